import { SpecError } from '../../../engine/core';
import { METRICS, parseMetricsSpec } from '../../../engine/metrics';
import type { BookRecord } from '../../../engine/model';
import { deal, metrics, partner, row } from './book';

const book = [
	partner('a'),
	partner('b', { motion: 'selfServe' }),
	partner('late', { enrolledAt: '2025-06-01' }),
	partner('gone', { archivedAt: '2026-01-01', status: 'archived' }),
	...['1', '2', '3'].map((n) => deal(`a${n}`, 'won', 'a')),
	...['4', '5', '6'].map((n) => deal(`a${n}`, 'lost', 'a')),
	...['1', '2', '3', '4'].map((n) => deal(`b${n}`, 'lost', 'b')),
	deal('b5', 'won', 'b'),
	...['1', '2', '3', '4', '5', '6', '7', '8'].map((n) => deal(`d${n}`, Number(n) > 2 ? 'lost' : 'won', undefined)),
];

describe('what every row says', () => {
	it('gives value, parts, population, rule, window and as-of, in words that a person can check', () => {
		expect(row(book, 'winRate:decided')).toMatchObject({
			title: 'Win rate',
			value: 6 / 19,
			numerator: 6,
			denominator: 19,
			unit: 'share',
			asOf: '2026-06-30T00:00:00.000Z',
			window: { from: '2025-06-30T00:00:00.000Z', to: '2026-06-30T00:00:00.000Z' },
			insufficientEvidence: false,
		});
		expect(row(book, 'winRate:decided').sentence).toMatch(/^Win rate: 31\.6% \(6 of 19\), 90% interval 16\.\d% to 50\.\d%/);
	});

	it('lists the records behind a figure when asked, and not otherwise', () => {
		expect(row(book, 'winRate:decided:motion:named', { records: true }).records).toEqual(['a1', 'a2', 'a3']);
		expect(row(book, 'winRate:decided')).not.toHaveProperty('records');
	});

	it('divides deals by their own region, whether they have a partner or not', () => {
		const inEmea = (id: string, partnerId: string | undefined) => deal(id, 'won', partnerId, { region: 'EMEA' });
		const rows = [partner('a'), inEmea('x', 'a'), inEmea('y', undefined), deal('z', 'lost', undefined)];
		expect(row(rows, 'winRate:decided:region:EMEA', { segments: ['region'] })).toMatchObject({ numerator: 2, denominator: 2 });
	});

	it('counts a partner that ended without a date of archiving until its status changed', () => {
		const ended = (id: string) => partner(id, { status: 'terminated', statusSince: '2026-06-01' });
		const roster = [partner('a'), ended('b'), ended('c'), deal('x', 'won', 'a')];
		const still = [partner('a'), partner('b'), partner('c'), deal('x', 'won', 'a')];
		const [one, other] = [roster, still].map((all) => row(all, 'producingPartnerRate:sourced'));
		expect(one).toMatchObject({ numerator: other?.numerator, denominator: other?.denominator });
	});

	it('takes one partner of two as the top fifth', () => {
		expect(row([partner('a'), partner('b'), deal('x', 'won', 'a', { acv: 9000 }), deal('y', 'won', 'b', { acv: 1000 })], 'concentration:withDeals')).toMatchObject({ value: 0.9 });
	});

	it('counts a deal once that two partners entered in a row each, whoever it belongs to', () => {
		const disputed = (id: string) => deal(id, 'won', undefined, { attribution: { decision: 'undecided', roles: [], conflict: { opportunities: ['x1', 'x2'] } } });
		expect(row([disputed('x2'), disputed('x1'), deal('y', 'lost', undefined)], 'winRate:decided', { records: true })).toMatchObject({ numerator: 1, denominator: 2, records: ['x1'] });
	});

	it('says that little is little', () => {
		expect(row([partner('a'), deal('x', 'won', 'a')], 'winRate:decided')).toMatchObject({ value: 1, denominator: 1, insufficientEvidence: true, high: 1 });
	});

	it('says so of shares of money too: deals are counted, not what they are worth', () => {
		const wins = (count: number) => Array.from({ length: count }, (_, n) => deal(String(n), 'won', 'a', { attribution: { decision: 'sourced', sourcingPartnerId: 'a', roles: [], involvement: { tagged: true } } }));
		for (const id of ['attributionCoverage:taggedAcv', 'concentration:withDeals', 'concentration:ofAll']) {
			expect(row([partner('a'), ...wins(4)], id)).toMatchObject({ value: 1, denominator: 4000, insufficientEvidence: true });
			expect(row([partner('a'), ...wins(5)], id)).toMatchObject({ value: 1, denominator: 5000, insufficientEvidence: false });
		}
	});

	it('computes only what is chosen, and every metric by name', () => {
		expect(new Set(metrics(book, { metrics: ['wonAcv'] }).metrics.map(({ metric }) => metric))).toEqual(new Set(['wonAcv']));
		expect(new Set(metrics(book).metrics.map(({ metric }) => metric))).toEqual(new Set(METRICS));
	});

	it('lists every fault of a spec at once', () => {
		expect(() => parseMetricsSpec({ windowMonths: 0, metrics: [], rampDays: -1 })).toThrow(SpecError);
		expect(() => parseMetricsSpec({ windowMonths: 0, metrics: [], rampDays: -1 })).toThrow(/windowMonths[\s\S]*rampDays|metrics[\s\S]*rampDays/);
	});
});

