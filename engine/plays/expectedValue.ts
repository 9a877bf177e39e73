import { inOnePiece } from '../core';
import type { Factor } from './playTypes';
import { percent } from './words';

/** What a play is expected to bring: its factors multiplied, to the cent. */
export const expectedValue = (factors: readonly Factor[]): number => Math.round(factors.reduce((product, { value }) => product * value, 1) * 100) / 100 + 0;

const exact = (value: number): string => {
	const [whole = '0', cents] = String(value).split('.');
	return `${whole.replace(/\B(?=(\d{3})+(?!\d))/g, ',')}${cents === undefined ? '' : `.${cents}`}`;
};

const inWords = ({ name, value, unit, basis }: Factor, currency: string | null): string => {
	const number = unit === 'share' ? (Number.isInteger(value * 100) ? percent(value) : `${exact(Math.round(value * 1e4) / 100)}%`) : unit === 'money' ? `${exact(value)}${currency === null ? '' : ` ${currency}`}` : exact(value);
	return `${number} (${name}${basis === 'assumption' ? ', assumed' : ''})`;
};

/** The arithmetic as one sentence, e.g. `40,000 USD (deal) x 25% (win rate) x 10% (saved by a push, assumed) = 1,000 USD.` */
export function arithmeticOf(factors: readonly Factor[], currency: string | null): string {
	const result = `${exact(expectedValue(factors))}${currency === null ? '' : ` ${currency}`}`;
	return inOnePiece(`${factors.map((factor) => inWords(factor, currency)).join(' x ')} = ${result}.`);
}
