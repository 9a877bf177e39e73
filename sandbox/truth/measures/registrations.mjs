// @ts-check
import { optionsOf } from '../companySettings.mjs';
import { DAY } from '../../sample/time/days.mjs';
import { runNodes } from '../runNodes.mjs';

/** @typedef {import('../observeBook.mjs').Book} Book */
/** @typedef {import('../scores.mjs').Counts} Counts */

/**
 * @typedef {object} Registered what Deal Registration says of a book's registrations, each as of the day it was submitted
 * @property {readonly any[]} truth
 * @property {readonly any[]} judged
 * @property {readonly any[]} probed registrations by both sides of planted resale chains
 */

/** Id of a registration that is put to the node for a planted resale chain. @param {string} id @param {string} partner */
const probeId = (id, partner) => `probe ${id} ${partner}`;

/**
 * Registrations by both sides of each planted resale chain, a day after the deal was made: none may be refused.
 * @param {Book} book
 */
function probes({ truth, records }) {
	const deals = new Map(records.filter(({ recordType }) => recordType === 'opportunity').map((deal) => [deal.id, deal]));
	return truth.filter(({ finding }) => finding === 'resaleChain').flatMap(({ records: [row], value }) => {
		const deal = deals.get(row.id);
		const made = Date.parse(deal?.createdAt ?? '');
		if (Number.isNaN(made)) return [];
		return [value.reseller, value.distributor].map((partner) => ({
			recordType: 'registration', id: probeId(row.id, partner), kind: 'deal', partnerId: partner, opportunityId: row.id, state: 'approved', submittedAt: new Date(made + DAY).toISOString(), decidedAt: new Date(made + 2 * DAY).toISOString(),
		}));
	});
}

/**
 * Judges a book's registrations, and those of its resale chains.
 * @param {import('../../sample/index.mjs').Company} made
 * @param {Book} book
 * @returns {Promise<Registered>}
 */
export async function observeRegistrations(made, book) {
	/** @param {readonly any[]} records */
	const judge = async (records) => {
		const [items = []] = await runNodes(records, [{ node: 'dealRegistration', parameters: { operation: 'judge', registrations: 'all', minimumValue: 0, policy: 'balanced', output: 'decided', simple: false, options: optionsOf(made) } }]);
		return items.map(({ json }) => json).filter(({ verdict }) => verdict !== undefined);
	};
	// Apart, so that what is put to the node is no rival of what partners registered.
	const asked = await judge([...book.records, ...probes(book)]);
	return { truth: book.truth, judged: await judge(book.records), probed: asked.filter(({ id }) => id.startsWith('probe ')) };
}

/** Deals that two rivals registered: the later registration is refused, for a person to confirm. @param {Registered} registered @returns {Counts} */
export function rivalsRefused({ truth, judged }) {
	const planted = truth.filter(({ finding }) => finding === 'conflict');
	const caseOf = new Map(planted.flatMap((one) => one.records.map((/** @type {any} */ { id }) => [id, one.case])));
	const byId = new Map(judged.map((one) => [one.id, one]));
	/** The planted case that a registration belongs to, by its deal or by the rival's. @param {any} one */
	const casesOf = (one, /** @type {any} */ objection) => [one, ...objection.records.map((/** @type {string} */ id) => byId.get(id))].flatMap((registration) => caseOf.get(registration?.opportunityId) ?? []);
	/** @type {Set<string>} */
	const found = new Set();
	for (const one of judged) {
		const objection = one.verdict.objections.find((/** @type {any} */ { rule, ruling }) => rule === 'alreadyRegistered' && ruling === 'refuse');
		if (objection === undefined) continue;
		const [known] = casesOf(one, objection);
		found.add(known ?? `none ${one.opportunityId ?? one.id}`);
	}
	return { planted: planted.length, recoverable: planted.length, found: found.size, right: planted.filter((one) => found.has(one.case)).length };
}

/** Partners of one resale chain that are refused: each is one too many. @param {Registered} registered @returns {Counts} */
export function chainsRefused({ truth, judged, probed }) {
	const chains = truth.filter(({ finding }) => finding === 'resaleChain');
	const deals = new Set(chains.flatMap(({ records }) => records.map((/** @type {any} */ { id }) => id)));
	const isRefused = (/** @type {any} */ { verdict }) => verdict.objections.some((/** @type {any} */ { rule, ruling }) => ruling === 'refuse' && rule !== 'partnerStanding');
	return { planted: chains.length, recoverable: 0, found: [...judged.filter(({ opportunityId }) => deals.has(opportunityId)), ...probed].filter(isRefused).length, right: 0 };
}
