import fc from 'fast-check';
import { editDistance } from '../../../engine/matching/strings/editDistance';
import { jaroWinkler } from '../../../engine/matching/strings/jaroWinkler';
import { leastEdits, letterSet, mostSimilar } from '../../../engine/matching/strings/letterSet';
import { plainText } from '../../../engine/matching/strings/plainText';

/** Optimal string alignment, the whole table. */
function slowDistance(a: string, b: string): number {
	const d = Array.from({ length: a.length + 1 }, (_, i) =>
		Array.from({ length: b.length + 1 }, (__, j) => (i === 0 ? j : j === 0 ? i : 0)),
	);
	const at = (i: number, j: number): number => d[i]?.[j] ?? Infinity;
	for (let i = 1; i <= a.length; i++) {
		for (let j = 1; j <= b.length; j++) {
			const same = a[i - 1] === b[j - 1] ? 0 : 1;
			let best = Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + same);
			if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
				best = Math.min(best, at(i - 2, j - 2) + 1);
			(d[i] ?? [])[j] = best;
		}
	}
	return at(a.length, b.length);
}

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd'), maxLength: 12 });

describe('string kernels against slow twins', () => {
	it('editDistance is the distance, or one more than the limit', () => {
		fc.assert(
			fc.property(word, word, fc.integer({ min: 0, max: 4 }), (a, b, limit) => {
				expect(editDistance(a, b, limit)).toBe(Math.min(slowDistance(a, b), limit + 1));
			}),
			{ numRuns: 3000 },
		);
	});

	it('leastEdits and mostSimilar are bounds', () => {
		fc.assert(
			fc.property(
				fc.string({ minLength: 1, maxLength: 10 }),
				fc.string({ minLength: 1, maxLength: 10 }),
				(a, b) => {
					expect(leastEdits(letterSet(a), letterSet(b))).toBeLessThanOrEqual(slowDistance(a, b));
					expect(mostSimilar(a.length, letterSet(a), b.length, letterSet(b))).toBeGreaterThanOrEqual(
						jaroWinkler(a, b) - 1e-12,
					);
				},
			),
			{ numRuns: 2000 },
		);
	});
});

describe('jaroWinkler, by the examples of Winkler 1990', () => {
	it.each([
		['martha', 'marhta', 0.9611],
		['dwayne', 'duane', 0.84],
		['dixon', 'dicksonx', 0.8133],
	])('%s and %s: %f', (a, b, expected) => {
		expect(jaroWinkler(a, b)).toBeCloseTo(expected, 4);
		expect(jaroWinkler(b, a)).toBeCloseTo(expected, 4);
	});
});

describe('plainText', () => {
	it.each([
		['Größe', 'grosse'],
		['  ÆRØ  Ltd', 'aero ltd'],
		['Газпром', 'gazprom'],
		['Αθήνα', 'athina'],
	])('%s is %s', (text, expected) => {
		expect(plainText(text)).toBe(expected);
	});
});
