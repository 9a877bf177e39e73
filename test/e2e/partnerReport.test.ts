import type { WorkflowJson } from '../../sandbox/n8n/n8nClient.mjs';
import { runToEnd } from '../../sandbox/n8n/runToEnd.mjs';
import { workflowOf } from '../../sandbox/n8n/workflowFiles.mjs';
import { EXPORTS, expectDealsOf } from './support/auditCases';
import { openAuditForm, type AuditForm } from './support/auditForm';
import { createCredential } from './support/connected';
import { failuresOf } from './support/failuresOf';
import { mailServer, type MailServer } from './support/mailServer';
import { startPostgres, type Postgres } from './support/startPostgres';
import { startSandbox, type TestSandbox } from './support/startSandbox';
import { waitUntil } from './support/waitUntil';
import { sheets } from './world/sheets/sheets';
import { slack } from './world/slack/slack';
import { startWorld, type World } from './world/startWorld';

// A machine that others share needs minutes for n8n's first start.
jest.setTimeout(1_200_000);

const WEEKLY = 'partnerOpsWeeklyReport';
const TOKEN = 'a-token-of-twenty-four-signs-and-more';
const chat = slack();
const spreadsheet = sheets({ tabs: { metrics: [] } });

let [world, sandbox, smtp, postgres]: [World | undefined, TestSandbox, MailServer, Postgres] = [undefined, undefined as never, undefined as never, undefined as never];

beforeAll(async () => {
	[smtp, postgres] = [await mailServer(), await startPostgres()];
	world = await startWorld({ vendors: [chat, spreadsheet] });
	sandbox = await startSandbox({ env: { ...world.env, GENERIC_TIMEZONE: 'UTC' } });
});
afterAll(async () => {
	await sandbox?.stop();
	await world?.stop();
	await postgres?.stop();
	await smtp?.stop();
});

interface Choice {
	readonly settings?: Readonly<Record<string, unknown>>;
	readonly credentials?: Readonly<Record<string, { readonly type: string; readonly id: string }>>;
	readonly page?: boolean;
}

/** The workflow as somebody sets it up: Settings written, credentials chosen, sinks enabled. */
async function setUp({ settings = {}, credentials = {}, page = false }: Choice): Promise<WorkflowJson> {
	const bundled = workflowOf(sandbox.workflows, WEEKLY);
	const nodes = (bundled.nodes as { name: string; parameters: { jsonOutput?: string } }[]).map((node) => {
		const chosen = credentials[node.name];
		const settingsOf = (over: object) => ({ parameters: { ...node.parameters, jsonOutput: JSON.stringify({ ...(JSON.parse(node.parameters.jsonOutput ?? '{}') as object), ...over }) } });
		return {
			...node,
			...(node.name === 'Settings' ? settingsOf(settings) : {}),
			...(node.name === 'Page Settings' && page ? settingsOf({ pageToken: TOKEN }) : {}),
			...(node.name === 'Page Opened' && page ? { disabled: false } : {}),
			...(chosen === undefined ? {} : { disabled: false, credentials: { [chosen.type]: { id: chosen.id, name: chosen.type } } }),
		};
	});
	const workflow = { ...bundled, nodes } as WorkflowJson;
	await sandbox.client.putWorkflow(workflow);
	return workflow;
}
const ledger = async () => (await sandbox.client.readRows('partner_ops_ledger', {})).map(({ recordId }) => String(recordId)).sort();
const sentSoFar = () => [smtp.mails.length, chat.messages.length, spreadsheet.rows('metrics').length];

