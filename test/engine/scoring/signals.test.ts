import fc from 'fast-check';
import { toBook, type BookRecord } from '../../../engine/model';
import { compareDates, leagueTable, parseScoreSpec, parseTierSpec, stratifiedNormals, tierPartners, yieldOf } from '../../../engine/scoring';
import { betaBinomialPosterior, dealSizeOf, fitLogNormal, nthSmallest, quantile, randomTape, summariseLogs, winRateReader } from '../../../engine/core';
import { context, deal, partner, score, scoreOf, times } from './book';

const sourced = (partnerId: string | null, decision: string, roles: readonly [string, string][] = []) => ({
	attribution: { decision, sourcingPartnerId: partnerId, roles: roles.map(([id, role]) => ({ partnerId: id, partnerName: id, role, since: null })) },
});

describe('yield', () => {
	it('is win rate times deal size, and its interval holds it', () => {
		const result = score([...times(6, () => deal('a', 'won', 1000)), ...times(14, () => deal('a', 'lost', 1000)), deal('b', 'lost')]);
		for (const id of ['a', 'b']) {
			const { yield: found, winRate, dealSize } = scoreOf(result, id);
			expect(found?.estimate).toBeCloseTo(winRate.estimate * (dealSize?.estimate ?? 0), 6);
			expect(found?.low).toBeLessThan(found?.estimate ?? 0);
			expect(found?.high).toBeGreaterThan(found?.estimate ?? 0);
		}
		expect(scoreOf(score([deal('a', 'lost')]), 'a').yield).toBeNull();
	});

	it('has the interval that a hundred times as many draws have', () => {
		const units = times(40, (i) => ({ won: i % 5, decided: 8 + (i % 3) }));
		const rates = winRateReader(betaBinomialPosterior(units));
		const sizes = fitLogNormal(times(40, (i) => summariseLogs([1000 + 90 * i, 2500 - 20 * i])));
		if (sizes === undefined) throw new Error('There are sizes.');
		const size = dealSizeOf(sizes, summariseLogs([1500, 2000]));
		const [mean, draws] = [rates.rate(null, 3, 9).mean, (count: number) => rates.logDraws(null, 3, 9, randomTape(5), new Float64Array(count))];
		const few = yieldOf({ mean, logDraws: draws(500) }, size, stratifiedNormals(500, 6));
		const many = yieldOf({ mean, logDraws: draws(50_000) }, size, stratifiedNormals(50_000, 7));
		expect(Math.log(few.low / many.low)).toBeCloseTo(0, 1);
		expect(Math.log(few.high / many.high)).toBeCloseTo(0, 1);
	});

	it('draws have the mean and the quantiles of the posterior that they are drawn from', () => {
		const rates = winRateReader(betaBinomialPosterior(times(30, (i) => ({ won: i % 4, decided: 6 }))));
		const draws = Array.from(rates.logDraws(null, 2, 6, randomTape(1), new Float64Array(40_000)), Math.exp);
		const { mean, low, high } = rates.rate(null, 2, 6);
		expect(draws.reduce((a, b) => a + b, 0) / draws.length).toBeCloseTo(mean, 2);
		expect(quantile(draws, 0.05)).toBeCloseTo(low, 2);
		expect(quantile(draws, 0.95)).toBeCloseTo(high, 2);
	});

	it('a place among numbers is the one that sorting gives', () => {
		fc.assert(
			// Sorting puts -0 before 0; to all else they are one number.
			fc.property(fc.array(fc.double({ noNaN: true }).map((value) => value + 0), { minLength: 1, maxLength: 60 }), fc.nat(), (values, at) => {
				const place = at % values.length;
				expect(nthSmallest(Float64Array.from(values), place)).toBe(Float64Array.from(values).sort()[place]);
			}),
		);
	});
});