describe('producing partner rate', () => {
	const rate = (variant: string, metric = 'producingPartnerRate') => row(book, `${metric}:${variant}`);

	it('counts partners past ramp when the window began, with those archived since; the newcomer waits', () => {
		expect(rate('sourced')).toMatchObject({ numerator: 2, denominator: 3 });
	});

	it('gives the plain rate over today’s roster beside it', () => {
		expect(rate('plain')).toMatchObject({ numerator: 2, denominator: 3 });
		expect(rate('plain').rule).toContain('without ramp');
		expect(rate('plain').population).toBe('Partners on the roster at the as-of date.');
		expect(rate('sourced').population).toContain('past ramp (90 days)');
	});

	it('keeps sourced, contributed and any part apart', () => {
		const coSold = deal('c', 'won', undefined, { attribution: { decision: 'coSell', roles: [{ role: 'coSell', partnerId: 'gone', partnerName: 'x' }] } });
		const influenced = deal('i', 'won', undefined, { attribution: { decision: 'influenced', roles: [{ role: 'influence', partnerId: 'late', partnerName: 'x' }] } });
		const more = [...book, coSold, influenced];
		expect(row(more, 'producingPartnerRate:sourced')).toMatchObject({ numerator: 2 });
		expect(row(more, 'producingPartnerRate:contributed')).toMatchObject({ numerator: 3 });
		expect(row(more, 'producingPartnerRate:plain')).toMatchObject({ numerator: 3 });
		expect(row(more, 'winningPartnerRate:contributed')).toMatchObject({ numerator: 3, denominator: 3 });
	});

	it('counts renewals and expansions only where any kind counts', () => {
		const renewal = [partner('a'), deal('r', 'won', 'a', { kind: 'renewal' })];
		expect(row(renewal, 'producingPartnerRate:contributed')).toMatchObject({ numerator: 0 });
		expect(row(renewal, 'producingPartnerRate:anyKind')).toMatchObject({ numerator: 1 });
	});
});

describe('whose deal it is', () => {
	const claimed = (...claimedPartners: readonly object[]) => [partner('a'), deal('1', 'won', undefined, { attribution: undefined, claimedPartners })];
	const ofRole = (records: readonly BookRecord[], role: string) => row(records, `wonAcv:won:role:${role}`);

	it.each(['distribute', 'deliver'])('nobody’s where a partner only does this, and not direct: %s', (role) => {
		expect(ofRole(claimed({ partnerId: 'a', role }), 'undecided')).toMatchObject({ value: 1000, raw: { value: 1000 } });
	});

	it('co-sold where the co-seller is only named', () => {
		const records = claimed({ name: 'partner A', role: 'coSell' });
		expect(ofRole(records, 'coSell')).toMatchObject({ value: 1000, raw: { value: 1000 } });
		expect(row(records, 'coSellInfluence:coSellWon')).toMatchObject({ value: 1000 });
	});

	it.each([{ decision: 'sourced' }, { decision: 'sourced', sourcingPartnerId: ' ', roles: [] }, { decision: 'coSell', roles: [{ role: 'coSell' }] }])('undecided where the decision names no partner: %j', (attribution) => {
		const records = [deal('1', 'won', undefined, { attribution })];
		expect(ofRole(records, 'undecided')).toMatchObject({ value: 1000 });
		expect(row(records, 'wonAcv:won:motion:undecided')).toMatchObject({ value: 1000 });
		expect(row(records, 'attributionCoverage:decided')).toMatchObject({ numerator: 0, denominator: 1 });
	});
});

