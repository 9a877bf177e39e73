import { fold, instantReader, isMissing, monthsBefore, type Instant, type Issue } from '../core';
import { leftOutBecause } from '../hygiene';
import { isDuplicate, recordsOf, survivorOf, survivorsOf, type Book, type BookRecord, type PartnerIds } from '../model';
import { cameBy, type Coming } from './cameBy';
import { dealTable, type Deal, type DealTable } from './dealTable';
import { moneyOf, type Money } from './moneyOf';
import { placesOf, type Places } from './placesOf';
import type { InvestmentSpec } from './spec';
import type { PlaysContext } from './types';

export interface Deals {
	readonly deals: DealTable;
	/** What some deal carries of the nodes before. */
	readonly has: Readonly<Record<'aging' | 'attribution' | 'hygiene', boolean>>;
	readonly money: Money;
	readonly places: Places;
	readonly leftOut: number;
	readonly unconverted: number;
	readonly issues: readonly Issue[];
	/** How partners are known. */
	readonly ids: PartnerIds;
	/** Rows that were merged into a deal, by its id. */
	readonly merged: ReadonlyMap<string, readonly BookRecord[]>;
}

/** Names that one partner alone has, folded. */
function partnersByName(book: Book): (name: string) => string | undefined {
	const ids = new Map<string, string | null>();
	for (const record of recordsOf(book, 'partner')) {
		const id = survivorOf(record);
		for (const name of [record['name'], ...(Array.isArray(record['aliases']) ? (record['aliases'] as unknown[]) : [])]) {
			if (typeof name !== 'string' || isMissing(name)) continue;
			const known = ids.get(fold(name));
			ids.set(fold(name), known === undefined || known === id ? id : null);
		}
	}
	return (name) => ids.get(fold(name)) ?? undefined;
}

const STATUSES: ReadonlySet<unknown> = new Set(['open', 'won', 'lost']);

/** Whether a co-selling partner joined in the first half of the deal's life: later, won deals would seek their partners. */
function isLate({ came, joinedAt }: Coming, createdAt: Instant | undefined, end: Instant): boolean {
	if (came !== 'coSell') return false;
	return joinedAt === undefined || createdAt === undefined || joinedAt > createdAt + (end - createdAt) / 2;
}

/**
 * Reads the deals of a book as they stood at the as-of date: one created later does not exist yet, one closed later is still
 * open. Only the population of all rates counts (Deal Hygiene's), each deal once.
 *
 * Deals are read without a schema: there are millions, and a field of another type is simply not known. Cost: O(deals).
 */
export function readDeals(book: Book, spec: InvestmentSpec, context: PlaysContext): Deals {
	const { asOf, timeZone } = context;
	const instantOf = instantReader(timeZone);
	const money = moneyOf(book, spec, context);
	const places = placesOf(book, spec.segmentBy);
	const ids = { survivorOf: survivorsOf(book, 'partner'), idOfName: partnersByName(book) };
	const windowStart = spec.windowMonths === undefined ? -Infinity : monthsBefore(asOf, spec.windowMonths, timeZone);
	const records = recordsOf(book, 'opportunity');
	const { add, table } = dealTable(records.length, places.all, recordsOf(book, 'partner').flatMap(({ id }) => (typeof id === 'string' ? [id] : [])));
	const has = { aging: false, attribution: false, hygiene: false };
	const issues: Issue[] = [];
	const merged = new Map<string, BookRecord[]>();
	let [leftOut, unconverted] = [0, 0];
	records.forEach((record) => {
		if (isDuplicate(record)) {
			const rows = merged.get(survivorOf(record));
			if (rows === undefined) merged.set(survivorOf(record), [record]);
			else rows.push(record);
			return;
		}
		if (isMissing(record.id) || (!isMissing(record['status']) && !STATUSES.has(record['status']))) {
			issues.push({ code: 'unreadableRecord', severity: 'blocker', message: 'An opportunity was left out: it has no id, or a status other than open, won and lost. Put Partner Records before this node.', field: isMissing(record.id) ? 'id' : 'status', ...(isMissing(record.id) ? {} : { recordId: String(record.id) }) });
			return;
		}
		const createdAt = instantOf(record['createdAt']);
		const closesAt = instantOf(record['closedAt']);
		const said = isMissing(record['status']) ? 'open' : (record['status'] as Deal['status']);
		const status = closesAt !== undefined && closesAt > asOf ? 'open' : said;
		const closedAt = status === 'open' ? undefined : closesAt;
		const outside = status !== 'open' && (closedAt ?? (windowStart === -Infinity ? 0 : -Infinity)) <= windowStart;
		if ((createdAt !== undefined && createdAt > asOf) || outside || leftOutBecause(record) !== undefined) {
			leftOut += 1;
			return;
		}
		const size = money.sizeOf(record, closedAt);
		if (size === 'unconverted') unconverted += 1;
		const coming = cameBy(record, ids, instantOf);
		add({
			came: coming.came,
			partnerId: coming.partnerId,
			status,
			size: size === 'unconverted' ? undefined : size,
			place: places.of(record),
			createdAt,
			closedAt,
			joinedLate: isLate(coming, createdAt, closedAt ?? asOf),
			record,
		});
		has.aging ||= record['aging'] !== undefined;
		has.attribution ||= record['attribution'] !== undefined;
		has.hygiene ||= record['hygiene'] !== undefined;
	});
	return { deals: table(), has, money, places, leftOut, unconverted, issues, ids, merged };
}
