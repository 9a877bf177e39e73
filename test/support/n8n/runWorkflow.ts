import 'reflect-metadata';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { ExecutionLifecycleHooks, WorkflowExecute } from 'n8n-core';
import {
	Workflow,
	type ICredentialDataDecryptedObject,
	type ICredentialsHelper,
	type IExecuteWorkflowInfo,
	type INode,
	type INodeExecutionData,
	type IRun,
	type ITaskData,
	type IWorkflowBase,
	type IWorkflowExecuteAdditionalData,
} from 'n8n-workflow';
import type { MemoryTables } from './memoryTables';
import { nodeTypes, root } from './nodeTypes';

/** Every bundled workflow, by its fixed id. */
export const bundledWorkflows: ReadonlyMap<string, IWorkflowBase> = new Map(
	readdirSync(path.join(root, 'workflows'))
		.filter((file) => file.endsWith('.json'))
		.sort()
		.map((file) => {
			const workflow = JSON.parse(readFileSync(path.join(root, 'workflows', file), 'utf8')) as IWorkflowBase;
			return [workflow.id, workflow];
		}),
);

export function bundledWorkflow(id: string): IWorkflowBase {
	const workflow = bundledWorkflows.get(id);
	if (workflow === undefined) throw new Error(`There is no bundled workflow with the id ${id}.`);
	return workflow;
}

export interface Finished {
	/** How a node's last run went. */
	task(node: string): ITaskData;
	readonly run: IRun;
	/** What a node handed on in its last run. */
	items(node: string, output?: number): readonly INodeExecutionData[];
	/** The JSON of those items. */
	json(node: string, output?: number): readonly Record<string, unknown>[];
}

interface Settings {
	/** Name of the trigger or node to start from; by default the workflow's own start. */
	readonly start?: string;
	readonly tables?: MemoryTables;
	readonly executionId?: string;
	/** Items that a sub-workflow is called with. */
	readonly input?: INodeExecutionData[];
	/** What credentials hold, by type. */
	readonly credentials?: Readonly<Record<string, ICredentialDataDecryptedObject>>;
	/** Workflows that are called in the place of bundled ones of the same id. */
	readonly workflows?: readonly IWorkflowBase[];
}

const credentialsOf = (held: Settings['credentials'] = {}) =>
	({
		getParentTypes: () => [],
		getCredentialsProperties: () => [],
		isCredentialUsableByNode: () => Promise.resolve(true),
		getDecrypted: (_: unknown, __: unknown, type: string) => Promise.resolve(held[type] ?? {}),
	}) as unknown as ICredentialsHelper;

/** What n8n's server would hand to an execution, as far as our workflows ask for it. */
function additionalData(workflow: IWorkflowBase, settings: Settings): IWorkflowExecuteAdditionalData {
	const executionId = settings.executionId ?? '1';
	const url = 'http://127.0.0.1/';
	return {
		executionId,
		credentialsHelper: credentialsOf(settings.credentials),
		hooks: new ExecutionLifecycleHooks('cli', executionId, workflow),
		instanceBaseUrl: url,
		restApiUrl: `${url}rest`,
		webhookBaseUrl: `${url}webhook`,
		webhookWaitingBaseUrl: `${url}webhook-waiting`,
		webhookTestBaseUrl: `${url}webhook-test`,
		formWaitingBaseUrl: `${url}form-waiting`,
		variables: {},
		setExecutionStatus: () => undefined,
		// What a sub-workflow's run looked like inside; only item links through it would need it.
		getRunExecutionData: () => Promise.resolve(undefined),
		...settings.tables?.provider,
		executeWorkflow: async ({ id }: IExecuteWorkflowInfo, _: unknown, options: { inputData?: INodeExecutionData[] }) => {
			const called = settings.workflows?.find((one) => one.id === id) ?? bundledWorkflow(id ?? '');
			const trigger = called.nodes.find(({ type }) => type === 'n8n-nodes-base.executeWorkflowTrigger');
			if (trigger === undefined) throw new Error(`The workflow ${called.name} cannot be called.`);
			const done = await runWorkflow(called, { ...settings, start: trigger.name, input: options.inputData ?? [{ json: {} }] });
			const last = done.run.data.resultData.lastNodeExecuted ?? '';
			return { executionId, data: [[...done.items(last)]], waitTill: null };
		},
	} as unknown as IWorkflowExecuteAdditionalData;
}

function startOf(workflow: Workflow, name: string | undefined): INode | undefined {
	if (name === undefined) return undefined;
	const node = workflow.getNode(name);
	if (node === null) throw new Error(`The workflow ${workflow.name ?? ''} has no node called ${name}.`);
	return node;
}

/** Runs a whole workflow with n8n's own engine, in this process. */
export async function runWorkflow(definition: IWorkflowBase, settings: Settings = {}): Promise<Finished> {
	const workflow = new Workflow({
		id: definition.id,
		name: definition.name,
		nodes: structuredClone(definition.nodes),
		connections: definition.connections,
		active: false,
		nodeTypes: await nodeTypes(),
		settings: { ...definition.settings, timezone: 'UTC' },
	});
	const execution = new WorkflowExecute(additionalData(definition, settings), 'cli');
	const startNode = startOf(workflow, settings.start);
	const run = await execution.run({
		workflow,
		...(startNode === undefined ? {} : { startNode }),
		...(settings.input === undefined || startNode === undefined ? {} : { pinData: { [startNode.name]: settings.input } }),
	});
	const task = (node: string) => {
		const last = run.data.resultData.runData[node]?.at(-1);
		if (last === undefined) {
			throw new Error(`The node ${node} did not run: ${run.data.resultData.error?.message ?? 'it was not reached'}`);
		}
		return last;
	};
	const items = (node: string, output = 0) => task(node).data?.['main']?.[output] ?? [];
	return { run, task, items, json: (node, output) => items(node, output).map(({ json }) => json) };
}