describe('the weekly report in a real n8n', () => {
	it('as bundled it makes the page of sample records, and sends nothing', async () => {
		await runToEnd(sandbox, workflowOf(sandbox.workflows, WEEKLY));
		expect(failuresOf(sandbox)).toEqual([]);
		expect(sentSoFar()).toEqual([0, 0, 0]);
		expect(await ledger()).toEqual([]);
		const pages = await sandbox.client.readRows('partner_ops_pages', {});
		expect(pages.map(({ recordId }) => recordId)).toEqual(['weekly']);
		expect((JSON.parse(String(pages[0]?.['payload'])) as { html: string }).html).toContain('<h1>Partner report</h1>');
	});

	it('armed without a credential it goes through to the end, sends nothing, and notes nothing as sent', async () => {
		await runToEnd(sandbox, await setUp({ settings: { armed: true, mailTo: 'lead@northlight.example', slackChannel: 'partner-ops' } }));
		expect(failuresOf(sandbox)).toEqual([]);
		expect(sentSoFar()).toEqual([0, 0, 0]);
		expect(await ledger()).toEqual([]);
	});

	it('with its credentials it reaches mail, Slack, Google Sheets and Postgres', async () => {
		const of = async (type: string, data: Readonly<Record<string, unknown>>) => ({ type, id: await createCredential(sandbox, type, data) });
		const database = await of('postgres', postgres.credential);
		await runToEnd(
			sandbox,
			await setUp({
				settings: { armed: true, mailTo: 'lead@northlight.example', slackChannel: 'partner-ops', sheetId: spreadsheet.spreadsheetId, pageUrl: `${sandbox.url}/webhook/partner-ops-report`, pageToken: TOKEN },
				credentials: { 'Send Email': await of('smtp', smtp.credential), Slack: await of('slackApi', chat.credential), 'Google Sheets': await of('googleApi', spreadsheet.credential), 'Postgres Table': database, Postgres: database },
				page: true,
			}),
		);
		expect(failuresOf(sandbox)).toEqual([]);

		expect(smtp.mails).toHaveLength(1);
		const [mail] = smtp.mails;
		expect(mail).toMatchObject({ to: 'lead@northlight.example', subject: expect.stringMatching(/^Partner report, \d{4}-\d\d-\d\d$/) as string });
		expect(mail?.html).toContain('Producing partners');
		expect(mail?.attachments.map(({ name }) => name)).toEqual([expect.stringMatching(/^partner-report-.*\.html$/)]);
		expect(mail?.attachments[0]?.text).toContain('<h1>Partner report</h1>');

		expect(chat.messages).toHaveLength(1);
		expect(chat.messages[0]?.text).toMatch(/^\*Partner report\*, [\s\S]*Producing partners[\s\S]*partner-ops-report\?token=/);

		const rows = spreadsheet.records('metrics');
		const kept = await postgres.query('select * from partner_metrics order by metric, variant, segment_by, segment');
		expect(rows.length).toBeGreaterThan(30);
		expect(kept).toHaveLength(rows.length);
		const rate = kept.find(({ metric, variant, segment }) => metric === 'producingPartnerRate' && variant === 'anyKind' && segment === 'all');
		const written = rows.find(({ key }) => String(key).startsWith('producingPartnerRate:anyKind '));
		expect(written).toBeDefined();
		expect(Number(rate?.['value'])).toBe(Number(written?.['value']));
		expect(rate?.['period']).toMatch(/^\d{4}-W\d\d$/);
		expect(await ledger()).toEqual([`report:${String(rate?.['period'])}:mail`, `report:${String(rate?.['period'])}:slack`]);
	});

	it('again in the same week: rows stand over those of before, and nobody is told twice', async () => {
		const before = [...sentSoFar(), (await postgres.query('select * from partner_metrics')).length];
		await postgres.query("update partner_metrics set sentence = 'old'");
		await runToEnd(sandbox, (await sandbox.client.getWorkflow(WEEKLY)) as WorkflowJson);
		expect(failuresOf(sandbox)).toEqual([]);
		expect([...sentSoFar(), (await postgres.query('select * from partner_metrics')).length]).toEqual(before);
		expect(await postgres.query("select * from partner_metrics where sentence = 'old'")).toEqual([]);
		expect(await ledger()).toHaveLength(2);
	});

	it('serves the latest page to whoever has the token, and to nobody else', async () => {
		await sandbox.client.publishWorkflow((await sandbox.client.getWorkflow(WEEKLY)) as { id: string; versionId: string });
		const page = (query: string) => fetch(`${sandbox.url}/webhook/partner-ops-report${query}`);
		await waitUntil('the page answers', async () => (await page(`?token=${TOKEN}`)).status === 200);
		const answer = await page(`?token=${TOKEN}`);
		expect(await answer.text()).toContain('<h1>Partner report</h1>');
		expect([answer.headers.get('cache-control'), answer.headers.get('referrer-policy')]).toEqual(['no-store', 'no-referrer']);
		for (const query of ['', '?token=', '?token=-', `?token=${TOKEN}x`, '?token[]=a']) expect([query, (await page(query)).status]).toEqual([query, 404]);
	});

	it("sends last night's page where Settings says so, and stops where the nightly run has kept none", async () => {
		const nightly = await setUp({ settings: { source: 'nightly' } });
		await expect(runToEnd(sandbox, nightly)).rejects.toThrow();
		await runToEnd(sandbox, workflowOf(sandbox.workflows, 'partnerOpsNightly'));
		const [kept] = await sandbox.client.readRows('partner_ops_pages', { recordId: 'nightly' });
		await runToEnd(sandbox, nightly);
		const html = (row: Readonly<Record<string, unknown>> | undefined) => (JSON.parse(String(row?.['payload'])) as { html: string }).html;
		expect(html((await sandbox.client.readRows('partner_ops_pages', { recordId: 'weekly' })).at(-1))).toBe(html(kept));
	});
});

// The first 20 minutes in the same n8n, which saves a boot; every case is in auditPartnerData.soak.ts.
describe('the audit form in a browser', () => {
	let form: AuditForm;
	beforeAll(async () => {
		form = await openAuditForm(sandbox);
	});
	afterAll(async () => form?.close());

	it.each(EXPORTS)('%s', async (_, exportsOf) => {
		await expectDealsOf(form, exportsOf(form));
		expect(await form.page.locator('h1').textContent()).toBe('Partner report');
	});

	it('a renamed workbook gets a sentence', async () => {
		await form.drop(form.exports.workbook());
		await form.page.getByText('is an Excel workbook').waitFor();
	});
});
