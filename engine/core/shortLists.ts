import type { Comparator } from './order';

/** More things than these are sorted by `Array.sort`, whose own lists are worth their making then. */
const FEW = 8;
const NONE: readonly never[] = [];

/**
 * Sorts a list in its place, as `Array.sort`: a book has a list of two or three things for each of its deals, which are
 * put in order without any other list. Cost: O(n log n).
 */
export function sortFew<T>(list: T[], compare: Comparator<T>): T[] {
	if (list.length > FEW) return list.sort(compare);
	for (let end = 1; end < list.length; end++) {
		const one = list[end] as T;
		let at = end;
		for (; at > 0 && compare(list[at - 1] as T, one) > 0; at--) list[at] = list[at - 1] as T;
		list[at] = one;
	}
	return list;
}

/** Two lists, one after the other, without a new list where one of them has nothing. */
export const joined = <T>(a: readonly T[], b: readonly T[]): readonly T[] => (b.length === 0 ? a : a.length === 0 ? b : a.concat(b));

/** A list with one more thing at its end: of the first two new lists are made, because one that grows makes room for seventeen. */
export function withOne<T>(list: T[], one: T): T[] {
	if (list.length === 0) return [one];
	if (list.length === 1) return [list[0] as T, one];
	list.push(one);
	return list;
}

/** The things that pass a test, as `Array.filter`, without a new list where all of them do or none. Cost: O(n). */
export function picked<T, Kept extends T>(list: readonly T[], passes: (one: T) => one is Kept): readonly Kept[];
export function picked<T>(list: readonly T[], passes: (one: T) => boolean): readonly T[];
export function picked<T>(list: readonly T[], passes: (one: T) => boolean): readonly T[] {
	let passed = 0;
	for (const one of list) if (passes(one)) passed += 1;
	return passed === 0 ? NONE : passed === list.length ? list : list.filter(passes);
}
