import { compareText, logGamma, nelderMead } from '../core';
import type { Motion } from '../model';
import { betaTail, logBeta } from './betaTail';
import type { Cadence } from './cadence';

/** Whose rhythms are alike: partners of one type and motion, else those of one motion. */
export interface Kind {
	readonly type: string;
	readonly motion: Motion;
}

/** One partner's rhythm as the fit sees it: complete gaps, and the silence that has not ended. */
export interface Rhythm extends Kind {
	readonly id: string;
	readonly count: number;
	readonly sum: number;
	/** Sum of the logarithms of the gaps. */
	readonly logs: number;
	/** Days since the last act: a gap that is not over. */
	readonly silence: number;
}

/** How the own rates of some partners are spread: Gamma(a, S0). */
interface Spread {
	readonly a: number;
	readonly s0: number;
	readonly partners: number;
}

/** The roster's rhythms as plain JSON: fitted once, used as it is by everything else. */
export interface CadenceModel {
	/** Shape of the gaps, the same for everybody. */
	readonly shape: number;
	/** Share of partners whose last silence is no gap but an end. */
	readonly gone: number;
	readonly overall: { readonly a: number; readonly s0: number };
	/** By motion and, within one, by partner type, sorted. A type with few rhythms has none and takes its motion's; a motion with few the overall one. */
	readonly motions: readonly ({ readonly motion: Motion } & Spread)[];
	readonly types: readonly (Kind & Spread)[];
	/** Partners with at least one gap, and how many of them the fit looked at. */
	readonly partners: number;
	readonly fittedOn: number;
	readonly logLikelihood: number | null;
	/** `assumed` where there are too few gaps to learn from. */
	readonly basis: 'learned' | 'assumed';
}

/** What is assumed where nobody has a rhythm: gaps as regular as those of the literature, two months long, loosely. */
const ASSUMED = Object.freeze({ shape: 1.5, a: 2, s0: 80, gone: 0.2 });
const LEAST_GAPS = 20;
const LEAST_PARTNERS_OF_KIND = 20;

/**
 * The log-likelihood of rhythms: own rates integrated out, the last gap right-censored, with a share of partners for
 * whom the silence is the end and no gap at all.
 */
export function rhythmLikelihood(rhythms: readonly Rhythm[]): (shape: number, a: number, s0: number, leaves: number) => number {
	const most = rhythms.reduce((largest, { count }) => Math.max(largest, count), 0);
	return (shape, a, s0, leaves) => {
		const stays = Math.log(1 - leaves);
		const constants = new Map<number, { readonly gaps: number; readonly tail: number }>();
		const logShape = logGamma(shape);
		const base = a * Math.log(s0) - logGamma(a);
		let total = 0;
		for (const { count, sum, logs, silence } of rhythms) {
			const scale = s0 + sum;
			const shapeOfRate = a + count * shape;
			let known = constants.get(count);
			if (known === undefined) constants.set(count, (known = { gaps: base + logGamma(shapeOfRate) - count * logShape, tail: logBeta(shape, shapeOfRate) }));
			const still = betaTail(silence / (silence + scale), shape, shapeOfRate, known.tail);
			total += known.gaps + (shape - 1) * logs - shapeOfRate * Math.log(scale) + count * stays + Math.log(leaves + (1 - leaves) * still);
		}
		return most === 0 ? 0 : total;
	};
}

const inRange = (x: number, low: number, high: number) => x > low && x < high;

/**
 * Fits the roster's rhythms by maximum likelihood: the shape k of gaps and the share that is gone over all partners,
 * the prior Gamma(a, S0) of own rates per motion, and per type within it.
 *
 * Assumptions: 1. those of `chanceOfLongerGap`; 2. the last gap is right-censored at the silence so far; 3. a share of
 * partners has stopped for good, whose silence says nothing about gaps; without it every dead partner would make the
 * living look irregular.
 * Formula: per partner S0^a / G(a) x G(a + nk) / G(k)^n x prod g^(k-1) / S^(a+nk) x (gone + (1 - gone) P(gap > silence)).
 *
 * @throws nothing: with fewer than 20 gaps the model is a stated assumption
 * @see Gupta 1991, doi:10.1177/002224379102800101 (gamma gaps, gamma rates). Cost: some 300 evaluations over the rhythms.
 *
 * @param partners how many partners have a rhythm, where these are a sample of them
 */
