import { numberIn, objectIn, textIn } from '../core';

export { listIn as listOf, objectIn as objectOf, type Fields as Loose } from '../core';

/** Text as a cell of a page shows it; null where there is none. */
export const textOf = (value: unknown): string | null => textIn(value) ?? null;

export const numberOf = (value: unknown): number | null => numberIn(value) ?? null;

/** A value inside values, by its path. */
export const inside = (value: unknown, ...path: readonly string[]): unknown => path.reduce((found, key) => objectIn(found)[key], value);
