import * as z from 'zod/v4';
import { text } from './fields';

/** A source row, or part of one, that could not be used: it stays in the stream with the reason why. */
export const Reject = z.object({
	recordType: z.literal('reject'),
	id: z.string().min(1),
	/** Stable identifier of the reason, e.g. `noId`. */
	reason: z.string(),
	/** What happened and what to do. */
	message: z.string(),
	field: text,
	received: z.unknown(),
	/** Position of the row in its input, from 0. */
	row: z.number(),
	source: z.unknown(),
});
export type Reject = z.infer<typeof Reject>;
