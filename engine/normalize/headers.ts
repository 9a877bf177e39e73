export type Row = Readonly<Record<string, unknown>>;

export const isRow = (value: unknown): value is Row =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

/** Where a column of a row stands: in the row itself or in its container. */
export interface Place {
	readonly contained: boolean;
	readonly key: string;
}

/** The columns of all rows of one shape, to be found by exact name or by `keyOf`. */
export interface Headers {
	/** Columns of exactly this name, in the container first. */
	readonly at: (name: string) => readonly Place[];
	/** Columns whose header means the same; contained ones first, then by name. */
	readonly find: (key: string) => readonly Place[];
}

const NONE: readonly Place[] = [];

function group(
	places: readonly Place[],
	keyFor: (text: string) => string,
): ReadonlyMap<string, readonly Place[]> {
	const groups = new Map<string, Place[]>();
	for (const place of places) {
		const key = keyFor(place.key);
		const known = groups.get(key);
		if (known !== undefined) known.push(place);
		else if (key !== '') groups.set(key, [place]);
	}
	return groups;
}

/** Indexes the headers of a shape. Cost: O(n log n) in columns, once per shape. */
export function readHeaders(
	rowKeys: readonly string[],
	containedKeys: readonly string[],
	keyFor: (text: string) => string,
	placeOf: (key: string, contained: boolean) => Place,
): Headers {
	const places = [
		...[...containedKeys].sort().map((key) => placeOf(key, true)),
		...[...rowKeys].sort().map((key) => placeOf(key, false)),
	];
	const exact = group(places, (key) => key);
	const alike = group(places, keyFor);
	return { at: (name) => exact.get(name) ?? NONE, find: (key) => alike.get(key) ?? NONE };
}
