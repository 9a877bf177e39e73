/** Reads results of other nodes field by field: what is not as it should be is nothing, and never stops a page. */

/** A value that may hold anything. */
export type Loose = Readonly<Record<string, unknown>>;

const EMPTY: Loose = Object.freeze({});

export const objectOf = (value: unknown): Loose => (typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Loose) : EMPTY);

export const listOf = (value: unknown): readonly Loose[] => (Array.isArray(value) ? value.filter((one) => typeof one === 'object' && one !== null) : []) as readonly Loose[];

export const textOf = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);

export const numberOf = (value: unknown): number | null => (typeof value === 'number' && Number.isFinite(value) ? value : null);

/** A value inside values, by its path. */
export const inside = (value: unknown, ...path: readonly string[]): unknown => path.reduce((found, key) => objectOf(found)[key], value);
