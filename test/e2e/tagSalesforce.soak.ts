import { AS_OF } from '../../sandbox/sample/index.mjs';
import { workflowOf } from '../../sandbox/n8n/workflowFiles.mjs';
import { runToEnd } from '../../sandbox/n8n/runToEnd.mjs';
import { connected, createCredential, publish, type Choices } from './support/connected';
import { failuresOf } from './support/failuresOf';
import { startSandbox, type TestSandbox } from './support/startSandbox';
import { SWEPT_BY_HAND, differingFrom, forTheirOwners, isQuiet, notedWrites, questionsOn, runNightlyFrom, untilClaimsRanOut } from './support/tagWorkflow';
import { waitUntil } from './support/waitUntil';
import type { Fault } from './world/faults';
import { nightApart } from './world/hubspot/nightApart';
import { fieldsOf } from './world/salesforce/fieldsOf';
import { salesforce } from './world/salesforce/salesforce';
import { startWorld, type World } from './world/startWorld';

// In the soak: n8n's trigger polls once a minute, so this takes more than three.
const soak = process.env['PARTNER_OPS_SOAK'] === '1';
const CHANGES = Number(process.env['PARTNER_OPS_CHANGES'] ?? (soak ? 200 : 30));
const asOf = new Date(AS_OF).toISOString();
const TAG = 'partnerOpsTagSalesforce';
const FIELDS = { partnerDecision: 'Partner_Ops_Decision__c', sourcingPartner: 'Partner_Ops_Sourcing_Partner__c', partnerRoles: 'Partner_Ops_Roles__c', attributionEvidence: 'Partner_Ops_Evidence__c' };
/** n8n's trigger looks once a minute. */
const A_LOOK = 150_000;
const HOST = 'northlight.my.salesforce.com';
/** What the workflow asks first: the deals that changed. */
const THE_DEALS = /^SELECT Id, AccountId, Account\.Website FROM Opportunity WHERE Id IN/;
/** And then: the rows of these deals, and of all deals of their customers. */
const THE_ROWS = /^SELECT (?!Id, AccountId, Account\.Website FROM)[\w., ]+ FROM Opportunity WHERE (AccountId|Id) IN/;
const vendor = salesforce({ fields: { Opportunity: Object.values(FIELDS) } });
const OBJECTS = ['Account', 'CampaignMember', 'Contact', 'Deal_Registration__c', 'Opportunity', 'OpportunityFieldHistory', 'OpportunityHistory', 'OpportunityPartner', 'Task'];
const fields = Object.fromEntries(OBJECTS.map((object) => [object, fieldsOf(vendor.rows(object))]));

let world: World;
let sandbox: TestSandbox;
let credentials: Choices['credentials'];

interface Part {
	readonly from: string;
	readonly fields: string;
	readonly where: string;
}
function setUp(config: object): Promise<void> {
	const workflow = workflowOf(sandbox.workflows, TAG);
	const bundled = workflow.nodes.find(({ name }: { name: string }) => name === 'Config') as { parameters: { jsonOutput: string } };
	const { parts } = (JSON.parse(bundled.parameters.jsonOutput) as { config: { parts: Part[] } }).config;
	const registrations = ['Opportunity__c IN (:deals)', 'Account_Domain__c IN (:domains)'].map((where): Part => ({ from: 'Deal_Registration__c', fields: fields['Deal_Registration__c'] ?? '', where }));
	const own = [...parts.map((part) => ({ ...part, fields: fields[part.from] ?? part.fields })), ...registrations];
	return publish(sandbox, connected(workflow, { credentials, enable: ['Every 15 Minutes'], parameters: SWEPT_BY_HAND, config: { asOf, settleSeconds: 1, overdueMinutes: 0, fields: FIELDS, parts: own, ...config } }));
}

beforeAll(async () => {
	world = await startWorld({ vendors: [vendor] });
	sandbox = await startSandbox({ env: { ...world.env, GENERIC_TIMEZONE: 'UTC' } });
	credentials = { salesforceJwtApi: await createCredential(sandbox, 'salesforceJwtApi', vendor.credential) };
	await runNightlyFrom(sandbox, 'Read Salesforce', 'partnerOpsReadSalesforce', asOf, { credentials, config: { fields } });
});
afterAll(async () => {
	await sandbox?.stop();
	await world?.stop();
});

