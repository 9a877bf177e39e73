import { sortByKey } from './sortByKey';

/** Numbers that share a key, flat: group g lies in `members` from `from[g]` to `from[g + 1]`. */
export interface Groups {
	readonly from: Int32Array;
	readonly members: Int32Array;
}

/**
 * Groups the numbers from 0 on by a small whole number that each has: groups by their key, members by their number.
 *
 * Cost: O(numbers + most), no comparing.
 */
export function groupsOf(keyOf: Int32Array, most: number): Groups {
	const members = sortByKey(keyOf.map((_, number) => number), keyOf, most);
	const from = new Int32Array(members.length + 1);
	let groups = 0;
	for (let i = 1; i <= members.length; i++) {
		if (i < members.length && keyOf[members[i] ?? 0] === keyOf[members[i - 1] ?? 0]) continue;
		groups++;
		from[groups] = i;
	}
	return { from: from.slice(0, groups + 1), members };
}
