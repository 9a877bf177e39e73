// @ts-check
import { AS_OF, STAGE_MAPS } from '../sample/index.mjs';
import { runNodes } from './runNodes.mjs';

/**
 * @typedef {object} Book what the nodes make of one company's systems together
 * @property {readonly any[]} truth with the ids of the CRM
 * @property {readonly any[]} records of all systems, tagged
 */

/** @param {{ row: unknown }} row */
const isItem = ({ row }) => typeof row === 'object' && row !== null && !Array.isArray(row);

/**
 * A CRM and the systems beside it through Partner Records, one node each: their records together, without what was refused.
 * @param {import('../sample/index.mjs').Company} made
 * @param {import('../sample/index.mjs').Crm} crm
 * @param {Readonly<Record<string, string>>} read what Partner Records calls each system
 * @returns {Promise<any[]>}
 */
export async function readSystems(made, crm, read) {
	const options = { asOf: new Date(AS_OF).toISOString(), currency: made.parameters.homeCurrency };
	/** @type {any[]} */
	const records = [];
	for (const system of /** @type {const} */ ([crm, 'sideReport', 'crossbeam', 'partnerstack'])) {
		const source = read[system] ?? system;
		const { won = [], lost = [] } = STAGE_MAPS[/** @type {keyof typeof STAGE_MAPS} */ (source)] ?? {};
		const rows = [...made.rows(system, { crm })].filter(isItem).map(({ row }) => row);
		const [items = []] = await runNodes(rows, [{ node: 'partnerRecords', parameters: { operation: 'normalize', source, recordType: 'auto', options: { ...options, stagesWon: won.join(', '), stagesLost: lost.join(', ') } } }]);
		records.push(...items.map(({ json }) => json).filter(({ recordType }) => recordType !== 'reject' && recordType !== 'run'));
	}
	return records;
}

/**
 * The steps that tag the records of a company: Partner Dedupe, Deal Hygiene, Attribution Tag.
 * @param {import('../sample/index.mjs').Company} made
 * @returns {import('./runNodes.mjs').Step[]}
 */
export function taggingSteps({ parameters: { planRates, homeCurrency } }) {
	const rates = Object.values(planRates);
	const rate = rates.reduce((a, b) => a + b, 0) / rates.length;
	const options = { asOf: new Date(AS_OF).toISOString(), currency: homeCurrency, exchangeRates: { rate: [{ currency: 'EUR', from: '', rate }] } };
	return [
		{ node: 'partnerDedupe', parameters: { operation: 'findDuplicates', recordType: 'all', simple: false, options: {} } },
		{ node: 'dealHygiene', parameters: { operation: 'audit', output: 'all', simple: false, options } },
		{ node: 'attributionTag', parameters: { operation: 'tagOpportunities', policy: 'balanced', output: 'all', simple: false, options } },
	];
}

/**
 * Sends a CRM and the systems beside it through Partner Records, and their records together down the line that tags them.
 * @param {import('../sample/index.mjs').Company} made
 * @param {import('../sample/index.mjs').Crm} crm
 * @param {Readonly<Record<string, string>>} read what Partner Records calls each system
 * @returns {Promise<Book>}
 */
export async function observeBook(made, crm, read) {
	const tagged = await runNodes(await readSystems(made, crm, read), taggingSteps(made));
	return { truth: [...made.truth(crm)], records: (tagged.at(-1) ?? []).map(({ json }) => json) };
}
