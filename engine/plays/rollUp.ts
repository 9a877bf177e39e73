import { totalOf } from './arms';
import type { InvestmentSpec, Way } from './spec';
import { mergeSegments, type SegmentTally } from './tallySegments';

/** A segment that is told, and what it stands for. */
export interface Leaf {
	readonly tally: SegmentTally;
	/** How many segments of the book are in it. */
	readonly holds: number;
	/** Whether its deals are alike on the first field at least: a mix of everything is no segment to invest in. */
	readonly isMix: boolean;
}

/** Groups by a key, in the order in which keys first come. */
function grouped<T>(values: Iterable<T>, keyOf: (value: T) => string): readonly (readonly T[])[] {
	const groups = new Map<string, T[]>();
	for (const value of values) {
		const key = keyOf(value);
		const group = groups.get(key);
		if (group === undefined) groups.set(key, [value]);
		else group.push(value);
	}
	return [...groups.values()];
}

const isKnown = ({ places }: SegmentTally): boolean => places.every((place) => place !== null);

/** Several segments under one name; one alone keeps its own. */
function together(segments: readonly SegmentTally[], places: readonly (string | null)[], way: Way): Leaf {
	const [only] = segments;
	const alone = segments.length === 1 && only !== undefined && isKnown(only);
	return alone ? { tally: only, holds: 1, isMix: false } : { tally: mergeSegments(places, segments, way), holds: segments.length, isMix: places[0] === null };
}

/**
 * The segments of one way, so that every deal is in exactly one: those with enough deals in both arms stand alone, thin ones
 * are rolled up within their first field (e.g. Enterprise, other regions), and what is still thin, over everything. What
 * nobody knows the place of is rolled up too.
 *
 * Cost: O(segments).
 */
export function rollUp(segments: Iterable<SegmentTally>, way: Way, { eligible }: InvestmentSpec): readonly Leaf[] {
	const isEnough = ({ arms }: SegmentTally): boolean =>
		[arms[way], arms.direct].map(totalOf).every(({ decided, won }) => decided >= eligible.decided && won >= eligible.won);
	const leaves: Leaf[] = [];
	const thin: SegmentTally[] = [];
	for (const segment of segments) {
		if (isKnown(segment) && isEnough(segment)) leaves.push({ tally: segment, holds: 1, isMix: false });
		else thin.push(segment);
	}
	const others: SegmentTally[] = [];
	for (const group of grouped(thin, ({ places }) => places[0] ?? '')) {
		const places = group[0]?.places ?? [];
		const leaf = places.length < 2 || places[0] === null ? undefined : together(group, places.map((place, at) => (at === 0 ? place : null)), way);
		if (leaf !== undefined && isEnough(leaf.tally)) leaves.push(leaf);
		else others.push(...group);
	}
	if (others.length > 0) leaves.push(together(others, others[0]?.places.map(() => null) ?? [], way));
	return leaves;
}
