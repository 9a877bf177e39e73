import { dayOf, fold, instantReader, type Instant, type Issue } from '../core';
import { bookMoney, findRecord, recordsOf, survivorsOf, type Book } from '../model';
import { cancellationsIn } from './cancellations';
import { readDeal, textOf, type Deal } from './deal';
import { churnSigns, plainDecisions } from './decideKind';
import { partnerFacts, winIndex, type Facts } from './facts';
import { lossReasonReader } from './lossReasons';
import { sizesBySegment } from './sizes';
import type { HygieneSpec } from './spec';
import type { HygieneContext, KindEvidence } from './types';
import { SAYS_NOTHING, isTestName, phraseReader, wordingOfName } from './wording';

const PARTNER_SOURCE =
	/(?<![\p{L}\p{N}])(?:\p{L}*partners?\p{L}*|resellers?|alliances?|var|msp|distributors?|disti|marketplace|integrators?|co-?sell|deal reg\p{L}*|systemhaus|partenaires?|revendeurs?|integrateurs?|socios?|revendedor(?:es)?|canal|rivenditor[ei]|parceiros?|(?<!(?:marketing|social|youtube|slack|online|web|digital|email) )channels?)(?![\p{L}\p{N}])/u;

/** Answers each text once: in a book the same words come again and again. */
function remembered<T>(answer: (text: string) => T): (text: string) => T {
	const known = new Map<string, { readonly said: T }>();
	return (text) => {
		let found = known.get(text);
		if (found === undefined) known.set(text, (found = { said: answer(text) }));
		return found.said;
	};
}

/** How many rows each id has that more than one row has. */
function repeatedIds(book: Book, deals: readonly Deal[]): ReadonlyMap<string, number> {
	const rows = new Map<string, number>();
	// The index has each id once.
	if (book.byId.get('opportunity')?.size === deals.length) return rows;
	const seen = new Set<string>();
	for (const { id } of deals) {
		if (seen.has(id)) rows.set(id, (rows.get(id) ?? 1) + 1);
		else seen.add(id);
	}
	return rows;
}

/** Everything that is read once of a book before the rules look at each deal. Cost: O(records log records). */
export function gatherFacts(book: Book, spec: HygieneSpec, context: HygieneContext, onIssue: (issue: Issue) => void) {
	const { asOf, timeZone } = context;
	const instantOf = instantReader(timeZone);
	const money = bookMoney(book, spec, context);
	const accountOf = survivorsOf(book, 'account');
	const lower = remembered((text) => text.trim().toLowerCase());
	const reading = {
		instantOf,
		sizeOf: money.sizeOf,
		accountOf,
		accountNameOf: (id: string) => textOf(findRecord(book, 'account', id)?.['name']),
		keyOf: (text: string | undefined) => (text === undefined ? undefined : lower(text)),
		onIssue,
	};
	const phrase = phraseReader();
	const isTestAccount = remembered((name) => isTestName(fold(name)));
	const [deals, names, churn, tests]: [Deal[], ReturnType<typeof wordingOfName>[], (readonly KindEvidence[])[], boolean[]] = [[], [], [], []];
	const filled = new Set<'currency' | 'ownerEmail' | 'productLine'>();
	// All that is asked of each deal alone is asked while it is at hand.
	for (const record of recordsOf(book, 'opportunity')) {
		const deal = readDeal(record, deals.length, reading);
		const { name, accountName, productLine, currency, ownerEmail } = deal;
		const wording = wordingOfName(name, accountName, productLine);
		deals.push(deal);
		names.push(wording);
		churn.push(churnSigns(deal, wording, phrase));
		tests.push(wording.test || (accountName !== undefined && isTestAccount(accountName)));
		if (currency !== undefined) filled.add('currency');
		if (ownerEmail !== undefined) filled.add('ownerEmail');
		if (productLine !== undefined) filled.add('productLine');
	}
	const nameWording: Facts['nameWording'] = ({ at }) => names[at] ?? SAYS_NOTHING;
	const churnOf: Facts['churnOf'] = ({ at }) => churn[at] ?? [];
	const isTest = ({ at }: Deal): boolean => tests[at] === true;

	const showsChurn = (deal: Deal): boolean => churnOf(deal).length > 0;
	const isReal = (deal: Deal): boolean => !deal.duplicate && !isTest(deal);
	const cancellations = cancellationsIn(book, deals, accountOf, instantOf, asOf, showsChurn, isReal);

	const rows = repeatedIds(book, deals);
	const touched = new Map<string, Instant>();
	for (const touch of recordsOf(book, 'touch')) {
		const [id, at] = [textOf(touch['opportunityId']), instantOf(touch['at'])];
		if (id !== undefined && at !== undefined && at <= asOf && at > (touched.get(id) ?? -Infinity)) touched.set(id, at);
	}
	const facts: Facts = {
		asOf,
		today: instantOf(dayOf(asOf, timeZone)) ?? asOf,
		spec,
		filled,
		currency: money.currency,
		nameWording,
		churnOf,
		plain: plainDecisions(),
		phrase,
		reasonOf: lossReasonReader(),
		sourceSaysPartner: remembered((text) => PARTNER_SOURCE.test(fold(text))),
		winsBefore: winIndex(deals, (deal) => isReal(deal) && !showsChurn(deal) && !cancellations.has(deal), filled.has('productLine')),
		isCancellation: (deal) => cancellations.has(deal),
		rowsWithId: (id) => (rows.size === 0 ? 1 : (rows.get(id) ?? 1)),
		partners: partnerFacts(book, instantOf, asOf),
		lastTouchOn: (id) => touched.get(id),
		sizesLike: sizesBySegment(deals.filter((deal) => !isTest(deal))),
	};
	return { deals, facts, isTest, instantOf, base: money.base };
}
