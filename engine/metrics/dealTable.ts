import type { Instant, Minor } from '../core';
import type { Deals } from './types';

/** Partners that had a part in a deal beside the one that it is attributed to, by number. */
export interface Helpers {
	readonly coSellers: readonly number[];
	readonly influencers: readonly number[];
}

/**
 * The deals of a book in one view, each read once into columns: so many objects would keep the garbage collector busy
 * for longer than all metrics need. What cells can answer is asked of them; columns are for what is each deal's own.
 */
export interface DealTable {
	readonly ids: readonly string[];
	/** NaN where nobody says. */
	readonly created: Float64Array;
	/** NaN while a deal is open, and where nobody says. */
	readonly closed: Float64Array;
	/** In minor units; NaN where nobody says, or no rate converts it. */
	readonly sizes: Float64Array;
	/** Each deal's place in `cells`. */
	readonly cellOf: Int32Array;
	readonly cells: readonly Deals[];
	/** The number of the partner that each is attributed to; -1 where there is none. */
	readonly leads: Int32Array;
	/** Each deal's place in `helpers`; -1 where it has none, as most. */
	readonly helpersOf: Int32Array;
	readonly helpers: readonly Helpers[];
}

/** What both views have in common. */
type Shared = Pick<DealTable, 'closed' | 'created' | 'ids'>;

/** Starts the columns that both views share, for at most so many deals. */
export function sharedColumns(most: number): { readonly add: (id: string, created: Instant | undefined, closed: Instant | undefined) => void; readonly columns: Shared } {
	const [ids, created, closed]: [string[], Float64Array, Float64Array] = [[], new Float64Array(most), new Float64Array(most)];
	return {
		add: (id, createdAt, closedAt) => {
			const row = ids.push(id) - 1;
			created[row] = createdAt ?? NaN;
			closed[row] = closedAt ?? NaN;
		},
		columns: { ids, created, closed },
	};
}

/** The columns of one view while deals are added to them. */
export interface TableWriter {
	readonly add: (cell: number, size: Minor | undefined, lead: number, helpers: Helpers) => void;
	readonly table: DealTable;
}

/** Starts the columns of one view. */
export function tableWriter(shared: Shared, cells: readonly Deals[], most: number): TableWriter {
	const [sizes, cellOf, leads, helpersOf] = [new Float64Array(most), new Int32Array(most), new Int32Array(most), new Int32Array(most)];
	const helpers: Helpers[] = [];
	let row = 0;
	return {
		add: (cell, size, lead, { coSellers, influencers }) => {
			sizes[row] = size ?? NaN;
			cellOf[row] = cell;
			leads[row] = lead;
			helpersOf[row] = coSellers.length + influencers.length === 0 ? -1 : helpers.push({ coSellers, influencers }) - 1;
			row += 1;
		},
		table: { ...shared, sizes, cellOf, cells, leads, helpersOf, helpers },
	};
}
