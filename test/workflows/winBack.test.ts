import type { IDataObject } from 'n8n-workflow';
import { memoryTables, type MemoryTables } from '../support/n8n/memoryTables';
import { bundledWorkflow, bundledWorkflows, runWorkflow } from '../support/n8n/runWorkflow';

const MAIL = 'win-back/alder/1.1.1';
const ADDRESS = 'ana@alder.example';

async function withTables(): Promise<MemoryTables> {
	const tables = memoryTables();
	await runWorkflow(bundledWorkflow('partnerOpsSetUpTables'), { start: 'Run Now', tables });
	return tables;
}
const row = (stage: string, more: object = {}, mail = MAIL) => ({ recordId: ADDRESS, kind: `${stage} ${mail}`, at: new Date().toISOString(), runId: '1', payload: JSON.stringify({ recordType: 'ledger', kind: 'mail', stage, mail, contact: ADDRESS, at: new Date().toISOString(), ...more }) });
const stagesOf = (tables: MemoryTables) => tables.rows('partner_ops_mails').map(({ kind }) => String(kind).split(' ')[0]);

it('no node of any workflow that sends mails is tried again by itself', () => {
	const senders = [...bundledWorkflows.values()].flatMap(({ name, nodes }) => nodes.filter(({ type }) => type === 'n8n-nodes-base.emailSend').map((node) => ({ workflow: name, node })));
	expect(senders.length).toBeGreaterThan(8);
	expect(senders.filter(({ node }) => node.retryOnFail === true)).toEqual([]);
});

describe('Win back dormant partners, on its sample records', () => {
	it('starts in shadow mode: says of each partner what would happen, and writes nothing', async () => {
		const tables = await withTables();
		const done = await runWorkflow(bundledWorkflow('partnerOpsWinBack'), { start: 'Run Now', tables });
		if (done.run.data.resultData.error) throw done.run.data.resultData.error;
		const said = Object.fromEntries(done.json('Plan').filter(({ recordType }) => recordType === 'partner').map(({ id, outreach }) => [id, outreach as { status: string; reason: string }]));
		// Fir won a deal last month, so it is in no campaign; whether Alder's and Birch's offices are open depends on the hour.
		expect(Object.keys(said).sort()).toEqual(['alder', 'birch', 'cedar', 'dune', 'elm']);
		for (const id of ['alder', 'birch']) expect([id, `${said[id]?.status} ${said[id]?.reason}`]).toEqual([id, expect.stringMatching(/^mail firstStep$|^wait hours$/)]);
		expect(said['cedar']).toMatchObject({ status: 'draft', reason: 'personal' });
		expect(said['dune']).toMatchObject({ status: 'task', reason: 'noBasis' });
		expect(said['elm']).toMatchObject({ status: 'stopped', reason: 'optedOut' });
		expect(Object.keys(done.run.data.resultData.runData)).toContain('Would Send');
		expect([tables.rows('partner_ops_mails'), tables.rows('partner_ops_ledger')]).toEqual([[], []]);
	});
});

