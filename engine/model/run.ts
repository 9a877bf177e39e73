import * as z from 'zod/v4';
import { Rate } from '../core';
import { moment, text } from './fields';

/** What one run was given and what it counted; exactly one travels in a stream. */
export const Run = z.object({
	recordType: z.literal('run'),
	id: z.string().min(1),
	runId: z.string(),
	/** The instant that every time-based result takes as now. */
	asOf: moment,
	timeZone: text,
	/** Currency of all converted money. */
	currency: text,
	/** What other currencies are worth in `currency`. */
	rates: z.array(Rate).nullish(),
	rowsIn: z.number().nullish(),
	/** Records that came out, by record type. */
	records: z.record(z.string(), z.number()).nullish(),
	/** Rows that could not be used, by reason. */
	refused: z.record(z.string(), z.number()).nullish(),
	/** Activities whose partner, customer or deal no record of the batch has the name of. */
	unmatched: z.array(z.object({ row: z.number(), id: z.string(), partnerName: text, aboutName: text })).nullish(),
	/** What each node of the line found, in counts and sums, by its result key. */
	summaries: z.record(z.string(), z.unknown()).nullish(),
	/** Fingerprints of the policies and models used, by name. */
	hashes: z.record(z.string(), z.string()).nullish(),
});
export type Run = z.infer<typeof Run>;
