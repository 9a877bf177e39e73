// @ts-check
import { PARAMETERS } from './parameters.mjs';

/** A wish that cannot be met; the message says what to ask for instead. */
export class SampleError extends Error {
	/** @param {string} message */
	constructor(message) {
		super(message);
		this.name = 'SampleError';
	}
}

export const LARGEST_SIZE = 500;

/**
 * @typedef {object} SampleOptions
 * @property {number} [seed] a whole number; 1 unless given
 * @property {number} [size] 1 is 400 partners and about 6,000 opportunities; made in steps of 0.1
 * @property {number} [noise] how much dirt: 1 is the usual, 0 none
 * @property {import('./company/partners.mjs').RateLaw} [rates] how win rates are spread over partners
 * @property {number} [partners] at most so many, in steps of 40, however large the company: they then have more customers each; such a company has rows and no truth
 */

/**
 * @param {SampleOptions} options
 */
export function readOptions({ seed = 1, size = 1, noise = 1, rates = 'beta', partners } = {}) {
	if (!Number.isSafeInteger(seed) || seed < 0) throw new SampleError(`The seed ${show(seed)} is not a whole number from 0. Give one such as 42.`);
	if (typeof size !== 'number' || !Number.isFinite(size)) throw new SampleError(`The size ${show(size)} is not a number. Give a factor such as 1 (400 partners) or 0.5.`);
	if (size <= 0) throw new SampleError(`The size ${show(size)} makes an empty company. Give a factor above 0, such as 1 (400 partners).`);
	if (size > LARGEST_SIZE) throw new SampleError(`The size ${show(size)} is larger than ${LARGEST_SIZE} (200,000 partners). Give a smaller factor.`);
	if (typeof noise !== 'number' || !Number.isFinite(noise) || noise < 0 || noise > 5) throw new SampleError(`The noise ${show(noise)} is not a number from 0 to 5. Give 1 for the usual dirt, 0.5 for half of it.`);
	if (!['beta', 'logitNormal', 'withVolume'].includes(rates)) throw new SampleError(`The rates ${show(rates)} are none of beta, logitNormal and withVolume.`);
	if (partners !== undefined && (!Number.isSafeInteger(partners) || partners < PARAMETERS.partnersPerDistrict)) throw new SampleError(`${show(partners)} is no number of partners from ${PARAMETERS.partnersPerDistrict}. Give one such as 400.`);
	const perDistrict = PARAMETERS.partnersPerDistrict / PARAMETERS.partnersPerBlock;
	const districts = Math.max(1, Math.round(size / perDistrict));
	const rosters = partners === undefined ? districts : Math.min(districts, Math.floor(partners / PARAMETERS.partnersPerDistrict));
	return { seed, noise, rates, districts, rosters };
}

/** @param {unknown} value */
const show = (value) => (typeof value === 'string' ? `"${value}"` : String(value));
