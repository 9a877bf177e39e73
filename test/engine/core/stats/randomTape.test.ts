import fc from 'fast-check';
import { randomTape, seededRandom } from '../../../../engine/core';

/** What is read: a uniform number, a normal one, or all from the first one on. */
type Read = 'normal' | 'rewind' | 'uniform';
const reads = fc.array(fc.constantFrom<Read>('uniform', 'normal', 'rewind'), { maxLength: 60 });

/** The same without a memory: the polar method on numbers of the seed, made anew at each rewind. */
function* drawn(seed: number, asked: readonly Read[]): Generator<number> {
	let random = seededRandom(seed);
	for (const read of asked) {
		if (read === 'rewind') random = seededRandom(seed);
		else if (read === 'uniform') yield random.next();
		else {
			for (;;) {
				const [u, v] = [2 * random.next() - 1, 2 * random.next() - 1];
				const s = u * u + v * v;
				if (s <= 0 || s >= 1) continue;
				yield u * Math.sqrt((-2 * Math.log(s)) / s);
				break;
			}
		}
	}
}

it('gives the numbers of its seed, in whatever order normal and uniform ones are read and read again', () => {
	fc.assert(
		fc.property(fc.integer(), reads, (seed, asked) => {
			const tape = randomTape(seed);
			const got: number[] = [];
			for (const read of asked) {
				if (read === 'rewind') tape.rewind();
				else got.push(tape[read]());
			}
			expect(got).toEqual([...drawn(seed, asked)]);
		}),
	);
});

it('gives normal numbers: a mean of 0, a variance of 1', () => {
	const tape = randomTape(5);
	const numbers = Array.from({ length: 100_000 }, () => tape.normal());
	const mean = numbers.reduce((sum, one) => sum + one, 0) / numbers.length;
	expect(Math.abs(mean)).toBeLessThan(0.01);
	expect(numbers.reduce((sum, one) => sum + (one - mean) ** 2, 0) / numbers.length).toBeCloseTo(1, 1);
});
