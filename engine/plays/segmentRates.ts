import { compareText, quantile } from '../core';
import type { Deal } from './readDeals';

/** Decided deals of somebody in one segment. */
export interface Record {
	readonly decided: number;
	readonly won: number;
}

/** How partners and direct sellers do, segment by segment. */
export interface SegmentRates {
	/** Partners with a won deal in the segment, by id. */
	readonly winnersOf: (deal: Deal) => ReadonlyMap<string, Record>;
	/** The direct win rate there, shrunk to the direct one over all segments. */
	readonly directRate: (deal: Deal) => number;
	/** Half of the won deals there took at most so many days. */
	readonly usualDays: (deal: Deal) => number | undefined;
}

/** Deals that what is known elsewhere weighs as much as. */
const PRIOR = 10;

const keyOf = ({ place }: Deal): string => place.key;

/** A rate from few deals, shrunk to what is known otherwise: the mean of a beta posterior with a prior worth ten deals. */
export const shrunkRate = ({ won, decided }: Record, prior: number): number => (won + PRIOR * prior) / (decided + PRIOR);

const NONE: Record = Object.freeze({ decided: 0, won: 0 });
const DAY = 86_400_000;

/** The counts under a key, to be added to. */
function countsIn(counts: Map<string, { decided: number; won: number }>, key: string): { decided: number; won: number } {
	let own = counts.get(key);
	if (own === undefined) counts.set(key, (own = { decided: 0, won: 0 }));
	return own;
}

/** Counts decided deals by segment and partner, of every way that a partner is credited for. Cost: O(deals). */
export function segmentRates(deals: readonly Deal[]): SegmentRates {
	const partners = new Map<string, Map<string, { decided: number; won: number }>>();
	const direct = new Map<string, { decided: number; won: number }>();
	const cycles = new Map<string, number[]>();
	const all = { decided: 0, won: 0 };
	const add = (to: { decided: number; won: number }, won: boolean) => {
		to.decided += 1;
		if (won) to.won += 1;
	};
	for (const deal of deals) {
		const { status, came, partnerId, createdAt, closedAt } = deal;
		if (status === 'open') continue;
		const key = keyOf(deal);
		const won = status === 'won';
		if (came === 'direct' || came === 'undecided') {
			add(countsIn(direct, key), won);
			add(all, won);
		} else if (partnerId !== undefined && came !== 'influenced') {
			let segment = partners.get(key);
			if (segment === undefined) partners.set(key, (segment = new Map<string, { decided: number; won: number }>()));
			add(countsIn(segment, partnerId), won);
		}
		if (!won || createdAt === undefined || closedAt === undefined || closedAt < createdAt) continue;
		const known = cycles.get(key);
		if (known === undefined) cycles.set(key, [(closedAt - createdAt) / DAY]);
		else known.push((closedAt - createdAt) / DAY);
	}
	const overall = all.decided === 0 ? 0.25 : all.won / all.decided;
	const winners = new Map([...partners].map(([key, segment]) => [key, new Map([...segment].filter(([, { won }]) => won > 0).sort(([a], [b]) => compareText(a, b)))]));
	const days = new Map([...cycles].map(([key, own]) => [key, Math.round(quantile(own, 0.5) ?? 0)]));
	const noOne: ReadonlyMap<string, Record> = new Map();
	return {
		winnersOf: (deal) => winners.get(keyOf(deal)) ?? noOne,
		directRate: (deal) => shrunkRate(direct.get(keyOf(deal)) ?? NONE, overall),
		usualDays: (deal) => days.get(keyOf(deal)),
	};
}
