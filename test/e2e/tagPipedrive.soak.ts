import { AS_OF } from '../../sandbox/sample/index.mjs';
import { workflowOf } from '../../sandbox/n8n/workflowFiles.mjs';
import { runToEnd } from '../../sandbox/n8n/runToEnd.mjs';
import { connected, createCredential, publish, type Choices } from './support/connected';
import { failuresOf } from './support/failuresOf';
import { startSandbox, type TestSandbox } from './support/startSandbox';
import { SWEPT_BY_HAND, differingFrom, forTheirOwners, isQuiet, notedWrites, ownWrites, questionsOn, runNightlyFrom, untilClaimsRanOut } from './support/tagWorkflow';
import { waitUntil } from './support/waitUntil';
import type { Fault } from './world/faults';
import { nightApart } from './world/hubspot/nightApart';
import { pipedrive, type PipedriveRow } from './world/pipedrive/pipedrive';
import { startWorld, type World } from './world/startWorld';

const soak = process.env['PARTNER_OPS_SOAK'] === '1';
/** Deals that change in each round; shadow mode comes before each, in the same n8n. */
const ROUNDS = soak ? [Number(process.env['PARTNER_OPS_CHANGES'] ?? 200), 8, 8] : [8];
const AT_ONCE = 8;
/** A machine that others share takes its time. */
const LIMIT_MS = 600_000;
jest.setTimeout(1_800_000);
const asOf = new Date(AS_OF).toISOString();
const TAG = 'partnerOpsTagPipedrive';
const HOST = 'api.pipedrive.com';
const PARTNER = 'Partner of record';
const NAMES = { partnerDecision: 'decision', sourcingPartner: 'sourcing partner', partnerRoles: 'roles', attributionEvidence: 'evidence' };
const FIELDS = Object.fromEntries(Object.entries(NAMES).map(([field, name]) => [field, `custom_fields.Partner ops ${name}`]));
const keyOf = (index: number) => String(index).repeat(40);
/** Fields that an administrator made: for the write-back, and one that sellers fill. */
const NEXT_STEP = 'Next step';
const made = [...Object.values(NAMES).map((name) => `Partner ops ${name}`), NEXT_STEP, PARTNER].map((name, index): PipedriveRow => ({ id: 15_000 + index, key: keyOf(index), name, field_type: name === PARTNER ? 'org' : 'varchar', edit_flag: true, active_flag: true }));
const vendor = pipedrive({ more: made });

let world: World;
let sandbox: TestSandbox;
let credentials: Choices['credentials'];
/** Deals that a night decides: a few rows of the planted company are no usable deals. */
let known: ReadonlySet<number>;
const setUp = (config: object) => publish(sandbox, connected(workflowOf(sandbox.workflows, TAG), { credentials, enable: ['Every 15 Minutes'], parameters: SWEPT_BY_HAND, config: { asOf, settleSeconds: 1, overdueMinutes: 0, fields: FIELDS, partnerField: PARTNER, ...config } }));

beforeAll(async () => {
	world = await startWorld({ vendors: [vendor] });
	sandbox = await startSandbox({ env: { ...world.env, GENERIC_TIMEZONE: 'UTC' } });
	credentials = { pipedriveApi: await createCredential(sandbox, 'pipedriveApi', vendor.credential) };
	await runNightlyFrom(sandbox, 'Read Pipedrive', 'partnerOpsReadPipedrive', asOf, { credentials, config: { historyAtMost: 0 } });
	known = new Set([...(await night()).decisions.keys()].map(Number));
});
afterAll(async () => {
	await sandbox?.stop();
	await world?.stop();
});

