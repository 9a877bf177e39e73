import type { IDataObject } from 'n8n-workflow';
import { memoryTables, type MemoryTables } from '../support/n8n/memoryTables';
import { bundledWorkflow, runWorkflow } from '../support/n8n/runWorkflow';

const workflow = bundledWorkflow('partnerOpsAskDealOwners');
const OWNER = 'ines@northlight.example';
const CONFIG = { armed: true, asOf: '2026-07-01', mostAtOnce: 3, managerAfterDays: 7, manager: '', managers: { [OWNER]: 'maya@northlight.example' }, pageUrl: 'https://n8n.example/webhook/partner-ops-deal-question', secret: 'a long text of our own' };
/** What the mail service answers in the place of Send Email. */
const mailing = { type: 'n8n-nodes-base.set', typeVersion: 3.4, disabled: false, parameters: { mode: 'raw', jsonOutput: JSON.stringify({ id: 'queued', message: 'Queued. Thank you.' }), options: {} } };

const set = (config: object, mails: boolean) => ({
	...workflow,
	nodes: workflow.nodes.map((node) => {
		if (node.name === 'Config') return { ...node, parameters: { ...node.parameters, jsonOutput: JSON.stringify({ ...CONFIG, ...config }) } };
		return node.name === 'Send Email' && mails ? { ...node, ...mailing } : node;
	}),
});
interface Message {
	readonly to: string;
	readonly subject: string;
	readonly text: string;
	readonly questions: readonly { opportunityId: string; key: string }[];
}
async function digest(tables: MemoryTables, config: object = {}, mails = true) {
	const done = await runWorkflow(set(config, mails), { start: 'Run Now', tables });
	if (done.run.data.resultData.error) throw done.run.data.resultData.error;
	return { messages: ('Split Messages' in done.run.data.resultData.runData ? done.json('Split Messages') : []) as unknown as readonly Message[], ran: Object.keys(done.run.data.resultData.runData) };
}
async function withQuestions(count: number, more: object = {}): Promise<MemoryTables> {
	const tables = memoryTables();
	await runWorkflow(bundledWorkflow('partnerOpsSetUpTables'), { start: 'Run Now', tables });
	const rows = Array.from({ length: count }, (_, i) => {
		const id = `D-${i}`;
		const question = { recordType: 'ledger', id: `question ${id}`, kind: 'question', state: 'open', opportunityId: id, name: `Deal <${i}>`, sourceSystem: 'hubspot', ownerEmail: OWNER, amount: 1000 * (i + 1), currency: 'USD', candidates: [{ partnerId: 'P-1', partnerName: 'Alder & <Sons>' }], sentence: 'Only weak signs.', at: '2026-06-30', ...more };
		return { recordId: id, kind: 'question', at: '2026-06-30T08:00:00Z', runId: '1', payload: JSON.stringify(question) };
	});
	await tables.open('partner_ops_questions').insertRows(rows, 'all');
	return tables;
}
const payloads = (tables: MemoryTables, name: string) => tables.rows(name).map(({ payload }) => JSON.parse(String(payload)) as Record<string, unknown>);
const idsOf = (messages: readonly Message[]) => messages.flatMap(({ questions }) => questions.map(({ opportunityId }) => opportunityId));

