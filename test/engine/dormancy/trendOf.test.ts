import { NO_ACTS } from '../../../engine/dormancy/acts';
import { limitsReader } from '../../../engine/dormancy/limits';
import { ownDaysReader } from '../../../engine/dormancy/seasonalCalendar';
import { silenceOn, type Yardstick } from '../../../engine/dormancy/silenceOn';
import { trendOf } from '../../../engine/dormancy/slowing';
import { DEFAULT_DORMANCY_SPEC } from '../../../engine/dormancy/spec';

const SI = { type: 'si', motion: 'named' } as const;
const yardstick: Yardstick = { spec: DEFAULT_DORMANCY_SPEC, limitsOf: limitsReader(DEFAULT_DORMANCY_SPEC), cadenceOf: () => ({ shape: 1, a: 1, s0: 20 }), ownDays: ownDaysReader(0, 9000), firstDay: 0 };

function trend(beats: readonly number[], day: number) {
	const days = Int32Array.from(beats);
	const acts = { ...NO_ACTS, days, starts: days };
	const silence = silenceOn(acts, SI, day, yardstick);
	return silence === undefined ? undefined : trendOf(acts, SI, day, silence, yardstick);
}

describe('whether the last gaps are too long for the rhythm before them', () => {
	it('holds the last two gaps and the silence against the earlier ones', () => {
		// Earlier: 3 gaps of 10 days, so S = 20 + 30. The 50 days since then: 1 - I_0.5(3, 4) = P(Binomial(6, 1/2) < 3) = 22/64.
		expect(trend([0, 10, 20, 30, 40, 50], 80)).toEqual({ days: 50, chance: expect.closeTo(22 / 64, 10) as number, slowing: false });
	});

	it('is slowing once that is rarer than 5%', () => {
		// 450 days: x = 0.9, 1 - I_0.9(3, 4) = P(Binomial(6, 0.9) < 3) = 1e-6 + 6 x 9e-6 + 15 x 81e-6.
		expect(trend([0, 10, 20, 30, 40, 50], 480)).toEqual({ days: 450, chance: expect.closeTo(0.00127, 8) as number, slowing: true });
	});

	it('says nothing with fewer than three earlier gaps', () => {
		expect(trend([0, 10, 20, 30, 40], 80)).toBeUndefined();
	});
});
