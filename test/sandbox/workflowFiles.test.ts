import { inCallOrder } from '../../sandbox/n8n/importWorkflows.mjs';
import { NIGHTLY, readWorkflows, SET_UP_TABLES, startsByItself, withNodes, workflowOf } from '../../sandbox/n8n/workflowFiles.mjs';

const workflow = (id: string, nodes: object[]) => ({ id, name: id, nodes, connections: {} });

describe('the workflows that the sandbox runs', () => {
	const workflows = readWorkflows();

	it('exist, with the trigger that the sandbox starts them from', () => {
		for (const id of [SET_UP_TABLES, NIGHTLY]) {
			expect(workflowOf(workflows, id).nodes.map(({ name }) => name)).toContain('Run Now');
		}
	});

	it('have the nodes that --csv switches', () => {
		const names = workflowOf(workflows, NIGHTLY).nodes.map(({ name }) => name);
		expect(names).toEqual(expect.arrayContaining(['Sample Rows', 'Split Sample Rows', 'Read CSV Files', 'Extract CSV Rows']));
	});
});

describe('withNodes', () => {
	const before = workflow('w', [
		{ name: 'Sample', parameters: { a: 1 } },
		{ name: 'File', disabled: true, parameters: { selector: 'x', keep: true } },
	]);

	it('switches nodes and replaces parameters in a copy', () => {
		const frozen = JSON.stringify(before);
		const after = withNodes(before, { disable: ['Sample'], enable: ['File'], parameters: { File: { selector: 'y' } } });
		expect(after.nodes).toEqual([
			{ name: 'Sample', disabled: true, parameters: { a: 1 } },
			{ name: 'File', disabled: false, parameters: { selector: 'y', keep: true } },
		]);
		expect(JSON.stringify(before)).toBe(frozen);
	});

	it('says which node is not there', () => {
		expect(() => withNodes(before, { enable: ['Gone'], disable: [] })).toThrow('has no node "Gone"');
	});
});

describe('startsByItself', () => {
	it.each([
		['n8n-nodes-base.manualTrigger', false],
		['n8n-nodes-base.scheduleTrigger', true],
		['n8n-nodes-base.executeWorkflowTrigger', true],
		['n8n-nodes-base.webhook', true],
		['n8n-nodes-base.set', false],
	])('%s: %s', (type, expected) => {
		expect(startsByItself(workflow('w', [{ type }]))).toBe(expected);
	});

	it('does not count a disabled trigger', () => {
		expect(startsByItself(workflow('w', [{ type: 'n8n-nodes-base.webhook', disabled: true }]))).toBe(false);
	});
});

describe('inCallOrder', () => {
	it('puts what is called before what calls it, and survives workflows that call each other', () => {
		const calls = (id: string) => ({ parameters: { workflowId: { value: id } } });
		const all = [workflow('nightly', [calls('score'), calls('tables')]), workflow('score', []), workflow('tables', [calls('nightly')])];
		expect(inCallOrder(all, all).map(({ id }) => id)).toEqual(['score', 'tables', 'nightly']);
	});
});
