import { numberColumn, type Instant } from '../core';
import { NO_DAY } from './dayNumber';
import type { Deal, DealRead } from './partnerDeals';

/**
 * The deals of a book in columns, for those who need all of them at once: a million objects would keep the garbage
 * collector busy for longer than everything that is done with them.
 */
export interface DealColumns {
	readonly count: number;
	readonly reads: readonly DealRead[];
	/** What `DEAL` has bits for. */
	readonly flags: Uint8Array;
	/** NaN where nobody says. */
	readonly created: readonly number[];
	/** NaN while a deal is open, and where nobody says. */
	readonly closed: readonly number[];
	readonly matters: readonly number[];
	/** Where the parts of each deal begin; those of the last end with the parts. */
	readonly partsFrom: readonly number[];
	/** The number of the partner of each part. */
	readonly partners: Int32Array;
	/** The day on which it was named there; NO_DAY where nobody says. */
	readonly namedOn: Int32Array;
	/** What `PART` has bits for. */
	readonly partFlags: Uint8Array;
	/** Parts that came after the as-of date, so that they do not exist yet. */
	readonly toCome: number;
}

/** Bits of a deal. */
export const DEAL = {
	open: 1,
	won: 2,
	renewal: 4,
	/** Another row stands for it. */
	duplicate: 8,
	/** Partners bring it or work on it; renewals and churn happen to them, and duplicates count nowhere. */
	ownDoing: 16,
	/** It counts in sums of money: a renewal, churn, a negative amount or a duplicate does not. */
	worth: 32,
} as const;

/** Bits of a partner's part in a deal. */
export const PART = {
	brought: 1,
	/** A policy or a person decided it. */
	decided: 2,
} as const;

function flagsOf({ status, kind, duplicate, read: { acv, amount } }: Deal): number {
	const isOwnDoing = kind !== 'renewal' && kind !== 'churn' && !duplicate;
	const isWorth = isOwnDoing && (acv ?? amount ?? 0) >= 0;
	return (status === 'open' ? DEAL.open : status === 'won' ? DEAL.won : 0) | (kind === 'renewal' ? DEAL.renewal : 0) | (duplicate ? DEAL.duplicate : 0) | (isOwnDoing ? DEAL.ownDoing : 0) | (isWorth ? DEAL.worth : 0);
}

/** What the reader of a part needs. */
interface Lookups {
	readonly numberOf: (partnerId: string) => number;
	readonly instantOf: (moment: unknown) => Instant | undefined;
	readonly dayOf: (instant: Instant) => number;
	readonly asOf: Instant;
}

/** Starts columns for at most so many deals. */
export function dealColumns(most: number, { numberOf, instantOf, dayOf, asOf }: Lookups): { readonly add: (deal: Deal) => void; readonly columns: () => DealColumns } {
	const reads = new Array<DealRead>(most);
	const [flags, created, closed] = [new Uint8Array(most), numberColumn(most), numberColumn(most)];
	const [matters, partsFrom] = [numberColumn(most), numberColumn(most + 1)];
	partsFrom[0] = 0;
	let [partners, namedOn, partFlags] = [new Int32Array(most), new Int32Array(most), new Uint8Array(most)];
	let [count, parts, toCome] = [0, 0, 0];
	const makeRoom = (): void => {
		const wider = <Column extends Int32Array | Uint8Array>(column: Column, empty: Column): Column => (empty.set(column), empty);
		const room = 2 * parts + 1;
		[partners, namedOn, partFlags] = [wider(partners, new Int32Array(room)), wider(namedOn, new Int32Array(room)), wider(partFlags, new Uint8Array(room))];
	};
	return {
		add: (deal) => {
			reads[count] = deal.read;
			flags[count] = flagsOf(deal);
			created[count] = deal.createdAt ?? NaN;
			closed[count] = deal.closedAt ?? NaN;
			matters[count] = deal.matter;
			for (const { partnerId, as, claimedAt, decided } of deal.parts) {
				const at = instantOf(claimedAt);
				if (at !== undefined && at > asOf) {
					if (((flags[count] ?? 0) & DEAL.ownDoing) !== 0) toCome += 1;
					continue;
				}
				if (parts === partners.length) makeRoom();
				partners[parts] = numberOf(partnerId);
				namedOn[parts] = at === undefined ? NO_DAY : dayOf(at);
				partFlags[parts] = (as === 'sourcing' ? PART.brought : 0) | (decided ? PART.decided : 0);
				parts += 1;
			}
			count += 1;
			partsFrom[count] = parts;
		},
		columns: () => ({ count, reads, flags, created, closed, matters, partsFrom, partners, namedOn, partFlags, toCome }),
	};
}

/** Goes through the parts of the deals of which a bit is set. */
export function eachPart({ count, flags, partsFrom }: DealColumns, bit: number, tell: (part: number, row: number) => void): void {
	for (let row = 0; row < count; row++) {
		if (((flags[row] ?? 0) & bit) === 0) continue;
		const to = partsFrom[row + 1] ?? 0;
		for (let part = partsFrom[row] ?? 0; part < to; part++) tell(part, row);
	}
}

/** The numbers of the partners on a deal, each once; UNKNOWN for those that are not on the roster. */
export function partnersOf({ partsFrom, partners }: DealColumns, row: number): Iterable<number> {
	const own = partners.subarray(partsFrom[row], partsFrom[row + 1]);
	return own.length < 2 ? own : new Set(own);
}
