import * as z from 'zod/v4';
import { parseSpec } from '../core';
import { FIX_KINDS } from './types';

/** What proposing fixes can be told. */
export const FixSpec = z.object({
	version: z.literal(1).default(1),
	/** Which fixes are proposed. */
	fixes: z.array(z.enum(FIX_KINDS)).min(1, 'expected at least one kind of fix').default([...FIX_KINDS]),
	/** Fixes of one owner at a time: more than can be looked at in one sitting is looked at by nobody. */
	perOwner: z.number('expected a number').int('expected a whole number').min(1, 'expected 1 or more').default(20),
});
export type FixSpec = z.infer<typeof FixSpec>;

/** Reads a spec and fills in what it leaves out; throws one SpecError that lists every fault. */
export const parseFixSpec = (input: unknown): Readonly<FixSpec> => parseSpec('The settings of fixes', FixSpec, input);

export const DEFAULT_FIX_SPEC = parseFixSpec({});
