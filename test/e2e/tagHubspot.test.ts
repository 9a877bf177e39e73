import { AS_OF } from '../../sandbox/sample/index.mjs';
import type { BookRecord } from '../../engine/model';
import { runToEnd } from '../../sandbox/n8n/runToEnd.mjs';
import { failuresOf } from './support/failuresOf';
import { startSandbox, type TestSandbox } from './support/startSandbox';
import { untilClaimsRanOut } from './support/tagWorkflow';
import { waitUntil } from './support/waitUntil';
import type { Fault } from './world/faults';
import { APP, LABELS, fakeHubspot } from './world/hubspot/fakeHubspot';
import { nightApart, type NightlyDecisions } from './world/hubspot/nightApart';
import { allRows } from './world/hubspot/rowsOf';
import { TAG_HUBSPOT, runNightlyOver, setUpHubspot, untilHandled } from './world/hubspot/setUpHubspot';
import { startWorld, type World } from './world/startWorld';

// A machine that others share needs minutes for n8n's first start.
jest.setTimeout(1_200_000);

const soak = process.env['PARTNER_OPS_SOAK'] === '1';
const CHANGES = soak ? 200 : 10;
const AT_ONCE = 5;
const asOf = new Date(AS_OF).toISOString();
const hubspot = fakeHubspot({ size: soak ? 0.3 : 0.1 });
const { portal, webhooks } = hubspot;
const HOST = 'api.hubapi.com';
const FIELDS = { partnerDecision: 'partner_ops_decision', sourcingPartnerId: 'partner_ops_sourcing_partner_id', partnerRoles: 'partner_ops_roles', attributionEvidence: 'partner_ops_evidence' };

let world: World;
let sandbox: TestSandbox;

beforeAll(async () => {
	world = await startWorld({ vendors: [hubspot] });
	sandbox = await startSandbox({ env: { ...world.env, GENERIC_TIMEZONE: 'UTC' } });
	await runNightlyOver(hubspot, sandbox, asOf);
});
afterAll(async () => {
	await sandbox?.stop();
	await world?.stop();
});

const deals = [...portal.deals.keys()];
/** Deals spread over the whole portal, other ones for each start. */
const sample = (count: number, start: number): string[] => Array.from({ length: count }, (_, at) => deals[(start + Math.floor((at * deals.length) / count)) % deals.length] ?? '');
const valueIn = (id: string, name: string): string => portal.deals.get(id)?.properties.get(name)?.[0]?.value ?? '';
const touch = (id: string, text: string) => {
	hubspot.change(id, 'description', text);
};
const partnerName = () => [...portal.companies.values()].find(({ properties }) => properties.get('type')?.[0]?.value === 'PARTNER')?.properties.get('name')?.[0]?.value ?? '';
const noted = async () => (await sandbox.client.readRows('partner_ops_changes', { kind: 'hubspot' })).map(({ recordId }) => String(recordId));
const config = (more: object = {}) => ({ asOf, settleSeconds: 1, overdueMinutes: 0, appId: String(APP.appId), fields: FIELDS, ...more });

/** Sends what waits, and waits until the workflow has dealt with it. */
async function deliver(limitMs?: number): Promise<void> {
	expect(await webhooks.deliver()).toBeGreaterThan(0);
	await waitUntil('the change is noted', async () => (await noted()).length > 0);
	await untilHandled(sandbox, limitMs);
}

/** Where the portal's properties are not what the nightly line decides of everything that the portal holds now. */
function differing(ids: readonly string[], { decisions }: NightlyDecisions): unknown[] {
	return ids.flatMap((id) => {
		const flat = decisions.get(id)?.attribution.flat;
		const wanted = Object.entries(FIELDS).map(([field, property]) => [property, flat?.[field as keyof typeof flat]]);
		const found = Object.values(FIELDS).map((property) => [property, valueIn(id, property)]);
		return JSON.stringify(wanted) === JSON.stringify(found) ? [] : [{ id, wanted, found }];
	});
}
const night = (state: readonly BookRecord[] = []) => nightApart(allRows(portal), asOf, state);
/** What really changed through the API, by deal and property. */
const changedIn = (id: string) => hubspot.writes.filter(({ dealId }) => dealId === id).flatMap(({ changed }) => changed);
const toCrm = () => world.log.filter(({ host, method, path }) => host === HOST && method !== 'GET' && !/\/(?:search|batch\/read|subscriptions|settings)/.test(path));

