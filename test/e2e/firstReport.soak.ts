import { execFile } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { openEditor, type Editor } from './editor';
import { openAuditForm, type AuditForm } from './support/auditForm';
import { failuresOf } from './support/failuresOf';
import { startSandbox, type TestSandbox } from './support/startSandbox';
import { fakeHubspot, TOKEN } from './world/hubspot/fakeHubspot';
import { startWorld, type World } from './world/startWorld';

/** Where pictures go: one of each step of the README's "From your CRM to the first report". */
const pictures = process.env['PARTNER_OPS_PICTURES'] ?? fs.mkdtempSync(path.join(os.tmpdir(), 'partner-ops-pictures-'));
const INSTALL = path.join(__dirname, '../../sandbox/install.mjs');
/** The nodes of Read HubSpot that ask HubSpot. */
const ASKS = ['List Pages', 'Search Pages', 'Read Batches', 'Whole Pages'];

const hubspot = fakeHubspot({ size: 0.1, mostInTenSeconds: 10_000 });
const noWorkflows = fs.mkdtempSync(path.join(os.tmpdir(), 'partner-ops-empty-'));
const seconds: [string, number][] = [];
let world: World;
let sandbox: TestSandbox;
let editor: Editor;
let form: AuditForm;

jest.setTimeout(1_200_000);
beforeAll(async () => {
	world = await startWorld({ vendors: [hubspot] });
	sandbox = await startSandbox({ env: world.env, workflowsDir: noWorkflows, editor: true });
	editor = await openEditor(sandbox.url, sandbox.owner);
	editor.page.setDefaultTimeout(60_000);
});
afterAll(async () => {
	await form?.close();
	await editor?.close();
	await sandbox?.stop();
	await world?.stop();
	fs.rmSync(noWorkflows, { recursive: true, force: true });
	process.stdout.write(`${seconds.map(([step, took]) => `${took.toFixed(0).padStart(5)} s  ${step}`).join('\n')}\n`);
});

/** A step of the way, with the time that it took whoever clicks without reading. */
const step = (name: string, walk: () => Promise<void>) => {
	it(name, async () => {
		const start = performance.now();
		await walk();
		seconds.push([name, (performance.now() - start) / 1000]);
	});
};
const shoot = (name: string) => editor.screenshot(path.join(pictures, `first-report-${name}.png`));

async function open(workflow: string): Promise<void> {
	const stored = (await sandbox.client.call('get', '/workflows', { params: { take: 250 } })) as readonly { id: string; name: string }[];
	const found = stored.find(({ name }) => name === workflow);
	if (found === undefined) throw new Error(`There is no workflow "${workflow}".`);
	await editor.openWorkflow(found.id);
	await editor.fitView();
}

async function publish(): Promise<void> {
	const { page } = editor;
	await page.getByTestId('workflow-open-publish-modal-button').click();
	await page.getByTestId('workflow-publish-button').click();
	await page.getByTestId('workflow-publish-button').waitFor({ state: 'hidden' });
	// n8n says once what publishing means.
	const understood = page.getByRole('button', { name: 'Got it' });
	await page.waitForTimeout(1000);
	if (await understood.isVisible()) await understood.click();
}

/** Selects a node and presses D, which disables or enables it. */
async function toggle(node: string): Promise<void> {
	await editor.page.locator(`[data-test-id="canvas-node"][data-node-name=${JSON.stringify(node)}]`).click();
	await editor.page.keyboard.press('d');
}

async function enable(node: string): Promise<void> {
	await toggle(node);
	expect(await editor.statusOf(node)).not.toBe('disabled');
}

async function chooseCredential(node: string, token: string | undefined): Promise<void> {
	const { page } = editor;
	const panel = await editor.openNode(node);
	if (token === undefined) {
		await panel.getByTestId('node-credentials-select').click();
		await page.locator('[data-test-id^="node-credentials-select-item-"]').first().click();
	} else {
		await shoot('4-no-credential');
		await panel.getByTestId('node-credentials-empty-state').getByRole('button').first().click();
		const dialog = page.getByTestId('credential-edit-dialog');
		await dialog.locator('input[type="password"]').first().fill(token);
		await shoot('4-credential');
		await page.getByTestId('credential-save-button').click();
		await page.waitForTimeout(2000);
		await shoot('4-saved');
		await dialog.waitFor({ state: 'hidden' });
	}
	await editor.closeNode();
}

describe('from a CRM to the first report, in an n8n that has the package and nothing else', () => {
	step('the workflows and their tables are put in', async () => {
		const apiKey = await sandbox.client.createApiKey('installer');
		const { stdout } = await promisify(execFile)(process.execPath, [INSTALL, '--url', sandbox.url], { env: { ...process.env, N8N_API_KEY: apiKey } });
		expect(stdout).toContain('Audit partner data');
	});

	step('audit-partner-data is published', async () => {
		await open('Audit partner data');
		await shoot('1-audit-partner-data');
		await publish();
		await shoot('2-published');
	});

	step('exports are dropped, the columns are confirmed, the report opens', async () => {
		form = await openAuditForm(sandbox);
		const take = (name: string) => form.page.screenshot({ path: path.join(pictures, `first-report-3-${name}.png`) });
		await form.drop(form.exports.hubspot().file, form.exports.plain('partners').file);
		await form.columns();
		await take('columns');
		await form.confirm();
		await take('report');
		expect(await form.page.locator('h1').textContent()).toBe('Partner report');
	});

	step('the credential is chosen where HubSpot is asked', async () => {
		await open('Read HubSpot');
		for (const [at, node] of ASKS.entries()) {
			await chooseCredential(node, at === 0 ? TOKEN : undefined);
			await enable(node);
		}
		await shoot('5-read-hubspot');
		await publish();
	});

	step('HubSpot is enabled in the nightly run, which is tried once and published', async () => {
		await open('Run partner ops nightly');
		await enable('Read HubSpot');
		for (const sample of ['Sample Rows', 'Split Sample Rows']) await toggle(sample);
		await editor.execute('Run Now');
		await editor.fitView();
		await shoot('6-nightly');
		await editor.expectGreen(['Read HubSpot', 'Partner Records', 'Score Partner Book', 'Keep Results']);
		expect(failuresOf(sandbox)).toEqual([]);
		await publish();
	});

	it('what is kept is what HubSpot holds', async () => {
		const rows = await sandbox.client.readRows('partner_ops_results', {});
		expect(rows.length).toBeGreaterThan(20);
		expect(editor.faults).toEqual([]);
	});
});
