import { DEFAULT_MATCH_SPEC, matchRecords, type MatchResult, type MatchTable } from '../../../engine/matching';
import { seededRandom } from '../../../engine/core';
import { describeWithData } from '../../support/data';
import { filesOf, loadSet, scoreResult, type DataSet } from './dataSets';

/**
 * Public data sets with known truth (source and licence in the data folder). Floors are what was reached less .005, and
 * never below the best unsupervised tool measured there: Splink 4.0.16 .938 and .9985, recordlinkage .949, .999, .9995.
 */
const FLOORS: Record<DataSet, { f1: number; mergePrecision: number; mergeRecall: number }> = {
	fake_1000: { f1: 0.9805, mergePrecision: 0.995, mergeRecall: 0.76 },
	febrl1: { f1: 0.999, mergePrecision: 0.999, mergeRecall: 0.99 },
	febrl3: { f1: 0.9995, mergePrecision: 0.999, mergeRecall: 0.99 },
	'childcare-sites': { f1: 0.9599, mergePrecision: 0.9823, mergeRecall: 0.9 },
	senzing: { f1: 0.7216, mergePrecision: 0.792, mergeRecall: 0.504 },
};

/** The table without a fifth of its cells. */
function blanked({ records, fields }: MatchTable, seed: number): MatchTable {
	const random = seededRandom(seed);
	return {
		fields,
		records: records.map((record) => ({
			...record,
			fields: Object.fromEntries(
				Object.entries(record.fields).map(([name, cell]) => [name, random.next() < 0.2 ? '' : cell]),
			),
		})),
	};
}

const median = (values: readonly number[]): number =>
	[...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;

for (const [set, floor] of Object.entries(FLOORS) as [DataSet, (typeof FLOORS)[DataSet]][]) {
	describeWithData(`matching ${set}, told nothing but the types of its fields`, filesOf(set), () => {
		const { table, entityOf } = loadSet(set);
		const result = matchRecords(table, DEFAULT_MATCH_SPEC);
		const { all, merge } = scoreResult(result, entityOf);

		it(`reaches a pairwise F1 of ${floor.f1}`, () => {
			expect(all.f1).toBeGreaterThanOrEqual(floor.f1);
		});
		it(`is right in its merge band (${floor.mergePrecision}), which holds ${floor.mergeRecall} of the true pairs`, () => {
			expect(merge.precision).toBeGreaterThanOrEqual(floor.mergePrecision);
			expect(merge.recall).toBeGreaterThanOrEqual(floor.mergeRecall);
		});
	});
}

describeWithData(
	'matching with a fifth of all cells blanked',
	[...filesOf('febrl3'), ...filesOf('fake_1000')],
	() => {
		it.each([
			['fake_1000', 0.8678],
			['febrl3', 0.99],
		] as const)('%s still reaches %s, and the merge band .98', (set, f1) => {
			const { table, entityOf } = loadSet(set);
			const seeds = set === 'febrl3' ? [1] : [1, 2, 3, 4, 5];
			const scores = seeds.map((seed) =>
				scoreResult(matchRecords(blanked(table, seed), DEFAULT_MATCH_SPEC), entityOf),
			);
			expect(median(scores.map(({ all }) => all.f1))).toBeGreaterThanOrEqual(f1);
			expect(median(scores.map(({ merge }) => merge.precision))).toBeGreaterThanOrEqual(0.98);
		});
	},
);

describeWithData('matching public rows in another order, under other ids', [...filesOf('fake_1000'), ...filesOf('childcare-sites')], () => {
	it.each(['fake_1000', 'childcare-sites'] as const)('%s has exactly the same clusters and bands', (set) => {
		const { table } = loadSet(set);
		const random = seededRandom(5);
		const order = table.records.map((_, row) => ({ row, at: random.next() })).sort((a, b) => a.at - b.at);
		const turned = order.flatMap(({ row }, i) => ({ ...table.records[row], id: `x${(i * 7919) % 100_003}`, fields: table.records[row]?.fields ?? {} }));
		/** Rows of each cluster by their place in the file, with their bands. */
		const said = (result: MatchResult, placeOf: (row: number) => number) => {
			const clusters = new Map<string, [number, string][]>();
			result.rows.forEach(({ cluster, band }, row) => clusters.set(cluster, [...(clusters.get(cluster) ?? []), [placeOf(row), band]]));
			return [...clusters.values()].map((rows) => rows.sort(([a], [b]) => a - b)).sort(([a], [b]) => (a?.[0] ?? 0) - (b?.[0] ?? 0));
		};
		const before = said(matchRecords(table, DEFAULT_MATCH_SPEC), (row) => row);
		expect(said(matchRecords({ ...table, records: turned }, DEFAULT_MATCH_SPEC), (row) => order[row]?.row ?? -1)).toEqual(before);
	});
});
