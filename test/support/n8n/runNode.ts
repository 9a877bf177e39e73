import type { IDataObject, INodeExecutionData, IWorkflowBase } from 'n8n-workflow';
import { runWorkflow, type Finished } from './runWorkflow';

interface NodeRun extends Finished {
	/** What the node handed on. */
	readonly output: readonly INodeExecutionData[];
	/** What it handed to its Error output. */
	readonly errors: readonly INodeExecutionData[];
}

/** Runs one node of ours in n8n's own engine, on the given rows. */
export async function runNode(
	type: string,
	rows: readonly object[],
	parameters: IDataObject = {},
	node: Partial<IWorkflowBase['nodes'][number]> = {},
): Promise<NodeRun> {
	const workflow = {
		id: 'oneNode',
		name: 'One node',
		active: false,
		nodes: [
			{ id: '1', name: 'Rows', type: 'n8n-nodes-base.executeWorkflowTrigger', typeVersion: 1.1, position: [0, 0], parameters: { inputSource: 'passthrough' } },
			{ id: '2', name: 'Node', type: `n8n-nodes-partner-ops.${type}`, typeVersion: 1, position: [200, 0], parameters, ...node },
		],
		connections: { Rows: { main: [[{ node: 'Node', type: 'main', index: 0 }]] } },
		settings: { executionOrder: 'v1' },
	} as unknown as IWorkflowBase;
	const finished = await runWorkflow(workflow, { start: 'Rows', input: rows.map((json) => ({ json: json as IDataObject })) });
	if (finished.run.data.resultData.error !== undefined) throw finished.run.data.resultData.error;
	return { ...finished, output: finished.items('Node'), errors: finished.items('Node', 1) };
}
