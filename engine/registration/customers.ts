import { compareText, isMissing, textIn } from '../core';
import { domainOf, says, type Deal, type Sources } from '../attribution';
import { countryCode, likeNames, organisationWords, type Likeness, type NamedOrganisation } from '../matching';
import { recordsOf, survivorsOf, type Book, type BookRecord } from '../model';
import type { Certainty, Request } from './types';

/** Who a customer may be: the account of ours, or whoever a deal or registration speaks of without one. */
export interface Meant {
	readonly key: string;
	readonly certainty: Certainty;
	/** What says so, in words. */
	readonly because: string;
}

/** Customers by what records call them. */
export interface Customers {
	/** The customers that a registration means, the surest first. */
	meantBy(request: Request): readonly Meant[];
	/** The customers of a deal, and of any record with `accountId`, `accountDomain` or `opportunityId`. */
	ofDeal(deal: Deal): readonly string[];
	ofRecord(record: BookRecord): readonly string[];
	/** Whether an id is that of an account of ours. */
	isAccount(id: unknown): boolean;
	/** Accounts of ours that are rows of a customer. */
	accounts(key: string): readonly BookRecord[];
}

/** A domain that more customers have is nobody's. Registrations are counted apart: whoever sends many cannot make ours nobody's. */
const MOST_OF_A_DOMAIN = 12;
/** More candidates than these are not shown: the name is a common word. */
const MOST_POSSIBLE = 8;

interface Known {
	readonly names: Set<string>;
	readonly domains: Set<string>;
	readonly countries: Set<string>;
	readonly accounts: BookRecord[];
}

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? (value as unknown[]) : []);
const placeOf = (value: unknown): string => (isMissing(value) || typeof value !== 'string' ? '' : countryCode(value));
const areApart = (a: ReadonlySet<string>, b: string): boolean => b !== '' && a.size > 0 && !a.has(b);

/** A customer that is none of ours, by what registrations call it: the same words are one customer, however often they come. */
function calledBy({ accountName, accountDomain, country }: BookRecord, id: string): string {
	const words = [textIn(accountName)?.trim().toLowerCase() ?? '', domainOf(accountDomain) ?? ''];
	return words.every((word) => word === '') ? `registration ${id}` : `called ${JSON.stringify([...words, placeOf(country)])}`;
}

/** What a name says of a known customer, given where both are. */
function byName(likeness: Likeness, known: Known, domain: string | undefined, country: string): Pick<Meant, 'certainty' | 'because'> {
	const elsewhere = areApart(known.countries, country);
	const otherDomain = domain !== undefined && areApart(known.domains, domain);
	const name = [...known.names].sort(compareText)[0] ?? '';
	if (likeness !== 'same') return { certainty: 'possible', because: likeness === 'close' ? `its name is nearly ${name}` : `its name and ${name} hold each other` };
	if (elsewhere || otherDomain) return { certainty: 'possible', because: `it has the name of ${name}, and another ${elsewhere ? 'country' : 'domain'}` };
	return { certainty: 'sure', because: `it has the name of ${name}` };
}

/**
 * Indexes customers: accounts, and what deals and registrations call theirs.
 *
 * 1. An id is sure, a domain that few customers have is sure, the same name is sure where neither country nor domain
 *    speaks against it; a name that is nearly the same, or holds the other, is possible.
 * 2. Where an id or a domain says who it is, names that are only alike are not asked.
 *
 * Cost: O(accounts + deals + registrations), and O(names that share a word) for each registration.
 */
