import { fold } from '../../core';
import { LOSS_CLASS_LABELS, type ReasonClass } from './classes';
import { CAN_LACK, DENIALS, FILLERS, LACKS, REASON_WORDS } from './grammar';
import { signReader, type Sign } from './readSigns';

/** What a loss reason in people's words means. */
export interface LossReasonReading {
	/** Absent where the words do not tell: a question for a person, never `other` by default. */
	readonly class?: ReasonClass;
	/** 0 to 1: how much of what the words tell speaks for the class. */
	readonly confidence: number;
	/** The words that tell, e.g. `zu teuer`. */
	readonly because: readonly string[];
	/** Other classes that the words also tell of, most likely first. */
	readonly also: readonly ReasonClass[];
}

/** Below this confidence the reading is a question. */
const SURE = 0.6;
const LEAST_WEIGHT = 0.4;
/** Words of a text that are read. */
const MOST_WORDS = 40;
/** Distinct texts that are remembered. */
const MOST_TEXTS = 20_000;

const nothing = (): LossReasonReading => ({ confidence: 0, because: [], also: [] });

const labels: ReadonlyMap<string, ReasonClass> = new Map(
	(Object.entries(LOSS_CLASS_LABELS) as [ReasonClass, string][]).flatMap(([of, label]) => [[fold(of), of] as const, [fold(label), of] as const]),
);

/** The words of a text: folded, apostrophes closed, everything else that is no letter or digit a gap. */
const wordsOf = (text: string): readonly string[] =>
	fold(text).replace(/[$€£¥]+/gu, ' money ').replaceAll('ß', 'ss').replace(/(?<=\p{L})['’](?=t\b)/gu, '').split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');

interface Hit {
	readonly sign: Sign;
	readonly from: number;
	readonly to: number;
	readonly weight: number;
}

/**
 * Makes a reader of loss reasons: reads words in the usual languages of sales into the one list of classes.
 *
 * 1. Signs (words and phrases) are found as written, inside compounds, or near what is written; longer signs
 *    come first and use up their words.
 * 2. A word that somebody denies ("not price", "price was not the issue") does not count, unless the denial
 *    is part of the sign ("no budget", "keine Entscheidung").
 * 3. Each sign adds its weight to its class. The class counts when it holds at least 60% of the weight.
 *
 * Cost: O(words x signs) once per distinct word, O(words) after that; distinct texts are remembered.
 *
 * @example
 * lossReasonReader()('Viel zu teuer!!').class //=> 'price'
 * lossReasonReader()('see notes').class //=> undefined
 */
export function lossReasonReader(): (text: string) => LossReasonReading {
	const reader = signReader();
	const known = new Map<string, LossReasonReading>();

	/** The words that a sign takes when it begins at a place: its end and its fit, or nothing. */
	const follow = (words: readonly string[], sign: Sign, at: number): { to: number; fit: number } | undefined => {
		let place = at;
		let fit = 1;
		for (let i = 0; i < sign.parts.length; i++) {
			const part = sign.parts[i];
			if (part === undefined) return undefined;
			let own = 0;
			for (let skipped = 0; skipped <= (i === 0 ? 0 : 2); skipped++) {
				const word = words[place + skipped];
				if (word === undefined) break;
				own = reader.fits(word).get(part) ?? 0;
				if (own > 0) {
					place += skipped;
					break;
				}
				if (!FILLERS.has(word)) break;
			}
			if (own === 0) return undefined;
			fit = Math.min(fit, own);
			place += 1;
		}
		return { to: place, fit };
	};

	const hitsIn = (words: readonly string[]): Hit[] => {
		const hits: Hit[] = [];
		for (let at = 0; at < words.length; at++) {
			for (const part of reader.fits(words[at] ?? '').keys()) {
				for (const sign of reader.startingWith(part)) {
					const found = follow(words, sign, at);
					if (found !== undefined) hits.push({ sign, from: at, to: found.to, weight: sign.weight * found.fit });
				}
			}
		}
		return hits.sort((a, b) => b.sign.parts.length - a.sign.parts.length || b.weight - a.weight || a.from - b.from);
	};

	const isDenied = (words: readonly string[], { from, to, sign }: Hit, used: ReadonlySet<number>): boolean => {
		const isReason = REASON_WORDS.has(words[to] ?? '');
		// A sign that denies itself is denied by no word before it: "plus aucune réponse".
		for (let i = from - 1; sign.parts[0]?.denies !== true && i >= Math.max(0, from - 3); i--) {
			const word = words[i] ?? '';
			if (used.has(i)) break;
			if (LACKS.has(word)) return isReason || !CAN_LACK.has(sign.of);
			if (DENIALS.has(word)) return true;
			if (!FILLERS.has(word)) break;
		}
		const after = words.slice(to, to + 6);
		const denial = after.findIndex((word) => DENIALS.has(word));
		return denial >= 0 && after.slice(denial + 1).some((word) => REASON_WORDS.has(word));
	};

	const read = (text: string): LossReasonReading => {
		const label = labels.get(fold(text));
		if (label !== undefined) return { class: label, confidence: 1, because: [text.trim()], also: [] };
		const words = wordsOf(text).slice(0, MOST_WORDS);
		const used = new Set<number>();
		const weights = new Map<ReasonClass, number>();
		const because: { readonly at: number; readonly words: string; readonly of: ReasonClass }[] = [];
		for (const hit of hitsIn(words)) {
			const own = Array.from({ length: hit.to - hit.from }, (_, i) => hit.from + i);
			if (own.some((place) => used.has(place))) continue;
			for (const place of own) used.add(place);
			if (isDenied(words, hit, used)) continue;
			weights.set(hit.sign.of, (weights.get(hit.sign.of) ?? 0) + hit.weight);
			because.push({ at: hit.from, words: words.slice(hit.from, hit.to).join(' '), of: hit.sign.of });
		}
		const ranked = [...weights].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
		const [best] = ranked;
		if (best === undefined) return nothing();
		const confidence = Math.round((best[1] / ranked.reduce((sum, [, weight]) => sum + weight, 0)) * 100) / 100;
		const isSure = confidence >= SURE && best[1] >= LEAST_WEIGHT;
		return {
			...(isSure ? { class: best[0] } : {}),
			confidence,
			because: because.filter(({ of }) => !isSure || of === best[0]).sort((a, b) => a.at - b.at).map((one) => one.words),
			also: ranked.map(([of]) => of).slice(isSure ? 1 : 0),
		};
	};

	return (text) => {
		let reading = known.get(text);
		if (reading === undefined) {
			reading = read(text);
			if (known.size < MOST_TEXTS) known.set(text, reading);
		}
		return reading;
	};
}
