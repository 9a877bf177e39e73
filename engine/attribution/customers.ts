import { compareNumber, compareText, isMissing, sortFew } from '../core';
import { organisationWords } from '../matching';
import { recordsOf, survivorsOf, type Book } from '../model';
import { says } from './dealSays';
import type { Deal } from './deals';
import { domainOf } from './domains';
import { nameIndex, type NameIndex } from './nameIndex';

/** A record about a customer: `accountId`, `accountDomain` and `accountName`, as far as it has them. */
export type About = Readonly<Record<string, unknown>>;

/** Deals by their customers. */
export interface Customers {
	/** Deals of the customer that a record is about, by id, else by domain, else by name; oldest first. */
	dealsOf(about: About): readonly Deal[];
	/** All deals of the customers of a deal, itself among them. */
	besides(deal: Deal): readonly Deal[];
	/** Key of the customer of a deal, or of a record about an account. */
	keysOf(deal: Deal): readonly string[];
	keyOf(about: About): string | undefined;
	/** Keys of all customers that a record may be about, whether they have deals or not. */
	keysAbout(about: About): readonly string[];
	/** Deals of a customer by its key. */
	withKey(key: string): readonly Deal[];
}

/** More customers than this share a domain only if it is nobody's. */
const MOST_OF_A_DOMAIN = 12;
const NONE: readonly Deal[] = [];

const oldestFirst = (a: Deal, b: Deal): number => compareNumber(a.created ?? 0, b.created ?? 0) || compareText(a.id, b.id);

/** Keys of customers by what else they are known by. */
interface Calls {
	readonly byDomain: ReadonlyMap<string, ReadonlySet<string>>;
	readonly names: () => NameIndex;
	readonly isKnown: (key: string) => boolean;
}

/** Reads by which names and domains accounts and deals call their customers. Cost: O(deals + accounts). */
function readCalls(book: Book, deals: readonly Deal[], survivor: (id: string) => string, keysOf: (deal: Deal) => readonly string[]): Calls {
	const byDomain = new Map<string, Set<string>>();
	const called = new Map<string, { id: string; names: unknown[]; domains: string[] }>();
	const put = (key: string, names: readonly unknown[], domains: readonly string[]) => {
		const known = called.get(key) ?? { id: key, names: [], domains: [] };
		called.set(key, known);
		for (const name of names) if (!known.names.includes(name)) known.names.push(name);
		for (const domain of domains) if (!known.domains.includes(domain)) known.domains.push(domain);
		for (const domain of domains) {
			const keys = byDomain.get(domain);
			if (keys === undefined) byDomain.set(domain, new Set([key]));
			else keys.add(key);
		}
	};
	for (const record of recordsOf(book, 'account')) {
		if (isMissing(record.id)) continue;
		const domains: unknown[] = Array.isArray(record['domains']) ? (record['domains'] as unknown[]) : [];
		put(`id ${survivor(String(record.id))}`, [record['name']], domains.flatMap((domain) => domainOf(domain) ?? []));
	}
	for (const deal of deals) for (const key of keysOf(deal)) put(key, says.accountNames(deal), says.domains(deal));
	let names: NameIndex | undefined;
	return { byDomain, names: () => (names ??= nameIndex(called.values())), isKnown: (key) => called.has(key) };
}

/** Indexes the customers of deals and accounts. Cost: O(deals log deals + accounts). */
export function readCustomers(book: Book, deals: readonly Deal[]): Customers {
	const survivor = survivorsOf(book, 'account');
	const byKey = new Map<string, Deal[]>();
	const keysByDeal = new Array<readonly string[] | undefined>(deals.length);
	const keysFor = (deal: Deal): readonly string[] => {
		const accountIds = says.accountIds(deal);
		const [only] = accountIds;
		if (accountIds.length === 1 && only !== undefined) return [`id ${survivor(only)}`];
		if (accountIds.length > 0) return [...new Set(accountIds.map((id) => `id ${survivor(id)}`))];
		const domains = says.domains(deal);
		if (domains.length > 0) return domains.map((domain) => `domain ${domain}`);
		return says.accountNames(deal).map((name) => `name ${organisationWords(name).join(' ')}`);
	};
	const keysOf = (deal: Deal): readonly string[] => {
		return (keysByDeal[deal.at] ??= keysFor(deal));
	};
	for (const deal of deals) {
		for (const key of keysOf(deal)) {
			const known = byKey.get(key);
			if (known === undefined) byKey.set(key, [deal]);
			else known.push(deal);
		}
	}
	for (const own of byKey.values()) sortFew(own, oldestFirst);
	// Most records name their customer by id: the other ways are indexed for the first that does not.
	let calls: Calls | undefined;
	const callsOf = (): Calls => (calls ??= readCalls(book, deals, survivor, keysOf));
	const together = (keys: readonly string[]): readonly Deal[] => {
		const [only] = keys;
		if (keys.length === 1 && only !== undefined) return byKey.get(only) ?? NONE;
		const all = keys.flatMap((key) => byKey.get(key) ?? NONE);
		return all.length < 2 ? all : [...new Set(all)].sort(oldestFirst);
	};
	const ofDomain = (address: unknown): readonly string[] => {
		const domain = domainOf(address);
		const keys = domain === undefined ? undefined : callsOf().byDomain.get(domain);
		return keys === undefined || keys.size > MOST_OF_A_DOMAIN ? [] : [...keys];
	};
	return {
		keysOf,
		keysAbout: ({ accountId, accountDomain, accountName }) => {
			const key = isMissing(accountId) ? undefined : `id ${survivor(String(accountId))}`;
			if (key !== undefined && (byKey.has(key) || callsOf().isKnown(key))) return [key];
			const byAddress = ofDomain(accountDomain);
			return together(byAddress).length > 0 || isMissing(accountName) ? byAddress : [...new Set([...byAddress, ...callsOf().names().find(String(accountName))])];
		},
		withKey: (key) => byKey.get(key) ?? NONE,
		keyOf: ({ accountId, accountDomain }: About) => {
			if (!isMissing(accountId)) return `id ${survivor(String(accountId))}`;
			return [...ofDomain(accountDomain)].sort(compareText)[0];
		},
		dealsOf: ({ accountId, accountDomain, accountName }) => {
			if (!isMissing(accountId)) {
				const own = byKey.get(`id ${survivor(String(accountId))}`);
				if (own !== undefined) return own;
			}
			const byAddress = together(ofDomain(accountDomain));
			if (byAddress.length > 0 || isMissing(accountName)) return byAddress;
			return together(callsOf().names().find(String(accountName)));
		},
		besides: (deal) => together(keysOf(deal)),
	};
}
