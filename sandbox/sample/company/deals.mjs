// @ts-check
import { PARAMETERS } from '../parameters.mjs';
import { AS_OF_DAY, workday } from '../time/days.mjs';

/**
 * @typedef {'newBusiness' | 'expansion' | 'renewal' | 'churn'} Kind
 * @typedef {'open' | 'won' | 'lost'} Status
 * @typedef {object} Visit a stretch of time in an open stage, 0 to 4
 * @property {number} stage
 * @property {number} from day
 * @property {number | undefined} to
 *
 * @typedef {object} Involvement
 * @property {'sourced' | 'coSell' | 'influenced'} role
 * @property {number} partner index
 * @property {number} actedOn day
 *
 * @typedef {object} Deal
 * @property {number} serial
 * @property {string} key
 * @property {import('./accounts.mjs').Account} account
 * @property {Kind} kind
 * @property {string | undefined} renewalOf key
 * @property {string} product
 * @property {number} acv in whole units of its currency
 * @property {'USD' | 'EUR'} currency
 * @property {number} years of the contract
 * @property {Status} status
 * @property {number} createdOn
 * @property {number} closesOn day of the decision, or expected for an open deal
 * @property {readonly Visit[]} visits
 * @property {number} lastActivityOn
 * @property {string | undefined} lossClass
 * @property {string} ownerEmail
 * @property {'direct' | 'named' | 'selfServe'} motion
 * @property {Involvement | undefined} involvement
 * @property {number} winRate planted probability of a win
 */

/** Serial numbers that a district keeps for its deals: the upper half for their second rows. */
export const DEALS_PER_DISTRICT = 4096;
export const PRODUCTS = Object.freeze(['Core Platform', 'Insight', 'Flow Automation', 'Edge Gateway']);
const OPEN_STAGES = 5;

/** Why deals are lost, and how often. Classes are those of the glossary. */
export const LOSS_CLASSES = Object.freeze(/** @type {const} */ ([
	['price', 22], ['competitor', 18], ['noDecision', 20], ['noOpportunity', 7], ['timing', 12], ['technicalGap', 8],
	['security', 4], ['legal', 2], ['people', 4], ['partnerGap', 2], ['other', 1],
]));

/** @param {number} serial */
export const dealKey = (serial) => `deal-${serial}`;

/** Annual value of a deal in its currency, as people quote: three digits that count. @param {import('../random/stream.mjs').Stream} random @param {import('./accounts.mjs').Segment} segment @param {number} factor */
export function acvOf(random, segment, factor) {
	const { median, sigma } = PARAMETERS.acv[segment];
	const value = median * factor * Math.exp(sigma * random.normal());
	const unit = value > 100_000 ? 500 : value > 10_000 ? 50 : 10;
	return Math.max(unit, Math.round(value / unit) * unit);
}

/** @param {import('../random/stream.mjs').Stream} random @param {import('./accounts.mjs').Segment} segment */
export const cycleOf = (random, segment) => {
	const { median, sigma } = PARAMETERS.cycleDays[segment];
	return Math.max(12, Math.round(median * Math.exp(sigma * random.normal())));
};

/**
 * The course of a deal from its creation: stages, decision, and what is known of it on the as-of day.
 * @param {import('../random/stream.mjs').Stream} random
 * @param {object} plan
 * @param {number} plan.createdOn
 * @param {number} plan.cycle days to the decision
 * @param {number} plan.winRate
 */
export function courseOf(random, { createdOn, cycle, winRate }) {
	const won = random.chance(winRate);
	const decidedOn = workday(createdOn + cycle);
	const last = won ? OPEN_STAGES - 1 : random.weighted(/** @type {const} */ ([[0, 14], [1, 24], [2, 26], [3, 22], [4, 14]]));
	const weights = Array.from({ length: last + 1 }, () => random.gamma(2));
	const total = weights.reduce((sum, weight) => sum + weight, 0);
	/** @type {Visit[]} */
	const visits = [];
	let from = createdOn;
	let spent = 0;
	weights.forEach((weight, stage) => {
		spent += weight;
		const to = stage === last ? decidedOn : Math.min(decidedOn, Math.round(createdOn + (cycle * spent) / total));
		if (from < AS_OF_DAY) visits.push({ stage, from, to: to < AS_OF_DAY ? to : undefined });
		from = to;
	});
	const decided = decidedOn < AS_OF_DAY;
	const entered = /** @type {Visit} */ (visits[visits.length - 1]).from;
	const lossClass = decided && !won ? random.weighted(LOSS_CLASSES) : undefined;
	return {
		status: /** @type {Status} */ (decided ? (won ? 'won' : 'lost') : 'open'),
		closesOn: decided ? decidedOn : Math.max(decidedOn, AS_OF_DAY + random.between(4, 20)),
		visits,
		lastActivityOn: decided ? Math.max(createdOn, decidedOn - random.between(0, 9)) : Math.max(entered, AS_OF_DAY - random.between(1, 22)),
		lossClass,
	};
}
