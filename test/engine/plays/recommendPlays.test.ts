import type { BookRecord } from '../../../engine/model';
import { parsePlaysSpec } from '../../../engine/plays';
import { choices, context, coSold, deal, partner, playsOf, recommend, times, winning } from './support';

const score = (more: object = {}) => ({ winRate: 0.4, dealSize: 50_000, yield: 20_000, decided: 20, won: 8, ...more });
const only = (play: string, records: readonly BookRecord[], spec: object = {}) => playsOf(recommend(records, { plays: [play], ...spec }));
const decision = (playId: string, answer: string, at: string, more: object = {}): BookRecord => ({ recordType: 'decision', id: `play:${playId}`, kind: 'play', subject: { play: playId }, answer, at, ...more });

describe('each play', () => {
	it('pushes an aging co-sell deal, with both owners and the arithmetic', () => {
		const aging = { level: 'critical', partnerIds: ['a'], days: 80, stage: 'Offer', warnAfterDays: 30, daysSincePartnerTouch: 40, ownerEmail: 'ann@northlight.example', sentence: 'Offer for 80 days.' };
		const [play] = only('pushAgingCoSell', [partner('a', { score: score() }), coSold('a', 'open', 100_000, '2026-01-20', { name: 'Acme rollout', aging })]);
		expect(play).toMatchObject({
			title: 'Push Acme rollout together with Partner A',
			expectedValue: 4_000,
			arithmetic: '100,000 USD (deal) x 40% (win rate) x 10% (saved by a push, assumed) = 4,000 USD.',
			draft: { to: 'a@partner.example', subject: 'Next step on Acme rollout' },
			managerEmail: 'maya@northlight.example',
		});
		expect(play?.evidence).toContain('last touch of the partner 40 days ago');
		expect(only('pushAgingCoSell', [partner('a'), coSold('a', 'open', 100_000, null, { aging: { ...aging, level: 'ok' } })])).toEqual([]);
	});

	it('claims invisible influence, the most valuable deal first, with its proof', () => {
		const invisible = (acv: number, status = 'won') => deal(undefined, status, acv, { name: `Deal ${acv}`, attribution: { decision: 'influenced', roles: [], invisible: [{ partnerId: 'a', role: 'influence', proof: 'an intro on 2026-02-01' }] } });
		const [play, ...more] = only('claimInvisibleInfluence', [partner('a', { score: score() }), invisible(50_000), invisible(90_000), invisible(10_000, 'lost')]);
		expect(more).toEqual([]);
		expect(play).toMatchObject({ subject: { name: 'Deal 90000' }, expectedValue: 1_800, evidence: ['an intro on 2026-02-01', '1 more deal of it like this, 50,000 USD'] });
	});

	it('re-engages who goes quiet, in full and in simplified records alike', () => {
		const early = { state: 'cooling', early: true, acvAtStake: 80_000, lastActOn: '2026-02-01', dormantOn: '2026-08-01', sentence: 'It is cooling.' };
		expect(only('reengage', [partner('a', { dormancy: early })])).toMatchObject([{ title: 'Call Partner A before it goes quiet', expectedValue: 16_000 }]);
		const dormant = { state: 'dormant', early: false, acvAtStake: 0, lastActOn: '2025-02-01' };
		const full = only('reengage', [partner('a', { score: score(), dormancy: { ...dormant, proposal: { action: 'reengage', reason: 'It won 3 deals before.' } } })]);
		const simple = only('reengage', [partner('a', { score: score(), dormancy: { ...dormant, proposal: 'reengage', proposalReason: 'It won 3 deals before.' } })]);
		expect(full).toEqual(simple);
		expect(full).toMatchObject([{ title: 'Win Partner A back', expectedValue: 2_000 }]);
		expect(only('reengage', [partner('a', { dormancy: { ...dormant, proposal: { action: 'keep' } } })])).toEqual([]);
	});

	it('enables the trained without a deal, and renews what expires', () => {
		const training: BookRecord = { recordType: 'touch', id: 't', kind: 'training', partnerId: 'a', at: '2026-05-01' };
		expect(only('enable', [partner('a', { score: score() }), training])).toMatchObject([{ title: 'Find a first deal with Partner A', evidence: ['trained on 2026-05-01', 'no deal so far'], expectedValue: 2_000 }]);
		const certified = partner('a', { score: score(), certifications: [{ name: 'Core Pro', holder: 'Ann', expiresAt: '2026-07-20' }, { name: 'Old', expiresAt: '2025-01-01' }, { name: 'Far', expiresAt: '2027-01-01' }] });
		expect(only('enable', [certified, deal('a', 'won', 10_000)])).toMatchObject([{ title: 'Renew Core Pro at Partner A', expectedValue: 500 }]);
	});

	it('recruits a winner into a segment where partners win, and nobody who is there', () => {
		const outsider = partner('z', { region: 'EMEA', score: score() });
		const elsewhere = times(4, () => deal('z', 'won', 10_000, { segment: 'SMB', createdAt: '2026-02-01' }));
		const [play] = only('recruitIntoSegment', [outsider, ...elsewhere, ...times(6, (i) => partner(`p${i}`, { score: score() })), ...winning()]);
		expect(play).toMatchObject({ partnerId: 'z', title: 'Ask Partner Z into Enterprise in EMEA' });
		expect(play?.factors.map(({ name }) => name)).toEqual(['gain a deal, at least', 'deals in 12 months', 'of them moved there by asking']);
		expect(only('recruitIntoSegment', [{ ...outsider, region: 'NA' }, ...elsewhere, ...winning()])).toEqual([]);
	});

	it('promotes, re-qualifies, mends and archives by what the nodes before decided', () => {
		expect(only('promote', [partner('a', { tier: { verdict: 'promote', proposed: 'Gold', reason: '6 won deals of 5.' } }), deal('a', 'won', 40_000)])).toMatchObject([{ title: 'Promote Partner A to Gold', expectedValue: 2_000 }]);
		expect(only('requalify', [partner('a', { score: score({ noise: { isNoise: true, sellerTouches: 80, reason: 'It wins too rarely.' } }) }), ...times(3, () => deal('a', 'lost', 5))])).toMatchObject([{ expectedValue: 360, why: 'It wins too rarely.' }]);
		expect(only('fixData', [partner('a'), deal('a', 'won', 30_000, { name: 'Broken', hygiene: { quarantined: true, defects: [{ rule: 'typoAmount', severity: 'blocker' }] } })])).toMatchObject([{ title: 'Mend 1 deal of Partner A', expectedValue: 300, draft: null }]);
		expect(only('archive', [partner('a', { dormancy: { state: 'dormant', proposal: { action: 'archive', reason: 'It never won.' } } })])).toMatchObject([{ title: 'Archive Partner A', expectedValue: 100 }]);
	});
});

