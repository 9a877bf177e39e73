/** Reading of results that other nodes left, in full or simplified: what has another type is not there. */

export type Fields = Readonly<Record<string, unknown>>;

const NOTHING: Fields = Object.freeze({});

const isObject = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);

export const objectIn = (value: unknown): Fields => (isObject(value) ? value : NOTHING);

export const textIn = (value: unknown): string | undefined => (typeof value === 'string' && value.trim() !== '' ? value : undefined);

export const numberIn = (value: unknown): number | undefined => (typeof value === 'number' && Number.isFinite(value) ? value : undefined);

/** The objects of a list; mostly there is nothing else in it. */
export const listIn = (value: unknown): readonly Fields[] => (!Array.isArray(value) ? [] : value.every(isObject) ? value : (value as unknown[]).filter(isObject));
