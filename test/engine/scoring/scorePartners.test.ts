import { SpecError } from '../../../engine/core';
import { parseScoreSpec } from '../../../engine/scoring';
import { deal, partner, score, scoreOf, times } from './book';

describe('scorePartners counts', () => {
	const result = score([
		partner('a', { motion: 'named' }),
		partner('idle'),
		...times(3, () => deal('a', 'won', 100)),
		deal('a', 'lost', 50),
		deal('a', 'open', 70),
		deal(undefined, 'won', 900),
		deal('b', 'won', 40),
	]);

	it('what was decided, won and is open, per partner', () => {
		expect(scoreOf(result, 'a')).toMatchObject({
			decided: 4,
			won: 3,
			lost: 1,
			open: 1,
			wonAcv: 300,
			meanWonDeal: 100,
			pipeline: 70,
			derived: false,
		});
	});

	it('partners that only deals name', () => {
		expect(scoreOf(result, 'b')).toMatchObject({ decided: 1, wonAcv: 40, derived: true, motionBasis: 'assumed' });
	});

	it('partners without any deal, and says they have none', () => {
		const idle = scoreOf(result, 'idle');
		expect(idle).toMatchObject({ decided: 0, wonAcv: 0, coverage: 0, insufficientEvidence: true });
		expect(idle.sentence).toBe(`IDLE has no deal at all; ${idle.points} points rest on what is usual.`);
	});

	it('direct deals apart, each deal once', () => {
		expect(result.overview).toMatchObject({
			opportunities: 7,
			partner: { partners: 3, opportunities: 6, won: 4, wonAcv: 340 },
			direct: { opportunities: 1, wonAcv: 900 },
		});
	});
});

describe('one partner is credited per deal', () => {
	const credited = (more: object, ...roster: ReturnType<typeof partner>[]) =>
		score([...roster, deal(undefined, 'won', 1, more)]).partners.find(({ score: { won } }) => won === 1)?.entry.id;

	it('the partner of record before any claim', () => {
		expect(credited({ partnerOfRecordId: 'r', claimedPartners: [{ partnerId: 'a', role: 'sourcing' }] })).toBe('r');
	});

	it('the sourcing claim before others, fulfilment last', () => {
		const claimedPartners = [
			{ partnerId: 'd', role: 'distribute' },
			{ partnerId: 'c', role: 'coSell' },
			{ partnerId: 's', role: 'sourcing' },
		];
		expect(credited({ claimedPartners })).toBe('s');
	});

	it.each(['distribute', 'deliver'])('nobody where a partner only does this: %s', (role) => {
		expect(credited({ claimedPartners: [{ partnerId: 'd', role }] }, partner('d'))).toBeUndefined();
		expect(credited({ claimedPartners: [{ partnerId: 'd', role }], attribution: { decision: 'undecided' } }, partner('d'))).toBeUndefined();
		expect(credited({ partnerOfRecordId: 'd', claimedPartners: [{ partnerId: 'd', role }] }, partner('d'))).toBe('d');
		expect(score([deal(undefined, 'won', 1, { claimedPartners: [{ partnerId: 'd', role }] })]).overview).toMatchObject({ partner: { won: 0 }, direct: { won: 0 }, assisted: { won: 1 } });
	});

	it('the earlier of two equal claims, whatever their order', () => {
		const early = { partnerId: 'z', claimedAt: '2026-01-01' };
		const late = { partnerId: 'a', claimedAt: '2026-02-01' };
		expect(credited({ claimedPartners: [late, early] })).toBe('z');
		expect(credited({ claimedPartners: [early, late] })).toBe('z');
	});

	it('a claim by name finds its partner by name or alias', () => {
		const roster = [partner('p1', { name: 'Acme GmbH', aliases: ['Acme'] })];
		expect(credited({ claimedPartners: [{ name: ' ACME ' }] }, ...roster)).toBe('p1');
	});

	it('a second partner gets nothing, and is counted', () => {
		const result = score([deal(undefined, 'won', 1, { claimedPartners: [{ partnerId: 'a' }, { partnerId: 'b' }] })]);
		expect(result.partners.map(({ entry }) => entry.id)).toEqual(['a']);
		expect(result.overview.alsoClaimed).toBe(1);
	});
});

describe('the as-of date', () => {
	it('hides what was created later, and reopens what was closed later', () => {
		const result = score([
			deal('a', 'won', 10, { createdAt: '2026-01-01', closedAt: '2026-06-01' }),
			deal('a', 'won', 20, { createdAt: '2026-01-01', closedAt: '2026-07-01' }),
			deal('a', 'open', 40, { createdAt: '2026-07-02' }),
		]);
		expect(scoreOf(result, 'a')).toMatchObject({ won: 1, open: 1, wonAcv: 10, pipeline: 20 });
		expect(result.overview.leftOut).toEqual({ afterAsOf: 1 });
		expect(scoreOf(result, 'a').asOf).toBe('2026-06-30T12:00:00.000Z');
	});

	it('a window counts what was decided in it', () => {
		const deals = [
			deal('a', 'won', 10, { closedAt: '2026-06-01' }),
			deal('a', 'won', 20, { closedAt: '2025-06-01' }),
			deal('a', 'lost', 30),
			deal('a', 'open', 5),
		];
		const result = score(deals, { windowMonths: 6 });
		expect(scoreOf(result, 'a')).toMatchObject({ won: 1, lost: 0, open: 1 });
		expect(result.overview.leftOut).toEqual({ outsideWindow: 1, noCloseDate: 1 });
	});
});

