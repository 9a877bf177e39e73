import type { IDataObject, IWorkflowBase } from 'n8n-workflow';
import { startMailServer, type MailServer } from '../e2e/support/smtpServer';
import { memoryTables, type MemoryTables } from '../support/n8n/memoryTables';
import { bundledWorkflow, runWorkflow } from '../support/n8n/runWorkflow';

/** The workflows as somebody sets them up who wants to send, in n8n's engine, with the real Send Email node and a mail server. */
let smtp: MailServer;
beforeAll(async () => {
	smtp = await startMailServer();
});
afterAll(() => smtp.stop());

const SECRET = '6b1f0c6c1f5d4be2a7c3d99f7a4e0b18';
const DAY = 86_400_000;
/** A weekday to come at noon in London: what is done now has happened by then. */
const asOf = new Date((Math.floor(Date.now() / DAY) + 2 + ((16 - new Date().getUTCDay() - 2) % 7)) * DAY + 10.5 * 3_600_000).toISOString();

const credentials = () => ({ smtp: { user: '', password: '', host: '127.0.0.1', port: smtp.port, secure: false, disableStartTls: true, hostName: '' }, partnerOutreachLinksApi: { secret: SECRET, previousSecret: '', previousUntil: '' } });
const withNode = (workflow: IWorkflowBase, change: (node: IWorkflowBase['nodes'][number]) => Partial<IWorkflowBase['nodes'][number]>): IWorkflowBase => ({ ...workflow, nodes: workflow.nodes.map((node) => ({ ...node, ...change(node) })) });

const links = { partnerOutreachLinksApi: { id: '1', name: 'Links' } };
const send = () => withNode(bundledWorkflow('partnerOpsSendMail'), (node) => (node.name === 'Send Email' ? { disabled: false, credentials: { smtp: { id: '2', name: 'SMTP' } } } : {}));
const campaign = (settings: object) =>
	withNode(bundledWorkflow('partnerOpsWinBack'), (node) => {
		if (node.name === 'Settings') return { parameters: { ...node.parameters, jsonOutput: JSON.stringify({ ...(JSON.parse(String(node.parameters['jsonOutput'])) as object), armed: true, asOf, ...settings }) } };
		if (node.name === 'Tell Manager') return { disabled: false, credentials: { smtp: { id: '2', name: 'SMTP' } } };
		return node.name === 'Compose' ? { credentials: links } : {};
	});
const answering = () =>
	withNode(bundledWorkflow('partnerOpsPartnerAnswer'), (node) => {
		if (node.name === 'Tell Manager') return { disabled: false, credentials: { smtp: { id: '2', name: 'SMTP' } } };
		return /^Read (Link|Answer)$/.test(node.name) ? { credentials: links } : {};
	});
async function play(workflow: IWorkflowBase, tables: MemoryTables, more: object = {}) {
	const done = await runWorkflow(workflow, { start: 'Run Now', tables, credentials: credentials(), workflows: [send()], ...more });
	if (done.run.data.resultData.error) throw done.run.data.resultData.error;
	return done;
}
/** Answers as the page of *Decide cases* posts them; it calls the campaign itself. */
async function decide(tables: MemoryTables, body: IDataObject, workflow: IWorkflowBase) {
	const done = await runWorkflow(bundledWorkflow('partnerOpsDecideCases'), { start: 'Answers Given', tables, credentials: credentials(), workflows: [workflow, send()], input: [{ json: { body, query: {}, webhookUrl: 'https://n8n.example/webhook/partner-ops-decide' } }] });
	if (done.run.data.resultData.error) throw done.run.data.resultData.error;
	return done;
}
const payloads = (tables: MemoryTables, table: string) => tables.rows(table).map(({ payload }) => JSON.parse(String(payload)) as IDataObject);
/** Cases as they stand. */
const openCases = (tables: MemoryTables) => [...new Map(payloads(tables, 'partner_ops_cases').map((one) => [one['id'], one])).values()].filter(({ state }) => state === 'open');
const stages = (tables: MemoryTables) => tables.rows('partner_ops_mails').map(({ kind }) => String(kind));

