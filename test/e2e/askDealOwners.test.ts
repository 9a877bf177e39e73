import path from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import { runToEnd } from '../../sandbox/n8n/runToEnd.mjs';
import { workflowOf } from '../../sandbox/n8n/workflowFiles.mjs';
import { ensureChromium } from './support/chromium';
import { createCredential, publish } from './support/connected';
import { mailServer, type MailServer } from './support/mailServer';
import { startSandbox, type TestSandbox } from './support/startSandbox';

jest.setTimeout(600_000);

const ASK = 'partnerOpsAskDealOwners';
const INES = 'ines@northlight.example';
const TOM = 'tom@northlight.example';
const MAYA = 'maya@northlight.example';
const SECRET = 'a long text of our own';

interface Node {
	readonly name: string;
	readonly parameters: { readonly jsonOutput?: string };
}

const pictures = process.env['PARTNER_OPS_PICTURES'];
let smtp: MailServer;
let sandbox: TestSandbox;
let browser: Browser;
let page: Page;
let credential: string;

/** Config and Send Email as somebody sets them who wants to send. */
async function setUp(config: object): Promise<void> {
	const workflow = workflowOf(sandbox.workflows, ASK);
	const nodes = (workflow.nodes as Node[]).map((node) => {
		if (node.name === 'Send Email') return { ...node, disabled: false, credentials: { smtp: { id: credential, name: 'smtp' } } };
		if (node.name !== 'Config') return node;
		const bundled = JSON.parse(node.parameters.jsonOutput ?? '{}') as object;
		const own = { armed: true, asOf: '2026-07-01', managers: { [INES]: MAYA }, manager: MAYA, pageUrl: `${sandbox.url}/webhook/partner-ops-deal-question`, secret: SECRET };
		return { ...node, parameters: { ...node.parameters, jsonOutput: JSON.stringify({ ...bundled, ...own, ...config }) } };
	});
	await publish(sandbox, { ...workflow, nodes });
}
const run = () => runToEnd(sandbox, workflowOf(sandbox.workflows, ASK));

/** Questions as Tag Deals puts them down. */
async function putQuestions(): Promise<void> {
	const question = (id: string, ownerEmail: string, amount: number) => ({ recordType: 'ledger', id: `question ${id}`, kind: 'question', state: 'open', opportunityId: id, name: `Deal ${id} <b>`, sourceSystem: 'hubspot', ownerEmail, amount, currency: 'USD', candidates: [{ partnerId: 'P-1', partnerName: 'Alder & Sons' }], sentence: 'Alder & Sons was only mentioned.', at: '2026-06-30' });
	const rows = [...['1', '2', '3', '4', '5'].map((id) => question(id, INES, 1000 * Number(id))), question('9', TOM, 100)];
	const data = rows.map((payload) => ({ recordId: payload.opportunityId, kind: 'question', at: '2026-06-30T08:00:00Z', runId: '1', payload: JSON.stringify(payload) }));
	await sandbox.insertRows('partner_ops_questions', data);
}
const payloads = async (name: string) => (await sandbox.client.readRows(name, {})).map(({ payload }) => JSON.parse(String(payload)) as Record<string, unknown>);
const linksIn = (text: string): string[] => [...text.matchAll(/https?:\S+/g)].map(([link]) => link);
const dealOf = (link: string) => new URL(link).searchParams.get('deal') ?? '';

beforeAll(async () => {
	smtp = await mailServer();
	sandbox = await startSandbox();
	credential = await createCredential(sandbox, 'smtp', smtp.credential);
	await putQuestions();
	browser = await chromium.launch({ executablePath: ensureChromium(), args: ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu'] });
	page = await browser.newPage({ viewport: { width: 640, height: 760 } });
});
afterAll(async () => {
	await browser?.close();
	await sandbox?.stop();
	await smtp?.stop();
});

it('sends nothing before it is armed', async () => {
	await setUp({ armed: false });
	await run();
	expect(smtp.mails).toEqual([]);
});

it('asks each owner at most three questions in one mail; an address that is refused loses nothing and stops nobody', async () => {
	smtp.refused.add(TOM);
	await setUp({});
	await run();
	expect(smtp.mails).toMatchObject([{ to: INES, subject: 'Which partner was in these 3 deals?' }]);
	expect(linksIn(smtp.mails[0]?.text ?? '').map(dealOf)).toEqual(['5', '4', '3']);
	smtp.refused.clear();
	await setUp({ asOf: '2026-07-02' });
	await run();
	const next = smtp.mails.slice(1).map(({ to, text }) => [to, linksIn(text).map(dealOf)]);
	expect(next.sort()).toEqual([[INES, ['2', '1']], [TOM, ['9']]]);
	await run();
	expect(smtp.mails).toHaveLength(3);
});

it('the link opens a page that records nothing; one click on it is kept, and notes the deal as changed', async () => {
	const [link = ''] = linksIn(smtp.mails[0]?.text ?? '');
	for (let tries = 0; (await page.goto(link))?.status() !== 200; tries++) {
		if (tries > 60) throw new Error('The page does not answer.');
		await page.waitForTimeout(250);
	}
	expect(await page.locator('h1').textContent()).toBe('Deal 5 <b>');
	expect(await page.locator('button').allTextContents()).toEqual(['Alder & Sons brought it', 'Alder & Sons sold it with us', 'No partner', 'I cannot tell']);
	expect(await payloads('partner_ops_decisions')).toEqual([]);
	if (pictures !== undefined) await page.screenshot({ path: path.join(pictures, 'deal-question.png'), fullPage: true });
	const posted = page.waitForResponse((response) => response.request().method() === 'POST');
	await page.getByRole('button', { name: 'Alder & Sons sold it with us' }).click();
	expect([(await posted).status(), await page.locator('body').textContent()]).toEqual([200, expect.stringContaining('Thank you')]);
	expect(await payloads('partner_ops_decisions')).toMatchObject([{ kind: 'attribution', opportunityId: '5', decision: 'coSell', roles: [{ partnerId: 'P-1', role: 'coSell' }], by: INES }]);
	expect(await sandbox.client.readRows('partner_ops_changes', {})).toMatchObject([{ recordId: '5', kind: 'hubspot' }]);
	expect((await page.goto(link.replace(/key=\w{8}/, 'key=00000000')))?.status()).toBe(200);
	expect(await page.locator('h1').textContent()).toBe('This link is not valid');
});

it('after seven days without an answer the manager is asked, once, and not about what was answered', async () => {
	await setUp({ asOf: '2026-07-07' });
	await run();
	expect(smtp.mails).toHaveLength(3);
	await setUp({ asOf: '2026-07-10', mostAtOnce: 9 });
	await run();
	const late = smtp.mails.slice(3);
	expect(late.map(({ to }) => to)).toEqual([MAYA]);
	expect(linksIn(late[0]?.text ?? '').map(dealOf).sort()).toEqual(['1', '2', '3', '4', '9']);
	expect(late[0]?.text).toContain(`asked ${INES}, no answer`);
	await setUp({ asOf: '2026-07-30' });
	await run();
	expect(smtp.mails).toHaveLength(4);
});
