// @ts-check
import { createRequire } from 'node:module';
import path from 'node:path';
import { PARAMETERS } from '../../sample/index.mjs';
import { root } from '../../setup/paths.mjs';

/** @typedef {import('../scoreboard.mjs').Observed} Observed */

/** How the generator writes what an oracle needs to tell apart. */
const SEGMENT = /** @type {Readonly<Record<string, 'smb' | 'mid' | 'enterprise'>>} */ ({ SMB: 'smb', 'Mid-Market': 'mid', Enterprise: 'enterprise' });
const NEW_BUSINESS = /^(new |neu)/i;
const SELF_SERVE = /^self/i;
const TYPE = /** @type {const} */ ([['si', /^(si$|system)/i], ['isv', /^(isv|tech)/i], ['reseller', /^(reseller|var$|value)/i], ['msp', /^(msp|managed)/i], ['referral', /^ref/i], ['affiliate', /^aff/i]]);

/** @param {any} partner a row of the partner table */
function priorOf(partner) {
	const { strength, base, types } = PARAMETERS.partnerWinRate[SELF_SERVE.test(partner.Motion) ? 'selfServe' : 'named'];
	const type = TYPE.find(([, written]) => written.test(partner['Partner Type']))?.[0] ?? '';
	return { strength, mean: base + (/** @type {Readonly<Record<string, number>>} */ (types)[type] ?? 0) };
}

/** @param {Observed} observed */
const partnersOf = ({ rows }) => new Map(rows.filter(({ object }) => object === 'partner').map(({ row }) => [row?.['Partner ID'], row]));

/**
 * What the generator's parameters let one expect of the rows of a group: rates and sizes are known, only
 * which deals are there is seen.
 * @param {import('./totals.mjs').Group} group
 * @param {'winRate' | 'wonAcv'} what
 */
export const expectedTotal = (group, what) => (/** @type {Observed} */ observed) => {
	const partners = partnersOf(observed);
	let [decided, won, wonAcv] = [0, 0, 0];
	for (const { row } of observed.rows) {
		const size = SEGMENT[row?.Segment];
		const region = /** @type {keyof typeof PARAMETERS.directWinRate} */ (row?.Region);
		if (size === undefined || !(region in PARAMETERS.directWinRate) || !NEW_BUSINESS.test(row.Type ?? '') || !/^(won|lost)/i.test(row.Status ?? '')) continue;
		const partner = partners.get(row['Partner ID']);
		const own = partner === undefined ? 'direct' : SELF_SERVE.test(partner.Motion) ? 'selfServe' : 'named';
		if (own !== group) continue;
		const rate = partner === undefined ? PARAMETERS.directWinRate[region][size] : priorOf(partner).mean;
		const { median, sigma } = PARAMETERS.acv[size];
		decided += 1;
		won += rate;
		wonAcv += rate * median * Math.exp((sigma * sigma) / 2) * (partner === undefined ? 1 : PARAMETERS.partnerSize[region][size]);
	}
	const planted = observed.truth.find(({ finding }) => finding === 'metrics')?.value.motions[group][what];
	return what === 'winRate' ? won / decided - planted : wonAcv / planted - 1;
};

/**
 * Coverage of the intervals that the true prior of each partner gives from the same deals.
 * @param {Observed} observed
 */
export function truePriorCoverage(observed) {
	const { betaQuantile } = createRequire(import.meta.url)(path.join(root, 'dist/engine/core.js'));
	const partners = partnersOf(observed);
	const rates = new Map(observed.truth.filter(({ finding }) => finding === 'partnerYield').map(({ records: [partner], value }) => [partner?.id, value.winRate]));
	const known = observed.scores.filter(({ id, score }) => score.decided > 0 && rates.has(id) && partners.has(id));
	const inside = known.filter(({ id, score }) => {
		const { strength, mean } = priorOf(partners.get(id));
		const [alpha, beta] = [strength * mean + score.won, strength * (1 - mean) + score.lost];
		return rates.get(id) >= betaQuantile(0.05, alpha, beta) && rates.get(id) <= betaQuantile(0.95, alpha, beta);
	}).length;
	return inside / known.length - 0.9;
}
