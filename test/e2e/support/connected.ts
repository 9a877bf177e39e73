import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { WorkflowJson } from '../../../sandbox/n8n/n8nClient.mjs';
import { readWorkflows, workflowOf } from '../../../sandbox/n8n/workflowFiles.mjs';
import type { TestSandbox } from './startSandbox';

interface Node {
	readonly name: string;
	readonly type: string;
	readonly parameters: Readonly<Record<string, unknown>>;
}

/** What a person does with a bundled workflow: chooses a credential in its nodes and enables them, and edits Config. */
export interface Choices {
	/** Credential ids by credential type. */
	readonly credentials: Readonly<Record<string, string>>;
	/** Members of the Config node that are set otherwise. */
	readonly config?: Readonly<Record<string, unknown>>;
	readonly enable?: readonly string[];
	readonly disable?: readonly string[];
	/** Parameters of nodes, by name. */
	readonly parameters?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

/** Credential types of n8n's own nodes, as these tests sign in. */
const TYPE_OF: Readonly<Record<string, { readonly type: string; readonly parameters?: Readonly<Record<string, unknown>> }>> = {
	'n8n-nodes-base.salesforce': { type: 'salesforceJwtApi', parameters: { authentication: 'jwt' } },
	'n8n-nodes-base.salesforceTrigger': { type: 'salesforceJwtApi', parameters: { authentication: 'jwt' } },
	'n8n-nodes-base.pipedrive': { type: 'pipedriveApi' },
	'n8n-nodes-base.pipedriveTrigger': { type: 'pipedriveApi' },
};

/** The workflow with credentials chosen and its Config edited; all else as bundled. */
export function connected(workflow: WorkflowJson, { credentials, config = {}, enable = [], disable = [], parameters = {} }: Choices): WorkflowJson {
	const nodes = (workflow.nodes as Node[]).map((node) => {
		const chosen = TYPE_OF[node.type] ?? (typeof node.parameters['nodeCredentialType'] === 'string' ? { type: node.parameters['nodeCredentialType'] } : undefined);
		const id = chosen === undefined ? undefined : credentials[chosen.type];
		const edited = node.name === 'Config' ? { jsonOutput: JSON.stringify(merged(JSON.parse(String(node.parameters['jsonOutput'])) as Record<string, unknown>, config)) } : {};
		return {
			...node,
			...(chosen === undefined || id === undefined ? {} : { disabled: false, credentials: { [chosen.type]: { id, name: chosen.type } } }),
			...(enable.includes(node.name) ? { disabled: false } : {}),
			...(disable.includes(node.name) ? { disabled: true } : {}),
			parameters: { ...node.parameters, ...(id === undefined ? {} : chosen?.parameters), ...edited, ...parameters[node.name] },
		};
	});
	return { ...workflow, nodes };
}

/** Config nodes hold their settings flat, or under `config` beside what the trigger gave. */
const merged = (bundled: Record<string, unknown>, config: Readonly<Record<string, unknown>>) => ('config' in bundled ? { ...bundled, config: { ...(bundled['config'] as object), ...config } } : { ...bundled, ...config });

/** A folder with some of the bundled workflows, for an n8n that needs no more. */
export function folderOf(ids: readonly string[]): string {
	const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'partner-ops-workflows-'));
	const all = readWorkflows();
	for (const id of ids) fs.writeFileSync(path.join(folder, `${id}.json`), JSON.stringify(workflowOf(all, id)));
	return folder;
}

/**
 * Stores a workflow and publishes it, so that others call it as it is now. Nodes keep the webhooks that they have, as they do
 * in the editor: with new ones the CRM would go on telling the old addresses too.
 */
export async function publish({ client }: TestSandbox, workflow: WorkflowJson): Promise<void> {
	const stored = ((await client.getWorkflow(workflow.id)) as WorkflowJson | undefined)?.nodes as readonly (Node & { readonly webhookId?: string })[] | undefined;
	const webhooks = new Map((stored ?? []).flatMap(({ name, webhookId }) => (webhookId === undefined ? [] : [[name, webhookId] as const])));
	const nodes = (workflow.nodes as Node[]).map((node) => (webhooks.has(node.name) ? { ...node, webhookId: webhooks.get(node.name) } : node));
	await client.putWorkflow({ ...workflow, nodes });
	await client.publishWorkflow((await client.getWorkflow(workflow.id)) as { id: string; versionId: string });
}

export async function createCredential({ client }: Pick<TestSandbox, 'client'>, type: string, data: Readonly<Record<string, unknown>>): Promise<string> {
	const { id } = (await client.call('post', '/credentials', { data: { name: type, type, data } })) as { id: string };
	return id;
}