it('armed, mails wait for a yes, go out once each, and their links are answered', async () => {
	const tables = memoryTables();
	await play(campaign({}), tables);
	// The sample: Alder and Birch may be mailed, Cedar is a draft, Dune a task; both go to their manager.
	expect(stages(tables).sort()).toEqual(['claimed win-back/cedar/1.1.1', 'sent win-back/cedar/1.1.1']);
	expect(smtp.mails.map(({ to }) => to)).toEqual(['maya@northlight.example']);
	expect(smtp.mails[0]?.text).toContain('Cedar Systems');
	expect(smtp.mails[0]?.text).toContain('Dune Networks: nothing allows the mail');

	const [batch, ...others] = openCases(tables);
	expect([batch?.['title'], others]).toEqual(['Send 2 mails of the campaign win-back?', []]);
	// Nobody but the contact gets its links, not even our own tables.
	for (const table of ['partner_ops_cases', 'partner_ops_mails']) expect(JSON.stringify(tables.rows(table))).not.toContain('s=');
	// A yes is followed at once, and once, however often it is given.
	for (const body of [1, 2].map(() => ({ 'case-0': batch?.['id'], 'answer-0': 'approve' }))) await decide(tables, body, campaign({}));
	expect(smtp.mails.slice(1).map(({ to }) => to).sort()).toEqual(['ana@alder.example', 'ben@birch.example']);
	await play(campaign({}), tables);
	expect(smtp.mails).toHaveLength(3);
	expect(openCases(tables)).toEqual([]);

	const mail = smtp.mails.find(({ to }) => to === 'ana@alder.example');
	expect(mail).toMatchObject({ replyTo: 'maya@northlight.example', from: '"Northlight" <maya@northlight.example>', subject: 'Alder Consulting and Northlight: shall we pick it up again?' });
	const link = [...(mail?.html ?? '').matchAll(/href="([^"]*)"/g)].map(([, href = '']) => href.replaceAll('&amp;', '&')).find((href) => href.includes('a=unsubscribe')) ?? '';
	const query = Object.fromEntries(new URL(link).searchParams) as IDataObject;
	const opened = await runWorkflow(answering(), { start: 'Link Opened', tables, credentials: credentials(), input: [{ json: { query } }] });
	expect(opened.json('Read Link')[0]).toMatchObject({ status: 'asked', code: 200, records: [] });
	expect(payloads(tables, 'partner_ops_decisions').map(({ kind }) => kind)).toEqual(['outreachBatch']);
	const pressed = await runWorkflow(answering(), { start: 'Button Pressed', tables, credentials: credentials(), input: [{ json: { body: query } }] });
	expect(pressed.json('Message')[0]).toMatchObject({ to: 'maya@northlight.example', subject: 'Alder Consulting wants no more automated mails' });
	expect(payloads(tables, 'partner_ops_decisions').slice(1)).toMatchObject([{ kind: 'optOut', contact: 'ana@alder.example' }]);
	expect(stages(tables)).toContain('optedOut win-back/alder/1.1.1');
	// A replay keeps the same again, and the manager is not told again.
	await runWorkflow(answering(), { start: 'Button Pressed', tables, credentials: credentials(), input: [{ json: { body: query } }] });
	expect(smtp.mails.slice(3)).toMatchObject([{ to: 'maya@northlight.example', subject: 'Alder Consulting wants no more automated mails' }]);
	const forged = await runWorkflow(answering(), { start: 'Button Pressed', tables, credentials: credentials(), input: [{ json: { body: { ...query, c: 'ben@birch.example' } } }] });
	expect(forged.json('Refuse')).toHaveLength(1);
	expect(new Set(tables.rows('partner_ops_decisions').map(({ recordId }) => recordId)).size).toBe(2);
}, 120_000);

it('without approval too the manager hears of an answer', async () => {
	const tables = memoryTables();
	const before = smtp.mails.length;
	await play(campaign({ needsApproval: false }), tables);
	const mail = smtp.mails.slice(before).find(({ to }) => to === 'ana@alder.example');
	const link = [...(mail?.html ?? '').matchAll(/href="([^"]*)"/g)].map(([, href = '']) => href.replaceAll('&amp;', '&')).find((href) => href.includes('a=talkToMe')) ?? '';
	await runWorkflow(answering(), { start: 'Button Pressed', tables, credentials: credentials(), input: [{ json: { body: Object.fromEntries(new URL(link).searchParams) } }] });
	expect(smtp.mails.at(-1)).toMatchObject({ to: 'maya@northlight.example', subject: expect.stringContaining('wants to talk to you') as string });
}, 120_000);

