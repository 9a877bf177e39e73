const GROUP = /\((?:[^()]|\([^()]*\))*\)\??/g;
const CLASS = /\[[^\]]*\]\??|\\[pd](?:\{L\})?[*+]?/g;
const OPTIONAL = /.\?/g;

/** The longest letters that every text which an alternative matches must hold; without such, the alternative itself. */
function stemOf(alternative: string): string {
	const letters = alternative.replace(GROUP, '\n').replace(CLASS, '\n').replace(OPTIONAL, '\n').split(/[^a-z]+/);
	const longest = letters.reduce((best, one) => (one.length > best.length ? one : best), '');
	return longest.length < 3 ? alternative : longest;
}

/** A pattern that finds every text which one of the alternatives matches, and few others, in a part of their time. */
export const mayHold = (...lists: readonly (readonly string[])[]): RegExp => new RegExp([...new Set(lists.flat().map(stemOf))].join('|'), 'u');
