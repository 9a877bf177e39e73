import { compareText, isMissing } from '../core';
import { organisationWords } from '../matching';
import { recordsOf, survivorsOf, type Book } from '../model';
import { domainOf } from './domains';
import { nameIndex } from './nameIndex';

export interface KnownPartner {
	readonly id: string;
	readonly name: string;
}

/** The partners of a book, each once, however they are named. */
export interface Roster {
	/** Whom an id or a name means; undefined for nobody, and where a name means several. */
	identify(id: unknown, name: unknown): KnownPartner | undefined;
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
/** One short word is no name that can be found in a text. */
const tells = (words: readonly string[]): boolean => words.length > 1 || (words[0] ?? '').length > 6;
const LONGEST_CHAIN = 20;

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
	const above = new Map<string, string>();
	const managers = new Set<string>();
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
		if (!isMissing(head)) {
			const next = survivor(String(head));
			const already = above.get(id);
			if (already === undefined || next < already) above.set(id, next);
		}
		if (!isMissing(record['managerEmail'])) managers.add(String(record['managerEmail']).trim().toLowerCase());
	}
	for (const contact of recordsOf(book, 'contact')) {
		if (!isMissing(contact['partnerId']) && contact['status'] !== 'left') own(contact['email'], survivor(String(contact['partnerId'])));
	}
	const of = (id: string): KnownPartner => ({ id, name: names.get(id)?.name ?? id });
	const index = nameIndex(entries.values());
	return {
		identify: (id, name) => {
			if (!isMissing(id)) {
				const known = of(survivor(String(id)));
				return entries.has(known.id) || isMissing(name) ? known : { id: known.id, name: String(name) };
			}
			if (isMissing(name)) return undefined;
			const ids = index.find(String(name));
			const only = ids.length < 2 ? ids[0] : oneOf(ids, entries);
			return only === undefined ? undefined : of(only);
		},
		byEmail: (email) => {
			const domain = domainOf(email);
			const ids = domain === undefined ? undefined : owners.get(domain);
			const [only] = ids ?? [];
			return ids?.size === 1 && only !== undefined ? of(only) : undefined;
		},
		isKnown: (id) => entries.has(id),
		chainOf: (id) => {
			let at = id;
			for (let steps = 0; steps < LONGEST_CHAIN; steps++) {
				const next = above.get(at);
				if (next === undefined || next === at) return at;
				at = next;
			}
			return at;
		},
		begins: (word) => index.firstWords.has(word),
		named: (words) => {
			if (!tells(words)) return undefined;
			const ids = [...(index.named(words.join(' ')) ?? [])].sort(compareText);
			const only = ids.length < 2 ? ids[0] : oneOf(ids, entries);
			return only === undefined ? undefined : of(only);
		},
		domainsOf: new Map([...entries].map(([id, { domains }]) => [id, new Set(domains)])),
		managers,
	};
}