export function fitCadence(rhythms: readonly Rhythm[], partners?: number): CadenceModel {
	const sample = rhythms.filter(({ count }) => count > 0).sort((a, b) => compareText(a.id, b.id));
	const gaps = sample.reduce((total, { count }) => total + count, 0);
	if (gaps < LEAST_GAPS) {
		return { shape: ASSUMED.shape, gone: ASSUMED.gone, overall: { a: ASSUMED.a, s0: ASSUMED.s0 }, motions: [], types: [], partners: partners ?? sample.length, fittedOn: 0, logLikelihood: null, basis: 'assumed' };
	}
	const likelihood = rhythmLikelihood(sample);
	const mean = sample.reduce((total, { sum }) => total + sum, 0) / gaps;
	const read = ([logShape = 0, logA = 0, logS0 = 0, logit = 0]: readonly number[]) =>
		[Math.exp(logShape), Math.exp(logA), Math.exp(logS0), 1 / (1 + Math.exp(-logit))] as const;
	const fitted = nelderMead((at) => {
		const [shape, a, s0, gone] = read(at);
		if (!inRange(shape, 0.2, 50) || !inRange(a, 0.05, 500) || !inRange(s0, 1e-3, 1e6) || !inRange(gone, 1e-4, 0.95)) return Infinity;
		return -likelihood(shape, a, s0, gone);
	}, [Math.log(1.5), 0, Math.log(mean), -1], { tolerance: 1e-6 * sample.length });
	const [shape, a, s0, gone] = read(fitted.at);

	/** The spread of those with a key, for every key that enough have. */
	const spreadsBy = (keyOf: (rhythm: Rhythm) => string) => {
		const groups = new Map<string, Rhythm[]>();
		for (const rhythm of sample) {
			const key = keyOf(rhythm);
			const group = groups.get(key);
			if (group === undefined) groups.set(key, [rhythm]);
			else group.push(rhythm);
		}
		return [...groups].sort(([first], [second]) => compareText(first, second)).flatMap(([, members]) => {
			const [one] = members;
			if (one === undefined || members.length < LEAST_PARTNERS_OF_KIND) return [];
			const ofKind = rhythmLikelihood(members);
			const { at } = nelderMead(([logA = 0, logS0 = 0]) => {
				const [own, scale] = [Math.exp(logA), Math.exp(logS0)];
				if (!inRange(own, 0.05, 500) || !inRange(scale, 1e-3, 1e6)) return Infinity;
				return -ofKind(shape, own, scale, gone);
			}, [Math.log(a), Math.log(s0)], { tolerance: 1e-6 * members.length });
			return [{ type: one.type, motion: one.motion, a: Math.exp(at[0] ?? 0), s0: Math.exp(at[1] ?? 0), partners: members.length }];
		});
	};
	const motions = spreadsBy(({ motion }) => motion).map(({ type, ...ofMotion }) => ofMotion);
	const types = spreadsBy(keyOfKind);
	return { shape, gone, overall: { a, s0 }, motions, types, partners: partners ?? sample.length, fittedOn: sample.length, logLikelihood: -fitted.value, basis: 'learned' };
}

const keyOfKind = ({ type, motion }: Kind): string => `${motion} ${type}`;

/** Says the cadence of a kind of partner under a model; the same object for the same kind. */
export function cadenceReader({ shape, overall, motions, types }: CadenceModel): (kind: Kind) => Cadence {
	const all: Cadence = { shape, ...overall };
	const ofMotions = new Map(motions.map(({ motion, a, s0 }): [string, Cadence] => [motion, { shape, a, s0 }]));
	const ofKinds = new Map(types.map(({ a, s0, ...kind }): [string, Cadence] => [keyOfKind(kind), { shape, a, s0 }]));
	return (kind) => ofKinds.get(keyOfKind(kind)) ?? ofMotions.get(kind.motion) ?? all;
}
