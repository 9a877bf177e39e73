// @ts-check
import { scatter } from '../random/permute.mjs';

const SYLLABLES = 'ba be bi bo da de do du fa fe fi fo ga ge gi go ka ke ki ko la le li lo lu ma me mi mo mu na ne ni no pa pe pi po ra re ri ro ru sa se si so su ta te ti to tu va ve vi vo za ze zi zo'.split(' ');
const ENDINGS = 'ra na la ta ka ma sa no ro lo to vo ni li ri ti va vi za zi ne re te le'.split(' ');

/** How many invented names there are before they repeat. */
const BRANDS = SYLLABLES.length * SYLLABLES.length * SYLLABLES.length * ENDINGS.length;

/**
 * An invented name, different for each index below `BRANDS`: three or four syllables, lower case.
 * @param {number} index
 * @param {number} salt
 */
export function brandOf(index, salt) {
	let left = scatter(index % BRANDS, BRANDS, salt);
	const take = (/** @type {number} */ n) => {
		const digit = left % n;
		left = (left - digit) / n;
		return digit;
	};
	const first = take(SYLLABLES.length);
	const second = take(SYLLABLES.length);
	const ending = take(ENDINGS.length);
	return `${SYLLABLES[first]}${SYLLABLES[second]}${SYLLABLES[take(SYLLABLES.length)]}${ENDINGS[ending]}`;
}