describe('the raw view beside the clean one', () => {
	it('counts duplicates twice, churn as won, and believes the partner field', () => {
		const dirty = [
			partner('a'),
			deal('1', 'won', 'a', { partnerOfRecordId: 'a' }),
			deal('1b', 'won', 'a', { match: { band: 'merge', survivor: '1' } }),
			deal('churn', 'won', undefined, { acv: -500, hygiene: { kind: 'churn', population: false, leftOutBecause: 'negative' } }),
			deal('2', 'lost', undefined),
		];
		expect(row(dirty, 'winRate:decided')).toMatchObject({ numerator: 1, denominator: 2, raw: { numerator: 3, denominator: 4, value: 0.75 }, difference: -0.25 });
		expect(row(dirty, 'wonAcv:won:motion:named')).toMatchObject({ value: 1000, raw: { value: 1000 } });
	});

	it('has none where the CRM alone says nothing', () => {
		expect(row(book, 'attributionCoverage:decided').raw).toBeNull();
	});
});

describe('win rate', () => {
	it('says so when open deals that outlived nine in ten cycles would change it', () => {
		const stale = Array.from({ length: 6 }, (_, n) => deal(`s${String(n)}`, 'open', undefined, { createdAt: '2025-07-05' }));
		const found = row([...book, ...stale], 'winRate:decided');
		expect(found.note).toContain('3 points');
		expect(row([...book, ...stale], 'winRate:withStaleOpen')).toMatchObject({ numerator: 6, denominator: 25 });
		expect(row(book, 'winRate:decided').note).toBeNull();
	});

	it('gives lift with its interval, from five decided deals on each side', () => {
		const lift = row(book, 'winRateLift:points:motion:named');
		expect(lift.value).toBeCloseTo(3 / 6 - 2 / 8, 12);
		expect(lift.low).toBeLessThan(0);
		expect(lift.note).toContain('2.00 times');
		expect(row(book.slice(0, 9), 'winRateLift:points')).toMatchObject({ value: null, insufficientEvidence: true });
	});
});

describe('coverage, influence and concentration', () => {
	const involved = (id: string, decision: string, involvement: object, acv = 1000) => deal(id, 'open', undefined, { acv, attribution: { decision, roles: [], involvement } });

	it('counts the three coverages by deals and by ACV', () => {
		const deals = [
			involved('1', 'direct', { tagged: true }, 3000),
			involved('2', 'undecided', { strong: true }),
			involved('3', 'undecided', { weak: true }),
			deal('4', 'open', 'a', { attribution: { decision: 'sourced', sourcingPartnerId: 'a', roles: [], involvement: { strong: true, dated: true, tagged: true } } }),
		];
		expect(row(deals, 'attributionCoverage:tagged')).toMatchObject({ numerator: 2, denominator: 3 });
		expect(row(deals, 'attributionCoverage:taggedAtLeast')).toMatchObject({ numerator: 2, denominator: 4 });
		expect(row(deals, 'attributionCoverage:taggedAcv')).toMatchObject({ numerator: 4000, denominator: 5000, value: 0.8, currency: 'USD' });
		expect(row(deals, 'attributionCoverage:decided')).toMatchObject({ numerator: 2, denominator: 4 });
		expect(row(deals, 'attributionCoverage:dated')).toMatchObject({ numerator: 1, denominator: 1 });
	});

	it('keeps what the team, co-sellers and influencers touched apart, each deal once', () => {
		const roles = [{ role: 'coSell', partnerId: 'a' }, { role: 'coSell', partnerId: 'b' }, { role: 'influence', partnerId: 'b' }];
		const deals = [partner('a'), partner('b'), deal('1', 'won', undefined, { attribution: { decision: 'coSell', roles, internalCoSell: true } }), deal('2', 'won', 'a', { acv: 250 })];
		expect(row(deals, 'coSellInfluence:teamWon')).toMatchObject({ value: 1000 });
		expect(row(deals, 'coSellInfluence:coSellWon')).toMatchObject({ value: 1000, denominator: 1250 });
		expect(row(deals, 'coSellInfluence:influenceWon')).toMatchObject({ value: 1000 });
		expect(row(deals, 'coSellInfluence:multiple')).toMatchObject({ value: 4 });
		expect(row(deals, 'coSellInfluence:multiple').note).toContain('Above 3');
	});

	it('counts open deals in the pipeline that nobody says when they were made', () => {
		const open = (id: string, more: object) => deal(id, 'open', undefined, { attribution: { decision: 'direct', roles: [], internalCoSell: true }, ...more });
		expect(row([open('1', { createdAt: undefined }), open('2', {}), open('3', { createdAt: '2026-12-01' })], 'coSellInfluence:teamPipeline')).toMatchObject({ value: 2000 });
	});

	it('says what the top fifth holds, of partners with deals and of all', () => {
		const five = ['a', 'b', 'c', 'd', 'e'];
		const deals = [...five.map((id) => partner(id)), ...['f', 'g', 'h', 'i', 'j'].map((id) => partner(id)), ...five.map((id, n) => deal(id, 'won', id, { acv: 100 * (n + 1) }))];
		expect(row(deals, 'concentration:withDeals')).toMatchObject({ numerator: 500, denominator: 1500 });
		expect(row(deals, 'concentration:ofAll')).toMatchObject({ numerator: 900, denominator: 1500 });
	});
});

