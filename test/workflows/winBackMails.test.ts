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
const stages = (tables: MemoryTables) => tables.rows('partner_ops_mails').map(({ kind }) => String(kind));

it('armed, mails wait for a yes, go out once each, and their links are answered', async () => {
	const tables = memoryTables();
	await play(campaign({}), tables);
	// The sample: Alder and Birch may be mailed, Cedar is a draft, Dune a task; both go to their manager.
	expect(stages(tables).sort()).toEqual(['claimed win-back/cedar/1.1.1', 'proposed win-back/alder/1.1.1', 'proposed win-back/birch/1.1.1', 'sent win-back/cedar/1.1.1']);
	expect(smtp.mails.map(({ to }) => to)).toEqual(['maya@northlight.example']);
	expect(smtp.mails[0]?.text).toContain('Cedar Systems');
	expect(smtp.mails[0]?.text).toContain('Dune Networks: nothing allows the mail');

	const listed = tables.rows('partner_ops_mails').filter(({ kind }) => String(kind).startsWith('proposed')).map(({ payload }) => (JSON.parse(String(payload)) as { mail: string }).mail);
	await runWorkflow(campaign({}), { start: 'Button Pressed', tables, input: [{ json: { body: { action: 'approved', mails: JSON.stringify(listed) }, webhookUrl: 'https://n8n.example/x' } }] });
	await play(campaign({}), tables);
	expect(smtp.mails.slice(1).map(({ to }) => to).sort()).toEqual(['ana@alder.example', 'ben@birch.example']);
	await play(campaign({}), tables);
	expect(smtp.mails).toHaveLength(3);

	const mail = smtp.mails.find(({ to }) => to === 'ana@alder.example');
	expect(mail).toMatchObject({ replyTo: 'maya@northlight.example', from: '"Northlight" <maya@northlight.example>', subject: 'Alder Consulting and Northlight: shall we pick it up again?' });
	const link = [...(mail?.html ?? '').matchAll(/href="([^"]*)"/g)].map(([, href = '']) => href.replaceAll('&amp;', '&')).find((href) => href.includes('a=unsubscribe')) ?? '';
	const query = Object.fromEntries(new URL(link).searchParams) as IDataObject;
	const opened = await runWorkflow(answering(), { start: 'Link Opened', tables, credentials: credentials(), input: [{ json: { query } }] });
	expect(opened.json('Read Link')[0]).toMatchObject({ status: 'asked', code: 200, records: [] });
	expect(tables.rows('partner_ops_decisions')).toEqual([]);
	const pressed = await runWorkflow(answering(), { start: 'Button Pressed', tables, credentials: credentials(), input: [{ json: { body: query } }] });
	expect(pressed.json('Message')[0]).toMatchObject({ to: 'maya@northlight.example', subject: 'Alder Consulting wants no more automated mails' });
	expect(tables.rows('partner_ops_decisions').map(({ payload }) => JSON.parse(String(payload)) as object)).toMatchObject([{ kind: 'optOut', contact: 'ana@alder.example' }]);
	expect(stages(tables)).toContain('optedOut win-back/alder/1.1.1');
	// A replay keeps the same again, and the manager is not told again.
	await runWorkflow(answering(), { start: 'Button Pressed', tables, credentials: credentials(), input: [{ json: { body: query } }] });
	expect(smtp.mails.slice(3)).toMatchObject([{ to: 'maya@northlight.example', subject: 'Alder Consulting wants no more automated mails' }]);
	const forged = await runWorkflow(answering(), { start: 'Button Pressed', tables, credentials: credentials(), input: [{ json: { body: { ...query, c: 'ben@birch.example' } } }] });
	expect(forged.json('Refuse')).toHaveLength(1);
	expect(new Set(tables.rows('partner_ops_decisions').map(({ recordId }) => recordId)).size).toBe(1);
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
