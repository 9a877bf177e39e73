import { isMissing } from '../../core';

/** Words that people write into a cell that has no value. */
const NOTHING =
	/^(n\/?a|none|null|nil|unknown|undefined|not (available|applicable|known|set)|tbd|tba|test|-+|\?+|\.+|x+|0+)$/i;

/** Whether a cell says nothing: missing, or a word for nothing. */
export const saysNothing = (cell: unknown): boolean =>
	isMissing(cell) || (typeof cell === 'string' && NOTHING.test(cell.trim()));

/** At most this many values of one cell are compared. */
const MOST_VALUES = 8;

/** The texts in cells; lists are opened, what says nothing is left out. */
export function textsIn(cells: readonly unknown[]): string[] {
	const texts: string[] = [];
	for (const cell of cells) {
		if (texts.length >= MOST_VALUES) break;
		if (Array.isArray(cell)) texts.push(...textsIn(cell as unknown[]));
		else if (
			typeof cell === 'string'
				? !saysNothing(cell)
				: typeof cell === 'number' || typeof cell === 'bigint' || typeof cell === 'boolean'
		) {
			if (!isMissing(cell)) texts.push(String(cell));
		}
	}
	return texts.slice(0, MOST_VALUES);
}