export function readCustomers(book: Book, { read }: Sources, requests: readonly Request[]): Customers {
	const survivor = survivorsOf(book, 'account');
	const known = new Map<string, Known>();
	const [byDomain, askedByDomain] = [new Map<string, Set<string>>(), new Map<string, Set<string>>()];
	const put = (key: string, names: readonly unknown[], domains: readonly unknown[], country?: unknown, index = byDomain): Known => {
		let one = known.get(key);
		if (one === undefined) known.set(key, (one = { names: new Set(), domains: new Set(), countries: new Set(), accounts: [] }));
		for (const name of names) if (!isMissing(name)) one.names.add(String(name));
		const place = placeOf(country);
		if (place !== '') one.countries.add(place);
		for (const address of domains) {
			const domain = domainOf(address);
			if (domain === undefined) continue;
			one.domains.add(domain);
			const holders = index.get(domain);
			if (holders === undefined) index.set(domain, new Set([key]));
			else holders.add(key);
		}
		return one;
	};
	const keyOfId = (id: unknown): string => `account ${survivor(String(id))}`;
	for (const record of recordsOf(book, 'account')) {
		if (isMissing(record.id)) continue;
		put(keyOfId(record.id), [record['name']], listOf(record['domains']), record['country']).accounts.push(record);
	}
	const keysOfDeal = (deal: Deal): readonly string[] => {
		const ids = says.accountIds(deal);
		return ids.length > 0 ? [...new Set(ids.map(keyOfId))] : [`deal ${deal.id}`];
	};
	for (const deal of read.deals) for (const key of keysOfDeal(deal)) put(key, says.accountNames(deal), says.domains(deal));
	const keyOfRequest = ({ id, record }: Request): string => (isMissing(record['accountId']) ? calledBy(record, id) : keyOfId(record['accountId']));
	for (const request of requests) put(keyOfRequest(request), [request.record['accountName']], [request.record['accountDomain']], request.record['country'], askedByDomain);
	const holdersOf = (address: unknown): readonly string[] => {
		const domain = domainOf(address);
		const holders = domain === undefined ? [] : [byDomain.get(domain), askedByDomain.get(domain)].flatMap((keys) => (keys === undefined || keys.size > MOST_OF_A_DOMAIN ? [] : [...keys]));
		return [...new Set(holders)].sort(compareText);
	};
	const ofRecord = (record: BookRecord): readonly string[] => {
		if (!isMissing(record['accountId'])) return [keyOfId(record['accountId'])];
		const deal = isMissing(record['opportunityId']) ? undefined : read.byRow.get(String(record['opportunityId']));
		return deal === undefined ? holdersOf(record['accountDomain']) : keysOfDeal(deal);
	};
	let likes: ReturnType<typeof likeNames> | undefined;
	const likeOf = (name: string) => {
		likes ??= likeNames(
			[...known].flatMap(([id, { names }]) => [...names].map((one): NamedOrganisation => ({ id, name: one }))),
			new Set(requests.flatMap(({ record }) => textIn(record['accountName']) ?? [])),
		);
		return likes.get(name) ?? [];
	};
	const meantBy = (request: Request): readonly Meant[] => {
		const { record } = request;
		const own = keyOfRequest(request);
		const meant = new Map<string, Meant>();
		const add = (key: string, certainty: Certainty, because: string) => {
			if (!meant.has(key)) meant.set(key, { key, certainty, because });
		};
		if (!isMissing(record['accountId'])) add(own, 'sure', 'the registration names the account');
		const deal = request.opportunityId === undefined ? undefined : read.byRow.get(request.opportunityId);
		if (deal !== undefined) for (const key of keysOfDeal(deal)) add(key, 'sure', 'the registration names a deal of the account');
		const domain = domainOf(record['accountDomain']);
		for (const key of holdersOf(domain)) if (key !== own) add(key, 'sure', `it has the domain ${domain ?? ''}`);
		const isKnown = meant.size > 0;
		const name = textIn(record['accountName']);
		let possible = 0;
		for (const { id, likeness } of name === undefined ? [] : likeOf(name)) {
			const other = known.get(id);
			if (id === own || other === undefined || meant.has(id) || (isKnown && likeness !== 'same')) continue;
			const { certainty, because } = byName(likeness, other, domain, placeOf(record['country']));
			if (certainty === 'possible' && ++possible > MOST_POSSIBLE) continue;
			add(id, certainty, because);
		}
		add(own, 'sure', 'the registration itself');
		return [...meant.values()].sort((a, b) => (a.certainty === b.certainty ? compareText(a.key, b.key) : a.certainty === 'sure' ? -1 : 1));
	};
	const memory = new Map<Request, readonly Meant[]>();
	return {
		meantBy: (request) => {
			let meant = memory.get(request);
			if (meant === undefined) memory.set(request, (meant = meantBy(request)));
			return meant;
		},
		ofDeal: keysOfDeal,
		ofRecord,
		isAccount: (id) => (known.get(keyOfId(id))?.accounts.length ?? 0) > 0,
		accounts: (key) => known.get(key)?.accounts ?? [],
	};
}

/** The words of an account's name as one text; empty where it has none. */
export const nameKeyOf = (name: unknown): string => (isMissing(name) ? '' : [...organisationWords(String(name))].sort(compareText).join(' '));
