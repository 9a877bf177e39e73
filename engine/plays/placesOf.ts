import { compareText, fold, isMissing } from '../core';
import { recordsOf, survivorsOf, type Book, type BookRecord } from '../model';
import type { SegmentField } from './spec';

/** One place: the same object for all deals in it. */
export interface Place {
	/** The folded value on each field; null where nobody knows. */
	readonly values: readonly (string | null)[];
	/** The values as one text. */
	readonly key: string;
	/** In the order in which places first come. */
	readonly number: number;
}

/** Where deals lie on the fields that make segments. */
export interface Places {
	readonly of: (deal: BookRecord) => Place;
	/** Those that were asked for, by number. */
	readonly all: readonly Place[];
	/** How most records write a value. */
	readonly labelOf: (key: string) => string;
}

/** The customer says it first, then the deal; a product line only the deal has. */
const OF_CUSTOMER: ReadonlySet<SegmentField> = new Set(['industry', 'region', 'segment']);

/**
 * Prepares the reading of segments. A value that differs in case, accents or spaces only is the same; it is written as most
 * records write it. Cost: O(accounts) once, O(fields) a deal.
 */
export function placesOf(book: Book, fields: readonly SegmentField[]): Places {
	const accountOf = survivorsOf(book, 'account');
	const accounts = book.byId.get('account');
	const keys = new Map<string, string>();
	const spellings = new Map<string, Map<string, number>>();
	const keyOf = (value: unknown): string | null => {
		if (typeof value !== 'string' || isMissing(value)) return null;
		let key = keys.get(value);
		if (key === undefined) keys.set(value, (key = fold(value)));
		return key;
	};
	for (const type of ['account', 'opportunity'] as const) {
		recordsOf(book, type).forEach((record) => {
			for (const field of fields) {
				const value = record[field];
				const key = keyOf(value);
				if (key === null) continue;
				let counts = spellings.get(key);
				if (counts === undefined) spellings.set(key, (counts = new Map()));
				counts.set(value as string, (counts.get(value as string) ?? 0) + 1);
			}
		});
	}
	const labels = new Map([...spellings].map(([key, counts]): [string, string] => [key, [...counts].sort((a, b) => b[1] - a[1] || compareText(a[0], b[0]))[0]?.[0].trim() ?? key]));
	const first = fields[0] ?? 'segment';
	const [, second] = fields;
	const valueOn = (field: SegmentField, deal: BookRecord, account: BookRecord | undefined) => (OF_CUSTOMER.has(field) ? keyOf(account?.[field]) : null) ?? keyOf(deal[field]);
	const known = new Map<string | null, Map<string | null, Place>>();
	const all: Place[] = [];
	return {
		all,
		labelOf: (key) => labels.get(key) ?? key,
		of: (deal) => {
			const { accountId } = deal;
			const account = typeof accountId === 'string' ? accounts?.get(accountOf(accountId)) : undefined;
			const a = valueOn(first, deal, account);
			const b = second === undefined ? null : valueOn(second, deal, account);
			let row = known.get(a);
			if (row === undefined) known.set(a, (row = new Map<string | null, Place>()));
			let place = row.get(b);
			if (place === undefined) {
				const values = second === undefined ? [a] : [a, b];
				row.set(b, (place = { values, key: values.join('\u0001'), number: all.length }));
				all.push(place);
			}
			return place;
		},
	};
}
