import { fold } from '../../core';
import { CHURN, EXPANSION, RENEWAL, isTestName, maySayAnything, maySayKind, maySayTest } from './patterns';
import { withoutNames } from './withoutNames';

/** What the words of a text say of a deal. */
export interface Wording {
	readonly churn: boolean;
	readonly renewal: boolean;
	readonly expansion: boolean;
}

const NONE: Wording = Object.freeze({ churn: false, renewal: false, expansion: false });
export const SAYS_NOTHING = Object.freeze({ ...NONE, test: false });

const wordingIn = (text: string): Wording => {
	if (!maySayKind(text)) return NONE;
	const churn = CHURN.test(text);
	const renewal = !churn && RENEWAL.test(text);
	if (!churn && !renewal && !EXPANSION.test(text)) return NONE;
	// "Non-renewal" and "contract extension" hold words of the other kind.
	return { churn, renewal, expansion: !churn && !renewal };
};

/** Reads short texts that repeat (stages, pipelines, reasons): each that may say something is read once. */
export function phraseReader(): (text: string | undefined) => Wording {
	const known = new Map<string, Wording>();
	return (text) => {
		if (text === undefined || !maySayKind(text)) return NONE;
		let wording = known.get(text);
		if (wording === undefined) known.set(text, (wording = wordingIn(fold(text))));
		return wording;
	};
}

/** What the words of a name say of its deal, and whether they are those of a test. */
export type NameWording = Wording & { readonly test: boolean };

/** What a deal's name says, its account's and product's own words left aside. */
export function wordingOfName(name: string | undefined, ...names: readonly (string | undefined)[]): NameWording {
	if (name === undefined || !maySayAnything(name)) return SAYS_NOTHING;
	const folded = fold(name);
	const mayTest = maySayTest(folded);
	const whole = wordingIn(folded);
	if (!whole.churn && !whole.renewal && !whole.expansion && !mayTest) return SAYS_NOTHING;
	const said = withoutNames(name, names);
	return { ...wordingIn(said), test: mayTest && isTestName(said) };
}
