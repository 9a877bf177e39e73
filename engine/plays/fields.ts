import { numberIn, objectIn } from '../core';

export { listIn, numberIn, objectIn, textIn, type Fields } from '../core';

/** An estimate, given as itself or with its interval. */
export const estimateIn = (value: unknown): number | undefined => numberIn(value) ?? numberIn(objectIn(value)['estimate']);
