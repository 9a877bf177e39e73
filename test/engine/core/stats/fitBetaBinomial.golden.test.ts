import { fitBetaBinomial, type BetaBinomialFit } from '../../../../engine/core/stats';
import { describeWithData, readPlainCsv } from '../../../support/data';

/*
 * The maxima to 16 digits: root of the score equations with mpmath 1.3.0 in 40 digits. The published columns come from
 * an optimiser that stopped earlier: they agree to about six digits (alpha 4.733951 against 4.7339588).
 */
const CASES = [
	{
		name: 'by channel',
		alpha: 4.733958826022505,
		beta: 20.73422473748179,
		logLikelihood: -41163.83389589694,
		published: [4.733951, 20.734197],
	},
	{
		name: 'by agent',
		alpha: 1935.234309373097,
		beta: 1128.468766273072,
		logLikelihood: -4416.827083301934,
		published: [1935.2, 1128.5],
	},
	{
		name: 'Efron and Morris',
		alpha: 210.550835977517,
		beta: 582.6859850720415,
		logLikelihood: -468.7024912212196,
		published: [210.552, 582.69],
	},
] as const;

const shrunk = (fit: BetaBinomialFit | undefined, won: number, decided: number): number =>
	fit === undefined ? NaN : (fit.alpha + won) / (fit.alpha + fit.beta + decided);

describeWithData(
	'the beta-binomial by maximum likelihood, against published estimates',
	[
		'scoring/win_loss_by_channel_expected.csv',
		'scoring/win_loss_by_agent_expected.csv',
		'scoring/efron_morris_expected.csv',
	],
	() => {
		const channel = (): { won: number; decided: number; expected: number }[] =>
			readPlainCsv('scoring/win_loss_by_channel_expected.csv').map((row) => ({
				won: Number(row['won']),
				decided: Number(row['total']),
				expected: Number(row['shrunk']),
			}));
		const agent = (): { won: number; decided: number; expected: number }[] =>
			readPlainCsv('scoring/win_loss_by_agent_expected.csv').map((row) => ({
				won: Number(row['w']),
				decided: Number(row['n']),
				expected: Number(row['shrunk']),
			}));
		const players = (): { won: number; decided: number; expected: number; later: number }[] =>
			readPlainCsv('scoring/efron_morris_expected.csv').map((row) => ({
				won: Number(row['r']),
				decided: 45,
				expected: Number(row['bb_ml']),
				later: Number(row['p']),
			}));

		test.each(CASES.map((expected, i) => [expected.name, expected, [channel, agent, players][i] ?? channel] as const))(
			'%s: alpha, beta and the shrunk rates',
			(_, expected, units) => {
				const fit = fitBetaBinomial(units());
				expect(fit).toMatchObject({ signal: true, atBoundary: false });
				expect((fit?.alpha ?? NaN) / expected.alpha).toBeCloseTo(1, 9);
				expect((fit?.beta ?? NaN) / expected.beta).toBeCloseTo(1, 9);
				expect((fit?.logLikelihood ?? NaN) / expected.logLikelihood).toBeCloseTo(1, 12);
				expect((fit?.alpha ?? NaN) / expected.published[0]).toBeCloseTo(1, 4);
				expect((fit?.beta ?? NaN) / expected.published[1]).toBeCloseTo(1, 4);
				for (const unit of units())
					expect(Math.abs(shrunk(fit, unit.won, unit.decided) - unit.expected)).toBeLessThan(1e-6);
			},
		);

		test('agents differ by next to nothing: their estimates stay within a point of the grand mean', () => {
			const fit = fitBetaBinomial(agent());
			for (const { won, decided } of agent())
				expect(Math.abs(shrunk(fit, won, decided) - 4238 / 6711)).toBeLessThan(0.006);
		});

		test('shrinking the first 45 at bats foretells the rest of the season at under a third of the squared error', () => {
			// Raw .075317, plain James-Stein .021307 (Efron and Morris 1975); the beta-binomial by maximum likelihood .022808.
			const error = (guess: (unit: { won: number; decided: number }) => number): number =>
				players().reduce((total, unit) => total + (guess(unit) - unit.later) ** 2, 0);
			const fit = fitBetaBinomial(players());
			expect(error(({ won, decided }) => won / decided)).toBeCloseTo(0.075317, 6);
			expect(error(({ won, decided }) => shrunk(fit, won, decided))).toBeCloseTo(0.022808, 5);
		});
	},
);
