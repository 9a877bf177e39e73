import { UNKNOWN, compareNumber, compareText, isMissing, sortFew, textNumbers, withOne, type TextNumbers } from '../core';
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
	/** Keys of the customers of a deal. */
	keysOf(deal: Deal): readonly string[];
	/** Numbers of the customers of a deal, and of the one that a record is about: UNKNOWN where that is nobody, or has no deal. */
	numbersOf(deal: Deal): readonly number[];
	numberOf(about: About): number;
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

/** What keys of customers that are known by an account's id begin with. */
const BY_ID = 'id ';

/** Indexes the customers of deals and accounts. Cost: O(deals log deals + accounts). */
export function readCustomers(book: Book, deals: readonly Deal[]): Customers {
	const survivor = survivorsOf(book, 'account');
	/** Deals of each customer by its number; the numbers by the account's id, and by the keys of those that have none. */
	const own: Deal[][] = [];
	const byId = textNumbers();
	const byKey = textNumbers();
	const idOf = (id: unknown): number => byId.get(survivor(String(id)));
	const ofKey = (key: string): number => (key.startsWith(BY_ID) ? byId.get(key.slice(BY_ID.length)) : byKey.get(key));
	const dealsAt = (number: number): readonly Deal[] => (number === UNKNOWN ? NONE : (own[number] ?? NONE));
	const survivorsIds = (deal: Deal): readonly string[] => {
		const ids = says.accountIds(deal);
		return ids.length < 2 ? ids.map(survivor) : [...new Set(ids.map(survivor))];
	};
	const otherKeys = (deal: Deal): readonly string[] => {
		const domains = says.domains(deal);
		if (domains.length > 0) return domains.map((domain) => `domain ${domain}`);
		return says.accountNames(deal).map((name) => `name ${organisationWords(name).join(' ')}`);
	};
	const keysOf = (deal: Deal): readonly string[] => {
		const ids = survivorsIds(deal);
		return ids.length > 0 ? ids.map((id) => `${BY_ID}${id}`) : otherKeys(deal);
	};
	const put = (numbers: TextNumbers, text: string, deal: Deal): number => {
		let number = numbers.get(text);
		if (number === UNKNOWN) numbers.set(text, (number = own.length));
		own[number] = withOne(own[number] ?? [], deal);
		return number;
	};
	/** The customer of each deal; a list where there is none or more than one. */
	const customersOf = deals.map((deal): number | readonly number[] => {
		const ids = survivorsIds(deal);
		const numbers = ids.length > 0 ? ids.map((id) => put(byId, id, deal)) : otherKeys(deal).map((key) => put(byKey, key, deal));
		return numbers.length === 1 ? (numbers[0] ?? numbers) : numbers;
	});
	const numbersOf = ({ at }: Deal): readonly number[] => {
		const numbers = customersOf[at] ?? [];
		return typeof numbers === 'number' ? [numbers] : numbers;
	};
	for (const list of own) sortFew(list, oldestFirst);
	// Most records name their customer by id: the other ways are indexed for the first that does not.
	let calls: Calls | undefined;
	const callsOf = (): Calls => (calls ??= readCalls(book, deals, survivor, keysOf));
	const together = (numbers: readonly number[]): readonly Deal[] => {
		const [only] = numbers;
		if (numbers.length === 1 && only !== undefined) return dealsAt(only);
		const all = numbers.flatMap(dealsAt);
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
			const key = isMissing(accountId) ? undefined : `${BY_ID}${survivor(String(accountId))}`;
			if (key !== undefined && (ofKey(key) !== UNKNOWN || callsOf().isKnown(key))) return [key];
			const byAddress = ofDomain(accountDomain);
			return together(byAddress.map(ofKey)).length > 0 || isMissing(accountName) ? byAddress : [...new Set([...byAddress, ...callsOf().names().find(String(accountName))])];
		},
		withKey: (key) => dealsAt(ofKey(key)),
		numbersOf,
		numberOf: ({ accountId, accountDomain }: About) => {
			if (!isMissing(accountId)) return idOf(accountId);
			const [first] = [...ofDomain(accountDomain)].sort(compareText);
			return first === undefined ? UNKNOWN : ofKey(first);
		},
		dealsOf: ({ accountId, accountDomain, accountName }) => {
			if (!isMissing(accountId)) {
				const number = idOf(accountId);
				if (number !== UNKNOWN) return dealsAt(number);
			}
			const byAddress = together(ofDomain(accountDomain).map(ofKey));
			if (byAddress.length > 0 || isMissing(accountName)) return byAddress;
			return together(callsOf().names().find(String(accountName)).map(ofKey));
		},
		besides: (deal) => together(numbersOf(deal)),
	};
}
