import { SpecError } from '../../../../engine/core';
import { toBook } from '../../../../engine/model';
import { DEFAULT_TIER_SPEC, parseScoreSpec, parseTierSpec, tierPartners } from '../../../../engine/scoring';
import { dealsOf, LADDER, tierOf, tiersOn } from './tierBook';

const partner = (id: string, more: object = {}) => ({ recordType: 'partner' as const, id, name: id.toUpperCase(), motion: 'named', ...more });
const months = (year: number, ...of: number[]) => of.map((month) => `${year}-${String(month).padStart(2, '0')}-10`);

describe('the rules of a programme', () => {
	const faultsOf = (spec: object) => {
		try {
			parseTierSpec(spec);
			return [];
		} catch (error) {
			return error instanceof SpecError ? error.faults.map(({ message }) => message) : [String(error)];
		}
	};

	it('a usual programme comes with them', () => {
		expect(DEFAULT_TIER_SPEC.ladders.map(({ tiers }) => tiers.map(({ name }) => name))).toEqual([
			['Registered', 'Bronze', 'Silver', 'Gold', 'Platinum'],
			['Registered', 'Bronze'],
		]);
	});

	it('thresholds that cross are all named at once', () => {
		const tiers = [{ name: 'Registered' }, { name: 'Silver', wonDeals: 5, wonAcv: 100 }, { name: 'Gold', wonDeals: 3 }, { name: 'gold', wonDeals: 3 }];
		expect(faultsOf({ ladders: [{ name: 'All', tiers }] })).toEqual([
			'All: Gold asks for 3 won deals, Silver below it for 5; a higher tier must ask for at least as much',
			'All: Gold asks for no won ACV, Silver below it for 100; a higher tier must ask for at least as much',
			'All: two tiers are called gold',
			'All: gold asks for the same as Gold below it',
		]);
	});

	it('ladders of one name are a fault: people are told which one it is', () => {
		const ladders = [{ ...LADDER, types: ['reseller'] }, { ...LADDER, name: 'partners', types: ['si'] }];
		expect(faultsOf({ ladders })).toEqual(['two ladders are called partners']);
	});

	it('a ladder that another one leaves nobody for is a fault, and so are chances that cross', () => {
		const ladders = [LADDER, { ...LADDER, name: 'Resellers', types: ['reseller'] }];
		expect(faultsOf({ ladders, demoteBelow: 0.7 })).toEqual([
			'Resellers can never be used: Partners before it takes all its partners',
			'expected less than the chance of a promotion (0.6)',
		]);
	});
});

