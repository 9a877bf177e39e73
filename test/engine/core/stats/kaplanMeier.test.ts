import * as fc from 'fast-check';
import { kaplanMeier, nelderMead, timeByWhich } from '../../../../engine/core';

describe('how long things last', () => {
	it('agrees with the remission times of Freireich et al. 1963 (6-MP), as tabled by Kalbfleisch and Prentice', () => {
		const ended = [6, 6, 6, 7, 10, 13, 16, 22, 23];
		const censored = [6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35];
		const curve = kaplanMeier([...ended.map((days) => ({ days, ended: true })), ...censored.map((days) => ({ days, ended: false }))]);
		expect(curve.days).toEqual([6, 7, 10, 13, 16, 22, 23]);
		expect(curve.surviving.map((share) => Math.round(share * 1e4) / 1e4)).toEqual([0.8571, 0.8067, 0.7529, 0.6902, 0.6275, 0.5378, 0.4482]);
		expect(timeByWhich(curve, 0.5)).toBe(23);
		expect(timeByWhich(curve, 0.8)).toBeUndefined();
	});

	it('is the plain share where nothing is censored', () => {
		fc.assert(fc.property(fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 1, maxLength: 60 }), (days) => {
			const { days: at, surviving } = kaplanMeier(days.map((one) => ({ days: one, ended: true })));
			return at.every((time, i) => Math.abs((surviving[i] ?? 0) - days.filter((one) => one > time).length / days.length) < 1e-9);
		}));
	});
});

describe('the simplex that walks downhill', () => {
	it.each([
		['a bowl', (x: readonly number[]) => x.reduce((total, value, i) => total + (value - i) ** 2, 0), [0, 1, 2]],
		['the valley of Rosenbrock 1960', ([x = 0, y = 0]: readonly number[]) => (1 - x) ** 2 + 100 * (y - x * x) ** 2, [1, 1]],
	] as const)('finds the lowest point of %s', (_, f, minimum) => {
		const { at } = nelderMead(f, minimum.map(() => -1.2), { tolerance: 1e-14 });
		minimum.forEach((value, i) => expect(at[i]).toBeCloseTo(value, 4));
	});

	it('stays out of where a function is not a number', () => {
		expect(nelderMead(([x = 0]) => (x < 0 ? NaN : (x - 1) ** 2), [3]).at[0]).toBeCloseTo(1, 4);
	});
});
