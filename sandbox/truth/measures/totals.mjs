// @ts-check

/** @typedef {import('../scoreboard.mjs').Observed} Observed */

/** @typedef {'direct' | 'named' | 'selfServe'} Group */

/** @param {Observed} observed @param {Group} group */
const said = ({ overview }, group) => (group === 'direct' ? overview.direct : overview.byMotion[group]);

/** @param {Observed} observed */
const truthOf = ({ truth }) => truth.find(({ finding }) => finding === 'metrics')?.value.motions;

/**
 * Numbers of the whole book as Partner Score gives them on raw rows, before anything is cleaned: how far
 * they are from the truth is what the cleaning nodes have to mend.
 * @param {Group} group
 * @param {'winRate' | 'wonAcv'} what
 */
export const rawTotal = (group, what) => (/** @type {Observed} */ observed) => {
	const { won, lost, wonAcv } = said(observed, group);
	const planted = truthOf(observed)[group][what];
	const found = what === 'winRate' ? won / (won + lost) : wonAcv;
	return { planted, found, error: what === 'winRate' ? found - planted : found / planted - 1 };
};

/**
 * The share of partners with a decided deal whose planted win rate lies in the 90% interval.
 * @param {Observed} observed
 */
export function intervalCoverage({ truth, scores }) {
	const rates = new Map(truth.filter(({ finding }) => finding === 'partnerYield').map(({ records: [partner], value }) => [partner?.id, value.winRate]));
	const known = scores.filter(({ id, score }) => score.decided > 0 && rates.has(id));
	const inside = known.filter(({ id, score }) => rates.get(id) >= score.winRate.low && rates.get(id) <= score.winRate.high).length;
	return { planted: 0.9, found: inside / known.length, error: inside / known.length - 0.9 };
}