const deals = vendor.rows('Opportunity').map(({ Id }) => String(Id));
const sample = (count: number, start: number) => Array.from({ length: count }, (_, at) => deals[(start + Math.floor((at * deals.length) / count)) % deals.length] ?? '');
const rowOf = (id: string) => vendor.rows('Opportunity').find(({ Id }) => Id === id);
const night = () => nightApart(OBJECTS.flatMap((object) => vendor.rows(object)), asOf);
const differing = async (ids: readonly string[]) => differingFrom(await night(), ids, FIELDS, (id, property) => String(rowOf(id)?.[property] ?? ''));
const written = (id: string) => vendor.writes.filter((write) => write.object === 'Opportunity' && write.id === id);
const settled = () => waitUntil('the changes are dealt with', () => isQuiet(sandbox), A_LOOK);

it('in shadow mode not one byte is written; the table shows what would be', async () => {
	await setUp({});
	const ids = sample(4, 3);
	for (const id of ids) vendor.change('Opportunity', id, { NextStep: 'Call them' });
	await waitUntil('the table shows them', async () => (await notedWrites(sandbox)).length === 4, A_LOOK);
	await settled();
	expect((await notedWrites(sandbox)).map(({ deal, state }) => [deal, state]).sort()).toEqual(ids.map((id) => [id, 'shadow']).sort());
	expect(vendor.writes).toEqual([]);
});

it(`armed, ${CHANGES} opportunities change: decisions equal the nightly ones, each is written once, and our own write writes nothing more`, async () => {
	await setUp({ armed: true, armedSince: '2000-01-01' });
	const ids = sample(CHANGES, 1);
	for (const id of ids) for (const text of ['a', 'b', 'c']) vendor.change('Opportunity', id, { NextStep: text });
	vendor.expireSession();
	const sent = Date.now();
	await waitUntil('they are written', () => ids.every((id) => written(id).length > 0), A_LOOK * 2);
	await settled();
	const times = ids.map((id) => (written(id)[0]?.at ?? NaN) - sent).sort((a, b) => a - b);
	expect(await differing(ids)).toEqual([]);
	const before = vendor.writes.length;
	// The next look finds what we wrote: it is read, and nothing differs.
	const looked = world.log.length;
	await waitUntil('the next look came', () => world.log.slice(looked).some(({ query }) => (query.get('q') ?? '').includes('Account.Website FROM Opportunity WHERE Id IN')), A_LOOK);
	await settled();
	expect(vendor.writes.length).toBe(before);
	for (const id of ids) expect([id, written(id).length]).toEqual([id, 1]);
	process.stderr.write(`Salesforce, change to write-back, ${times.length} opportunities at once, up to 60 s of it until the trigger looks: median ${times[Math.floor(times.length / 2)]} ms, p95 ${times[Math.floor(times.length * 0.95)]} ms, last ${times.at(-1)} ms.\n`);
});

it('the owner of each open opportunity with a partner about that nobody decided is asked, once', async () => {
	const { decisions } = await night();
	const undecided = forTheirOwners({ decisions }, 3);
	const [decided = ''] = [...decisions].flatMap(([id, { attribution }]) => (attribution.decision === 'direct' ? [id] : []));
	expect(undecided.length).toBeGreaterThan(0);
	for (const text of ['asked', 'asked again']) {
		const looked = world.log.length;
		for (const id of [...undecided, decided]) vendor.change('Opportunity', id, { NextStep: text });
		await waitUntil('the trigger looked', () => world.log.slice(looked).some(({ query }) => THE_DEALS.test(query.get('q') ?? '')), A_LOOK);
		await settled();
	}
	expect(await questionsOn(sandbox, [...undecided, decided])).toEqual([...undecided.map((id) => [id, 1]), [decided, 0]]);
});

