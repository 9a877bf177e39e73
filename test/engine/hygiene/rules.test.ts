import { RULES, RULE_NAMES } from '../../../engine/hygiene';
import type { BookRecord } from '../../../engine/model';
import { audit, deal, hygieneOf, rulesOn } from './book';

const open = { status: 'open', closedAt: '2026-08-30', lastActivityAt: '2026-06-20' };
const many = (count: number, more: (i: number) => object): BookRecord[] => Array.from({ length: count }, (_, i) => deal(`like-${String(i)}`, more(i)));

/** Each rule with a deal that has the defect, and one that is close to it and has not. */
const CASES: readonly (readonly [rule: string, sentence: string, wrong: object, right: object, beside: readonly BookRecord[]])[] = [
	['administrativeLoss', 'a loss closed as a duplicate', { status: 'lost', lossReason: 'doppelt erfasst' }, { status: 'lost', lossReason: 'Price' }, []],
	['archivedPartner', 'an open deal of a partner archived before it', { ...open, claimedPartners: [{ partnerId: 'p' }] }, { ...open, createdAt: '2025-01-01', claimedPartners: [{ partnerId: 'p' }] }, [{ recordType: 'partner', id: 'p', name: 'P', status: 'archived', archivedAt: '2025-06-01' }]],
	['churnAsWon', 'a negative amount that is won', { acv: -500 }, { acv: 500 }, []],
	['closedBeforeCreated', 'closed before created', { closedAt: '2025-12-01' }, { closedAt: '2026-01-10' }, []],
	['currencyMissing', 'an amount without a currency', { currency: undefined }, { currency: 'USD' }, []],
	['currencyNotConvertible', 'a currency without a rate', { currency: 'KZT' }, { currency: 'EUR' }, []],
	['dateInFuture', 'closed on a day to come', { closedAt: '2027-03-10' }, { closedAt: '2026-06-30' }, []],
	['expansionAsNewBusiness', 'a name that says upsell', { name: 'Alder Works upsell' }, { name: 'Alder Works first deal' }, []],
	['lossReasonInOwnWords', 'a reason in own words', { status: 'lost', lossReason: 'viel zu teuer' }, { status: 'lost', lossReason: 'Price' }, []],
	['lossReasonUnclear', 'a reason that tells nothing', { status: 'lost', lossReason: 'see notes' }, { status: 'lost', lossReason: 'no decision' }, []],
	['lostWithoutReason', 'a loss without a reason', { status: 'lost' }, { status: 'lost', lossReason: 'Price' }, []],
	['openPastClose', 'open past its close date', { ...open, closedAt: '2026-06-29' }, { ...open, closedAt: '2026-06-30' }, []],
	['openUntouched', 'untouched for 90 days', { ...open, lastActivityAt: '2026-04-01' }, { ...open, lastActivityAt: '2026-04-02' }, []],
	['ownerMissing', 'no owner', { ownerEmail: undefined }, {}, []],
	['partnerNotOnDeal', 'a partner registered it, and stands not on it', {}, { claimedPartners: [{ partnerId: 'p' }] }, ['wrong', 'right'].map((id): BookRecord => ({ recordType: 'registration', id: `r-${id}`, state: 'approved', opportunityId: id, partnerId: 'p' }))],
	['partnerSourceUnnamed', 'a partner lead source without a partner', { leadSource: 'Vertriebspartner' }, { leadSource: 'Customer reference' }, []],
	['partnerUnknown', 'a partner the roster does not have', { claimedPartners: [{ name: 'Nobody' }] }, { claimedPartners: [{ name: 'p and sons' }] }, [{ recordType: 'partner', id: 'p', name: 'P and Sons' }]],
	['renewalAsNewBusiness', 'a name that says renewal', { name: 'Alder Works - Verlängerung 2026' }, { name: 'Alder Works - Platform' }, []],
	['stageOlderThanDeal', 'a stage entered before the deal', { ...open, stageEnteredAt: '2025-12-01' }, { ...open, stageEnteredAt: '2026-01-10' }, []],
	['testDeal', 'a test', { name: 'TEST do not delete' }, { name: 'Penetration test suite' }, []],
	['typoAmount', 'an amount a thousand times too high', { acv: 9_000_000 }, { acv: 90_000 }, many(25, (i) => ({ acv: 8_000 + 100 * i }))],
	['wonAtZero', 'won at nothing', { acv: 0 }, { acv: 1 }, []],
	['wonWithoutAmount', 'won without an amount', { acv: undefined }, { status: 'lost', acv: undefined, lossReason: 'Price' }, []],
];