const deals = vendor.rows('deal').map(({ id }) => Number(id));
const sample = (count: number, start: number) => Array.from({ length: count }, (_, at) => deals[(start + Math.floor((at * deals.length) / count)) % deals.length] ?? 0);
const customFields = (id: number) => vendor.rows('deal').find((row) => row['id'] === id)?.['custom_fields'] as PipedriveRow | undefined;
const custom = (id: number, key: string) => customFields(id)?.[key] ?? null;
const night = async () => nightApart([...vendor.rows('dealField'), ...vendor.rows('organizationField'), ...vendor.rows('activityField'), ...vendor.rows('stage'), ...vendor.rows('organization'), ...vendor.rows('person'), ...vendor.rows('deal'), ...vendor.rows('activity'), ...vendor.rows('dealChange')], asOf, await ownWrites(sandbox));
const differing = async (ids: readonly number[]) => differingFrom(await night(), ids.map(String), FIELDS, (id, property) => String(custom(Number(id), keyOf(Object.values(FIELDS).indexOf(property))) ?? ''));
const settled = async () => {
	await vendor.told();
	await waitUntil('the changes are dealt with', () => isQuiet(sandbox), LIMIT_MS);
	await vendor.told();
};
const allTold = (ids: readonly number[], text: string) => Promise.all(ids.map((id) => vendor.change(id, { channel_id: text })));
/** Writes that changed a deal: an answer that was lost on the way is asked for again, and changes nothing. */
const landed = (id: number) => vendor.writes.filter(({ path, changed }) => changed && path.endsWith(`/deals/${id}`)).length;
const planned = async () => (await notedWrites(sandbox)).filter(({ state }) => state === 'planned').map(({ deal }) => Number(deal));
/** Each of the deals was decided as in the night, and written to once, by one run. */
async function expectOneWriteEach(ids: readonly number[], earlier: readonly number[]): Promise<void> {
	const runs = (await planned()).slice(earlier.length);
	expect(await differing(ids)).toEqual([]);
	expect(ids.map((id) => [id, landed(id), runs.filter((one) => one === id).length])).toEqual(ids.map((id) => [id, 1, 1]));
}

describe.each(ROUNDS.map((changes, round) => [round, changes] as const))('round %i', (round, changes) => {
	it('in shadow mode not one byte is written; the table shows what would be', async () => {
		await setUp({});
		expect(vendor.hooks).toHaveLength(1);
		const [before, shown] = [vendor.writes.length, (await notedWrites(sandbox)).length];
		const ids = sample(4, 3 + 10 * round);
		await allTold(ids, `shadow ${round}`);
		await waitUntil('the table shows them', async () => (await notedWrites(sandbox)).length === shown + ids.length, LIMIT_MS);
		await settled();
		expect((await notedWrites(sandbox)).slice(shown).map(({ deal, state }) => [Number(deal), state]).sort()).toEqual(ids.map((id) => [id, 'shadow']).sort());
		expect(vendor.writes.length).toBe(before);
	});

	it(`armed, ${changes} deals change in bursts: decisions equal the nightly ones, each is written once, our own write starts no second round`, async () => {
		await setUp({ armed: true, armedSince: '2000-01-01', settleSeconds: 2 });
		expect(vendor.hooks).toHaveLength(1);
		const ids = sample(changes, 1 + 10 * round).filter((id) => known.has(id) && landed(id) === 0);
		const earlier = await planned();
		const times: number[] = [];
		for (let from = 0; from < ids.length; from += AT_ONCE) {
			const some = ids.slice(from, from + AT_ONCE);
			const [sent, before] = [Date.now(), vendor.writes.length];
			for (const text of ['a', 'b', 'c']) await allTold(some, `${text} ${round}`);
			await waitUntil('they are written', () => some.every((id) => landed(id) > 0), LIMIT_MS);
			await settled();
			times.push(...vendor.writes.slice(before).map(({ at }) => at - sent));
		}
		await expectOneWriteEach(ids, earlier);
		times.sort((a, b) => a - b);
		process.stderr.write(`Pipedrive, trigger to write-back, ${times.length} writes, ${AT_ONCE} deals at a time, 2 s of it waiting for the burst to end: median ${times[Math.floor(times.length / 2)]} ms, p95 ${times[Math.floor(times.length * 0.95)]} ms.\n`);
	});
});

it('two notices of one deal at the same moment, without any time to settle, end in one write', async () => {
	await setUp({ armed: true, armedSince: '2000-01-01', settleSeconds: 0 });
	const ids = sample(6, 5).filter((id) => known.has(id) && landed(id) === 0);
	const earlier = await planned();
	await Promise.all(['one', 'two', 'three'].map((text) => allTold(ids, text)));
	await waitUntil('they are written', () => ids.every((id) => landed(id) > 0), LIMIT_MS);
	await settled();
	await expectOneWriteEach(ids, earlier);
});

it('the partner stands in its field where the CRM did not name it', async () => {
	const { decisions } = await night();
	const put = vendor.writes.flatMap(({ path, values }) => {
		const partner = (values['custom_fields'] as PipedriveRow)[keyOf(made.length - 1)];
		return partner === undefined ? [] : [{ id: path.split('/').at(-1) ?? '', partner: String(partner) }];
	});
	for (const { id, partner } of put) expect(decisions.get(id)?.attribution.roles.map(({ partnerId }) => partnerId)).toContain(partner);
});

