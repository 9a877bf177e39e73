import { AS_OF } from '../../sandbox/sample/index.mjs';
import { startSandbox, type TestSandbox } from './support/startSandbox';
import { waitUntil } from './support/waitUntil';
import { APP, fakeHubspot } from './world/hubspot/fakeHubspot';
import { nightOf } from './world/hubspot/nightlyDecisions';
import { allRows } from './world/hubspot/rowsOf';
import { runNightlyOver, setUpHubspot, untilHandled } from './world/hubspot/setUpHubspot';
import { startWorld, type World } from './world/startWorld';

const soak = process.env['PARTNER_OPS_SOAK'] === '1';
const CHANGES = soak ? 200 : 25;
const asOf = new Date(AS_OF).toISOString();
const hubspot = fakeHubspot({ size: soak ? 0.5 : 0.1 });
const FIELDS = { partnerDecision: 'partner_ops_decision', sourcingPartnerId: 'partner_ops_sourcing_partner_id', partnerRoles: 'partner_ops_roles', attributionEvidence: 'partner_ops_evidence' };

let world: World;
let sandbox: TestSandbox;

beforeAll(async () => {
	world = await startWorld({ vendors: [hubspot], quiet: ['api.n8n.io', 'telemetry.n8n.io', 'ph.n8n.io', 'license.n8n.io', 'cdn-rs.n8n.io', 'us.i.posthog.com'] });
	sandbox = await startSandbox({ env: { ...world.env, GENERIC_TIMEZONE: 'UTC' } });
	await runNightlyOver(hubspot, sandbox, asOf);
});
afterAll(async () => {
	await sandbox?.stop();
	await world?.stop();
});

const deals = [...hubspot.portal.deals.keys()];
/** Deals spread over the whole portal. */
const sample = (count: number, from = 0): string[] => Array.from({ length: count }, (_, at) => deals[from + Math.floor((at * (deals.length - from)) / count)] ?? '');
const valueIn = (id: string, name: string): string => hubspot.portal.deals.get(id)?.properties.get(name)?.[0]?.value ?? '';
const writesTo = (id: string) => hubspot.writes.filter(({ dealId }) => dealId === id);
const toCrm = () => world.log.filter(({ method, path, host }) => host === 'api.hubapi.com' && method !== 'GET' && !/\/(?:search|batch\/read|subscriptions|settings)/.test(path));
const config = (more: object = {}) => ({ asOf, settleSeconds: 1, appId: String(APP.appId), fields: FIELDS, ...more });

describe('in shadow mode', () => {
	const ids = sample(5);

	it('not one byte is written to the CRM; the tables show what would be', async () => {
		await setUpHubspot(sandbox, config());
		expect(hubspot.webhooks.subscriptions().length).toBeGreaterThan(5);
		for (const id of ids) hubspot.change(id, 'description', 'Notes of the first call');
		await hubspot.webhooks.deliver();
		await waitUntil('changes are noted', async () => (await sandbox.client.readRows('partner_ops_changes', {})).length > 0);
		await untilHandled(sandbox);
		expect(toCrm()).toEqual([]);
		const rows = await sandbox.client.readRows('partner_ops_writes', {});
		expect(rows.map(({ recordId }) => recordId).sort()).toEqual([...ids].sort());
		expect(rows.every(({ payload }) => (JSON.parse(String(payload)) as { state: string }).state === 'shadow')).toBe(true);
	});
});

describe('armed', () => {
	const ids = sample(CHANGES);

	it(`${CHANGES} deals change: every decision equals the nightly one, every write lands once, and our own echo starts nothing`, async () => {
		await setUpHubspot(sandbox, config({ armed: true, armedSince: '2000-01-01' }));
		for (const id of ids) {
			// A burst of three changes of one deal.
			hubspot.change(id, 'description', 'Budget is confirmed');
			hubspot.change(id, 'description', 'Budget is confirmed for this year');
			hubspot.change(id, 'amount', String(Math.round(Number(valueIn(id, 'amount')) || 0) + 10));
		}
		const sent = Date.now();
		await hubspot.webhooks.deliver();
		await waitUntil('changes are noted', async () => (await sandbox.client.readRows('partner_ops_changes', {})).length > 0);
		await untilHandled(sandbox, 600_000);
		const { decisions } = nightOf(allRows(hubspot.portal), asOf);
		const differing = ids.flatMap((id) => {
			const flat = decisions.get(id)?.attribution.flat;
			const wanted = Object.entries(FIELDS).map(([field, property]) => [property, flat?.[field as keyof typeof flat] ?? '']);
			const found = Object.values(FIELDS).map((property) => [property, valueIn(id, property)]);
			return flat === undefined || JSON.stringify(wanted) === JSON.stringify(found) ? [] : [{ id, wanted, found }];
		});
		expect(differing).toEqual([]);
		expect(ids.filter((id) => writesTo(id).length > 1)).toEqual([]);
		const times = ids.flatMap((id) => writesTo(id).map(({ at }) => at - sent)).sort((a, b) => a - b);
		process.stderr.write(`trigger to write-back of ${times.length} deals in one burst: median ${times[Math.floor(times.length / 2)]} ms, p95 ${times[Math.floor(times.length * 0.95)]} ms\n`);

		const before = hubspot.writes.length;
		await hubspot.webhooks.deliver(); // our own writes, as events
		await new Promise((resolve) => setTimeout(resolve, 3000));
		expect([hubspot.writes.length, (await sandbox.client.readRows('partner_ops_changes', {})).length]).toEqual([before, 0]);
	});
});
