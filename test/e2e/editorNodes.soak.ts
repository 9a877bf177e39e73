import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { company } from '../../sandbox/sample/index.mjs';
import { folders, nodeIn } from '../support/descriptions';
import { openEditor, type Editor } from './editor';
import { folderOf } from './support/connected';
import { startSandbox, type TestSandbox } from './support/startSandbox';

/** Where pictures go: every node as a stranger sees it, its panel open after it ran on sample rows. */
const pictures = process.env['PARTNER_OPS_PICTURES'] ?? fs.mkdtempSync(path.join(os.tmpdir(), 'partner-ops-pictures-'));
const ID = 'partnerOpsEveryNode';
const nodes = folders.map((folder) => nodeIn(folder).description).map(({ displayName, name }) => ({ displayName, name }));
const others = nodes.filter(({ name }) => name !== 'partnerRecords');

/** A tenth of the smallest company. */
const rows = [...company({ seed: 1, size: 0.1 }).rows('csv')].map(({ row }) => row).filter((_, index) => index % 10 === 0);

/** Sample rows -> Partner Records -> each node as it is dropped. */
function everyNode(): object {
	const node = (name: string, type: string, x: number, y: number, parameters: object = {}, typeVersion = 1) => ({ id: name.toLowerCase().replaceAll(' ', '-'), name, type, typeVersion, position: [x, y], parameters });
	const to = (...names: string[]) => ({ main: [names.map((name) => ({ node: name, type: 'main', index: 0 }))] });
	return {
		id: ID,
		name: 'Every node',
		nodes: [
			node('Run Now', 'n8n-nodes-base.manualTrigger', 0, 0),
			node('Sample', 'n8n-nodes-base.set', 200, 0, { mode: 'raw', jsonOutput: JSON.stringify({ rows }), options: {} }, 3.4),
			node('Rows', 'n8n-nodes-base.splitOut', 400, 0, { fieldToSplitOut: 'rows', options: {} }),
			node('Partner Records', 'n8n-nodes-partner-ops.partnerRecords', 600, 0),
			...others.map(({ displayName, name }, at) => node(displayName, `n8n-nodes-partner-ops.${name}`, 900, 160 * (at - others.length / 2))),
		],
		connections: { 'Run Now': to('Sample'), Sample: to('Rows'), Rows: to('Partner Records'), 'Partner Records': to(...others.map(({ displayName }) => displayName)) },
		settings: { executionOrder: 'v1' },
	};
}

let sandbox: TestSandbox;
let editor: Editor;

jest.setTimeout(900_000);
beforeAll(async () => {
	const folder = folderOf(['partnerOpsSetUpTables', 'partnerOpsOnFailure']);
	fs.writeFileSync(path.join(folder, 'every-node.json'), JSON.stringify(everyNode()));
	sandbox = await startSandbox({ workflowsDir: folder, editor: true });
	editor = await openEditor(sandbox.url, sandbox.owner);
	await editor.openWorkflow(ID);
});
afterAll(async () => {
	await editor?.close();
	await sandbox?.stop();
});

it('every node is green on sample rows, as it is dropped', async () => {
	await editor.execute('Run Now');
	await editor.expectGreen(nodes.map(({ displayName }) => displayName));
	await editor.fitView();
	await editor.screenshot(path.join(pictures, 'every-node.png'));
});

it.each(nodes)('$displayName opens, with its parameters and what it gave', async ({ displayName, name }) => {
	const panel = await editor.openNode(displayName);
	await panel.getByText('Docs', { exact: true }).first().waitFor();
	await editor.page.waitForTimeout(500);
	await editor.screenshot(path.join(pictures, `node-${name}.png`));
	await editor.closeNode();
	expect(editor.faults).toEqual([]);
});

it.each(['prm', 'partner', 'attribution', 'dedupe', 'dormant', 'tier', 'co-sell'])('searching the panel for %s finds us', async (term) => {
	const { page } = editor;
	await page.getByTestId('node-creator-plus-button').click();
	await page.getByTestId('node-creator-search-bar').fill(term);
	const found = page.getByTestId('node-creator-item-name');
	await found.first().waitFor();
	await page.waitForTimeout(500);
	await editor.screenshot(path.join(pictures, `search-${term}.png`));
	const names = await found.allTextContents();
	expect(names.filter((one) => nodes.some(({ displayName }) => one.includes(displayName)))).not.toEqual([]);
	await page.keyboard.press('Escape');
});
