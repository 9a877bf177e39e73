// @ts-check
import { EXIT, Failure } from '../setup/failure.mjs';

/**
 * @typedef {object} RunResults what `npm start -- --json` prints
 * @property {string} asOf the instant that counted as now
 * @property {number} rowsIn
 * @property {Record<string, number>} refused rows that could not be used, by reason
 * @property {Record<string, string>} hashes fingerprints of the policies and models used
 * @property {object[]} rejects
 * @property {any} summary
 * @property {any[]} partners best first
 * @property {string} executionId
 */

/**
 * What a run of the nightly workflow left in the tables. They are the only place: the workflows save no
 * executions, because a book saved with every node would fill n8n's database.
 * @param {import('./n8nClient.mjs').N8nClient} client
 * @param {string} executionId
 * @returns {Promise<RunResults>}
 */
export async function readResults(client, executionId) {
	const [run] = await client.readRows('partner_ops_runs', { runId: executionId });
	if (run === undefined) {
		throw new Failure(`Run ${executionId} ended without a row in the table partner_ops_runs, which it writes last. Open the workflow "Run partner ops nightly" in the editor and run it to see where it stops.`, EXIT.runFailed);
	}
	const [rejects, results] = await Promise.all([
		client.readRows('partner_ops_rejects', { runId: executionId }),
		client.readRows('partner_ops_results', { runId: executionId }),
	]);
	const { rowsIn, asOf, refused, hashes, summaries } = payloadOf(run);
	return {
		executionId,
		asOf,
		rowsIn,
		refused,
		hashes,
		summary: summaries.score,
		rejects: rejects.map(payloadOf),
		partners: results
			.filter(({ kind }) => String(kind).startsWith('partner'))
			.map(payloadOf)
			.sort((a, b) => (a.score?.rank ?? Infinity) - (b.score?.rank ?? Infinity)),
	};
}

/**
 * @param {import('./n8nClient.mjs').Row} row
 * @returns {any}
 */
function payloadOf({ id, payload }) {
	if (typeof payload === 'string') return JSON.parse(payload);
	throw new Failure(`Row ${id} of a partner ops table has no payload. Delete the row in the editor (Data tables) and run the command again.`, EXIT.runFailed);
}
