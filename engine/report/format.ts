import { formatLocale } from 'd3-format';

/** How a locale writes numbers and days (Unicode CLDR 44). */
const LOCALES = {
	'de-CH': { decimal: '.', thousands: '’', day: 'd.m.y' },
	'de-DE': { decimal: ',', thousands: '.', day: 'd.m.y' },
	'en-GB': { decimal: '.', thousands: ',', day: 'd/m/y' },
	'en-US': { decimal: '.', thousands: ',', day: 'm/d/y' },
	'es-ES': { decimal: ',', thousands: '.', day: 'd/m/y' },
	'fr-FR': { decimal: ',', thousands: '\u202f', day: 'd/m/y' },
	'it-IT': { decimal: ',', thousands: '.', day: 'd/m/y' },
	'ja-JP': { decimal: '.', thousands: ',', day: 'y/m/d' },
	'nl-NL': { decimal: ',', thousands: '.', day: 'd-m-y' },
	'pl-PL': { decimal: ',', thousands: '\u00a0', day: 'd.m.y' },
	'pt-BR': { decimal: ',', thousands: '.', day: 'd/m/y' },
	'sv-SE': { decimal: ',', thousands: '\u00a0', day: 'y-m-d' },
} as const;
type Locale = keyof typeof LOCALES;
const LOCALE_NAMES = Object.keys(LOCALES) as Locale[];

/** Numbers and days as one reader writes them. */
export interface Format {
	/** A whole number, e.g. of deals, days or places. */
	readonly count: (value: number | null) => string;
	/** A number with one digit behind the point. */
	readonly tenths: (value: number | null) => string;
	/** So many things, in words: 1 partner, 2 partners. */
	readonly counted: (value: number, one: string) => string;
	/** A share, e.g. `31.4%`; nothing known is a dash. */
	readonly percent: (share: number | null, digits?: number) => string;
	/** A difference of two shares in points, with its sign. */
	readonly points: (difference: number | null) => string;
	readonly ratio: (value: number | null) => string;
	/** Money in full; its currency is said once, in the header. */
	readonly money: (amount: number | null) => string;
	/** Money for an axis or a tile, e.g. `1.2M`. */
	readonly short: (amount: number | null) => string;
	/** A calendar day, of an ISO day or instant. */
	readonly day: (iso: string | null) => string;
}

const NOTHING = '–';

/** A name inside a sentence, so that its direction of writing does not turn the words around it. */
export const apart = (name: string): string => `\u2068${name}\u2069`;

/** The locale that a reader asked for, else the one of the same language, else American English. */
export function localeOf(asked: string): Locale {
	const name = asked.trim().replace('_', '-').toLowerCase();
	const found = LOCALE_NAMES.find((locale) => locale.toLowerCase() === name) ?? LOCALE_NAMES.filter((locale) => locale.slice(0, 2) === name.slice(0, 2)).at(-1);
	return found ?? 'en-US';
}

/** The writing of a locale; the same bytes on every machine. */
export function formatFor(locale: Locale): Format {
	const { decimal, thousands, day: pattern } = LOCALES[locale];
	const { format } = formatLocale({ decimal, thousands, grouping: [3], currency: ['', ''], minus: '−' });
	const [whole, short, tenth, hundredth] = [format(',.0f'), format('.3~s'), format(',.1f'), format(',.2f')];
	const known = (write: (value: number) => string) => (value: number | null) => (value === null || !Number.isFinite(value) ? NOTHING : write(value));
	return {
		count: known(whole),
		tenths: known(tenth),
		counted: (value, one) => `${whole(value)} ${one}${value === 1 ? '' : 's'}`,
		percent: (share, digits = 1) => known((value) => `${(digits === 0 ? whole : tenth)(value * 100)}%`)(share),
		points: known((value) => `${value > 0 ? '+' : ''}${tenth(value * 100)} pts`),
		ratio: known((value) => `${hundredth(value)}×`),
		money: known(whole),
		// Below 1 the prefixes go on to thousandths (m) and less: a tenth is no 100 million.
		short: known((value) => (Math.abs(value) < 1 ? whole(value) : short(value).replace('G', 'B').replace('k', 'K'))),
		day: (iso) => {
			const [year, month, day] = iso === null ? [] : iso.slice(0, 10).split('-');
			return year === undefined || month === undefined || day === undefined ? NOTHING : pattern.replace('y', year).replace('m', month).replace('d', day);
		},
	};
}
