import { compareText, hashOf, isMissing } from '../../core';
import { isBookRecord, recordsOf, type Book, type BookRecord } from '../../model';
import { DEDUPE_TYPES } from './spec';
import type { DedupedRecord } from './types';

/** Id of the model record that keeps which records stand for which. */
const MATCHES_MODEL = 'matches';

/** What is kept of a record that is not alone. */
interface KeptMatch {
	readonly type: string;
	readonly id: string;
	readonly match: Readonly<Record<string, unknown>>;
	/** Of a partner that another stands for: the record, whose names and domains still lead to the survivor. */
	readonly record?: BookRecord;
}

function withoutWork(record: BookRecord): BookRecord {
	const { source, match, ...kept } = record;
	return kept;
}

/**
 * What a run found out about duplicates, as a model record: of each record that others are one with, or that rivals
 * claim, its match. One record in a trigger is then known to be what the whole book knows it to be.
 */
export function toMatchesModel(records: readonly DedupedRecord[]): BookRecord {
	const kept = records.flatMap(({ record, match }): KeptMatch[] => {
		const { cluster, size, band, survivor, reason } = match;
		if (isMissing(record.id) || (size < 2 && reason !== 'conflict')) return [];
		const id = String(record.id);
		const isOther = record.recordType === 'partner' && band === 'merge' && survivor !== id;
		return [{ type: record.recordType, id, match: { cluster, size, band, survivor, reason }, ...(isOther ? { record: withoutWork(record) } : {}) }];
	});
	kept.sort((a, b) => compareText(a.type, b.type) || compareText(a.id, b.id));
	return { recordType: 'model', id: MATCHES_MODEL, hash: hashOf(kept), matches: kept };
}

/** The model record of matches; of several always the same one, in whatever order they come. */
function modelIn(book: Book): BookRecord | undefined {
	const models = recordsOf(book, 'model').filter(({ id, matches }) => id === MATCHES_MODEL && Array.isArray(matches));
	return [...models].sort((a, b) => compareText(JSON.stringify(a), JSON.stringify(b)))[0];
}

/** Records with the match that an earlier run found, and how many have none. */
export interface StoredMatches {
	/** Records that the run knew to be not alone; `replaces` is absent for a partner that did not come in. */
	readonly matched: readonly { readonly record: BookRecord; readonly replaces?: BookRecord }[];
	readonly alone: number;
	readonly hash: string | undefined;
}

/**
 * Puts the matches of an earlier run, kept as the model record `matches`, on the records of a few deals: nothing is
 * compared. Partners that others stand for join the stream, so that their names lead to the survivor.
 * Cost: O(records + matches).
 */
export function applyStoredMatches(book: Book): StoredMatches {
	const model = modelIn(book);
	const kept = (model?.['matches'] ?? []) as readonly KeptMatch[];
	const matchOf = new Map(kept.map((one) => [`${one.type} ${one.id}`, one]));
	const known = new Set<string>();
	const matched: { record: BookRecord; replaces?: BookRecord }[] = [];
	let alone = 0;
	for (const type of DEDUPE_TYPES) {
		for (const record of recordsOf(book, type)) {
			const key = `${type} ${String(record.id)}`;
			const found = matchOf.get(key);
			known.add(key);
			if (found === undefined) alone += 1;
			else matched.push({ record: { ...record, match: found.match }, replaces: record });
		}
	}
	for (const { type, id, match, record } of kept) {
		if (record === undefined || !isBookRecord(record) || known.has(`${type} ${id}`)) continue;
		matched.push({ record: { ...record, match } });
	}
	return { matched, alone, hash: model === undefined ? undefined : String(model['hash']) };
}
