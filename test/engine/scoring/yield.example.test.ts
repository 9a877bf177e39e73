import { page } from '../../support/pages';
import { ALDER_AND_BIRCH, score, scoreOf } from './book';

it('docs/methods/yield.md shows the numbers that the engine computes', () => {
	const result = score(ALDER_AND_BIRCH);
	for (const id of ['Alder', 'Birch']) {
		const { winRate, dealSize, yield: found } = scoreOf(result, id);
		const [size, estimate, low, high] = [dealSize?.estimate, found?.estimate, found?.low, found?.high].map((value) => (value ?? NaN).toFixed(2));
		expect(page('methods/yield.md')).toContain(`| ${id} | ${winRate.estimate.toFixed(3)} | ${size} | ${estimate} | ${low} to ${high} |`);
	}
});
