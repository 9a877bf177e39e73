import { by, compareText, fold, inTurn } from '../core';
import type { BookRecord } from '../model';
import type { Tally } from './tally';

/** A partner as rows name it, by one id or by one folded name. */
export interface Sighting {
	readonly id: string | undefined;
	readonly folded: string | undefined;
	readonly firstRow: number;
	/** Whether a row names it that makes it a partner, and does not only mention one of other rows. */
	makes: boolean;
	/** Smallest name of the systems that name it. */
	system: string;
	readonly spellings: Map<string, number>;
	readonly details: Map<string, Map<string, { readonly value: unknown; count: number }>>;
	/** What it turned out to be; undefined for nobody. Known after `settle`. */
	partnerId: string | undefined;
}

/** A partner that rows name and no row is, with the first row that names it. */
export interface DerivedPartner {
	readonly record: BookRecord;
	readonly row: number;
}

/** The most frequent first; ties by text, so that the order of the rows never decides. */
const mostFrequent = inTurn<readonly [string, number]>(
	(a, b) => b[1] - a[1],
	by(([text]) => text, compareText),
);

/** The spellings of a partner's name, the most frequent first. */
export const spellingsOf = (sightings: readonly Sighting[]): string[] => {
	const counts = new Map<string, number>();
	for (const { spellings } of sightings) {
		for (const [text, count] of spellings) counts.set(text, (counts.get(text) ?? 0) + count);
	}
	return [...counts].sort(mostFrequent).map(([text]) => text);
};

/** The most frequent value of each field that rows say of a partner, and the fields they disagree on. */
function detailsOf(sightings: readonly Sighting[]) {
	const merged = new Map<string, Map<string, { value: unknown; count: number }>>();
	for (const { details } of sightings) {
		for (const [field, values] of details) {
			const known = merged.get(field) ?? new Map<string, { value: unknown; count: number }>();
			for (const [text, { value, count }] of values) {
				known.set(text, { value, count: count + (known.get(text)?.count ?? 0) });
			}
			merged.set(field, known);
		}
	}
	return [...merged].sort(by(([field]) => field, compareText)).map(([field, values]) => {
		const [first] = [...values].map(([text, { count }]) => [text, count] as const).sort(mostFrequent);
		return { field, value: values.get(first?.[0] ?? '')?.value, disputed: values.size > 1 };
	});
}

/**
 * Makes the record of a partner that rows name: its name is the most frequent spelling, other names are its
 * aliases, and what the rows say of it comes with it.
 */
export function derivePartner(id: string, sightings: readonly Sighting[], tally: Tally): DerivedPartner {
	const [name, ...others] = spellingsOf(sightings);
	const seen = new Set(name === undefined ? [] : [fold(name)]);
	const aliases = others.filter((other) => {
		const folded = fold(other);
		const isNew = !seen.has(folded);
		seen.add(folded);
		return isNew;
	});
	const system = sightings.map((one) => one.system).sort(compareText)[0] ?? '';
	const row = sightings.reduce((first, one) => Math.min(first, one.firstRow), Infinity);
	const details = detailsOf(sightings);
	for (const { field, value, disputed } of details) {
		if (disputed) tally.add('conflictingPartnerValue', field, row, value);
	}
	const record: BookRecord = {
		recordType: 'partner',
		id,
		sourceSystem: system,
		...(sightings.some((one) => one.id !== undefined) ? { sourceIds: { [system]: id } } : {}),
		...(name === undefined ? {} : { name }),
		...(aliases.length === 0 ? {} : { aliases }),
		...Object.fromEntries(details.map(({ field, value }) => [field, value])),
	};
	return { record, row };
}