it.each([['refuse', 'refused'], ['greylist', 'deferred'], ['break', undefined]] as const)('a server that says "%s" to one recipient does not touch the others', async (mood, stage) => {
	const tables = memoryTables();
	const before = smtp.mails.length;
	const address = `ben@birch.example`;
	smtp.moods.set(address, mood);
	await play(campaign({ needsApproval: false }), tables);
	smtp.moods.delete(address);
	expect(smtp.mails.slice(before).map(({ to }) => to).sort()).toEqual(['ana@alder.example', 'maya@northlight.example']);
	const own = stages(tables).filter((kind) => kind.endsWith('win-back/birch/1.1.1')).map((kind) => kind.split(' ')[0]);
	expect(own).toEqual(stage === undefined ? ['claimed'] : ['claimed', stage]);
}, 120_000);

it('a server that is down defers every mail, and they go once it is up again; one that is slow gets each once', async () => {
	const tables = memoryTables();
	const before = smtp.mails.length;
	const down = await startMailServer();
	await down.stop();
	const closed = { ...credentials(), smtp: { ...credentials().smtp, port: down.port } };
	await play(campaign({ needsApproval: false }), tables, { credentials: closed });
	expect(stages(tables).filter((kind) => kind.startsWith('deferred')).sort()).toEqual(['deferred win-back/alder/1.1.1', 'deferred win-back/birch/1.1.1']);
	expect(smtp.mails).toHaveLength(before);

	const later = new Date(Date.parse(asOf) + 3_600_000).toISOString();
	smtp.delay = 1_500;
	await play(campaign({ needsApproval: false, asOf: later }), tables);
	smtp.delay = 0;
	const toContacts = () => smtp.mails.slice(before).map(({ to }) => to).filter((to) => to !== 'maya@northlight.example').sort();
	expect(toContacts()).toEqual(['ana@alder.example', 'ben@birch.example']);
	expect(stages(tables).filter((kind) => kind.startsWith('sent') && !kind.includes('cedar')).sort()).toEqual(['sent win-back/alder/1.1.2', 'sent win-back/birch/1.1.2']);
	await play(campaign({ needsApproval: false, asOf: later }), tables);
	expect(toContacts()).toHaveLength(2);
}, 120_000);

