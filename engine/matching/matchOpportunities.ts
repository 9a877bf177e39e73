import { isMissing } from '../core';
import { recordsOf, survivorsOf, type Book, type BookRecord, type PARTNER_ROLES } from '../model';
import { matchRecords } from './matchRecords';
import { namesOther } from './tables';
import { organisation } from './comparisons/organisation';
import type { MatchSpec } from './spec';
import type { ApartRule, MatchContext, MatchField, MatchRecord, MatchResult, MatchTable, RowMatch } from './types';

/** One partner's claim on a deal. */
export interface DealClaim {
	readonly opportunityId: string;
	readonly partner: string;
	readonly role: string | null;
}

/** One deal that partners claim who are not of one resale chain: for people, never a merge. */
export interface DealConflict {
	readonly cluster: string;
	readonly opportunities: readonly string[];
	readonly claims: readonly DealClaim[];
	readonly sentence: string;
}

export interface OpportunityResult extends MatchResult {
	readonly conflicts: readonly DealConflict[];
}

const FIELDS: readonly MatchField[] = [
	{ name: 'customer', type: 'organisation', columns: ['accountName'] },
	{ name: 'customer domain', type: 'domain', columns: ['accountDomain'] },
	{ name: 'customer id', type: 'id', columns: ['accountId'] },
	{ name: 'amount', type: 'money', columns: ['size'] },
	{ name: 'dates', type: 'period', columns: ['createdAt', 'closedAt'] },
	{ name: 'name', type: 'text' },
];
/** Columns in which two rows of one deal never differ. */
const KEY = ['productLine', 'motion', 'currency'] as const;
/** Roles of which a deal has one holder: who brought it. */
const ORIGINATES: ReadonlySet<string | null> = new Set<(typeof PARTNER_ROLES)[number]>(['sourcing', 'referral']);

const DAY_MS = 86_400_000;

const textOf = (value: unknown): string => (isMissing(value) ? '' : String(value));

/** New business, renewal and expansion are different deals of one customer; a kind that is not said is new business. */
const motionOf = ({ kind }: BookRecord): string => (isMissing(kind) ? 'newBusiness' : String(kind));

/** Days between the end of one row and the beginning of the next, up to which both may be one deal. */
const MOST_BETWEEN = 31;
/** Days between the creation of two rows of one deal: beyond, a customer buys again. */
const MOST_LATER = 183;
/** Two amounts of one deal are off by a quarter at most. */
const FURTHEST = 0.25;

/** The deal key: near amount, overlapping dates; and a renewal is never the deal that it renews. */
function separateDeals(records: readonly MatchRecord[]): ApartRule {
	const cells = (column: string, read: (cell: unknown) => number): Float64Array =>
		Float64Array.from(records, ({ fields }) => read(fields[column]));
	const days = (cell: unknown): number => Date.parse(textOf(cell)) / DAY_MS;
	const [created, closed] = [cells('createdAt', days), cells('closedAt', days)];
	const sizes = cells('size', (cell) => (typeof cell === 'number' ? cell : 0));
	const renewals = records.map(({ fields }) => textOf(fields['renewalOf']));
	const renews = namesOther(renewals, records);

	/** Whether one deal ended long before the other began; a date that is not known says nothing. */
	const follow = (a: number, b: number): boolean => {
		const [from, to, otherFrom, otherTo] = [created[a] ?? NaN, closed[a] ?? NaN, created[b] ?? NaN, closed[b] ?? NaN];
		if (Math.abs(from - otherFrom) > MOST_LATER) return true;
		const begins = Math.max(Math.min(from, to), Math.min(otherFrom, otherTo));
		return begins - Math.min(Math.max(from, to), Math.max(otherFrom, otherTo)) > MOST_BETWEEN;
	};
	const amountsDiffer = (a: number, b: number): boolean => {
		const [x, y] = [sizes[a] ?? 0, sizes[b] ?? 0];
		return x !== 0 && y !== 0 && Math.abs(x - y) > FURTHEST * Math.max(Math.abs(x), Math.abs(y));
	};
	return {
		keyOf: (row) => renewals[row] ?? '',
		holds: (a, b) => renews(a, b) || amountsDiffer(a, b) || follow(a, b),
	};
}

/**
 * Opportunities as rows, compared by the deal key: customer, near amount, overlapping dates; never across product
 * line, kind or currency.
 */
export function opportunitiesToTable(
	records: readonly BookRecord[],
	accounts: ReadonlyMap<string, BookRecord> = new Map(),
	survivorOf: (accountId: string) => string = (id) => id,
): MatchTable {
	return {
		fields: FIELDS,
		apart: separateDeals,
		records: records.map((record): MatchRecord => {
			const accountId = survivorOf(textOf(record['accountId']));
			const merged = accountId !== textOf(record['accountId']);
			const account = accounts.get(accountId);
			return {
				id: textOf(record.id),
				fields: {
					...record,
					accountId,
					accountName: (merged ? account?.['name'] : undefined) ?? record['accountName'] ?? account?.['name'],
					accountDomain:
						(merged ? account?.['domains'] : undefined) ?? record['accountDomain'] ?? account?.['domains'],
					size: record['acv'] ?? record['amount'],
					motion: motionOf(record),
				},
			};
		}),
	};
}

const nameKey = (name: string): string => {
	const [read] = organisation.read([name]);
	return read === undefined ? name : organisation.identity(read);
};

