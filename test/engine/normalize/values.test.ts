import { isBlank } from '../../../engine/normalize/isBlank';
import { keyOf } from '../../../engine/normalize/keyOf';
import { readAmount } from '../../../engine/normalize/readAmount';
import { createReaders } from '../../../engine/normalize/readers';
import { momentReader } from '../../../engine/normalize/readMoment';
import { isSalesforceId, toSalesforceId } from '../../../engine/normalize/salesforceId';
import { madeUpId } from '../../../engine/normalize/identity';

describe('an amount', () => {
	it.each([
		['a plain number', '94627.0', 94627],
		['a number that is one', 12.5, 12.5],
		['a negative number', '-3', -3],
		['thousands with commas', '1,234,567', 1_234_567],
		['thousands with dots', '1.234.567', 1_234_567],
		['one comma before three digits as thousands', '1,200', 1200],
		['one dot before three digits as decimals', '1.200', 1.2],
		['a comma before two digits as decimals', '1200,50', 1200.5],
		['a leading zero as decimals', '0,125', 0.125],
		['both marks, comma last', '1.234,56', 1234.56],
		['both marks, dot last', '1,234.56', 1234.56],
		['Indian groups', '12,34,567.50', 1_234_567.5],
		['Swiss groups', "1'200.50", 1200.5],
		['French groups with narrow spaces', '1\u202f200,50', 1200.5],
		['a dollar sign', '$1,200', 1200],
		['a euro sign behind', '1.200,50 €', 1200.5],
		['a code before', 'EUR 3k', 3000],
		['a code behind without space', '250EUR', 250],
		['thousands as k', '12k', 12_000],
		['millions as M', '1.5M', 1_500_000],
		['millions as Mio.', '2,4 Mio. €', 2_400_000],
		['k and a sign behind', '15k€', 15_000],
		['decimals and a power without rounding', '1.005M', 1_005_000],
		['parentheses as minus', '(1,200.00)', -1200],
		['a trailing minus', '1200-', -1200],
		['a minus before the sign', '-$1,200', -1200],
		['a minus behind the sign', '$-1,200', -1200],
		['a real minus character', '−5', -5],
		['a spreadsheet in a hurry', '1.2E+06', 1_200_000],
		['a bare fraction', '.5', 0.5],
		['a dash for the cents', '1.200,- €', 1200],
		['pieces', '12 pcs', undefined],
		['a word', 'tbd', undefined],
		['two numbers', '10-20', undefined],
		['two minuses', '(-5)', undefined],
		['endless', Infinity, undefined],
		['an object', {}, undefined],
	])('reads %s', (_, raw, value) => {
		expect(readAmount(raw, 'auto')?.value).toBe(value);
	});

	it.each([
		['1.200', 'comma', 1200],
		['1,200', 'comma', 1.2],
		['1200,5', 'comma', 1200.5],
		['1200.5', 'comma', 1200.5],
		['1,200', 'dot', 1200],
		['1.200', 'dot', 1.2],
	] as const)('reads %s as %s says', (raw, mark, value) => {
		expect(readAmount(raw, mark)?.value).toBe(value);
	});

	it.each([
		['$5', undefined, undefined],
		['$5', 'USD', 'USD'],
		['$5', 'CAD', 'CAD'],
		['$5', 'EUR', undefined],
		['US$ 5', undefined, 'USD'],
		['€5', undefined, 'EUR'],
		['5 £', undefined, 'GBP'],
		['5 eur', undefined, 'EUR'],
		['5', 'USD', undefined],
	])('says the currency beside %s at home in %s', (raw, home, currency) => {
		expect(readAmount(raw, 'auto', home)?.currency).toBe(currency);
	});
});

