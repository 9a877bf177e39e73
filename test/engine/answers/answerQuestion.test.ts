import fc from 'fast-check';
import { QUESTIONS, answerAsked, answerQuestion, parseQuestion } from '../../../engine/answers';
import type { BookRecord } from '../../../engine/model';
import { aging, bookOf, context, deal, metric, partner, run } from './book';

const ask = (question: object, ...records: readonly BookRecord[]) => answerQuestion(bookOf(run(), ...records), parseQuestion(question), context);
const bytes = (value: unknown) => new TextEncoder().encode(JSON.stringify(value)).length;

describe('Finding the partner that somebody means', () => {
	const roster = [partner('P-1', 'Birch Cloud GmbH', { domains: ['birch.example'], aliases: ['BC'] }), partner('P-2', 'Cedar Partners'), partner('P-3', 'Cedar Partners', { country: 'Austria' })];

	it.each([
		['P-1', 'P-1'],
		['birch cloud gmbh', 'P-1'],
		['Birch Cloud', 'P-1'],
		['bc', 'P-1'],
		['birch.example', 'P-1'],
		['cloud', 'P-1'],
	])('%s is found', (asked, id) => {
		expect(ask({ question: 'findPartner', partner: asked }, ...roster)).toMatchObject({ status: 'answered', records: [id] });
	});

	it('asks back when two have one name, and shows what tells them apart', () => {
		const answer = ask({ question: 'scorecard', partner: 'cedar partners' }, ...roster);
		expect(answer).toMatchObject({ status: 'ambiguous', records: ['P-2', 'P-3'], sentence: '2 partners fit "cedar partners": Cedar Partners (P-2), Cedar Partners (P-3). Which one is meant?' });
		expect(answer.rows[1]).toMatchObject({ id: 'P-3', country: 'Austria' });
	});

	it('names the nearest when nobody is called that', () => {
		expect(ask({ question: 'findPartner', partner: 'Birhc Clowd' }, ...roster)).toMatchObject({ status: 'notFound', records: ['P-1'], sentence: 'There is no partner "Birhc Clowd". Nearest: Birch Cloud GmbH (P-1).' });
		expect(ask({ question: 'findPartner', partner: 'Zzyzx' }, ...roster)).toMatchObject({ status: 'notFound', records: [], sentence: 'There is no partner "Zzyzx". No name comes near.' });
	});

	it('does not depend on the order of the rows', () => {
		fc.assert(
			fc.property(fc.shuffledSubarray(roster, { minLength: 3 }), fc.constantFrom('cedar', 'Birhc', 'cloud'), (rows, asked) => {
				expect(ask({ question: 'findPartner', partner: asked }, ...rows)).toEqual(ask({ question: 'findPartner', partner: asked }, ...roster));
			}),
		);
	});
});

describe('What is said of one partner', () => {
	it('is its score with the numbers of the run, as of the run', () => {
		const answer = ask({ question: 'scorecard', partner: 'P-1' }, partner('P-1', 'Birch Cloud'));
		expect(answer).toMatchObject({ asOf: '2026-06-30T00:00:00.000Z', runId: '77', sentence: 'Birch Cloud won 3 of 8 decided deals. Birch Cloud works as usual.' });
		expect(answer.rows[0]).toMatchObject({ score: { rank: 4, points: 61.25, wonAcv: 250000 }, winRate: { estimate: 0.341, low: 0.2, high: 0.5 }, tier: { current: 'Silver' } });
	});

	it('is its plays, and the deals that they are about', () => {
		const play = { sentence: 'Ask.', plays: [{ rank: 1, title: 'Push Alder', expectedValue: 1200, subject: { type: 'opportunity', id: 'D-1', name: 'Alder' } }] };
		expect(ask({ question: 'partnerPlays', partner: 'P-1' }, partner('P-1', 'Birch', { play }))).toMatchObject({ sentence: 'Ask.', rows: [{ title: 'Push Alder', about: { id: 'D-1' } }], records: ['P-1', 'D-1'] });
		expect(ask({ question: 'partnerPlays', partner: 'P-1' }, partner('P-1', 'Birch', { play: { plays: [] } }))).toMatchObject({ status: 'answered', sentence: 'There is nothing to do for Birch now.', rows: [] });
	});
});

