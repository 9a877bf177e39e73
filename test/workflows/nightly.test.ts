import { memoryTables, type MemoryTables } from '../support/n8n/memoryTables';
import { bundledWorkflow, runWorkflow } from '../support/n8n/runWorkflow';

const nightly = bundledWorkflow('partnerOpsNightly');
/** What a run of the line freezes, in the order of its nodes. */
const MODELS = ['matches', 'match:partner', 'match:opportunity', 'attributionPolicy', 'partnerScore', 'dormancy'];

interface Payload {
	readonly id: string;
	readonly name: string;
	readonly of: string;
	readonly reason: string;
	readonly rowsIn: number;
	readonly score?: { readonly rank: number; readonly points: number; readonly contributions?: unknown };
	readonly dormancy: { readonly state: string; readonly previousState: string | null; readonly announce: boolean; readonly sinceBasis: string };
	readonly summaries: {
		readonly dormancy: { readonly baseline: boolean; readonly changed: number; readonly announced: number; readonly partners: number };
		readonly match: { readonly merges: number };
		readonly score: { readonly opportunities: number; readonly leftOut: { readonly duplicate: number } };
	};
	readonly hashes: Record<string, string>;
}
const payloads = (tables: ReturnType<typeof memoryTables>, name: string): Payload[] =>
	tables.rows(name).map(({ payload }) => JSON.parse(String(payload)) as Payload);