describe('a review', () => {
	const usual = [partner('a', { tier: 'Registered' }), ...months(2025, 8, 9, 10, 11, 12).flatMap((day) => dealsOf('a', 'won', [day]))];

	it('is held by the first run after its day, on what was known on it, and only once', () => {
		const late = [...usual, ...dealsOf('a', 'won', ['2026-01-05', '2026-01-06'])];
		const result = tiersOn('2026-01-20', late);
		const tier = tierOf(result, 'a');
		expect(tier).toMatchObject({ verdict: 'promote', proposed: 'Silver', current: 'Registered', isPreview: false, nextReview: '2026-04-01' });
		expect(tier.state.tierReviews).toEqual([expect.objectContaining({ at: '2026-01-01', tier: 'Registered', to: 'Silver', wonDeals: 5 })]);
		expect(result.ledger).toEqual([expect.objectContaining({ id: 'tier:a', kind: 'tier', partnerId: 'a', tier: 'Registered' })]);

		const again = tiersOn('2026-01-21', [...late, ...result.ledger]);
		expect(tierOf(again, 'a')).toMatchObject({ isPreview: true, verdict: 'promote', proposed: 'Silver' });
		expect(tierOf(again, 'a').reason).toContain('Proposed at the review of 2026-01-01 and not answered yet.');
		expect(again.ledger).toEqual([]);
	});

	it('changes nothing before a person has said yes', () => {
		const { ledger } = tiersOn('2026-01-20', usual);
		const yes = { recordType: 'decision' as const, id: 'tier:a', kind: 'tier', partnerId: 'a', verdict: 'approve', tier: 'Silver', review: '2026-01-01', at: '2026-01-22T10:00:00Z' };
		const before = tiersOn('2026-01-21', [...usual, ...ledger, yes]);
		expect(tierOf(before, 'a').current).toBe('Registered');
		const after = tiersOn('2026-01-23', [...usual, ...ledger, yes]);
		expect(tierOf(after, 'a')).toMatchObject({ current: 'Silver', proposed: null, decidedBy: 'person', state: { tier: 'Silver', tierSince: '2026-01-22' } });
		// The CRM may not have heard of it yet: its old word is no new one.
		const later = tiersOn('2026-02-01', [...usual, ...after.ledger, yes]);
		expect(tierOf(later, 'a').current).toBe('Silver');
		expect(later.ledger).toEqual([]);
	});

	it('rests when a person has said no, until the next one', () => {
		const { ledger } = tiersOn('2026-01-20', usual);
		const no = { recordType: 'decision' as const, id: 'tier:a', kind: 'tier', partnerId: 'a', verdict: 'reject', review: '2026-01-01', at: '2026-01-22T10:00:00Z' };
		const after = tiersOn('2026-01-23', [...usual, ...ledger, no]);
		expect(tierOf(after, 'a')).toMatchObject({ current: 'Registered', proposed: null });
		const next = tiersOn('2026-04-02', [...usual, ...after.ledger, no]);
		expect(tierOf(next, 'a')).toMatchObject({ proposed: 'Silver', isPreview: false });
	});

	it('a tier that a person changed in the CRM counts from then on', () => {
		const { ledger } = tiersOn('2026-01-20', usual);
		const [first, ...deals] = usual;
		const changed = tiersOn('2026-02-01', [{ ...first, tier: 'Gold' } as (typeof usual)[number], ...deals, ...ledger]);
		expect(tierOf(changed, 'a')).toMatchObject({ current: 'Gold', proposed: null, decidedBy: 'person' });
	});

	const [first, ...deals] = usual;
	const inCrm = (fields: object) => [{ ...first, ...fields } as (typeof usual)[number], ...deals];
	const pin = { recordType: 'decision' as const, id: 'pin', kind: 'tier', partnerId: 'a', verdict: 'pin', tier: 'Gold', at: '2026-01-22T10:00:00Z' };

	it('a pin is obeyed once: a tier that a person changes in the CRM afterwards counts, and stays', () => {
		const { ledger } = tiersOn('2026-01-20', usual);
		const pinned = tiersOn('2026-01-23', [...usual, ...ledger, pin]);
		expect(tierOf(pinned, 'a')).toMatchObject({ current: 'Gold', decidedBy: 'person', state: { tierSource: 'pinned' } });
		expect(tierOf(tiersOn('2026-01-24', [...usual, ...pinned.ledger, pin]), 'a')).toMatchObject({ current: 'Gold', decidedBy: 'person', state: { tierSource: 'pinned' } });
		const changed = tiersOn('2026-02-01', [...inCrm({ tier: 'Silver' }), ...pinned.ledger, pin]);
		expect(tierOf(changed, 'a')).toMatchObject({ current: 'Silver', state: { tierSource: 'auto' } });
		const next = tiersOn('2026-02-02', [...inCrm({ tier: 'Silver' }), ...changed.ledger, pin]);
		expect(tierOf(next, 'a')).toMatchObject({ current: 'Silver', state: { tierSource: 'auto' } });
		expect(next.ledger).toEqual([]);
		const again = tiersOn('2026-02-04', [...inCrm({ tier: 'Silver' }), ...changed.ledger, { ...pin, at: '2026-02-03T10:00:00Z' }]);
		expect(tierOf(again, 'a')).toMatchObject({ current: 'Gold', state: { tierSource: 'pinned' } });
	});

	it('a tier that the CRM took over and a person then changed back counts too', () => {
		const pinned = tiersOn('2026-01-23', [...usual, pin]);
		const heard = tiersOn('2026-01-25', [...inCrm({ tier: 'Gold' }), ...pinned.ledger, pin]);
		expect(heard.ledger).toEqual([expect.objectContaining({ tier: 'Gold', tierInSource: 'Gold' })]);
		expect(tierOf(tiersOn('2026-02-01', [...usual, ...heard.ledger, pin]), 'a')).toMatchObject({ current: 'Registered', decidedBy: 'person' });
	});

	it('a pin that a person takes off in the CRM is off; one that the CRM never had stays', () => {
		const there = tiersOn('2026-01-20', inCrm({ tier: 'Gold', tierSource: 'pinned' }));
		expect(tierOf(there, 'a').state).toMatchObject({ tier: 'Gold', tierSource: 'pinned' });
		const off = tiersOn('2026-02-01', [...inCrm({ tier: 'Gold', tierSource: 'auto' }), ...there.ledger]);
		expect(tierOf(off, 'a')).toMatchObject({ decidedBy: 'person', state: { tier: 'Gold', tierSource: 'auto' } });
		const later = tiersOn('2026-02-02', [...inCrm({ tier: 'Gold' }), ...off.ledger]);
		expect(tierOf(later, 'a').state.tierSource).toBe('auto');
		expect(later.ledger).toEqual([]);
		const { ledger } = tiersOn('2026-01-23', [...usual, pin]);
		expect(tierOf(tiersOn('2026-02-01', [...usual, ...ledger]), 'a').state.tierSource).toBe('pinned');
	});

	it('a person unpins what the CRM pins, and the CRM may pin it again', () => {
		const there = tiersOn('2026-01-20', inCrm({ tier: 'Gold', tierSource: 'pinned' }));
		const unpin = { ...pin, verdict: 'unpin', tier: undefined };
		const off = tiersOn('2026-01-23', [...inCrm({ tier: 'Gold', tierSource: 'pinned' }), ...there.ledger, unpin]);
		expect(tierOf(off, 'a').state.tierSource).toBe('auto');
		expect(tierOf(tiersOn('2026-01-24', [...inCrm({ tier: 'Gold', tierSource: 'pinned' }), ...off.ledger, unpin]), 'a').state.tierSource).toBe('auto');
		const heard = tiersOn('2026-01-25', [...inCrm({ tier: 'Gold' }), ...off.ledger, unpin]);
		expect(tierOf(tiersOn('2026-01-26', [...inCrm({ tier: 'Gold', tierSource: 'pinned' }), ...heard.ledger, unpin]), 'a').state.tierSource).toBe('pinned');
	});

	it('goes one tier at a time, however much was won', () => {
		const many = Array.from({ length: 30 }, (_, i) => `2025-${String(1 + (i % 12)).padStart(2, '0')}-15`);
		const records = [partner('a', { tier: 'Registered' }), ...dealsOf('a', 'won', many)];
		expect(tierOf(tiersOn('2026-01-02', records, { decidedBy: 'policy' }), 'a').state.tier).toBe('Silver');
	});

	it('takes a tier only at the second failure in a row and after the grace', () => {
		const others = Array.from({ length: 20 }, (_, i) => [partner(`o${i}`), ...dealsOf(`o${i}`, 'lost', ['2025-05-01', '2026-02-01'])]).flat();
		const records = [partner('a', { tier: 'Gold', tierSince: '2024-01-01' }), ...dealsOf('a', 'lost', months(2025, 5, 9)), ...others];
		const rules = { decidedBy: 'policy' };
		const first = tiersOn('2026-01-02', records, rules);
		expect(tierOf(first, 'a')).toMatchObject({ verdict: 'grace', current: 'Gold', state: { graceUntil: '2026-04-01' } });
		const inside = tiersOn('2026-03-31', [...records, ...first.ledger], rules);
		expect(tierOf(inside, 'a').current).toBe('Gold');
		const second = tiersOn('2026-04-01', [...records, ...first.ledger], rules);
		expect(tierOf(second, 'a')).toMatchObject({ verdict: 'demote', current: 'Silver', decidedBy: 'policy', state: { tierSince: '2026-04-01', graceUntil: null } });
	});

	it('leaves a pinned tier alone, and says so', () => {
		const records = [partner('a', { tier: 'Gold', tierSource: 'pinned' }), ...dealsOf('a', 'lost', months(2025, 5, 9))];
		const tier = tierOf(tiersOn('2026-01-02', records, { decidedBy: 'policy' }), 'a');
		expect(tier).toMatchObject({ verdict: 'pinned', current: 'Gold', proposed: null });
		expect(tier.atRisk.sentence).toBe('Nothing: Gold is pinned.');
	});

	it('does not judge a tier that was given after its day, nor a partner that came later', () => {
		const records = [partner('a', { tier: 'Gold', tierSince: '2026-01-10' }), partner('b', { enrolledAt: '2026-01-11' }), ...usual.slice(1)];
		expect(tiersOn('2026-01-20', records).ledger).toEqual([]);
	});

	it('does not judge a tier that was given in the night after its midnight, whatever the time zone', () => {
		const inBerlin = (tierSince: string) =>
			tierPartners(toBook([partner('a', { tier: 'Registered', tierSince }), ...deals]), { score: parseScoreSpec({}), tiers: parseTierSpec({ ladders: [LADDER] }) }, { asOf: Date.parse('2026-01-20T12:00:00Z'), timeZone: 'Europe/Berlin' }).ledger;
		expect(inBerlin('2025-12-31T23:30:00Z')).toEqual([]);
		expect(inBerlin('2026-01-01')).toEqual([]);
		expect(inBerlin('2025-12-31T22:30:00Z')).toHaveLength(1);
	});

	it('a proposal is no open one any more once its tier is pinned', () => {
		const { ledger } = tiersOn('2026-01-20', usual);
		const pinned = tiersOn('2026-01-23', [...usual, ...ledger, { ...pin, tier: 'Registered' }]);
		expect(tierOf(pinned, 'a')).toMatchObject({ current: 'Registered', verdict: 'pinned', proposed: null });
		expect(pinned.tierOverview.open).toBe(0);
	});

	it('follows the fiscal year', () => {
		expect(tierOf(tiersOn('2026-03-20', usual, { fiscalYearStart: 2 }), 'a')).toMatchObject({ nextReview: '2026-05-01' });
	});
});

