// @ts-check
import { isItem, moneyOptionsOf, readingOf } from './companySettings.mjs';
import { runNodes } from './runNodes.mjs';

/**
 * @typedef {object} Book what the nodes make of one company's systems together
 * @property {readonly any[]} truth with the ids of the CRM
 * @property {readonly any[]} records of all systems, tagged
 */

/**
 * A CRM and the systems beside it through Partner Records, one node each: their records together, without what was refused.
 * @param {import('../sample/index.mjs').Company} made
 * @param {import('../sample/index.mjs').Crm} crm
 * @param {Readonly<Record<string, string>>} read what Partner Records calls each system
 * @returns {Promise<any[]>}
 */
export async function readSystems(made, crm, read) {
	/** @type {any[]} */
	const records = [];
	for (const system of /** @type {const} */ ([crm, 'sideReport', 'crossbeam', 'partnerstack'])) {
		const rows = [...made.rows(system, { crm })].filter(isItem).map(({ row }) => row);
		const [items = []] = await runNodes(rows, [{ node: 'partnerRecords', parameters: readingOf(made, read[system] ?? system) }]);
		records.push(...items.map(({ json }) => json).filter(({ recordType }) => recordType !== 'reject' && recordType !== 'run'));
	}
	return records;
}

/**
 * The steps that tag the records of a company: Partner Dedupe, Deal Hygiene, Attribution Tag.
 * @param {import('../sample/index.mjs').Company} made
 * @returns {import('./runNodes.mjs').Step[]}
 */
export function taggingSteps(made) {
	const options = moneyOptionsOf(made);
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
