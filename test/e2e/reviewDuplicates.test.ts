import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import { runToEnd } from '../../sandbox/n8n/runToEnd.mjs';
import { readWorkflows, withNodes, workflowOf } from '../../sandbox/n8n/workflowFiles.mjs';
import { openEditor } from './editor';
import { ensureChromium } from './support/chromium';
import { startSandbox, type TestSandbox } from './support/startSandbox';

const REVIEW = 'partnerOpsReviewDuplicates';
const NASTY = '<script>document.title = "broken"</script><img src=x onerror="document.title = \'broken\'"> & "quoted"';
/** Where pictures go: into the documentation when asked to, else they are only looked at. */
const pictures = process.env['PARTNER_OPS_PICTURES'] ?? fs.mkdtempSync(path.join(os.tmpdir(), 'partner-ops-pictures-'));
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'partner-ops-review-'));

/** The bundled workflows, in the sample rows of which every town is markup. */
function nastyWorkflows(): string {
	const workflows = readWorkflows();
	const sample = workflowOf(workflows, REVIEW).nodes.find(({ name }: { name: string }) => name === 'Sample Rows') as { parameters: { jsonOutput: string } };
	const { rows } = JSON.parse(sample.parameters.jsonOutput) as { rows: object[] };
	const nasty = withNodes(workflowOf(workflows, REVIEW), {
		enable: [],
		disable: [],
		parameters: { 'Sample Rows': { jsonOutput: JSON.stringify({ rows: rows.map((row) => ({ ...row, City: NASTY })) }) } },
	});
	for (const workflow of workflows) {
		fs.writeFileSync(path.join(folder, `${workflow.id}.json`), JSON.stringify(workflow.id === REVIEW ? nasty : workflow));
	}
	return folder;
}

interface Shown {
	readonly a: string;
	readonly b: string;
	readonly left: number;
}

let sandbox: TestSandbox;
let browser: Browser;
let page: Page;
const makeList = () => runToEnd(sandbox, workflowOf(sandbox.workflows, REVIEW));

beforeAll(async () => {
	sandbox = await startSandbox({ workflowsDir: nastyWorkflows() });
	await makeList();
	browser = await chromium.launch({ executablePath: ensureChromium(), args: ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu'] });
	page = await browser.newPage({ viewport: { width: 1280, height: 1000 } });
});
afterAll(async () => {
	await browser?.close();
	await sandbox?.stop();
	fs.rmSync(folder, { recursive: true, force: true });
});

/** Opens the page as a person would; a webhook is registered some moments after n8n is ready. */
async function openPage(): Promise<Shown> {
	for (let tries = 0; ; tries++) {
		const answer = await page.goto(`${sandbox.url}/webhook/partner-ops-review-duplicates`);
		if (answer?.status() === 200) return await shown();
		if (tries > 60) throw new Error(`The page answers ${answer?.status() ?? 'nothing'}.`);
		await page.waitForTimeout(250);
	}
}
async function shown(): Promise<Shown> {
	const hidden = (name: string) => page.locator(`input[name="${name}"]`).inputValue();
	const left = Number.parseInt((await page.locator('.count').textContent()) ?? '', 10);
	return { a: await hidden('a'), b: await hidden('b'), left };
}
async function press(button: string): Promise<void> {
	const posted = page.waitForResponse((response) => response.request().method() === 'POST');
	await page.getByRole('button', { name: button, exact: true }).click();
	expect((await posted).status()).toBe(303);
	await page.waitForLoadState();
}
/** Every pair of the list as it stands in the table. */
async function listed(): Promise<string[]> {
	const rows = await sandbox.client.readRows('partner_ops_reviews', {});
	return rows.flatMap(({ payload }) => {
		const { id, match } = JSON.parse(String(payload)) as { id: string; match: { review: { id: string }[] } };
		return match.review.map((other) => [id, other.id].sort().join(' '));
	});
}

describe('the review page in a real n8n and a browser', () => {
	it('shows a pair side by side, and what records hold stays text', async () => {
		const { left } = await openPage();
		expect(left).toBeGreaterThanOrEqual(3);
		await expect(page.title()).resolves.toBe('Review duplicates');
		expect(await page.locator('main img, main script').count()).toBe(0);
		// The first table holds the records, the second what speaks for and against.
		const city = page.locator('table').first().locator('tr', { has: page.locator('th', { hasText: /^city$/ }) }).locator('td');
		expect(await city.allTextContents()).toEqual([NASTY, NASTY]);
		fs.mkdirSync(pictures, { recursive: true });
		await page.screenshot({ path: path.join(pictures, 'review-duplicates-page.png'), fullPage: true });
	});

	it('keeps each answer, and obeys it from the next list on', async () => {
		const first = await openPage();
		await press('Different');
		const second = await shown();
		expect(second.left).toBe(first.left - 1);
		await press('Same');
		expect((await shown()).left).toBe(first.left - 2);
		await press('Not sure');
		const decisions = (await sandbox.client.readRows('partner_ops_decisions', {})).map(({ payload }) => JSON.parse(String(payload)) as object);
		expect(decisions).toMatchObject([
			{ kind: 'match', subject: { type: 'partner', a: first.a, b: first.b }, same: false },
			{ kind: 'match', subject: { type: 'partner', a: second.a, b: second.b }, same: true },
			{ kind: 'match', same: null },
		]);
		await makeList();
		const pairs = await listed();
		expect(pairs).not.toContain([first.a, first.b].sort().join(' '));
		expect(pairs).not.toContain([second.a, second.b].sort().join(' '));
	});

	it('refuses what is no answer', async () => {
		const answer = await fetch(`${sandbox.url}/webhook/partner-ops-review-duplicates`, { method: 'POST', body: new URLSearchParams({ type: 'partner', a: 'x', answer: 'same' }) });
		expect([answer.status, await answer.text()]).toEqual([400, expect.stringContaining('not an answer')]);
	});
});

describe('the review workflow in the editor', () => {
	it('runs, every node of the list green', async () => {
		const editor = await openEditor(sandbox.url, sandbox.owner);
		try {
			await editor.openWorkflow(REVIEW);
			await editor.execute('Run Now');
			await editor.expectGreen(['Sample Rows', 'Partner Records', 'Partner Dedupe', 'Keep Reviews', 'Forget Earlier List']);
			await editor.fitView();
			await editor.screenshot(path.join(pictures, 'review-duplicates.png'));
			await editor.openNode('Partner Dedupe');
			await editor.page.waitForTimeout(1500); // the panel slides in
			await editor.screenshot(path.join(pictures, 'review-duplicates-node.png'));
			expect(editor.faults).toEqual([]);
		} finally {
			await editor.close();
		}
	});
});