describe('history', () => {
	const stored = (day: string, value: number) => ({ recordType: 'snapshot' as const, of: 'metric', id: `winRate:decided@${day}`, metricId: 'winRate:decided', day, asOf: `${day}T00:00:00.000Z`, value, numerator: 1, denominator: 4 });

	it('takes the stored figure of the period before, and says what today’s rows make of that day', () => {
		const found = row([...book, stored('2025-06-30', 0.25)], 'winRate:decided');
		expect(found.previous).toMatchObject({ basis: 'stored', value: 0.25, recomputed: null });
		expect(found.change).toBeCloseTo(6 / 19 - 0.25, 12);
	});

	it('computes earlier days from today’s rows where nothing is stored, and says so', () => {
		const trend = row(book, 'winRate:decided', { trendMonths: 6 }).trend;
		// Before February nothing was decided, so those days have no row.
		expect(trend).toHaveLength(4);
		expect(trend.every(({ basis }) => basis === 'recomputed')).toBe(true);
		expect(trend.at(-1)).toMatchObject({ asOf: '2026-05-30T00:00:00.000Z', numerator: 6, denominator: 19 });
	});

	it('takes no figure that was made in another currency, over another window, or under another policy', () => {
		const run = (policy: string): BookRecord => ({ recordType: 'run', id: 'run', runId: '1', hashes: { attributionPolicy: policy } });
		const asStored = (records: readonly BookRecord[], id: string, settings: object = {}): BookRecord => {
			const { series } = row(records, id, settings);
			return { ...stored('2025-06-30', 0.25), metricId: id, series };
		};
		const previousOf = (kept: BookRecord, id: string, settings: object = {}, policy = 'p') => row([...book, run(policy), kept], id, settings).previous?.basis ?? null;
		const [rate, acv] = ['winRate:decided', 'wonAcv:won:motion:direct'];
		const [keptRate, keptAcv] = [asStored([...book, run('p')], rate), asStored([...book, run('p')], acv)];
		expect([previousOf(keptRate, rate), previousOf(keptAcv, acv)]).toEqual(['stored', 'stored']);
		expect(previousOf(keptRate, rate, { windowMonths: 11, trendMonths: 0 })).not.toBe('stored');
		expect(previousOf(asStored([...book, run('p')], rate, { windowMonths: 6 }), rate)).not.toBe('stored');
		expect(previousOf(keptRate, rate, { rampDays: 30 })).not.toBe('stored');
		expect(previousOf(keptRate, rate, {}, 'q')).not.toBe('stored');
		expect(previousOf(keptAcv, acv, { currency: 'EUR' })).not.toBe('stored');
		expect(previousOf(keptRate, rate, { currency: 'EUR' })).toBe('stored');
	});

	it('knows nothing of snapshots from the future', () => {
		expect(metrics([...book, stored('2026-07-30', 0.9)]).summary.stored).toBe(0);
	});
});

describe('books that are hardly any', () => {
	it('nothing at all', () => {
		const { metrics: rows, summary } = metrics([]);
		expect(summary).toMatchObject({ partners: 0, opportunities: 0, currency: null });
		expect(rows.filter(({ value }) => value !== null && value !== 0)).toEqual([]);
	});

	it.each([NaN, '', ' '])('%j where a number may stand is none', (nothing) => {
		const { summary, issues } = metrics([deal('1', 'won', undefined, { acv: nothing }), deal('2', 'won', undefined, { acv: nothing, amount: 5 }), deal('3', 'open', undefined, { status: nothing })]);
		expect(issues).toEqual([]);
		expect(summary).toMatchObject({ opportunities: 3, withoutAmount: 1 });
	});

	it('only direct deals, deals without dates or amounts, a record that cannot be read', () => {
		const odd = [deal('1', 'won', undefined, { acv: undefined }), deal('2', 'lost', undefined, { closedAt: undefined, createdAt: undefined }), deal('3', 'won', undefined, { currency: 'CHF' }), deal('4', 'won', undefined, { status: 'maybe' })];
		const { summary, issues } = metrics([...odd, deal('5', 'won', undefined)], { currency: 'USD' });
		expect(summary).toMatchObject({ withoutAmount: 1, unconverted: 1 });
		expect(issues.map(({ recordId }) => recordId)).toEqual(['4']);
	});
});
