/** What a row tells of a partner: a productive act, a login, an answer to us. */
export const ACT = 0;
export const LOGIN = 1;
export const ANSWER = 2;
export type RowKind = typeof ACT | typeof LOGIN | typeof ANSWER;
export const KINDS = 3;

/** Matters are numbered; this many, and whether a deal stands behind the act, fit beside a day in one number that is still exact. */
const MATTERS = 2 ** 31;

/** A day, what an act is about and whether a deal stands behind it, as one number that sorts by day. */
const noteOf = (day: number, matter: number, fresh: boolean): number => (day * MATTERS + matter) * 2 + (fresh ? 1 : 0);

export const dayOfNote = (note: number): number => Math.floor(note / (2 * MATTERS));
/** What a note of a day says beside the day, to be read with `matterOf` and `isFresh`. */
export const restOfNote = (note: number, day: number): number => note - day * 2 * MATTERS;
export const matterOf = (rest: number): number => Math.floor(rest / 2);
export const isFresh = (rest: number): boolean => (rest & 1) === 1;

/** What partners did, row by row; partners are numbered from 0. */
export interface ActRows {
	readonly add: (partner: number, kind: RowKind, day: number, matter?: number, fresh?: boolean) => void;
	/** Which partners have a row so far, by their numbers. */
	readonly acting: () => Uint8Array;
	/** Goes through the acts that have been added. */
	readonly eachAct: (tell: (partner: number, matter: number, day: number) => void) => void;
	/**
	 * All notes in the order of partner and kind, sorted by day within; `from` says where each begins, and `free` is a
	 * column of the same length that may be written over. To be asked once, at the end.
	 */
	readonly inOrder: () => { readonly notes: Float64Array; readonly from: Int32Array; readonly free: Int32Array };
}

/** Brings the rows of each slot together where they lie: a second copy of millions of rows would make the memory be swept. */
function gather(slots: Int32Array, notes: Float64Array, from: Int32Array): void {
	const free = from.slice();
	for (let slot = 0; slot + 1 < from.length; slot++) {
		const end = from[slot + 1] ?? 0;
		for (let at = free[slot] ?? 0; at < end; at = free[slot] ?? 0) {
			const own = slots[at] ?? 0;
			const to = free[own] ?? 0;
			free[own] = to + 1;
			if (to === at) continue;
			const note = notes[to] ?? 0;
			slots[at] = slots[to] ?? 0;
			notes[to] = notes[at] ?? 0;
			slots[to] = own;
			notes[at] = note;
		}
	}
}

/** More rows than this are left to the general sort, which is asked in vain for the few that most partners have. */
const FEW = 48;

/** Sorts a stretch of a column. */
function sortWithin(column: Float64Array, start: number, end: number): void {
	if (end - start > FEW) {
		column.subarray(start, end).sort();
		return;
	}
	for (let at = start + 1; at < end; at++) {
		const value = column[at] ?? 0;
		let to = at;
		for (let before = column[to - 1] ?? 0; to > start && before > value; before = column[to - 1] ?? 0) {
			column[to] = before;
			to -= 1;
		}
		column[to] = value;
	}
}

/**
 * Collects what partners did in columns: a book has millions of acts, and an object for each would cost more than
 * everything that is done with them.
 *
 * @param most so many rows will be added at most
 */
export function actRows(partners: number, most: number): ActRows {
	const slots = new Int32Array(most);
	const notes = new Float64Array(most);
	let rows = 0;
	return {
		add: (partner, kind, day, matter = 0, fresh = false) => {
			slots[rows] = partner * KINDS + kind;
			notes[rows] = noteOf(day, matter, fresh);
			rows += 1;
		},
		acting: () => {
			const seen = new Uint8Array(partners);
			for (let row = 0; row < rows; row++) seen[Math.floor((slots[row] ?? 0) / KINDS)] = 1;
			return seen;
		},
		eachAct: (tell) => {
			for (let row = 0; row < rows; row++) {
				const slot = slots[row] ?? 0;
				const note = notes[row] ?? 0;
				const day = dayOfNote(note);
				if (slot % KINDS === ACT) tell(slot / KINDS, matterOf(restOfNote(note, day)), day);
			}
		},
		inOrder: () => {
			const from = new Int32Array(partners * KINDS + 1);
			for (let row = 0; row < rows; row++) {
				const next = (slots[row] ?? 0) + 1;
				from[next] = (from[next] ?? 0) + 1;
			}
			for (let slot = 1; slot < from.length; slot++) from[slot] = (from[slot] ?? 0) + (from[slot - 1] ?? 0);
			gather(slots, notes, from);
			for (let slot = 0; slot + 1 < from.length; slot++) sortWithin(notes, from[slot] ?? 0, from[slot + 1] ?? 0);
			return { notes: notes.subarray(0, rows), from, free: slots };
		},
	};
}