describe('Run partner ops nightly, on its sample rows', () => {
	const tables = memoryTables();

	beforeAll(async () => {
		const { run } = await runWorkflow(nightly, { start: 'Run Now', tables, executionId: '41' });
		if (run.data.resultData.error) throw run.data.resultData.error;
	});

	it('makes its tables', () => {
		expect(tables.names()).toEqual([
			'partner_ops_cases',
			'partner_ops_changes',
			'partner_ops_claims',
			'partner_ops_deals',
			'partner_ops_decisions',
			'partner_ops_failures',
			'partner_ops_fixes',
			'partner_ops_ledger',
			'partner_ops_links',
			'partner_ops_mails',
			'partner_ops_metrics',
			'partner_ops_models',
			'partner_ops_pages',
			'partner_ops_registrations',
			'partner_ops_rejects',
			'partner_ops_results',
			'partner_ops_rows',
			'partner_ops_runs',
			'partner_ops_snapshots',
			'partner_ops_writes',
		]);
	});

	it('keeps a result and a small snapshot per partner', () => {
		const results = payloads(tables, 'partner_ops_results');
		const snapshots = payloads(tables, 'partner_ops_snapshots');
		const ranks = results.flatMap(({ score }) => (score === undefined ? [] : [score.rank])).sort((a, b) => a - b);
		expect(ranks).toEqual(ranks.map((_, index) => index + 1));
		expect(results.filter(({ dormancy }) => dormancy === undefined)).toEqual([]);
		expect(results.find(({ score }) => score !== undefined)?.score?.contributions).toHaveLength(3);
		expect(snapshots.filter(({ of }) => of === 'partner').map(({ id }) => id)).toEqual(results.map(({ id }) => id));
		expect(snapshots.filter(({ score }) => score?.contributions !== undefined)).toEqual([]);
		expect(results.map(({ name }) => name)).not.toContain('Direct');
		expect(tables.rows('partner_ops_metrics').length).toBeGreaterThan(20);
	});

	it('keeps the deals that people ask about, with what was decided', () => {
		const deals = payloads(tables, 'partner_ops_deals') as unknown as { of: string; attribution: { sentence: string }; flat?: unknown }[];
		expect(deals.length).toBeGreaterThan(5);
		expect(deals.filter(({ of, attribution }) => of !== 'opportunity' || attribution.sentence === '')).toEqual([]);
	});

	it('keeps the refused row with its reason', () => {
		expect(payloads(tables, 'partner_ops_rejects').map(({ reason }) => reason)).toHaveLength(1);
	});

	it('keeps the run: rows in, hashes and summary, under the execution that made it', () => {
		const [row, ...others] = tables.rows('partner_ops_runs');
		expect(others).toEqual([]);
		expect(row).toMatchObject({ runId: '41', kind: 'monthly' });
		const [run] = payloads(tables, 'partner_ops_runs');
		expect(run?.rowsIn).toBe(74);
		expect(run?.summaries.score.opportunities).toBeGreaterThan(50);
		expect(Object.keys(run?.hashes ?? {})).toEqual(expect.arrayContaining(['scoreSpec', 'scoreModel']));
	});

	it('finds duplicates before it scores: each partner and deal counts once', () => {
		const [run] = payloads(tables, 'partner_ops_runs');
		const { match, score } = run?.summaries ?? { match: { merges: 0 }, score: { opportunities: 0, leftOut: { duplicate: 0 } } };
		expect(match.merges).toBeGreaterThan(1);
		expect(score.leftOut.duplicate).toBeGreaterThan(0);
		expect(payloads(tables, 'partner_ops_results').filter(({ name }) => name.includes('Health Design Network'))).toHaveLength(1);
	});

	it('keeps what the run froze: the model of scoring, and those of the nodes before it', () => {
		expect(tables.rows('partner_ops_models').map(({ recordId }) => recordId)).toEqual(MODELS);
	});

	it('hears what people decided before: partners kept apart are both scored', async () => {
		const decided = memoryTables();
		await runWorkflow(nightly, { start: 'Run Now', tables: decided });
		const before = decided.rows('partner_ops_results').length;
		const payload = JSON.stringify({ recordType: 'decision', id: 'd1', kind: 'match', subject: { type: 'partner', a: 'PRT-000032', b: 'PRT-000033' }, same: false, at: '2026-01-01T00:00:00.000Z' });
		await decided.open('partner_ops_decisions').insertRows([{ recordId: 'd1', kind: 'decision', at: new Date('2026-01-01'), runId: '1', payload }], 'count');
		await runWorkflow(nightly, { start: 'Run Now', tables: decided });
		expect(decided.rows('partner_ops_results').length - before).toBe(before + 1);
	});

	it('takes a registration that was approved here as evidence, and keeps it for the triggers', async () => {
		const before = memoryTables();
		await runWorkflow(nightly, { start: 'Run Now', tables: before });
		const read = (rows: MemoryTables, table: string) => rows.rows(table).map(({ payload }) => JSON.parse(String(payload)) as Record<string, unknown>);
		const deal = read(before, 'partner_ops_deals').find(({ accountName, attribution }) => typeof accountName === 'string' && (attribution as { decision?: string } | undefined)?.decision !== 'sourced');
		const partner = read(before, 'partner_ops_results').find(({ of }) => of === 'partner');
		if (deal === undefined || partner === undefined) throw new Error(`There is no such deal: ${JSON.stringify(read(before, 'partner_ops_deals')[0])}`);
		const made = Date.parse(String(deal['createdAt']));
		const day = (days: number) => new Date(made + days * 86_400_000).toISOString();
		const registration = { recordType: 'registration', id: 'registration 1', sourceSystem: 'register-deal', kind: 'deal', state: 'approved', submittedAt: day(-10), decidedAt: day(-9), acceptedAt: day(-9), partnerId: partner['id'], accountName: deal['accountName'] };
		const tables = memoryTables();
		await runWorkflow(bundledWorkflow('partnerOpsSetUpTables'), { start: 'Run Now', tables });
		await tables.open('partner_ops_registrations').insertRows([{ recordId: registration.id, kind: 'registration', at: new Date(made), runId: '1', payload: JSON.stringify(registration) }], 'count');
		await runWorkflow(nightly, { start: 'Run Now', tables });
		const after = read(tables, 'partner_ops_deals').find(({ id }) => id === deal['id']);
		expect(JSON.stringify((after?.['attribution'] as { evidence: unknown }).evidence)).toContain('"registration"');
		expect(read(tables, 'partner_ops_models').find(({ id }) => id === 'evidence')).toMatchObject({ evidence: [{ id: 'registration 1' }] });
	});

	it('appends on the next run, as a daily one', async () => {
		const before = tables.rows('partner_ops_results').length;
		await runWorkflow(nightly, { start: 'Run Now', tables, executionId: '42' });
		expect(tables.rows('partner_ops_results')).toHaveLength(2 * before);
		expect(tables.rows('partner_ops_runs').map(({ kind }) => kind)).toEqual(['monthly', 'daily']);
		const figures = (runId: string) =>
			tables.rows('partner_ops_snapshots').flatMap((row) => {
				const { id, score } = JSON.parse(String(row['payload'])) as Payload;
				return row['runId'] === runId ? [{ id, score: { ...score, asOf: '' } }] : [];
			});
		expect(figures('42')).toEqual(figures('41'));
	});

	it('compares with the run before: the first is a baseline, and the next changes and announces nothing', () => {
		const runs = payloads(tables, 'partner_ops_runs').map(({ summaries }) => summaries.dormancy);
		expect(runs.map(({ baseline }) => baseline)).toEqual([true, false]);
		expect(runs.map(({ changed, announced }) => [changed, announced])).toEqual([[0, 0], [0, 0]]);
		const bases = tables.rows('partner_ops_results').flatMap((row) => (row['runId'] === '42' ? [(JSON.parse(String(row['payload'])) as Payload).dormancy] : []));
		expect(bases.length).toBeGreaterThan(5);
		expect(bases.filter(({ sinceBasis, state, previousState }) => sinceBasis !== 'reconstructed' || state !== previousState)).toEqual([]);
	});

	it('runs from its schedule as well', async () => {
		const scheduled = memoryTables();
		await runWorkflow(nightly, { start: 'Schedule', tables: scheduled, input: [{ json: { timestamp: '2026-01-01T02:00:00Z' } }] });
		expect(scheduled.rows('partner_ops_runs')).toHaveLength(1);
		expect(scheduled.rows('partner_ops_rejects')).toHaveLength(1);
	});
});

