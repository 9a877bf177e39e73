import { DAY, UNKNOWN, compareText, converter, isMissing, textNumbers, type Instant, type Issue, type Minor } from '../core';
import { NO_CURRENCY, commonCurrency, recordsOf, survivorOf, type Book, type BookRecord, type ClaimedPartner } from '../model';
import type { Clock } from './clock';
import { kindOf } from './kindOf';
import { POLICY_MODEL } from './policy';
import { readDeal, type DealFields } from './readDeal';
import type { AttributionSpec } from './spec';

/** A deal as it stood at the as-of date, with all its rows. */
export interface Deal {
	/** Its place among the deals, by id: what is known of each is kept in lists. */
	readonly at: number;
	readonly id: string;
	/** The row that stands for it first; the others by id. */
	readonly rows: readonly BookRecord[];
	/** What its rows say, in the same order; read out by `says`. */
	readonly said: readonly DealFields[];
	readonly status: 'open' | 'won' | 'lost';
	readonly kind: string;
	/** When it was made; undefined: nobody says. */
	readonly created: Instant | undefined;
	/** When it was decided; undefined while open, or when nobody says. */
	readonly closed: Instant | undefined;
	/** Since when it is in its last open stage. */
	readonly lastStageAt: Instant | undefined;
	readonly productLine: string;
	readonly size: Minor | undefined;
	readonly claims: readonly ClaimedPartner[];
	/** Whether it counts in rates. */
	readonly counts: boolean;
}

export interface ReadDeals {
	readonly deals: readonly Deal[];
	/** Deals by the ids of all their rows. */
	readonly byRow: { readonly get: (id: string) => Deal | undefined };
	readonly currency: string | undefined;
	readonly rates: AttributionSpec['rates'];
	/** What an amount of a clock's currency is worth, in minor units of the result currency. */
	readonly toMinor: (amount: number, currency: string | undefined) => Minor | undefined;
	readonly afterAsOf: number;
	readonly issues: readonly Issue[];
}

/** Rows of one deal are made within this time of each other. */
const SAME_TIME = 45 * DAY;

/** A deal whose place is known once all are sorted. */
type Placed = Omit<Deal, 'at'> & { at: number };
const NOWHERE = -1;

interface Row {
	readonly record: BookRecord;
	readonly read: DealFields;
}

const NONE: readonly never[] = [];

/** Whether Deal Hygiene took the deal out of the population. */
const isQuarantined = (record: BookRecord): boolean => (record['hygiene'] as { quarantined?: unknown } | undefined)?.quarantined === true;

/**
 * Reads the deals of a book as they stood at the as-of date: rows that Partner Dedupe merged are one deal, which has
 * the claims, sources and texts of all of them and is as old as the oldest.
 *
 * 1. A deal created later does not exist yet; one closed later is still open.
 * 2. The size is `acv`, else `amount`, of the row that stands for the deal, converted by currency and rates of the spec, the
 *    run or the stored policy, so that one deal in a trigger is of the size that it has in the book.
 *
 * Cost: O(n), and O(rows log rows) of a deal in several rows.
 */
