import { toStateRows, type BookRecord } from '../../engine/model';
import { memoryTables, type MemoryTables } from '../support/n8n/memoryTables';
import { bundledWorkflow, bundledWorkflows, runWorkflow } from '../support/n8n/runWorkflow';
import { aging, deal, metric, partner } from '../engine/answers/book';

const workflow = bundledWorkflow('partnerOpsAnswerQuestion');
const AS_OF = '2026-06-30T00:00:00.000Z';

async function emptyTables(): Promise<MemoryTables> {
	const tables = memoryTables();
	await runWorkflow(bundledWorkflow('partnerOpsSetUpTables'), { start: 'Run Now', tables });
	return tables;
}

/** Tables as the nightly run leaves them on a day. */
async function kept() {
	const tables = await emptyTables();
	const records: BookRecord[] = [
		{ ...partner('P-1', 'Birch Cloud'), recordType: 'partner' },
		{ ...deal('D-1', 'Alder expansion', aging('critical', 500)), recordType: 'opportunity' },
		metric('winRate:decided', 'all', 0.1887),
		{ recordType: 'run', id: 'run', runId: '77', asOf: AS_OF, timeZone: 'UTC' },
	];
	for (const table of ['runs', 'results', 'deals', 'metrics', 'snapshots'] as const) {
		const rows = toStateRows(records, table, 'daily', { asOf: Date.parse(AS_OF), timeZone: 'UTC', runId: '77' });
		await tables.open(`partner_ops_${table}`).insertRows(rows.map((row) => ({ ...row, at: new Date(row.at) })), 'count');
	}
	return tables;
}

async function ask(question: object, tables?: MemoryTables) {
	const done = await runWorkflow(workflow, { start: 'Called by Another Workflow', input: [{ json: { ...question } as never }], tables: tables ?? (await kept()) });
	if (done.run.data.resultData.error) throw done.run.data.resultData.error;
	return done.json('Partner Answers')[0];
}

describe('Answer partner question', () => {
	it.each([
		[{ question: 'scorecard', partner: 'birch' }, 'Birch Cloud won 3 of 8 decided deals. Birch Cloud works as usual.'],
		[{ question: 'explainAttribution', deal: 'D-1' }, 'Alder expansion: Sourced by Birch Cloud: a registration of 2026-03-02.'],
		[{ question: 'aging', owner: '', most: 5 }, '1 co-sell deal is aging, 1 of them critical. A deal of 500 stands still.'],
		[{ question: 'metric', metric: 'winRate', segment: '' }, 'Win rate, all: 18.9% (20 of 106).'],
	])('%j', async (question, sentence) => {
		expect(await ask(question)).toMatchObject({ status: 'answered', sentence, asOf: AS_OF, runId: '77' });
	});

	it('says what to do while nothing was ever run', async () => {
		expect(await ask({ question: 'goingQuiet', most: 5 }, await emptyTables())).toMatchObject({ status: 'notKnown', sentence: expect.stringContaining('Run the workflow "Run partner ops nightly" once.') });
		expect(await ask({ question: 'whatChanged', from: '2026-01-01' }, await emptyTables())).toMatchObject({ status: 'notKnown' });
	});

	it('says what is wrong with a question that cannot be read', async () => {
		expect(await ask({ question: 'whatChanged', from: 'yesterday' })).toMatchObject({ status: 'notUnderstood', sentence: expect.stringContaining('expected a day') });
	});
});

describe('The tools of agents', () => {
	const serving = ['partnerOpsAskAgent', 'partnerOpsMcpServer'].map((id) => bundledWorkflow(id));
	const toolsOf = ({ nodes }: (typeof serving)[number]) => nodes.filter(({ type }) => type.endsWith('.toolWorkflow'));

	it('are the same nine in the chat and in the MCP server; only the chat, which knows who asks, can propose a change', () => {
		const [chat = [], mcp = []] = serving.map((one) => toolsOf(one).map(({ name, parameters }) => ({ name, parameters })));
		expect(mcp).toHaveLength(9);
		expect(chat.filter(({ name }) => name !== 'Propose Change')).toEqual(mcp);
		expect(chat).toHaveLength(10);
	});

	it('write nothing: the one workflow behind them only reads tables', () => {
		const called = new Set(serving.flatMap((one) => toolsOf(one).map(({ parameters }) => (parameters['workflowId'] as { value: string }).value)));
		expect([...called]).toEqual([workflow.id]);
		const tables = bundledWorkflows.get(workflow.id)?.nodes.filter(({ type }) => type === 'n8n-nodes-base.dataTable') ?? [];
		expect(tables.length).toBeGreaterThan(3);
		expect(new Set(tables.map(({ parameters }) => parameters['operation']))).toEqual(new Set(['get']));
		const types = new Set(workflow.nodes.map(({ type }) => type.split('.').at(-1)));
		expect([...types].sort()).toEqual(['dataTable', 'executeWorkflowTrigger', 'manualTrigger', 'merge', 'partnerAnswers', 'partnerRecords', 'set', 'stickyNote', 'switch']);
	});
});
