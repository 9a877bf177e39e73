import { isMissing } from '../core';

/** A field as text; empty where it is missing. */
export const textOf = (value: unknown): string => (isMissing(value) ? '' : String(value));
