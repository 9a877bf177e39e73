import { flowing } from '../../support/pages';
import { deal, index, times, winning } from './support';

const whole = (value: number) => value.toLocaleString('en-US', { maximumFractionDigits: 0 });

it('docs/methods/investment-index.md shows the numbers that the engine computes', () => {
	const [segment] = index([...winning(), ...times(4, () => deal(undefined, 'open', 30_000))]).segments;
	if (segment === undefined) throw new Error('The deals make a segment.');
	const page = flowing('methods/investment-index.md');
	for (const [name, arm] of [['partners', segment.partner], ['direct', segment.direct]] as const) {
		expect(page).toContain(`| ${name} | ${arm.decided} | ${arm.won} | ${whole(arm.yield ?? 0)} |`);
	}
	const { estimate, low, high } = segment.index;
	expect(page).toContain(`The raw index is ${segment.rawIndex}; shrunk ${whole(estimate ?? 0)}, between ${whole(low)} and ${whole(high)}. p is ${segment.pValue?.toFixed(5)}: \`${segment.verdict}\`.`);
	expect(page).toContain(`The gain a deal is at least ${whole(segment.gainPerDeal?.low ?? 0)}, so four open deals stand for ${whole(segment.lowerGain ?? 0)}.`);
});
