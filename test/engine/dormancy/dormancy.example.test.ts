import { kaplanMeier, timeByWhich } from '../../../engine/core';
import { chanceOfLongerGap, gapExceededBy } from '../../../engine/dormancy';
import { halfLifeOf, shareOf } from '../../../engine/dormancy/rosterDecay';
import { flowing } from '../../support/pages';

describe('the worked examples of the method pages', () => {
	it('dormancy: a partner with 4 gaps', () => {
		const [cadence, gaps] = [{ shape: 1.5, a: 2, s0: 60 }, { count: 4, sum: 120 }];
		expect(flowing('methods/dormancy.md')).toContain(`P(gap > 90) | ${chanceOfLongerGap(90, gaps, cadence).toFixed(4)} |`);
		expect(flowing('methods/dormancy.md')).toContain(`cooling after | ${gapExceededBy(0.1, gaps, cadence).toFixed(1)} days`);
		expect(flowing('methods/dormancy.md')).toContain(`dormant after | ${gapExceededBy(0.02, gaps, cadence).toFixed(1)} days`);
	});

	it('dormancy: the half-life of a roster', () => {
		const decay = shareOf(3, 24);
		expect(flowing('methods/dormancy.md')).toContain(`h ${((decay.share ?? 0) * 100).toFixed(1)}%, half-life ${String(halfLifeOf(decay))}`);
		expect(halfLifeOf({ of: 19, count: 3 })).toBeNull();
		expect(halfLifeOf({ of: 24, count: 0 })).toBeNull();
	});

	it('aging: ten exits and one that waits', () => {
		const curve = kaplanMeier([...Array.from({ length: 10 }, (_, i) => ({ days: 2 * (i + 1), ended: true })), { days: 11, ended: false }]);
		const by = (share: number) => String(timeByWhich(curve, share));
		expect(flowing('methods/aging.md')).toContain(`moved on by day ${by(0.5)}, 80% by day ${by(0.8)} and 95% by day ${by(0.95)}.`);
	});
});
