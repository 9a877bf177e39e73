import { compareText, isMissing } from '../core';
import { organisationWords } from '../matching';
import { recordsOf, resaleChains, survivorsOf, type Book } from '../model';
import { domainOf } from './domains';
import { nameIndex } from './nameIndex';

export interface KnownPartner {
	readonly id: string;
	readonly name: string;
	/** Where a name means several partners: all of them; this is the first. */
	readonly mayBe?: ReadonlySet<string>;
	/** No record gives the partner a name. */
	readonly isNameless?: true;
}

/** The partners of a book, each once, however they are named. */
export interface Roster {
	/** Whom an id or a name means; undefined for nobody, and where a name means several: then who looks after the partner tells them apart. */
	identify(id: unknown, name: unknown, manager?: unknown): KnownPartner | undefined;
	/** The one partner that a mail address belongs to. */
	byEmail(email: unknown): KnownPartner | undefined;
	/** Whether a record of the book stands for this partner. */
	isKnown(id: string): boolean;
	/** The head of a resale chain: distributor, parent, a partner that this one may be the same as, or itself. */
	chainOf(id: string): string;
	/** Whether a name begins with a word, and the one partner whose name some words are. */
	begins(word: string): boolean;
	named(words: readonly string[]): KnownPartner | undefined;
	/** Domains of each partner. */
	readonly domainsOf: ReadonlyMap<string, ReadonlySet<string>>;
	readonly managers: ReadonlySet<string>;
}

const textsOf = (value: unknown): unknown[] => (Array.isArray(value) ? (value as unknown[]) : []);
/** A person by the words of the address or name: `peter.lindqvist@x.example`, `peter.lindqvist` and `Lindqvist, Peter` are one. */
const personKey = (person: unknown): string =>
	isMissing(person) ? '' : (String(person).toLowerCase().split('@')[0] ?? '').split(/[^\p{L}\p{N}]+/u).filter(Boolean).sort(compareText).join(' ');

/** One short word is no name that can be found in a text. */
const tells = (words: readonly string[]): boolean => words.length > 1 || (words[0] ?? '').length > 6;

/** Of partners that one name means, the first where all are called the same or share a domain: one partner in several rows. */
function oneOf(ids: readonly string[], entries: ReadonlyMap<string, { readonly names: readonly unknown[]; readonly domains: readonly string[] }>): string | undefined {
	const [first] = ids;
	const known = first === undefined ? undefined : entries.get(first);
	if (first === undefined || known === undefined) return undefined;
	const keys = new Set([...known.names.flatMap((name) => (isMissing(name) ? [] : [organisationWords(String(name)).join(' ')])), ...known.domains]);
	const isSame = (id: string) => {
		const other = entries.get(id);
		return other !== undefined && [...other.names.flatMap((name) => (isMissing(name) ? [] : [organisationWords(String(name)).join(' ')])), ...other.domains].some((key) => keys.has(key));
	};
	return ids.every(isSame) ? first : undefined;
}

/** Reads partners and their contacts. Names that several partners share identify nobody. Cost: O(partners + contacts). */
export function readRoster(book: Book): Roster {
	const survivor = survivorsOf(book, 'partner');
	const names = new Map<string, { readonly name: string; readonly isOwn: boolean }>();
	const entries = new Map<string, { id: string; names: unknown[]; domains: string[] }>();
	const owners = new Map<string, Set<string>>();
	const chains = resaleChains();
	const managers = new Set<string>();
	const lookedAfter = new Map<string, Set<string>>();
	const own = (address: unknown, id: string) => {
		const domain = domainOf(address);
		if (domain === undefined) return;
		const known = owners.get(domain);
		if (known === undefined) owners.set(domain, new Set([id]));
		else known.add(id);
	};
	for (const record of recordsOf(book, 'partner')) {
		if (isMissing(record.id)) continue;
		const rowId = String(record.id);
		const id = survivor(rowId);
		const name = isMissing(record['name']) ? rowId : String(record['name']);
		const isOwn = rowId === id;
		const known = names.get(id);
		// The survivor's own name stands, else the smallest of the others.
		if (known === undefined || (isOwn && !known.isOwn) || (isOwn === known.isOwn && name < known.name)) names.set(id, { name, isOwn });
		const entry = entries.get(id) ?? { id, names: [], domains: [] };
		entries.set(id, entry);
		entry.names.push(record['name'], ...textsOf(record['aliases']));
		for (const address of [...textsOf(record['domains']), record['email']]) {
			const domain = domainOf(address);
			if (domain !== undefined) entry.domains.push(domain);
			own(address, id);
		}
		const parent = isMissing(record['distributorId']) ? record['parentId'] : record['distributorId'];
		// Partners that may be one are no rivals of each other before a person has looked.
		const { cluster } = (record['match'] ?? {}) as { readonly cluster?: unknown };
		const head = isMissing(parent) ? cluster : parent;
		if (!isMissing(head)) chains.put(id, survivor(String(head)));
		if (isMissing(record['managerEmail'])) continue;
		managers.add(String(record['managerEmail']).trim().toLowerCase());
		lookedAfter.set(id, (lookedAfter.get(id) ?? new Set()).add(personKey(record['managerEmail'])));
	}
	for (const contact of recordsOf(book, 'contact')) {
		if (!isMissing(contact['partnerId']) && contact['status'] !== 'left') own(contact['email'], survivor(String(contact['partnerId'])));
	}
	const known = new Map([...names].map(([id, { name }]): [string, KnownPartner] => [id, name === id ? { id, name, isNameless: true } : { id, name }]));
	const of = (id: string): KnownPartner => known.get(id) ?? { id, name: id };
	const index = nameIndex(entries.values());
	const meant = new Map<string, KnownPartner | undefined>();
	/** The one of partners that a name means, as far as it can be told. */
	const oneAmong = (ids: readonly string[]): KnownPartner | undefined => {
		if (ids.length < 2) return ids[0] === undefined ? undefined : of(ids[0]);
		const key = JSON.stringify(ids);
		if (!meant.has(key)) {
			const first = oneOf(ids, entries);
			meant.set(key, first === undefined ? undefined : { ...of(first), mayBe: new Set(ids) });
		}
		return meant.get(key);
	};
	return {
		identify: (id, name, manager) => {
			if (!isMissing(id)) {
				const own = of(survivor(String(id)));
				return entries.has(own.id) || isMissing(name) ? own : { id: own.id, name: String(name) };
			}
			if (isMissing(name)) return undefined;
			const ids = index.find(String(name));
			const person = ids.length > 1 ? personKey(manager) : '';
			const own = person === '' ? [] : ids.filter((one) => lookedAfter.get(one)?.has(person));
			return oneAmong(own.length > 0 ? own : ids);
		},
		byEmail: (email) => {
			const domain = domainOf(email);
			const ids = domain === undefined ? undefined : owners.get(domain);
			if (ids?.size !== 1) return undefined;
			const [only] = ids;
			return only === undefined ? undefined : of(only);
		},
		isKnown: (id) => entries.has(id),
		chainOf: chains.headOf,
		begins: (word) => index.firstWords.has(word),
		named: (words) => {
			if (!tells(words)) return undefined;
			return oneAmong([...(index.named(words.join(' ')) ?? [])].sort(compareText));
		},
		domainsOf: new Map([...entries].map(([id, { domains }]) => [id, new Set(domains)])),
		managers,
	};
}
