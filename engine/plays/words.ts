/** Numbers as people read them in a sentence, the same on every machine. */

const grouped = (digits: string) => digits.replace(/\B(?=(\d{3})+(?!\d))/g, ',');

/** A rate as whole percent; below one percent with a digit. */
export function percent(rate: number): string {
	const value = rate * 100;
	return `${value > 0 && value < 1 ? value.toFixed(1) : value.toFixed(0)}%`;
}

/** An amount with three significant digits and its currency, e.g. `41,200 USD`. */
export function money(amount: number, currency: string | null): string {
	const digits = Math.max(0, Math.floor(Math.log10(Math.max(1, Math.abs(amount)))) - 2);
	const rounded = Math.round(amount / 10 ** digits) * 10 ** digits;
	return `${rounded < 0 ? '-' : ''}${grouped(String(Math.abs(rounded)))}${currency === null ? '' : ` ${currency}`}`;
}

/** A count with its noun. */
export const counted = (count: number, one: string, many = `${one}s`): string => `${grouped(String(count))} ${count === 1 ? one : many}`;

/** A figure that is shown, without digits that mean nothing. */
export const rounded = (value: number, digits = 0): number => Math.round(value * 10 ** digits) / 10 ** digits + 0;

/** Words in a row, e.g. `a, b and c`. */
export const inARow = (words: readonly string[]): string =>
	words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`;
