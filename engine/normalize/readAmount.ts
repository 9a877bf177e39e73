import { tidy } from '../core';
import { readCurrency } from './currency';

/**
 * Which mark a single one before three digits is taken for: `comma` makes it the decimal one (`1,234` is 1.234 and
 * `1.234` is 1234), `dot` and `auto` read `1,234` as 1234 and `1.234` as 1.234. All others show it themselves.
 */
export type DecimalMark = 'auto' | 'comma' | 'dot';

/** A number as a person or an export wrote it, and the currency written beside it. */
export interface Amount {
	readonly value: number;
	readonly currency?: string;
}

const PLAIN = /^-?\d+(?:\.\d+)?$/;
const SCIENTIFIC = /^[+-]?\d+(?:\.\d+)?e[+-]?\d+$/i;
const PARTS = /^([^\d.,]*)((?:\d[\d.,'’_ ]*\d|\d)|[.,]\d+)[.,]?([^\d]*)$/;
const GROUPED = { ',': /^\d{1,3}(?:,\d{2,3})*,\d{3}$/, '.': /^\d{1,3}(?:\.\d{3})+$/ } as const;

/** What the letters after a number multiply it by, as a power of ten. */
const POWERS: ReadonlyMap<string, number> = new Map([
	['k', 3], ['tsd', 3], ['tsd.', 3], ['m', 6], ['mm', 6], ['mn', 6], ['mio', 6], ['mio.', 6],
	['million', 6], ['b', 9], ['bn', 9], ['mrd', 9], ['mrd.', 9], ['billion', 9],
]);

/** The digits with a dot as decimal mark and no thousands marks, or undefined when they make no sense. */
function plainDigits(text: string, mark: DecimalMark): string | undefined {
	const digits = text.replace(/['’_ ]/g, '');
	const comma = digits.lastIndexOf(',');
	const dot = digits.lastIndexOf('.');
	if (comma < 0 && dot < 0) return digits;
	if (comma >= 0 && dot >= 0) {
		const [decimal, thousands] = comma > dot ? ([',', '.'] as const) : (['.', ','] as const);
		const whole = digits.replaceAll(thousands, '');
		return whole.split(decimal).length === 2 ? whole.replace(decimal, '.') : undefined;
	}
	const only = comma >= 0 ? ',' : '.';
	const pieces = digits.split(only);
	const grouped = GROUPED[only].test(digits);
	if (pieces.length > 2) return grouped ? pieces.join('') : undefined;
	const isThousands = grouped && only !== (mark === 'comma' ? ',' : '.') && pieces[0] !== '0';
	return isThousands ? pieces.join('') : pieces.join('.');
}

/** What stands around the digits: a currency, a power of ten, or something that is not an amount. */
function readAround(words: string, home: string | undefined): { power: number; currency?: string } | undefined {
	let power = 0;
	let currency: string | undefined;
	for (const word of words.split(' ')) {
		if (word === '') continue;
		const multiplied = POWERS.get(word.toLowerCase());
		if (multiplied !== undefined) {
			power += multiplied;
			continue;
		}
		const said = readCurrency(word, home);
		if (said === undefined) {
			const split = /^(k|m|mio\.?|bn|b)(\D+)$/i.exec(word);
			const rest = split ? readCurrency(split[2] ?? '', home) : undefined;
			if (rest === undefined) return undefined;
			power += POWERS.get((split?.[1] ?? '').toLowerCase()) ?? 0;
			if (rest !== 'ambiguous') currency = rest.code;
		} else if (said !== 'ambiguous') currency = said.code;
	}
	return currency === undefined ? { power } : { power, currency };
}

/**
 * Reads an amount with its thousands marks, decimal comma, currency, `k` or `M`, sign or parentheses.
 *
 * 1. With both marks the last one is the decimal mark; a mark that repeats separates thousands.
 * 2. A single mark before exactly three digits: a comma separates thousands, a dot decimals; the other way
 *    round where `mark` is `comma`. A leading zero (`0,125`) always means decimals.
 * 3. `1.200,-` has no cents.
 * 4. Whatever is neither digit, mark, sign, currency nor power makes the text unreadable.
 *
 * @param home the currency that a bare `$` means
 * @example
 * readAmount('1.200,50 €', 'auto') //=> { value: 1200.5, currency: 'EUR' }
 * readAmount('(12k)', 'auto') //=> { value: -12000 }
 */
export function readAmount(raw: unknown, mark: DecimalMark, home?: string): Amount | undefined {
	if (typeof raw === 'number') return Number.isFinite(raw) ? { value: raw } : undefined;
	if (typeof raw === 'bigint') return { value: Number(raw) };
	if (typeof raw !== 'string') return undefined;
	if (mark !== 'comma' && PLAIN.test(raw)) return finite(Number(raw));
	let text = tidy(raw)
		.replace(/[−–—]/g, '-')
		.replace(/(\d[.,])-{1,2}(?!\d)/, '$100');
	if (SCIENTIFIC.test(text)) return finite(Number(text));
	const inParentheses = /^\((.*)\)$/.exec(text);
	if (inParentheses) text = (inParentheses[1] ?? '').trim();
	const parts = PARTS.exec(text);
	if (!parts) return undefined;
	const [, before = '', digits = '', after = ''] = parts;
	const around = `${before} ${after}`;
	const minuses = around.split('-').length - 1;
	const plain = plainDigits(digits, mark);
	const read = readAround(around.replace(/[-+]/g, ' '), home);
	if (plain === undefined || read === undefined || minuses + (inParentheses ? 1 : 0) > 1) return undefined;
	const size = Number(`${plain}e${read.power}`);
	return finite(minuses > 0 || inParentheses ? -size : size, read.currency);
}

function finite(value: number, currency?: string): Amount | undefined {
	if (!Number.isFinite(value)) return undefined;
	const settled = value === 0 ? 0 : value;
	return currency === undefined ? { value: settled } : { value: settled, currency };
}
