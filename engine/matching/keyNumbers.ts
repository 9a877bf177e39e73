/** Numbers hashes, so that millions of short-lived texts leave nothing behind. */
export interface KeyNumbers {
	/** The number of a hash (whole, not negative), from the first number on in the order of appearance. */
	readonly numberOf: (hash: number) => number;
	/** Forgets all hashes and keeps their room; the next one gets the next number. */
	readonly forget: () => void;
	/** The number that the next new hash gets. */
	readonly next: () => number;
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
 * An open table (linear probing; Knuth, The Art of Computer Programming 3, 6.4), doubled when half full. Its places hold
 * numbers alone and the hashes stand by number: what is touched at random stays small, and most keys are met once.
 *
 * @param expected about how many there will be
 */
export function keyNumbers(expected = 0): KeyNumbers {
	/** Of each place how many hashes came until the one that is there, itself included; 0 in free ones. */
	let places = new Int32Array(2 ** Math.ceil(Math.log2(2 * Math.max(1 << 11, expected))));
	let hashes = new Float64Array(places.length / 2);
	let [first, count] = [0, 0];
	/** The place of a hash, or the free one where it belongs. */
	const placeOf = (hash: number): number => {
		const mask = places.length - 1;
		let at = Math.imul(hash, SPREAD) >>> Math.clz32(mask);
		for (let held = places[at] ?? 0; held !== 0 && hashes[held - 1] !== hash; held = places[at] ?? 0) at = (at + 1) & mask;
		return at;
	};
	const grow = (): void => {
		places = new Int32Array(2 * places.length);
		const known = hashes;
		hashes = new Float64Array(2 * known.length);
		hashes.set(known);
		for (let i = 0; i < count; i++) places[placeOf(known[i] ?? 0)] = i + 1;
	};
	return {
		next: () => first + count,
		forget: () => {
			places.fill(0);
			first += count;
			count = 0;
		},
		numberOf: (hash) => {
			const at = placeOf(hash);
			const held = places[at] ?? 0;
			if (held !== 0) return first + held - 1;
			hashes[count++] = hash;
			places[at] = count;
			if (count === hashes.length) grow();
			return first + count - 1;
		},
	};
}
