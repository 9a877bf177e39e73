import fc from 'fast-check';
import { apportion } from '../../../engine/core';

describe('apportion', () => {
	it.each([
		[100, [1, 1, 1], [34, 33, 33]],
		[7, [0.4, 0.2, 0.4], [3, 1, 3]],
		[5, [0, 0], [3, 2]],
		[0, [1, 2], [0, 0]],
	])('%p by %p is %p', (total, shares, parts) => {
		expect(apportion(total, shares)).toEqual(parts);
	});

	it('adds up exactly, and no part is off by one or more', () => {
		const shares = fc.array(fc.double({ min: 0, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 20 });
		fc.assert(
			fc.property(fc.nat(1e9), shares, (total, made) => {
				const parts = apportion(total, made);
				const sum = made.reduce((a, b) => a + b, 0);
				expect(parts.reduce((a, b) => a + b, 0)).toBe(total);
				if (sum > 1e-300) made.forEach((share, i) => { expect(Math.abs((parts[i] ?? 0) - (total * share) / sum)).toBeLessThan(1.001); });
			}),
		);
	});
});
