import fc from 'fast-check';
import { foldState, toStateRows, type BookRecord } from '../../../engine/model';

const row = (id: number, recordId: string, at: string, payload: object, kind = 'decision') => ({
	id,
	recordId,
	kind,
	at,
	runId: '1',
	payload: JSON.stringify(payload),
});

describe('foldState', () => {
	it('keeps the latest row of each record and kind; the higher row number breaks ties', () => {
		const { records } = foldState([
			row(1, 'a', '2026-01-01T00:00:00Z', { v: 1 }),
			row(2, 'a', '2026-02-01T00:00:00Z', { v: 2 }),
			row(4, 'b', '2026-01-01T00:00:00Z', { v: 4 }),
			row(3, 'b', '2026-01-01T00:00:00Z', { v: 3 }),
			row(5, 'a', '2026-01-15T00:00:00Z', { v: 5 }, 'ledger'),
		]);
		expect(records).toEqual([{ v: 2 }, { v: 4 }, { v: 5 }]);
	});

	it('gives the same state whatever the order of the rows', () => {
		const rows = fc.array(
			fc.record({
				id: fc.nat(5),
				recordId: fc.constantFrom('a', 'b', '__proto__'),
				at: fc.constantFrom('2026-01-01T00:00:00Z', '2026-01-02T00:00:00Z'),
				v: fc.nat(9),
			}),
		);
		fc.assert(
			fc.property(rows, (made) => {
				const table = made.map(({ id, recordId, at, v }) => row(id, recordId, at, { v }));
				expect(foldState([...table].reverse())).toEqual(foldState(table));
			}),
		);
	});

	it('skips what it cannot read and says so', () => {
		const { records, issues } = foldState([
			{ recordId: 'a', kind: 'decision', at: 'never', payload: '{}' },
			{ recordId: 'a', kind: 'decision', at: '2026-01-01', payload: '{' },
			{ recordId: '', kind: 'decision', at: '2026-01-01', payload: '{}' },
			{ recordId: 'a', at: '2026-01-01', payload: '{}' },
		]);
		expect(records).toEqual([]);
		expect(issues.map(({ field }) => field)).toEqual(['at', 'payload', 'recordId', 'kind']);
	});
});

describe('toStateRows', () => {
	const context = { asOf: Date.parse('2026-03-31T22:30:00Z'), timeZone: 'Europe/Berlin', runId: '77' };
	const stream: BookRecord[] = [
		{
			recordType: 'partner',
			id: 'p1',
			name: 'Acme',
			source: { huge: true },
			score: { rank: 1, points: 80, sentence: 'Long.', winRate: { estimate: 0.3, low: 0.1 }, contributions: [1, 2] },
		},
		{ recordType: 'partner', id: 'p2', name: 'No result' },
		{ recordType: 'decision', id: 'd1', verdict: 'distinct' },
		{ recordType: 'reject', id: 'r1', reason: 'noId', source: { a: 1 } },
		{ recordType: 'run', id: 'run', runId: '77' },
	];
	const payloads = (table: Parameters<typeof toStateRows>[1]) =>
		toStateRows(stream, table, 'daily', context).map(({ payload }) => JSON.parse(payload) as unknown);

	it('keeps results whole, without the source row', () => {
		const [result, ...others] = payloads('results');
		expect(others).toEqual([]);
		expect(result).toMatchObject({ recordType: 'snapshot', of: 'partner', id: 'p1', score: { contributions: [1, 2] } });
		expect(result).not.toHaveProperty('source');
	});

	it('keeps snapshots small', () => {
		expect(payloads('snapshots')).toEqual([
			{ recordType: 'snapshot', of: 'partner', id: 'p1', name: 'Acme', score: { rank: 1, points: 80, winRate: 0.3 } },
		]);
	});

	it('keeps a run under its local day, and never as a live run', () => {
		expect(toStateRows(stream, 'runs', 'monthly', context)).toMatchObject([
			{ recordId: '2026-04-01', kind: 'monthly', at: '2026-03-31T22:30:00.000Z', runId: '77' },
		]);
		expect(payloads('runs')).toMatchObject([{ recordType: 'snapshot', of: 'run' }]);
	});

	it('keeps a refused row with its source', () => {
		expect(payloads('rejects')).toEqual([{ recordType: 'reject', id: 'r1', reason: 'noId', source: { a: 1 } }]);
	});

	it('comes back through foldState', () => {
		const rows = toStateRows(stream, 'decisions', 'daily', context);
		expect(foldState(rows).records).toEqual([{ recordType: 'decision', id: 'd1', verdict: 'distinct' }]);
	});

	it('keeps write-backs and cases in tables of their own: of a deal each write, of a case the latest state', () => {
		const write = (state: string, hash: string): BookRecord => ({ recordType: 'ledger', id: `d1 ${state} ${hash}`, kind: 'writeBack', opportunityId: 'd1', state, hash });
		const question = (state: string): BookRecord => ({ recordType: 'ledger', id: 'case attribution d1', kind: 'case', queue: 'attribution', opportunityId: 'd1', state });
		const locked: BookRecord = { recordType: 'ledger', id: 'attribution d1', kind: 'attribution', opportunityId: 'd1' };
		const records = [write('planned', 'a'), write('written', 'a'), question('open'), question('decided'), locked];
		const keysOf = (table: 'writes' | 'cases' | 'ledger' | 'decisions') => toStateRows(records, table, 'daily', context).map(({ recordId, kind }) => [recordId, kind]);
		expect(keysOf('writes')).toEqual([['d1', 'planned a'], ['d1', 'written a']]);
		expect(keysOf('cases')).toEqual([['case attribution d1', 'ledger'], ['case attribution d1', 'ledger']]);
		expect(keysOf('ledger')).toEqual([['attribution d1', 'ledger']]);
		expect(keysOf('decisions')).toEqual([]);
	});
});