describe('the daily digest', () => {
	it('asks each owner at most three questions, the largest deals first, and each once', async () => {
		const tables = await withQuestions(5);
		const first = await digest(tables);
		expect(first.messages).toMatchObject([{ to: OWNER, subject: 'Which partner was in these 3 deals?' }]);
		expect(idsOf(first.messages)).toEqual(['D-4', 'D-3', 'D-2']);
		expect(idsOf((await digest(tables, { asOf: '2026-07-02' })).messages)).toEqual(['D-1', 'D-0']);
		expect((await digest(tables, { asOf: '2026-07-03' })).messages).toEqual([]);
	});

	it('what nobody answered for seven days goes to the manager, once', async () => {
		const tables = await withQuestions(1);
		await digest(tables);
		expect((await digest(tables, { asOf: '2026-07-07' })).messages).toEqual([]);
		expect((await digest(tables, { asOf: '2026-07-09' })).messages).toMatchObject([{ to: 'maya@northlight.example', text: expect.stringContaining(`asked ${OWNER}, no answer`) as string }]);
		expect((await digest(tables, { asOf: '2026-07-20' })).messages).toEqual([]);
	});

	it('in shadow mode nothing is sent or remembered, and a disabled mail node is not taken for sent', async () => {
		const tables = await withQuestions(1);
		expect((await digest(tables, { armed: false })).ran).toContain('Would Send');
		expect((await digest(tables, {}, false)).ran).not.toContain('Keep Questions');
		expect(tables.rows('partner_ops_questions')).toHaveLength(1);
	});

	it('questions of shadow mode and of the baseline are never asked', async () => {
		for (const state of ['shadow', 'baseline', 'settled', 'answered']) expect((await digest(await withQuestions(2, { state }))).messages).toEqual([]);
	});

	it('armed without a secret it stops and says so', async () => {
		await expect(digest(await withQuestions(1), { secret: '' })).rejects.toMatchObject({ message: expect.stringContaining('Fill in secret') as string });
	});
});

describe('the page', () => {
	const open = async (tables: MemoryTables, query: IDataObject) => String((await runWorkflow(workflow, { start: 'Page Opened', tables, input: [{ json: { query } }] })).json('Show Page')[0]?.['known']);
	const press = (tables: MemoryTables, body: IDataObject) => runWorkflow(workflow, { start: 'Answer Given', tables, input: [{ json: { body } }] });
	async function asked() {
		const tables = await withQuestions(1);
		const [message] = (await digest(tables)).messages;
		const key = message?.questions[0]?.key ?? '';
		expect(message?.text).toContain(`?deal=D-0&key=${key}`);
		return { tables, key };
	}

	it('opens for the link alone, and records nothing by being opened', async () => {
		const { tables, key } = await asked();
		expect(await open(tables, { deal: 'D-0', key })).toBe('true');
		expect(await open(tables, { deal: 'D-0', key: 'guessed' })).toBe('false');
		expect(await open(tables, {})).toBe('false');
		expect([tables.rows('partner_ops_decisions'), tables.rows('partner_ops_changes')]).toEqual([[], []]);
	});

	it('shows what records hold as text', async () => {
		const { tables, key } = await asked();
		const done = await runWorkflow(workflow, { start: 'Page Opened', tables, input: [{ json: { query: { deal: 'D-0', key } } }] });
		const shown = JSON.stringify(done.json('Shown'));
		expect(shown).toContain('Alder &#38; &#60;Sons&#62; brought it');
		expect(shown).not.toContain('<');
	});

	it.each([
		['sourced:P-1', { decision: 'sourced', sourcingPartnerId: 'P-1', roles: [] }],
		['coSell:P-1', { decision: 'coSell', sourcingPartnerId: null, roles: [{ partnerId: 'P-1', role: 'coSell' }] }],
		['direct', { decision: 'direct' }],
		['undecided', { decision: 'undecided' }],
	])('the button %s keeps a decision of the owner, and notes the deal as changed', async (answer, decision) => {
		const { tables, key } = await asked();
		await press(tables, { deal: 'D-0', key, answer });
		expect(payloads(tables, 'partner_ops_decisions')).toMatchObject([{ recordType: 'decision', kind: 'attribution', opportunityId: 'D-0', by: OWNER, ...decision }]);
		expect(tables.rows('partner_ops_changes')).toMatchObject([{ recordId: 'D-0', kind: 'hubspot', payload: '0' }]);
		expect((await digest(tables, { asOf: '2026-07-20' })).messages).toEqual([]);
	});

	it('refuses what is no answer to a question that was asked', async () => {
		const { tables, key } = await asked();
		for (const body of [{}, { deal: 'D-0', key, answer: 'sourced:P-9' }, { deal: 'D-0', key: 'guessed', answer: 'direct' }, { deal: 'D-9', key, answer: 'direct' }, { deal: 'D-0', key, answer: 'maybe' }]) {
			expect((await press(tables, body)).json('Refuse')).toHaveLength(1);
		}
		expect(tables.rows('partner_ops_decisions')).toEqual([]);
	});
});
