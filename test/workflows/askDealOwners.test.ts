import type { IDataObject } from 'n8n-workflow';
import { memoryTables, type MemoryTables } from '../support/n8n/memoryTables';
import { bundledWorkflow, runWorkflow } from '../support/n8n/runWorkflow';

const workflow = bundledWorkflow('partnerOpsAskDealOwners');
const deciding = bundledWorkflow('partnerOpsDecideCases');
const OWNER = 'ines@northlight.example';
const MANAGER = 'maya@northlight.example';
const CONFIG = { armed: true, asOf: '2026-07-01', mostAtOnce: 3, managerAfterDays: 7, manager: '', managers: { [OWNER]: MANAGER }, decideUrl: 'https://n8n.example/webhook/partner-ops-decide' };
/** What the mail service answers in the place of Send Email. */
const mailing = { type: 'n8n-nodes-base.set', typeVersion: 3.4, disabled: false, parameters: { mode: 'raw', jsonOutput: JSON.stringify({ id: 'queued', message: 'Queued. Thank you.' }), options: {} } };
/** A mail server that refuses everything. */
const refusing = { type: 'n8n-nodes-base.set', typeVersion: 3.4, disabled: false, parameters: { mode: 'raw', jsonOutput: '={{ notJson }', options: {} } };

const set = (config: object, mail: object) => ({
	...workflow,
	nodes: workflow.nodes.map((node) => {
		if (node.name === 'Config') return { ...node, parameters: { ...node.parameters, jsonOutput: JSON.stringify({ ...CONFIG, ...config }) } };
		return node.name === 'Send Email' ? { ...node, ...mail } : node;
	}),
});
interface Message {
	readonly to: string;
	readonly subject: string;
	readonly text: string;
	readonly asked: readonly { readonly opportunityId: string }[];
}
async function digest(tables: MemoryTables, config: object = {}, mail: object = mailing) {
	const done = await runWorkflow(set(config, mail), { start: 'Run Now', tables });
	if (done.run.data.resultData.error) throw done.run.data.resultData.error;
	return { messages: ('Split Messages' in done.run.data.resultData.runData ? done.json('Split Messages') : []) as unknown as readonly Message[], ran: Object.keys(done.run.data.resultData.runData) };
}

/** A question as Attribution Tag words it, kept as Tag Deals keeps it. */
async function question(tables: MemoryTables, id: string, more: object = {}): Promise<void> {
	const decision = { recordType: 'decision', id: `attribution:${id}`, kind: 'attribution', opportunityId: id, sourcingPartnerId: null, roles: [] };
	const record = {
		recordType: 'ledger', id: `case attribution ${id}`, kind: 'case', queue: 'attribution', state: 'open', openedAt: '2026-06-30', at: '2026-06-30', opportunityId: id, name: `Deal ${id}`, sourceSystem: 'hubspot', ownerEmail: OWNER, amount: 1000, currency: 'USD',
		title: `Which partner was in Deal ${id}?`, sentence: 'Only weak signs.', sides: [], evidence: [], choice: null,
		actions: [
			{ answer: 'sourced:P-1', label: 'Alder & <Sons> brought it', decision: { ...decision, decision: 'sourced', sourcingPartnerId: 'P-1' } },
			{ answer: 'coSell:P-1', label: 'Alder & <Sons> sold it with us', decision: { ...decision, decision: 'coSell', roles: [{ partnerId: 'P-1', role: 'coSell' }] } },
			{ answer: 'direct', label: 'No partner', decision: { ...decision, decision: 'direct' } },
			{ answer: 'undecided', label: 'I cannot tell', decision: { ...decision, decision: 'undecided' } },
		],
		...more,
	};
	await tables.open('partner_ops_cases').insertRows([{ recordId: record.id, kind: 'ledger', at: '2026-06-30T08:00:00Z', runId: '1', payload: JSON.stringify(record) }], 'all');
}
async function withQuestions(count: number, more: object = {}): Promise<MemoryTables> {
	const tables = memoryTables();
	await runWorkflow(bundledWorkflow('partnerOpsSetUpTables'), { start: 'Run Now', tables });
	for (let n = 0; n < count; n++) await question(tables, `D-${n}`, { amount: 1000 * (n + 1), ...more });
	return tables;
}
const payloads = (tables: MemoryTables, name: string) => tables.rows(name).map(({ payload }) => JSON.parse(String(payload)) as Record<string, unknown>);
const latestCase = (tables: MemoryTables, id: string) => payloads(tables, 'partner_ops_cases').filter((one) => one['opportunityId'] === id).at(-1);
const idsOf = (messages: readonly Message[]) => messages.flatMap(({ asked }) => asked.map(({ opportunityId }) => opportunityId));

