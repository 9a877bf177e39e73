import { numberColumn, type Instant, type Minor } from '../core';
import type { Deals } from './types';

/** Partners that had a part in a deal beside the one that it is attributed to, by number. */
export interface Helpers {
	readonly coSellers: readonly number[];
	readonly influencers: readonly number[];
}

/** The partners that helped with one deal. */
interface Helped extends Helpers {
	readonly row: number;
}

/**
 * The deals of a book in one view, each read once into columns: so many objects would keep the garbage collector busy
 * for longer than all metrics need. What cells can answer is asked of them; columns are for what is each deal's own.
 */
export interface DealTable {
	readonly ids: readonly string[];
	/** NaN where nobody says. */
	readonly created: readonly number[];
	/** NaN while a deal is open, and where nobody says. */
	readonly closed: readonly number[];
	/** In minor units; NaN where nobody says, or no rate converts it. */
	readonly sizes: readonly number[];
	/** Each deal's place in `cells`. */
	readonly cellOf: Int32Array;
	readonly cells: readonly Deals[];
	/** The number of the partner that each is attributed to; -1 where there is none. */
	readonly leads: Int32Array;
	/** The deals that somebody helped with: few, in the order of the rows. */
	readonly helped: readonly Helped[];
}

/** What both views have in common; of sizes, those that a view does not doubt. */
type Shared = Pick<DealTable, 'closed' | 'created' | 'ids' | 'sizes'>;

/** Starts the columns that both views share, for at most so many deals. */
export function sharedColumns(most: number): { readonly add: (id: string, created: Instant | undefined, closed: Instant | undefined, size: Minor | undefined) => void; readonly columns: Shared } {
	const ids: string[] = [];
	const [created, closed, sizes] = [numberColumn(most), numberColumn(most), numberColumn(most)];
	return {
		add: (id, createdAt, closedAt, size) => {
			const row = ids.push(id) - 1;
			created[row] = createdAt ?? NaN;
			closed[row] = closedAt ?? NaN;
			sizes[row] = size ?? NaN;
		},
		columns: { ids, created, closed, sizes },
	};
}

/** The columns of one view while deals are added to them. */
export interface TableWriter {
	/** Adds what the view has of the deal that the shared columns have last. */
	readonly add: (cell: number, size: Minor | undefined, lead: number, helpers: Helpers) => void;
	readonly table: () => DealTable;
}

/** The same sizes without those of some rows. */
function without(sizes: readonly number[], rows: readonly number[]): readonly number[] {
	if (rows.length === 0) return sizes;
	const others = sizes.slice();
	for (const row of rows) others[row] = NaN;
	return others;
}

/** Starts the columns of one view; its sizes are the shared ones, without those that it doubts. */
export function tableWriter(shared: Shared, cells: readonly Deals[], most: number): TableWriter {
	const [cellOf, leads] = [new Int32Array(most), new Int32Array(most)];
	const helped: Helped[] = [];
	const doubtful: number[] = [];
	return {
		add: (cell, size, lead, { coSellers, influencers }) => {
			const row = shared.ids.length - 1;
			cellOf[row] = cell;
			leads[row] = lead;
			if (coSellers.length + influencers.length > 0) helped.push({ row, coSellers, influencers });
			if (size === undefined && !Number.isNaN(shared.sizes[row])) doubtful.push(row);
		},
		table: () => ({ ...shared, sizes: without(shared.sizes, doubtful), cellOf, cells, leads, helped }),
	};
}
