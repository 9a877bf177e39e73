import { DAY, quantile } from '../core';
import { DIRECT, INFLUENCED, OPEN, UNDECIDED, WON, type Deal, type DealTable } from './dealTable';

/** Decided deals of somebody in one segment. */
export interface Record {
	readonly decided: number;
	readonly won: number;
}

/** How partners and direct sellers do, segment by segment. */
export interface SegmentRates {
	/** Partners with a won deal in the segment, by their places among those of the deals. */
	readonly winnersOf: (deal: Deal) => ReadonlyMap<number, Record>;
	/** The direct win rate there, shrunk to the direct one over all segments. */
	readonly directRate: (deal: Deal) => number;
	/** Half of the won deals there took at most so many days. */
	readonly usualDays: (deal: Deal) => number | undefined;
}

/** Deals that what is known elsewhere weighs as much as. */
const PRIOR = 10;

/** A rate from few deals, shrunk to what is known otherwise: the mean of a beta posterior with a prior worth ten deals. */
export const shrunkRate = ({ won, decided }: Record, prior: number): number => (won + PRIOR * prior) / (decided + PRIOR);

const NONE: Record = Object.freeze({ decided: 0, won: 0 });

/** Counts that are added to. */
type Counts = { -readonly [Key in keyof Record]: Record[Key] };

/** What is counted of one segment. */
interface Segment {
	/** By the place of a partner among those of the deals; in the end those that won there. */
	readonly partners: Map<number, Counts>;
	readonly direct: Counts;
	/** Days that won deals took. */
	readonly cycles: number[];
}

const add = (to: Counts, won: boolean) => {
	to.decided += 1;
	if (won) to.won += 1;
};

/** Counts decided deals by segment and partner, of every way that a partner is credited for. Cost: O(deals). */
export function segmentRates(deals: DealTable): SegmentRates {
	const { records, statuses, came, created, closed } = deals;
	const segments = deals.places.map((): Segment => ({ partners: new Map(), direct: { ...NONE }, cycles: [] }));
	const all = { ...NONE };
	for (let row = 0; row < records.length; row++) {
		const segment = segments[deals.placeOf[row] ?? -1];
		if (statuses[row] === OPEN || segment === undefined) continue;
		const way = came[row];
		const won = statuses[row] === WON;
		if (way === DIRECT || way === UNDECIDED) {
			add(segment.direct, won);
			add(all, won);
		} else if (way !== INFLUENCED) {
			const at = deals.partnerOf[row] ?? -1;
			if (at >= 0) {
				let own = segment.partners.get(at);
				if (own === undefined) segment.partners.set(at, (own = { ...NONE }));
				add(own, won);
			}
		}
		const days = ((closed[row] ?? NaN) - (created[row] ?? NaN)) / DAY;
		if (won && days >= 0) segment.cycles.push(days);
	}
	const overall = all.decided === 0 ? 0.25 : all.won / all.decided;
	for (const { partners } of segments) {
		partners.forEach(({ won }, at) => {
			if (won === 0) partners.delete(at);
		});
	}
	const days = segments.map(({ cycles }) => (cycles.length === 0 ? undefined : Math.round(quantile(cycles, 0.5) ?? 0)));
	const noOne: ReadonlyMap<number, Record> = new Map();
	return {
		winnersOf: ({ place }) => segments[place.number]?.partners ?? noOne,
		directRate: ({ place }) => shrunkRate(segments[place.number]?.direct ?? NONE, overall),
		usualDays: ({ place }) => days[place.number],
	};
}