describe('a co-sell introduction', () => {
	const account: BookRecord = { recordType: 'account', id: 'acc', name: 'Acme', domains: ['acme.example'], segment: 'Enterprise', region: 'EMEA' };
	const roster = times(6, (i) => partner(`p${i}`, { score: score(), region: 'EMEA' }));
	const wanted = deal(undefined, 'open', 200_000, { id: 'deal', name: 'Acme rollout', accountId: 'acc', accountDomain: 'acme.example', createdAt: '2026-06-20' });
	const registration = (partnerId: string, more: object = {}): BookRecord => ({ recordType: 'registration', id: 'r', partnerId, accountId: 'acc', state: 'approved', submittedAt: '2026-06-01', expiresAt: '2026-09-01', ...more });
	const best = (records: readonly BookRecord[]) => choices(records).deals.find(({ id }) => id === 'deal')?.play;

	it('names who wins deals like it, with the arithmetic and what argues against', () => {
		const found = best([account, ...roster, ...winning(), wanted]);
		expect(found?.partners).toHaveLength(3);
		expect(found?.partners[0]).toMatchObject({ conflicts: [], rank: 1 });
		expect(found?.partners[0]?.winRateWith).toBeGreaterThan(found?.partners[0]?.winRateWithout ?? 1);
		expect(found?.sentence).toContain('fits Acme rollout best');
	});

	it('prefers who knows the customer', () => {
		const touch: BookRecord = { recordType: 'touch', id: 't', kind: 'meeting', actor: 'partner', partnerId: 'p4', accountId: 'acc', at: '2026-05-05' };
		expect(best([account, ...roster, ...winning(), wanted, touch])?.partners[0]).toMatchObject({ partnerId: 'p4', reasons: expect.arrayContaining(['was in touch with this customer on 2026-05-05']) as unknown });
	});

	it.each([
		['a live registration of another partner', [registration('p9')]],
		['a protected customer', [{ ...account, protected: true }]],
		['another partner named on the deal', [{ ...wanted, claimedPartners: [{ partnerId: 'p9', role: 'influence' }] }]],
		['another partner of record', [{ ...wanted, partnerOfRecordId: 'p9' }]],
		['another partner named on the deal by name only', [{ ...wanted, claimedPartners: [{ name: 'Zenith', role: 'influence' }] }]],
		['another partner named on a row that was merged into the deal', [{ ...wanted, id: 'twin', match: { band: 'merge', survivor: 'deal' }, claimedPartners: [{ partnerId: 'p9', role: 'influence' }] }]],
		['a registration of a row that was merged into the deal', [{ ...wanted, id: 'twin', match: { band: 'merge', survivor: 'deal' } }, registration('p9', { accountId: null, opportunityId: 'twin' })]],
		['a registration that names the domain of the customer', [registration('p9', { accountId: null, accountDomain: 'https://www.acme.example/' })]],
		['a registration that names the customer', [registration('p9', { accountId: null, accountName: 'ACME' })]],
	])('introduces nobody over %s', (_, instead) => {
		const ids = new Set(instead.map(({ id }) => id));
		const records = [account, ...roster, ...winning(), wanted].filter(({ id }) => !ids.has(id));
		const found = best([...records, ...instead]);
		expect(found?.partners).toEqual([]);
		expect(found?.blocked[0]?.conflicts).toHaveLength(1);
		expect(only('coSellIntroduction', [...records, ...instead])).toEqual([]);
	});

	it('never introduces a partner to itself, nor one that sleeps; its own registration is no conflict', () => {
		const isCustomer = best([account, ...roster.map((one) => (one.id === 'p0' ? { ...one, domains: ['acme.example'] } : one)), ...winning(), wanted]);
		expect(isCustomer?.blocked.map(({ partnerId }) => partnerId)).toEqual(['p0']);
		const asleep = best([account, ...roster.map((one) => ({ ...one, dormancy: { state: 'dormant' } })), ...winning(), wanted]);
		expect(asleep?.partners).toEqual([]);
		expect(best([account, ...roster, ...winning(), wanted, registration('p2')])?.partners.map(({ partnerId }) => partnerId)).toEqual(['p2']);
		expect(best([account, ...roster, ...winning(), wanted, registration('p9', { expiresAt: '2026-06-29' })])?.blocked).toEqual([]);
	});

	it('gives a deal to one partner, and a partner one deal', () => {
		const deals = times(3, (i) => deal(undefined, 'open', 100_000 + i, { name: `Open ${i}`, createdAt: '2026-06-20' }));
		const plays = only('coSellIntroduction', [account, ...roster, ...winning(), ...deals]);
		expect(plays).toHaveLength(3);
		expect(new Set(plays.map(({ subject }) => subject.id)).size).toBe(3);
		expect(new Set(plays.map(({ partnerId }) => partnerId)).size).toBe(3);
	});

	it('a deal whose introduction is open, done or snoozed stays that partner\'s; after a no it goes to the next, and both are counted', () => {
		const records = [account, ...roster, ...winning(), wanted];
		const of = (more: readonly BookRecord[]) => recommend([...records, ...more], { plays: ['coSellIntroduction'] });
		const [first] = playsOf(of([]));
		if (first === undefined) throw new Error('nobody was introduced');
		const ends: readonly (readonly [string, BookRecord, number])[] = [
			['open', { recordType: 'ledger', id: 'shown', kind: 'play', at: '2026-06-20', subjectId: first.id, managerEmail: null }, 0],
			['done', decision(first.id, 'done', '2026-06-20T00:00:00Z'), 0],
			['snoozed', decision(first.id, 'snooze', '2026-06-29T00:00:00Z', { until: '2026-08-01' }), 0],
			['wrong', decision(first.id, 'wrong', '2026-06-20T00:00:00Z'), 1],
		];
		for (const [because, word, introduced] of ends) {
			const result = of([word]);
			expect([because, playsOf(result).filter(({ partnerId }) => partnerId !== first.partnerId).length, playsOf(result).length]).toEqual([because, introduced, introduced]);
			expect(result.summary.heldBack).toMatchObject({ [because]: 1 });
		}
	});

	it('a registration of another customer of the same name is no conflict', () => {
		const elsewhere = [{ ...account, id: 'other', domains: ['acme.test'] }, registration('p9', { accountId: 'other', accountName: 'Acme' })];
		expect(best([account, ...roster, ...winning(), wanted, ...elsewhere])?.blocked).toEqual([]);
	});

	it('of two registrations of one partner the one that lasts longer is told, whatever their order', () => {
		const both = [registration('p9'), registration('p9', { id: 'r2', expiresAt: '2026-12-01' })];
		for (const some of [both, [...both].reverse()]) expect(best([account, ...roster, ...winning(), wanted, ...some])?.blocked[0]?.conflicts).toEqual(['p9 has a live registration there until 2026-12-01']);
	});

	it('a customer with two rows of one id is placed alike, whatever their order', () => {
		const twice = [account, { ...account, name: 'Acme Holding', segment: 'Mid-market', region: 'AMER' }];
		const [one, other] = [twice, [...twice].reverse()].map((accounts) => best([...accounts, ...roster, ...winning(), wanted]));
		expect(one).toEqual(other);
	});
});

