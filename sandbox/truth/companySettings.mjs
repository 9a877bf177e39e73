// @ts-check
import { AS_OF, STAGE_MAPS } from '../sample/index.mjs';

/** @typedef {import('../sample/index.mjs').Company} Company */

/** n8n's items hold objects; what is none can come in as JSON only. @param {{ row: unknown }} row */
export const isItem = ({ row }) => typeof row === 'object' && row !== null && !Array.isArray(row);

/** The options by which a node looks at a company: on its day, in its currency. @param {Company} made */
export const optionsOf = ({ parameters: { homeCurrency } }) => ({ asOf: AS_OF, currency: homeCurrency });

/** The same for nodes that add up money: one rate for the euro, the mean of the plan's. @param {Company} made */
export function moneyOptionsOf(made) {
	const rates = Object.values(made.parameters.planRates);
	const rate = rates.reduce((a, b) => a + b, 0) / rates.length;
	return { ...optionsOf(made), exchangeRates: { rate: [{ currency: 'EUR', from: '', rate }] } };
}

/** How Partner Records is told to read a system, with the company's own stages as a person types them. @param {Company} made @param {string} source what Partner Records calls the system */
export function readingOf(made, source) {
	const { won = [], lost = [] } = STAGE_MAPS[/** @type {keyof typeof STAGE_MAPS} */ (source)] ?? {};
	return { operation: 'normalize', source, recordType: 'auto', options: { ...optionsOf(made), stagesWon: won.join(', '), stagesLost: lost.join(', ') } };
}
