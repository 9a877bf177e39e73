import { by, compareNumber, compareText, descending, inOnePiece, inTurn } from '../../core';
import type { RowMatch } from '../types';
import { evidenceOf } from './evidenceOf';
import { plansOf } from './plansOf';
import { isRegistered, standingsOf, type Standing } from './registry';
import type { KnownRow } from './rowsOf';
import { sentenceOf } from './sentenceOf';
import type { DedupeSpec } from './spec';
import type { LeftRow, TypeResult } from './dedupeType';
import type { DedupedRecord, RecordMatch } from './types';

const BANDS = ['review', 'merge', 'distinct'];
/** What needs a person first, then merges, then the rest; clusters together, their survivor first. */
const asRead = inTurn<DedupedRecord>(
	by(({ match }) => BANDS.indexOf(match.band), compareNumber),
	by(({ match }) => match.cluster, compareText),
	descending(by(({ id, match: { survivor, proposed } }) => Number((survivor ?? proposed) === id), compareNumber)),
);

/** A probability as people read it: more digits would only look exact. */
const rounded = (probability: number): number => Math.round(probability * 1e6) / 1e6;

const filledIn = ({ record }: KnownRow): number =>
	Object.values(record).filter((value) => value !== undefined && value !== null && value !== '').length;

/** Clusters that hold known records are stood for by the fullest of those. */
function withKnownSurvivors(rows: readonly KnownRow[], matches: readonly RowMatch[], registered: readonly boolean[]): RowMatch[] {
	const best = new Map<string, KnownRow>();
	rows.forEach((row, i) => {
		const match = matches[i];
		if (match?.band !== 'merge' || registered[i] !== true) return;
		const known = best.get(match.cluster);
		if (known === undefined || filledIn(row) > filledIn(known)) best.set(match.cluster, row);
	});
	return matches.map((match) => {
		const known = best.get(match.cluster);
		return known === undefined || match.survivor === null ? match : { ...match, survivor: known.id };
	});
}

/** What a record is called; few are asked for, and rows come in the order of their ids. */
function callsOf(rows: readonly KnownRow[]): (id: string) => string {
	return (id) => {
		let [low, high] = [0, rows.length];
		while (low < high) {
			const middle = (low + high) >> 1;
			if ((rows[middle]?.id ?? '') <= id) low = middle + 1;
			else high = middle;
		}
		const last = rows[low - 1];
		const name = last?.id === id ? last.record['name'] : undefined;
		return typeof name === 'string' && name.trim() !== '' ? `${name} (${id})` : id;
	};
}

const notCompared = ({ row: { id, record }, why }: LeftRow): DedupedRecord => ({
	id,
	record,
	match: {
		sentence:
			why === 'noCustomer'
				? 'Not compared: the deal names no customer.'
				: 'Not compared: every field that records are compared by is blank.',
		cluster: id,
		size: 1,
		band: 'distinct',
		probability: 0,
		survivor: null,
		reason: null,
		evidence: null,
		review: [],
	},
});

/**
 * Says the result of one type as matches of its records: sentence, evidence, pairs for review, conflict, registry and
 * plan.
 */
export function matchesOf(found: TypeResult, spec: DedupeSpec, timeZone: string): DedupedRecord[] {
	const { rows, result, conflicts } = found;
	const isKnown = spec.operation === 'matchAgainstRegistry' && spec.registry !== undefined ? isRegistered(spec.registry) : undefined;
	const registered = isKnown === undefined ? undefined : rows.map(({ record }) => isKnown(record));
	const matches = registered === undefined ? result.rows : withKnownSurvivors(rows, result.rows, registered);
	const standings: readonly Standing[] = registered === undefined ? [] : standingsOf(matches, registered);
	const evidence = evidenceOf({ review: result.review, rows: matches }, found.explain);
	const conflictOf = new Map(conflicts.map((conflict) => [conflict.cluster, conflict]));
	const plans =
		spec.operation === 'planMerge'
			? plansOf(rows, matches, spec.survivorship, spec.own?.source ?? 'sourceSystem', timeZone)
			: undefined;
	const said = new Set(
		found.spec.decisions.flatMap(({ a, b, same }) => (same ? [JSON.stringify([a, b]), JSON.stringify([b, a])] : [])),
	);
	const nameOf = callsOf(rows);
	const compared = rows.map((row, i): DedupedRecord => {
		const match = matches[i] ?? { id: row.id, cluster: row.id, size: 1, band: 'distinct', probability: 0, survivor: null, reason: null };
		const { id, cluster, size, band, probability, survivor, reason } = match;
		const nearest = band === 'distinct' ? undefined : evidence.nearest(id, survivor);
		const conflict = conflictOf.get(cluster);
		const plan = plans?.get(row);
		return {
			id,
			record: row.record,
			match: {
				// The sentence first, so that a table shows it first.
				sentence: inOnePiece(
					sentenceOf(match, {
						evidence: nearest,
						decided: said.size > 0 && nearest !== undefined && said.has(JSON.stringify([id, nearest.id])),
						conflict,
						spec,
						nameOf,
					}),
				),
				cluster,
				size,
				band,
				reason,
				probability: rounded(probability),
				survivor: spec.dryRun ? null : survivor,
				evidence: nearest ?? null,
				review: evidence.review(id),
				...(spec.dryRun && survivor !== null ? { proposed: survivor } : {}),
				...standings[i],
				...(conflict === undefined ? {} : { conflict }),
				...(plan === undefined ? {} : { plan }),
			} satisfies RecordMatch,
		};
	});
	return [...compared, ...found.left.map(notCompared)].sort(asRead);
}
