import { grouped } from '../core';

/** Numbers as sentences of a result write them. */
export const percent = (share: number | null): string => (share === null ? 'none' : `${(100 * share).toFixed(1)}%`);

/** The same on every machine: thousands with commas, no decimals. */
export const money = (amount: number, currency: string | null): string =>
	`${grouped(Math.round(Math.abs(amount)))}${currency === null ? '' : ` ${currency}`}`;