describe('what people said', () => {
	const records = [partner('a', { dormancy: { state: 'cooling', early: true, acvAtStake: 80_000, lastActOn: '2026-02-01' } })];
	const [{ id = '' } = {}] = playsOf(recommend(records));
	const later = (day: string) => ({ asOf: Date.parse(`${day}T12:00:00Z`), timeZone: 'UTC' });
	const isProposed = (more: readonly BookRecord[], day = '2026-06-30') => playsOf(recommend([...records, ...more], {}, later(day))).length === 1;

	it('a play marked wrong does not return', () => {
		expect(isProposed([decision(id, 'wrong', '2026-06-01T00:00:00Z')])).toBe(false);
		expect(isProposed([decision(id, 'wrong', '2026-06-01T00:00:00Z')], '2030-01-01')).toBe(false);
	});

	it('of two words of one instant the one that holds longer counts, whatever the order of the rows', () => {
		const at = '2026-06-20T00:00:00Z';
		const words = [decision(id, 'snooze', at, { until: '2026-07-05' }), decision(id, 'snooze', at, { until: '2026-08-05' })];
		for (const said of [words, [...words].reverse()]) expect(isProposed(said, '2026-07-15')).toBe(false);
		const both = [decision(id, 'snooze', at, { until: '2026-06-25' }), decision(id, 'done', at)];
		for (const said of [both, [...both].reverse()]) expect(isProposed(said, '2026-07-15')).toBe(false);
	});

	it('a snoozed one comes back at its date, a done one after 90 days', () => {
		expect(isProposed([decision(id, 'snooze', '2026-06-20T00:00:00Z', { until: '2026-07-15' })])).toBe(false);
		expect(isProposed([decision(id, 'snooze', '2026-06-20T00:00:00Z', { until: '2026-07-15' })], '2026-07-15')).toBe(true);
		expect(isProposed([decision(id, 'done', '2026-06-01T00:00:00Z')])).toBe(false);
		expect(isProposed([decision(id, 'done', '2026-06-01T00:00:00Z')], '2026-08-31')).toBe(true);
	});

	it('the latest word counts, whatever the order of the rows, and a word from the future does not', () => {
		const [first, second] = [decision(id, 'wrong', '2026-05-01T00:00:00Z'), decision(id, 'snooze', '2026-05-02T00:00:00Z', { until: '2026-05-09' })];
		expect(isProposed([first, second])).toBe(true);
		expect(isProposed([second, first])).toBe(true);
		expect(isProposed([decision(id, 'wrong', '2026-07-01T00:00:00Z')])).toBe(true);
	});

	it('an open play is not repeated until it is answered or forgotten', () => {
		const [{ record: shown } = { record: records[0] }] = recommend(records, { remember: true }).ledger;
		expect(shown).toMatchObject({ recordType: 'ledger', kind: 'play', subjectId: id, managerEmail: 'maya@northlight.example' });
		if (shown === undefined) throw new Error('nothing was remembered');
		expect(isProposed([shown], '2026-07-07')).toBe(false);
		expect(isProposed([shown], '2026-08-15')).toBe(true);
		const { summary } = recommend([...records, shown], {}, later('2026-07-07'));
		expect(summary.heldBack.open).toBe(1);
	});

	it('is remembered under the local day', () => {
		const [{ record } = { record: undefined }] = recommend(records, { remember: true }, { asOf: Date.parse('2026-06-30T20:00:00Z'), timeZone: 'Asia/Tokyo' }).ledger;
		expect(record).toMatchObject({ id: `play:${id}:2026-07-01`, at: '2026-06-30T20:00:00.000Z' });
	});

	it('another silence is another play', () => {
		const [again] = playsOf(recommend([partner('a', { dormancy: { state: 'cooling', early: true, acvAtStake: 80_000, lastActOn: '2026-05-01' } })]));
		expect(again?.id).not.toBe(id);
	});
});

