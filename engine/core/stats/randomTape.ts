import { seededRandom } from '../random';

/** Random numbers that are read from the first one on, again and again: what was drawn once is remembered. */
export interface RandomTape {
	readonly rewind: () => void;
	/** The next number in [0, 1). */
	readonly uniform: () => number;
	/** The next number from the standard normal distribution. */
	readonly normal: () => number;
}

/**
 * Records random numbers of a seed. Whoever draws much with the same numbers need not make them again.
 *
 * Formula of normal numbers: the polar method, of which one of two is used.
 *
 * @param seed any 32-bit integer
 * @see Marsaglia and Bray 1964, doi:10.1137/1006063. Cost: O(1) a number; memory: those read between two rewinds.
 */
export function randomTape(seed: number): RandomTape {
	const random = seededRandom(seed);
	const uniforms: number[] = [];
	/** By the place of its first uniform number, a normal one, and the place after its last. */
	const normals: number[] = [];
	const ends: number[] = [];
	let place = 0;
	const uniform = (): number => {
		if (place === uniforms.length) uniforms.push(random.next());
		return uniforms[place++] ?? 0;
	};
	const polar = (): number => {
		for (;;) {
			const u = 2 * uniform() - 1;
			const v = 2 * uniform() - 1;
			const s = u * u + v * v;
			if (s > 0 && s < 1) return u * Math.sqrt((-2 * Math.log(s)) / s);
		}
	};
	return {
		rewind: () => (place = 0),
		uniform,
		normal: () => {
			const start = place;
			const end = ends[start];
			if (end === undefined) {
				normals[start] = polar();
				ends[start] = place;
			} else place = end;
			return normals[start] ?? 0;
		},
	};
}
