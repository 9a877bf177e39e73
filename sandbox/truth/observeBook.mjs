// @ts-check
import { createRequire } from 'node:module';
import path from 'node:path';
import { AS_OF, STAGE_MAPS } from '../sample/index.mjs';
import { root } from '../setup/paths.mjs';
import { runNodes } from './runNodes.mjs';

/**
 * @typedef {object} Book what the nodes make of one company's systems together
 * @property {readonly any[]} truth with the ids of the CRM
 * @property {readonly any[]} records of all systems, tagged
 */

const require = createRequire(import.meta.url);
/** @param {{ row: unknown }} row */
const isItem = ({ row }) => typeof row === 'object' && row !== null && !Array.isArray(row);

/** Says on partners, accounts and deals which rows are one, as the built engine finds it by itself. @param {any[]} records */
export function withMatches(records) {
	const { DEFAULT_MATCH_SPEC, accountsToTable, matchOpportunities, matchRecords, partnersToTable } = require(path.join(root, 'dist/engine/matching.js'));
	const { toBook } = require(path.join(root, 'dist/engine/model.js'));
	/** @type {Map<any, any>} */
	const matched = new Map();
	for (const [type, table] of [['partner', partnersToTable], ['account', accountsToTable]]) {
		const own = records.filter(({ recordType }) => recordType === type);
		const { rows } = matchRecords(table(own), DEFAULT_MATCH_SPEC);
		own.forEach((record, i) => matched.set(record, { ...record, match: rows[i] }));
	}
	const first = records.map((record) => matched.get(record) ?? record);
	const survivors = new Map(first.filter(({ recordType, match }) => recordType === 'account' && match.band === 'merge' && match.survivor !== null).map(({ id, match }) => [id, match.survivor]));
	const deals = first.filter(({ recordType }) => recordType === 'opportunity');
	const moved = deals.map((deal) => (survivors.has(deal.accountId) ? { ...deal, accountId: survivors.get(deal.accountId) } : deal));
	const { rows } = matchOpportunities(toBook([...first.filter(({ recordType }) => recordType !== 'opportunity'), ...moved]), DEFAULT_MATCH_SPEC);
	const ofDeal = new Map(deals.map((deal, i) => [deal, rows[i]]));
	return first.map((record) => (ofDeal.has(record) ? { ...record, match: ofDeal.get(record) } : record));
}

/**
 * Sends a CRM and the systems beside it through Partner Records, one node each, and their records together through
 * Attribution Tag.
 * @param {import('../sample/index.mjs').Company} made
 * @param {import('../sample/index.mjs').Crm} crm
 * @param {Readonly<Record<string, string>>} read what Partner Records calls each system
 * @returns {Promise<Book>}
 */
export async function observeBook(made, crm, read) {
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
	const rates = Object.values(made.parameters.planRates);
	const rate = rates.reduce((a, b) => a + b, 0) / rates.length;
	const parameters = { operation: 'tagOpportunities', policy: 'balanced', simple: false, options: { ...options, exchangeRates: { rate: [{ currency: 'EUR', from: '', rate }] } } };
	const matched = withMatches(records);
	const [tagged = []] = await runNodes(matched, [{ node: 'attributionTag', parameters: { ...parameters, output: 'all' } }]);
	return { truth: [...made.truth(crm)], records: tagged.map(({ json }) => json) };
}
