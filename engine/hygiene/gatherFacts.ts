import { dayOf, fold, instantReader, remembered, type Instant, type Issue } from '../core';
import { bookMoney, findRecord, recordsOf, survivorsOf, type Book } from '../model';
import { cancellationsIn } from './cancellations';
import { textOf } from './deal';
import { readDealTable, type DealTable } from './dealTable';
import { plainDecisions } from './decideKind';
import { partnerFacts, type Facts } from './facts';
import { lossReasonReader } from './lossReasons';
import { sizesBySegment } from './sizes';
import type { HygieneSpec } from './spec';
import type { HygieneContext } from './types';
import { winIndex } from './winIndex';
import { phraseReader } from './wording';

const PARTNER_SOURCE =
	/(?<![\p{L}\p{N}])(?:\p{L}*partners?\p{L}*|resellers?|alliances?|var|msp|distributors?|disti|marketplace|integrators?|co-?sell|deal reg\p{L}*|systemhaus|partenaires?|revendeurs?|integrateurs?|socios?|revendedor(?:es)?|canal|rivenditor[ei]|parceiros?|(?<!(?:marketing|social|youtube|slack|online|web|digital|email) )channels?)(?![\p{L}\p{N}])/u;

/** How many rows each id has that more than one row has. */
function repeatedIds(book: Book, { ids, rows }: DealTable): ReadonlyMap<string, number> {
	const repeated = new Map<string, number>();
	// The index has each id once.
	if (book.byId.get('opportunity')?.size === rows) return repeated;
	const seen = new Set<string>();
	for (const id of ids) {
		if (seen.has(id)) repeated.set(id, (repeated.get(id) ?? 1) + 1);
		else seen.add(id);
	}
	return repeated;
}

/** The last time that anything happened on each deal. */
function lastTouches(book: Book, instantOf: (text: unknown) => Instant | undefined, asOf: Instant): ReadonlyMap<string, Instant> {
	const last = new Map<string, Instant>();
	for (const touch of recordsOf(book, 'touch')) {
		const [id, at] = [textOf(touch['opportunityId']), instantOf(touch['at'])];
		if (id !== undefined && at !== undefined && at <= asOf && at > (last.get(id) ?? -Infinity)) last.set(id, at);
	}
	return last;
}

/** Everything that is read once of a book before the rules look at each deal. Cost: O(records log records). */
export function gatherFacts(book: Book, spec: HygieneSpec, context: HygieneContext, onIssue: (issue: Issue) => void) {
	const { asOf, timeZone } = context;
	const instantOf = instantReader(timeZone);
	const money = bookMoney(book, spec, context);
	const accountOf = survivorsOf(book, 'account');
	const lower = remembered((text) => text.trim().toLowerCase());
	const phrase = phraseReader();
	const reading = {
		instantOf,
		sizeOf: money.sizeOf,
		accountOf,
		accountNameOf: (id: string) => textOf(findRecord(book, 'account', id)?.['name']),
		keyOf: (text: string | undefined) => (text === undefined ? undefined : lower(text)),
		onIssue,
	};
	const table = readDealTable(recordsOf(book, 'opportunity'), reading, phrase);
	const { filled, isReal, showsChurn } = table;
	const cancellations = cancellationsIn(book, table, accountOf, instantOf, asOf);
	const repeated = repeatedIds(book, table);
	const touched = lastTouches(book, instantOf, asOf);
	const facts: Facts = {
		asOf,
		today: instantOf(dayOf(asOf, timeZone)) ?? asOf,
		spec,
		filled,
		currency: money.currency,
		plain: plainDecisions(),
		phrase,
		reasonOf: lossReasonReader(),
		sourceSaysPartner: remembered((text) => PARTNER_SOURCE.test(fold(text))),
		winsBefore: winIndex(table, (row) => isReal(row) && !showsChurn(row) && !cancellations.has(row), filled.has('productLine')),
		isCancellation: ({ row }) => cancellations.has(row),
		rowsWithId: (id) => (repeated.size === 0 ? 1 : (repeated.get(id) ?? 1)),
		partners: partnerFacts(book, instantOf, asOf),
		lastTouchOn: (id) => touched.get(id),
		sizesLike: sizesBySegment(table),
	};
	return { table, facts, instantOf, base: money.base };
}
