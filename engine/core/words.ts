/** Numbers as people read them in a sentence, the same on every machine. */

/** A number with commas between thousands, e.g. `41,200`. */
export const grouped = (value: number): string => (Math.abs(value) < 1000 ? String(value) : String(value).replace(/\B(?=(\d{3})+(?!\d))/g, ','));

/** A count with its noun, e.g. `1 deal`, `1,200 deals`. */
export const counted = (count: number, one: string, many = `${one}s`): string => `${grouped(count)} ${count === 1 ? one : many}`;

/** An amount with three significant digits and its currency, e.g. `41,200 USD`. */
export function roughMoney(amount: number, currency: string | null): string {
	const digits = Math.max(0, Math.floor(Math.log10(Math.max(1, Math.abs(amount)))) - 2);
	const rounded = Math.round(amount / 10 ** digits) * 10 ** digits;
	return `${rounded < 0 ? '-' : ''}${grouped(Math.abs(rounded))}${currency === null ? '' : ` ${currency}`}`;
}

/** A share as whole percent; below one percent with a digit. */
export function roughPercent(share: number): string {
	const value = share * 100;
	return `${value > 0 && value < 1 ? value.toFixed(1) : value.toFixed(0)}%`;
}
