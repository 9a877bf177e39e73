import { isMissing } from '../core';
import { recordsOf, type Book, type BookRecord, type PARTNER_ROLES } from '../model';
import { matchRecords } from './matchRecords';
import { organisation } from './comparisons/organisation';
import type { MatchSpec } from './spec';
import type { MatchContext, MatchField, MatchRecord, MatchResult, MatchTable, RowMatch } from './types';

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
/** Roles that fulfil a deal: they never compete for it. */
const FULFILMENT: ReadonlySet<string> = new Set<(typeof PARTNER_ROLES)[number]>([
	'resell',
	'distribute',
	'marketplace',
	'deliver',
]);

const textOf = (value: unknown): string => (isMissing(value) ? '' : String(value));

/** New business, renewal and expansion are different deals of one customer; a kind that is not said is new business. */
const motionOf = ({ kind }: BookRecord): string => (isMissing(kind) ? 'newBusiness' : String(kind));

/**
 * Opportunities as rows, compared by the deal key: customer, near amount, overlapping dates; never across product
 * line, kind or currency.
 */
export function opportunitiesToTable(
	records: readonly BookRecord[],
	accounts: ReadonlyMap<string, BookRecord> = new Map(),
): MatchTable {
	return {
		fields: FIELDS,
		records: records.map((record): MatchRecord => {
			const account = accounts.get(textOf(record['accountId']));
			return {
				id: textOf(record.id),
				fields: {
					...record,
					accountName: record['accountName'] ?? account?.['name'],
					accountDomain: record['accountDomain'] ?? account?.['domains'],
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
function rosterOf(partners: readonly BookRecord[]) {
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
	for (const partner of partners) {
		const id = textOf(partner.id);
		for (const name of [
			partner['name'],
			...(Array.isArray(partner['aliases']) ? (partner['aliases'] as unknown[]) : []),
		]) {
			const key = nameKey(textOf(name));
			const known = idOfName.get(key);
			if (key !== '' && (known === undefined || id < known)) idOfName.set(key, id);
		}
		const above = textOf(partner['distributorId']) || textOf(partner['parentId']);
		if (above !== '') chain.set(id, above);
	}
	return { idOf: (name: string): string => idOfName.get(nameKey(name)) ?? `name:${nameKey(name)}`, rootOf };
}

function claimsOf(record: BookRecord, idOf: (name: string) => string): DealClaim[] {
	const opportunityId = textOf(record.id);
	const listed = Array.isArray(record['claimedPartners']) ? (record['claimedPartners'] as unknown[]) : [];
	const claims = listed.flatMap((claim): DealClaim[] => {
		if (typeof claim !== 'object' || claim === null) return [];
		const { partnerId, name, role } = claim as Record<string, unknown>;
		const partner = textOf(partnerId) || (isMissing(name) ? '' : idOf(String(name)));
		return partner === '' ? [] : [{ opportunityId, partner, role: isMissing(role) ? null : String(role) }];
	});
	const ofRecord = textOf(record['partnerOfRecordId']);
	if (ofRecord !== '' && !claims.some(({ partner }) => partner === ofRecord))
		claims.push({ opportunityId, partner: ofRecord, role: 'partnerOfRecord' });
	return claims;
}

/** Rows of one cluster that belong to renewal and renewed deal are two deals. */
function renewsAnother(records: readonly BookRecord[]): boolean {
	const ids = new Set(records.map(({ id }) => textOf(id)));
	return records.some((record) => ids.has(textOf(record['renewalOf'])));
}

/**
 * Finds opportunities that are one deal, and deals that two partners claim.
 *
 * 1. Two rows of one deal agree on the customer, nearly on the amount, and overlap in time; they never differ in
 *    product line, kind (renewal, new) or currency, and a renewal is never the deal that it renews.
 * 2. A deal claimed by different partners is a conflict when at least two of them are of different resale chains
 *    (parent, child, distributor) and neither only fulfils (resells, distributes, delivers, lists it). Its rows go to
 *    review.
 *
 * @param book opportunities, with partners and accounts where there are any
 * @throws what matchRecords throws. Cost: that of matchRecords
 */
export function matchOpportunities(book: Book, spec: MatchSpec, context: MatchContext = {}): OpportunityResult {
	const records = recordsOf(book, 'opportunity');
	const table = opportunitiesToTable(records, book.byId.get('account'));
	const present = KEY.filter((column) => table.records.some(({ fields }) => column in fields));
	const renewals = records.flatMap((record) =>
		isMissing(record['renewalOf']) ? [] : [{ a: textOf(record.id), b: textOf(record['renewalOf']), same: false }],
	);
	const result = matchRecords(
		table,
		{
			...spec,
			mustNotMatch: [...new Set([...spec.mustNotMatch, ...present])],
			decisions: [...renewals, ...spec.decisions],
		},
		context,
	);
	const roster = rosterOf(recordsOf(book, 'partner'));
	const clusters = new Map<string, number[]>();
	result.rows.forEach(({ cluster, size }, row) => {
		if (size < 2) return;
		const known = clusters.get(cluster);
		if (known === undefined) clusters.set(cluster, [row]);
		else known.push(row);
	});
	const conflicts: DealConflict[] = [];
	const disputed = new Set<number>();
	for (const [cluster, rows] of clusters) {
		const own = rows.flatMap((row) => records[row] ?? []);
		const claims = own.flatMap((record) => claimsOf(record, roster.idOf));
		const rivals = claims.filter(({ role }) => role === null || !FULFILMENT.has(role));
		const chains = new Set(rivals.map(({ partner }) => roster.rootOf(partner)));
		if (chains.size < 2 || renewsAnother(own)) continue;
		for (const row of rows) disputed.add(row);
		const partners = [...new Set(rivals.map(({ partner }) => partner))].sort();
		conflicts.push({
			cluster,
			opportunities: own.map(({ id }) => textOf(id)).sort(),
			claims,
			sentence: `${partners.join(' and ')} claim one deal, entered ${own.length} times; decide who it belongs to before anything is merged.`,
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