describe('bad input', () => {
	it('a tier that is on no ladder stays, with a warning', () => {
		const result = tiersOn('2026-01-20', [partner('a', { tier: 'Diamond' }), ...dealsOf('a', 'won', months(2025, 8, 9, 10, 11, 12))]);
		expect(tierOf(result, 'a')).toMatchObject({ current: 'Diamond', verdict: 'unknownTier', proposed: null, facts: null });
		expect(result.issues).toContainEqual(expect.objectContaining({ code: 'unknownTier', recordId: 'a', received: 'Diamond', expected: 'Registered, Silver, Gold' }));
		expect(result.ledger).toEqual([]);
	});

	it('an unknown tier in the history ends a row of failures, and nothing more', () => {
		const tierReviews = [{ at: '2025-10-01', tier: 'Diamond', passed: false, verdict: 'grace' }, { nonsense: true }];
		const result = tiersOn('2026-01-02', [partner('a', { tier: 'Gold', tierReviews }), ...dealsOf('a', 'lost', months(2025, 8, 9))], { decidedBy: 'policy' });
		expect(tierOf(result, 'a').state.tier).toBe('Gold');
	});

	it('a tier that nobody comes near is said to be out of reach', () => {
		const ladder = { ...LADDER, tiers: [...LADDER.tiers, { name: 'Summit', wonDeals: 400 }] };
		const result = tiersOn('2026-01-20', [partner('a'), ...dealsOf('a', 'won', months(2025, 8, 9, 10))], { ladders: [ladder] });
		expect(result.issues.map(({ code, message }) => [code, message])).toEqual([
			['unreachableTier', 'Nobody of Partners comes near Summit: the most that one won is 3 deals (A). Ask for less, or take the tier out.'],
		]);
	});

	it('of those that won most alike the first by id is named, whatever they are called and the order of the rows', () => {
		const ladder = { ...LADDER, tiers: [...LADDER.tiers, { name: 'Summit', wonDeals: 400 }] };
		const both = [partner('a', { name: 'zebra' }), partner('b', { name: 'Aardvark' }), ...['a', 'b'].flatMap((id) => dealsOf(id, 'won', months(2025, 8, 9)))];
		for (const records of [both, [...both].reverse()]) expect(tiersOn('2026-01-20', records, { ladders: [ladder] }).issues.map(({ message }) => message).join()).toContain('2 deals (zebra)');
	});

	it('a partner that no ladder is for is told so', () => {
		const result = tiersOn('2026-01-20', [partner('a', { types: ['oem'] })], { ladders: [{ ...LADDER, types: ['reseller'] }] });
		expect(tierOf(result, 'a')).toMatchObject({ ladder: null, verdict: 'noLadder' });
		expect(tierOf(result, 'a').reason).toBe('No ladder is for oem partners in the named motion: nothing is decided.');
	});
});

