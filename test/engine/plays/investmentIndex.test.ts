import { SpecError } from '../../../engine/core';
import { parseInvestmentSpec } from '../../../engine/plays';
import { coSold, deal, index, times, winning } from './support';

const open = (count: number, more: object = {}) => times(count, () => deal(undefined, 'open', 30_000, more));

describe('the investment index', () => {
	it('says invest where partners clearly yield more, with the arithmetic of both arms', () => {
		const { segments, title, caution } = index([...winning(), ...open(4)]);
		const [first] = segments;
		expect(first).toMatchObject({ id: 'sourced:enterprise|emea', name: 'Enterprise in EMEA', verdict: 'invest', openDeals: 4, openAcv: 120_000, partner: { decided: 60, won: 30, partners: 6, yield: 20_000 }, direct: { decided: 100, won: 10, yield: 4_000 }, rawIndex: 500, lift: { points: { estimate: 40 }, ratio: 5 } });
		expect(first?.lowerGain).toBe((first?.gainPerDeal?.low ?? 0) * 4);
		expect(first?.index.low).toBeGreaterThan(100);
		expect(first?.index.estimate).toBeLessThan(500);
		expect(title).toBe('before cost');
		expect(caution).toMatch(/choose/);
	});

	it('says do not where they clearly yield less, and hold where nothing is shown', () => {
		const worse = [...times(60, (i) => deal(`p${i % 6}`, i % 10 === 0 ? 'won' : 'lost', 10_000)), ...times(100, (i) => deal(undefined, i % 2 === 0 ? 'won' : 'lost', 40_000))];
		expect(index(worse).segments[0]?.verdict).toBe('doNot');
		const alike = [...times(60, (i) => deal(`p${i % 6}`, i % 4 === 0 ? 'won' : 'lost', 10_000)), ...times(100, (i) => deal(undefined, i % 4 === 0 ? 'won' : 'lost', 10_000))];
		expect(index(alike).segments[0]?.verdict).toBe('hold');
	});

	it.each([
		['few decided deals', [...times(9, (i) => deal(`p${i % 3}`, 'won', 9)), ...winning().slice(60)], '9 decided deals with partners, of 10'],
		['one partner with over half of them', [...times(40, (i) => deal(i < 30 ? 'p0' : `p${1 + (i % 3)}`, i % 2 === 0 ? 'won' : 'lost', 9)), ...winning().slice(60)], 'one partner has 75% of the deals'],
		['two partners', [...times(40, (i) => deal(`p${i % 2}`, i % 2 === 0 ? 'won' : 'lost', 9)), ...winning().slice(60)], '2 partners there, of 3'],
	])('says too little evidence at %s, and why', (_, records, lacks) => {
		const [segment] = index(records).segments;
		expect(segment?.verdict).toBe('tooLittleEvidence');
		expect(segment?.pValue).toBeNull();
		expect(segment?.sentence).toContain(lacks);
	});

	it('keeps sourced and co-sold apart, and counts a co-seller that joined before mid-cycle only', () => {
		const early = times(20, (i) => coSold(`p${i % 4}`, i % 2 === 0 ? 'won' : 'lost', 50_000, '2026-01-20'));
		const late = times(7, () => coSold('p1', 'won', 50_000, '2026-03-20'));
		const unknown = times(2, () => coSold('p1', 'won', 50_000, null));
		const { segments, notCompared } = index([...winning(), ...early, ...late, ...unknown]);
		const find = (way: string) => segments.find((segment) => segment.way === way);
		expect(find('sourced')?.partner.decided).toBe(60);
		expect(find('coSell')).toMatchObject({ joinedLate: 9, partner: { decided: 20, won: 10 } });
		expect(notCompared.joinedLate).toBe(9);
	});

	it('leaves undecided deals apart unless it is told to count them as direct', () => {
		const undecided = times(50, () => deal(undefined, 'lost', 1, { attribution: { decision: 'undecided' } }));
		expect(index([...winning(), ...undecided]).segments[0]).toMatchObject({ undecided: 50, direct: { decided: 100 } });
		expect(index([...winning(), ...undecided], { undecided: 'direct' }).segments[0]).toMatchObject({ direct: { decided: 150 } });
	});

	it('rolls thin segments up within their size, and never invests in a mix of everything', () => {
		const thin = ['NA', 'APAC', 'LATAM'].flatMap((region) => [...times(20, (i) => deal(`q${i % 5}`, i < 4 ? 'won' : 'lost', 5_000, { region })), ...times(20, (i) => deal(undefined, i < 4 ? 'won' : 'lost', 5_000, { region }))]);
		const odd = times(10, (i) => deal(`r${i}`, 'won', 9_000, { segment: `Size ${i}`, region: `Region ${i}` }));
		const { segments } = index([...winning(), ...thin, ...odd]);
		const sourced = segments.filter(({ way }) => way === 'sourced');
		expect(sourced.map(({ name }) => name).sort()).toEqual(['All other segments', 'Enterprise in EMEA', 'Enterprise, other regions']);
		expect(sourced.find(({ name }) => name === 'Enterprise, other regions')).toMatchObject({ holds: 3, partner: { decided: 60, won: 12 } });
		expect(sourced.find(({ name }) => name === 'All other segments')).toMatchObject({ verdict: 'tooLittleEvidence' });
	});

	it('takes the size and region of the customer before those of the deal', () => {
		const account = { recordType: 'account' as const, id: 'a', segment: 'SMB', region: 'NA' };
		const { segments } = index([account, ...winning({ accountId: 'a' })]);
		expect(segments[0]?.name).toBe('SMB in NA');
	});

	it('lowers the index by costs, and says so', () => {
		const [before, after] = [index(winning()), index(winning(), { costs: { partner: 0.5 } })];
		expect(after.title).toBe('after cost');
		expect((after.segments[0]?.rawIndex ?? 0) / (before.segments[0]?.rawIndex ?? 1)).toBeCloseTo(0.5, 6);
	});

	it('splits a budget by the lower bounds, and keeps it back where there is nothing to invest in', () => {
		const other = winning({ region: 'NA' });
		const { budget, segments } = index([...winning(), ...other, ...open(3), ...open(1, { region: 'NA' })], { budget: { amount: 1000.01, way: 'sourced' } });
		expect(budget?.lines.map(({ amount }) => amount)).toEqual([750.01, 250]);
		expect(segments.slice(0, 2).map(({ verdict }) => verdict)).toEqual(['invest', 'invest']);
		const none = index(winning(), { budget: { amount: 500, way: 'coSell' } }).budget;
		expect(none?.lines).toMatchObject([{ segmentId: null, name: 'Kept back', amount: 500 }]);
	});

	it('answers when there is nothing to compare', () => {
		expect(index([]).sentence).toBe('There is no deal to compare.');
		expect(index(times(40, (i) => deal(`p${i % 5}`, i % 2 ? 'won' : 'lost', 5))).sentence).toMatch(/^No deal is known to be direct/);
		expect(index(times(40, (i) => deal(undefined, i % 2 ? 'won' : 'lost', 5))).segments.every(({ verdict }) => verdict === 'tooLittleEvidence')).toBe(true);
	});

	it('takes deals of unknown region, without size or of another type for what they are', () => {
		const bad = [deal('p1', 'won', undefined, { region: null }), deal('p1', 'won', 5, { region: 7 }), deal('p2', 'closed', 5), deal('p2', 'won', 5, { currency: 'ZZZ' }), { ...deal('p2', 'won', 5), id: '' }];
		const { segments, issues, notCompared } = index([...winning(), ...bad]);
		expect(issues.map(({ code }) => code)).toEqual(['unreadableRecord', 'unreadableRecord']);
		expect(notCompared).toMatchObject({ withoutSegment: 2, unconverted: 1 });
		expect(segments.find(({ id }) => id === 'sourced:enterprise|emea')?.partner.decided).toBe(61);
	});

	it('stands 10,000 segments of one deal each', () => {
		const many = times(10_000, (i) => deal(i % 2 ? `p${i}` : undefined, 'won', 5, { segment: `S${i}`, region: `R${i}` }));
		const { segments } = index(many);
		expect(segments).toHaveLength(2);
		expect(segments[0]).toMatchObject({ name: 'All other segments', holds: 10_000, verdict: 'tooLittleEvidence' });
	});

	it('lists every fault of a spec at once', () => {
		expect(() => parseInvestmentSpec({ falseShare: 2, segmentBy: ['region', 'region'], budget: { amount: -1 } })).toThrow(SpecError);
		expect(() => parseInvestmentSpec({ falseShare: 2, segmentBy: ['region', 'region'], budget: { amount: -1 } })).toThrow(/segmentBy.*falseShare.*budget/);
	});
});
