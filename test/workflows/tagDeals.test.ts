import type { IDataObject } from 'n8n-workflow';
import { memoryTables, type MemoryTables } from '../support/n8n/memoryTables';
import { bundledWorkflow, runWorkflow } from '../support/n8n/runWorkflow';

// Some forty nodes a run.
jest.setTimeout(60_000);

const workflow = bundledWorkflow('partnerOpsTagDeals');

interface Call {
	readonly deals: readonly string[];
	readonly config: Record<string, unknown>;
	readonly rows: readonly Record<string, unknown>[];
}
const sample = JSON.parse(String(workflow.nodes.find(({ name }) => name === 'Sample Call')?.parameters['jsonOutput'])) as Call;

async function tables(): Promise<MemoryTables> {
	const made = memoryTables();
	await runWorkflow(bundledWorkflow('partnerOpsSetUpTables'), { start: 'Run Now', tables: made });
	return made;
}
let execution = 1;
async function call(made: MemoryTables, { config = {}, ...changes }: Partial<Call> = {}) {
	const json = { ...sample, ...changes, config: { ...sample.config, ...config } } as unknown as IDataObject;
	const done = await runWorkflow(workflow, { start: 'Called by Another Workflow', tables: made, input: [{ json }], executionId: String(execution++) });
	return { done, error: done.run.data.resultData.error, toWrite: 'To Write' in done.run.data.resultData.runData ? done.json('To Write') : [] };
}
const payloads = (made: MemoryTables, name: string) => made.rows(name).map(({ payload }) => JSON.parse(String(payload)) as Record<string, unknown>);
const armed = { armed: true, armedSince: '2026-01-01' };
/** A nightly run happened, and found nothing. */
const afterNight = async () => {
	const made = await tables();
	await made.open('partner_ops_runs').insertRows([{ recordId: '2026-06-29', kind: 'daily', at: '2026-06-29', runId: '7', payload: '{"recordType":"snapshot"}' }], 'all');
	return made;
};

describe('Tag deals', () => {
	it('runs alone on sample records: in shadow mode, with a question that is only shown', async () => {
		const made = await tables();
		const done = await runWorkflow(workflow, { start: 'Run Now', tables: made });
		expect(done.run.data.resultData.error).toBeUndefined();
		expect(payloads(made, 'partner_ops_writes').map(({ opportunityId, state, decision }) => [opportunityId, state, decision])).toEqual([
			['D-1', 'shadow', 'sourced'],
			['D-2', 'shadow', 'undecided'],
		]);
		expect(payloads(made, 'partner_ops_cases')).toMatchObject([{ queue: 'attribution', opportunityId: 'D-2', state: 'shadow', ownerEmail: 'ines@northlight.example', actions: [{ label: 'Birch Cloud brought it' }, {}, {}, {}] }]);
		expect(done.json('To Write')).toEqual([]);
	});

	it('armed, it hands out what is to be written, and nothing when it was called again with what was written', async () => {
		const made = await afterNight();
		const { toWrite, error } = await call(made, { config: armed });
		expect(error).toBeUndefined();
		expect(toWrite).toMatchObject([
			{ opportunityId: 'D-1', fields: { partner_ops_decision: 'sourced', partner_ops_sourcing_partner: 'Alder Consulting' }, partnership: { partnerId: 'P-1', role: 'sourcing' } },
			{ opportunityId: 'D-2', fields: { partner_ops_decision: 'undecided' } },
		]);
		const written = new Map(toWrite.map(({ opportunityId, fields }) => [opportunityId, fields]));
		const rows = [...sample.rows.map((row) => (written.has(row['id']) ? { ...row, source: written.get(row['id']) } : row)), { recordType: 'snapshot', id: 's', of: 'partnership', opportunityId: 'D-1', partnerId: 'P-1', role: 'sourcing' }];
		expect((await call(made, { config: armed, rows })).toWrite).toEqual([]);
		expect(payloads(made, 'partner_ops_cases')).toHaveLength(1);
	});

	it('says what to do when it is armed without a date, or before the first nightly run', async () => {
		expect((await call(await tables(), { config: { armed: true } })).error?.message).toContain('Fill in armedSince');
		expect((await call(await tables(), { config: armed })).error?.message).toContain('Run the workflow "Run partner ops nightly" once');
	});

	it('knows partners, duplicates and decisions of people from the tables', async () => {
		const made = await afterNight();
		const rows = sample.rows.filter(({ recordType }) => recordType !== 'partner');
		const keep = (table: string, kind: string, record: Record<string, unknown>) => made.open(table).insertRows([{ recordId: String(record['id']), kind, at: '2026-06-29', runId: '7', payload: JSON.stringify(record) }], 'all');
		for (const partner of sample.rows.filter(({ recordType }) => recordType === 'partner')) await keep('partner_ops_results', 'partner', { ...partner, recordType: 'snapshot', of: 'partner' });
		await keep('partner_ops_decisions', 'decision', { recordType: 'decision', id: 'attribution:D-2', kind: 'attribution', opportunityId: 'D-2', decision: 'sourced', sourcingPartnerId: 'P-2', at: '2026-06-20', by: 'ines@northlight.example' });
		await keep('partner_ops_models', 'model', { recordType: 'model', id: 'matches', hash: 'h', matches: [{ type: 'opportunity', id: 'D-1', match: { band: 'merge', cluster: 'D-0', survivor: 'D-0', size: 2, reason: null } }] });
		const { toWrite } = await call(made, { config: armed, rows });
		expect(toWrite).toMatchObject([
			{ opportunityId: 'D-1', decision: 'sourced', sourcingPartnerId: 'P-1' },
			{ opportunityId: 'D-2', decision: 'sourced', sourcingPartnerId: 'P-2', decidedBy: 'person' },
		]);
		expect(payloads(made, 'partner_ops_cases')).toEqual([]);
	});

	it('keeps rows that cannot be used, with the reason', async () => {
		const made = await afterNight();
		await call(made, { rows: [...sample.rows, { id: '11', properties: 'none' }] });
		expect(payloads(made, 'partner_ops_rejects')).toHaveLength(1);
	});
});
