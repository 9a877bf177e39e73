import { dayOf, fold, instantReader, type Instant, type Issue } from '../core';
import { findRecord, recordsOf, survivorsOf, type Book } from '../model';
import { cancellationsIn } from './cancellations';
import { readDeal, textOf, type Deal } from './deal';
import { churnSigns } from './decideKind';
import { partnerFacts, winIndex, type Facts } from './facts';
import { lossReasonReader } from './lossReasons';
import { readMoney } from './money';
import { sizesBySegment } from './sizes';
import type { HygieneSpec } from './spec';
import type { HygieneContext } from './types';
import { MAY_SAY_TEST, isTestName, phraseReader, wordingOfName } from './wording';

const PARTNER_SOURCE =
	/(?<![\p{L}\p{N}])(?:\p{L}*partners?\p{L}*|resellers?|alliances?|var|msp|distributors?|disti|marketplace|integrators?|co-?sell|deal reg\p{L}*|systemhaus|partenaires?|revendeurs?|integrateurs?|socios?|revendedor(?:es)?|canal|rivenditor[ei]|parceiros?|(?<!(?:marketing|social|youtube|slack|online|web|digital|email) )channels?)(?![\p{L}\p{N}])/u;

/** Everything that is read once of a book before the rules look at each deal. Cost: O(records log records). */
export function gatherFacts(book: Book, spec: HygieneSpec, context: HygieneContext, onIssue: (issue: Issue) => void) {
	const { asOf, timeZone } = context;
	const instantOf = instantReader(timeZone);
	const money = readMoney(book, spec, context);
	const accountOf = survivorsOf(book, 'account');
	const reading = {
		instantOf,
		sizeOf: money.sizeOf,
		accountOf,
		accountNameOf: (id: string) => textOf(findRecord(book, 'account', id)?.['name']),
		onIssue,
	};
	const deals = recordsOf(book, 'opportunity').map((record, at) => readDeal(record, at, reading));

	const names: ReturnType<Facts['nameWording']>[] = [];
	const churn: ReturnType<Facts['churnOf']>[] = [];
	const phrase = phraseReader();
	const nameWording = (deal: Deal) => {
		let wording = names[deal.at];
		if (wording === undefined) names[deal.at] = wording = wordingOfName(deal.name, [deal.accountName, deal.productLine]);
		return wording;
	};
	const churnOf = (deal: Deal) => {
		let signs = churn[deal.at];
		if (signs === undefined) churn[deal.at] = signs = churnSigns(deal, { nameWording, phrase });
		return signs;
	};
	const testAccounts = new Map<string, boolean>();
	const isTestAccount = (name: string): boolean => {
		let is = testAccounts.get(name);
		if (is === undefined) testAccounts.set(name, (is = MAY_SAY_TEST.test(name) && isTestName(fold(name))));
		return is;
	};
	const isTest = (deal: Deal): boolean => nameWording(deal).test || (deal.accountName !== undefined && isTestAccount(deal.accountName));

	const showsChurn = (deal: Deal): boolean => churnOf(deal).length > 0;
	const isReal = (deal: Deal): boolean => !deal.duplicate && !isTest(deal);
	const cancellations = cancellationsIn(book, deals, accountOf, instantOf, asOf, showsChurn, isReal);

	const rows = new Map<string, number>();
	const filled = new Set<'currency' | 'ownerEmail' | 'productLine'>();
	for (const deal of deals) {
		rows.set(deal.id, (rows.get(deal.id) ?? 0) + 1);
		if (deal.currency !== undefined) filled.add('currency');
		if (deal.ownerEmail !== undefined) filled.add('ownerEmail');
		if (deal.productLine !== undefined) filled.add('productLine');
	}
	const touched = new Map<string, Instant>();
	for (const touch of recordsOf(book, 'touch')) {
		const [id, at] = [textOf(touch['opportunityId']), instantOf(touch['at'])];
		if (id !== undefined && at !== undefined && at <= asOf && at > (touched.get(id) ?? -Infinity)) touched.set(id, at);
	}
	const sources = new Map<string, boolean>();
	const facts: Facts = {
		asOf,
		today: instantOf(dayOf(asOf, timeZone)) ?? asOf,
		spec,
		filled,
		currency: money.currency,
		nameWording,
		churnOf,
		phrase,
		reasonOf: lossReasonReader(),
		sourceSaysPartner: (text) => {
			let says = sources.get(text);
			if (says === undefined) sources.set(text, (says = PARTNER_SOURCE.test(fold(text))));
			return says;
		},
		winsBefore: winIndex(deals, (deal) => isReal(deal) && !showsChurn(deal) && !cancellations.has(deal), filled.has('productLine')),
		isCancellation: (deal) => cancellations.has(deal),
		rowsWithId: (id) => rows.get(id) ?? 0,
		partners: partnerFacts(book, instantOf, asOf),
		lastTouchOn: (id) => touched.get(id),
		sizesLike: sizesBySegment(deals.filter((deal) => !isTest(deal))),
	};
	return { deals, facts, isTest, instantOf, base: money.base };
}
