import { execFile } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { runToEnd } from '../../sandbox/n8n/runToEnd.mjs';
import { NIGHTLY, readWorkflows, workflowOf } from '../../sandbox/n8n/workflowFiles.mjs';
import { startSandbox, type TestSandbox } from './support/startSandbox';

const run = promisify(execFile);
const SCRIPT = path.join(__dirname, '../../sandbox/install.mjs');
const bundled = readWorkflows();

let sandbox: TestSandbox;
let apiKey: string;
const empty = fs.mkdtempSync(path.join(os.tmpdir(), 'partner-ops-empty-'));

beforeAll(async () => {
	sandbox = await startSandbox({ workflowsDir: empty });
	apiKey = await sandbox.client.createApiKey('installer');
}, 300_000);

afterAll(async () => {
	await sandbox.stop();
	fs.rmSync(empty, { recursive: true, force: true });
}, 60_000);

/** What a person types, with the key in the environment. */
async function install(...options: string[]): Promise<{ code: number; out: string; err: string }> {
	const env = { ...process.env, N8N_API_KEY: apiKey };
	try {
		const { stdout, stderr } = await run(process.execPath, [SCRIPT, '--url', sandbox.url, ...options], { env });
		return { code: 0, out: stdout, err: stderr };
	} catch (error) {
		const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
		return { code, out: stdout, err: stderr };
	}
}

const stored = async (): Promise<{ id: string; name: string; active: boolean }[]> => (await sandbox.client.call('get', '/workflows', { params: { take: 250 } })) as never;
const idOf = async (name: string): Promise<string> => {
	const found = (await stored()).find((workflow) => workflow.name === name);
	if (found === undefined) throw new Error(`There is no workflow "${name}"`);
	return found.id;
};

describe('Installing the bundled workflows into an n8n that exists already', () => {
	it('says in a dry run what it would do, and does nothing', async () => {
		const { code, out } = await install('--dry-run');
		expect(code).toBe(0);
		expect(out).toContain('table     create  partner_ops_results');
		expect(out).toContain('workflow  create  Score partner book');
		expect(out).toContain('workflow  publish Score partner book');
		expect(out).toContain('Nothing was changed');
		expect(await stored()).toHaveLength(0);
		expect(await sandbox.client.findTable('partner_ops_results')).toBeUndefined();
	});

	it('creates every table and every workflow, and publishes only what others call', async () => {
		const { code, out, err } = await install();
		expect({ code, err: code === 0 ? '' : err }).toEqual({ code: 0, err: '' });
		const workflows = await stored();
		expect(workflows.map(({ name }) => name).sort()).toEqual(bundled.map(({ name }) => name).sort());
		const active = workflows.filter((workflow) => workflow.active).map(({ name }) => name);
		expect(active).toContain('Score partner book');
		expect(active).toContain('On failure');
		expect(active).not.toContain(workflowOf(bundled, NIGHTLY).name);
		expect(out).toContain(`Publish in the editor what is to run by itself:`);
		expect(await sandbox.client.findTable('partner_ops_results')).toBeDefined();
	}, 120_000);

	it('lets the workflows find each other under the ids that n8n gave them', async () => {
		const nightly = await sandbox.client.getWorkflow(await idOf(workflowOf(bundled, NIGHTLY).name));
		const errorWorkflow = nightly.settings.errorWorkflow;
		expect(errorWorkflow).toBe(await idOf('On failure'));
		await runToEnd(sandbox, nightly);
		const [rows] = [await sandbox.client.readRows('partner_ops_results', {})];
		expect(rows.length).toBeGreaterThan(5);
	}, 180_000);

	it('finds nothing to do the second time', async () => {
		const { code, out } = await install();
		expect(code).toBe(0);
		expect(out).not.toMatch(/^(table|workflow) /m);
		expect(out).toMatch(/^(\d+) of \1 tables and workflows are as they should be\.$/m);
		expect(await stored()).toHaveLength(bundled.length);
	});

	it('brings an older version up to date, and keeps the name, the settings and what was switched on', async () => {
		const id = await idOf('Ask deal owners');
		const before = await sandbox.client.getWorkflow(id);
		const nodes = before.nodes.map((node: { name: string; parameters: { jsonOutput: string } }) => {
			if (node.name === 'Config') return { ...node, parameters: { ...node.parameters, jsonOutput: JSON.stringify({ ...JSON.parse(node.parameters.jsonOutput), armed: true }) } };
			if (node.name === 'About') return { ...node, parameters: { content: 'an older text' } };
			return node;
		});
		await sandbox.client.call('patch', `/workflows/${id}`, { params: { forceSave: true }, data: { name: 'Ask our owners', nodes, connections: before.connections, settings: before.settings, versionId: before.versionId } });

		const dry = await install('--dry-run');
		expect(dry.out).toContain('workflow  update  Ask our owners (About)');
		const { code } = await install();
		expect(code).toBe(0);
		const after = await sandbox.client.getWorkflow(id);
		const parametersOf = (name: string) => after.nodes.find((node: { name: string }) => node.name === name).parameters;
		expect(after.name).toBe('Ask our owners');
		expect(parametersOf('About').content).not.toBe('an older text');
		expect(JSON.parse(parametersOf('Config').jsonOutput).armed).toBe(true);
		expect(await stored()).toHaveLength(bundled.length);
	}, 60_000);

	it('says what to do when the key or the address is wrong', async () => {
		apiKey = 'not-a-key';
		expect(await install()).toMatchObject({ code: 3, err: expect.stringContaining('does not accept the API key') });
		const { code, err } = await run(process.execPath, [SCRIPT, '--url', 'n8n.example.com', '--api-key', 'k']).catch((error: { code: number; stderr: string }) => ({ code: error.code, err: error.stderr })) as { code: number; err: string };
		expect(code).toBe(2);
		expect(err).toContain('"n8n.example.com" is none');
	});
});