describe('words', () => {
	const money = { name: 'Partners', tiers: [{ name: 'Registered' }, { name: 'Gold', wonAcv: 250_000 }] };

	it('say the gap in deals of the usual size, or in money, and by when', () => {
		const records = [partner('a'), ...dealsOf('a', 'won', months(2026, 2, 3, 4, 5, 6), 30_000)];
		const { gap } = tierOf(tiersOn('2026-07-15', records, { ladders: [money] }), 'a');
		expect(gap).toMatchObject({ tier: 'Gold', by: '2026-09-30', wonAcv: 100_000 });
		expect(gap?.sentence).toMatch(/^\d+ more won deals of the usual size \([\d,]+ USD\), or 100,000 USD in won ACV, by 30 September 2026\.$/);
	});

	it('count only what will still be in the window at the next review', () => {
		const records = [partner('a'), ...dealsOf('a', 'won', ['2025-08-01', '2025-09-01', '2026-05-01'], 30_000)];
		const { gap, facts } = tierOf(tiersOn('2026-07-15', records, { ladders: [money] }), 'a');
		expect(facts).toMatchObject({ wonDeals: 3, from: '2025-07-15', to: '2026-07-15' });
		expect(gap?.wonAcv).toBe(220_000);
	});

	it('tell apart what the threshold needs and what luck needs', () => {
		const others = Array.from({ length: 30 }, (_, i) => [partner(`o${i}`), ...dealsOf(`o${i}`, 'lost', ['2026-05-01'])]).flat();
		const { gap } = tierOf(tiersOn('2026-07-15', [partner('a'), ...dealsOf('a', 'won', ['2026-05-01', '2026-05-02']), ...others]), 'a');
		expect(gap?.sentence).toMatch(/^\d+ more won deals? by 30 September 2026 \(the threshold is met, \d+ so that it is more than luck\)\.$/);
	});

	it('say what would cost the tier', () => {
		const others = Array.from({ length: 20 }, (_, i) => [partner(`o${i}`), ...dealsOf(`o${i}`, 'lost', ['2026-05-01'])]).flat();
		const records = [partner('a', { tier: 'Gold' }), ...dealsOf('a', 'won', months(2025, 8, 8, 8, 9, 9)), ...others];
		const { atRisk } = tierOf(tiersOn('2026-07-15', records), 'a');
		expect(atRisk.sentence).toContain('Two reviews in a row that find less than 20% chance of a true 3.2 won deals, and 90 days of grace.');
		expect(atRisk.sentence).toContain('5 of its 5 won deals will be too old by then');
		expect(atRisk.failsNextReview).toBe(true);
	});

	it('the lowest tier is never lost', () => {
		expect(tierOf(tiersOn('2026-07-15', [partner('a')]), 'a').atRisk.sentence).toBe('Nothing: Registered is never lost.');
	});
});

