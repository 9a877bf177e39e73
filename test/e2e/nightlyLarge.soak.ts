import fs from 'node:fs';
import { AS_OF } from '../../sandbox/sample/index.mjs';
import { createCredential } from './support/connected';
import { keptRows } from './support/keptRows';
import { startSandbox, type TestSandbox } from './support/startSandbox';
import { runNightlyFrom } from './support/tagWorkflow';
import { TOKEN, fakeHubspot } from './world/hubspot/fakeHubspot';
import { startWorld, type World } from './world/startWorld';

/** Some 50,000 deals that 400 partners and our sellers brought. */
const SIZE = Number(process.env['PARTNER_OPS_SIZE'] ?? 7.4);
const PARTNERS = 400;
const MOST_MEMORY = 3e9;
/** Without a limit Node collects garbage late, and takes several times what it needs; half a gigabyte is not in this heap. */
const HEAP_MEGABYTES = Number(process.env['PARTNER_OPS_HEAP'] ?? 2300);
const hubspot = fakeHubspot({ size: SIZE, partners: PARTNERS, mostInTenSeconds: 1_000_000 });
let world: World;
let sandbox: TestSandbox;

jest.setTimeout(7_200_000);

beforeAll(async () => {
	world = await startWorld({ vendors: [hubspot] });
	sandbox = await startSandbox({ env: { ...world.env, GENERIC_TIMEZONE: 'UTC', NODE_OPTIONS: `--max-old-space-size=${HEAP_MEGABYTES}` } });
});
afterAll(async () => {
	await sandbox?.stop();
	await world?.stop();
});

/** The most memory that a process ever held, where the system says it. */
function peakOf(pid: number): number | undefined {
	const status = `/proc/${pid}/status`;
	const kilobytes = fs.existsSync(status) ? /^VmHWM:\s+(\d+)/m.exec(fs.readFileSync(status, 'utf8'))?.[1] : undefined;
	return kilobytes === undefined ? undefined : Number(kilobytes) * 1024;
}

it('a nightly run over 50,000 deals and 400 partners of HubSpot, executions not saved, stays under 3 GB', async () => {
	const credentials = { hubspotAppToken: await createCredential(sandbox, 'hubspotAppToken', { appToken: TOKEN }) };
	const began = Date.now();
	await runNightlyFrom(sandbox, 'Read HubSpot', 'partnerOpsReadHubspot', new Date(AS_OF).toISOString(), { credentials });
	const took = Date.now() - began;
	const peak = peakOf(sandbox.n8n.pid);
	const kept = await keptRows(sandbox, 'hubspot');
	const partners = (await sandbox.client.readRows('partner_ops_results', {})).length;
	process.stderr.write(`Nightly run, ${hubspot.portal.deals.size} deals, ${kept?.rows.length ?? 0} rows, ${partners} partners: ${Math.round(took / 1000)} s, peak ${peak === undefined ? 'not known here' : `${(peak / 1e9).toFixed(2)} GB`}.\n`);
	expect(kept?.rows.length).toBeGreaterThan(hubspot.portal.deals.size);
	expect(partners).toBeGreaterThan(0);
	expect(peak ?? 0).toBeLessThan(MOST_MEMORY);
});