it('a 429, a 500, a dropped connection, one that hangs, a session that expired and a write whose answer is lost, in one run: it is got over, and the write lands once', async () => {
	const [id = ''] = sample(1, 29).filter((one) => written(one).length === 0);
	const failures = failuresOf(sandbox).length;
	const weather: readonly Omit<Fault, 'host' | 'times'>[] = [
		{ query: THE_DEALS, kind: 'status', status: 429, headers: { 'retry-after': '1' } },
		{ query: THE_DEALS, kind: 'timeout', holdMs: 5000 },
		{ query: /FROM OpportunityHistory/, kind: 'status', status: 500 },
		{ query: /FROM Task/, kind: 'drop' },
		{ query: /FROM CampaignMember/, kind: 'status', status: 401, body: [{ errorCode: 'INVALID_SESSION_ID', message: 'Session expired or invalid' }] },
		{ method: 'PATCH', kind: 'timeout', holdMs: 2000, landed: true },
	];
	world.faults.push(...weather.map((one) => ({ host: HOST, times: 1, ...one })));
	vendor.change('Opportunity', id, { NextStep: 'Bad weather' });
	await waitUntil('it is written', () => written(id).length > 0, A_LOOK * 2);
	await settled();
	expect(await differing([id])).toEqual([]);
	// The answer was lost, so n8n asked again: the same values, which change nothing.
	expect(new Set(written(id).map(({ values }) => JSON.stringify(values))).size).toBe(1);
	expect(world.faults.splice(0).filter(({ times }) => times > 0)).toEqual([]);
	expect(failuresOf(sandbox).length).toBe(failures);
});

/** The rows of a query, spoilt. */
const spoilt = (records: readonly object[]): Fault['rewrite'] => (response) => ({ ...response, body: { totalSize: records.length, done: true, records } });
it.each([
	['a row without an Id', { query: THE_DEALS, kind: 'rewrite', rewrite: spoilt([{ attributes: { type: 'Opportunity' }, Id: null }]) }, /rows without an Id to: Get Deals.*tried again within 15 minutes/],
	['no row of the deal itself', { query: THE_ROWS, kind: 'rewrite', rewrite: spoilt([]) }, /no usable row to "Read Parts" for these deals: 006.*tried again within 15 minutes/],
] as readonly [string, Omit<Fault, 'host' | 'times'>, RegExp][])('after %s the run stops with a message that says what to do, and the next sweep makes up for it', async (_, fault, said) => {
	const CLAIM_MS = 6000;
	await setUp({ armed: true, armedSince: '2000-01-01', claimMinutes: CLAIM_MS / 60_000 });
	const [id = ''] = sample(7, 37).filter((one) => written(one).length === 0);
	const failures = failuresOf(sandbox).length;
	world.faults.push({ host: HOST, times: 100, ...fault });
	vendor.change('Opportunity', id, { NextStep: 'A row is spoilt' });
	await waitUntil('the run failed', () => failuresOf(sandbox).length > failures, A_LOOK * 2);
	world.faults.splice(0);
	expect(failuresOf(sandbox).at(-1)?.message).toMatch(said);
	expect([await isQuiet(sandbox), written(id)]).toEqual([false, []]);
	await untilClaimsRanOut(sandbox, 'salesforce', CLAIM_MS);
	await runToEnd(sandbox, { id: TAG, name: 'Tag deal attribution (Salesforce)' }, 'Every 15 Minutes');
	await waitUntil('it is written', () => written(id).length > 0, A_LOOK);
	await settled();
	expect([await differing([id]), written(id).length]).toEqual([[], 1]);
});

it('the partner stands on the opportunity where Salesforce did not name it, once, and a primary partner stays primary', async () => {
	const put = vendor.writes.filter(({ object, method }) => object === 'OpportunityPartner' && method === 'POST');
	const { decisions } = await night();
	for (const { values } of put) {
		const id = String(values['OpportunityId']);
		expect(decisions.get(id)?.attribution.roles.map(({ partnerId }) => partnerId)).toContain(values['AccountToId']);
		expect(vendor.rows('OpportunityPartner').filter((row) => row['OpportunityId'] === id && row['IsPrimary'] === true)).toHaveLength(1);
	}
	expect(new Set(put.map(({ values }) => JSON.stringify(values))).size).toBe(put.length);
});
