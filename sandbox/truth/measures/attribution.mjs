// @ts-check

/** @typedef {import('../observeBook.mjs').Book} Book */
/** @typedef {import('../scores.mjs').Counts} Counts */

export const CLASSES = /** @type {const} */ (['sourced', 'coSell', 'influenced', 'direct', 'undecided']);

/** The deals of a book that count in rates, by the ids of all their rows. @param {Book} book */
function dealsOf({ records }) {
	const rows = records.filter(({ recordType, attribution }) => recordType === 'opportunity' && attribution !== undefined);
	const counts = (/** @type {any} */ { kind = 'newBusiness', acv, amount }) => kind === 'newBusiness' && (acv ?? amount ?? 0) >= 0;
	return { byRow: new Map(rows.map((row) => [row.id, row])), deals: rows.filter((row) => counts(row) && row.attribution.sameDealAs === undefined) };
}

/** One id for planted rows of one thing. @param {Book} book @param {readonly string[]} findings */
function oneOf({ truth }, findings) {
	const first = new Map(truth.filter(({ finding }) => findings.includes(finding)).flatMap(({ records }) => records.map((/** @type {any} */ { id }) => [id, records[0].id])));
	return (/** @type {string} */ id) => first.get(id) ?? id;
}

/** Whether a partner that was found is the planted one, in whatever row or system it stands. @param {Book} book */
function samePartner(book) {
	const planted = oneOf(book, ['duplicatePartner']);
	const partners = book.records.filter(({ recordType }) => recordType === 'partner');
	const standsFor = (/** @type {any} */ { id, match }) => (match?.band === 'merge' && match.survivor !== null ? match.survivor : id);
	/** @type {Map<string, Set<string>>} */
	const members = new Map();
	for (const partner of partners) members.set(standsFor(partner), (members.get(standsFor(partner)) ?? new Set()).add(planted(partner.id)));
	const survivor = new Map(partners.map((partner) => [partner.id, standsFor(partner)]));
	return (/** @type {string | null} */ found, /** @type {string | null} */ id) => found !== null && id !== null && (members.get(survivor.get(found) ?? found)?.has(planted(id)) ?? found === id);
}

/** Deals whose attribution an ideal reader of all rows can tell. @param {Book} book */
const tellable = ({ truth }) => truth.filter(({ finding, recoverable }) => finding === 'attribution' && recoverable);

/** One class of the decision. @param {(typeof CLASSES)[number]} decision @returns {(book: Book) => Counts} */
export const decided = (decision) => (book) => {
	const { byRow } = dealsOf(book);
	const said = (/** @type {any} */ { records: [deal] }) => byRow.get(deal.id)?.attribution.decision;
	const planted = tellable(book).filter(({ value }) => value.fromRows === decision);
	return {
		planted: planted.length,
		recoverable: planted.length,
		found: tellable(book).filter((one) => said(one) === decision).length,
		right: planted.filter((one) => said(one) === decision).length,
	};
};

/** The sourcing partner of deals that a partner sourced. @param {Book} book @returns {Counts} */
export function sourcingPartner(book) {
	const { byRow } = dealsOf(book);
	const same = samePartner(book);
	const planted = tellable(book).filter(({ value }) => value.fromRows === 'sourced');
	const partnerOf = (/** @type {any} */ { records: [deal] }) => byRow.get(deal.id)?.attribution.sourcingPartnerId ?? null;
	return {
		planted: planted.length,
		recoverable: planted.length,
		found: planted.filter((one) => partnerOf(one) !== null).length,
		right: planted.filter((one) => same(partnerOf(one), one.value.sourcingPartner)).length,
	};
}

/**
 * Deals with a finding of the audit, each once however many rows it has; what is planted and cannot be told is neither
 * right nor wrong.
 * @param {'overCredited' | 'invisible' | 'conflict'} finding
 * @returns {(book: Book) => Counts}
 */
export const audited = (finding) => (book) => {
	const one = oneOf(book, ['duplicateDeal', 'conflict', 'resaleChain']);
	const planted = new Map(book.truth.filter((truth) => truth.finding === finding).map((truth) => [one(truth.records[0].id), truth.recoverable]));
	const found = new Set(dealsOf(book).deals.filter(({ attribution }) => attribution[finding] !== undefined).map(({ id }) => one(id)));
	const recoverable = [...planted].filter(([, tells]) => tells).map(([id]) => id);
	return {
		planted: planted.size,
		recoverable: recoverable.length,
		found: [...found].filter((id) => planted.get(id) !== false).length,
		right: recoverable.filter((id) => found.has(id)).length,
	};
};

/** Resale chains that are called a conflict: each is one too many. @param {Book} book @returns {Counts} */
export function chainsCalledConflict(book) {
	const { byRow } = dealsOf(book);
	const called = book.truth.filter(({ finding, records }) => finding === 'resaleChain' && records.some((/** @type {any} */ { id }) => byRow.get(id)?.attribution.conflict !== undefined));
	return { planted: 0, recoverable: 0, found: called.length, right: 0 };
}

/** Tags of unknown date that are called late, and decisions that rest on weak evidence alone: each is one too many. @param {Book} book @returns {Counts} */
export function notBorneOut(book) {
	const { byRow, deals } = dealsOf(book);
	const same = samePartner(book);
	const late = book.truth.filter(({ finding, records: [deal], value }) => finding === 'tagDateUnknown' && (byRow.get(deal.id)?.attribution.overCredited ?? []).some((/** @type {any} */ { why, partnerId }) => why === 'late' && same(partnerId, value.partner)));
	const weak = deals.filter(({ attribution: { decision, evidence } }) => ['sourced', 'coSell', 'influenced'].includes(decision) && !evidence.some((/** @type {any} */ { strength }) => strength === 'strong'));
	return { planted: 0, recoverable: 0, found: late.length + weak.length, right: 0 };
}