describe('momentum', () => {
	const made = (id: string, recent: number, before: number) => [...times(recent, () => deal(id, 'open', 1, { createdAt: '2026-05-01' })), ...times(before, () => deal(id, 'open', 1, { createdAt: '2025-10-01' }))];

	it('tells a rise from a fall, and draws few opportunities to what is usual', () => {
		const result = score([...made('up', 30, 6), ...made('down', 5, 30), ...made('few', 2, 1), ...times(10, (i) => made(`s${i}`, 8, 8)).flat()]);
		expect(scoreOf(result, 'up').momentum).toMatchObject({ recent: 30, before: 6, months: 6, trend: 'rising' });
		expect(scoreOf(result, 'down').momentum).toMatchObject({ trend: 'falling' });
		const few = scoreOf(result, 'few').momentum;
		expect(few?.trend).toBe('steady');
		expect(few?.ratio.estimate).toBeLessThan(2);
	});

	it('is not there where nobody brought anything lately, and looks past the window of the score', () => {
		expect(scoreOf(score([deal('a', 'won', 1, { createdAt: '2020-01-01' })]), 'a').momentum).toBeNull();
		const old = deal('a', 'won', 1, { createdAt: '2025-09-01', closedAt: '2025-10-01' });
		const result = score([old, deal('a', 'lost', 1, { createdAt: '2026-05-01', closedAt: '2026-06-01' })], { windowMonths: 3 });
		expect(scoreOf(result, 'a')).toMatchObject({ decided: 1, momentum: { recent: 1, before: 1 } });
	});
});

describe('sourced and influenced', () => {
	const deals = [
		...times(4, (i) => deal(undefined, i < 2 ? 'won' : 'lost', 100, sourced('a', 'sourced', [['a', 'sourcing'], ['b', 'coSell']]))),
		...times(3, () => deal(undefined, 'won', 50, sourced(null, 'influenced', [['b', 'influence']]))),
		deal(undefined, 'lost', 70, sourced(null, 'direct')),
	];
	const result = score([partner('a'), partner('b'), ...deals]);

	it('are scored apart, and never added', () => {
		expect(scoreOf(result, 'a')).toMatchObject({ won: 2, lost: 2, influence: null });
		expect(scoreOf(result, 'b')).toMatchObject({ won: 0, lost: 0, wonAcv: 0, influence: { won: 5, lost: 2, decided: 7, wonAcv: 350, rank: 1 } });
		expect(scoreOf(result, 'b').influence?.sentence).toContain('Not part of the score.');
	});

	it('a deal that partners only worked on is neither direct nor sourced', () => {
		expect(result.overview).toMatchObject({ direct: { won: 0, lost: 1 }, assisted: { won: 3, wonAcv: 150 }, partner: { won: 2, lost: 2 }, opportunities: 8 });
	});

	it('contributions of influence add up to its points', () => {
		const { influence } = scoreOf(result, 'b');
		expect(influence?.contributions.reduce((sum, { points }) => sum + Math.round(100 * points), 0)).toBe(Math.round(100 * (influence?.points ?? 0)));
	});
});

describe('what a partner costs our sellers', () => {
	it('counts their touches on decided deals for each win, on either row of a merged deal', () => {
		const one = deal('a', 'won', 100, { id: 'x' });
		const twin = { ...deal('a', 'won', 100, { id: 'y' }), match: { band: 'merge', survivor: 'x' } };
		const touches = ['x', 'y', 'x'].map((opportunityId, i): BookRecord => ({ recordType: 'touch', id: `t${i}`, opportunityId, actor: 'seller', at: '2026-01-01' }));
		const later: BookRecord = { recordType: 'touch', id: 't9', opportunityId: 'x', actor: 'seller', at: '2026-09-01' };
		const { noise, winRate } = scoreOf(score([one, twin, ...touches, later]), 'a');
		expect(noise.sellerTouches).toBe(3);
		expect(noise.touchesPerWin).toBeCloseTo(3 / winRate.estimate, 9);
	});

	it('is not known where the book holds no activity', () => {
		expect(scoreOf(score([deal('a', 'won', 1), deal(undefined, 'won', 1)]), 'a').noise).toMatchObject({ sellerTouches: null, touchesPerWin: null, isNoise: false });
	});

	it('direct deals without an amount are not worth nothing', () => {
		const direct = (...acvs: readonly (number | undefined)[]) => [...acvs.map((acv) => deal(undefined, 'won', acv)), ...times(50, () => deal(undefined, 'lost', 100))];
		const noiseBeside = (deals: readonly BookRecord[]) => scoreOf(score([...deals, deal('a', 'won', 100), ...times(60, () => deal('a', 'lost', 100))]), 'a').noise;
		expect(noiseBeside(direct(100, ...times(49, () => undefined))).isNoise).toBe(true);
		expect(noiseBeside(direct(...times(50, () => undefined))).isNoise).toBe(true);
	});

	it('a partner on whose deals nobody noted a touch is not known to be cheap', () => {
		const direct = [...times(50, (i) => deal(undefined, 'won', 100, { id: `d${i}` })), ...times(50, () => deal(undefined, 'lost', 100))];
		const touches = times(50, (i): BookRecord => ({ recordType: 'touch', id: `t${i}`, opportunityId: `d${i}`, actor: 'seller', at: '2026-01-01' }));
		expect(scoreOf(score([...direct, ...touches, deal('a', 'won', 100), ...times(60, () => deal('a', 'lost', 100))]), 'a').noise).toMatchObject({ isNoise: true, touchesPerWin: null });
	});

	it('low win rates with large deals are no noise', () => {
		const direct = [...times(50, () => deal(undefined, 'won', 100)), ...times(50, () => deal(undefined, 'lost', 100))];
		const noisy = (acv: number) => scoreOf(score([...direct, deal('a', 'won', acv), ...times(60, () => deal('a', 'lost', acv))]), 'a').noise;
		expect(noisy(100).isNoise).toBe(true);
		expect(noisy(1e6)).toMatchObject({ isNoise: false });
		expect(noisy(1e6).reason).toContain('large enough to yield more than direct ones');
	});
});

