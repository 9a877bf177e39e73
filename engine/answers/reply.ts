import { objectIn, textIn, type Fields } from '../core';
import type { BookRecord } from '../model';
import { findByName } from './findByName';
import type { Reply } from './types';

/** Nothing was ever run, or not the part that the question is about. */
export const notKnown = (sentence: string): Reply => ({ status: 'notKnown', sentence, rows: [], records: [] });

export const nameOf = (record: BookRecord): string => textIn(record['name']) ?? String(record.id ?? '');

/** The named members of a result, as they stand. Members that say nothing are left out. */
export function pick(value: unknown, members: readonly string[]): Fields {
	const from = objectIn(value);
	return Object.fromEntries(members.filter((name) => from[name] !== undefined && from[name] !== null && from[name] !== '').map((name) => [name, from[name]]));
}

/** The first sentence that is there. */
export const sentenceIn = (value: unknown, otherwise: string): string => textIn(objectIn(value)['sentence']) ?? otherwise;

/**
 * Answers about the one record a name means; else asks back with what tells the candidates apart, or names the
 * nearest.
 *
 * @param kind what is looked for, e.g. `partner`
 * @param told members of a candidate that help to choose
 */
export function aboutOne(kind: string, asked: string, records: readonly BookRecord[], told: readonly string[], answer: (record: BookRecord) => Reply): Reply {
	const found = findByName(asked, records);
	if (found.kind === 'one') return answer(found.record);
	const candidates = found.kind === 'several' ? found.records : found.nearest;
	const listed = { rows: candidates.map((record) => ({ id: record.id, name: nameOf(record), ...pick(record, told) })), records: candidates.map(({ id }) => String(id)) };
	const names = candidates.slice(0, 5).map((record) => `${nameOf(record)} (${String(record.id)})`).join(', ');
	if (found.kind === 'several') return { status: 'ambiguous', sentence: `${candidates.length} ${kind}s fit "${asked}": ${names}${candidates.length > 5 ? ' and more' : ''}. Which one is meant?`, ...listed };
	const nearest = candidates.length === 0 ? 'No name comes near.' : `Nearest: ${names}.`;
	return { status: 'notFound', sentence: `There is no ${kind} "${asked}". ${nearest}`, ...listed };
}
