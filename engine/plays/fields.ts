/** Reading of results that other nodes left, in full or simplified: what has another type is not there. */

export type Fields = Readonly<Record<string, unknown>>;

export const objectIn = (value: unknown): Fields => (typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {});

export const textIn = (value: unknown): string | undefined => (typeof value === 'string' && value.trim() !== '' ? value : undefined);

export const numberIn = (value: unknown): number | undefined => (typeof value === 'number' && Number.isFinite(value) ? value : undefined);

export const listIn = (value: unknown): readonly Fields[] =>
	(Array.isArray(value) ? (value as unknown[]) : []).flatMap((one) => (typeof one === 'object' && one !== null ? [one as Fields] : []));

/** An estimate, given as itself or with its interval. */
export const estimateIn = (value: unknown): number | undefined => numberIn(value) ?? numberIn(objectIn(value)['estimate']);