describe('the lists', () => {
	it('promote the producers and re-qualify the noise', () => {
		const days = Array.from({ length: 60 }, (_, i) => `2026-${String(1 + (i % 6)).padStart(2, '0')}-${String(1 + (i % 28)).padStart(2, '0')}`);
		const direct = days.map((closedAt, i) => ({ recordType: 'opportunity' as const, id: `d${i}`, status: i % 2 === 0 ? 'won' : 'lost', acv: 10_000, currency: 'USD', createdAt: '2025-12-01', closedAt }));
		const touches = days.map((at, i) => ({ recordType: 'touch' as const, id: `t${i}`, opportunityId: `noise-lost-${at}-${i}`, actor: 'seller', kind: 'meeting', at }));
		const records = [partner('noise', { motion: 'selfServe' }), partner('good'), ...dealsOf('noise', 'lost', days), ...dealsOf('good', 'won', days.slice(0, 12)), ...direct, ...touches];
		const { tierOverview } = tiersOn('2026-07-02', records);
		expect(tierOverview.promote.map(({ partnerId }) => partnerId)).toEqual(['good']);
		expect(tierOverview.requalify).toEqual([expect.objectContaining({ partnerId: 'noise', openDeals: 0 })]);
		expect(tierOverview.requalify[0]?.sentence).toMatch(/^Won 0 of 60 decided deals and wins less than half as often as direct sellers \(50%\) with a chance of 100%\. A win takes /);
	});
});