describe('each rule', () => {
	it.each(CASES)('%s finds %s, and nothing on the deal next to it', (rule, _sentence, wrong, right, beside) => {
		const result = audit([deal('wrong', wrong), deal('right', right), ...beside], { currency: 'USD', rates: [{ currency: 'EUR', rate: 1.1 }] });
		expect(rulesOn(result, 'wrong')).toContain(rule);
		expect(rulesOn(result, 'right')).not.toContain(rule);
	});

	it('repeatedId finds rows that share an ID', () => {
		const result = audit([deal('same', { productLine: 'A' }), deal('same', { productLine: 'B' }), deal('other')]);
		expect(result.opportunities.map(({ hygiene }) => hygiene.defects.map(({ rule }) => rule))).toEqual([[], ['repeatedId'], ['repeatedId']]);
	});

	it('has a test here', () => {
		expect([...CASES.map(([rule]) => rule), 'repeatedId'].sort()).toEqual([...RULE_NAMES].sort());
		expect(RULES.map(({ name }) => name)).toEqual([...RULE_NAMES]);
	});

	it('says what it means and what to do in a sentence each', () => {
		for (const { title, advice } of RULES) {
			expect(title.length).toBeGreaterThan(10);
			expect(advice).toMatch(/\.$/);
		}
	});

	it('finds nothing on a sound deal', () => {
		expect(hygieneOf(audit([deal('1')]), '1')).toEqual({
			asOf: '2026-06-30T12:00:00.000Z',
			kind: 'newBusiness',
			kindAsGiven: 'newBusiness',
			kindEvidence: [{ sign: 'given', says: 'newBusiness', text: 'the CRM calls it new business' }],
			defects: [],
			quarantined: false,
			amountTrusted: true,
			population: true,
		});
	});
});

describe('a proposed fix', () => {
	it('is data: field, from, to and how', () => {
		const { defects } = hygieneOf(audit([deal('1', { status: 'lost', lossReason: 'zu teuer' })]), '1');
		expect(defects[0]?.fix).toEqual({ field: 'lossReason', from: 'zu teuer', to: 'Price', how: 'Set the loss reason to Price; keep the words in a note.' });
	});

	it('of a typing error is the amount a thousandth as large', () => {
		const result = audit([deal('wrong', { acv: 9_000_000 }), ...many(25, (i) => ({ acv: 8_000 + 100 * i }))]);
		expect(hygieneOf(result, 'wrong')).toMatchObject({ amountTrusted: false, population: true, quarantined: true });
		expect(hygieneOf(result, 'wrong').defects[0]?.fix).toMatchObject({ field: 'acv', from: 9_000_000, to: 9_000 });
	});

	it('of a typing error is a plain decimal number', () => {
		const result = audit([deal('wrong', { acv: 81.13 }), ...many(25, (i) => ({ acv: 8_000 + 100 * i }))]);
		expect(hygieneOf(result, 'wrong').defects.find(({ rule }) => rule === 'typoAmount')).toMatchObject({ fix: { from: 81.13, to: 8113 }, message: expect.stringMatching(/; 8113 would be usual\.$/) as string });
	});
});

describe('settings', () => {
	it('switch rules off and change severities', () => {
		const lost = deal('1', { status: 'lost' });
		expect(rulesOn(audit([lost], { rulesOff: ['lostWithoutReason'] }), '1')).toEqual([]);
		expect(hygieneOf(audit([lost], { severities: { lostWithoutReason: 'blocker' } }), '1')).toMatchObject({ quarantined: true });
	});

	it('that cannot be used are all named', () => {
		const wrong = { untouchedDays: 0, rulesOff: ['nothing'], ownRules: [{ name: '', field: 'a', operator: 'isEmpty' }, { name: 'x', field: 'a', operator: 'largerThan', value: 'many' }] };
		expect(() => audit([], wrong)).toThrow(/untouchedDays.*rulesOff.*ownRules|rulesOff.*ownRules.*untouchedDays/s);
	});
});
