import { recordsOf, survivorsOf, type Book } from '../model';
import { findConflicts, type DealConflict } from './findConflicts';
import { matchAndExplain, type Explained } from './matchRecords';
import { DEAL_KEY, opportunitiesToTable } from './opportunitiesToTable';
import type { MatchSpec } from './spec';
import type { MatchContext, MatchResult, RowMatch } from './types';

interface OpportunityResult extends MatchResult {
	readonly conflicts: readonly DealConflict[];
}

/**
 * Finds opportunities that are one deal, and deals that two partners claim.
 *
 * 1. Two rows of one deal agree on the customer, nearly on the amount, and overlap in time; they never differ in
 *    product line, kind (renewal, new) or currency, and a renewal is never the deal that it renews. Customers and
 *    partners that were merged before (`match`) are one.
 * 2. A deal that different partners claim to have brought is a conflict when at least two of them are of different
 *    resale chains (parent, child, distributor). Its rows go to review; a deal on one row is only listed.
 *
 * @param book opportunities, with partners and accounts where there are any
 * @throws what matchRecords throws. Cost: that of matchRecords
 */
export const matchOpportunities = (book: Book, spec: MatchSpec, context: MatchContext = {}): OpportunityResult =>
	matchDealsAndExplain(book, spec, context).result;

/** `matchOpportunities`, for who wants to explain pairs too. */
export function matchDealsAndExplain(book: Book, spec: MatchSpec, context: MatchContext = {}): Explained<OpportunityResult> {
	const records = recordsOf(book, 'opportunity');
	const table = opportunitiesToTable(records, book.byId.get('account'), survivorsOf(book, 'account'));
	const present = DEAL_KEY.filter((column) => table.records.some(({ fields }) => column in fields));
	const { result, explain } = matchAndExplain(
		table,
		{
			...spec,
			mustNotMatch: [...new Set([...spec.mustNotMatch, ...present])],
		},
		context,
	);
	const { conflicts, disputed } = findConflicts(
		book,
		records,
		result.rows.map(({ cluster }) => cluster),
	);
	const rows = result.rows.map(
		(match, row): RowMatch => (disputed.has(row) ? { ...match, band: 'review', reason: 'conflict' } : match),
	);
	const count = (band: RowMatch['band']): number => rows.filter((match) => match.band === band).length;
	const merging = new Map<string, number>();
	for (const { band, cluster } of rows)
		if (band === 'merge') merging.set(cluster, (merging.get(cluster) ?? 0) + 1);
	const settled: OpportunityResult = {
		...result,
		rows,
		conflicts,
		counts: {
			...result.counts,
			merges: [...merging.values()].reduce((sum, size) => sum + size - 1, 0),
			merge: count('merge'),
			review: count('review'),
			distinct: count('distinct'),
		},
	};
	return { result: settled, explain };
}