describe('a date', () => {
	const swapped: unknown[] = [];
	const berlin = momentReader('Europe/Berlin', 'monthFirst', (raw) => swapped.push(raw));
	const dayFirst = momentReader('Europe/Berlin', 'dayFirst', () => undefined);

	it.each([
		['a day', '2025-12-31', '2025-12-31'],
		['an instant', '2025-12-31T10:00:00.000Z', '2025-12-31T10:00:00.000Z'],
		['an instant without milliseconds', '2025-12-31T10:00:00Z', '2025-12-31T10:00:00.000Z'],
		['an instant with a comma', '2025-12-31T10:00:00,250Z', '2025-12-31T10:00:00.250Z'],
		['an instant in hundredths, apart from its zone', '2025-12-31T10:00:00.25 Z', '2025-12-31T10:00:00.250Z'],
		['an offset', '2025-12-31T10:00:00+02:00', '2025-12-31T08:00:00.000Z'],
		['an offset as Salesforce writes it', '2025-12-31T10:00:00.000+0000', '2025-12-31T10:00:00.000Z'],
		['an offset as Postgres writes it', '2025-12-31 10:00:00.5+00', '2025-12-31T10:00:00.500Z'],
		['a local time in winter', '2025-12-31 10:00', '2025-12-31T09:00:00.000Z'],
		['a local time in summer', '2025-07-01T10:00:00', '2025-07-01T08:00:00.000Z'],
		['a local time on the day the clocks change', '2025-03-30 12:00', '2025-03-30T10:00:00.000Z'],
		['milliseconds', 1_767_175_200_000, '2025-12-31T10:00:00.000Z'],
		['milliseconds as text', '1767175200000', '2025-12-31T10:00:00.000Z'],
		['seconds', 1_767_175_200, '2025-12-31T10:00:00.000Z'],
		['seconds as text', '1767175200', '2025-12-31T10:00:00.000Z'],
		['milliseconds before 1970', -2_208_988_800_000, '1900-01-01T00:00:00.000Z'],
		['a spreadsheet day', 46_022, '2025-12-31'],
		['a spreadsheet day as text', '46022', '2025-12-31'],
		['a spreadsheet time', 46_022.5, '2025-12-31T11:00:00.000Z'],
		['a compact day', '20251231', '2025-12-31'],
		['1900', '1900-01-01', '1900-01-01'],
		['9999', '9999-12-31', '9999-12-31'],
		['9999 with a time', '9999-12-31T23:59:59Z', '9999-12-31T23:59:59.000Z'],
		['a Date', new Date(Date.UTC(2025, 11, 31)), '2025-12-31T00:00:00.000Z'],
		['dots', '31.12.2025', '2025-12-31'],
		['dots that could be either', '03.04.2025', '2025-04-03'],
		['dots with a time', '31.12.2025, 14:30 Uhr', '2025-12-31T13:30:00.000Z'],
		['slashes', '12/31/2025', '2025-12-31'],
		['slashes and half a day', '12/31/2025 2:30 PM', '2025-12-31T13:30:00.000Z'],
		['midnight in halves', '12/31/2025 12:00 am', '2025-12-30T23:00:00.000Z'],
		['year first with slashes', '2025/12/31', '2025-12-31'],
		['a short year', '12/31/25', '2025-12-31'],
		['a short year of the last century', '12/31/70', '1970-12-31'],
		['the last short year of this one', '12/31/69', '2069-12-31'],
		['a month by name', '31 Dec 2025', '2025-12-31'],
		['an American month', 'Dec 31, 2025', '2025-12-31'],
		['a full American month', 'Wednesday, December 31, 2025', '2025-12-31'],
		['a hyphenated month', '31-Dec-25', '2025-12-31'],
		['a German month', '31. Dezember 2025', '2025-12-31'],
		['a German March', '3. März 2025', '2025-03-03'],
		['a French month', '1er août 2025', '2025-08-01'],
		['a French June', '15 juin 2025', '2025-06-15'],
		['a French July', '15 juil. 2025', '2025-07-15'],
		['a Spanish month', '31 de diciembre de 2025', '2025-12-31'],
		['a mail header', 'Wed, 31 Dec 2025 10:00:00 +0000', '2025-12-31T10:00:00.000Z'],
		['a day that does not exist', '2025-02-30', undefined],
		['an instant that does not exist', '2025-02-30T10:00:00Z', undefined],
		['an hour that does not exist', '2025-02-20T25:00:00Z', undefined],
		['a word', 'soon', undefined],
		['a quarter', 'Q4 2025', undefined],
		['a small number', 12, undefined],
		['a year', 2025, undefined],
		['a boolean', true, undefined],
	])('reads %s', (_, raw, text) => {
		expect(berlin(raw)).toBe(text);
	});

	it('reads the day first when told so', () => {
		expect(dayFirst('03/04/2025')).toBe('2025-04-03');
		expect(berlin('03/04/2025')).toBe('2025-03-04');
	});

	it('reads what is impossible in the chosen order in the other, and tells every time', () => {
		swapped.length = 0;
		expect([berlin('31/12/2025'), berlin('31/12/2025')]).toEqual(['2025-12-31', '2025-12-31']);
		expect(swapped).toEqual(['31/12/2025', '31/12/2025']);
	});
});

