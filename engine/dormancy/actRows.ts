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

export const isFresh = (note: number): boolean => note % 2 !== 0;
export const dayOfNote = (note: number): number => Math.floor(note / (2 * MATTERS));
export const matterOfNote = (note: number): number => Math.floor((note - dayOfNote(note) * 2 * MATTERS) / 2);

/** What partners did, row by row; partners are numbered from 0. */
export interface ActRows {
	readonly add: (partner: number, kind: RowKind, day: number, matter?: number, fresh?: boolean) => void;
	/** Which partners have a row so far, by their numbers. */
	readonly acting: () => Uint8Array;
	/** Goes through the acts that have been added. */
	readonly eachAct: (tell: (partner: number, matter: number, day: number) => void) => void;
	/** All notes in the order of partner and kind, sorted by day within; `from` says where each begins. */
	readonly inOrder: () => { readonly notes: Float64Array; readonly from: Int32Array };
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
				if (slot % KINDS === ACT) tell(slot / KINDS, matterOfNote(note), dayOfNote(note));
			}
		},
		inOrder: () => {
			const from = new Int32Array(partners * KINDS + 1);
			for (let row = 0; row < rows; row++) {
				const next = (slots[row] ?? 0) + 1;
				from[next] = (from[next] ?? 0) + 1;
			}
			for (let slot = 1; slot < from.length; slot++) from[slot] = (from[slot] ?? 0) + (from[slot - 1] ?? 0);
			const sorted = new Float64Array(rows);
			const free = from.slice();
			for (let row = 0; row < rows; row++) {
				const slot = slots[row] ?? 0;
				const at = free[slot] ?? 0;
				sorted[at] = notes[row] ?? 0;
				free[slot] = at + 1;
			}
			for (let slot = 0; slot + 1 < from.length; slot++) {
				const [start, end] = [from[slot] ?? 0, from[slot + 1] ?? 0];
				if (end - start > 1) sorted.subarray(start, end).sort();
			}
			return { notes: sorted, from };
		},
	};
}
