import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** A source of numbers in [0, 1) that its seed decides completely. */
export interface Rng {
	next(): number;
}

/**
 * Seeded random numbers (xoroshiro128+, Blackman and Vigna 2018): the same seed gives the same numbers
 * on every machine.
 *
 * @param seed any 32-bit integer
 */
export function seededRandom(seed: number): Rng {
	const generator = xoroshiro128plus(seed);
	return { next: () => uniformFloat64(generator) };
}