describe('the population', () => {
	it('leaves out what is no new business and negative amounts, and counts them', () => {
		const result = score([
			deal('a', 'won', 10),
			deal('a', 'won', 10, { kind: 'renewal' }),
			deal('a', 'won', 10, { kind: 'churn' }),
			deal('a', 'won', -500),
			deal('a', 'won', 10, { kind: 'newBusiness' }),
		]);
		expect(scoreOf(result, 'a').won).toBe(2);
		expect(result.overview.leftOut).toEqual({ notNewBusiness: 2, negative: 1 });
	});

	it('takes amount where there is no ACV, and says so', () => {
		expect(score([deal('a', 'won', undefined, { amount: 7 })]).overview.sizeField).toBe('amount');
		expect(score([deal('a', 'won', 5), deal('a', 'won', undefined, { amount: 7 })]).overview.sizeField).toBe('mixed');
		expect(score([deal('a', 'won')]).overview.sizeField).toBe('none');
	});

	it.each([NaN, '', ' '])('%j in an optional field says nothing, and costs nothing else', (nothing) => {
		const result = score([deal('a', 'won', undefined, { acv: nothing, amount: 7, kind: nothing }), deal('a', 'won', undefined, { amount: nothing }), deal('a', 'open', 5, { status: nothing })]);
		expect(result.issues).toEqual([]);
		expect(scoreOf(result, 'a')).toMatchObject({ won: 2, open: 1, wonAcv: 7, pipeline: 5, withoutAmount: 1 });
	});

	it('says which deal it could not read', () => {
		const result = score([deal('a', 'won', 10), { recordType: 'opportunity', id: 'bad', acv: '5,000' }]);
		expect(result.issues).toMatchObject([{ code: 'unreadableRecord', recordId: 'bad', field: 'acv', received: '5,000' }]);
		expect(result.overview.leftOut).toEqual({ unreadable: 1 });
	});
});

describe('currencies', () => {
	const deals = [
		deal('a', 'won', 100, { currency: 'USD', closedAt: '2026-02-01' }),
		deal('a', 'won', 100, { currency: 'EUR', closedAt: '2026-02-01' }),
		deal('a', 'open', 50, { currency: 'USD' }),
	];

	it('without a rate: counted in the win rate, left out of sums, and said', () => {
		const result = score(deals);
		expect(scoreOf(result, 'a')).toMatchObject({ currency: 'USD', won: 2, wonAcv: 100, unconverted: 1 });
		expect(result.overview.partner.unconverted).toBe(1);
	});

	it('with a rate: converted', () => {
		const result = score(deals, { rates: [{ currency: 'EUR', rate: 1.2 }] });
		expect(scoreOf(result, 'a')).toMatchObject({ wonAcv: 220, unconverted: 0 });
	});

	it('the result currency can be chosen', () => {
		const result = score(deals, { currency: 'EUR', rates: [{ currency: 'USD', rate: 0.5 }] });
		expect(scoreOf(result, 'a')).toMatchObject({ currency: 'EUR', wonAcv: 150, pipeline: 25 });
	});
});

describe('motions', () => {
	it.each([
		[{ motion: 'selfServe', managerEmail: 'm@example.com' }, 'selfServe', 'stated'],
		[{ managerEmail: 'm@example.com', types: ['affiliate'] }, 'named', 'manager'],
		[{ types: ['affiliate'] }, 'selfServe', 'type'],
		[{ types: ['reseller', 'affiliate'] }, 'named', 'type'],
		[{}, 'named', 'assumed'],
	])('%j is %s, %s', (fields, motion, motionBasis) => {
		expect(scoreOf(score([partner('a', fields)]), 'a')).toMatchObject({ motion, motionBasis });
	});

	it('a motion without a decided deal takes what all partners show', () => {
		const result = score([partner('aff', { types: ['affiliate'] }), ...times(20, (i) => deal('n', i % 2 ? 'won' : 'lost', 10))]);
		expect(scoreOf(result, 'aff').winRate.prior).toBe('pooled');
		expect(scoreOf(result, 'n').winRate.prior).toBe('learned');
	});
});

