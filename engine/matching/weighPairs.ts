import type { CompiledTable } from './compileTable';
import type { Verdict } from './comparisons';
import type { MatchModel } from './matchModel';
import { oddsAt } from './odds';
import { rarityOf, type Rarity } from './rarityOf';

/** A model laid out for one table: bits per slot and level, and per term where rarity counts. */
export interface Weigher {
	/** Log2 odds that two random units match. */
	readonly prior: number;
	/** Bits of slot s, level l at s * WIDTH + l; 0 at level 0. */
	readonly bits: Float64Array;
	/** Per slot: what agreement on each term tells; undefined where rarity does not count. */
	readonly rarity: readonly (Rarity | undefined)[];
	/** Per slot: log2 of the share of true pairs at the best level. */
	readonly best: Float64Array;
	readonly slots: number;
	/** Bits that agreement of slots s and t costs at s * slots + t; undefined where all are independent. */
	readonly agree: Float64Array | undefined;
	readonly differ: Float64Array | undefined;
}

/** Places for the levels of a slot. */
export const WIDTH = 12;

/** Lays a model out for a table. Cost: O(terms) the first time. */
export function weigherOf(model: MatchModel, { fields, slots }: CompiledTable): Weigher {
	const bits = new Float64Array(slots * WIDTH);
	const rarity: (Rarity | undefined)[] = new Array<undefined>(slots).fill(undefined);
	const best = new Float64Array(slots);
	fields.forEach(({ at, judge }, f) => {
		model.fields[f]?.slots.forEach(({ levels, frequencies }, s) => {
			levels.forEach(({ m, u }, l) => (bits[(at + s) * WIDTH + l + 1] = Math.log2(m / u)));
			if (frequencies === undefined) return;
			best[at + s] = Math.log2(levels[0]?.m ?? 1);
			rarity[at + s] = rarityOf(frequencies, judge);
		});
	});
	const matrixOf = (which: 'agree' | 'differ'): Float64Array | undefined => {
		if (model.dependence.every((one) => one[which] <= 0)) return undefined;
		const matrix = new Float64Array(slots * slots);
		for (const one of model.dependence) {
			matrix[one.a * slots + one.b] = one[which];
			matrix[one.b * slots + one.a] = one[which];
		}
		return matrix;
	};
	return {
		prior: oddsAt(model.matchRate),
		bits,
		rarity,
		best,
		slots,
		agree: matrixOf('agree'),
		differ: matrixOf('differ'),
	};
}

/**
 * How much a pair can tell at all, 0 to 1: the bits that agreement in every field known of both would bring, as a share
 * of what it takes to overcome the prior. Rows with little in common to compare speak softly, for and against.
 */
export function voiceOf({ prior, bits, slots }: Weigher, { levels }: Verdict, at: number): number {
	let potential = 0;
	for (let s = 0; s < slots; s++) if ((levels[at + s] ?? 0) > 0) potential += bits[s * WIDTH + 1] ?? 0;
	const voice = prior >= 0 ? 1 : Math.max(SOFTEST, Math.min(1, potential / (VOICE * -prior)));
	return Math.round(voice * VOICE_STEPS) / VOICE_STEPS;
}

/** Overcoming the prior this many times over is a full voice. */
const VOICE = 3;
/** The least that any pair counts. */
const SOFTEST = 0.01;

/** Links are sums of voices times odds: in such steps they are exact, and ties are ties in whatever order they are added. */
const VOICE_STEPS = 2 ** 10;
const ODDS_STEPS = 2 ** 20;

/** Log2 odds of a pair, in steps of about a millionth. */
export const oddsIn = (weigher: Weigher, verdict: Verdict, at: number, own: Float64Array): number =>
	Math.round((weigher.prior + weighPair(weigher, verdict, at, own)) * ODDS_STEPS) / ODDS_STEPS;

const order = new Int32Array(256);

/**
 * Writes the bits of each slot of a pair, after what slots that say the same are worth together, and adds them up.
 *
 * From the weightiest slot on, each next one loses the largest dependence on those already counted, down to zero:
 * for agreements and for differences by themselves.
 *
 * @param own receives one number a slot
 * @returns the match weight in bits, without the prior
 */
export function weighPair(weigher: Weigher, { levels, terms }: Verdict, at: number, own: Float64Array): number {
	const { bits, rarity, best, slots, agree, differ } = weigher;
	let sum = 0;
	let positive = 0;
	let negative = 0;
	for (let s = 0; s < slots; s++) {
		const level = levels[at + s] ?? 0;
		let value = 0;
		if (level > 0) {
			const term = terms[at + s] ?? -1;
			const rare = level === 1 && term >= 0 ? rarity[s] : undefined;
			value = rare === undefined ? (bits[s * WIDTH + level] ?? 0) : (best[s] ?? 0) + (rare.bits[rare.kindOf[term] ?? 0] ?? 0);
		}
		own[s] = value;
		sum += value;
		if (value > 0) positive++;
		else if (value < 0) negative++;
	}
	if (agree !== undefined && positive > 1) sum += damp(agree, slots, own, 1);
	if (differ !== undefined && negative > 1) sum += damp(differ, slots, own, -1);
	return sum;
}

/** Damps the slots of one sign; returns the change of the sum. */
function damp(matrix: Float64Array, slots: number, own: Float64Array, sign: 1 | -1): number {
	let count = 0;
	for (let s = 0; s < slots; s++) {
		const value = sign * (own[s] ?? 0);
		if (value <= 0) continue;
		let place = count++;
		while (place > 0 && sign * (own[order[place - 1] ?? 0] ?? 0) < value) {
			order[place] = order[place - 1] ?? 0;
			place--;
		}
		order[place] = s;
	}
	let change = 0;
	for (let i = 1; i < count; i++) {
		const s = order[i] ?? 0;
		let loss = 0;
		for (let j = 0; j < i; j++) {
			const shared = matrix[s * slots + (order[j] ?? 0)] ?? 0;
			if (shared > loss) loss = shared;
		}
		const value = sign * (own[s] ?? 0);
		const left = Math.max(0, value - loss);
		own[s] = sign * left;
		change += sign * (left - value);
	}
	return change;
}
