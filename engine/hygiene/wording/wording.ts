import { fold, remembered } from '../../core';
import { CHURN, EXPANSION, MAY_CHURN, MAY_EXPAND, MAY_RENEW, MAY_TEST, RENEWAL, isTestName, whatMaySay } from './patterns';
import { withoutWords, wordsIn } from './withoutWords';

/** What the words of a text say of a deal. */
export interface Wording {
	readonly churn: boolean;
	readonly renewal: boolean;
	readonly expansion: boolean;
}

const NONE: Wording = Object.freeze({ churn: false, renewal: false, expansion: false });
const SAYS_NOTHING = Object.freeze({ ...NONE, test: false });

const KINDS = MAY_CHURN | MAY_RENEW | MAY_EXPAND;

const wordingIn = (folded: string, may: number): Wording => {
	const churn = (may & MAY_CHURN) !== 0 && CHURN.test(folded);
	const renewal = !churn && (may & MAY_RENEW) !== 0 && RENEWAL.test(folded);
	// "Non-renewal" and "contract extension" hold words of the other kind.
	const expansion = !churn && !renewal && (may & MAY_EXPAND) !== 0 && EXPANSION.test(folded);
	return churn || renewal || expansion ? { churn, renewal, expansion } : NONE;
};

/** Reads short texts that repeat (stages, pipelines, reasons): each that may say something is read once. */
export function phraseReader(): (text: string | undefined) => Wording {
	const read = remembered((text) => {
		const may = whatMaySay(text) & KINDS;
		return may === 0 ? NONE : wordingIn(fold(text), may);
	});
	return (text) => (text === undefined ? NONE : read(text));
}

/** What the words of a name say of its deal, and whether they are those of a test. */
export type NameWording = Wording & { readonly test: boolean };

/**
 * Reads what deals' names say, the words of account and product left aside. What is left is mostly the same few words:
 * each such rest is read once.
 */
export function nameReader(): (name: string | undefined, ...names: readonly (string | undefined)[]) => NameWording {
	const wordsOf = remembered((other) => wordsIn(fold(other)));
	const read = remembered((said): NameWording => ({ ...wordingIn(said, KINDS), test: isTestName(said) }));
	return (name, ...names) => {
		const may = name === undefined ? 0 : whatMaySay(name);
		if (name === undefined || may === 0) return SAYS_NOTHING;
		const folded = fold(name);
		if ((may & MAY_TEST) === 0 && wordingIn(folded, may) === NONE) return SAYS_NOTHING;
		return read(withoutWords(folded, names.flatMap((other) => (other === undefined ? [] : [wordsOf(other)]))));
	};
}

/** Tells names made to try something out; an account has many deals, and is read once. */
export const testNames = () => remembered((name) => (whatMaySay(name) & MAY_TEST) !== 0 && isTestName(fold(name)));
