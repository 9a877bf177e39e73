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

/** Reasons of rows that can be read and that no record has a place for yet; they have a line of their own. */
const WITHOUT_PLACE = ['payment'];

/** @param {Observed} observed */
const rejects = ({ records }) => records.filter(({ recordType }) => recordType === 'reject');

/** Rows that Partner Records refuses, against those of which nothing can be made. @param {Observed} observed */
export function refusedRows(observed) {
	// A note that names no partner or customer of ours is planted as a finding of its own.
	const unmatched = new Set(observed.truth.filter(({ finding }) => finding === 'sideReportUnmatched').map(({ records: [note] }) => note?.id));
	const refused = rejects(observed)
		.filter(({ reason }) => !WITHOUT_PLACE.includes(reason))
		.map(({ row }) => observed.rows[row]?.row)
		.filter((row) => !unmatched.has(row?.No));
	return countsOf(observed, tallyOf(refused));
}

/** Rows that Partner Records can read and refuses all the same: each is one too many. @param {Observed} observed */
export const withoutPlace = (observed) => ({ planted: 0, recoverable: 0, found: rejects(observed).filter(({ reason }) => WITHOUT_PLACE.includes(reason)).length, right: 0 });

export const nothingToFind = () => ({ planted: 0, recoverable: 0, found: 0, right: 0 });

/** Columns of which a usable row of each system has at least one. @type {Readonly<Record<string, readonly string[]>>} */
const IDENTITY = {
	csv: ['Opportunity ID', 'Opportunity Name', 'Account ID', 'Partner ID', 'Contact ID', 'Registration ID', 'Activity ID'],
	hubspotV1: ['dealId', 'companyId', 'vid', 'engagement'],
	hubspotV3: ['id'],
	salesforce: ['Id'],
	pipedriveV1: ['id', 'data'],
	pipedriveV2: ['id', 'data'],
	partnerstack: ['key'],
	crossbeam: ['partner_name'],
	sideReport: ['Partner', 'Customer'],
};
/** Columns by which a source marks a row as deleted; a portal archives what still happened. */
const DELETED = ['isDeleted', 'IsDeleted', 'archived', 'deleted', 'is_deleted'];
/** Columns of a trigger's notice, or of an interface's message about itself. */
const MESSAGE = ['subscriptionType', 'correlationId', 'errorCode', 'errors', 'error'];

/** The 15 characters of an id that matter; the last three of a long one are their checksum. @param {unknown} id */
const shortId = (id) => String(id).slice(0, 15);

/**
 * An oracle that knows how the generator spoils rows: without an identity, deleted, a notice, a message of
 * the interface, a part of a deal that is not there, an activity without a kind, or not a row at all.
 * @param {Observed} observed
 */
export function refusedRowsOracle(observed) {
	const { system, rows } = observed;
	const deals = new Set(rows.filter(({ object }) => object === 'Opportunity').map(({ row }) => shortId(row?.Id)));
	const filled = (/** @type {unknown} */ value) => value !== undefined && value !== null && String(value).trim() !== '';
	const spoiled = rows.filter(({ row, object }) => {
		if (typeof row !== 'object' || row === null || Array.isArray(row)) return true;
		if (system !== 'partnerstack' && DELETED.some((column) => row[column] === true)) return true;
		if (MESSAGE.some((column) => column in row) || !IDENTITY[system]?.some((column) => filled(row[column]))) return true;
		if (system === 'salesforce' && object !== 'Opportunity' && filled(row.OpportunityId)) return !deals.has(shortId(row.OpportunityId));
		return system === 'csv' && 'Activity Type' in row && !filled(row['Activity Type']);
	});
	return countsOf(observed, tallyOf(spoiled.map(({ row }) => row)));
}
