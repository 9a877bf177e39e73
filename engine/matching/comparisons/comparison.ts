/** One thing that is compared, with its levels from agreement to difference. */
export interface Slot {
	readonly name: string;
	readonly levels: readonly string[];
	/** Share of each level among true pairs, before anything is learned; adds up to 1. */
	readonly usual: readonly number[];
	/** Share of each level among pairs that are not one, likewise; the last level has the rest. */
	readonly chance: readonly number[];
	/** Bounds of the share of true pairs at the last level, whatever the rows suggest. */
	readonly different: readonly [least: number, most: number];
	/** Whether rare values tell more than common ones when they agree. */
	readonly byRarity: boolean;
}

/** Where a comparison writes: for each slot a level (0: nothing to compare, 1: the best) and a term. */
export interface Verdict {
	readonly levels: Uint8Array;
	/** The value that both share, as a number of the judge's terms; -1: none. */
	readonly terms: Int32Array;
}

/** Takes something a value can be found by: a mark, then a text or its part from `from` to `to`. No text need be made. */
export type FoundKey = (mark: string, text: string, from?: number, to?: number) => void;

/** A comparison that has seen all values of a field. */
export interface Judge {
	/** Number of terms: what may agree exactly. How often each occurs tells how much its agreement is worth. */
	readonly terms: number;
	readonly textOf: (term: number) => string;
	/** The terms of one value, counted once per row; absent: each value is a term, of its own number. */
	readonly termsOf?: (value: number) => readonly number[];
	/** Compares two values (by number) and writes one level a slot, from `at` on. */
	readonly compare: (a: number, b: number, verdict: Verdict, at: number) => void;
	/** Names what a value can be found by; what is named twice counts once. */
	readonly keys: (value: number, found: FoundKey) => void;
}

/** How one type of field is read, compared and found. */
export interface Comparison<Value> {
	readonly slots: readonly Slot[];
	/** The values in a row's cells, one cell a column; none: the row says nothing. */
	readonly read: (cells: readonly unknown[]) => readonly Value[];
	/** Two values of one identity are the same value. */
	readonly identity: (value: Value) => string;
	/**
	 * Looks at all values of a field.
	 *
	 * @param values distinct by identity
	 * @param counts rows that hold each
	 * @param rows rows that hold any
	 * @param identities of the values
	 */
	readonly judge: (
		values: readonly Value[],
		counts: ArrayLike<number>,
		rows: number,
		identities: readonly string[],
	) => Judge;
}
