import { UNKNOWN, numberColumn, textNumbers, type Instant, type Minor } from '../core';
import type { BookRecord } from '../model';

/** A partner as a deal calls it. */
interface Named {
	readonly id: string;
	readonly name: string;
}

/** A deal as the score sees it at the as-of date. */
interface Deal {
	/** `OPEN`, `WON` or `LOST`. */
	readonly status: number;
	/** The partner it counts for; undefined where it counts for nobody. */
	readonly partner: Named | undefined;
	/** Further partners that claim it. */
	readonly others: number;
	/** Size in minor units of the result currency; undefined when the deal has none or no rate converts it. */
	readonly size: Minor | undefined;
	/** `ACV`, `AMOUNT`, or 0 where neither can be trusted. */
	readonly sizeField: number;
	/** Whether partners worked on it and none brought it. */
	readonly assisted: boolean;
	/** Partners that co-sold or influenced it and did not bring it. */
	readonly influencers: readonly Named[];
	readonly createdAt: Instant | undefined;
	/** When it was won or lost; undefined for an open deal, and where nobody says. */
	readonly closedAt: Instant | undefined;
	/** False for a deal decided before the window: only momentum and tiers, which have windows of their own, look at it. */
	readonly inRates: boolean;
	/** Whether it was made in this window of the momentum (`RECENT`) or in the one before (`BEFORE`); 0: earlier. */
	readonly phase: number;
	readonly sellerTouches: number;
	/** Whether the customer was still one a year after the win; undefined: not known, or too early to say. */
	readonly stayed: boolean | undefined;
	readonly record: BookRecord;
}

/** What the numbers in columns stand for; 0 is an open deal, or that there is nothing to say. */
export const [OPEN, WON, LOST] = [0, 1, 2] as const;
export const [ACV, AMOUNT] = [1, 2] as const;
export const [RECENT, BEFORE] = [1, 2] as const;
export const [STAYED, LEFT] = [1, 2] as const;

/** One partner's part in a deal that it did not bring: the partner by its number. */
interface Influenced {
	readonly row: number;
	readonly partner: number;
}

/**
 * Deals as columns, one row a deal. A million deals as objects would keep the garbage collector busy for longer than all
 * scores need. Columns may be longer than there are records.
 */
export interface DealTable {
	readonly records: readonly BookRecord[];
	/** By number: partners of the roster, then those that only deals name. */
	readonly partnerIds: readonly string[];
	/** What deals in rates call those that only they name: the first of their names. */
	readonly names: ReadonlyMap<number, string>;
	/** The number of the partner that a deal counts for; -1 where it counts for nobody. */
	readonly partnerOf: Int32Array;
	/** Partners that worked on a deal without bringing it, with its row; rows ascend. */
	readonly influences: readonly Influenced[];
	readonly others: Int32Array;
	readonly statuses: Uint8Array;
	/** In minor units; NaN where there is none. */
	readonly sizes: readonly number[];
	readonly sizeFields: Uint8Array;
	/** NaN where nobody says. */
	readonly created: readonly number[];
	/** NaN where nobody says; of an open deal nobody asks. */
	readonly closed: readonly number[];
	/** 1 where the deal does, or is. */
	readonly inRates: Uint8Array;
	readonly assisted: Uint8Array;
	readonly phases: Uint8Array;
	readonly touches: Int32Array;
	readonly stays: Uint8Array;
}

/**
 * Starts a table for at most so many deals.
 *
 * @param known ids of the roster's partners, by their numbers
 */
export function dealTable(most: number, known: readonly string[]): { readonly add: (deal: Deal) => void; readonly table: () => DealTable } {
	const [sizes, created, closed] = [numberColumn(most), numberColumn(most), numberColumn(most)];
	const codes = () => new Uint8Array(most);
	const [statuses, sizeFields, phases, stays, inRates, assisted] = [codes(), codes(), codes(), codes(), codes(), codes()];
	const [partnerOf, others, touches] = [new Int32Array(most), new Int32Array(most), new Int32Array(most)];
	const records = new Array<BookRecord>(most);
	let count = 0;
	const influences: Influenced[] = [];
	const partnerIds = [...known];
	const numbers = textNumbers(known.length);
	partnerIds.forEach((id, number) => numbers.set(id, number));
	const names = new Map<number, string>();
	const numberOf = ({ id, name }: Named, inRates: boolean): number => {
		let number = numbers.get(id);
		if (number === UNKNOWN) numbers.set(id, (number = partnerIds.push(id) - 1));
		if (inRates && number >= known.length) {
			const first = names.get(number);
			if (first === undefined || name < first) names.set(number, name);
		}
		return number;
	};
	return {
		table: () => {
			records.length = count;
			return { records, partnerIds, names, partnerOf, influences, others, statuses, sizes, sizeFields, created, closed, inRates, assisted, phases, touches, stays };
		},
		add: (deal) => {
			const row = count++;
			records[row] = deal.record;
			partnerOf[row] = deal.partner === undefined ? -1 : numberOf(deal.partner, deal.inRates);
			for (const one of deal.influencers) influences.push({ row, partner: numberOf(one, deal.inRates) });
			others[row] = deal.others;
			statuses[row] = deal.status;
			sizes[row] = deal.size ?? NaN;
			sizeFields[row] = deal.sizeField;
			created[row] = deal.createdAt ?? NaN;
			closed[row] = deal.closedAt ?? NaN;
			inRates[row] = Number(deal.inRates);
			assisted[row] = Number(deal.assisted);
			phases[row] = deal.phase;
			touches[row] = deal.sellerTouches;
			stays[row] = deal.stayed === undefined ? 0 : deal.stayed ? STAYED : LEFT;
		},
	};
}

/** The id of the partner that a deal counts for; undefined where it counts for nobody. */
export function partnerIdAt({ partnerIds, partnerOf }: DealTable, row: number): string | undefined {
	const number = partnerOf[row] ?? -1;
	return number < 0 ? undefined : partnerIds[number];
}
