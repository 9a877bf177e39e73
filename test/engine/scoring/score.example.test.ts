import { readFileSync } from 'node:fs';
import path from 'node:path';
import { deal, score, scoreOf, times } from './book';

const page = (name: string) => readFileSync(path.join(__dirname, '../../../docs', name), 'utf8');

/** Alder won 3 of 4 deals at 100 each, Birch 1 of 4 at 1,000: the worked example of the documentation. */
const result = score([
	...times(3, () => deal('Alder', 'won', 100)),
	deal('Alder', 'lost', 100),
	deal('Birch', 'won', 1000),
	...times(3, () => deal('Birch', 'lost', 1000)),
]);

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
		const shown = /```json\n([\s\S]*?)```/.exec(page('nodes/partner-score.md'))?.[1] ?? '';
		expect(scoreOf(result, 'Birch')).toMatchObject(JSON.parse(shown) as object);
	});
});
