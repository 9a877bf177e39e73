import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { openEditor, type Editor } from './editor';
import { startSandbox, type TestSandbox } from './support/startSandbox';
import { runNightly } from '../../sandbox/n8n/runNightly.mjs';
import { readResults } from '../../sandbox/n8n/readResults.mjs';

/** Where pictures go: into the documentation when asked to, else they are only looked at. */
const pictures = process.env['PARTNER_OPS_PICTURES'] ?? fs.mkdtempSync(path.join(os.tmpdir(), 'partner-ops-pictures-'));

let sandbox: TestSandbox;
let editor: Editor;

beforeAll(async () => {
	sandbox = await startSandbox({ editor: true });
	await runNightly(sandbox, sandbox.workflows, []);
	editor = await openEditor(sandbox.url, sandbox.owner);
});
afterAll(async () => {
	await editor?.close();
	await sandbox?.stop();
});

describe('the nightly workflow in a real n8n', () => {
	it('runs through the API and leaves its results in the tables', async () => {
		const executionId = await runNightly(sandbox, sandbox.workflows, []);
		const results = await readResults(sandbox.client, executionId);
		expect(results.rowsIn).toBe(74);
		expect(results.rejects).toMatchObject([{ reason: 'noIdentity' }]);
		expect(results.partners.map(({ score }) => score.rank)).toEqual(results.partners.map((_: unknown, index: number) => index + 1));
		const rows = await sandbox.client.readRows('partner_ops_runs', {});
		expect(rows.map(({ kind }) => kind)).toEqual(['monthly', 'daily']);
	});

	it('runs in the editor: every node that should run is green', async () => {
		await editor.openWorkflow('partnerOpsNightly');
		await editor.execute('Run Now');
		await editor.expectGreen(['Settings', 'Sample Rows', 'Partner Records', 'Score Partner Book', 'Keep Results', 'Keep Snapshots', 'Keep Run']);
		await editor.fitView();
		await editor.screenshot(path.join(pictures, 'run-partner-ops-nightly.png'));
		expect(editor.faults).toEqual([]);
	});

	it('so does the list of pairs in doubt', async () => {
		await editor.openWorkflow('partnerOpsReviewDuplicates');
		await editor.execute('Run Now');
		await editor.expectGreen(['Sample Rows', 'Partner Records', 'Partner Dedupe', 'Rows for Cases']);
		expect(editor.faults).toEqual([]);
	});

	it('explains itself: the line and its nodes open with their output', async () => {
		await editor.openWorkflow('partnerOpsScoreBook');
		await editor.execute('Run Now');
		await editor.expectGreen(['Read Sample Records', 'Partner Dedupe', 'Partner Score']);
		for (const [name, file] of [['Read Sample Records', 'partner-records.png'], ['Partner Dedupe', 'partner-dedupe.png'], ['Partner Score', 'partner-score.png']] as const) {
			await editor.openNode(name);
			await editor.page.waitForTimeout(1500); // the panel slides in
			await editor.screenshot(path.join(pictures, file));
			await editor.closeNode();
		}
		expect(editor.faults).toEqual([]);
	});
});
