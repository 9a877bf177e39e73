import { instantReader, isMissing } from '../../core';
import { planMerge, type MergePlan, type MergeRow, type SurvivorshipPolicy } from '../planMerge';
import type { RowMatch } from '../types';
import { valueAt, type KnownRow } from './rowsOf';
import type { DedupeSpec } from './spec';

/** What identifies a record or was found by matching is no field of it. */
const NO_FIELDS: ReadonlySet<string> = new Set(['id', 'match', 'recordType']);

const policyOf = ({ rules, fallback, trust }: DedupeSpec['survivorship']): SurvivorshipPolicy => ({
	rules: new Map(rules.map(({ field, rule }) => [field, rule])),
	fallback,
	trust,
});

/**
 * The plan of each cluster that may be merged, by the row of its survivor.
 *
 * Cost: O(merged rows x fields).
 */
export function plansOf(
	rows: readonly KnownRow[],
	matches: readonly RowMatch[],
	spec: DedupeSpec['survivorship'],
	sourceColumn: string,
	timeZone: string,
): ReadonlyMap<KnownRow, MergePlan> {
	const instantOf = instantReader(timeZone);
	const policy = policyOf(spec);
	const toMergeRow = ({ id, record }: KnownRow): MergeRow => {
		const source = valueAt(record, sourceColumn);
		const updatedAt = instantOf(valueAt(record, spec.changedAt));
		return {
			id,
			...(isMissing(source) ? {} : { source: String(source) }),
			...(updatedAt === undefined ? {} : { updatedAt }),
			fields: Object.fromEntries(Object.entries(record).filter(([field]) => !NO_FIELDS.has(field))),
		};
	};
	const clusters = new Map<string, { survivor: string; members: KnownRow[] }>();
	rows.forEach((row, i) => {
		const match = matches[i];
		if (match?.band !== 'merge' || match.survivor === null) return;
		const known = clusters.get(match.cluster);
		if (known === undefined) clusters.set(match.cluster, { survivor: match.survivor, members: [row] });
		else known.members.push(row);
	});
	const plans = new Map<KnownRow, MergePlan>();
	for (const { survivor, members } of clusters.values()) {
		const main = members.find(({ id }) => id === survivor);
		if (main !== undefined) plans.set(main, planMerge(members.map(toMergeRow), survivor, policy));
	}
	return plans;
}
