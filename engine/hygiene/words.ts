/** Numbers as sentences of a result write them. */
export const percent = (share: number | null): string => (share === null ? 'none' : `${(100 * share).toFixed(1)}%`);

/** The same on every machine: thousands with commas, no decimals. */
export const money = (amount: number, currency: string | null): string =>
	`${String(Math.round(Math.abs(amount))).replace(/\B(?=(\d{3})+$)/g, ',')}${currency === null ? '' : ` ${currency}`}`;

export const counted = (count: number, one: string, many = `${one}s`): string => `${String(count)} ${count === 1 ? one : many}`;
