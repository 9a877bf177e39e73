// @ts-check

/**
 * Numbers that a seed and a path decide completely. Each entity draws from a stream of its own
 * (`stream(seed, 'deal', 17)`), so that what it is does not depend on how many others there are.
 *
 * Generator: sfc32 (Doty-Humphrey, PractRand), its state filled by a multiplicative hash of the path.
 */
export class Stream {
	/** @param {number} a @param {number} b @param {number} c @param {number} d */
	constructor(a, b, c, d) {
		this.a = a;
		this.b = b;
		this.c = c;
		this.d = d;
		for (let i = 0; i < 6; i++) this.bits();
	}

	/** 32 random bits. */
	bits() {
		const t = (this.a + this.b + this.d) | 0;
		this.d = (this.d + 1) | 0;
		this.a = this.b ^ (this.b >>> 9);
		this.b = (this.c + (this.c << 3)) | 0;
		this.c = (this.c << 21) | (this.c >>> 11);
		this.c = (this.c + t) | 0;
		return t >>> 0;
	}

	/** In [0, 1). */
	next() {
		return this.bits() / 4294967296;
	}

	/** A whole number from 0 to n - 1. @param {number} n */
	int(n) {
		return Math.floor(this.next() * n);
	}

	/** A whole number from low to high, both included. @param {number} low @param {number} high */
	between(low, high) {
		return low + Math.floor(this.next() * (high - low + 1));
	}

	/** A number in [low, high). @param {number} low @param {number} high */
	within(low, high) {
		return low + this.next() * (high - low);
	}

	/** @param {number} probability */
	chance(probability) {
		return this.next() < probability;
	}

	/**
	 * @template T
	 * @param {readonly T[]} list
	 * @returns {T}
	 */
	pick(list) {
		return /** @type {T} */ (list[Math.floor(this.next() * list.length)]);
	}

	/**
	 * One of the values, by weight.
	 * @template {string | number} T
	 * @param {readonly (readonly [T, number])[]} weights
	 * @returns {T}
	 */
	weighted(weights) {
		let total = 0;
		for (const [, weight] of weights) total += weight;
		let left = this.next() * total;
		for (const [value, weight] of weights) {
			left -= weight;
			if (left < 0) return value;
		}
		return /** @type {readonly [T, number]} */ (weights[weights.length - 1])[0];
	}

	/** Standard normal (Box and Muller 1958). */
	normal() {
		const u = 1 - this.next();
		return Math.sqrt(-2 * Math.log(u)) * Math.cos(2 * Math.PI * this.next());
	}

	/** Gamma with scale 1 (Marsaglia and Tsang 2000). @param {number} shape at least 1 */
	gamma(shape) {
		const d = shape - 1 / 3;
		const c = 1 / Math.sqrt(9 * d);
		for (;;) {
			const x = this.normal();
			const root = 1 + c * x;
			if (root <= 0) continue;
			const v = root * root * root;
			if (Math.log(1 - this.next()) < 0.5 * x * x + d - d * v + d * Math.log(v)) return d * v;
		}
	}
}

const encoded = new Map();

/** @param {string} word */
function hashOf(word) {
	let hash = encoded.get(word);
	if (hash === undefined) {
		hash = 0x811c9dc5;
		for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
		if (encoded.size < 1000) encoded.set(word, hash);
	}
	return hash;
}

/** @param {number} hash */
function mix(hash) {
	hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
	hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
	return (hash ^ (hash >>> 16)) | 0;
}

/**
 * The stream of one entity.
 * @param {number} seed
 * @param {string} what
 * @param {...number} path
 */
export function stream(seed, what, ...path) {
	let a = mix((seed | 0) ^ 0x9e3779b9);
	let b = mix(a ^ Math.floor(seed / 4294967296));
	let c = mix(b ^ hashOf(what));
	let d = mix(a + c);
	for (const step of path) {
		a = mix(a ^ step);
		b = mix(b + Math.imul(step, 0x9e3779b1));
		c = mix(c ^ (a + b));
		d = mix(d + c);
	}
	return new Stream(a, b, c, d);
}
