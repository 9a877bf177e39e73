export { counted, roughMoney as money, roughPercent as percent } from '../core';

/** A figure that is shown, without digits that mean nothing. */
export const rounded = (value: number, digits = 0): number => Math.round(value * 10 ** digits) / 10 ** digits + 0;

/** Words in a row, e.g. `a, b and c`. */
export const inARow = (words: readonly string[]): string =>
	words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`;
