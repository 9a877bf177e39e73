import { isMissing } from '../../core';

/** Words that people write into a cell that has no value. */
const NOTHING =
	/^(n\/?a|none|null|nil|unknown|undefined|not (available|applicable|known|set)|tbd|tba|test|-+|\?+|\.+|x+|0+)$/i;

/** What such a word begins with: nearly all cells begin otherwise. */
const BEGINS = /^\s*(?:[nutx?.0-]|$)/i;

/** Whether a cell says nothing: missing, or a word for nothing. */
export const saysNothing = (cell: unknown): boolean =>
	typeof cell === 'string' ? BEGINS.test(cell) && (isMissing(cell) || NOTHING.test(cell.trim())) : isMissing(cell);

/** At most this many values of one cell are compared. */
const MOST_VALUES = 8;

/** The texts in cells; lists are opened, what says nothing is left out. */
export function textsIn(cells: readonly unknown[]): string[] {
	const texts: string[] = [];
	for (const cell of cells) {
		if (texts.length >= MOST_VALUES) break;
		if (typeof cell === 'string') {
			if (!saysNothing(cell)) texts.push(cell);
		} else if (Array.isArray(cell)) texts.push(...textsIn(cell as unknown[]));
		else if (typeof cell === 'number' || typeof cell === 'bigint' || typeof cell === 'boolean') {
			if (!isMissing(cell)) texts.push(String(cell));
		}
	}
	return texts.length > MOST_VALUES ? texts.slice(0, MOST_VALUES) : texts;
}

/**
 * What a reader makes of the texts in cells; what it cannot read is left out.
 *
 * @param between what stands between several values of one text
 */
export function readEach<Value>(
	cells: readonly unknown[],
	read: (text: string) => Value | undefined,
	between?: RegExp,
): Value[] {
	const values: Value[] = [];
	for (const text of textsIn(cells)) {
		const parts = between?.test(text) === true ? text.split(between) : undefined;
		for (let i = 0; i < (parts?.length ?? 1); i++) {
			const value = read(parts?.[i] ?? text);
			if (value !== undefined) values.push(value);
		}
	}
	return values;
}
