// @ts-check
import { AS_OF } from '../../sample/index.mjs';
import { runNodes } from '../runNodes.mjs';
import { trueRecords } from '../trueRecords.mjs';

/** The figures that are held against the truth: the headlines of a report that a CRM says something of, over three years. */
const FIGURES = /** @type {const} */ ([
	['winRate:decided:motion:direct', 'share'],
	['winRate:decided:motion:named', 'share'],
	['winRate:decided:motion:selfServe', 'share'],
	['producingPartnerRate:plain', 'share'],
	['winningPartnerRate:plain', 'share'],
	['wonAcv:won:motion:direct', 'money'],
	['wonAcv:won:motion:named', 'money'],
	['wonAcv:won:motion:selfServe', 'money'],
]);
const WINDOW = 36;

/** Amounts that no row holds. */
const NO_AMOUNT = new Set(['missingAcvWon', 'typoAmount', 'unconvertibleCurrency', 'zeroAcvWon']);

/**
 * The true company as far as rows tell of it: what a reader who makes no mistake would decide of each deal, without the
 * amounts that stand nowhere.
 * @param {readonly any[]} company records of the true one
 * @param {readonly any[]} truth
 */
function readable(company, truth) {
	const serialOf = (/** @type {any} */ planted) => String(planted.case).replace(/^.*-/, '');
	const decisions = new Map(truth.filter(({ finding }) => finding === 'attribution').map((planted) => [serialOf(planted), planted.value.fromRows]));
	const unknown = new Set(truth.filter(({ finding }) => NO_AMOUNT.has(finding)).map(serialOf));
	return company.map((record) => {
		const serial = String(record.id).replace(/^deal-/, '');
		if (record.recordType !== 'opportunity') return record;
		const fromRows = decisions.get(serial) ?? record.attribution.decision;
		const attribution = fromRows === record.attribution.decision ? record.attribution : { decision: fromRows, sourcingPartnerId: null, roles: [] };
		return { ...record, attribution, ...(unknown.has(serial) ? { acv: undefined } : {}) };
	});
}

/**
 * @typedef {object} Figure
 * @property {number} planted in the true company
 * @property {number} readable of it, from rows
 * @property {number} clean what the line makes of them
 * @property {number} raw what the CRM's own fields say
 *
 * @typedef {object} MetricErrors of one company, by figure
 * @property {ReadonlyMap<string, Figure>} figures
 */

/**
 * What Partner Metrics says of a tagged book, after cleaning and as the raw CRM has it, beside what it says of the true
 * company: the same node, so that only what the line made of the rows can differ.
 * @param {import('../../sample/index.mjs').Company} made
 * @param {import('../observeBook.mjs').Book} book
 * @returns {Promise<MetricErrors>}
 */
export async function observeMetrics(made, { truth, records }) {
	const rates = Object.values(made.parameters.planRates);
	const exchangeRates = { rate: [{ currency: 'EUR', from: '', rate: rates.reduce((a, b) => a + b, 0) / rates.length }] };
	const parameters = { metrics: [], segments: ['motion'], windowMonths: WINDOW, output: 'decided', simple: false, options: { asOf: new Date(AS_OF).toISOString(), currency: made.parameters.homeCurrency, exchangeRates, trendMonths: 0 } };
	const rowsOf = async (/** @type {readonly any[]} */ stream) => {
		const [items = []] = await runNodes(stream, [{ node: 'partnerMetrics', parameters }]);
		return new Map(items.map(({ json }) => [json.metricId, json]));
	};
	const company = [...trueRecords(made)].filter(({ recordType }) => recordType !== 'run');
	const planted = await rowsOf(company);
	const told = await rowsOf(readable(company, truth));
	const found = await rowsOf(records);
	return { figures: new Map(FIGURES.map(([id]) => [id, { planted: planted.get(id)?.value ?? NaN, readable: told.get(id)?.value ?? NaN, clean: found.get(id)?.value ?? NaN, raw: found.get(id)?.raw?.value ?? NaN }])) };
}

/** Cleaning is held against what rows tell; what they do not tell, and what the raw ones say, against the truth. */
const AGAINST = /** @type {const} */ ({ readable: 'planted', clean: 'readable', raw: 'planted' });

/** Lines of the scoreboard: each figure in points or as a share of the money. @param {readonly MetricErrors[]} all @returns {import('../scoreboard.mjs').Line[]} */
export function metricLines(all) {
	const mean = (/** @type {readonly number[]} */ values) => values.reduce((a, b) => a + b, 0) / values.length;
	return FIGURES.flatMap(([id, unit]) => {
		const own = all.map(({ figures }) => /** @type {Figure} */ (figures.get(id)));
		return /** @type {const} */ (['readable', 'clean', 'raw']).map((view) => ({
			finding: `${id}, ${view}`,
			planted: mean(own.map((one) => one[AGAINST[view]])),
			recoverable: null,
			found: mean(own.map((one) => one[view])),
			precision: null,
			recall: null,
			f1: null,
			error: mean(own.map((one) => (unit === 'money' ? one[view] / one[AGAINST[view]] - 1 : one[view] - one[AGAINST[view]]))),
			oracle: null,
			built: true,
		}));
	});
}
