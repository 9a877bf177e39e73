import { UNKNOWN, compareText, numberColumn, textNumbers, type Instant, type Minor } from '../core';
import type { BookRecord } from '../model';
import type { Place } from './placesOf';
import type { Came } from './types';

/** A deal of the population as plays see it, at the as-of date. */
export interface Deal {
	readonly id: string;
	readonly status: 'open' | 'won' | 'lost';
	readonly size: Minor | undefined;
	readonly place: Place;
	readonly createdAt: Instant | undefined;
	readonly record: BookRecord;
}

/** The same with what is only counted. */
interface NewDeal extends Omit<Deal, 'id'> {
	/** When it was decided. */
	readonly closedAt: Instant | undefined;
	readonly came: Came;
	/** The partner it counts for; undefined for direct and undecided deals. */
	readonly partnerId: string | undefined;
	/** A co-sell deal whose partner joined after mid-cycle, or nobody knows when. */
	readonly joinedLate: boolean;
}

/** What the numbers in a column stand for: places in these lists. */
const STATUSES = ['open', 'won', 'lost'] as const;
const CAME = ['sourced', 'coSell', 'influenced', 'direct', 'undecided'] as const satisfies readonly Came[];
export const OPEN = STATUSES.indexOf('open');
export const WON = STATUSES.indexOf('won');
export const LOST = STATUSES.indexOf('lost');
export const SOURCED = CAME.indexOf('sourced');
export const CO_SELL = CAME.indexOf('coSell');
export const INFLUENCED = CAME.indexOf('influenced');
export const DIRECT = CAME.indexOf('direct');
export const UNDECIDED = CAME.indexOf('undecided');

/** Deals as columns, one row a deal: as objects, a million of them would keep the garbage collector busy for longer than all plays need. */
export interface DealTable {
	readonly records: readonly BookRecord[];
	readonly statuses: Uint8Array;
	/** In minor units; NaN where there is none. */
	readonly sizes: readonly number[];
	readonly places: readonly Place[];
	readonly placeOf: Int32Array;
	/** NaN where nobody says, and for `closed` while a deal is open. */
	readonly created: readonly number[];
	readonly closed: readonly number[];
	readonly came: Uint8Array;
	/** Of the roster and of deals. Sorted: partners by their places are partners by their ids, whatever the order of the rows. */
	readonly partnerIds: readonly string[];
	/** The place of its partner in `partnerIds`; -1 where it counts for nobody. */
	readonly partnerOf: Int32Array;
	/** The place of a partner in `partnerIds`, or UNKNOWN. */
	readonly placeOfPartner: (id: string) => number;
	/** 1 where it did. */
	readonly joinedLate: Uint8Array;
}

/**
 * Starts a table for at most so many deals.
 *
 * @param roster ids of the partners that most of them count for
 */
export function dealTable(most: number, places: readonly Place[], roster: readonly string[]): { readonly add: (deal: NewDeal) => void; readonly table: () => DealTable } {
	const [sizes, created, closed] = [numberColumn(most), numberColumn(most), numberColumn(most)];
	const [statuses, came, joinedLate] = [new Uint8Array(most), new Uint8Array(most), new Uint8Array(most)];
	const [placeOf, partnerOf] = [new Int32Array(most), new Int32Array(most)];
	const records = new Array<BookRecord>(most);
	let count = 0;
	const ids: string[] = [];
	const numbers = textNumbers(roster.length);
	const numberOf = (id: string): number => {
		let number = numbers.get(id);
		if (number === UNKNOWN) numbers.set(id, (number = ids.push(id) - 1));
		return number;
	};
	roster.forEach(numberOf);
	return {
		table: () => {
			records.length = count;
			const partnerIds = [...ids].sort(compareText);
			const placeAt = new Int32Array(partnerIds.length);
			partnerIds.forEach((id, place) => (placeAt[numberOf(id)] = place));
			const placeOfNumber = (number: number): number => (number < 0 ? number : (placeAt[number] ?? 0));
			for (let row = 0; row < count; row++) partnerOf[row] = placeOfNumber(partnerOf[row] ?? -1);
			return { records, statuses, sizes, places, placeOf, created, closed, came, partnerIds, partnerOf, placeOfPartner: (id) => placeOfNumber(numbers.get(id)), joinedLate };
		},
		add: (deal) => {
			const row = count++;
			records[row] = deal.record;
			statuses[row] = STATUSES.indexOf(deal.status);
			sizes[row] = deal.size ?? NaN;
			placeOf[row] = deal.place.number;
			created[row] = deal.createdAt ?? NaN;
			closed[row] = deal.closedAt ?? NaN;
			came[row] = CAME.indexOf(deal.came);
			partnerOf[row] = deal.partnerId === undefined ? -1 : numberOf(deal.partnerId);
			joinedLate[row] = Number(deal.joinedLate);
		},
	};
}

const given = (value: number | undefined): number | undefined => (value === undefined || Number.isNaN(value) ? undefined : value);

/** The partner that a deal counts for; undefined for direct and undecided deals. */
export function partnerIdAt({ partnerIds, partnerOf }: DealTable, row: number): string | undefined {
	const place = partnerOf[row] ?? -1;
	return place < 0 ? undefined : partnerIds[place];
}

/** One deal of a table, for whoever wants to tell of it. */
export function dealAt(table: DealTable, row: number): Deal {
	const { records, statuses, sizes, places, placeOf, created } = table;
	const [record, place] = [records[row], places[placeOf[row] ?? 0]];
	if (record === undefined || place === undefined) throw new RangeError(`There is no deal in row ${row}.`);
	return { id: String(record.id), status: STATUSES[statuses[row] ?? 0] ?? 'open', size: given(sizes[row]), place, createdAt: given(created[row]), record };
}
