import { compareNumber, compareText, inTurn } from '../order';

/** One unit (a partner), or `count` units that look alike, with its won and its decided deals. */
export interface Outcomes {
	/** The kind of unit, for centres that differ by kind; absent is a kind of its own. */
	readonly type?: string | undefined;
	readonly won: number;
	/** Won plus lost. */
	readonly decided: number;
	/** How many units look like this; 1 when absent. */
	readonly count?: number | undefined;
}

/** Units that look alike. */
interface OutcomePair {
	readonly won: number;
	readonly decided: number;
	readonly count: number;
}

/** All units of one type, those without a decided deal counted but not listed. */
export interface OutcomeGroup {
	readonly type: string | null;
	readonly units: number;
	readonly won: number;
	readonly decided: number;
	readonly pairs: readonly OutcomePair[];
}

const LARGEST = 2 ** 26;

/**
 * Counts units by type, won and decided, in an order that does not depend on theirs.
 *
 * Assumes whole numbers. The groups are ordered by type (those without one first), the pairs by decided, then won.
 *
 * @throws RangeError at a count that is not whole, negative, above 2^26, or won above decided
 * @remarks Cost: O(units + distinct pairs x log of them).
 */
export function groupOutcomes(units: Iterable<Outcomes>): OutcomeGroup[] {
	const types = new Map<string | null, Map<number, number>>();
	for (const { type = null, won, decided, count = 1 } of units) {
		if (!(Number.isInteger(won) && Number.isInteger(decided) && won >= 0 && won <= decided && decided < LARGEST)) {
			throw new RangeError(
				`Won and decided are whole numbers with 0 <= won <= decided, received ${String(won)} of ${String(decided)}.`,
			);
		}
		if (!(Number.isInteger(count) && count >= 0)) {
			throw new RangeError(`A count of units is a whole number, received ${String(count)}.`);
		}
		if (count === 0) continue;
		let pairs = types.get(type);
		if (pairs === undefined) types.set(type, (pairs = new Map()));
		const key = decided * LARGEST + won;
		pairs.set(key, (pairs.get(key) ?? 0) + count);
	}
	return [...types]
		.sort(
			inTurn(
				([a], [b]) => compareText(a ?? '', b ?? ''),
				([a], [b]) => Number(b === null) - Number(a === null),
			),
		)
		.map(group);
}

function group([type, counts]: readonly [string | null, ReadonlyMap<number, number>]): OutcomeGroup {
	const all = [...counts]
		.sort(([a], [b]) => compareNumber(a, b))
		.map(([key, count]) => ({ won: key % LARGEST, decided: Math.floor(key / LARGEST), count }));
	return {
		type,
		units: all.reduce((total, pair) => total + pair.count, 0),
		won: all.reduce((total, pair) => total + pair.won * pair.count, 0),
		decided: all.reduce((total, pair) => total + pair.decided * pair.count, 0),
		pairs: all.filter((pair) => pair.decided > 0),
	};
}
