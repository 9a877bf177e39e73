import { compareText, fold, textIn } from '../core';
import { jaroWinkler, organisationWords } from '../matching';
import type { BookRecord } from '../model';
import { textsIn } from './texts';

/** What a name leads to. */
export type Found =
	| { readonly kind: 'one'; readonly record: BookRecord }
	/** Several that the name fits equally well. */
	| { readonly kind: 'several'; readonly records: readonly BookRecord[] }
	/** None; the nearest names, nearest first. */
	| { readonly kind: 'none'; readonly nearest: readonly BookRecord[] };

/** Names told when nothing fits. */
const NEAREST = 3;

/** Below this likeness (Jaro-Winkler) a name is no help. */
const LIKE = 0.75;

const namesOf = (record: BookRecord): readonly string[] => [record['name'], ...textsIn(record['aliases']), ...textsIn(record['domains']), record['accountName'], record['accountDomain']].flatMap((value) => textIn(value) ?? []);

const words = (text: string): string => organisationWords(text).join(' ');

/** From the strictest reading of a name to the loosest; the first that fits anything decides. */
const READINGS: readonly ((asked: string) => (record: BookRecord) => boolean)[] = [
	(asked) => (record) => String(record.id) === asked,
	(asked) => (record) => fold(textIn(record['name']) ?? '') === fold(asked),
	(asked) => (record) => namesOf(record).some((name) => fold(name) === fold(asked)),
	(asked) => {
		const plain = words(asked);
		return (record) => plain !== '' && namesOf(record).some((name) => words(name) === plain);
	},
	(asked) => {
		const all = organisationWords(asked);
		return (record) => all.length > 0 && namesOf(record).some((name) => isSubset(all, organisationWords(name)));
	},
];

const isSubset = (few: readonly string[], many: readonly string[]): boolean => few.every((word) => many.includes(word));

/**
 * Finds the record that a person means: by id, by name or alias or domain, without legal form, by some of its
 * words; else the nearest names. Two records of one name are never guessed between.
 * Cost: O(n) of the records.
 */
export function findByName(asked: string, records: readonly BookRecord[]): Found {
	const inOrder = [...records].sort((a, b) => compareText(String(a.id), String(b.id)));
	for (const reading of READINGS) {
		const [first, ...others] = inOrder.filter(reading(asked.trim()));
		if (first !== undefined) return others.length === 0 ? { kind: 'one', record: first } : { kind: 'several', records: [first, ...others] };
	}
	const folded = fold(asked);
	const likeness = (record: BookRecord) => Math.max(0, ...namesOf(record).map((name) => jaroWinkler(fold(name), folded)));
	const near = inOrder.map((record) => ({ record, like: likeness(record) })).filter(({ like }) => like >= LIKE);
	near.sort((a, b) => b.like - a.like || compareText(String(a.record.id), String(b.record.id)));
	return { kind: 'none', nearest: near.slice(0, NEAREST).map(({ record }) => record) };
}
