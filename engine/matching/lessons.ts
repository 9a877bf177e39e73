import type { Verdict } from './comparisons';
import type { Patterns } from './patternsOf';
import { weighPair, type Weigher } from './weighPairs';

/** Candidates that learning looks at; all that may match come first. */
const MOST_PROMISING = 120_000;
const MOST_OTHERS = 30_000;
/** Candidates below these odds are only sampled. */
const PROMISING = -14;

/** What learning looks at: what one pair of each pattern shows, and how many pairs it stands for. */
export interface Lessons {
	readonly shown: Verdict;
	readonly weight: Float64Array;
}

/** How many pairs are of each pattern. */
export function countPatterns({ of, count, shown }: Patterns): Lessons {
	const weight = new Float64Array(count);
	of.forEach((pattern) => (weight[pattern] = (weight[pattern] ?? 0) + 1));
	return { shown, weight };
}

/** The same of candidates; where there are many, every so many-th is taken and counts for those left out. */
export function lessonsFrom(patterns: Patterns, weigher: Weigher): Lessons {
	const { shown, weight: sizes } = countPatterns(patterns);
	const own = new Float64Array(weigher.slots);
	const isPromising = sizes.map((_, pattern) =>
		weigher.prior + weighPair(weigher, shown, pattern * weigher.slots, own) > PROMISING ? 1 : 0,
	);
	const promising = sizes.reduce((sum, size, pattern) => sum + size * (isPromising[pattern] ?? 0), 0);
	const stepOf = [
		Math.max(1, Math.ceil((patterns.of.length - promising) / MOST_OTHERS)),
		Math.max(1, Math.ceil(promising / MOST_PROMISING)),
	];
	const seen = [0, 0];
	const weight = new Float64Array(sizes.length);
	patterns.of.forEach((pattern) => {
		const kind = isPromising[pattern] ?? 0;
		const step = stepOf[kind] ?? 1;
		const before = seen[kind] ?? 0;
		if (before % step === 0) weight[pattern] = (weight[pattern] ?? 0) + step;
		seen[kind] = before + 1;
	});
	return { shown, weight };
}
