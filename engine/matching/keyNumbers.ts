/** Numbers texts by their hash, so that millions of short-lived texts leave nothing behind. */
export interface KeyNumbers {
	/** The number of a text, from `first` on in the order of appearance. */
	readonly numberOf: (text: string) => number;
	readonly size: () => number;
}

const HALF = 0x4000000;

/**
 * A hash of 52 bits: two of 26 over the code units. Among a million texts two share one with a chance of 1 in 9,000;
 * they would be one key.
 */
export function hashOfText(text: string): number {
	let [high, low] = [0x9e3779b9, 0x85ebca6b];
	for (let i = 0; i < text.length; i++) {
		const code = text.charCodeAt(i);
		high = Math.imul(high ^ code, 0x01000193);
		low = Math.imul(low + code, 0x9e3779b1) ^ (low >>> 15);
	}
	return (high >>> 6) * HALF + ((low ^ (low >>> 13)) >>> 6);
}

/**
 * An open table of hashes (linear probing; Knuth, The Art of Computer Programming 3, 6.4), doubled when half full.
 *
 * @param first the number of the first text
 */
export function keyNumbers(first: number): KeyNumbers {
	let hashes = new Float64Array(1 << 12).fill(-1);
	let numbers = new Int32Array(hashes.length);
	let count = 0;
	/** Where a hash is, or where it belongs. */
	const placeOf = (hash: number): number => {
		const mask = hashes.length - 1;
		let at = (hash >>> 0) & mask;
		while (hashes[at] !== -1 && hashes[at] !== hash) at = (at + 1) & mask;
		return at;
	};
	const grow = (): void => {
		const [known, own] = [hashes, numbers];
		hashes = new Float64Array(2 * known.length).fill(-1);
		numbers = new Int32Array(hashes.length);
		known.forEach((hash, i) => {
			if (hash === -1) return;
			const at = placeOf(hash);
			hashes[at] = hash;
			numbers[at] = own[i] ?? 0;
		});
	};
	return {
		size: () => count,
		numberOf: (text) => {
			const hash = hashOfText(text);
			let at = placeOf(hash);
			if (hashes[at] === hash) return numbers[at] ?? 0;
			if (2 * count >= hashes.length) {
				grow();
				at = placeOf(hash);
			}
			hashes[at] = hash;
			numbers[at] = first + count++;
			return numbers[at] ?? 0;
		},
	};
}