it('a change that changes no decision plans nothing, also where the partner stands in its field', async () => {
	const ids = [...new Set(vendor.writes.filter(({ values }) => keyOf(made.length - 1) in (values['custom_fields'] as PipedriveRow)).map(({ path }) => Number(path.split('/').at(-1))))].slice(0, 3);
	expect(ids.length).toBeGreaterThan(0);
	const [earlier, before] = [await planned(), vendor.writes.length];
	await allTold(ids, 'nothing new');
	await settled();
	expect([await planned(), vendor.writes.length]).toEqual([earlier, before]);
});

it('the owner of each open deal with a partner about that nobody decided is asked, once', async () => {
	const all = [...(await night()).decisions.values()];
	const [partner = ''] = all.flatMap(({ attribution: { roles } }) => roles.map(({ partnerName }) => partnerName));
	const ids = all.flatMap(({ id, status, counts, attribution: { decision } }) => (status === 'open' && counts && decision === 'direct' ? [id] : [])).slice(0, 4);
	for (const text of ['was mentioned', 'was mentioned again']) {
		await Promise.all(ids.map((id) => vendor.change(Number(id), { custom_fields: { ...customFields(Number(id)), [keyOf(made.length - 2)]: `${partner} ${text}` } })));
		await settled();
	}
	const undecided = forTheirOwners(await night(), Infinity).filter((id) => ids.includes(id));
	expect(undecided.length).toBeGreaterThan(0);
	expect(await questionsOn(sandbox, ids)).toEqual(ids.map((id) => [id, undecided.includes(id) ? 1 : 0]));
});

it('what a person filled stays; a 429, a 500, a dropped connection, one that hangs and a write whose answer is lost are got over', async () => {
	const [id = 0] = sample(1, 17);
	const before = landed(id);
	const failures = failuresOf(sandbox).length;
	await vendor.change(id, { custom_fields: { [keyOf(2)]: 'as agreed with legal' } });
	const weather: readonly Omit<Fault, 'host' | 'times'>[] = [
		{ path: /activities$/, kind: 'status', status: 429 },
		{ path: /api\/v2\/deals$/, kind: 'status', status: 500 },
		{ path: /flow$/, kind: 'drop' },
		{ path: /stages$/, kind: 'timeout', holdMs: 3000 },
		{ method: 'PATCH', kind: 'drop', landed: true },
	];
	world.faults.push(...weather.map((one) => ({ host: HOST, times: 1, ...one })));
	await waitUntil('it is written', () => landed(id) > before, LIMIT_MS);
	await settled();
	expect([custom(id, keyOf(2)), custom(id, keyOf(0))]).toEqual(['as agreed with legal', (await night()).decisions.get(String(id))?.attribution.flat.partnerDecision]);
	expect(world.faults.splice(0).filter(({ times }) => times > 0)).toEqual([]);
	expect(failuresOf(sandbox).length).toBe(failures);
});

it.each([
	['a row of the deal without its fields', { path: /api\/v2\/deals/, method: 'GET', times: 10, kind: 'rewrite', rewrite: (response) => ({ ...response, body: { success: true, data: Array.isArray((response.body as { data: unknown }).data) ? [] : { id: null, title: null } } }) }, /no usable row for these deals: \d+.*tried again within 15 minutes/],
	['half an answer', { path: /flow$/, times: 4, kind: 'malformed', body: '{"success":true,"da' }, /not whole to: Deal History.*tried again within 15 minutes/],
	['a token that is not valid any more', { path: /activities$/, times: 100, kind: 'status', status: 401 }, /Authorization failed.*check your credentials/],
] as readonly [string, Omit<Fault, 'host'>, RegExp][])('after %s the run stops with a message that says what to do, and the next sweep makes up for it', async (_, fault, said) => {
	const CLAIM_MS = 6000;
	await setUp({ armed: true, armedSince: '2000-01-01', claimMinutes: CLAIM_MS / 60_000 });
	const [id = 0] = sample(12, 7).filter((one) => known.has(one) && landed(one) === 0);
	const failures = failuresOf(sandbox).length;
	world.faults.push({ host: HOST, ...fault });
	await vendor.change(id, { channel_id: 'bad weather' });
	await waitUntil('the run failed', () => failuresOf(sandbox).length > failures, LIMIT_MS);
	world.faults.splice(0);
	expect(failuresOf(sandbox).at(-1)?.message).toMatch(said);
	expect([await isQuiet(sandbox), landed(id)]).toEqual([false, 0]);
	await untilClaimsRanOut(sandbox, 'pipedrive', CLAIM_MS);
	await runToEnd(sandbox, { id: TAG, name: 'Tag deal attribution (Pipedrive)' }, 'Every 15 Minutes');
	await waitUntil('it is written', () => landed(id) > 0, LIMIT_MS);
	await settled();
	expect([await differing([id]), landed(id)]).toEqual([[], 1]);
});
