import '../test/support/n8n/quietN8n';
import type { IDataObject, IWorkflowBase } from 'n8n-workflow';
import { inTurns, tell } from './measure';

/**
 * Partner Score on 100,000 opportunity items inside n8n, against what a user would pick instead: n8n's own
 * Summarize node, grouping the same items by partner and status.
 */
const ITEMS = 100_000;

const items = () =>
	Array.from({ length: ITEMS }, (_, i): { json: IDataObject } => ({
		json: {
			recordType: 'opportunity',
			id: `o${i}`,
			name: `Deal ${i}`,
			accountName: `Account ${i % 5000}`,
			status: i % 5 === 0 ? 'won' : i % 3 === 0 ? 'open' : 'lost',
			acv: 1000 + ((i * 7919) % 90_000),
			currency: 'USD',
			stage: 'Closed',
			createdAt: '2025-01-15',
			closedAt: '2025-06-15',
			partner: `p${(i * 31) % 400}`,
			claimedPartners: [{ partnerId: `p${(i * 31) % 400}`, name: `Partner ${(i * 31) % 400}` }],
		},
	}));

const NODES: Record<string, { type: string; typeVersion: number; parameters: IDataObject }> = {
	Nothing: { type: 'n8n-nodes-base.noOp', typeVersion: 1, parameters: {} },
	Summarize: {
		type: 'n8n-nodes-base.summarize',
		typeVersion: 1.1,
		parameters: {
			fieldsToSummarize: { values: [{ aggregation: 'sum', field: 'acv' }, { aggregation: 'count', field: 'id' }] },
			fieldsToSplitBy: 'partner, status',
			options: {},
		},
	},
	'Partner Score': { type: 'n8n-nodes-partner-ops.partnerScore', typeVersion: 1, parameters: { output: 'decided', options: {} } },
};

async function play(name: string): Promise<void> {
	const { runWorkflow } = await import('../test/support/n8n/runWorkflow');
	const node = NODES[name];
	if (node === undefined) throw new Error(`No variant is called ${name}`);
	const workflow = {
		id: 'bench',
		name: 'bench',
		active: false,
		nodes: [
			{ id: '1', name: 'Rows', type: 'n8n-nodes-base.executeWorkflowTrigger', typeVersion: 1.1, position: [0, 0], parameters: { inputSource: 'passthrough' } },
			{ id: '2', name: 'Node', position: [200, 0], ...node },
		],
		connections: { Rows: { main: [[{ node: 'Node', type: 'main', index: 0 }]] } },
		settings: { executionOrder: 'v1' },
	} as unknown as IWorkflowBase;
	// Once with little, so that loading and compiling is not measured.
	await runWorkflow(workflow, { start: 'Rows', input: items().slice(0, 100) });
	const done = await runWorkflow(workflow, { start: 'Rows', input: items() });
	const task = done.run.data.resultData.runData['Node']?.[0];
	if (task === undefined || task.executionStatus !== 'success') throw new Error(`${name} did not run: ${task?.error?.message ?? ''}`);
	tell(task.executionTime);
}

const variant = process.argv[2];
if (variant === undefined) process.stdout.write(`${ITEMS} items, medians of 5 rounds in turn\n\n${inTurns(['Summarize', 'Partner Score', 'Nothing'], 5)}\n`);
else void play(variant);
