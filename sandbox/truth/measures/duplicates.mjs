// @ts-check

/** @typedef {import('../observeBook.mjs').Book} Book */
/** @typedef {import('../scores.mjs').Counts} Counts */
/** @typedef {'partner' | 'account' | 'deal'} Thing */

/** @type {Readonly<Record<Thing, { type: string, finding: string }>>} */
const THINGS = {
	partner: { type: 'partner', finding: 'duplicatePartner' },
	account: { type: 'account', finding: 'duplicateAccount' },
	deal: { type: 'opportunity', finding: 'duplicateDeal' },
};

/** @param {string} a @param {string} b */
const keyOf = (a, b) => JSON.stringify([a, b].sort());

/** All pairs of a list. @template T @param {readonly T[]} list @returns {[T, T][]} */
const pairsOf = (list) => list.flatMap((a, i) => list.slice(i + 1).map((b) => /** @type {[T, T]} */ ([a, b])));

/** The rows of one thing that the CRM holds, whose ids the truth speaks of; only a CRM has deals. @param {Book} book @param {Thing} thing */
function rowsOf({ records }, thing) {
	const crm = records.find(({ recordType }) => recordType === 'opportunity')?.sourceSystem;
	return records.filter(({ recordType, sourceSystem, match }) => recordType === THINGS[thing].type && sourceSystem === crm && match !== undefined);
}

/** Pairs of rows that stand in one cluster. @param {readonly any[]} rows */
function pairsWithin(rows) {
	/** @type {Map<string, string[]>} */
	const clusters = new Map();
	for (const { id, match } of rows) clusters.set(match.cluster, [...(clusters.get(match.cluster) ?? []), id]);
	return [...clusters.values()].flatMap((ids) => pairsOf(ids).map(([a, b]) => keyOf(a, b)));
}

/** Planted pairs by whether they can be told; what one conflict or chain holds is one deal, and no merge either. @param {Book} book @param {Thing} thing */
function plantedPairs({ truth }, thing) {
	/** @param {readonly any[]} cases */
	const keys = (cases) => cases.flatMap(({ records }) => pairsOf(records).map(([a, b]) => keyOf(a.id, b.id)));
	const own = truth.filter(({ finding }) => finding === THINGS[thing].finding);
	const disputed = thing === 'deal' ? truth.filter(({ finding }) => finding === 'conflict' || finding === 'resaleChain') : [];
	return {
		all: own.length,
		recoverable: new Set(keys(own.filter(({ recoverable }) => recoverable))),
		neutral: new Set(keys([...own.filter(({ recoverable }) => !recoverable), ...disputed])),
	};
}

/** @param {Book} book @param {Thing} thing @param {readonly any[]} rows @returns {Counts} */
function counted(book, thing, rows) {
	const { all, recoverable, neutral } = plantedPairs(book, thing);
	const found = pairsWithin(rows).filter((pair) => !neutral.has(pair));
	return { planted: all, recoverable: recoverable.size, found: found.length, right: found.filter((pair) => recoverable.has(pair)).length };
}

/** Pairs of rows that are one. @param {Thing} thing @returns {(book: Book) => Counts} */
export const duplicates = (thing) => (book) => counted(book, thing, rowsOf(book, thing));

/** The same of the merge band alone: what is merged without anybody looking. @param {Thing} thing @returns {(book: Book) => Counts} */
export const merged = (thing) => (book) => counted(book, thing, rowsOf(book, thing).filter(({ match }) => match.band === 'merge'));

/** Pairs that must stay apart and would be merged: each is one too many. @param {Book} book @returns {Counts} */
export function mustNotMerge(book) {
	const pairs = new Set(/** @type {Thing[]} */ (Object.keys(THINGS)).flatMap((thing) => pairsWithin(rowsOf(book, thing).filter(({ match }) => match.band === 'merge')).map((pair) => `${thing} ${pair}`)));
	const planted = book.truth.filter(({ finding }) => finding === 'mustNotMatch');
	const wrong = planted.filter(({ records: [a, b] }) => pairs.has(`${a.object} ${keyOf(a.id, b.id)}`));
	return { planted: planted.length, recoverable: 0, found: wrong.length, right: 0 };
}

/** Whether matching says of any row of a planted case that rivals claim it. @param {Book} book */
function disputedRows(book) {
	const claimed = rowsOf(book, 'deal').filter(({ match }) => match.conflict !== undefined);
	const ids = new Set(claimed.flatMap(({ match }) => match.conflict.opportunities));
	return { conflicts: new Set(claimed.map(({ match }) => match.cluster)), holds: (/** @type {any} */ { records }) => records.some((/** @type {any} */ { id }) => ids.has(id)) };
}

/** Deals that two rivals claim; other conflicts are wrong. @param {Book} book @returns {Counts} */
export function disputedDeals(book) {
	const { conflicts, holds } = disputedRows(book);
	const planted = book.truth.filter(({ finding }) => finding === 'conflict');
	return { planted: planted.length, recoverable: planted.length, found: conflicts.size, right: planted.filter(holds).length };
}

/** Deals of one resale chain that are said to be claimed by rivals: each is one too many. @param {Book} book @returns {Counts} */
export function disputedChains(book) {
	const planted = book.truth.filter(({ finding }) => finding === 'resaleChain');
	return { planted: planted.length, recoverable: 0, found: planted.filter(disputedRows(book).holds).length, right: 0 };
}