describe('in shadow mode', () => {
	it('not one byte is written to the CRM; the table shows what would be', async () => {
		await setUpHubspot(sandbox, config());
		expect(webhooks.subscriptions().length).toBeGreaterThan(5);
		const ids = sample(5, 3);
		for (const id of ids) touch(id, 'Notes of the first call');
		await deliver();
		expect(toCrm()).toEqual([]);
		const rows = (await sandbox.client.readRows('partner_ops_writes', {})).map(({ recordId, payload }) => ({ deal: recordId, ...(JSON.parse(String(payload)) as { state: string; fields: Record<string, string> }) }));
		expect(rows.map(({ deal }) => deal).sort()).toEqual([...ids].sort());
		const { decisions } = await night();
		for (const { deal, state, fields } of rows) expect([state, fields['partner_ops_decision']]).toEqual(['shadow', decisions.get(String(deal))?.attribution.decision]);
	});

	it('a forged signature starts nothing', async () => {
		const before = world.log.length;
		const event = { subscriptionType: 'deal.propertyChange', objectId: Number(deals[0]), propertyName: 'amount', propertyValue: '1' };
		await webhooks.post([event], webhooks.sign('something else'));
		await new Promise((resolve) => setTimeout(resolve, 2000));
		expect([await noted(), world.log.length]).toEqual([[], before]);
	});
});