describe('a Salesforce id', () => {
	it.each([
		['001A0000006Vm9r', '001A0000006Vm9rIAC'],
		['001A0000006Vm9rIAC', '001A0000006Vm9rIAC'],
		['001a0000006vm9riac', '001A0000006Vm9rIAC'],
		['003000000000001', '003000000000001AAA'],
		['short', 'short'],
	])('%s becomes %s', (raw, id) => {
		expect(toSalesforceId(raw)).toBe(id);
	});

	it('is told from a name', () => {
		expect([isSalesforceId('001A0000006Vm9r'), isSalesforceId('Acme Corporates'), isSalesforceId('InternationalCo')]).toEqual([
			true, false, false,
		]);
	});
});

describe('a cell', () => {
	it.each(['', '  ', 'null', 'NULL', 'N/A', 'n/a', '#N/A', '-', 'undefined', 'NaN', '(blank)', null, undefined, NaN])(
		'%p says nothing',
		(raw) => expect(isBlank(raw)).toBe(true),
	);
	it.each(['0', 0, false, 'NA', 'None', 'no'])('%p says something', (raw) => expect(isBlank(raw)).toBe(false));
});

describe('a word', () => {
	const readers = createReaders(
		{ timeZone: 'UTC', dateOrder: 'monthFirst', decimalMark: 'auto', onSwapped: () => undefined },
		'plain',
	);
	it.each([
		['partnerTypes', 'VAR', ['reseller']],
		['partnerTypes', 'Channel Partner / Reseller', ['reseller']],
		['partnerTypes', 'Reseller; MSP', ['reseller', 'msp']],
		['partnerTypes', 'referral partner', ['referral']],
		['partnerTypes', 'Systemintegrator', ['si']],
		['partnerTypes', 'PARTNER', null],
		['partnerTypes', 'wizard', undefined],
		['motion', 'Self-Serve', 'selfServe'],
		['kind', 'Existing Customer - Upgrade', 'expansion'],
		['kind', 'newbusiness', 'newBusiness'],
		['role', 'VAR/Reseller', 'resell'],
		['flag', 'ja', true],
		['flag', 'sí', true],
		['flag', '0', false],
		['flag', 'perhaps', undefined],
		['domains', 'https://www.Acme.com/about', ['acme.com']],
		['domains', 'acme.com; acme.de', ['acme.com', 'acme.de']],
		['domains', 'no domain', undefined],
		['email', 'Ana <Ana@Example.com>', 'ana@example.com'],
		['email', 'Ana', undefined],
		['text', ' Acme \u00a0 Corp', 'Acme Corp'],
		['text', 12, '12'],
		['currency', 'euro', 'EUR'],
		['currency', '$', null],
		['currency', 'bananas', undefined],
	] as const)('as %s: %p is %p', (reader, raw, value) => {
		expect(readers[reader](raw)).toEqual(value);
	});
});

describe('what two spellings have in common', () => {
	it.each([
		['\ufeffClose Date', 'close_date'],
		['Closed - Won', 'closedwon'],
		['Étape', 'etape'],
	])('%p and %p are one', (a, b) => expect(keyOf(a)).toBe(keyOf(b)));

	it('ids made from names are readable, and never collide where the slug does', () => {
		expect(madeUpId('partner', ['Acme Corp'])).toBe('partner:acme_corp');
		expect(madeUpId('partner', [' ACME  corp '])).toBe('partner:acme_corp');
		expect(madeUpId('partner', ['A&B'])).not.toBe(madeUpId('partner', ['A B']));
		expect(madeUpId('partner', ['🦄'])).toMatch(/^partner:[0-9a-f]{12}$/);
		expect(madeUpId('partner', ['__proto__'])).toMatch(/^partner:proto-[0-9a-f]{12}$/);
	});
});
