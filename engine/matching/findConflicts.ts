import type { Book, BookRecord, PARTNER_ROLES } from '../model';
import { claimsOf, rosterOf, type DealClaim } from './dealClaims';
import { textOf } from './textOf';

/** One deal that partners claim who are not of one resale chain: for people, never a merge. */
export interface DealConflict {
	readonly cluster: string;
	readonly opportunities: readonly string[];
	readonly claims: readonly DealClaim[];
	readonly sentence: string;
}

/** Roles of which a deal has one holder: who brought it. */
const ORIGINATES: ReadonlySet<string | null> = new Set<(typeof PARTNER_ROLES)[number]>(['sourcing', 'referral']);

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
 * Finds deals that partners of different resale chains claim to have brought.
 *
 * @param clusterOf the cluster of each record
 * @returns the conflicts, and the records of those that stand on several rows
 */
export function findConflicts(
	book: Book,
	records: readonly BookRecord[],
	clusterOf: readonly string[],
): { readonly conflicts: readonly DealConflict[]; readonly disputed: ReadonlySet<number> } {
	const roster = rosterOf(book);
	const clusters = new Map<string, number[]>();
	clusterOf.forEach((cluster, row) => {
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
		const chains = new Set(rivals.map(({ partner }) => roster.chainOf(partner)));
		if (chains.size < 2 || renewsAnother(own)) continue;
		if (rows.length > 1) for (const row of rows) disputed.add(row);
		conflicts.push({
			cluster,
			opportunities: own.map(({ id }) => textOf(id)).sort(),
			claims,
			sentence: sentenceOf(rivals, own.length),
		});
	}
	return { conflicts: conflicts.sort((a, b) => (a.cluster < b.cluster ? -1 : 1)), disputed };
}
