import type { Instant } from '../core';
import type { Deal, DealRead } from './partnerDeals';

/**
 * The deals of a book in columns, for those who need all of them at once: a million objects would keep the garbage
 * collector busy for longer than everything that is done with them.
 */
export interface DealColumns {
	readonly reads: readonly DealRead[];
	readonly kinds: readonly Deal['kind'][];
	readonly statuses: readonly Deal['status'][];
	/** NaN where nobody says. */
	readonly created: Float64Array;
	/** NaN while a deal is open, and where nobody says. */
	readonly closed: Float64Array;
	readonly matters: Int32Array;
	/** 1 where another row stands for the deal. */
	readonly duplicates: Uint8Array;
	/** Where the parts of each deal begin; those of the last end with the parts. */
	readonly partsFrom: Int32Array;
	readonly parts: PartColumns;
}

/** Partners' parts in deals, those of one deal together. */
export interface PartColumns {
	/** Each one's deal. */
	readonly deals: readonly number[];
	/** The partner's number. */
	readonly partners: readonly number[];
	/** When it was named there; NaN where nobody says. */
	readonly since: readonly number[];
	readonly brought: readonly boolean[];
	/** Whether a policy or a person decided it. */
	readonly decided: readonly boolean[];
}

/** Starts columns for at most so many deals. */
export function dealColumns(most: number, numberOf: (partnerId: string) => number, instantOf: (moment: unknown) => Instant | undefined): { readonly add: (deal: Deal) => void; readonly columns: DealColumns } {
	const parts = { deals: [] as number[], partners: [] as number[], since: [] as number[], brought: [] as boolean[], decided: [] as boolean[] };
	const [reads, kinds, statuses]: [DealRead[], Deal['kind'][], Deal['status'][]] = [[], [], []];
	const [created, closed] = [new Float64Array(most), new Float64Array(most)];
	const [matters, duplicates, partsFrom] = [new Int32Array(most), new Uint8Array(most), new Int32Array(most + 1)];
	return {
		add: (deal) => {
			const row = reads.push(deal.read) - 1;
			kinds.push(deal.kind);
			statuses.push(deal.status);
			created[row] = deal.createdAt ?? NaN;
			closed[row] = deal.closedAt ?? NaN;
			matters[row] = deal.matter;
			duplicates[row] = deal.duplicate ? 1 : 0;
			for (const { partnerId, as, claimedAt, decided } of deal.parts) {
				parts.deals.push(row);
				parts.partners.push(numberOf(partnerId));
				parts.since.push(instantOf(claimedAt) ?? NaN);
				parts.brought.push(as === 'sourcing');
				parts.decided.push(decided);
			}
			partsFrom[row + 1] = parts.deals.length;
		},
		columns: { reads, kinds, statuses, created, closed, matters, duplicates, partsFrom, parts },
	};
}

/** Happenings of a deal that are no act of a partner, and money that counts for nobody. */
const NOT_ITS_OWN: ReadonlySet<unknown> = new Set(['renewal', 'churn']);

/** Whether a deal of a kind is something that a partner brings or works on: renewals and churn happen to it. */
export const isOwnDoing = (kind: Deal['kind']): boolean => !NOT_ITS_OWN.has(kind);

/** Whether a deal counts in sums of money: renewals, churn, negative amounts and rows that another stands for do not. */
export function isWorthCounting({ reads, kinds, duplicates }: DealColumns, row: number): boolean {
	const read = reads[row];
	return duplicates[row] === 0 && isOwnDoing(kinds[row]) && (read?.acv ?? read?.amount ?? 0) >= 0;
}

/** The numbers of the partners on a deal, each once; UNKNOWN for those that are not on the roster. */
export function partnersOf({ partsFrom, parts }: DealColumns, row: number): readonly number[] {
	const [from, to] = [partsFrom[row] ?? 0, partsFrom[row + 1] ?? 0];
	return to - from < 2 ? parts.partners.slice(from, to) : [...new Set(parts.partners.slice(from, to))];
}