describe('retention, when a weight asks for it', () => {
	const accounts: BookRecord[] = times(6, (i) => ({ recordType: 'account', id: `c${i}`, status: i < 2 ? 'former' : 'customer', ...(i < 2 ? { cancelledAt: '2025-01-10' } : {}) }));
	const wins = times(6, (i) => deal('a', 'won', 100, { accountId: `c${i}`, closedAt: '2024-06-01' }));
	const young = deal('a', 'won', 100, { accountId: 'c0', closedAt: '2026-05-01' });

	it('counts customers that left within a year of the win, among wins that are old enough', () => {
		const { retention, contributions } = scoreOf(score([...accounts, ...wins, young], { weights: { winRate: 1, retention: 1 } }), 'a');
		expect(retention).toMatchObject({ matured: 6, left: 2 });
		expect(contributions.map(({ signal }) => signal)).toEqual(['winRate', 'retention']);
		expect(scoreOf(score([...accounts, ...wins]), 'a').retention).toBeNull();
	});

	it('is what all partners show in a motion that shows none of its own', () => {
		const fresh = { createdAt: '2026-03-01', closedAt: '2026-05-01' };
		const both = [...accounts, ...wins, deal('a', 'won', 100, fresh), partner('s', { motion: 'selfServe' }), deal('s', 'won', 100, fresh), deal('s', 'lost', 100, fresh)];
		const result = score(both, { weights: { winRate: 1, retention: 1 } });
		expect(scoreOf(result, 's').winRate.prior).toBe('learned');
		expect(scoreOf(result, 's').retention).toMatchObject({ matured: 0, left: 0 });
	});

	it('is half the points where nobody says who stays', () => {
		const [, kept] = scoreOf(score(wins, { weights: { winRate: 1, retention: 1 } }), 'a').contributions;
		expect(kept).toMatchObject({ points: 25, of: 50, value: null });
	});
});

describe('two dates', () => {
	const records = times(40, (i) => deal(['a', 'b', 'c'][i % 3], i % 4 === 0 ? 'won' : 'lost', 100 + i, { createdAt: '2025-01-01', closedAt: i % 2 ? '2025-06-01' : '2026-05-01' }));
	const compared = compareDates(toBook([...records, deal('new', 'won', 5, { createdAt: '2026-04-01', closedAt: '2026-05-01' })]), parseScoreSpec({}), Date.parse('2026-01-01T00:00:00Z'), context);

	it('changes of contributions add up to the change of the score, and own and others to each', () => {
		for (const { change } of compared.partners) {
			if (change.points === null) continue;
			const sum = (of: (one: (typeof change.contributions)[number]) => number) => change.contributions.reduce((all, one) => all + Math.round(100 * of(one)), 0);
			expect(sum(({ change: moved }) => moved)).toBe(Math.round(100 * change.points));
			expect(sum(({ own, roster }) => own + roster)).toBe(Math.round(100 * change.points));
			expect(change.before?.points).toBeCloseTo(change.after.points - change.points, 9);
		}
	});

	it('tells deals that were decided in between from those that left the window', () => {
		const decided = (status: string, closedAt: string) => deal('a', status, 100, { createdAt: '2025-01-01', closedAt });
		const inWindow = (...deals: readonly BookRecord[]) =>
			compareDates(toBook([partner('a'), ...deals, deal('b', 'won', 100, { closedAt: '2026-05-01' })]), parseScoreSpec({ windowMonths: 6 }), Date.parse('2026-01-01T00:00:00Z'), context).partners.find(({ entry }) => entry.id === 'a')?.change.sentence;
		const [old, recent] = [[decided('won', '2025-08-01'), decided('lost', '2025-09-01')], decided('won', '2026-05-01')];
		expect(inWindow(...old)).toContain('; no deal was decided in between, and 2 left the window;');
		expect(inWindow(...old, recent)).toContain('; 1 deal was decided in between, 1 of them won, and 2 left the window;');
		expect(inWindow(decided('lost', '2025-08-01'), decided('lost', '2026-05-01'))).toContain('1 deal was decided in between, 0 of them won, and 1 left the window');
		expect(inWindow(recent)).toContain('; 1 deal was decided in between, 1 of them won;');
	});

	it('says who is new, and that the earlier date is earlier', () => {
		expect(compared.partners.find(({ entry }) => entry.id === 'new')?.change).toMatchObject({ before: null, points: null });
		expect(() => compareDates(toBook(records), parseScoreSpec({}), context.asOf, context)).toThrow('is not before');
	});
});

