import { memoryTables, type MemoryTables } from '../support/n8n/memoryTables';
import { bundledWorkflow, runWorkflow } from '../support/n8n/runWorkflow';

jest.setTimeout(60_000);

const workflow = bundledWorkflow('partnerOpsKeepRows');
const read = (more: object = {}) => ({ source: 'salesforce', full: false, until: '2026-06-30T00:00:00.000Z', bookmark: null, whole: [], ...more });

let execution = 100;
async function keep(note: object, rows: readonly object[], tables: MemoryTables) {
	const done = await runWorkflow(workflow, { start: 'Called by Another Workflow', input: [{ partnerOpsRead: note }, { rows: rows.slice(0, 1) }, { rows: rows.slice(1) }].map((json) => ({ json: json as never })), tables, executionId: String((execution += 1)) });
	if (done.run.data.resultData.error) throw done.run.data.resultData.error;
	return done.json('Rows');
}
async function withTables() {
	const tables = memoryTables();
	await runWorkflow(bundledWorkflow('partnerOpsSetUpTables'), { start: 'Run Now', tables });
	return tables;
}
const deal = (Id: string, more: object = {}) => ({ attributes: { type: 'Opportunity' }, Id, ...more });
const partner = (Id: string) => ({ attributes: { type: 'OpportunityPartner' }, Id });

it('puts what changed over what is kept; rows of one id and different objects stay apart; what is gone goes', async () => {
	const tables = await withTables();
	await keep(read({ full: true }), [deal('1'), deal('2', { Name: 'old' }), { ...deal('1'), attributes: { type: 'Account' } }], tables);
	const rows = await keep(read(), [deal('2', { Name: 'new' }), deal('3'), deal('1', { IsDeleted: true })], tables);
	expect(rows).toEqual([deal('2', { Name: 'new' }), { ...deal('1'), attributes: { type: 'Account' } }, deal('3')]);
});

it('objects that were read whole replace what is kept of them; a full read replaces all', async () => {
	const tables = await withTables();
	await keep(read({ full: true }), [deal('1'), partner('p1'), partner('p2')], tables);
	expect(await keep(read({ whole: ['OpportunityPartner'] }), [partner('p2')], tables)).toEqual([deal('1'), partner('p2')]);
	expect(await keep(read({ full: true }), [deal('9')], tables)).toEqual([deal('9')]);
});

it('rows of a run that stopped before its watermark do not count; rows may come as items too, and are kept in several parts', async () => {
	const tables = await withTables();
	await keep(read({ full: true }), [deal('1')], tables);
	await tables.open('partner_ops_rows').insertRows([{ recordId: 'salesforce', kind: 'rows', at: new Date(), runId: 'stopped', payload: 'half a row' }], 'count');
	const many = Array.from({ length: 5001 }, (_, at) => ({ json: deal(String(at + 1)) as never }));
	await runWorkflow(workflow, { start: 'Called by Another Workflow', input: [{ json: { partnerOpsRead: read() } as never }, ...many], tables, executionId: 'many' });
	expect(tables.rows('partner_ops_rows').map(({ kind, runId }) => [kind, runId])).toEqual([['rows', 'many'], ['rows', 'many'], ['watermark', 'many']]);
	expect(await keep(read(), [deal('5002')], tables)).toHaveLength(5002);
});

it('where the rows are gone and only a part was read, it stops, says so, and forgets the watermark', async () => {
	const tables = await withTables();
	await tables.open('partner_ops_rows').insertRows([{ recordId: 'salesforce', kind: 'watermark', at: new Date(), runId: '1', payload: '{}' }], 'count');
	await expect(keep(read(), [deal('1')], tables)).rejects.toMatchObject({ message: expect.stringContaining('The rows kept of salesforce are gone') as unknown });
	expect(tables.rows('partner_ops_rows')).toEqual([]);
});
