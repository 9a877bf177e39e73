// @ts-check

/**
 * @typedef {'named' | 'selfServe'} Motion
 * @typedef {object} Group partners of one kind and fate; `count` of every 400
 * @property {number} count
 * @property {Motion} motion
 * @property {import('./lives.mjs').Life} life
 * @property {readonly (readonly [string, number])[]} types
 * @property {readonly [number, number]} gap usual days between acts, from and to
 */

const SELLERS = /** @type {const} */ ([['reseller', 34], ['si', 30], ['isv', 20], ['msp', 16]]);
const SENDERS = /** @type {const} */ ([['affiliate', 62], ['referral', 32], ['reseller', 6]]);

/**
 * The roster of every 400 partners. Whole types bring next to nothing: all but a few OEMs, consultants and
 * agencies are in the groups that never act.
 * @type {readonly Group[]}
 */
export const ROSTER = Object.freeze([
	{ count: 8, motion: 'named', life: 'healthy', types: SELLERS, gap: [18, 28] },
	{ count: 5, motion: 'named', life: 'healthy', types: SELLERS, gap: [30, 60] },
	{ count: 4, motion: 'named', life: 'slow', types: [...SELLERS, ['consultant', 10]], gap: [130, 175] },
	{ count: 4, motion: 'named', life: 'seasonal', types: SELLERS, gap: [18, 26] },
	{ count: 7, motion: 'named', life: 'slowing', types: SELLERS, gap: [17, 40] },
	{ count: 2, motion: 'named', life: 'slowing', types: SELLERS, gap: [60, 110] },
	{ count: 32, motion: 'named', life: 'died', types: SELLERS, gap: [20, 31] },
	{ count: 4, motion: 'named', life: 'cameBack', types: SELLERS, gap: [30, 90] },
	{ count: 34, motion: 'named', life: 'never', types: [['oem', 26], ['consultant', 20], ['agency', 12], ['distributor', 12], ['reseller', 16], ['si', 8], ['marketplace', 6]], gap: [1, 1] },
	{ count: 5, motion: 'selfServe', life: 'healthy', types: SENDERS, gap: [5, 8] },
	{ count: 57, motion: 'selfServe', life: 'healthy', types: SENDERS, gap: [112, 165] },
	{ count: 14, motion: 'selfServe', life: 'slow', types: [...SENDERS, ['agency', 5]], gap: [130, 185] },
	{ count: 3, motion: 'selfServe', life: 'seasonal', types: SENDERS, gap: [18, 26] },
	{ count: 6, motion: 'selfServe', life: 'slowing', types: SENDERS, gap: [14, 44] },
	{ count: 18, motion: 'selfServe', life: 'died', types: SENDERS, gap: [40, 150] },
	{ count: 4, motion: 'selfServe', life: 'cameBack', types: SENDERS, gap: [40, 110] },
	{ count: 193, motion: 'selfServe', life: 'never', types: [['affiliate', 78], ['referral', 40], ['agency', 40], ['consultant', 38], ['oem', 7], ['reseller', 10]], gap: [1, 1] },
]);

/**
 * The group of a rank from 0 to 399, with its place in it.
 * @param {number} rank
 */
export function groupAt(rank) {
	let left = rank;
	for (const [at, group] of ROSTER.entries()) {
		if (left < group.count) return { group, at, place: left };
		left -= group.count;
	}
	throw new RangeError(`there is no rank ${rank}`);
}