describe('the daily digest', () => {
	it('asks each owner at most three questions a day, the largest deals first, and each once', async () => {
		const tables = await withQuestions(5);
		const first = await digest(tables);
		expect(first.messages).toMatchObject([{ to: OWNER, subject: 'Which partner was in these 3 deals?' }]);
		expect(idsOf(first.messages)).toEqual(['D-4', 'D-3', 'D-2']);
		expect((await digest(tables, { asOf: '2026-07-01T15:00:00Z' })).messages).toEqual([]);
		expect(idsOf((await digest(tables, { asOf: '2026-07-02' })).messages)).toEqual(['D-1', 'D-0']);
		expect((await digest(tables, { asOf: '2026-07-03' })).messages).toEqual([]);
	});

	it('gives each answer its link', async () => {
		const [message] = (await digest(await withQuestions(1))).messages;
		expect(message?.subject).toBe('Which partner was in Deal D-0?');
		expect(message?.text).toContain('- Alder & <Sons> brought it: https://n8n.example/webhook/partner-ops-decide?case=case%20attribution%20D-0&answer=sourced%3AP-1\n');
		expect(message?.text).toContain('- No partner: https://n8n.example/webhook/partner-ops-decide?case=case%20attribution%20D-0&answer=direct\n');
	});

	it('has one message for each owner, one after the other', async () => {
		const tables = await withQuestions(2);
		await question(tables, 'D-9', { ownerEmail: 'tom@northlight.example' });
		const { messages } = await digest(tables);
		expect(messages.map(({ to }) => to)).toEqual([OWNER, 'tom@northlight.example']);
		for (const id of ['D-0', 'D-1', 'D-9']) expect(latestCase(tables, id)).toMatchObject({ state: 'open', askedAt: '2026-07-01T00:00:00.000Z' });
	});

	it('what nobody answered for seven days goes to the manager, once, and stands among the manager\'s cases', async () => {
		const tables = await withQuestions(1);
		await digest(tables);
		expect((await digest(tables, { asOf: '2026-07-07' })).messages).toEqual([]);
		expect((await digest(tables, { asOf: '2026-07-09' })).messages).toMatchObject([{ to: MANAGER, text: expect.stringContaining(`asked ${OWNER}, no answer`) as string }]);
		expect(latestCase(tables, 'D-0')).toMatchObject({ ownerEmail: MANAGER, askedOwner: OWNER });
		expect((await digest(tables, { asOf: '2026-07-20' })).messages).toEqual([]);
	});

	it('in shadow mode nothing is sent or remembered, and a disabled mail node is not taken for sent', async () => {
		const tables = await withQuestions(1);
		const { ran } = await digest(tables, { armed: false });
		expect(ran).toContain('Would Send');
		expect(ran).not.toContain('Keep Asked');
		expect(tables.rows('partner_ops_cases')).toHaveLength(1);
		await digest(tables, {}, {});
		expect(latestCase(tables, 'D-0')).not.toHaveProperty('askedAt');
	});

	it('what the mail server refuses is asked next time', async () => {
		const tables = await withQuestions(1);
		await digest(tables, {}, refusing);
		expect(latestCase(tables, 'D-0')).not.toHaveProperty('askedAt');
		expect(idsOf((await digest(tables)).messages)).toEqual(['D-0']);
	});

	it('questions of shadow mode, of the baseline and those that are over are never asked', async () => {
		for (const state of ['shadow', 'baseline', 'closed', 'decided']) expect((await digest(await withQuestions(2, { state }))).messages).toEqual([]);
	});
});

