import fc from 'fast-check';
import { mergeArms, addDecided, type MutableArm } from '../../../engine/plays/arms';
import { benjaminiHochberg } from '../../../engine/plays/benjaminiHochberg';
import { cholesky, forward } from '../../../engine/plays/cholesky';
import { liftOf } from '../../../engine/plays/liftOf';
import { directYield, partnerYield } from '../../../engine/plays/logYield';
import { shrinkSegments } from '../../../engine/plays/shrinkSegments';
import { studentTail } from '../../../engine/plays/studentTail';

const CAP = 1e7;
const arm = (partners: readonly (readonly [won: number, lost: number, size?: number])[]): MutableArm => {
	const made: MutableArm = new Map();
	partners.forEach(([won, lost, size = 1e6], i) => {
		for (let n = 0; n < won; n++) addDecided(made, i, true, size, CAP);
		for (let n = 0; n < lost; n++) addDecided(made, i, false, NaN, CAP);
	});
	return made;
};

describe('tails of Student t', () => {
	// Quantiles of a printed table (Fisher and Yates 1938, table III), to its digits.
	it.each([
		[6.314, 1, 0.05], [2.015, 5, 0.05], [1.812, 10, 0.05], [2.764, 10, 0.01], [1.697, 30, 0.05], [3.365, 5, 0.01],
	])('lie above %d with %d degrees of freedom with chance %d', (t, df, p) => {
		expect(studentTail(t, df)).toBeCloseTo(p, 4);
		expect(studentTail(-t, df)).toBeCloseTo(1 - p, 4);
	});
});

describe('Benjamini and Hochberg', () => {
	it('decides the example of their paper as they do', () => {
		// Benjamini and Hochberg 1995, section 3.2: 15 values at 5%; the first four count.
		const values = [0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528, 0.759, 1];
		expect(benjaminiHochberg(values, 0.05).filter(Boolean)).toHaveLength(4);
	});

	it('counts nothing of nothing, and never a larger value without a smaller one', () => {
		expect(benjaminiHochberg([], 0.1)).toEqual([]);
		fc.assert(
			fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1 }), (values) => {
				const counts = benjaminiHochberg(values, 0.1);
				const largest = Math.max(-1, ...values.filter((_, i) => counts[i]));
				expect(values.every((value, i) => counts[i] === value <= largest)).toBe(true);
			}),
		);
	});
});

describe('the yield of an arm', () => {
	it('is the win rate times the mean size of a won deal', () => {
		const found = partnerYield(arm([[2, 6], [4, 4, 3e6]]), CAP);
		expect(Math.exp(found?.log ?? 0)).toBeCloseTo((6 / 16) * ((2 * 1e6 + 4 * 3e6) / 6), 3);
	});

	it('is less sure where the same deals come from fewer partners', () => {
		const [few, many] = [partnerYield(arm([[18, 2], [2, 18]]), CAP), partnerYield(arm([...Array.from({ length: 10 }, () => [2, 2] as const)]), CAP)];
		expect(few?.variance).toBeGreaterThan(3 * (many?.variance ?? 1));
		expect(few?.df).toBeLessThan(many?.df ?? 0);
		expect(many?.hanging).toBe(1);
	});

	it('is not known without a won deal of known size, nor from one partner alone', () => {
		expect(partnerYield(arm([[0, 20], [0, 5]]), CAP)).toBeUndefined();
		expect(partnerYield(arm([[10, 20]]), CAP)).toBeUndefined();
		expect(directYield(arm([[1, 20]]), CAP, 1)).toBeUndefined();
	});

	it('is never sure, even where everything was won at one size', () => {
		expect(partnerYield(arm([[5, 0], [5, 0]]), CAP)?.variance).toBeGreaterThan(0.001);
	});

	it('takes direct deals to hang together as much as partner deals do', () => {
		const direct = arm([[10, 90]]);
		expect((directYield(direct, CAP, 2)?.variance ?? 0) / (directYield(direct, CAP, 1)?.variance ?? 1)).toBeCloseTo(2, 10);
	});

	it('adds up over shares of a book', () => {
		const [a, b] = [arm([[1, 2], [3, 1]]), arm([[2, 2]])];
		expect(partnerYield(mergeArms([a, b]), CAP)).toEqual(partnerYield(mergeArms([b, a]), CAP));
		expect(partnerYield(mergeArms([a, b]), CAP)).toEqual(partnerYield(arm([[3, 4], [3, 1]]), CAP));
	});
});

describe('shrinking', () => {
	const segment = (size: string, region: string, logRatio?: number, variance = 0.04) => ({ places: [size, region], own: logRatio === undefined ? undefined : { logRatio, variance } });

	it('pulls an uncertain segment further than a sure one, towards its margins', () => {
		const [sure, unsure, , , untold] = shrinkSegments([segment('e', 'a', 1, 0.01), segment('e', 'b', 1, 1), segment('e', 'c', 0.2, 0.02), segment('s', 'a', -0.8, 0.02), segment('e', 'd')]);
		expect(sure?.mean).toBeGreaterThan(0.8);
		expect(unsure?.mean).toBeLessThan(sure?.mean ?? 0);
		expect(unsure?.ownWeight).toBeLessThan(sure?.ownWeight ?? 0);
		// Nothing of its own: what large customers do elsewhere is the best there is, and the interval says how little that is.
		expect(untold?.ownWeight).toBe(0);
		expect(untold?.mean).toBeGreaterThan(0);
		expect(untold?.variance).toBeGreaterThan(unsure?.variance ?? 1);
	});

	it('says something of segments when nothing is known at all', () => {
		expect(shrinkSegments([segment('e', 'a')])[0]).toMatchObject({ mean: 0, ownWeight: 0 });
		expect(shrinkSegments([])).toEqual([]);
	});

	it('solves what it builds on: L times L transposed gives the matrix back', () => {
		const matrix = [[4, 2, 0.4], [2, 5, 1], [0.4, 1, 3]];
		const lower = cholesky(matrix);
		const product = matrix.map((_, i) => matrix.map((__, j) => lower[i]?.reduce((sum, value, k) => sum + value * (lower[j]?.[k] ?? 0), 0) ?? 0));
		matrix.forEach((row, i) => row.forEach((value, j) => expect(product[i]?.[j]).toBeCloseTo(value, 12)));
		expect(forward([[2, 0], [1, 3]], [4, 5])).toEqual([2, 1]);
	});
});

describe('lift', () => {
	it('has the interval of Newcombe, example (a) of his table II at 95%, narrower at 90%', () => {
		// Newcombe 1998: 56/70 - 48/80, method 10: 0.0524 to 0.3339 at 95%.
		const lift = liftOf({ won: 56, decided: 70 }, { won: 48, decided: 80 });
		expect(lift?.points.estimate).toBe(20);
		expect(lift?.points.low).toBeGreaterThan(5.2);
		expect(lift?.points.low).toBeLessThan(9);
		expect(lift?.points.high).toBeLessThan(33.4);
		expect(lift?.points.high).toBeGreaterThan(29);
		expect(lift?.ratio).toBe(1.333);
	});

	it('is not known where nobody decided', () => {
		expect(liftOf({ won: 0, decided: 0 }, { won: 1, decided: 2 })).toBeNull();
	});
});