describe('Send partner mail', () => {
	const workflow = bundledWorkflow('partnerOpsSendMail');
	/** What the mail server answers in the place of Send Email. */
	const answering = (json: object) => ({
		...workflow,
		nodes: workflow.nodes.map((node) => (node.name === 'Send Email' ? { ...node, type: 'n8n-nodes-base.set', typeVersion: 3.4, disabled: false, onError: undefined as never, parameters: { mode: 'raw', jsonOutput: JSON.stringify(json), options: {} } } : node)),
	});
	const call = async (tables: MemoryTables, json: object, more: IDataObject = {}) => {
		const done = await runWorkflow(answering(json), { start: 'Called by Another Workflow', tables, input: [{ json: { mail: MAIL, contact: 'Ana@Alder.example', needsApproval: true, message: { to: ADDRESS, from: 'x', subject: 's', text: 't', html: 'h', replyTo: 'x' }, ...more } }] });
		if (done.run.data.resultData.error) throw done.run.data.resultData.error;
		return { done: done.json('Done'), ran: Object.keys(done.run.data.resultData.runData) };
	};

	it('claims, sends and notes it; called again it sends nothing', async () => {
		const tables = await withTables();
		await tables.open('partner_ops_mails').insertRows([row('approved')], 'all');
		const first = await call(tables, { accepted: [ADDRESS], messageId: '<1@x>' });
		expect(first.done).toMatchObject([{ mail: MAIL, outcome: 'sent' }]);
		const second = await call(tables, { accepted: [ADDRESS] });
		expect(second.done).toMatchObject([{ outcome: 'claimedByAnother' }]);
		expect(second.ran).not.toContain('Send Email');
		expect(stagesOf(tables)).toEqual(['approved', 'claimed', 'sent', 'claimed']);
	});

	it('what nobody knows leaves a claim without an outcome; what did not go is noted as that', async () => {
		const broken = await withTables();
		await broken.open('partner_ops_mails').insertRows([row('approved')], 'all');
		expect((await call(broken, { error: 'Connection closed unexpectedly' })).done).toMatchObject([{ outcome: 'unknown' }]);
		expect(stagesOf(broken)).toEqual(['approved', 'claimed']);
		const grey = await withTables();
		await grey.open('partner_ops_mails').insertRows([row('approved')], 'all');
		expect((await call(grey, { error: '451 4.7.1 Greylisted' })).done).toMatchObject([{ outcome: 'deferred' }]);
		expect(stagesOf(grey)).toEqual(['approved', 'claimed', 'deferred']);
	});

	it.each([['without a yes', [], 'notApproved'], ['to somebody who opted out a moment ago', [row('approved'), row('optedOut', {}, 'spring/x/1.1.1')], 'optedOut']])('gives the claim back %s', async (_, rows, outcome) => {
		const tables = await withTables();
		if (rows.length > 0) await tables.open('partner_ops_mails').insertRows(rows, 'all');
		const { done, ran } = await call(tables, { accepted: [ADDRESS] });
		expect(done).toMatchObject([{ outcome }]);
		expect(ran).not.toContain('Send Email');
		expect(stagesOf(tables).slice(-2)).toEqual(['claimed', 'yielded']);
	});
});

describe('Send partner mail, claims in Postgres', () => {
	const plain = bundledWorkflow('partnerOpsSendMail');
	const workflow = bundledWorkflow('partnerOpsSendMailPostgres');

	it('is Send partner mail with one claim more: what both have is the same', () => {
		const own = ['Claim in Postgres', 'Verdict', 'Is First', 'Run Now', 'Claims Table', 'Every Night', 'Forget Old Claims'];
		const withoutPlace = ({ nodes }: typeof plain, left: readonly string[]) => new Map(nodes.filter(({ name }) => !left.includes(name)).map(({ id: _, position: __, ...node }) => [node.name, JSON.stringify(node).replace(/"id":"[0-9a-f-]+",/g, '')]));
		expect(withoutPlace(workflow, ['About', 'Done', ...own])).toEqual(withoutPlace(plain, ['About', 'Done']));
		expect(workflow.nodes.filter(({ name }) => own.includes(name))).toHaveLength(own.length);
	});

	it.each([
		['Postgres is not connected', {}, 'noPostgres', ['approved', 'claimed', 'yielded']],
		['Postgres is away', { error: 'connect ECONNREFUSED' }, 'noPostgres', ['approved', 'claimed', 'yielded']],
		['another mail went to the contact this week', { won: false, taken: false }, 'contactLimit', ['approved', 'claimed', 'yielded']],
		['another worker claimed it first', { won: false, taken: true }, 'claimedByAnother', ['approved', 'claimed']],
		['it is ours', { won: true, taken: true }, 'deferred', ['approved', 'claimed', 'deferred']],
	] as const)('%s: what becomes of the mail', async (_, answer, outcome, stages) => {
		const tables = await withTables();
		await tables.open('partner_ops_mails').insertRows([row('approved')], 'all');
		const answering = { ...workflow, nodes: workflow.nodes.map((node) => (node.name === 'Claim in Postgres' ? { ...node, type: 'n8n-nodes-base.set', typeVersion: 3.4, disabled: false, parameters: { mode: 'raw', jsonOutput: JSON.stringify(answer), options: {} } } : node)) };
		const done = await runWorkflow(answering, { start: 'Called by Another Workflow', tables, input: [{ json: { mail: MAIL, contact: ADDRESS, needsApproval: true, message: { to: ADDRESS, from: 'x', subject: 's', text: 't', html: 'h', replyTo: 'x' } } }] });
		if (done.run.data.resultData.error) throw done.run.data.resultData.error;
		expect(done.json('Done')).toMatchObject([{ outcome }]);
		expect(stagesOf(tables)).toEqual(stages);
	});
});