describe('the league table, raw and true', () => {
	const records = [
		partner('a'),
		{ ...partner('a2'), match: { band: 'merge', survivor: 'a' } },
		partner('b'),
		...times(3, () => deal('a', 'won', 100)),
		...times(3, () => deal('a2', 'won', 100)),
		...times(2, () => deal('b', 'won', 900, { hygiene: { kind: 'renewal', leftOutBecause: 'notNewBusiness' } })),
		deal('b', 'won', 100, sourced(null, 'direct')),
		deal(undefined, 'won', 100, sourced('a', 'sourced', [['a', 'sourcing']])),
		deal('b', 'lost', 10),
	];
	const table = leagueTable(toBook(records), parseScoreSpec({}), context);
	const rowOf = (id: string) => table.partners.find(({ entry }) => entry.id === id)?.league;

	it('puts both ranks side by side, with what moved', () => {
		expect(rowOf('a')).toMatchObject({ rows: 2, true: { rank: 1, won: 7, of: 2 }, raw: { won: 3, of: 3 }, gained: { ownDuplicateRow: 3, newlyCredited: 1 }, lost: {} });
		expect(rowOf('b')).toMatchObject({ true: { rank: 2, won: 0, decided: 1 }, raw: { rank: 1, won: 3 }, jump: -1, lost: { notNewBusiness: 2, direct: 1 } });
		expect(rowOf('b')?.sentence).toContain('lost: 2 no new business, 1 direct, by evidence');
	});

	it('is the same twice where the line has changed nothing, whatever the weights ask for', () => {
		const weights = { winRate: 1, effort: 1, retention: 1 };
		const touch: BookRecord = { recordType: 'touch', id: 't', opportunityId: 'x', actor: 'seller', at: '2024-05-01' };
		const account: BookRecord = { recordType: 'account', id: 'c', status: 'former', cancelledAt: '2025-01-10' };
		const old = { id: 'x', accountId: 'c', closedAt: '2024-06-01' };
		const plain = leagueTable(toBook([deal('a', 'won', 5, old), deal('b', 'won', 5, { ...old, id: 'y', accountId: 'd' }), deal('b', 'lost', 5), touch, account]), parseScoreSpec({ weights }), context);
		expect(plain.partners.map(({ league }) => [league.jump, league.true.points === league.raw?.points])).toEqual([[0, true], [0, true]]);
	});
});

it('the order of the rows changes not one byte of tiers, comparisons and league tables', () => {
	const records = [partner('a', { tier: 'Silver' }), partner('b'), ...times(30, (i) => deal(['a', 'b', 'c'][i % 3], ['won', 'lost', 'open'][i % 4 % 3] ?? 'lost', 50 + i, { createdAt: '2025-12-01', closedAt: `2026-0${1 + (i % 6)}-10` }))];
	const bytes = (rows: readonly BookRecord[]) => {
		const book = toBook(rows);
		const { tiers, tierOverview, ledger } = tierPartners(book, { score: parseScoreSpec({}), tiers: parseTierSpec({}) }, context);
		return JSON.stringify([[...tiers].sort(), tierOverview, [...ledger].sort((x, y) => (String(x.id) < String(y.id) ? -1 : 1)), compareDates(book, parseScoreSpec({}), Date.parse('2026-03-01'), context).partners, leagueTable(book, parseScoreSpec({}), context).partners]);
	};
	expect(bytes([...records].reverse())).toBe(bytes(records));
});