describe('a batch', () => {
	const proposed = async (settings: object = {}) => {
		const tables = memoryTables();
		await play(campaign(settings), tables);
		return { tables, batch: openCases(tables)[0] ?? {} };
	};
	const sentTo = async (act: () => Promise<unknown>) => {
		const before = smtp.mails.length;
		await act();
		return smtp.mails.slice(before).map(({ to }) => to).filter((to) => to !== 'maya@northlight.example').sort();
	};
	const indexOf = (batch: IDataObject, label: string) => (batch['parts'] as { label: string }[]).findIndex((part) => part.label === label);

	it('is not proposed twice, and what is left out of a yes is not sent', async () => {
		const { tables, batch } = await proposed();
		await play(campaign({}), tables);
		expect(tables.rows('partner_ops_cases')).toHaveLength(1);
		const leave = { [`leave-0-${indexOf(batch, 'Birch Cloud')}`]: 'yes' };
		expect(await sentTo(() => decide(tables, { 'case-0': batch['id'], 'answer-0': 'approve', ...leave }, campaign({})))).toEqual(['ana@alder.example']);
		expect(payloads(tables, 'partner_ops_decisions')).toMatchObject([{ kind: 'outreachBatch', verdict: 'approve', parts: [{ mail: 'win-back/alder/1.1.1' }], leftOut: [{ mail: 'win-back/birch/1.1.1' }] }]);
		expect(stages(tables)).toContain('rejected win-back/birch/1.1.1');
		expect(await sentTo(() => play(campaign({}), tables))).toEqual([]);
		expect(openCases(tables)).toEqual([]);
	}, 120_000);

	it('refused, is not sent and not asked again', async () => {
		const { tables, batch } = await proposed();
		expect(await sentTo(() => decide(tables, { 'case-0': batch['id'], 'answer-0': 'reject' }, campaign({})))).toEqual([]);
		expect(openCases(tables)).toEqual([]);
	}, 120_000);

	it('is approved in the words that were shown: other words are another batch, and nothing goes', async () => {
		const { tables, batch } = await proposed();
		const reworded = campaign({ changed: 'Leads now reach partners within a day.' });
		expect(await sentTo(() => decide(tables, { 'case-0': batch['id'], 'answer-0': 'approve' }, reworded))).toEqual([]);
		const [anew, ...others] = openCases(tables);
		expect(others).toEqual([]);
		expect(anew?.['id']).not.toBe(batch['id']);
		expect(JSON.stringify(anew?.['parts'])).toContain('Leads now reach partners within a day.');
		// The words of before are approved: with them the mails go.
		expect(await sentTo(() => play(campaign({}), tables))).toEqual(['ana@alder.example', 'ben@birch.example']);
	}, 120_000);

	it('that ended is refused, and what is still due is asked anew', async () => {
		const { tables, batch } = await proposed();
		const [row] = tables.rows('partner_ops_cases');
		await tables.open('partner_ops_cases').insertRows([{ recordId: String(row?.['recordId']), kind: String(row?.['kind']), at: new Date().toISOString(), runId: '1', payload: JSON.stringify({ ...batch, until: '2020-01-01T00:00:00.000Z' }) }], 'all');
		for (const body of [{ 'case-0': batch['id'], 'answer-0': 'approve' }, { 'case-0': 'case outreach win-back guessed', 'answer-0': 'approve' }, { 'case-0': batch['id'], 'answer-0': 'send' }]) {
			expect(await sentTo(async () => expect((await decide(tables, body as IDataObject, campaign({}))).json('Refuse')).toHaveLength(1))).toEqual([]);
		}
		expect(tables.rows('partner_ops_decisions')).toEqual([]);
		await play(campaign({}), tables);
		expect(openCases(tables)).toMatchObject([{ id: batch['id'], until: expect.stringMatching(/^20[3-9]\d|^202[6-9]/) as string }]);
	}, 120_000);

	it.each([['markedSent', []], ['sendAgain', ['ben@birch.example']]] as const)('a mail of which nobody knows is a case: "%s" is obeyed', async (answer, again) => {
		const tables = memoryTables();
		smtp.moods.set('ben@birch.example', 'break');
		await play(campaign({ needsApproval: false }), tables);
		smtp.moods.delete('ben@birch.example');
		const later = campaign({ needsApproval: false, asOf: new Date(Date.parse(asOf) + 3_600_000).toISOString() });
		for (let n = 0; n < 2; n++) expect(await sentTo(() => play(later, tables))).toEqual([]);
		expect(tables.rows('partner_ops_cases')).toHaveLength(1);
		const [asked] = openCases(tables);
		expect(asked).toMatchObject({ queue: 'outreach', title: 'Did the mail to ben@birch.example go?', mail: 'win-back/birch/1.1.1' });
		expect(JSON.stringify(asked?.['sides'])).toContain('Birch Cloud');
		expect(await sentTo(() => decide(tables, { 'case-0': asked?.['id'], 'answer-0': answer } as IDataObject, later))).toEqual(again);
		expect(stages(tables)).toContain(`${answer} win-back/birch/1.1.1`);
	}, 120_000);

	it('shows each mail as text, folded, without the links of its contact, and records nothing by being opened', async () => {
		const { tables } = await proposed();
		const before = JSON.stringify(payloads(tables, 'partner_ops_cases')).replace('Alder Consulting', '<script>alert(1)</script>');
		const [nasty] = JSON.parse(before) as IDataObject[];
		const opening = memoryTables();
		await runWorkflow(bundledWorkflow('partnerOpsSetUpTables'), { start: 'Run Now', tables: opening });
		await opening.open('partner_ops_cases').insertRows([{ recordId: String(nasty?.['id']), kind: 'case', at: String(nasty?.['at']), runId: '1', payload: JSON.stringify(nasty) }], 'all');
		const done = await runWorkflow(bundledWorkflow('partnerOpsDecideCases'), { start: 'Page Opened', tables: opening, input: [{ json: { query: { queue: 'outreach' } } }] });
		const html = String(done.json('Write Page')[0]?.['html']);
		expect(html.match(/<details>/g)).toHaveLength(2);
		expect(html).toContain('&#60;script&#62;alert(1)&#60;/script&#62;');
		expect(html).not.toContain('<script>');
		expect(html).toContain('(a link of their own)');
		expect(html).toContain('name="leave-0-1"');
		expect([opening.rows('partner_ops_decisions'), opening.rows('partner_ops_cases').length]).toEqual([[], 1]);
	}, 120_000);
});
