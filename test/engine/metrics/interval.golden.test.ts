import { shareInterval } from '../../../engine/core';
import { differenceInterval } from '../../../engine/metrics/differenceInterval';

describe('intervals', () => {
	// scipy 1: beta.ppf([.05, .95], 7.5, 3.5).
	it('a share has the Jeffreys interval', () => {
		const { low, high } = shareInterval(7, 10);
		expect(low).toBeCloseTo(0.44187323, 7);
		expect(high).toBeCloseTo(0.88267062, 7);
	});

	it('nothing counted says nothing', () => {
		expect(shareInterval(0, 0)).toEqual({ low: 0, high: 1 });
	});

	it('a difference lies inside its interval, which mirrors when the sides change', () => {
		const [a, b] = [{ hits: 56, of: 70 }, { hits: 48, of: 80 }];
		const [one, other] = [differenceInterval(a, b), differenceInterval(b, a)];
		expect(one.low).toBeLessThan(0.2);
		expect(one.high).toBeGreaterThan(0.2);
		expect(one.low).toBeCloseTo(-other.high, 12);
	});
});
