/** Numbers hashes, so that millions of short-lived texts leave nothing behind. */
export interface KeyNumbers {
	/** The number of a hash (whole, not negative), from `first` on in the order of appearance. */
	readonly numberOf: (hash: number) => number;
	readonly size: () => number;
}

const HALF = 0x4000000;
/** Ends a part that goes to the end of its text. */
const WHOLE = 0x7fffffff;

/**
 * A hash of 52 bits: two of 26 over the code units of a mark and of a text, or of its part from `from` to `to` (as
 * `slice` has it). Among a million texts two share one with a chance of 1 in 9,000; they would be one key.
 */
export function hashOfKey(mark: string, text: string, from = 0, to = WHOLE): number {
	let high = 0x9e3779b9;
	let low = 0x85ebca6b;
	for (let i = 0; i < mark.length; i++) {
		const code = mark.charCodeAt(i);
		high = Math.imul(high ^ code, 0x01000193);
		low = Math.imul(low + code, 0x9e3779b1) ^ (low >>> 15);
	}
	const end = to < 0 ? text.length + to : Math.min(to, text.length);
	for (let i = from < 0 ? Math.max(0, text.length + from) : from; i < end; i++) {
		const code = text.charCodeAt(i);
		high = Math.imul(high ^ code, 0x01000193);
		low = Math.imul(low + code, 0x9e3779b1) ^ (low >>> 15);
	}
	return (high >>> 6) * HALF + ((low ^ (low >>> 13)) >>> 6);
}

/**
 * An open table of hashes (linear probing, one more than a hash in each place, 0 in free ones; Knuth, The Art of
 * Computer Programming 3, 6.4), doubled when half full.
 *
 * @param first the number of the first hash
 * @param expected about how many there will be
 */
export function keyNumbers(first: number, expected = 0): KeyNumbers {
	let places = new Float64Array(Math.max(1 << 12, 2 ** Math.ceil(Math.log2(2 * expected + 1))));
	let numbers = new Int32Array(places.length);
	let count = 0;
	/** Where an entry is, or where it belongs. */
	const placeOf = (entry: number): number => {
		const mask = places.length - 1;
		let at = (entry >>> 0) & mask;
		while (places[at] !== 0 && places[at] !== entry) at = (at + 1) & mask;
		return at;
	};
	const grow = (): void => {
		const [known, own] = [places, numbers];
		places = new Float64Array(2 * known.length);
		numbers = new Int32Array(places.length);
		for (let i = 0; i < known.length; i++) {
			const entry = known[i] ?? 0;
			if (entry === 0) continue;
			const at = placeOf(entry);
			places[at] = entry;
			numbers[at] = own[i] ?? 0;
		}
	};
	return {
		size: () => count,
		numberOf: (hash) => {
			const entry = hash + 1;
			let at = placeOf(entry);
			if (places[at] === entry) return numbers[at] ?? 0;
			if (2 * count >= places.length) {
				grow();
				at = placeOf(entry);
			}
			places[at] = entry;
			numbers[at] = first + count++;
			return numbers[at] ?? 0;
		},
	};
}