describe('a question on the page of Decide cases', () => {
	const open = async (tables: MemoryTables, query: IDataObject) => String((await runWorkflow(deciding, { start: 'Page Opened', tables, input: [{ json: { query } }] })).json('Write Page')[0]?.['html']);
	const press = (tables: MemoryTables, answer: string, id = 'case attribution D-0') =>
		runWorkflow(deciding, { start: 'Answers Given', tables, input: [{ json: { body: { 'case-0': id, 'answer-0': answer }, query: { case: id }, webhookUrl: 'http://127.0.0.1/webhook/partner-ops-decide' } }] });

	it('opens alone, with the answer of the link chosen, and records nothing by being opened', async () => {
		const tables = await withQuestions(3);
		const page = await open(tables, { case: 'case attribution D-0', answer: 'direct' });
		expect(page.match(/<section/g)).toHaveLength(1);
		expect(page.match(/ checked/g)).toHaveLength(1);
		expect(page).toContain('value="direct" checked');
		expect(page).toContain('Alder &#38; &#60;Sons&#62; brought it');
		expect(await open(tables, { case: 'case attribution D-0', answer: 'anything' })).not.toContain(' checked');
		expect(await open(tables, { case: 'case attribution D-77' })).toContain('Nothing to decide');
		expect([tables.rows('partner_ops_decisions'), tables.rows('partner_ops_changes'), tables.rows('partner_ops_cases').length]).toEqual([[], [], 3]);
	});

	it.each([
		['sourced:P-1', { decision: 'sourced', sourcingPartnerId: 'P-1', roles: [] }],
		['coSell:P-1', { decision: 'coSell', sourcingPartnerId: null, roles: [{ partnerId: 'P-1', role: 'coSell' }] }],
		['direct', { decision: 'direct' }],
		['undecided', { decision: 'undecided' }],
	])('the answer %s is kept as a decision of the owner, notes the deal as changed, and is asked no more', async (answer, decision) => {
		const tables = await withQuestions(1);
		await digest(tables);
		const done = await press(tables, answer);
		expect(done.run.data.resultData.error).toBeUndefined();
		expect(payloads(tables, 'partner_ops_decisions')).toMatchObject([{ recordType: 'decision', kind: 'attribution', opportunityId: 'D-0', by: OWNER, ...decision }]);
		expect(tables.rows('partner_ops_changes')).toMatchObject([{ recordId: 'D-0', kind: 'hubspot', payload: '0' }]);
		expect((await digest(tables, { asOf: '2026-07-20' })).messages).toEqual([]);
		expect((await press(tables, answer)).json('Refuse')).toHaveLength(1);
	});

	it('says afterwards what was answered, and what else waits', async () => {
		const tables = await withQuestions(3);
		await press(tables, 'direct');
		const page = await open(tables, { case: 'case attribution D-0', answer: 'sourced:P-1' });
		expect(page).toContain('<h1>Which partner was in Deal D-0?</h1><p>Answered: No partner.</p>');
		expect(page).toContain('<a href="?queue=attribution&#38;owner=ines%40northlight.example">2 more to decide</a>');
	});

	it('refuses what is no answer to it', async () => {
		const tables = await withQuestions(1);
		for (const answer of ['sourced:P-9', 'maybe', '']) expect((await press(tables, answer)).json('Refuse')).toHaveLength(1);
		expect((await press(tables, 'direct', 'case attribution D-9')).json('Refuse')).toHaveLength(1);
		expect(tables.rows('partner_ops_decisions')).toEqual([]);
	});
});
