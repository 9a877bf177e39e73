// @ts-check

/** @typedef {import('../scoreboard.mjs').Observed} Observed */

/** A row as text, whatever it is. @param {unknown} row */
const text = (row) => JSON.stringify(row) ?? String(row);

/** @param {Observed} observed @param {ReadonlyMap<string, number>} refused how often each row was refused, by text */
function countsOf({ truth }, refused) {
	const planted = truth.filter(({ finding }) => finding === 'mustRefuse');
	const left = new Map(refused);
	let right = 0;
	for (const { value, recoverable } of planted) {
		const key = text(value.row);
		const times = left.get(key) ?? 0;
		if (times === 0 || !recoverable) continue;
		left.set(key, times - 1);
		right += 1;
	}
	const found = [...refused.values()].reduce((sum, times) => sum + times, 0);
	return { planted: planted.length, recoverable: planted.filter(({ recoverable }) => recoverable).length, found, right };
}

/** @param {Iterable<unknown>} rows */
function tallyOf(rows) {
	/** @type {Map<string, number>} */
	const tally = new Map();
	for (const row of rows) tally.set(text(row), (tally.get(text(row)) ?? 0) + 1);
	return tally;
}

/** Rows that Partner Records refuses, against those of which nothing can be made. @param {Observed} observed */
export const refusedRows = (observed) =>
	countsOf(observed, tallyOf(observed.records.filter(({ recordType }) => recordType === 'reject').map(({ row }) => observed.rows[row]?.row)));

/** Columns that hold the identity of a row, by how each system names them. */
const IDENTITY = ['id', 'Id', 'key', 'dealId', 'companyId', 'vid', 'engagement', 'portalId', 'Opportunity ID', 'Opportunity Name', 'Account ID', 'Partner ID', 'Contact ID', 'Activity ID', 'Registration ID', 'No', 'crossbeam_id'];

/**
 * An oracle that knows how the generator spoils rows: without an identity, deleted, a notice, an error
 * message of the interface, or not a row at all.
 * @param {Observed} observed
 */
export function refusedRowsOracle(observed) {
	const spoiled = observed.rows.filter(({ row }) => {
		if (typeof row !== 'object' || row === null || Array.isArray(row)) return true;
		const one = /** @type {Record<string, any>} */ (row);
		if (one.isDeleted === true || one.IsDeleted === true || one.archived === true || one.deleted === true || one.is_deleted === true) return true;
		if ('subscriptionType' in one || 'correlationId' in one || 'errorCode' in one || 'errors' in one || 'error' in one) return true;
		return !IDENTITY.some((column) => one[column] !== undefined && one[column] !== null && String(one[column]).trim() !== '');
	});
	return countsOf(observed, tallyOf(spoiled.map(({ row }) => row)));
}
