import { withNodes, workflowOf } from '../../../../sandbox/n8n/workflowFiles.mjs';
import { runToEnd } from '../../../../sandbox/n8n/runToEnd.mjs';
import { publish } from '../../support/connected';
import type { TestSandbox } from '../../support/startSandbox';
import { SWEPT_BY_HAND } from '../../support/tagWorkflow';
import { waitUntil } from '../../support/waitUntil';
import { APP, LABELS, TOKEN, type FakeHubspot } from './fakeHubspot';
import { allRows } from './rowsOf';

export const TAG_HUBSPOT = 'partnerOpsTagHubspot';
const NIGHTLY_ONCE = 'partnerOpsNightlyOverPortal';

interface StoredNode {
	readonly name: string;
	readonly type: string;
	readonly parameters: { readonly nodeCredentialType?: string; readonly jsonOutput?: string };
}

async function credential(sandbox: TestSandbox, name: string, type: string, data: object): Promise<{ id: string; name: string }> {
	const { id } = (await sandbox.client.call('post', '/credentials', { data: { name, type, data } })) as { id: string };
	return { id, name };
}

/** What somebody does once: picks credentials, fills in Config, switches the trigger on, and publishes. */
export async function setUpHubspot(sandbox: TestSandbox, config: Readonly<Record<string, unknown>>): Promise<void> {
	const token = await credential(sandbox, 'HubSpot', 'hubspotAppToken', { appToken: TOKEN });
	const app = await credential(sandbox, 'HubSpot app', 'hubspotDeveloperApi', { apiKey: APP.apiKey, appId: String(APP.appId), clientId: 'client', clientSecret: APP.clientSecret });
	const workflow = workflowOf(sandbox.workflows, TAG_HUBSPOT);
	const nodes = workflow.nodes as readonly StoredNode[];
	const before = JSON.parse(nodes.find(({ name }) => name === 'Config')?.parameters.jsonOutput ?? '{}') as { config: Record<string, unknown> };
	const set = withNodes(workflow, {
		enable: ['HubSpot Trigger', 'Every 15 Minutes'],
		disable: [],
		parameters: { ...SWEPT_BY_HAND, Config: { jsonOutput: JSON.stringify({ config: { ...before.config, labels: LABELS, ...config } }) } },
	});
	const withCredentials = (set.nodes as readonly StoredNode[]).map((node) => {
		if (node.type === 'n8n-nodes-base.hubspotTrigger') return { ...node, credentials: { hubspotDeveloperApi: app } };
		const takesToken = node.type === 'n8n-nodes-base.hubspot' || node.parameters.nodeCredentialType === 'hubspotAppToken';
		return takesToken ? { ...node, credentials: { hubspotAppToken: token } } : node;
	});
	await publish(sandbox, { ...set, nodes: [...withCredentials] });
}

/** The nightly workflow, once, over everything that the portal holds: partners, matches and policy are in the tables then. */
export async function runNightlyOver({ portal }: FakeHubspot, sandbox: TestSandbox, asOf: string, enable: readonly string[] = []): Promise<void> {
	const nightly = workflowOf(sandbox.workflows, 'partnerOpsNightly');
	const copy = withNodes(
		{ ...nightly, id: NIGHTLY_ONCE, name: 'Nightly over the portal' },
		{
			enable,
			disable: [],
			parameters: { 'Sample Rows': { jsonOutput: JSON.stringify({ rows: allRows(portal) }) }, Settings: { jsonOutput: JSON.stringify({ asOf, currency: '', dateOrder: 'monthFirst' }) } },
		},
	);
	await sandbox.client.putWorkflow(copy);
	await runToEnd(sandbox, copy);
	await sandbox.client.removeWorkflow(copy.id);
}

/** Waits until no deal is noted as changed any more. */
export const untilHandled = (sandbox: TestSandbox, limitMs?: number): Promise<void> =>
	waitUntil('every changed deal is handled', async () => (await sandbox.client.readRows('partner_ops_changes', {})).length === 0, limitMs);
