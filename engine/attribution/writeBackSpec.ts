import * as z from 'zod/v4';
import { instantReader, parseSpec } from '../core';

/** Fields of `flat`, and which property of the CRM each is written to; a field without one is not written. */
export const FLAT_FIELDS = ['partnerDecision', 'sourcingPartner', 'sourcingPartnerId', 'partnerRoles', 'attributionConfidence', 'attributionEvidence', 'attributionPolicy'] as const;

const property = z.string().trim().min(1, 'expected the name of a property');

export const WriteBackSpec = z.object({
	/** Property of the CRM by flat field. */
	fields: z.partialRecord(z.enum(FLAT_FIELDS), property).refine((fields) => Object.keys(fields).length > 0, 'expected at least one property to write to'),
	/** Ids of the deals to write to; absent: all. */
	only: z.array(z.string()).optional(),
	/** When writing was armed; absent: shadow mode. Deals made before it are taken as they stand. */
	armedSince: z
		.string()
		.refine((text) => instantReader('UTC')(text) !== undefined, 'expected a day such as 2026-07-01, or an instant such as 2026-07-01T08:00:00Z')
		.optional(),
});
export type WriteBackSpec = z.infer<typeof WriteBackSpec>;

/** Reads the settings of a write-back; throws one SpecError that lists every fault. */
export const parseWriteBackSpec = (input: unknown): Readonly<WriteBackSpec> => parseSpec('The write-back settings', WriteBackSpec, input);
