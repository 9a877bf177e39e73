import { nearWords } from './nearWords';
import { DENIALS } from './grammar';
import { SIGNS } from './signs';
import { LOSS_CLASS_LABELS, type ReasonClass } from './classes';

/** One word of a sign. */
interface Part {
	readonly text: string;
	/** Any word that begins so. */
	readonly opens: boolean;
	/** Any word that denies. */
	readonly denies: boolean;
	/** Part of a sign of several words, where the neighbours leave less room for chance. */
	readonly inPhrase: boolean;
}

export interface Sign {
	readonly of: ReasonClass;
	readonly parts: readonly Part[];
	readonly weight: number;
}

/** How sure it is that a written word is a part of a sign: 1 as written, less where it is only near. */
type Fit = number;
const AS_WRITTEN = 1;
const COMPOUND = 0.85;
const NEAR = 0.8;

function toSign(of: ReasonClass, text: string): Sign {
	const [words = '', weight] = text.split(':');
	const texts = words.split(' ');
	const parts = texts.map((one): Part => onlyOne({ text: one.replace('*', ''), opens: one.endsWith('*'), denies: one === '!', inPhrase: texts.length > 1 }));
	// A phrase says more than its words.
	return { of, parts, weight: (weight === undefined ? 1 : Number(weight)) + 0.25 * (parts.length - 1) };
}

/** Every distinct part once, so that a word is compared with each once and signs with the same word share its reading. */
const distinct = new Map<string, Part>();
function onlyOne(part: Part): Part {
	const key = `${part.text} ${String(part.opens)} ${String(part.denies)} ${String(part.inPhrase)}`;
	const known = distinct.get(key);
	if (known === undefined) distinct.set(key, part);
	return known ?? part;
}

const classes = Object.keys(LOSS_CLASS_LABELS) as ReasonClass[];
const signs: readonly Sign[] = classes.flatMap((of) => SIGNS[of].map((text) => toSign(of, text)));
const parts = [...distinct.values()];

/** Words whose beginnings have nothing in common are not near: most pairs end here. */
const beginAlike = (a: string, b: string): boolean => a[0] === b[0] || a[1] === b[1] || a[0] === b[1];

function fitOf(word: string, part: Part): Fit {
	if (part.denies) return DENIALS.has(word) ? AS_WRITTEN : 0;
	const { text, opens, inPhrase } = part;
	if (word === text || (opens && word.startsWith(text))) return AS_WRITTEN;
	if (text.length < (inPhrase ? 4 : 5) || DENIALS.has(word)) return 0;
	// German and Dutch write several words as one; the last says what it is, the first what of.
	if (text.length >= 5 && word.length >= text.length + 3 && (word.endsWith(text) || word.startsWith(text))) return COMPOUND;
	if (!beginAlike(word, text)) return 0;
	const most = text.length >= 9 ? 2 : 1;
	if (nearWords(word, text, most)) return NEAR;
	if (!opens || word.length <= text.length) return 0;
	for (let length = text.length - 1; length <= text.length + 1; length++) if (nearWords(word.slice(0, length), text, most)) return NEAR;
	return 0;
}

/** What a written word can be: each part with how well it fits. Near readings count only where none is exact. */
type WordFits = ReadonlyMap<Part, Fit>;

function fitsOf(word: string): WordFits {
	const fits = new Map<Part, Fit>();
	let best = 0;
	for (const part of parts) {
		const fit = fitOf(word, part);
		if (fit === 0) continue;
		fits.set(part, fit);
		if (fit > best) best = fit;
	}
	if (best === AS_WRITTEN) for (const [part, fit] of fits) if (fit === NEAR && !part.inPhrase) fits.delete(part);
	return fits;
}

/** Signs by their first part. */
const byFirst = new Map<Part, Sign[]>();
for (const sign of signs) {
	const [first] = sign.parts;
	if (first === undefined) continue;
	const known = byFirst.get(first);
	if (known === undefined) byFirst.set(first, [sign]);
	else known.push(sign);
}

/** Distinct words that are remembered. */
const MOST_WORDS = 20_000;

/** Reads words against all signs; what a word can be is computed once per word. */
export function signReader() {
	const known = new Map<string, WordFits>();
	return {
		fits(word: string): WordFits {
			let fits = known.get(word);
			if (fits === undefined) {
				fits = fitsOf(word);
				if (known.size < MOST_WORDS) known.set(word, fits);
			}
			return fits;
		},
		startingWith: (part: Part): readonly Sign[] => byFirst.get(part) ?? [],
	};
}
