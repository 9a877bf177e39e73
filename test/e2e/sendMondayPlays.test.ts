import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import { runToEnd } from '../../sandbox/n8n/runToEnd.mjs';
import { withNodes, workflowOf } from '../../sandbox/n8n/workflowFiles.mjs';
import { ensureChromium } from './support/chromium';
import { mailServer, type Mail, type MailServer } from './support/mailServer';
import { startSandbox, type TestSandbox } from './support/startSandbox';

const MONDAY = 'partnerOpsMondayPlays';
const AGING = 'partnerOpsAlertAgingCoSell';
const PAGE = '/webhook/partner-ops-decide';
/** Where pictures go: into the documentation when asked to, else they are only looked at. */
const pictures = process.env['PARTNER_OPS_PICTURES'] ?? fs.mkdtempSync(path.join(os.tmpdir(), 'partner-ops-pictures-'));

let sandbox: TestSandbox;
let smtp: MailServer;
let browser: Browser;
let page: Page;
/** The mail account, as n8n knows it. */
let account: string;

/** Sets a workflow up as somebody does who wants to send: the account, the mail node enabled, armed. */
async function arm(id: string, settings: Readonly<Record<string, unknown>>): Promise<void> {
	const armed = withNodes(workflowOf(sandbox.workflows, id), {
		enable: ['Send Email'],
		disable: [],
		parameters: { Settings: { jsonOutput: JSON.stringify({ armed: true, ...settings }) } },
	});
	const nodes = armed.nodes.map((node: { name: string }) => (node.name === 'Send Email' ? { ...node, credentials: { smtp: { id: account, name: 'SMTP' } } } : node));
	await sandbox.client.putWorkflow({ ...armed, nodes });
	await sandbox.client.publishWorkflow((await sandbox.client.getWorkflow(id)) as { id: string; versionId: string });
}
const run = (id = MONDAY) => runToEnd(sandbox, workflowOf(sandbox.workflows, id));
const linksOf = ({ html }: Mail, answer: string): string[] => [...html.matchAll(/href="([^"]*)"/g)].map(([, href = '']) => href.replaceAll('&amp;', '&').replaceAll('&#38;', '&')).filter((href) => href.endsWith(`answer=${answer}`));
const playOf = (link: string): string => (new URL(link).searchParams.get('case') ?? '').replace('case plays ', '');