describe('forgetting', () => {
	const old = new Date(Date.now() - 800 * 86_400_000).toISOString();
	const aged = (stage: string, mail: string, at = old) => ({ ...row(stage, {}, mail), at });
	const rows = [aged('claimed', 'win-back/x/1.1.1'), aged('sent', 'win-back/x/1.1.1'), aged('optedOut', 'win-back/x/1.1.1'), aged('sent', 'win-back/y/1.1.1'), aged('sent', 'win-back/y/1.2.1', new Date().toISOString())];
	const run = async (settings: object) => {
		const tables = await withTables();
		await tables.open('partner_ops_mails').insertRows(rows, 'all');
		const workflow = bundledWorkflow('partnerOpsWinBack');
		const nodes = workflow.nodes.map((node) => (node.name === 'Settings' ? { ...node, parameters: { ...node.parameters, jsonOutput: JSON.stringify({ ...(JSON.parse(String(node.parameters['jsonOutput'])) as object), ...settings }) } } : node));
		const done = await runWorkflow({ ...workflow, nodes }, { start: 'Run Now', tables });
		return { done, kept: tables.rows('partner_ops_mails').map(({ kind }) => String(kind)).filter((kind) => /\/[xy]\//.test(kind)) };
	};

	it('armed, takes whole sequences that are older than the days kept, and never an opt-out', async () => {
		expect((await run({ armed: true })).kept).toEqual(['optedOut win-back/x/1.1.1', 'sent win-back/y/1.1.1', 'sent win-back/y/1.2.1']);
		expect((await run({ armed: true, keepDays: 900 })).kept).toHaveLength(rows.length);
	});

	it('deletes nothing in shadow mode, and says so where the days are too few', async () => {
		expect((await run({})).kept).toHaveLength(rows.length);
		const { done, kept } = await run({ armed: true, keepDays: 30 });
		expect(done.run.data.resultData.error).toMatchObject({ description: expect.stringContaining('at least 365 days') as string });
		expect(kept).toHaveLength(rows.length);
	});
});

describe('Read partner mailbox and Report outreach outcomes', () => {
	it('a reply and a bounce of the samples are kept, where those addresses had a mail', async () => {
		const tables = await withTables();
		await tables.open('partner_ops_mails').insertRows([row('claimed'), row('sent')], 'all');
		await runWorkflow(bundledWorkflow('partnerOpsPartnerMailbox'), { start: 'Run Now', tables });
		expect(stagesOf(tables)).toEqual(['claimed', 'sent', 'replied']);
		expect(JSON.stringify(tables.rows('partner_ops_mails').at(-1))).not.toContain('Monday');
	});

	it('the report says what came of each campaign', async () => {
		const done = await runWorkflow(bundledWorkflow('partnerOpsOutreachReport'), { start: 'Run Now', tables: await withTables() });
		expect(done.json('Message')[0]?.['text']).toContain('sample, all steps: 2 sent, 1 bounced, 1 answered, 0 opted out, 1 reactivated');
	});
});
