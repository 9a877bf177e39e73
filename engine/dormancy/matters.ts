import { fold, isMissing } from '../core';
import { survivorsOf, type Book } from '../model';

/** What a row is about: the customer it names, else its deal. */
interface About {
	readonly [field: string]: unknown;
	readonly opportunityId?: unknown;
	readonly accountId?: unknown;
	readonly accountDomain?: unknown;
	readonly accountName?: unknown;
}

/** Numbers what acts are about, so that several rows about one customer are seen to belong together; 0 is nothing. */
export interface Matters {
	readonly ofDeal: (deal: { readonly id: string } & About) => number;
	/** Of a touch or registration; deals must be read before. */
	readonly ofRow: (row: About) => number;
}

/** Prepares the numbering; accounts that one record stands for are one matter. */
export function numberMatters(book: Book): Matters {
	const accountOf = survivorsOf(book, 'account');
	const numbers = new Map<string, number>();
	const ofDeals = new Map<string, number>();
	const numberOf = (key: string): number => {
		let number = numbers.get(key);
		if (number === undefined) numbers.set(key, (number = numbers.size + 1));
		return number;
	};
	const keyOf = ({ accountId, accountDomain, accountName }: About): string | undefined => {
		if (!isMissing(accountId)) return `id ${accountOf(String(accountId))}`;
		if (!isMissing(accountDomain)) return `domain ${fold(String(accountDomain))}`;
		return isMissing(accountName) ? undefined : `name ${fold(String(accountName))}`;
	};
	return {
		ofDeal: (deal) => {
			const matter = numberOf(keyOf(deal) ?? `deal ${deal.id}`);
			ofDeals.set(deal.id, matter);
			return matter;
		},
		ofRow: (row) => {
			const { opportunityId } = row;
			const known = typeof opportunityId === 'string' ? ofDeals.get(opportunityId) : undefined;
			if (known !== undefined) return known;
			const key = keyOf(row) ?? (isMissing(opportunityId) ? undefined : `deal ${String(opportunityId)}`);
			return key === undefined ? 0 : numberOf(key);
		},
	};
}
