// @ts-check
import { rateOn } from '../company/lives.mjs';
import { PARAMETERS } from '../parameters.mjs';
import { gammaQuantile } from '../random/quantiles.mjs';
import { MONTHLY_DAYS, isoDay } from '../time/days.mjs';
import { partnerSerial } from '../dirt/book.mjs';
import { ref } from './record.mjs';

/**
 * How long a silence must last, by the partner's planted rhythm: the silence that only 10% (cooling) and 2%
 * (dormant) of its gaps exceed, within the bounds of the definitions.
 * @param {number} gap
 * @param {number} gaps how many gaps lie behind
 */
export function limitsOf(gap, gaps) {
	const quantile = gammaQuantile(PARAMETERS.gapShape);
	const dormant = Math.min(gaps < 4 ? 365 : 730, Math.max(90, quantile(0.98) * gap));
	return { cooling: Math.min(quantile(0.9) * gap, 0.6 * dormant), dormant };
}

/** Silence counted in the partner's own time: the months in which a seasonal partner never acts do not count. @param {import('../company/lives.mjs').LifeStory} story @param {number} from @param {number} to */
function silence(story, from, to) {
	if (story.months === undefined) return to - from;
	let own = 0;
	for (let day = from; day < to; day++) own += rateOn(story, day);
	return own;
}

/**
 * @param {import('../company/partners.mjs').Partner} partner
 * @param {readonly number[]} acts earlier than the day
 * @param {number} day
 * @param {number | undefined} answeredOn
 */
function stateOn({ story, archivedOn }, acts, day, answeredOn) {
	if (archivedOn !== undefined && archivedOn <= day) return 'archived';
	const last = acts.at(-1);
	if (last === undefined) return 'neverActivated';
	const { cooling, dormant } = limitsOf(story.gap, acts.length - 1);
	const silent = silence(story, last, day);
	if (silent >= dormant) return answeredOn !== undefined && answeredOn <= day ? 'responded' : 'dormant';
	if (silent >= cooling) return 'cooling';
	for (let i = acts.length - 1; i > 0; i--) {
		const [before, after] = [/** @type {number} */ (acts[i - 1]), /** @type {number} */ (acts[i])];
		if (day - after > 90) break;
		if (silence(story, before, after) >= limitsOf(story.gap, i - 1).dormant) return 'reactivated';
	}
	return 'producing';
}

/**
 * The state of each partner on the as-of day and on the first day of each of the 12 months before it,
 * from its planted rhythm and its true acts.
 * @param {import('../dirt/book.mjs').Book} book
 * @param {ReadonlyMap<number, number>} answers
 */
export function listDormancy(book, answers) {
	/** @type {Map<number, number[]>} days on which deals that a partner brought were made */
	const created = new Map();
	for (const { involvement, createdOn } of book.district.deals) {
		if (involvement?.role === 'sourced') created.set(involvement.partner, [...(created.get(involvement.partner) ?? []), createdOn]);
	}
	book.district.partners.forEach((partner, i) => {
		const { story, index } = partner;
		const acts = [...new Set([...(book.district.acts[i] ?? []), ...(created.get(index) ?? []), ...(book.moreActs.get(index) ?? [])])].sort((a, b) => a - b);
		const states = MONTHLY_DAYS.filter((day) => day > partner.enrolledOn).map((day) => ({
			asOf: isoDay(day),
			state: stateOn(partner, acts.filter((act) => act < day), day, answers.get(index)),
			rate: Math.round(rateOn(story, day) * 1000) / 1000,
		}));
		const onlyFulfils = partner.type === 'distributor';
		book.truth.push({
			finding: 'dormancy',
			case: `dormancy-${index}`,
			records: [ref('partner', partnerSerial(index))],
			value: {
				life: story.life,
				usualGap: story.life === 'never' ? null : Math.round(story.gap * 10) / 10,
				...(story.slideFrom === undefined ? {} : { slideFrom: isoDay(story.slideFrom), rateZeroOn: isoDay(story.slideFrom + PARAMETERS.slideDays) }),
				...(story.diesOn === undefined ? {} : { diesOn: isoDay(story.diesOn) }),
				...(story.backOn === undefined ? {} : { backOn: isoDay(story.backOn) }),
				...(story.months === undefined ? {} : { months: story.months }),
				acts: acts.length,
				actsOn: acts.map(isoDay),
				lastActOn: acts.length === 0 ? null : isoDay(/** @type {number} */ (acts.at(-1))),
				states,
			},
			recoverable: !onlyFulfils,
			why: onlyFulfils ? 'a distributor only fulfils deals of others' : 'the acts stand in the rows, but for those that nobody wrote down',
		});
	});
}
