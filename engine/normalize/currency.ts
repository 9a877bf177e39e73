import { fold } from '../core';

/** ISO 4217 codes in use, so that `12 pcs` is not money. */
const CODES: ReadonlySet<string> = new Set(
	(
		'AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN ' +
		'BZD CAD CDF CHF CLF CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL ' +
		'GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW ' +
		'KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN ' +
		'NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK ' +
		'SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS ' +
		'VES VND VUV WST XAF XCD XOF XPF YER ZAR ZMW ZWG'
	).split(' '),
);

/** Signs and words that name one currency. */
const SIGNS: ReadonlyMap<string, string> = new Map([
	['€', 'EUR'], ['euro', 'EUR'], ['euros', 'EUR'], ['£', 'GBP'], ['pound', 'GBP'], ['pounds', 'GBP'],
	['us$', 'USD'], ['$us', 'USD'], ['usd$', 'USD'], ['c$', 'CAD'], ['ca$', 'CAD'], ['cad$', 'CAD'],
	['a$', 'AUD'], ['au$', 'AUD'], ['aud$', 'AUD'], ['nz$', 'NZD'], ['hk$', 'HKD'], ['s$', 'SGD'],
	['sg$', 'SGD'], ['mx$', 'MXN'], ['r$', 'BRL'], ['nt$', 'TWD'], ['¥', 'JPY'], ['cn¥', 'CNY'],
	['rmb', 'CNY'], ['₹', 'INR'], ['rs', 'INR'], ['rs.', 'INR'], ['₩', 'KRW'], ['₪', 'ILS'], ['₺', 'TRY'],
	['₴', 'UAH'], ['₽', 'RUB'], ['₫', 'VND'], ['฿', 'THB'], ['₱', 'PHP'], ['₦', 'NGN'], ['zł', 'PLN'],
	['kc', 'CZK'], ['fr.', 'CHF'], ['sfr', 'CHF'], ['ft', 'HUF'],
]);

/** Currencies whose sign is a bare `$`. */
const DOLLARS: ReadonlySet<string> = new Set([
	'ARS', 'AUD', 'BMD', 'CAD', 'CLP', 'COP', 'HKD', 'MXN', 'NZD', 'SGD', 'TWD', 'USD',
]);

/** What a text says about a currency. `ambiguous`: money, but whose is not said, e.g. `$` or `kr`. */
type CurrencySaid = { readonly code: string } | 'ambiguous' | undefined;

/**
 * Reads a currency code, sign or word; undefined when it is none.
 *
 * @param home the currency that a bare `$` means, when it is a dollar
 * @example
 * readCurrency('€', undefined) //=> { code: 'EUR' }
 * readCurrency('$', undefined) //=> 'ambiguous'
 */
export function readCurrency(text: string, home: string | undefined): CurrencySaid {
	const word = fold(text);
	const code = word.toUpperCase();
	if (CODES.has(code)) return { code };
	const named = SIGNS.get(word);
	if (named !== undefined) return { code: named };
	if (word === '$' || word === 'dollar' || word === 'dollars') {
		return home !== undefined && DOLLARS.has(home) ? { code: home } : 'ambiguous';
	}
	return word === 'kr' || word === 'kr.' ? 'ambiguous' : undefined;
}