describe('armed', () => {
	const ids = sample(CHANGES, 1);

	it(`${CHANGES} deals change: every decision equals the nightly one, and every write lands once`, async () => {
		await setUpHubspot(sandbox, config({ armed: true, armedSince: '2000-01-01' }));
		const times: number[] = [];
		for (let from = 0; from < ids.length; from += AT_ONCE) {
			const some = ids.slice(from, from + AT_ONCE);
			for (const id of some) {
				// A burst of three changes of one deal.
				for (const text of ['Budget', 'Budget is there', 'Budget is there, it seems']) touch(id, text);
				hubspot.change(id, 'amount', String(Math.round(Number(valueIn(id, 'amount')) || 0) + 10));
			}
			const sent = Date.now();
			await deliver(120_000);
			times.push(...hubspot.writes.filter(({ at, dealId }) => at >= sent && some.includes(dealId)).map(({ at }) => at - sent));
		}
		expect(differing(ids, await night())).toEqual([]);
		for (const id of ids) expect(changedIn(id)).toEqual([...new Set(changedIn(id))]);
		expect(hubspot.writes.every(({ changed }) => changed.length > 0)).toBe(true);
		times.sort((a, b) => a - b);
		process.stderr.write(`Trigger to write-back, ${times.length} writes, ${AT_ONCE} deals at a time, 1 s of it waiting for the burst to end: median ${times[Math.floor(times.length / 2)]} ms, p95 ${times[Math.floor(times.length * 0.95)]} ms.\n`);
	});

	it('the partner stands on the deal as a labelled company wherever the CRM did not name it, once', async () => {
		const { decisions } = await night();
		const wanted = ids.flatMap((id) => {
			const { partnershipRecord } = decisions.get(id)?.attribution ?? {};
			return partnershipRecord !== undefined && /^\d+$/.test(partnershipRecord.partnerId) ? [{ id, ...partnershipRecord }] : [];
		});
		for (const { id, partnerId, role } of wanted) expect([...(portal.deals.get(id)?.companies.get(partnerId) ?? [])]).toContain(LABELS[role as keyof typeof LABELS]);
		expect(hubspot.associationWrites).toEqual([...new Set(hubspot.associationWrites)]);
		expect(new Set(hubspot.associationWrites)).toEqual(new Set(wanted.map(({ id }) => id)));
	});

	it('a change that changes no decision writes nothing, and our own write starts no second round', async () => {
		const before = hubspot.writes.length;
		for (const id of ids.slice(0, 3)) touch(id, 'Nothing new');
		await deliver();
		expect(hubspot.writes.length).toBe(before);
		const echo = { subscriptionType: 'deal.propertyChange', objectId: Number(ids[0]), propertyName: 'amount', propertyValue: '7', changeSource: 'INTEGRATION', sourceId: String(APP.appId) };
		await webhooks.post([echo, { ...echo, propertyName: FIELDS.partnerDecision, changeSource: 'CRM_UI', sourceId: 'userId:1' }]);
		await new Promise((resolve) => setTimeout(resolve, 2000));
		expect(await noted()).toEqual([]);
	});

	it('what a person filled stays', async () => {
		const [id = ''] = sample(1, 17);
		hubspot.change(id, FIELDS.partnerRoles, 'as agreed with legal');
		touch(id, 'Talked to legal');
		await deliver();
		expect([valueIn(id, FIELDS.partnerRoles), valueIn(id, FIELDS.partnerDecision)]).toEqual(['as agreed with legal', (await night()).decisions.get(id)?.attribution.decision]);
	});

	it('what no trigger told, the night sweeps up, each deal once: a decision of a person, a change, a field that was emptied; a second night writes nothing', async () => {
		const { decisions } = await night();
		const [decided = '', emptied = ''] = ids.filter((one) => !['', 'direct'].includes(valueIn(one, FIELDS.partnerDecision)));
		const decision: BookRecord = { recordType: 'decision', id: `attribution:${decided}`, kind: 'attribution', opportunityId: decided, decision: 'direct', sourcingPartnerId: null, at: new Date(Date.parse(asOf) - 86_400_000).toISOString(), by: 'maya@northlight.example' };
		await sandbox.insertRows('partner_ops_decisions', [{ recordId: String(decision.id), kind: 'decision', at: String(decision['at']), runId: 'answer', payload: JSON.stringify(decision) }]);
		const had = valueIn(emptied, FIELDS.partnerDecision);
		expect([decided, emptied]).not.toContain('');
		hubspot.change(emptied, FIELDS.partnerDecision, '');
		const direct = ids.filter((one) => decisions.get(one)?.counts === true && valueIn(one, FIELDS.partnerDecision) === 'direct');
		for (const one of direct) touch(one, `${partnerName()} was mentioned`);
		webhooks.lose();
		const after = await night([decision]);
		const changed = direct.filter((one) => after.decisions.get(one)?.attribution.decision !== 'direct');
		expect(changed.length).toBeGreaterThan(0);

		const before = hubspot.writes.length;
		await runNightlyOver(hubspot, sandbox, asOf, ['Sweep HubSpot']);
		const wanted = [decided, emptied, ...changed];
		await waitUntil('the night has written to each', () => wanted.every((one) => hubspot.writes.slice(before).some(({ dealId }) => dealId === one)), 120_000);
		await untilHandled(sandbox, 120_000);
		const swept = hubspot.writes.slice(before);
		expect([valueIn(decided, FIELDS.partnerDecision), valueIn(emptied, FIELDS.partnerDecision)]).toEqual(['direct', had]);
		expect(differing(swept.map(({ dealId }) => dealId), await night([decision]))).toEqual([]);
		expect(swept.every(({ changed: names }) => names.length > 0)).toBe(true);
		expect(swept.map(({ dealId }) => dealId).sort()).toEqual([...new Set(swept.map(({ dealId }) => dealId))].sort());

		await runNightlyOver(hubspot, sandbox, asOf, ['Sweep HubSpot']);
		await untilHandled(sandbox, 120_000);
		expect(hubspot.writes.length).toBe(before + swept.length);
	});

	it('pages beyond the first are read', async () => {
		const { decisions } = await night();
		const [id = ''] = deals.filter((one) => !changedIn(one).length && decisions.get(one)?.attribution.evidence.some(({ kind }) => kind !== 'claim' && kind !== 'leadSource') && (portal.activitiesOf.get(one)?.length ?? 0) > 4);
		portal.largestPage = 2;
		touch(id, 'Many activities');
		await deliver();
		portal.largestPage = Infinity;
		expect(differing([id], await night())).toEqual([]);
		expect(world.log.filter(({ path, query }) => path.includes(`/deal/${id}/paged`) && Number(query.get('offset')) > 0).length).toBeGreaterThan(1);
	});
});

