/** Compares two values of one kind; negative when `a` comes first. */
export type Comparator<T> = (a: T, b: T) => number;

/** Text by code unit, the same on every machine (a locale's collation is not). */
export const compareText: Comparator<string> = (a, b) => (a < b ? -1 : a > b ? 1 : 0);

/** Numbers, small first. */
export const compareNumber: Comparator<number> = (a, b) => a - b;

/** The same order, turned around. */
export const descending =
	<T>(compare: Comparator<T>): Comparator<T> =>
	(a, b) =>
		compare(b, a);

/** Orders things by what an accessor says of them. */
export const by =
	<T, K>(accessor: (value: T) => K, compare: Comparator<K>): Comparator<T> =>
	(a, b) =>
		compare(accessor(a), accessor(b));

/** Asks the comparators in turn until one decides. */
export const inTurn =
	<T>(...comparators: readonly Comparator<T>[]): Comparator<T> =>
	(a, b) => {
		for (const compare of comparators) {
			const order = compare(a, b);
			if (order !== 0) return order;
		}
		return 0;
	};
