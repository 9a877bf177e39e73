import { compareText } from '../../core';
import { sortByKey, sortRuns } from '../sortByKey';

/** Letters that are looked at before whole texts are compared: three numbers of two letters each. */
const STEPS = 3;
/** Letters from here on look alike to the first step. */
const WIDE = 255;

/** The first letters of each text as numbers that sort alike; a letter that does not fit ends them. */
function beginnings(texts: readonly string[]): Uint16Array[] {
	const steps = Array.from({ length: STEPS }, () => new Uint16Array(texts.length));
	texts.forEach((text, i) => {
		const end = Math.min(text.length, 2 * STEPS);
		for (let at = 0; at < end; at++) {
			const letter = Math.min(WIDE, text.charCodeAt(at));
			const step = steps[at >> 1];
			if (step !== undefined) step[i] = (step[i] ?? 0) | (at % 2 === 0 ? letter << 8 : letter);
			if (letter === WIDE) return;
		}
	});
	return steps;
}

/**
 * Numbers of texts in the order of their code units, as `compareText` has it; equal texts keep their order.
 *
 * Cost: O(texts), and O(n log n) of those that share their first six letters.
 *
 * @example
 * [...textOrder(['b', 'c', 'a'])] //=> [2, 0, 1]
 */
export function textOrder(texts: readonly string[]): Int32Array {
	const steps = beginnings(texts);
	// From the last letters to the first: each pass keeps the order of the one before.
	const order = steps.reduceRight<Int32Array>(
		(numbers, step) => sortByKey(numbers, step, 0x10000),
		new Int32Array(texts.length).map((_, i) => i),
	);
	sortRuns(
		order,
		(a, b) => steps.every((step) => step[a] === step[b]),
		(a, b) => compareText(texts[a] ?? '', texts[b] ?? ''),
	);
	return order;
}
