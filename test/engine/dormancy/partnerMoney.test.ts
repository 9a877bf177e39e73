import { kindVerdicts } from '../../../engine/dormancy/kindVerdicts';
import { partnerMoney, wonBetween } from '../../../engine/dormancy/partnerMoney';
import { prepare } from '../../../engine/dormancy/prepare';
import { parseDormancySpec } from '../../../engine/dormancy/spec';
import type { BookRecord } from '../../../engine/model';
import { AS_OF, CONTEXT, bookOf, daysAgo, partner } from './support';

const spec = parseDormancySpec({ currency: 'USD', rates: [{ currency: 'EUR', rate: 2 }] });
const deal = (id: string, partnerId: string, more: object): BookRecord => ({ recordType: 'opportunity', id, currency: 'USD', claimedPartners: [{ partnerId, role: 'sourcing' }], createdAt: daysAgo(200), ...more });
const records = [
	partner('a', { types: ['oem'] }),
	partner('b', { types: ['oem'] }),
	partner('c', { types: ['si'] }),
	deal('1', 'a', { status: 'won', acv: 100, closedAt: daysAgo(100) }),
	deal('2', 'a', { status: 'won', acv: 10, currency: 'EUR', closedAt: daysAgo(50) }),
	deal('3', 'a', { status: 'lost', acv: 7, closedAt: daysAgo(40) }),
	deal('4', 'a', { status: 'open', acv: 30 }),
	deal('5', 'a', { status: 'won', kind: 'renewal', acv: 500, closedAt: daysAgo(30) }),
	deal('6', 'a', { status: 'open', acv: -4 }),
	deal('7', 'c', { status: 'open', acv: 9, currency: 'CHF', createdAt: daysAgo(400) }),
];
const book = bookOf(records);
const prepared = prepare(book, spec, CONTEXT);
const money = partnerMoney(book, prepared.acts, spec, CONTEXT);

describe('what the deals of a partner are worth', () => {
	it('counts new business in one currency; renewals and negative amounts for nobody', () => {
		const own = money.of('a');
		expect({ won: own.won, lost: own.lost, open: own.open, pipeline: money.major(own.pipeline) }).toEqual({ won: 2, lost: 1, open: 1, pipeline: 30 });
		expect(money.major(wonBetween(own, AS_OF - 365 * 86_400_000, AS_OF))).toBe(120);
		expect(money.major(wonBetween(own, AS_OF - 60 * 86_400_000, AS_OF))).toBe(20);
	});

	it('counts what no rate converts, and gives a partner without deals nothing', () => {
		expect(money.unconverted).toBe(1);
		expect(money.of('b')).toMatchObject({ won: 0, lost: 0, open: 0, pipeline: 0, wins: [] });
	});
});

it('a partner that is named after the as-of date has no part yet', () => {
	const late = deal('1', 'a', { status: 'won', acv: 100, closedAt: daysAgo(100), claimedPartners: [{ partnerId: 'a', role: 'sourcing' }, { partnerId: 'b', role: 'coSell', claimedAt: daysAgo(-3) }] });
	const lateBook = bookOf([partner('a'), partner('b'), late]);
	const { of } = partnerMoney(lateBook, prepare(lateBook, spec, CONTEXT).acts, spec, CONTEXT);
	expect([of('a').won, of('b').won]).toEqual([1, 0]);
});

describe('verdicts on kinds of partners', () => {
	it('count a deal once that two partners of a kind share', () => {
		const shared = deal('1', 'a', { status: 'won', acv: 100, closedAt: daysAgo(100), claimedPartners: ['a', 'b', 'c'].map((partnerId) => ({ partnerId, role: 'coSell' })) });
		const { members, acts } = prepare(bookOf([...records.slice(0, 3), shared]), spec, CONTEXT);
		expect(kindVerdicts(members, new Map(), acts, AS_OF).map(({ type, opportunities12Months, wins12Months }) => [type, opportunities12Months, wins12Months])).toEqual([['oem', 1, 1], ['si', 1, 1]]);
	});

	it('say in a line what a kind brought; the most silent kind first', () => {
		const states = new Map([['a', 'producing'], ['b', 'neverActivated'], ['c', 'dormant']] as const);
		const [first, second] = kindVerdicts(prepared.members, states, prepared.acts, AS_OF);
		expect(first).toMatchObject({ type: 'oem', enrolled: 2, opportunities12Months: 4, wins12Months: 2, sentence: 'oem, named: 2 partners enrolled, 4 opportunities and 2 wins in 12 months; 1 dormant or never active.' });
		expect(second).toMatchObject({ type: 'si', enrolled: 1, opportunities12Months: 0, wins12Months: 0, states: { dormant: 1, producing: 0 } });
	});
});
