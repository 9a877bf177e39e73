import { compareText, hashOf, isMissing } from '../core';
import { recordsOf, type Book, type BookRecord, type RecordType } from '../model';
import type { Customers } from './customers';
import type { Deal, ReadDeals } from './deals';
import type { Evidence } from './evidence';

/** Id of the model record that holds the evidence of systems other than the CRM. */
const EVIDENCE_MODEL = 'evidence';

const KINDS: readonly RecordType[] = ['registration', 'touch'];

/** A touch or registration, and the customers that the whole book knows it to be about. */
interface StoredEvidence extends BookRecord {
	readonly customers: readonly string[];
	/** Whether the deal that it names was in the book: it is about no other then. */
	readonly hasDeal: boolean;
}

/** What is known of the deals of a book: their rows, their customers, and what speaks for partners on each. */
interface Known {
	readonly read: { readonly deals: readonly Deal[]; readonly byRow: ReadDeals['byRow'] };
	readonly customers: Customers;
	readonly acts: (deal: Deal) => readonly Evidence[];
}

const evidenceOf = (book: Book): readonly BookRecord[] => KINDS.flatMap((kind) => recordsOf(book, kind));
function systemsOf(records: readonly BookRecord[]): ReadonlySet<unknown> {
	const systems = new Set<unknown>();
	for (const { sourceSystem } of records) systems.add(sourceSystem);
	return systems;
}

/**
 * Evidence that the CRM of the deals does not hold (registrations of a partner portal, overlaps, lines of a side
 * report), as a model record: read back, a deal alone has what it has in the whole book.
 *
 * 1. Whose evidence a record is takes the whole book to know, where it names a customer by name or domain: the customers
 *    are kept with it; of several, those whose deals it was placed at, if any.
 * 2. What names no customer and no deal is left out.
 *
 * @returns undefined where there is none. Cost: O(deals + evidence log evidence).
 */
export function evidenceModel(book: Book, { read, customers, acts }: Known): BookRecord | undefined {
	const own = systemsOf(recordsOf(book, 'opportunity'));
	const foreign = KINDS.flatMap((kind) => recordsOf(book, kind).filter(({ sourceSystem }) => !isMissing(sourceSystem) && !own.has(sourceSystem)));
	if (foreign.length === 0) return undefined;
	const placed = placesOf(foreign, { read, customers, acts });
	const records = foreign
		.flatMap(({ source, ...record }): StoredEvidence[] => {
			const hasDeal = !isMissing(record['opportunityId']) && read.byRow.get(String(record['opportunityId'])) !== undefined;
			const all = hasDeal ? [] : customers.keysAbout(record);
			const about = all.length > 1 ? (placed.get(String(record.id)) ?? all) : all;
			return about.length === 0 && isMissing(record['opportunityId']) ? [] : [{ ...(record as BookRecord), customers: [...about].sort(compareText), hasDeal }];
		})
		.sort((a, b) => compareText(JSON.stringify([a.recordType, a.id]), JSON.stringify([b.recordType, b.id])));
	return records.length === 0 ? undefined : { recordType: 'model', id: EVIDENCE_MODEL, hash: hashOf(records), evidence: records };
}

/** Customers at whose deals each record was placed. */
function placesOf(records: readonly BookRecord[], { read, customers, acts }: Known): ReadonlyMap<string, readonly string[]> {
	const wanted = new Set(records.map(({ id }) => String(id)));
	const places = new Map<string, Set<string>>();
	for (const deal of read.deals) {
		for (const id of acts(deal).flatMap((act) => act.records)) {
			if (!wanted.has(id)) continue;
			const known = places.get(id) ?? new Set();
			for (const key of customers.keysOf(deal)) known.add(key);
			places.set(id, known);
		}
	}
	return new Map([...places].map(([id, keys]) => [id, [...keys]]));
}

/** The record with the one customer that it is about in place of what it calls it. */
function about(record: BookRecord, key: string): BookRecord {
	const { accountId, accountDomain, accountName, ...rest } = record;
	const [way = '', name] = [key.slice(0, key.indexOf(' ')), key.slice(key.indexOf(' ') + 1)];
	return { ...rest, recordType: record.recordType, [way === 'id' ? 'accountId' : way === 'domain' ? 'accountDomain' : 'accountName']: name };
}

/**
 * The book with the stored evidence of its deals and their customers; evidence of a system that came in with the book
 * itself is fresher, and stays alone. Cost: O(stored evidence).
 */
export function withStoredEvidence(book: Book, { read: { byRow }, customers }: Omit<Known, 'acts'>): Book {
	const stored = recordsOf(book, 'model').find(({ id, evidence }) => id === EVIDENCE_MODEL && Array.isArray(evidence));
	if (stored === undefined) return book;
	const fresh = systemsOf(evidenceOf(book));
	const added = (stored['evidence'] as readonly StoredEvidence[]).flatMap((record): BookRecord[] => {
		if (fresh.has(record.sourceSystem)) return [];
		const { customers: keys, hasDeal, ...evidence } = record;
		if (!isMissing(evidence['opportunityId']) && byRow.get(String(evidence['opportunityId'])) !== undefined) return [evidence as BookRecord];
		const here = hasDeal ? [] : keys.filter((key) => customers.withKey(key).length > 0);
		const [only] = here;
		return only === undefined ? [] : [here.length === 1 ? about(evidence as BookRecord, only) : (evidence as BookRecord)];
	});
	if (added.length === 0) return book;
	const byType = new Map(book.byType);
	for (const kind of KINDS) {
		const more = added.filter(({ recordType }) => recordType === kind);
		if (more.length > 0) byType.set(kind, [...recordsOf(book, kind), ...more]);
	}
	return { ...book, byType };
}
