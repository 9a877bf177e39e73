import { isRow, type Place, type Row } from './headers';
import type { FittedPlan } from './fitPlan';
import type { Line } from './readField';

const WIDE = 256;

/** Sets a key that a source chose, so that `__proto__` is a key like any other. */
function put(target: Record<string, unknown>, key: string, value: unknown): void {
	if (key === '__proto__') {
		Object.defineProperty(target, key, { value, enumerable: true, configurable: true, writable: true });
	} else target[key] = value;
}

const hasMore = (value: Row, taken: ReadonlySet<string>): boolean => {
	for (const key in value) if (!taken.has(key) && value[key] !== null) return true;
	return false;
};

/**
 * What a row says beyond its canonical fields, under the names and with the values of the source; columns
 * of a container stay in it. Undefined when there is nothing. Empty columns are left out.
 *
 * A row with very many of them is its own `source`, known columns included: copying 2,000 columns takes
 * longer than everything else, and as much memory as the row.
 */
export function unknownColumns(
	{ unknown, lookups }: FittedPlan,
	{ row, contained, unread }: Line,
	container: string | undefined,
): Row | undefined {
	if (unknown.length > WIDE) return row;
	let source: Record<string, unknown> | undefined;
	let inner: Record<string, unknown> | undefined;
	const keep = ({ contained: isInner, key }: Place, value: unknown): void => {
		if (value === null || value === undefined || value === '') return;
		if (isInner) put((inner ??= {}), key, value);
		else put((source ??= {}), key, value);
	};
	for (const place of unknown) keep(place, place.contained ? contained[place.key] : row[place.key]);
	for (const { place, taken } of lookups) {
		const value = place.contained ? contained[place.key] : row[place.key];
		if (!isRow(value) || hasMore(value, taken)) keep(place, value);
	}
	for (const { place } of unread) keep(place, place.contained ? contained[place.key] : row[place.key]);
	if (inner !== undefined && container !== undefined) put((source ??= {}), container, inner);
	return source;
}
