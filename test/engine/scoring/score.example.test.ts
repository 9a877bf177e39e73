import { jsonIn, page } from '../../support/pages';
import { ALDER_AND_BIRCH, score, scoreOf } from './book';

const result = score(ALDER_AND_BIRCH);

describe('docs/methods/score.md', () => {
	it('shows the numbers that the engine computes', () => {
		const rows = result.partners.map(({ entry, score: one }) => {
			const size = Math.round(one.dealSize?.estimate ?? 0);
			return `| ${entry.name} | ${one.winRate.estimate.toFixed(3)} | ${size} | ${one.contributions.map(({ points }) => points.toFixed(2)).join(' | ')} | ${one.points.toFixed(2)} |`;
		});
		for (const row of rows) expect(page('methods/score.md')).toContain(row);
	});
});

describe('docs/nodes/partner-score.md', () => {
	it('shows what the node adds to a partner', () => {
		expect(scoreOf(result, 'Birch')).toMatchObject(jsonIn('nodes/partner-score.md')[0] as object);
	});
});