describe('Lists', () => {
	const quiet = (acvAtStake: number, more: object = {}) => ({ dormancy: { asOf: '2026-06-30T00:00:00.000Z', sentence: 'Quiet.', state: 'cooling', acvAtStake, ...more } });

	it('of who is going quiet begin with the most at stake, and keep to one manager where asked', () => {
		const roster = [partner('P-1', 'A', quiet(10)), partner('P-2', 'B', quiet(30, { state: 'producing', early: true })), partner('P-3', 'C', { ...quiet(20), managerEmail: 'other@example.com' }), partner('P-4', 'D')];
		expect(ask({ question: 'goingQuiet' }, ...roster).records).toEqual(['P-2', 'P-3', 'P-1']);
		expect(ask({ question: 'goingQuiet', manager: 'INES@example.com', most: 1 }, ...roster)).toMatchObject({ records: ['P-2'], sentence: '2 partners are going quiet; most is at stake with B: Quiet.' });
	});

	it.each([
		['partners going quiet', { question: 'goingQuiet' }, 'put Dormancy Detect before'],
		['plays', { question: 'partnerPlays', partner: 'P-1' }, 'put Next Best Play before'],
		['aging deals', { question: 'aging' }, 'the operation Aging of Dormancy Detect has not run'],
	])('of %s are not said to be empty where nobody has looked', (_, question, said) => {
		expect(ask(question, partner('P-1', 'Birch', { dormancy: undefined }), deal('D-1', 'a'))).toMatchObject({ status: 'notKnown', sentence: expect.stringContaining(said) as string, rows: [] });
	});

	it('of aging deals begin with critical ones, then the largest', () => {
		const deals = [deal('D-1', 'a', aging('warn', 900)), deal('D-2', 'b', aging('critical', 10)), deal('D-3', 'c', aging('critical', 50, ['x@example.com'])), deal('D-4', 'd', aging('ok', 5000))];
		expect(ask({ question: 'aging' }, ...deals)).toMatchObject({ records: ['D-3', 'D-2', 'D-1'], sentence: '3 co-sell deals are aging, 2 of them critical. A deal of 50 stands still.' });
		expect(ask({ question: 'aging', owner: 'x@example.com' }, ...deals).records).toEqual(['D-3']);
	});
});

describe('What is said of one deal', () => {
	it('is the decision with its dated evidence, and what was refused', () => {
		const answer = ask({ question: 'explainAttribution', deal: 'Alder Works' }, deal('D-1', 'Alder expansion'));
		expect(answer.sentence).toBe('Alder expansion: Sourced by Birch Cloud: a registration of 2026-03-02.');
		expect(answer.rows.slice(1)).toEqual([{ for: { kind: 'registration', partnerName: 'Birch Cloud', at: '2026-03-02', strength: 'strong' } }, { refused: { kind: 'intro', partnerName: 'Cedar Partners', at: '2025-01-02', reason: 'tooOld' } }]);
		expect(answer.records).toEqual(['D-1', 'ACT-7']);
	});

	it('is who could help, for open deals only', () => {
		const play = { sentence: 'Cedar fits best.', partners: [{ rank: 1, partnerId: 'P-2', partnerName: 'Cedar', expectedValue: 100 }], blocked: [] };
		expect(ask({ question: 'bestPartners', deal: 'D-1' }, deal('D-1', 'A', { play }))).toMatchObject({ sentence: 'Cedar fits best.', records: ['D-1', 'P-2'] });
		expect(ask({ question: 'bestPartners', deal: 'D-1' }, deal('D-1', 'A', { status: 'won' })).sentence).toBe('A is won; partners are proposed for open deals only.');
	});
});

describe('A metric', () => {
	const rows = [metric('winRate:decided', 'all', 0.1887, { raw: { value: 0.252, numerator: 30, denominator: 119 } }), metric('winRate:decided:motion:named', 'named', 0.31)];

	it('comes with its definition, population and trend, and the raw figure beside it', () => {
		const answer = ask({ question: 'metric', metric: 'winRate' }, ...rows);
		expect(answer.rows[0]).toEqual({ definition: { rule: 'Won over decided.', population: 'New business that was decided.' }, window: {}, trend: [{ at: '2026-05-31', value: 0.17 }] });
		expect(answer.rows[1]).toMatchObject({ value: 0.1887, numerator: 20, denominator: 106, crmAlone: { value: 0.252 } });
		expect(answer.rows[2]).toMatchObject({ segment: 'named', value: 0.31 });
	});

	it('of a blank segment is that of the whole', () => {
		const whole = ask({ question: 'metric', metric: 'winRate' }, ...rows);
		expect(ask({ question: 'metric', metric: 'winRate', segment: ' ' }, ...rows)).toEqual(whole);
	});

	it('of a segment is that segment, and an unknown one names those that are', () => {
		expect(ask({ question: 'metric', metric: 'winRate', segment: 'Named' }, ...rows).sentence).toBe('Win rate, named: 31.0% (20 of 106).');
		expect(ask({ question: 'metric', metric: 'winRate', segment: 'oem' }, ...rows)).toMatchObject({ status: 'notFound', sentence: '"winRate" has no segment "oem". There are: all, named.' });
	});
});

