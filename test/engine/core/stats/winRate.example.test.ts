import { betaBinomialPosterior, winRateReader } from '../../../../engine/core/stats';
import { flowing, page } from '../../../support/pages';

const rows = page('methods/win-rate.md')
	.split('\n')
	.filter((line) => /^\| [A-Z]/.test(line))
	.map((line) =>
		line
			.split('|')
			.slice(1, -1)
			.map((cell) => cell.trim()),
	);
const percent = (value: number): string => `${(100 * value).toFixed(1)}%`;

test('the page on win rates prints what the engine computes', () => {
	const partners = rows.map(([name = '', won, decided]) => ({ name, won: Number(won), decided: Number(decided) }));
	const fit = betaBinomialPosterior(partners.map(({ won, decided }) => ({ won, decided })));
	const reader = winRateReader(fit);
	expect(partners).toHaveLength(7);
	expect(flowing('methods/win-rate.md')).toContain(
		`a posterior median of ${fit.strength.toFixed(1)} deals; the motion's mean is ${percent(fit.mean)}`,
	);
	expect(
		partners.map(({ name, won, decided }) => {
			const { raw, ownWeight, centre, mean, low, high } = reader.rate(undefined, won, decided);
			const own = raw === null ? 'none' : percent(raw);
			return [
				name,
				String(won),
				String(decided),
				own,
				percent(ownWeight),
				percent(centre),
				percent(mean),
				`${percent(low)} to ${percent(high)}`,
			];
		}),
	).toEqual(rows);
});
