import * as z from 'zod/v4';
import { isMissing } from '../core';

/** Building blocks of the canonical records. Absent and null mean the same: the source does not say. */

/** Text, e.g. a name. */
export const text = z.string().nullish();

/** Several texts, e.g. domains. */
export const texts = z.array(z.string()).nullish();

/** A calendar day (`2026-03-31`) or an ISO 8601 instant with its offset. */
export const moment = z.string().nullish();

/** A field that says nothing where its value is missing: blank text and NaN too. */
const orNothing = <Schema extends z.ZodType>(schema: Schema) => z.preprocess((value) => (value !== null && isMissing(value) ? undefined : value), schema.optional()).optional();

/** A number in the unit that the field names, money in major units of the record's currency. */
export const amount = orNothing(z.number().nullable());

/** Yes or no. */
export const flag = z.boolean().nullish();

/** One of a list of identifiers. */
export const oneOf = <const Values extends readonly [string, ...string[]]>(values: Values) =>
	orNothing(z.enum(values).nullable());

/** What every canonical record carries. */
export const identity = {
	id: z.string().min(1),
	sourceSystem: text,
	/** Ids in each source system, e.g. `{ hubspot: '123' }`. */
	sourceIds: z.record(z.string(), z.string()).nullish(),
	/** Columns of the source row that have no canonical field. */
	source: z.record(z.string(), z.unknown()).nullish(),
};
