import { memoryTables, type MemoryTables } from '../support/n8n/memoryTables';
import { bundledWorkflow, runWorkflow } from '../support/n8n/runWorkflow';

const workflow = bundledWorkflow('partnerOpsKeepRows');
const read = (more: object = {}) => ({ source: 'salesforce', full: false, until: '2026-06-30T00:00:00.000Z', bookmark: null, whole: [], ...more });

async function keep(note: object, rows: readonly object[], tables: MemoryTables) {
	const done = await runWorkflow(workflow, { start: 'Called by Another Workflow', input: [{ json: { partnerOpsRead: note, rows } as never }], tables });
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
}, 30_000);

it('objects that were read whole replace what is kept of them; a full read replaces all', async () => {
	const tables = await withTables();
	await keep(read({ full: true }), [deal('1'), partner('p1'), partner('p2')], tables);
	expect(await keep(read({ whole: ['OpportunityPartner'] }), [partner('p2')], tables)).toEqual([deal('1'), partner('p2')]);
	expect(await keep(read({ full: true }), [deal('9')], tables)).toEqual([deal('9')]);
});

it('where the rows are gone and only a part was read, it stops, says so, and forgets the watermark', async () => {
	const tables = await withTables();
	await tables.open('partner_ops_rows').insertRows([{ recordId: 'salesforce', kind: 'watermark', at: new Date(), runId: '1', payload: '{}' }], 'count');
	await expect(keep(read(), [deal('1')], tables)).rejects.toMatchObject({ message: expect.stringContaining('The rows kept of salesforce are gone') as unknown });
	expect(tables.rows('partner_ops_rows')).toEqual([]);
});
