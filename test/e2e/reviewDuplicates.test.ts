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
const NEEDED = [REVIEW, 'partnerOpsApplyPartnerTiers', 'partnerOpsDecideCases', 'partnerOpsSetUpTables', 'partnerOpsOnFailure', 'partnerOpsAnswerRegistrations', 'partnerOpsWriteFixes'];
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
	for (const id of NEEDED) fs.writeFileSync(path.join(folder, `${id}.json`), JSON.stringify(id === REVIEW ? nasty : workflowOf(workflows, id)));
	return folder;
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

const PAGE = '/webhook/partner-ops-decide?queue=duplicates';
/** Opens the page as a person would; a webhook is registered some moments after n8n is ready. */
async function openPage(): Promise<number> {
	for (let tries = 0; ; tries++) {
		const answer = await page.goto(`${sandbox.url}${PAGE}`);
		if (answer?.status() === 200) return Number.parseInt((await page.locator('.count').textContent()) ?? '', 10);
		if (tries > 60) throw new Error(`The page answers ${answer?.status() ?? 'nothing'}.`);
		await page.waitForTimeout(250);
	}
}
const caseAt = (at: number) => page.locator('section').nth(at);
/** The two records that a case compares, from the key in its hidden field. */
async function pairAt(at: number): Promise<{ readonly a: string; readonly b: string }> {
	const [, a = '', b = ''] = JSON.parse((await caseAt(at).locator('input[type=hidden]').inputValue()).replace('case duplicates ', '')) as string[];
	return { a, b };
}
async function save(): Promise<void> {
	const posted = page.waitForResponse((response) => response.request().method() === 'POST');
	await page.getByRole('button', { name: 'Save answers' }).click();
	expect((await posted).status()).toBe(303);
	await page.waitForLoadState();
}
/** Every pair that is open, as it stands in the table. */
async function open(): Promise<string[]> {
	const latest = new Map((await sandbox.client.readRows('partner_ops_cases', {})).map(({ recordId, payload }) => [recordId, JSON.parse(String(payload)) as { id: string; queue: string; state: string }]));
	return [...latest.values()].filter(({ queue, state }) => queue === 'duplicates' && state === 'open').map(({ id }) => id);
}
const keyOf = ({ a, b }: { a: string; b: string }) => `case duplicates ${JSON.stringify(['partner', a, b])}`;

describe('pairs in doubt on the page of Decide cases, in a real n8n and a browser', () => {
	it('stand side by side, and what records hold stays text', async () => {
		expect(await openPage()).toBeGreaterThanOrEqual(3);
		await expect(page.title()).resolves.toBe('Decide cases');
		expect(await page.locator('main img, main script').count()).toBe(0);
		const city = caseAt(0).locator('dt', { hasText: /^city$/ }).locator('xpath=following-sibling::dd[1]');
		expect(await city.allTextContents()).toEqual([NASTY, NASTY]);
		fs.mkdirSync(pictures, { recursive: true });
		await page.screenshot({ path: path.join(pictures, 'decide-cases-duplicates.png'), fullPage: true });
	});

	it('are answered together; each answer is kept, and obeyed from the next list on', async () => {
		const left = await openPage();
		const [first, second, third] = [await pairAt(0), await pairAt(1), await pairAt(2)];
		for (const [at, answer] of ['Different', 'Same', 'Not sure'].entries()) await caseAt(at).getByLabel(answer, { exact: true }).check();
		await save();
		expect(await openPage().catch(() => 0)).toBe(left - 3);
		const decisions = (await sandbox.client.readRows('partner_ops_decisions', {})).map(({ payload }) => JSON.parse(String(payload)) as object);
		expect(decisions).toMatchObject([
			{ kind: 'match', subject: { type: 'partner', ...first }, same: false },
			{ kind: 'match', subject: { type: 'partner', ...second }, same: true },
			{ kind: 'match', subject: { type: 'partner', ...third }, same: null },
		]);
		await makeList();
		const pairs = await open();
		expect(pairs).not.toContain(keyOf(first));
		expect(pairs).not.toContain(keyOf(second));
		expect(pairs).toContain(keyOf(third));
	});

	it('refuses what is no answer', async () => {
		const answer = await fetch(`${sandbox.url}${PAGE}`, { method: 'POST', body: new URLSearchParams({ 'case-0': 'x', 'answer-0': 'same' }) });
		expect([answer.status, await answer.text()]).toEqual([400, expect.stringContaining('not an answer')]);
	});
});

describe('tiers on the same page', () => {
	it('are proposed, answered with yes, and stand with the next run', async () => {
		const tiers = workflowOf(sandbox.workflows, 'partnerOpsApplyPartnerTiers');
		await runToEnd(sandbox, tiers);
		await page.goto(`${sandbox.url}/webhook/partner-ops-decide?queue=tiers`);
		const alder = page.locator('section', { hasText: 'Promote Alder Consulting from Silver to Gold?' });
		await page.screenshot({ path: path.join(pictures, 'decide-cases-tiers.png'), fullPage: true });
		await alder.getByLabel('Promote', { exact: true }).check();
		await save();
		const decisions = (await sandbox.client.readRows('partner_ops_decisions', {})).map(({ payload }) => JSON.parse(String(payload)) as { kind: string });
		expect(decisions.filter(({ kind }) => kind === 'tier')).toMatchObject([{ partnerId: 'P-1', verdict: 'approve', tier: 'Gold' }]);
	});
});

describe('the review workflow in the editor', () => {
	it('runs, every node of the list green', async () => {
		const editor = await openEditor(sandbox.url, sandbox.owner);
		try {
			await editor.openWorkflow(REVIEW);
			await editor.execute('Run Now');
			await editor.expectGreen(['Sample Rows', 'Partner Records', 'Partner Dedupe', 'Rows for Cases']);
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
