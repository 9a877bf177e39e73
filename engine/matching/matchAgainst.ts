import { matchRecords } from './matchRecords';
import type { MatchSpec } from './spec';
import type { Band, MatchContext, MatchField, MatchRecord, MatchResult } from './types';

/** What is known of one new row. */
export interface RegistryMatch {
	readonly id: string;
	/** The known rows it is one with; empty when it is new. */
	readonly known: readonly string[];
	readonly cluster: string;
	readonly band: Band;
	readonly probability: number;
}

export interface RegistryResult {
	/** One per new row, in their order. */
	readonly rows: readonly RegistryMatch[];
	/** The result over known and new rows together. */
	readonly all: MatchResult;
}

/**
 * Matches new rows against known ones: the same answers as matching all together, because it does.
 *
 * With a stored model the rows are only compared, not learned from.
 *
 * @throws what matchRecords throws. Cost: that of matchRecords over both
 */
export function matchAgainst(
	registry: readonly MatchRecord[],
	rows: readonly MatchRecord[],
	fields: readonly MatchField[],
	spec: MatchSpec,
	context: MatchContext = {},
): RegistryResult {
	const all = matchRecords({ records: [...registry, ...rows], fields }, spec, context);
	const known = new Map<string, { ids: string[]; merging: string[] }>();
	all.rows.slice(0, registry.length).forEach(({ id, cluster, band }) => {
		let entry = known.get(cluster);
		if (entry === undefined) known.set(cluster, (entry = { ids: [], merging: [] }));
		entry.ids.push(id);
		if (band === 'merge') entry.merging.push(id);
	});
	return {
		all,
		rows: all.rows.slice(registry.length).map(({ id, cluster, band, probability }) => {
			const entry = known.get(cluster);
			// The row may be sure of other new rows only.
			const sure = band === 'merge' && (entry?.merging.length ?? 0) > 0;
			return {
				id,
				known: [...((sure ? entry?.merging : entry?.ids) ?? [])].sort(),
				cluster,
				band: entry === undefined ? (band === 'review' ? 'review' : 'distinct') : sure ? 'merge' : 'review',
				probability,
			};
		}),
	};
}