describe('What changed between two days', () => {
	const short = (id: string, day: string, points: number, state: string, tier: string): BookRecord => ({ recordType: 'snapshot', of: 'partner', id, name: id, score: { asOf: `${day}T00:00:00.000Z`, points }, dormancy: { state }, tier: { current: tier } });
	const figure = (day: string, value: number): BookRecord => ({ recordType: 'snapshot', of: 'metric', id: `winRate:decided@${day}`, metricId: 'winRate:decided', asOf: `${day}T00:00:00.000Z`, value });
	const history = [short('P-1', '2026-03-31', 50, 'producing', 'Silver'), short('P-1', '2026-06-30', 48, 'cooling', 'Silver'), short('P-2', '2026-03-31', 40, 'producing', 'Silver'), short('P-2', '2026-06-30', 52.5, 'producing', 'Gold'), short('P-3', '2026-06-30', 1, 'neverActivated', 'Bronze'), figure('2026-03-31', 0.2), figure('2026-06-30', 0.25)];

	it('is told by figures, then by partners, tiers first', () => {
		const answer = ask({ question: 'whatChanged', from: '2026-04-15' }, ...history);
		expect(answer.sentence).toBe('Between the runs of 2026-03-31 and 2026-06-30, 1 headline figure and 2 partners moved, 1 partner is new.');
		expect(answer.rows).toEqual([
			{ metric: 'winRate:decided', from: 0.2, to: 0.25, change: 0.05 },
			{ id: 'P-2', name: 'P-2', tier: { from: 'Silver', to: 'Gold' }, points: { from: 40, to: 52.5, change: 12.5 } },
			{ id: 'P-1', name: 'P-1', state: { from: 'producing', to: 'cooling' } },
		]);
	});

	it('goes by days of the time zone that the runs have', () => {
		// 1 July in Tokyo is still 30 June in UTC.
		const inTokyo = (from: string) => answerQuestion(bookOf(...history, { ...short('P-1', '2026-06-30', 90, 'producing', 'Gold'), score: { asOf: '2026-06-30T17:00:00.000Z', points: 90 } }), parseQuestion({ question: 'whatChanged', from, to: '2026-07-01' }), { ...context, timeZone: 'Asia/Tokyo' });
		expect(inTokyo('2026-06-30')).toMatchObject({ sentence: expect.stringContaining('Between the runs of 2026-06-30 and 2026-07-01, ') as string, records: ['P-1'] });
	});

	it('compares no figures that were made differently', () => {
		const made = (day: string, value: number, series?: string) => ({ ...figure(day, value), ...(series === undefined ? {} : { series }) });
		const rowsOf = (...figures: readonly BookRecord[]) => ask({ question: 'whatChanged', from: '2026-04-15' }, ...figures).rows;
		expect(rowsOf(made('2026-03-31', 0.2, '12 months'), made('2026-06-30', 0.25, '6 months'))).toEqual([]);
		expect(rowsOf(made('2026-03-31', 0.2), made('2026-06-30', 0.25, '6 months'))).toHaveLength(1);
	});

	it('says so when no run was kept, or both days have the same', () => {
		expect(ask({ question: 'whatChanged', from: '2025-01-01' }, ...history)).toMatchObject({ status: 'notKnown', sentence: 'No run is kept from 2025-01-01 or before it.' });
		expect(ask({ question: 'whatChanged', from: '2026-07-01' }, ...history).sentence).toContain('nothing can be compared');
	});
});

describe('Every answer', () => {
	const texts = fc.string({ unit: 'grapheme', maxLength: 400 });
	it('is under 4 kB, whatever stands in the records', () => {
		fc.assert(
			fc.property(fc.array(texts, { minLength: 1, maxLength: 60 }), fc.constantFrom(...QUESTIONS), texts, (names, question, asked) => {
				const records = names.flatMap((name, i) => [partner(`P-${i}`, name, { dormancy: { state: 'cooling', acvAtStake: i, sentence: name } }), deal(`D-${i}`, name, aging('critical', i)), metric('winRate:decided', name, 0.1)]);
				const name = asked.trim() === '' ? 'x' : asked;
				const answer = ask({ question, ...(['findPartner', 'scorecard', 'partnerPlays', 'proposeChange'].includes(question) ? { partner: name } : {}), ...(question === 'proposeChange' ? { change: 'archivePartner', reason: name } : {}), ...(['bestPartners', 'explainAttribution'].includes(question) ? { deal: name } : {}), ...(question === 'metric' ? { metric: 'winRate' } : {}), ...(question === 'whatChanged' ? { from: '2026-01-01' } : {}) }, ...records);
				expect(bytes(answer)).toBeLessThan(4096);
				expect(answer.rows.length + answer.more).toBeGreaterThanOrEqual(answer.rows.length);
			}),
			{ numRuns: 60 },
		);
	});

	it('says what to do when nothing was ever run', () => {
		for (const question of [{ question: 'findPartner', partner: 'x' }, { question: 'aging' }, { question: 'goingQuiet' }]) {
			expect(answerQuestion(bookOf(), parseQuestion(question), context)).toMatchObject({ status: 'notKnown', asOf: null, sentence: expect.stringContaining('Run the workflow "Run partner ops nightly" once.') });
		}
	});

	it('to a question that cannot be read names every fault at once', () => {
		expect(() => parseQuestion({ question: 'whatChanged', from: 'yesterday', most: 0 })).toThrow(/from[\s\S]*most/);
		expect(() => parseQuestion({ question: 'archiveEverybody' })).toThrow(/question/);
		expect(answerAsked(bookOf(), { question: 'whatChanged', from: 'yesterday' }, context)).toMatchObject({ question: 'whatChanged', status: 'notUnderstood', sentence: expect.stringContaining('expected a day such as 2026-06-30') });
		expect(answerAsked(bookOf(), 'all of it', context)).toMatchObject({ question: null, status: 'notUnderstood' });
	});
});
