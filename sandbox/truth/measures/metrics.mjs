// @ts-check
import { moneyOptionsOf } from '../companySettings.mjs';
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

/** Deals whose kind, close or partner no row tells: the rows have them as something else, and nobody could know. */
const UNTOLD = new Set(['attribution', 'expansionAsNewBusiness', 'futureDate', 'renewalAsNewBusiness']);

/** Amounts that no row holds. */
const NO_AMOUNT = new Set(['missingAcvWon', 'typoAmount', 'unconvertibleCurrency', 'zeroAcvWon']);

/** Number of the true deal that a planted case is about. @param {any} planted */
const serialOf = (planted) => String(planted.case).replace(/^.*-/, '');

/**
 * The true company as far as rows tell of it: what a reader who makes no mistake would decide of each deal, without the
 * amounts that stand nowhere; deals won on a day that is still to come are open to everybody, and what nobody could know
 * to be a renewal or an expansion is the new business that it is called.
 * @param {readonly any[]} company records of the true one
 * @param {readonly any[]} truth
 */
function readable(company, truth) {
	const decisions = new Map(truth.filter(({ finding }) => finding === 'attribution').map((planted) => [serialOf(planted), planted.value.fromRows]));
	const unknown = new Set(truth.filter(({ finding }) => NO_AMOUNT.has(finding)).map(serialOf));
	const toCome = new Set(truth.filter(({ finding }) => finding === 'futureDate').map(serialOf));
	const calledNew = new Set(truth.filter(({ finding, recoverable }) => !recoverable && /AsNewBusiness$/.test(finding)).map(serialOf));
	return company.map((record) => {
		const serial = String(record.id).replace(/^deal-/, '');
		if (record.recordType !== 'opportunity') return record;
		const fromRows = decisions.get(serial) ?? record.attribution.decision;
		const attribution = fromRows === record.attribution.decision ? record.attribution : { decision: fromRows, sourcingPartnerId: null, roles: [] };
		return { ...record, attribution, ...(unknown.has(serial) ? { acv: undefined } : {}), ...(toCome.has(serial) ? { status: 'open' } : {}), ...(calledNew.has(serial) ? { kind: 'newBusiness' } : {}) };
	});
}

/** Two streams without the deals of which rows do not tell everything: what is left, cleaning can get right. @param {readonly any[]} company @param {readonly any[]} records @param {readonly any[]} truth */
function knowable(company, records, truth) {
	const untold = truth.filter(({ finding, recoverable }) => NO_AMOUNT.has(finding) || (UNTOLD.has(finding) && (!recoverable || finding === 'futureDate')));
	const [serials, rows] = [new Set(untold.map((planted) => `deal-${serialOf(planted)}`)), new Set(untold.flatMap((planted) => planted.records.map((/** @type {any} */ { id }) => id)))];
	const keep = (/** @type {readonly any[]} */ stream, /** @type {ReadonlySet<string>} */ without) => stream.filter(({ recordType, id }) => recordType !== 'opportunity' || !without.has(id));
	return { company: keep(company, serials), records: keep(records, rows) };
}

/**
 * @typedef {object} Figure
 * @property {number} planted in the true company
 * @property {number} readable of it, from rows
 * @property {number} clean what the line makes of them
 * @property {number} raw what the CRM's own fields say
 * @property {number} knowable of the deals of which rows tell everything, in the true company
 * @property {number} cleanKnowable what the line makes of those
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
	const parameters = { metrics: [], segments: ['motion'], windowMonths: WINDOW, output: 'decided', simple: false, options: { ...moneyOptionsOf(made), trendMonths: 0 } };
	const rowsOf = async (/** @type {readonly any[]} */ stream) => {
		const [items = []] = await runNodes(stream, [{ node: 'partnerMetrics', parameters }]);
		return new Map(items.map(({ json }) => [json.metricId, json]));
	};
	const company = [...trueRecords(made)].filter(({ recordType }) => recordType !== 'run');
	const planted = await rowsOf(company);
	const told = await rowsOf(readable(company, truth));
	const found = await rowsOf(records);
	const known = knowable(company, records, truth);
	const [ideal, own] = [await rowsOf(known.company), await rowsOf(known.records)];
	const valueOf = (/** @type {ReadonlyMap<string, any>} */ rows, /** @type {string} */ id) => rows.get(id)?.value ?? NaN;
	return { figures: new Map(FIGURES.map(([id]) => [id, { planted: valueOf(planted, id), readable: valueOf(told, id), clean: valueOf(found, id), raw: found.get(id)?.raw?.value ?? NaN, knowable: valueOf(ideal, id), cleanKnowable: valueOf(own, id) }])) };
}

/** Cleaning is held against what rows tell, of all deals and of those of which they tell everything; what they do not tell, and what the raw ones say, against the truth. */
const AGAINST = /** @type {const} */ ({ readable: 'planted', clean: 'readable', cleanKnowable: 'knowable', raw: 'planted' });
const VIEWS = /** @type {const} */ (['readable', 'clean', 'cleanKnowable', 'raw']);

/** Lines of the scoreboard: each figure in points or as a share of the money. @param {readonly MetricErrors[]} all @returns {import('../scoreboard.mjs').Line[]} */
export function metricLines(all) {
	const mean = (/** @type {readonly number[]} */ values) => values.reduce((a, b) => a + b, 0) / values.length;
	return FIGURES.flatMap(([id, unit]) => {
		const own = all.map(({ figures }) => /** @type {Figure} */ (figures.get(id)));
		return VIEWS.map((view) => ({
			finding: `${id}, ${view === 'cleanKnowable' ? 'clean, of what rows tell in full' : view}`,
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
