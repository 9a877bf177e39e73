import fs from 'node:fs';
import { AS_OF } from '../../sandbox/sample/index.mjs';
import { workflowOf } from '../../sandbox/n8n/workflowFiles.mjs';
import { connected, createCredential, folderOf, publish, type Choices } from './support/connected';
import { startSandbox, type TestSandbox } from './support/startSandbox';
import { TAG_WORKFLOWS, differingFrom, isQuiet, notedWrites, runNightlyFrom } from './support/tagWorkflow';
import { waitUntil } from './support/waitUntil';
import { nightOf } from './world/hubspot/nightlyDecisions';
import { pipedrive, type PipedriveRow } from './world/pipedrive/pipedrive';
import { startWorld, type World } from './world/startWorld';

const soak = process.env['PARTNER_OPS_SOAK'] === '1';
const CHANGES = soak ? 200 : 16;
const asOf = new Date(AS_OF).toISOString();
const TAG = 'partnerOpsTagPipedrive';
const PARTNER = 'Partner of record';
const NAMES = { partnerDecision: 'decision', sourcingPartner: 'sourcing partner', partnerRoles: 'roles', attributionEvidence: 'evidence' };
const FIELDS = Object.fromEntries(Object.entries(NAMES).map(([field, name]) => [field, `custom_fields.Partner ops ${name}`]));
const keyOf = (index: number) => String(index).repeat(40);
/** Fields that an administrator made for the write-back. */
const made = [...Object.values(NAMES).map((name) => `Partner ops ${name}`), PARTNER].map((name, index): PipedriveRow => ({ id: 15_000 + index, key: keyOf(index), name, field_type: name === PARTNER ? 'org' : 'varchar', edit_flag: true, active_flag: true }));
const vendor = pipedrive({ more: made });

const folder = folderOf([...TAG_WORKFLOWS, 'partnerOpsReadPipedrive', TAG]);
let world: World;
let sandbox: TestSandbox;
let credentials: Choices['credentials'];
const setUp = (config: object) => publish(sandbox, connected(workflowOf(sandbox.workflows, TAG), { credentials, enable: ['Every 15 Minutes'], config: { asOf, settleSeconds: 1, overdueMinutes: 0, fields: FIELDS, partnerField: PARTNER, ...config } }));

beforeAll(async () => {
	world = await startWorld({ vendors: [vendor] });
	sandbox = await startSandbox({ workflowsDir: folder, env: { ...world.env, GENERIC_TIMEZONE: 'UTC' } });
	credentials = { pipedriveApi: await createCredential(sandbox, 'pipedriveApi', vendor.credential) };
	await runNightlyFrom(sandbox, 'Read Pipedrive', 'partnerOpsReadPipedrive', asOf, { credentials, config: { historyAtMost: 0 } });
});
afterAll(async () => {
	await sandbox?.stop();
	await world?.stop();
	fs.rmSync(folder, { recursive: true, force: true });
});

const deals = vendor.rows('deal').map(({ id }) => Number(id));
const sample = (count: number, start: number) => Array.from({ length: count }, (_, at) => deals[(start + Math.floor((at * deals.length) / count)) % deals.length] ?? 0);
const custom = (id: number, key: string) => ((vendor.rows('deal').find((row) => row['id'] === id)?.['custom_fields'] as PipedriveRow | undefined)?.[key] ?? null);
const night = () => nightOf([...vendor.rows('dealField'), ...vendor.rows('organizationField'), ...vendor.rows('activityField'), ...vendor.rows('stage'), ...vendor.rows('organization'), ...vendor.rows('person'), ...vendor.rows('deal'), ...vendor.rows('activity'), ...vendor.rows('dealChange')], asOf);
const differing = (ids: readonly number[]) => differingFrom(night(), ids.map(String), FIELDS, (id, property) => String(custom(Number(id), keyOf(Object.values(FIELDS).indexOf(property))) ?? ''));
const settled = async () => {
	await vendor.told();
	await waitUntil('the changes are dealt with', () => isQuiet(sandbox), 120_000);
	await vendor.told();
};
const writesTo = (id: number) => vendor.writes.filter(({ path }) => path.endsWith(`/deals/${id}`));

