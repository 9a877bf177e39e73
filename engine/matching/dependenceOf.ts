import type { Verdict } from './comparisons';
import type { Dependence, MatchModel } from './matchModel';
import { WIDTH, type Weigher } from './weighPairs';

/** Pairs that independence counts for, beside those that are seen. */
const CAUTION = 8;
/** A level counts as agreement or difference from this many bits on. */
const CLEAR = 1;
/** Less than this many bits is not worth a row. */
const NEGLIGIBLE = 0.05;

/** What dependence is measured on. */
interface DependenceEvidence {
	/** What candidates show, how many each stands for, and its chance to be a true pair. */
	readonly shown: Verdict;
	readonly weight: Float64Array;
	readonly chances: Float64Array;
	/** Pairs of rows in which both slots have a value, at s * slots + t. */
	readonly known: Float64Array;
}

/** For each slot the share of other pairs that clearly agree. */
function agreementByChance({ fields }: MatchModel, { bits }: Weigher): number[] {
	const slots = fields.flatMap((field) => field.slots);
	return slots.map(({ levels }, s) =>
		levels.reduce((sum, { u }, l) => sum + ((bits[s * WIDTH + l + 1] ?? 0) > CLEAR ? u : 0), 0),
	);
}

/**
 * How much the slots repeat each other, in bits.
 *
 * Among others, two slots agree together more often than chance when one thing makes both agree (a head office's
 * phone and name, a family's surname and address): log2((seen + 8) / (expected + 8)) bits would be counted twice.
 * Among true pairs likewise for differences (who moved has another street and another town).
 *
 * 1. Pairs that agree in two slots are nearly all among the candidates, so their number among all pairs is known.
 * 2. A pair counts by its chance to be one or the other.
 *
 * Cost: O(pairs x slots squared).
 */
export function dependenceOf(
	{ shown, weight, chances, known }: DependenceEvidence,
	model: MatchModel,
	weigher: Weigher,
): Dependence[] {
	const { bits, slots } = weigher;
	const { levels } = shown;
	const bothAgree = new Float64Array(slots * slots);
	const differs = new Float64Array(slots * slots);
	const bothDiffer = new Float64Array(slots * slots);
	const trueKnown = new Float64Array(slots * slots);
	const sign = new Int8Array(slots);
	for (let pair = 0; pair < weight.length; pair++) {
		const yes = (chances[pair] ?? 0) * (weight[pair] ?? 1);
		const no = (weight[pair] ?? 1) - yes;
		for (let s = 0; s < slots; s++) {
			const level = levels[pair * slots + s] ?? 0;
			const own = bits[s * WIDTH + level] ?? 0;
			sign[s] = level === 0 ? 0 : own > CLEAR ? 2 : own < -CLEAR ? -2 : 1;
		}
		for (let s = 0; s < slots; s++) {
			const own = sign[s] ?? 0;
			if (own === 0) continue;
			for (let t = 0; t < slots; t++) {
				const other = sign[t] ?? 0;
				if (t === s || other === 0) continue;
				const i = s * slots + t;
				trueKnown[i] = (trueKnown[i] ?? 0) + yes;
				if (own === 2 && other === 2) bothAgree[i] = (bothAgree[i] ?? 0) + no;
				if (own === -2) {
					differs[i] = (differs[i] ?? 0) + yes;
					if (other === -2) bothDiffer[i] = (bothDiffer[i] ?? 0) + yes;
				}
			}
		}
	}
	const byChance = agreementByChance(model, weigher);
	const found: Dependence[] = [];
	for (let s = 0; s < slots; s++) {
		for (let t = s + 1; t < slots; t++) {
			const [i, j] = [s * slots + t, t * slots + s];
			const agreeing = (known[i] ?? 0) * (byChance[s] ?? 0) * (byChance[t] ?? 0);
			const differing = ((differs[i] ?? 0) * (differs[j] ?? 0)) / Math.max(1, trueKnown[i] ?? 0);
			const agree = Math.max(0, Math.log2(((bothAgree[i] ?? 0) + CAUTION) / (agreeing + CAUTION)));
			const differ = Math.max(0, Math.log2(((bothDiffer[i] ?? 0) + CAUTION) / (differing + CAUTION)));
			if (agree > NEGLIGIBLE || differ > NEGLIGIBLE) found.push({ a: s, b: t, agree, differ });
		}
	}
	return found;
}