beforeAll(async () => {
	smtp = await mailServer();
	sandbox = await startSandbox();
	const answer = await fetch(`${sandbox.url}/api/v1/credentials`, {
		method: 'POST',
		headers: { 'Content-Type': 'application/json', 'X-N8N-API-KEY': await sandbox.client.createApiKey('partner-ops') },
		body: JSON.stringify({ name: 'SMTP', type: 'smtp', data: smtp.credential }),
	});
	account = ((await answer.json()) as { id: string }).id;
	browser = await chromium.launch({ executablePath: ensureChromium(), args: ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu'] });
	page = await browser.newPage({ viewport: { width: 720, height: 900 } });
});
afterAll(async () => {
	await browser?.close();
	await sandbox?.stop();
	await smtp?.stop();
});

describe('Monday plays in a real n8n, with a mail server and a browser', () => {
	it('sends nothing before it is armed', async () => {
		await run();
		expect(smtp.mails).toEqual([]);
		expect(await sandbox.client.readRows('partner_ops_ledger', {})).toEqual([]);
	});

	it('armed, it sends one mail a manager, and nothing twice', async () => {
		await arm(MONDAY, { fallbackEmail: '', decideUrl: `${sandbox.url}${PAGE}` });
		await run();
		expect(smtp.mails.map(({ to }) => to).sort()).toEqual(['nadia@northlight.example', 'tom@northlight.example']);
		for (const mail of smtp.mails) {
			expect(mail.subject).toMatch(/^[1-5] plays? for this week$/);
			expect(linksOf(mail, 'done').length).toBeLessThanOrEqual(5);
			expect(mail.html).toContain('expected');
			expect(mail.html).toContain('assumed');
		}
		const sent = smtp.mails.flatMap((mail) => linksOf(mail, 'done').map(playOf));
		const shown = (await sandbox.client.readRows('partner_ops_ledger', {})).map(({ payload }) => (JSON.parse(String(payload)) as { subjectId: string }).subjectId);
		expect([...shown].sort()).toEqual([...sent].sort());
		const before = smtp.mails.length;
		await run();
		const again = smtp.mails.slice(before).flatMap((mail) => linksOf(mail, 'done').map(playOf));
		expect(again.filter((play) => sent.includes(play))).toEqual([]);
	});

	it('a link opens the play with its answer chosen, one click keeps it', async () => {
		const [mail] = smtp.mails;
		if (mail === undefined) throw new Error('There is no mail.');
		fs.mkdirSync(pictures, { recursive: true });
		await page.setContent(mail.html);
		await page.screenshot({ path: path.join(pictures, 'monday-plays-mail.png'), fullPage: true });
		expect(await page.locator('a', { hasText: /^Done$/ }).count()).toBe(linksOf(mail, 'done').length);

		const [link = ''] = linksOf(mail, 'wrong');
		for (let tries = 0; (await page.goto(link))?.status() !== 200; tries++) {
			if (tries > 60) throw new Error('The page does not answer.');
			await page.waitForTimeout(250);
		}
		expect(await page.getByLabel('Wrong: never again').isChecked()).toBe(true);
		expect(await sandbox.client.readRows('partner_ops_decisions', {})).toEqual([]);
		await page.screenshot({ path: path.join(pictures, 'decide-play.png'), fullPage: true });
		const posted = page.waitForResponse((response) => response.request().method() === 'POST');
		await page.getByRole('button', { name: 'Save answers' }).click();
		expect((await posted).status()).toBe(303);
		await page.waitForLoadState();
		expect(await page.locator('main').innerText()).toContain('Answered: Wrong: never again.');
		const decisions = (await sandbox.client.readRows('partner_ops_decisions', {})).map(({ payload }) => JSON.parse(String(payload)) as object);
		expect(decisions).toMatchObject([{ kind: 'play', subject: { play: playOf(link) }, answer: 'wrong', by: mail.to }]);
	});

	it('refuses an answer to a play that was never sent', async () => {
		const answer = await fetch(`${sandbox.url}${PAGE}`, { method: 'POST', body: new URLSearchParams({ 'case-0': 'case plays archive-0123456789abcdef', 'answer-0': 'done' }) });
		expect([answer.status, await answer.text()]).toEqual([400, expect.stringContaining('not an answer')]);
	});
});

describe('alerts of aging co-sell deals, with the same mail server', () => {
	const sentSince = (before: number) => smtp.mails.slice(before).map(({ to }) => to).sort();

	it('sends one message an owner; one that is refused ends the run with a reason and is all that the next run sends', async () => {
		const before = smtp.mails.length;
		await run(AGING);
		expect(sentSince(before)).toEqual([]);
		await arm(AGING, { asOf: '2026-06-30', cooldownDays: 7 });
		smtp.refused.add('tom@northlight.example');
		await expect(run(AGING)).rejects.toThrow(/Messages not sent: 1 \(.*No such mailbox/);
		expect(sentSince(before)).toEqual(['ines@northlight.example', 'nadia@northlight.example']);
		expect(smtp.mails.at(-1)?.text).toMatch(/^- .+ has been in .+ for \d+ days/m);
		smtp.refused.clear();
		const between = smtp.mails.length;
		await run(AGING);
		expect(sentSince(between)).toEqual(['tom@northlight.example']);
		await run(AGING);
		expect(sentSince(between)).toEqual(['tom@northlight.example']);
	});
});
