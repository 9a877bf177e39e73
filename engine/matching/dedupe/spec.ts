import * as z from 'zod/v4';
import { parseSpec } from '../../core';
import { FIELD_TYPES } from '../comparisons';
import { SURVIVORSHIP_RULES } from '../planMerge';
import { MatchSpec } from '../spec';

const column = z.string().min(1, 'expected a column');

/** Record types with fields of their own, in the order in which they are matched: deals see customers already matched. */
export const DEDUPE_TYPES = ['partner', 'account', 'contact', 'opportunity'] as const;
export type DedupeType = (typeof DEDUPE_TYPES)[number];

/** Record types that may be matched by fields that the user names; `row`: a row of some other table. */
export const OWN_TYPES = ['account', 'contact', 'opportunity', 'partner', 'registration', 'row', 'touch'] as const;
export type OwnType = (typeof OWN_TYPES)[number];

/** What to find out: rows that are one; which rows are known already; or what a merge would do. */
const DEDUPE_OPERATIONS = ['findDuplicates', 'matchAgainstRegistry', 'planMerge'] as const;

const OwnFields = z.object({
	type: z.enum(OWN_TYPES).default('row'),
	fields: z
		.array(z.object({ column, type: z.enum(FIELD_TYPES) }))
		.min(1, 'expected at least one field; add the columns by which rows are compared'),
	/** Column of a row's id; rows without one get a fingerprint of what they hold. */
	id: column.default('id'),
	/** Column that says where a row comes from. */
	source: column.default('sourceSystem'),
});

const Survivorship = z.object({
	rules: z.array(z.object({ field: column, rule: z.enum(SURVIVORSHIP_RULES) })).default([]),
	fallback: z.enum(SURVIVORSHIP_RULES).default('survivor'),
	/** Sources, the most trusted first. */
	trust: z.array(z.string()).default([]),
	/** Field that says when a record last changed. */
	changedAt: column.default('updatedAt'),
});

/** Also checked where other settings cannot be used, so that every fault is said at once. */
const always = (): boolean => true;

const { version, mergeAt, reviewAt, largestCluster, mostMerges, duplicateFree, mustMatch, mustNotMatch } = MatchSpec.shape;

/** What Partner Dedupe can be told. */
export const DedupeSpec = z
	.object({
		version,
		operation: z.enum(DEDUPE_OPERATIONS).default('findDuplicates'),
		recordType: z.enum([...DEDUPE_TYPES, 'all', 'own']).default('all'),
		/** Asked for with the record type `own`. */
		own: OwnFields.optional(),
		/** Records whose field has one of the values are known already. Asked for by `matchAgainstRegistry`. */
		registry: z
			.object({ field: column, values: z.array(z.string().min(1)).min(1, 'expected at least one value') })
			.optional(),
		mergeAt,
		reviewAt,
		largestCluster,
		/** Merges of one run over all record types; beyond it every one of them goes to review. */
		mostMerges,
		duplicateFree,
		mustMatch,
		mustNotMatch,
		survivorship: Survivorship.prefault({}),
		/** Whether `model` records of the stream are used as they are; otherwise models are learned from the rows. */
		useStoredModel: z.boolean().default(false),
		/** Whether bands are only shown: no record then names a survivor, so that nothing later acts on it. */
		dryRun: z.boolean().default(false),
		/** Whether pairs in the review band also come out as cases for the page where people decide. */
		reviewCases: z.boolean().default(false),
	})
	.refine((spec) => spec.reviewAt < spec.mergeAt, {
		path: ['reviewAt'],
		message: 'expected less than mergeAt',
	})
	.refine(({ recordType, own }) => recordType !== 'own' || own !== undefined, {
		path: ['own'],
		when: always,
		message: 'expected the fields by which rows are compared',
	})
	.refine(({ operation, registry }) => operation !== 'matchAgainstRegistry' || registry !== undefined, {
		path: ['registry'],
		when: always,
		message: 'expected a field and the values that known records have in it',
	});

export type DedupeSpec = z.infer<typeof DedupeSpec>;

/** Reads a dedupe spec and fills in what it leaves out; throws one SpecError that lists every fault. */
export const parseDedupeSpec = (input: unknown): Readonly<DedupeSpec> => parseSpec('The dedupe spec', DedupeSpec, input);

export const DEFAULT_DEDUPE_SPEC = parseDedupeSpec({});