describe('the stop rule', () => {
	const quiet = (id: string, stake: number) => partner(id, { dormancy: { state: 'cooling', early: true, acvAtStake: stake, lastActOn: '2026-02-01' } });

	it('gives a manager the five most valuable, and says that others wait', () => {
		const result = recommend(times(8, (i) => quiet(`p${i}`, 1000 * (i + 1))));
		expect(playsOf(result).filter(({ status }) => status === 'now').map(({ partnerId }) => partnerId)).toEqual(['p7', 'p6', 'p5', 'p4', 'p3']);
		expect(result.summary).toMatchObject({ now: 5, waiting: 3 });
		expect(result.summary.stopRule).toMatch(/5 new ones a manager/);
	});

	it('gives nothing new to a manager with ten open plays', () => {
		const open = times(10, (i): BookRecord => ({ recordType: 'ledger', id: `l${i}`, kind: 'play', at: '2026-06-25T00:00:00Z', subjectId: `x${i}`, managerEmail: 'Maya@northlight.example' }));
		expect(recommend([quiet('a', 1000), ...open]).summary.now).toBe(0);
		expect(recommend([quiet('a', 1000), ...open.slice(1)]).summary.now).toBe(1);
	});

	it('says what it could not look for, and lists every fault of a spec', () => {
		expect(recommend([partner('a')]).summary.missing.join(' ')).toMatch(/Dormancy Detect.*Aging.*Attribution Tag.*Deal Hygiene/);
		expect(() => parsePlaysSpec({ perPartner: 4, effects: { push: 2 }, plays: ['dance'] })).toThrow(/plays.*perPartner.*effects/);
		expect(recommend([], {}, context).summary.sentence).toContain('0 plays');
	});
});