describe('owners', () => {
	it('are asked once about each open deal that involves a partner and that nobody decided', async () => {
		await setUpHubspot(sandbox, config({ armed: true, armedSince: '2000-01-01' }));
		const all = [...(await night()).decisions.values()].filter(({ status, counts, attribution }) => status === 'open' && counts && attribution.decision === 'direct');
		for (const text of ['was mentioned', 'was mentioned again']) {
			for (const { id } of all.slice(0, 4)) touch(id, `${partnerName()} ${text}`);
			await deliver();
		}
		const { decisions } = await night();
		const ids = all.slice(0, 4).flatMap(({ id }) => (decisions.get(id)?.attribution.decision === 'undecided' ? [id] : []));
		expect(ids.length).toBeGreaterThan(0);
		const askedOf = new Map(ids.map((id) => [`case attribution ${id}`, id]));
		const asked = (await sandbox.client.readRows('partner_ops_cases', {})).flatMap(({ recordId }) => askedOf.get(String(recordId)) ?? []);
		expect(asked.sort()).toEqual([...ids].sort());
	});
});

describe('when HubSpot does not behave', () => {
	/** A run that stopped holds its deals no longer than this. */
	const CLAIM_MS = 6000;
	beforeAll(() => setUpHubspot(sandbox, config({ armed: true, armedSince: '2000-01-01', claimMinutes: CLAIM_MS / 60_000 })));
	let start = 31;
	const broken = async (fault: Omit<Fault, 'host' | 'times'> & { times?: number }): Promise<string> => {
		const [id = ''] = sample(1, (start += 7));
		world.faults.push({ host: HOST, times: 1, ...fault });
		touch(id, 'A change in bad weather');
		await webhooks.deliver();
		await waitUntil('the change is noted', async () => (await noted()).length > 0);
		return id;
	};
	const good = async (id: string) => {
		expect(differing([id], await night())).toEqual([]);
		expect(changedIn(id)).toEqual([...new Set(changedIn(id))]);
		world.faults.splice(0);
	};
	const sweep = () => runToEnd(sandbox, { id: TAG_HUBSPOT, name: 'Tag deal attribution (HubSpot)' }, 'Every 15 Minutes');

	type Weather = Omit<Fault, 'host' | 'times'> & { times?: number };
	/** Every run meets some of the weather, the soak all of it. */
	const chosen = <Case extends [string, ...unknown[]]>(cases: readonly Case[], ...names: readonly string[]) => (soak ? [...cases] : cases.filter(([name]) => names.includes(name)));
	const RECOVERS: readonly [string, Weather][] = [
		['a 429', { path: /batch\/read/, kind: 'status', status: 429, headers: { 'retry-after': '1' }, times: 2 }],
		['a 500', { path: /^\/engagements/, kind: 'status', status: 500 }],
		['a dropped connection', { path: /associations\/deals$/, kind: 'drop' }],
		['a connection that hangs and then ends', { path: /^\/deals\/v1/, kind: 'timeout', holdMs: 1500 }],
		['an answer that is lost after the write landed', { method: 'PATCH', kind: 'drop', landed: true }],
	];
	it.each(chosen(RECOVERS, 'a 429', 'an answer that is lost after the write landed'))('after %s the same run recovers; nothing is lost, nothing is repeated', async (_, fault) => {
		const failures = failuresOf(sandbox).length;
		const id = await broken(fault);
		await untilHandled(sandbox, 120_000);
		await good(id);
		expect(failuresOf(sandbox).length).toBe(failures);
	});

	const STOPS: readonly [string, Weather, RegExp][] = [
		['half an answer', { path: /^\/engagements/, kind: 'malformed', times: 4 }, /not whole to: Activities.*tried again within 15 minutes/],
		['a malformed row', { path: /deals\/batch\/read/, kind: 'rewrite', rewrite: (response) => ({ ...response, body: { status: 'COMPLETE', results: [{ id: null, properties: 'none' }] } }) }, /no usable row for these deals: \d+.*tried again/],
		['a token that expired in the middle', { path: /^\/crm\/v4/, kind: 'status', status: 401, times: 4 }, /Authorization failed.*check your credentials/],
	];
	it.each(chosen(STOPS, 'a token that expired in the middle'))('after %s it stops with a message that says what to do, and the next sweep makes up for it', async (_, fault, said) => {
		const failures = failuresOf(sandbox).length;
		const id = await broken(fault);
		await waitUntil('the run failed', () => failuresOf(sandbox).length > failures, 120_000);
		expect(failuresOf(sandbox).at(-1)?.message).toMatch(said);
		expect(await noted()).toEqual([id]);
		expect(changedIn(id)).toEqual([]);
		world.faults.splice(0);
		await untilClaimsRanOut(sandbox, 'hubspot', CLAIM_MS);
		await sweep();
		await untilHandled(sandbox);
		await good(id);
	});
});