/** Names partners by id, however a claim names them, and knows who belongs to one resale chain. */
function rosterOf(book: Book) {
	const survivorOf = survivorsOf(book, 'partner');
	const idOfName = new Map<string, string>();
	const chain = new Map<string, string>();
	const rootOf = (id: string): string => {
		let at = id;
		for (let steps = 0; steps < 20; steps++) {
			const above = chain.get(at);
			if (above === undefined || above === at) return at;
			at = above;
		}
		return at;
	};
	for (const partner of recordsOf(book, 'partner')) {
		const id = survivorOf(textOf(partner.id));
		for (const name of [
			partner['name'],
			...(Array.isArray(partner['aliases']) ? (partner['aliases'] as unknown[]) : []),
		]) {
			const key = nameKey(textOf(name));
			const known = idOfName.get(key);
			if (key !== '' && (known === undefined || id < known)) idOfName.set(key, id);
		}
		const above = textOf(partner['distributorId']) || textOf(partner['parentId']);
		if (above !== '') chain.set(id, survivorOf(above));
	}
	return {
		survivorOf,
		idOf: (name: string): string => idOfName.get(nameKey(name)) ?? `name:${nameKey(name)}`,
		rootOf,
	};
}

function claimsOf(record: BookRecord, { idOf, survivorOf }: ReturnType<typeof rosterOf>): DealClaim[] {
	const opportunityId = textOf(record.id);
	const listed = Array.isArray(record['claimedPartners']) ? (record['claimedPartners'] as unknown[]) : [];
	const claims = listed.flatMap((claim): DealClaim[] => {
		if (typeof claim !== 'object' || claim === null) return [];
		const { partnerId, name, role } = claim as Record<string, unknown>;
		const partner = survivorOf(textOf(partnerId)) || (isMissing(name) ? '' : idOf(String(name)));
		return partner === '' ? [] : [{ opportunityId, partner, role: isMissing(role) ? null : String(role) }];
	});
	const ofRecord = survivorOf(textOf(record['partnerOfRecordId']));
	if (ofRecord !== '' && !claims.some(({ partner }) => partner === ofRecord))
		claims.push({ opportunityId, partner: ofRecord, role: 'partnerOfRecord' });
	return claims;
}

/** Rows of one cluster that belong to renewal and renewed deal are two deals. */
function renewsAnother(records: readonly BookRecord[]): boolean {
	const ids = new Set(records.map(({ id }) => textOf(id)));
	return records.some((record) => ids.has(textOf(record['renewalOf'])));
}

function sentenceOf(rivals: readonly DealClaim[], rows: number): string {
	const partners = [...new Set(rivals.map(({ partner }) => partner))].sort();
	const listed = `${partners.slice(0, -1).join(', ')} and ${partners.at(-1) ?? ''}`;
	const where = rows === 1 ? 'one deal, on one row' : `one deal, entered ${rows} times`;
	return `${listed} claim to have brought ${where}; decide who it belongs to before anything is merged.`;
}

/**
 * Finds opportunities that are one deal, and deals that two partners claim.
 *
 * 1. Two rows of one deal agree on the customer, nearly on the amount, and overlap in time; they never differ in
 *    product line, kind (renewal, new) or currency, and a renewal is never the deal that it renews. Customers and
 *    partners that were merged before (`match`) are one.
 * 2. A deal that different partners claim to have brought is a conflict when at least two of them are of different
 *    resale chains (parent, child, distributor). Its rows go to review; a deal on one row is only listed.
 *
 * @param book opportunities, with partners and accounts where there are any
 * @throws what matchRecords throws. Cost: that of matchRecords
 */
export function matchOpportunities(book: Book, spec: MatchSpec, context: MatchContext = {}): OpportunityResult {
	const records = recordsOf(book, 'opportunity');
	const table = opportunitiesToTable(records, book.byId.get('account'), survivorsOf(book, 'account'));
	const present = KEY.filter((column) => table.records.some(({ fields }) => column in fields));
	const result = matchRecords(
		table,
		{
			...spec,
			mustNotMatch: [...new Set([...spec.mustNotMatch, ...present])],
		},
		context,
	);
	const roster = rosterOf(book);
	const clusters = new Map<string, number[]>();
	result.rows.forEach(({ cluster }, row) => {
		const known = clusters.get(cluster);
		if (known === undefined) clusters.set(cluster, [row]);
		else known.push(row);
	});
	const conflicts: DealConflict[] = [];
	const disputed = new Set<number>();
	for (const [cluster, rows] of clusters) {
		const own = rows.flatMap((row) => records[row] ?? []);
		const claims = own.flatMap((record) => claimsOf(record, roster));
		// On one row a partner without a role may stand beside the one that brought the deal.
		const rivals = claims.filter(({ role }) => ORIGINATES.has(role) || (role === null && rows.length > 1));
		const chains = new Set(rivals.map(({ partner }) => roster.rootOf(partner)));
		if (chains.size < 2 || renewsAnother(own)) continue;
		if (rows.length > 1) for (const row of rows) disputed.add(row);
		conflicts.push({
			cluster,
			opportunities: own.map(({ id }) => textOf(id)).sort(),
			claims,
			sentence: sentenceOf(rivals, own.length),
		});
	}
	const rows = result.rows.map(
		(match, row): RowMatch => (disputed.has(row) ? { ...match, band: 'review', reason: 'conflict' } : match),
	);
	const count = (band: RowMatch['band']): number => rows.filter((match) => match.band === band).length;
	const merging = new Map<string, number>();
	for (const { band, cluster } of rows)
		if (band === 'merge') merging.set(cluster, (merging.get(cluster) ?? 0) + 1);
	return {
		...result,
		rows,
		conflicts: conflicts.sort((a, b) => (a.cluster < b.cluster ? -1 : 1)),
		counts: {
			...result.counts,
			merges: [...merging.values()].reduce((sum, size) => sum + size - 1, 0),
			merge: count('merge'),
			review: count('review'),
			distinct: count('distinct'),
		},
	};
}