it('in shadow mode not one byte is written; the table shows what would be', async () => {
	await setUp({});
	expect(vendor.hooks).toHaveLength(1);
	for (const id of sample(4, 3)) await vendor.change(id, { channel_id: `shadow ${id}` });
	await waitUntil('the table shows them', async () => (await notedWrites(sandbox)).length === 4, 120_000);
	await settled();
	expect((await notedWrites(sandbox)).map(({ state }) => state)).toEqual(Array(4).fill('shadow'));
	expect(vendor.writes).toEqual([]);
});

it(`armed, ${CHANGES} deals change in bursts: decisions equal the nightly ones, each is written once, our own write starts no second round`, async () => {
	// 24 changes take longer than a second to arrive: the burst must end before its deals have settled.
	await setUp({ armed: true, armedSince: '2000-01-01', settleSeconds: 4 });
	// Made once: it reads the whole company, and the world must answer meanwhile.
	const known = night().decisions;
	const ids = sample(CHANGES, 1).filter((id) => known.has(String(id)));
	const times: number[] = [];
	for (let from = 0; from < ids.length; from += 8) {
		const some = ids.slice(from, from + 8);
		const sent = Date.now();
		for (const text of ['a', 'b', 'c']) for (const id of some) await vendor.change(id, { channel_id: text });
		await waitUntil('they are written', () => some.every((id) => writesTo(id).length > 0), 120_000);
		await settled();
		times.push(...world.log.filter(({ method, at, status }) => method === 'PATCH' && at > sent && status === 200).map(({ at }) => at - sent));
	}
	expect(differing(ids)).toEqual([]);
	for (const id of ids) expect([id, writesTo(id).length]).toEqual([id, 1]);
	times.sort((a, b) => a - b);
	process.stderr.write(`Pipedrive, trigger to write-back, ${times.length} writes, 8 at a time: median ${times[Math.floor(times.length / 2)]} ms, p95 ${times[Math.floor(times.length * 0.95)]} ms.\n`);
});

it('two notices of one deal at the same moment, without any time to settle, end in one write', async () => {
	await setUp({ armed: true, armedSince: '2000-01-01', settleSeconds: 0 });
	const ids = sample(6, 5).filter((id) => writesTo(id).length === 0);
	const before = vendor.writes.length;
	await Promise.all(ids.flatMap((id) => ['one', 'two', 'three'].map((text) => vendor.change(id, { channel_id: text }))));
	await waitUntil('they are written', () => ids.every((id) => writesTo(id).length > 0), 120_000);
	await settled();
	expect(vendor.writes.length - before).toBe(ids.length);
	expect(differing(ids)).toEqual([]);
});

it('the partner stands in its field where the CRM did not name it', () => {
	const { decisions } = night();
	const put = vendor.writes.flatMap(({ path, values }) => {
		const partner = (values['custom_fields'] as PipedriveRow)[keyOf(made.length - 1)];
		return partner === undefined ? [] : [{ id: path.split('/').at(-1) ?? '', partner: String(partner) }];
	});
	for (const { id, partner } of put) expect(decisions.get(id)?.attribution.roles.map(({ partnerId }) => partnerId)).toContain(partner);
});

it('what a person filled stays, and a 429 in the middle is got over', async () => {
	const [id = 0] = sample(1, 17);
	await vendor.change(id, { custom_fields: { [keyOf(2)]: 'as agreed with legal' } });
	world.faults.push({ host: 'api.pipedrive.com', path: /activities$/, times: 1, kind: 'status', status: 429 }, { host: 'api.pipedrive.com', method: 'PATCH', times: 1, kind: 'drop', landed: true });
	await waitUntil('it is written', () => writesTo(id).length > 0, 120_000);
	await settled();
	expect([custom(id, keyOf(2)), custom(id, keyOf(0))]).toEqual(['as agreed with legal', night().decisions.get(String(id))?.attribution.flat.partnerDecision]);
});
