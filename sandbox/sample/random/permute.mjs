// @ts-check
import { stream } from './stream.mjs';

/** @type {Map<string, readonly [Int32Array, Int32Array]>} */
const remembered = new Map();

/**
 * A shuffle of 0 to n - 1 and its inverse, for quotas that hold exactly in every block.
 * @param {number} seed
 * @param {string} what
 * @param {number} block
 * @param {number} n
 */
export function shuffle(seed, what, block, n) {
	const key = `${seed} ${what} ${block} ${n}`;
	let known = remembered.get(key);
	if (known === undefined) {
		const random = stream(seed, `shuffle ${what}`, block);
		const order = Int32Array.from({ length: n }, (_, i) => i);
		for (let i = n - 1; i > 0; i--) {
			const j = random.int(i + 1);
			const held = /** @type {number} */ (order[i]);
			order[i] = /** @type {number} */ (order[j]);
			order[j] = held;
		}
		const inverse = new Int32Array(n);
		order.forEach((value, i) => (inverse[value] = i));
		if (remembered.size > 64) remembered.clear();
		remembered.set(key, (known = [order, inverse]));
	}
	return known;
}

/** @type {Map<number, bigint>} a step of each size that meets every number before it repeats */
const steps = new Map();

/** @param {number} n */
function stepFor(n) {
	let step = steps.get(n);
	if (step === undefined) {
		let candidate = Math.floor(n * 0.6180339887) + 1;
		while (gcd(candidate, n) !== 1) candidate++;
		steps.set(n, (step = BigInt(candidate)));
	}
	return step;
}

/**
 * Scatters an index over 0 to n - 1 so that different indices below n stay different.
 * @param {number} index
 * @param {number} n
 * @param {number} salt
 */
export const scatter = (index, n, salt) => Number((BigInt(index % n) * stepFor(n) + BigInt(salt)) % BigInt(n));

/** @param {number} a @param {number} b @returns {number} */
const gcd = (a, b) => (b === 0 ? a : gcd(b, a % b));
