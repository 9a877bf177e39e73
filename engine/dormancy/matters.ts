import { UNKNOWN, fold, isMissing, textNumbers, type TextNumbers } from '../core';
import { comesFirst, recordsOf, survivorOf, survivorsOf, type Book } from '../model';

/** What a row is about: the customer it names, else its deal. */
interface About {
	readonly [field: string]: unknown;
	readonly opportunityId?: unknown;
	readonly accountId?: unknown;
	readonly accountDomain?: unknown;
	readonly accountName?: unknown;
}

type DealAbout = { readonly id: string } & About;

/** Numbers what acts are about, so that several rows about one customer are seen to belong together; 0 is nothing. */
export interface Matters {
	/** @param survivor the id of the deal that stands for it: for most its own */
	readonly ofDeal: (deal: DealAbout, survivor: string) => number;
	/** Of a touch or registration; deals must be read before. One about a duplicate is about the deal that stands for it. */
	readonly ofRow: (row: About) => number;
	/** The highest number so far. */
	readonly count: () => number;
}

/**
 * Prepares the numbering; accounts that one record stands for are one matter. A row that gives nothing but a name stands
 * for the account or deal of that name; where the book has accounts and none of that name, nobody knows. Of deals that
 * share an id, rows about it mean the one that comes first (`comesFirst`).
 */
export function numberMatters(book: Book): Matters {
	const accountOf = survivorsOf(book, 'account');
	let count = 0;
	/** By the id as it is: a book has millions of rows, and a new key each would cost more than the look-up. */
	const byAccount = textNumbers();
	const byKey = textNumbers();
	/** Only rows ask for deals by their ids. */
	const ofDeals = recordsOf(book, 'touch').length + recordsOf(book, 'registration').length > 0 ? textNumbers() : undefined;
	const numberIn = (numbers: TextNumbers, key: string): number => {
		let number = numbers.get(key);
		if (number === UNKNOWN) numbers.set(key, (number = count += 1));
		return number;
	};
	const ofAccount = (id: string): number => {
		let number = byAccount.get(id);
		if (number === UNKNOWN) {
			const survivor = accountOf(id);
			number = numberIn(byAccount, survivor);
			if (survivor !== id) byAccount.set(id, number);
		}
		return number;
	};
	let idsByName: Map<string, string> | undefined;
	const accountNamed = (name: string): string | undefined => {
		if (idsByName === undefined) {
			idsByName = new Map();
			for (const record of recordsOf(book, 'account')) {
				const own = typeof record['name'] === 'string' ? fold(record['name']) : '';
				const id = survivorOf(record);
				const known = idsByName.get(own);
				if (known === undefined || id < known) idsByName.set(own, id);
			}
		}
		return idsByName.get(name);
	};
	const keyOf = ({ accountDomain, accountName }: About): string | number | undefined => {
		if (!isMissing(accountDomain)) return `domain ${fold(String(accountDomain))}`;
		if (isMissing(accountName)) return undefined;
		const name = fold(String(accountName));
		const id = accountNamed(name);
		return id === undefined ? `name ${name}` : ofAccount(id);
	};
	const ofKey = (key: string | number): number => (typeof key === 'number' ? key : numberIn(byKey, key));
	const hasAccounts = recordsOf(book, 'account').length > 0;
	/** Where no id comes twice, a deal that names no customer is a matter of its own. */
	const areApart = recordsOf(book, 'opportunity').length === (book.byId.get('opportunity')?.size ?? 0);
	const ofDealNaming = (key: string | number | undefined, id: string): number => (key !== undefined ? ofKey(key) : areApart ? (count += 1) : numberIn(byKey, `deal ${id}`));
	const standsFor = new Map<string, string>();
	/** The deals of each id that rows mean, where ids come twice. */
	const meant = new Map<string, DealAbout>();
	const isMeant = (deal: DealAbout): boolean => {
		const known = areApart ? undefined : meant.get(deal.id);
		if (known !== undefined && comesFirst(known, deal)) return false;
		if (!areApart) meant.set(deal.id, deal);
		return true;
	};
	return {
		count: () => count,
		ofDeal: (deal, survivor) => {
			if (survivor !== deal.id) {
				standsFor.set(deal.id, survivor);
				return 0;
			}
			const matter = isMissing(deal.accountId) ? ofDealNaming(keyOf(deal), deal.id) : ofAccount(String(deal.accountId));
			if (ofDeals !== undefined && isMeant(deal)) ofDeals.set(deal.id, matter);
			return matter;
		},
		ofRow: (row) => {
			const given = row.opportunityId;
			const opportunityId = standsFor.size > 0 && typeof given === 'string' ? (standsFor.get(given) ?? given) : given;
			const known = typeof opportunityId === 'string' ? (ofDeals?.get(opportunityId) ?? UNKNOWN) : UNKNOWN;
			if (known !== UNKNOWN) return known;
			if (!isMissing(row.accountId)) return ofAccount(String(row.accountId));
			const key = keyOf(row) ?? (isMissing(opportunityId) ? undefined : `deal ${String(opportunityId)}`);
			if (key === undefined) return 0;
			return typeof key === 'string' && hasAccounts && key.startsWith('name ') ? Math.max(0, byKey.get(key)) : ofKey(key);
		},
	};
}
