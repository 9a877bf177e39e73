import type { IDataObject, INodeExecutionData, IWorkflowBase } from 'n8n-workflow';
import { company } from '../../sandbox/sample/index.mjs';
import { folders } from '../support/descriptions';
import { runWorkflow } from '../support/n8n/runWorkflow';

const node = (name: string, type: string, parameters: IDataObject, at: number, rest: IDataObject = {}) => ({ id: name, name, type, typeVersion: 1, position: [200 * at, 0], parameters, ...rest });
const set = (name: string, fields: Readonly<Record<string, string>>, at: number) => ({
	...node(name, 'n8n-nodes-base.set', { mode: 'manual', includeOtherFields: false, assignments: { assignments: Object.entries(fields).map(([field, value]) => ({ id: field, name: field, type: 'string', value })) }, options: {} }, at, { onError: 'continueRegularOutput' }),
	typeVersion: 3.4,
});

/** Rows -> Partner Records -> the node as it is dropped -> a Set node that points back at the row and at the record. */
function chain(type: string): IWorkflowBase {
	const nodes = [
		{ ...node('Rows', 'n8n-nodes-base.executeWorkflowTrigger', { inputSource: 'passthrough' }, 0), typeVersion: 1.1 },
		node('Records', 'n8n-nodes-partner-ops.partnerRecords', {}, 1),
		node('Node', `n8n-nodes-partner-ops.${type}`, {}, 2),
		set('Back', { record: "={{ $('Records').item.json.id }}", row: "={{ JSON.stringify($('Rows').item.json) }}" }, 3),
	];
	const to = (name: string) => ({ main: [[{ node: name, type: 'main', index: 0 }]] });
	return { id: 'links', name: 'links', active: false, nodes, connections: { Rows: to('Records'), Records: to('Node'), Node: to('Back') }, settings: { executionOrder: 'v1' } } as unknown as IWorkflowBase;
}

/** A tenth of the smallest company: partners, deals and what happened between them. */
const rows = [...company({ seed: 1, size: 0.1 }).rows('csv')].map(({ row }) => row as IDataObject).filter((_, index) => index % 10 === 0);
const sourcesOf = ({ pairedItem }: INodeExecutionData): number => [pairedItem ?? []].flat().length;

describe('a node as it is dropped, on rows of the sample company', () => {
	it.each(folders)('%s runs without a setting, and every item that comes of one row leads back to it', async (folder) => {
		const type = folder.charAt(0).toLowerCase() + folder.slice(1);
		const done = await runWorkflow(chain(type), { start: 'Rows', input: rows.map((json) => ({ json })) });
		expect(done.run.data.resultData.error?.message).toBeUndefined();
		const [items, back] = [done.items('Node'), done.json('Back')];
		expect(items.length).toBeGreaterThan(0);
		expect(back).toHaveLength(items.length);
		const sources = new Map(done.items('Records').map((item) => [item.json['id'], sourcesOf(item)]));
		items.forEach((item, at) => {
			const { record, error } = back[at] ?? {};
			const { id } = item.json;
			// What comes of many rows (a run, a page) or of the whole book (a model) has no one row to lead back to, and n8n says so.
			if (sourcesOf(item) !== 1 || sources.get(id) !== 1) expect([record, error]).toEqual([undefined, expect.stringMatching(/^(Multiple matches found$|Paired item data .+ is unavailable)/)]);
			else expect(record).toBe(id);
		});
	});
});