describe('small samples', () => {
	it('are said to be small', () => {
		const result = score([
			...times(3, () => deal('few', 'won', 10)),
			...times(40, (i) => deal('many', i % 2 ? 'won' : 'lost', 10)),
			...times(30, (i) => deal('third', i % 3 ? 'lost' : 'won', 10)),
		]);
		const few = scoreOf(result, 'few');
		expect(few.insufficientEvidence).toBe(true);
		expect(few.winRate.raw).toBe(1);
		expect(few.winRate.estimate).toBeLessThan(0.99);
		expect(few.winRate.high).toBeGreaterThan(few.winRate.low);
		expect(scoreOf(result, 'many').insufficientEvidence).toBe(false);
	});

	it('no decided deal anywhere, and scores that differ all the same: they are what ranks', () => {
		const { overview } = score([deal('a', 'open', 1, { createdAt: '2026-06-01' }), deal('b', 'open', 10, { createdAt: '2025-09-01' })], { weights: { momentum: 1 } });
		expect(overview.rankedBy).toBe('score');
	});

	it('say whose usual win rate is taken, and that a size is not known', () => {
		const result = score([partner('aff', { types: ['affiliate'] }), deal('n', 'won'), deal('n', 'lost')]);
		const reasonOf = (id: string, signal: string) => scoreOf(result, id).contributions.find((one) => one.signal === signal)?.reason;
		expect(reasonOf('aff', 'winRate')).toContain('the usual win rate of all partners is taken');
		expect(reasonOf('n', 'wonRevenue')).toBe('No deal of known size is won anywhere, so won revenue is not known: half the points.');
	});

	it('no decided deal anywhere: a stated assumption, its full interval, and an order by what is known', () => {
		const result = score([deal('small', 'open', 10), deal('large', 'open', 500), deal('large', 'open', 1)]);
		expect(result.overview.rankedBy).toContain('open pipeline');
		expect(result.partners.map(({ entry }) => entry.id)).toEqual(['large', 'small']);
		const { winRate, insufficientEvidence, points } = scoreOf(result, 'large');
		expect({ insufficientEvidence, points, prior: winRate.prior, estimate: winRate.estimate }).toEqual({
			insufficientEvidence: true,
			points: 50,
			prior: 'assumed',
			estimate: 0.25,
		});
		// Beta(.5, 1.5): the 5% and 95% points, from sin-squared integrals solved to five digits (see docs/methods).
		expect(winRate.low).toBeCloseTo(0.00154, 4);
		expect(winRate.high).toBeCloseTo(0.7711, 3);
	});
});

describe('bad input', () => {
	it.each([
		['nothing', []],
		['a single partner', [partner('a')]],
		['all lost', times(9, () => deal('a', 'lost', 5))],
		['all won', times(9, () => deal('a', 'won', 5))],
		['names that objects already have', [deal('__proto__', 'won', 5), deal('constructor', 'lost', 5), partner('toString')]],
		['emoji and right-to-left names', [partner('👩‍💻'), deal('شركة النور', 'won', 5)]],
		['dates in 1900 and 9999', [deal('a', 'won', 5, { closedAt: '1900-01-01' }), deal('a', 'won', 5, { closedAt: '9999-12-31' })]],
		['dates that are none', [deal('a', 'won', 5, { closedAt: 'soon', createdAt: '' })]],
		['amounts of zero', times(6, (i) => deal('a', i % 2 ? 'won' : 'lost', 0))],
		['amounts no integer holds', [deal('a', 'won', 1e300)]],
	])('%s: no crash, and every number is one', (_, records) => {
		const result = score(records);
		for (const { score: one } of result.partners) {
			expect(one.points).toBeGreaterThanOrEqual(0);
			expect(one.points).toBeLessThanOrEqual(100);
			expect(one.winRate.high).toBeGreaterThan(one.winRate.low);
			expect(JSON.stringify(one)).not.toContain('NaN');
		}
	});

	it('a typo by a factor of a million moves the deal size of others by little', () => {
		const book = times(300, (i) => deal(`p${i % 20}`, i % 3 ? 'lost' : 'won', 900 + (i % 7) * 50));
		const typo = [...book.slice(0, -1), deal('p19', 'won', 1e9)];
		const before = scoreOf(score(book), 'p1').dealSize?.estimate ?? 0;
		const after = scoreOf(score(typo), 'p1').dealSize?.estimate ?? 0;
		expect(Math.abs(after / before - 1)).toBeLessThan(0.1);
	});

	it('a spec with several faults lists them all', () => {
		const parse = () => parseScoreSpec({ weights: { winRate: -1, wonRevenue: 0, dealSize: 0 }, currency: 'usd', windowMonths: 0 });
		expect(parse).toThrow(SpecError);
		expect(parse).toThrow(/weights\.winRate.*currency.*windowMonths/);
	});

	it('weights that are all zero are refused', () => {
		expect(() => parseScoreSpec({ weights: { winRate: 0, wonRevenue: 0, dealSize: 0 } })).toThrow(/at least one weight/);
	});
});
