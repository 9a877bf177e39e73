// @ts-check
import { AS_OF_DAY, FIRST_DAY, partsOf } from '../time/days.mjs';
import { PARAMETERS } from '../parameters.mjs';

/**
 * @typedef {'healthy' | 'slow' | 'seasonal' | 'slowing' | 'died' | 'cameBack' | 'never'} Life
 *
 * @typedef {object} LifeStory
 * @property {Life} life
 * @property {number} from first day on which the partner may act
 * @property {number} gap days between acts when all is well
 * @property {number} [slideFrom] first day of the slide; `slideDays` later the rate is nothing
 * @property {number} [diesOn]
 * @property {number} [backOn]
 * @property {readonly number[]} [months] months of the year in which a seasonal partner acts
 */

/**
 * The partner's rate on a day, as a share of its rate when all is well.
 * @param {LifeStory} story
 * @param {number} day
 */
export function rateOn(story, day) {
	if (story.life === 'never' || day < story.from) return 0;
	if (story.slideFrom !== undefined && day >= story.slideFrom) return Math.max(0, 1 - (day - story.slideFrom) / PARAMETERS.slideDays);
	if (story.diesOn !== undefined && day >= story.diesOn && (story.backOn === undefined || day < story.backOn)) return 0;
	if (story.months !== undefined && !story.months.includes(partsOf(day).month)) return 0;
	return 1;
}

/**
 * The days on which a partner acts: gaps are gamma distributed in the partner's own time, which runs at
 * its rate. A comeback begins with an act on its first day.
 * @param {import('../random/stream.mjs').Stream} random
 * @param {LifeStory} story
 * @returns {readonly number[]}
 */
export function actsOf(random, story) {
	if (story.life === 'never') return [];
	const { gapShape } = PARAMETERS;
	const first = Math.max(story.from, FIRST_DAY);
	/** @type {number[]} */
	const days = [];
	const gap = () => (random.gamma(gapShape) / gapShape) * story.gap;
	// The first gap began at a random moment of the past, unless the partner begins here.
	let due = story.from > FIRST_DAY ? random.next() * 0.3 * story.gap : gap() * random.next();
	let own = 0;
	for (let day = first; day < AS_OF_DAY; day++) {
		if (day === story.backOn) due = own;
		own += rateOn(story, day);
		while (own > due) {
			if (days.at(-1) !== day) days.push(day);
			due += Math.max(0.5, gap());
		}
	}
	return days;
}
