import { compareText } from '../core';
import type { Deals, PartnerFact, Reading, SegmentBy } from './types';

/** A numerator and a denominator that grow, with the records that grew the numerator. */
interface Sum {
	numerator: number;
	denominator: number;
	readonly records: string[];
}

/** What was added up in one segment. */
export type SegmentSum = Pick<Reading, 'segmentBy' | 'segment' | 'records'> & { readonly numerator: number; readonly denominator: number };

/** The segment of a partner. It is a partner whatever it did, so roles do not divide partners. */
export function segmentOfPartner(partner: PartnerFact, by: SegmentBy): string | undefined {
	if (by === 'all') return 'all';
	return by === 'role' ? undefined : partner[by];
}

/**
 * The segment of a deal: by role what the partner did; by motion that of the partner it is attributed to, else direct or
 * undecided; by region its own; else its partner's. Undefined where a division says nothing of it.
 */
export function segmentOfDeal({ role, lead, region }: Deals, by: SegmentBy): string | undefined {
	if (by === 'all') return 'all';
	if (by === 'role') return role;
	if (by === 'motion') return lead?.motion ?? (role === 'undecided' ? 'undecided' : 'direct');
	return by === 'region' ? (region ?? lead?.region) : lead?.[by];
}

/** Adds up numerators and denominators by segment. */
export interface Adder<Thing> {
	/** Adds one thing's parts to every segment it belongs to. */
	readonly add: (thing: Thing, numerator: number, denominator: number) => void;
	/** What was added, by division and segment in order. */
	readonly sums: () => readonly SegmentSum[];
}

/** Starts sums over some divisions. Memory per segment; ids are kept only where somebody wants them. */
export function adder<Thing extends { readonly id: string }>(
	divisions: readonly SegmentBy[],
	segmentOf: (thing: Thing, by: SegmentBy) => string | undefined,
	keepRecords: boolean,
): Adder<Thing> {
	const divided = divisions.map((by) => ({ by, sums: new Map<string, Sum>() }));
	return {
		add: (thing, numerator, denominator) => {
			for (const { by, sums } of divided) {
				const segment = segmentOf(thing, by);
				if (segment === undefined) continue;
				let sum = sums.get(segment);
				if (sum === undefined) sums.set(segment, (sum = { numerator: 0, denominator: 0, records: [] }));
				sum.numerator += numerator;
				sum.denominator += denominator;
				if (keepRecords && numerator !== 0) sum.records.push(thing.id);
			}
		},
		sums: () =>
			divided.flatMap(({ by: segmentBy, sums }) =>
				[...sums]
					.sort((a, b) => compareText(a[0], b[0]))
					.map(([segment, { numerator, denominator, records }]) => ({ segmentBy, segment, numerator, denominator, records: records.sort(compareText) })),
			),
	};
}
