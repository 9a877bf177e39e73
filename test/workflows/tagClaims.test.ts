import type { IDataObject, IWorkflowBase } from 'n8n-workflow';
import { memoryTables, type MemoryTables } from '../support/n8n/memoryTables';
import { bundledWorkflow, runWorkflow } from '../support/n8n/runWorkflow';

jest.setTimeout(60_000);

const CHANGES = 'partner_ops_changes';

async function tables(): Promise<MemoryTables> {
	const made = memoryTables();
	await runWorkflow(bundledWorkflow('partnerOpsSetUpTables'), { start: 'Run Now', tables: made });
	return made;
}

/** The workflow without time to settle, and cut off where it would read the CRM. */
function untilClaimed(id: string): IWorkflowBase {
	const workflow = bundledWorkflow(id);
	const nodes = workflow.nodes.map((node) => {
		if (node.name !== 'Config') return node;
		const set = JSON.parse(String(node.parameters['jsonOutput'])) as { config: object };
		return { ...node, parameters: { ...node.parameters, jsonOutput: JSON.stringify({ config: { ...set.config, settleSeconds: 0 } }) } };
	});
	const [won, lost] = workflow.connections['Is Ours']?.['main'] ?? [];
	expect([won, lost]).toMatchObject([[{ type: 'main' }], [{ node: 'Give Back Claim' }]]);
	return { ...workflow, nodes, connections: { ...workflow.connections, 'Is Ours': { main: [[], lost ?? []] } } };
}

let execution = 100;
/** Deals that a run may work on. */
async function claim(workflow: IWorkflowBase, made: MemoryTables, deals: readonly string[]): Promise<string[]> {
	const done = await runWorkflow(workflow, { start: 'Called by Another Workflow', tables: made, input: [{ json: { deals } as unknown as IDataObject }], executionId: String(execution++) });
	expect(done.run.data.resultData.error).toBeUndefined();
	return 'Is Ours' in done.run.data.resultData.runData ? done.json('Is Ours').map(({ recordId }) => String(recordId)) : [];
}

describe.each([['partnerOpsTagHubspot', 'hubspot'], ['partnerOpsTagSalesforce', 'salesforce'], ['partnerOpsTagPipedrive', 'pipedrive']])('%s', (id, crm) => {
	const workflow = untilClaimed(id);
	const claims = (made: MemoryTables) => made.rows(CHANGES).filter(({ kind }) => kind === `${crm} claim`);

	it('gives a deal to one of several runs at the same moment, and every deal to some run', async () => {
		const made = await tables();
		const won = (await Promise.all([['1', '2'], ['2', '3'], ['3', '1'], ['1', '2', '3']].map((deals) => claim(workflow, made, deals)))).flat();
		expect([...won].sort()).toEqual(['1', '2', '3']);
		expect(claims(made).map(({ recordId }) => recordId).sort()).toEqual(['1', '2', '3']);
	});

	it('lets nobody else work on a deal while its claim holds, and keeps the change noted', async () => {
		const made = await tables();
		expect(await claim(workflow, made, ['1'])).toEqual(['1']);
		expect(await claim(workflow, made, ['1', '2'])).toEqual(['2']);
		expect(claims(made).map(({ recordId }) => recordId)).toEqual(['1', '2']);
		expect(made.rows(CHANGES).filter(({ kind, recordId }) => kind === crm && recordId === '1')).toHaveLength(2);
	});

	it('takes a run that has gone on for too long for dead', async () => {
		const made = await tables();
		const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000);
		const row = (recordId: string, minutes: number) => ({ recordId, kind: `${crm} claim`, at: '', runId: '7', payload: '', createdAt: minutesAgo(minutes) });
		await made.open(CHANGES).insertRows([row('1', 5), row('2', 1)], 'all');
		expect(await claim(workflow, made, ['1', '2'])).toEqual(['1']);
	});
});
