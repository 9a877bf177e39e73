import { NodeHelpers, type INode, type INodeProperties } from 'n8n-workflow';
import { nodeTypes } from '../support/n8n/nodeTypes';
import { bundledWorkflows } from '../support/n8n/runWorkflow';

const workflows = [...bundledWorkflows.values()].map((workflow) => [workflow.name, workflow] as const);

const typeOf = async (node: INode) => (await nodeTypes()).getByNameAndVersion(node.type, node.typeVersion);

/** Parameters of a node that its description does not know. */
function unknownParameters(node: INode, properties: readonly INodeProperties[]): string[] {
	const known = new Set(properties.map(({ name }) => name));
	return Object.keys(node.parameters).filter((name) => !known.has(name));
}

it('there are workflows', () => {
	expect(workflows.length).toBeGreaterThanOrEqual(3);
});

describe.each(workflows)('%s', (_, workflow) => {
	it('has a fixed id, a note, and nothing of one instance or account', () => {
		expect(workflow.id).toMatch(/^partnerOps[A-Za-z]+$/);
		expect(workflow.nodes.some(({ type }) => type === 'n8n-nodes-base.stickyNote')).toBe(true);
		expect(workflow.nodes.filter(({ credentials }) => credentials !== undefined)).toEqual([]);
		expect(workflow.nodes.filter(({ webhookId }) => webhookId !== undefined)).toEqual([]);
		expect(JSON.stringify(workflow)).not.toContain('instanceId');
	});

	it('uses nodes and versions that exist, with parameters they know', async () => {
		for (const node of workflow.nodes) {
			const { description } = await typeOf(node);
			const versions = [description.version].flat();
			expect([node.name, versions.includes(node.typeVersion)]).toEqual([node.name, true]);
			expect([node.name, unknownParameters(node, description.properties)]).toEqual([node.name, []]);
		}
	});

	it('has no parameter issue in an enabled node', async () => {
		for (const node of workflow.nodes.filter(({ disabled }) => !disabled)) {
			const { description } = await typeOf(node);
			const issues = NodeHelpers.getNodeParametersIssues(description.properties, node, description);
			// Resource locators and columns are looked up by the editor, which is not there.
			expect([node.name, Object.keys(issues?.parameters ?? {})]).toEqual([node.name, []]);
		}
	});

	it('reads whole tables again when they grow meanwhile: n8n refuses to page through one whose count changes', () => {
		const whole = workflow.nodes.filter(({ type, parameters }) => type === 'n8n-nodes-base.dataTable' && parameters['operation'] === 'get' && parameters['returnAll'] === true);
		expect(whole.filter(({ retryOnFail }) => retryOnFail !== true).map(({ name }) => name)).toEqual([]);
	});

	it('names every node once, notes too: n8n refuses a second', () => {
		for (const key of ['name', 'id'] as const) expect(new Set(workflow.nodes.map((node) => node[key])).size).toBe(workflow.nodes.length);
	});

	it('connects nodes that exist, every node but triggers, notes and what serves an agent being reached', () => {
		const names = new Set(workflow.nodes.map(({ name }) => name));
		const links = Object.entries(workflow.connections).flatMap(([from, kinds]) => Object.entries(kinds).flatMap(([kind, outputs]) => outputs.flatMap((output) => (output ?? []).map(({ node }) => ({ from, kind, node })))));
		const serving = new Set(links.filter(({ kind }) => kind.startsWith('ai_')).map(({ from }) => from));
		expect(Object.keys(workflow.connections).filter((name) => !names.has(name))).toEqual([]);
		expect(links.filter(({ node }) => !names.has(node))).toEqual([]);
		const reached = new Set(links.map(({ node }) => node));
		const alone = workflow.nodes.filter(({ name, type }) => !reached.has(name) && !serving.has(name) && !/trigger|\.webhook$|emailReadImap$|stickyNote/i.test(type));
		expect(alone.map(({ name }) => name)).toEqual([]);
	});

	it('calls workflows that are bundled too', () => {
		const called = workflow.nodes.flatMap(({ type, parameters }) =>
			type === 'n8n-nodes-base.executeWorkflow' || type.endsWith('.toolWorkflow') ? [(parameters['workflowId'] as { value: string }).value] : [],
		);
		expect(called.filter((id) => !bundledWorkflows.has(id))).toEqual([]);
	});

	it('tells the workflow On failure when it stops, unless it is that one', () => {
		expect(workflow.settings?.errorWorkflow).toBe(workflow.id === 'partnerOpsOnFailure' ? undefined : 'partnerOpsOnFailure');
	});

	it('does not save executions: a book is large, results belong in tables', () => {
		expect(workflow.settings).toMatchObject({
			executionOrder: 'v1',
			saveDataSuccessExecution: 'none',
			saveDataErrorExecution: 'none',
			saveManualExecutions: false,
		});
	});
});

it('no expression of a workflow over the whole book asks for the items of a node that holds the book', () => {
	const overBook = ['partnerOpsNightly', 'partnerOpsScoreBook', 'partnerOpsKeepRows', 'partnerOpsReadHubspot', 'partnerOpsReadSalesforce', 'partnerOpsReadPipedrive', 'partnerOpsReadPartnerStack', 'partnerOpsReadCrossbeam'];
	const small = new Set(['Found', 'Deals of Page', 'Rows for Models']);
	const asked = [...bundledWorkflows.values()].filter(({ id }) => overBook.includes(id)).flatMap(({ name, nodes }) => nodes.flatMap((node) => [...JSON.stringify(node.parameters).matchAll(/\$\('([^']+)'\)\.all\(\)/g)].map(([, of = '']) => [name, node.name, of])));
	expect(asked.filter(([, , of]) => !small.has(of ?? ''))).toEqual([]);
	expect(asked.length).toBeGreaterThan(2);
});

it('no expression reads a computed member behind a question mark: n8n drops the mark, and often the value', () => {
	const read = [...bundledWorkflows.values()].flatMap(({ name, nodes }) => nodes.flatMap((node) => [...JSON.stringify(node.parameters).matchAll(/\?\.\[(?!\d|')[^\]]*\]/g)].map(([text]) => [name, node.name, text])));
	expect(read).toEqual([]);
});
