// @ts-check

/**
 * @typedef {object} Counts of one finding; adds up over seeds
 * @property {number} planted
 * @property {number} recoverable
 * @property {number} found what a node says, right or wrong
 * @property {number} right of those, the planted and recoverable ones
 *
 * @typedef {object} Score
 * @property {number | null} precision
 * @property {number | null} recall
 * @property {number | null} f1
 */

/** @param {Counts} a @param {Counts} b @returns {Counts} */
export const addCounts = (a, b) => ({ planted: a.planted + b.planted, recoverable: a.recoverable + b.recoverable, found: a.found + b.found, right: a.right + b.right });

/** @param {number} part @param {number} whole */
const share = (part, whole) => (whole === 0 ? null : part / whole);

/**
 * Precision over what was found, recall over what could be found.
 * @param {Counts} counts
 * @returns {Score}
 */
export function scoreOf({ recoverable, found, right }) {
	const precision = share(right, found);
	const recall = share(right, recoverable);
	const f1 = precision === null || recall === null || precision + recall === 0 ? null : (2 * precision * recall) / (precision + recall);
	return { precision, recall, f1 };
}

/**
 * Lower end of the 90% Wilson interval of a rate: what may be promised from few cases.
 * @see Wilson 1927, doi:10.1080/01621459.1927.10502953
 * @param {number} hits
 * @param {number} tries
 */
export function wilsonLower(hits, tries) {
	if (tries === 0) return 0;
	const z = 1.6448536269514722;
	const rate = hits / tries;
	const middle = rate + (z * z) / (2 * tries);
	const half = z * Math.sqrt((rate * (1 - rate)) / tries + (z * z) / (4 * tries * tries));
	return (middle - half) / (1 + (z * z) / tries);
}
