/** Numbers hashes, so that millions of short-lived texts leave nothing behind. */
interface KeyNumbers {
	/** The number of a hash (whole, not negative), from `first` on in the order of appearance. */
	readonly numberOf: (hash: number) => number;
	readonly size: () => number;
}

const HALF = 0x4000000;
/** Neighbours among hashes come to lie far apart (Knuth 6.4: the golden section of 2^32). */
const SPREAD = 0x9e3779b1;
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
	/** Of each place its entry and the number of it, side by side: one look finds both. */
	let places = new Float64Array(2 * Math.max(1 << 12, 2 ** Math.ceil(Math.log2(2 * expected + 1))));
	let count = 0;
	/** Where an entry is, or where it belongs. */
	const placeOf = (entry: number): number => {
		const mask = places.length - 1;
		let at = (Math.imul(entry, SPREAD) >>> Math.clz32(mask >> 1)) << 1;
		while (places[at] !== 0 && places[at] !== entry) at = (at + 2) & mask;
		return at;
	};
	const put = (entry: number, number: number): void => {
		const at = placeOf(entry);
		places[at] = entry;
		places[at + 1] = number;
	};
	const grow = (): void => {
		const known = places;
		places = new Float64Array(2 * known.length);
		for (let i = 0; i < known.length; i += 2) if (known[i] !== 0) put(known[i] ?? 0, known[i + 1] ?? 0);
	};
	return {
		size: () => count,
		numberOf: (hash) => {
			const entry = hash + 1;
			const at = placeOf(entry);
			if (places[at] === entry) return places[at + 1] ?? 0;
			const number = first + count++;
			if (4 * count > places.length) grow();
			put(entry, number);
			return number;
		},
	};
}
