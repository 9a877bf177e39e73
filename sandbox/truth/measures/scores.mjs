// @ts-check
import { moneyOptionsOf } from '../companySettings.mjs';
import { runNodes } from '../runNodes.mjs';

/**
 * @typedef {object} Scores what Partner Score makes of the records that the line has tagged
 * @property {readonly { id: string, score: any }[]} partners the best first
 * @property {ReadonlyMap<string, any>} yields planted, by the id of the row that stands for the partner
 */

/**
 * Scores a tagged book by the value preset.
 * @param {import('../../sample/index.mjs').Company} made
 * @param {import('../observeBook.mjs').Book} book
 * @returns {Promise<Scores>}
 */
export async function observeScores(made, { truth, records }) {
	const [items = []] = await runNodes(records, [{ node: 'partnerScore', parameters: { operation: 'score', preset: 'value', output: 'decided', simple: false, options: moneyOptionsOf(made) } }]);
	const standsFor = new Map(records.filter(({ recordType }) => recordType === 'partner').map(({ id, match }) => [id, match?.band === 'merge' && typeof match.survivor === 'string' ? match.survivor : id]));
	const planted = truth.filter(({ finding }) => finding === 'partnerYield');
	return {
		partners: items.map(({ json }) => json).filter(({ score }) => score !== undefined).sort((a, b) => a.score.rank - b.score.rank),
		yields: new Map(planted.map(({ records: [partner], value }) => [standsFor.get(partner.id) ?? partner.id, value])),
	};
}

/** Planted annual ACV of the best tenth of the roster by score, and of the best tenth there is. @param {Scores} scores */
function topDecile({ partners, yields }) {
	const tenth = Math.round(yields.size / 10);
	const sum = (/** @type {readonly number[]} */ values) => values.reduce((a, b) => a + b, 0);
	return {
		best: sum([...yields.values()].map(({ plantedAnnualAcv }) => plantedAnnualAcv).sort((a, b) => b - a).slice(0, tenth)),
		found: sum(partners.slice(0, tenth).map(({ id }) => yields.get(id)?.plantedAnnualAcv ?? 0)),
	};
}

/** @param {Scores} scores */
function noise({ partners, yields }) {
	const isNoise = (/** @type {any} */ value) => value?.motion === 'selfServe' && value.winRate < 0.105;
	const listed = partners.filter(({ score }) => score.noise.isNoise);
	const enough = partners.filter(({ id, score }) => score.decided >= 10 && isNoise(yields.get(id)));
	return { planted: enough.length, found: listed.length, right: listed.filter(({ id }) => isNoise(yields.get(id))).length };
}

/** Lines of the scoreboard. @param {readonly Scores[]} all @returns {import('../scoreboard.mjs').Line[]} */
export function scoreLines(all) {
	const deciles = all.map(topDecile);
	const lists = all.map(noise);
	const sum = (/** @type {readonly number[]} */ values) => values.reduce((a, b) => a + b, 0);
	const [best, got] = [sum(deciles.map((one) => one.best)), sum(deciles.map(({ found }) => found))];
	const [planted, found, right] = [sum(lists.map((one) => one.planted)), sum(lists.map((one) => one.found)), sum(lists.map((one) => one.right))];
	const line = { oracle: null, built: true, f1: null };
	return [
		{ ...line, finding: 'ACV of the best tenth, by the value preset', planted: best, recoverable: null, found: got, precision: null, recall: got / best, error: got / best - 1 },
		{ ...line, finding: 'noise list', planted, recoverable: planted, found, precision: found === 0 ? null : right / found, recall: planted === 0 ? null : right / planted, error: null },
	];
}