describe('retention', () => {
	it('forgets daily snapshots after 400 days, and keeps monthly ones', async () => {
		const tables = memoryTables();
		await runWorkflow(nightly, { start: 'Run Now', tables });
		const table = tables.open('partner_ops_snapshots');
		const written = new Date('2020-01-01T00:00:00.000Z');
		const old = (kind: string) => ({ recordId: 'old', kind, at: written, runId: '1', payload: '{}', createdAt: written });
		await table.insertRows([old('daily'), old('monthly')], 'count');
		await runWorkflow(nightly, { start: 'Run Now', tables });
		expect(tables.rows('partner_ops_snapshots').flatMap(({ recordId, kind }) => (recordId === 'old' ? [kind] : []))).toEqual(['monthly']);
	});
});

describe('a run as of an old date', () => {
	it('keeps what it found: forgetting goes by when a row was written', async () => {
		const tables = memoryTables();
		const replay = structuredClone(nightly);
		const settings = replay.nodes.find(({ name }) => name === 'Settings');
		if (settings === undefined) throw new Error('There is no Settings node.');
		settings.parameters = { ...settings.parameters, jsonOutput: JSON.stringify({ asOf: '2025-12-31', currency: '', dateOrder: 'monthFirst' }) };
		await runWorkflow(replay, { start: 'Run Now', tables });
		expect(tables.rows('partner_ops_results').length).toBeGreaterThan(5);
		expect(payloads(tables, 'partner_ops_runs')).toMatchObject([{ asOf: '2025-12-31T23:59:59.999Z' }]);
	});
});

describe('Score partner book', () => {
	it('runs alone on sample records, and gives back results only', async () => {
		const done = await runWorkflow(bundledWorkflow('partnerOpsScoreBook'), { start: 'Run Now' });
		const [page, ...results] = done.json('Partner Report');
		expect(page).toMatchObject({ title: 'Partner report', figures: expect.arrayContaining([expect.objectContaining({ metricId: 'producingPartnerRate:anyKind' })]) as unknown });
		expect(new Set(results.map(({ recordType }) => recordType))).toEqual(new Set(['partner', 'snapshot', 'model', 'run']));
		expect(new Set(results.flatMap(({ recordType, of }) => (recordType === 'snapshot' ? [of] : [])))).toEqual(new Set(['backtest', 'investmentSegment', 'metric']));
		const models = results.filter(({ recordType }) => recordType === 'model');
		expect(models.map(({ id }) => id)).toEqual(MODELS);
	});
});