export function readDeals(book: Book, spec: AttributionSpec, { asOf, instantOf, dayOf }: Clock): ReadDeals {
	const [run] = recordsOf(book, 'run');
	const frozen = spec.useStoredPolicy ? recordsOf(book, 'model').find(({ id }) => id === POLICY_MODEL) : undefined;
	const [runs, stored] = [run, frozen].map((from) => (isMissing(from?.['currency']) ? undefined : String(from?.['currency'])));
	const currency = spec.currency ?? runs ?? stored ?? commonCurrency(book);
	const base = currency ?? NO_CURRENCY;
	const told = [spec.rates.length > 0 ? spec.rates : undefined, run?.['rates'], frozen?.['rates']].find(Array.isArray);
	const rates = [...((told ?? []) as AttributionSpec['rates'])];
	const convert = converter({ base, rates, rule: 'closeDate', fiscalYearStart: 1 });
	const issues: Issue[] = [];
	/** Rows of each deal, and the deals' numbers by id. */
	const groups: (Row | Row[])[] = [];
	const ids: string[] = [];
	const records = recordsOf(book, 'opportunity');
	const numbers = textNumbers(records.length);
	records.forEach((record) => {
		const read = readDeal(record);
		if ('issue' in read) {
			issues.push(read.issue);
			return;
		}
		const id = survivorOf(record);
		const row = { record, read: read.value };
		const number = numbers.get(id);
		const known = number === UNKNOWN ? undefined : groups[number];
		if (known === undefined) {
			numbers.set(id, groups.length);
			ids.push(id);
			groups.push(row);
		} else if (Array.isArray(known)) known.push(row);
		else groups[number] = [known, row];
	});
	let afterAsOf = 0;
	const found: Placed[] = [];
	groups.forEach((group, number) => {
		const id = ids[number] ?? '';
		const rows = Array.isArray(group) ? inOrder(group, id) : [group];
		const existing = rows.every(exists) ? rows : rows.filter(exists);
		const [first] = existing;
		if (first === undefined) afterAsOf += rows.length;
		else found.push(toDeal(id, first, existing));
	});
	const deals = [...found].sort((a, b) => compareText(a.id, b.id));
	deals.forEach((deal, at) => (deal.at = at));
	const places = textNumbers(records.length);
	found.forEach(({ at, said }) => said.forEach(({ id }) => places.set(id, at)));
	const byRow = {
		get: (id: string) => {
			const at = places.get(id);
			return at === UNKNOWN ? undefined : deals[at];
		},
	};
	return { deals, byRow, currency, rates, toMinor: (amount, of) => convert(amount, of, undefined), afterAsOf, issues };

	/** The row that stands for the deal, then the others by id. */
	function inOrder(rows: Row[], id: string): readonly Row[] {
		const rank = ({ read }: Row) => (read.id === id ? '' : `+${read.id}`);
		return rows.sort((a, b) => compareText(rank(a), rank(b)) || compareText(JSON.stringify(a.record), JSON.stringify(b.record)));
	}

	function exists({ read }: Row): boolean {
		return (instantOf(read.createdAt) ?? asOf) <= asOf;
	}

	function toDeal(id: string, first: Row, rows: readonly Row[]): Placed {
		const { record, read } = first;
		const records = rows.length === 1 ? [record] : rows.map((one) => one.record);
		const created = createdOf(first.read, rows);
		const closedAt = instantOf(read.closedAt);
		const status = closedAt !== undefined && closedAt > asOf ? 'open' : (read.status ?? 'open');
		const closed = status === 'open' ? undefined : closedAt;
		const amount = read.acv ?? read.amount ?? undefined;
		const own = isMissing(read.currency) ? undefined : String(read.currency);
		const day = own === undefined || own === base ? undefined : dayOf(Math.min(closedAt ?? asOf, asOf));
		const kind = kindOf(record);
		return {
			at: NOWHERE,
			id,
			rows: records,
			said: rows.every((row) => row.read === (row.record as unknown)) ? (records as unknown as readonly DealFields[]) : rows.map((row) => row.read),
			status,
			kind,
			created,
			closed,
			lastStageAt: lastStageOf(read, closed),
			productLine: isMissing(read.productLine) ? '' : String(read.productLine),
			size: amount === undefined ? undefined : convert(amount, own, day),
			claims: rows.length === 1 ? (read.claimedPartners ?? NONE) : rows.flatMap((row) => row.read.claimedPartners ?? []),
			counts: kind === 'newBusiness' && (amount ?? 0) >= 0 && !isQuarantined(record),
		};
	}

	/** When the deal was made: with its oldest row, unless that is so much older that it was another deal once. */
	function createdOf(own: DealFields, rows: readonly Row[]): Instant | undefined {
		if (rows.length === 1) return instantOf(own.createdAt);
		const times = rows.flatMap(({ read }) => instantOf(read.createdAt) ?? []);
		const stated = instantOf(own.createdAt) ?? (times.length === 0 ? undefined : Math.min(...times));
		return stated === undefined ? undefined : Math.min(...times.filter((at) => at >= stated - SAME_TIME));
	}

	/** Since when the deal has been in its last open stage; undefined where there is no history. */
	function lastStageOf({ stageHistory }: DealFields, closed: Instant | undefined): Instant | undefined {
		let last: Instant | undefined;
		for (const { enteredAt } of stageHistory ?? []) {
			const at = instantOf(enteredAt);
			if (at === undefined || at > asOf || (closed !== undefined && at >= closed)) continue;
			if (last === undefined || at > last) last = at;
		}
		return last;
	}
}
