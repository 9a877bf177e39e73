import * as z from 'zod/v4';
import { compareText, hashOf, parseSpec } from '../core';
import { MOTIONS, recordsOf, type Book, type BookRecord } from '../model';
import type { CadenceModel } from './fitCadence';
import { fitOn, type Prepared } from './prepare';
import type { DormancySpec } from './spec';

/** Id of the model record that keeps the roster's rhythms. */
export const DORMANCY_MODEL = 'dormancy';

const prior = { a: z.number().positive(), s0: z.number().positive() };
const count = z.number().int().min(0);
const motion = z.enum(MOTIONS);
const StoredModel = z.object({
	shape: z.number().positive(),
	gone: z.number().min(0).lt(1),
	overall: z.object(prior),
	motions: z.array(z.object({ motion, ...prior, partners: count })),
	types: z.array(z.object({ type: z.string(), motion, ...prior, partners: count })),
	partners: count,
	fittedOn: count,
	logLikelihood: z.number().nullable(),
	basis: z.enum(['learned', 'assumed']),
});

/** The model of a run: what it says, its fingerprint, and the record that keeps it. */
export interface UsedModel {
	readonly model: CadenceModel;
	readonly hash: string;
	readonly record: BookRecord;
	/** It came in with the book, so it is no result of this run. */
	readonly isStored: boolean;
}

/**
 * The model of a run: where the spec says so the one that an earlier run froze, so that a trigger over a few partners
 * judges as the nightly run over all of them did; else, and where none came in, the one fitted on this book.
 *
 * @throws SpecError when the stored model cannot be used
 */
export function usedModel(book: Book, prepared: Prepared, { useStoredModel }: Pick<DormancySpec, 'useStoredModel'>): UsedModel {
	const [stored] = useStoredModel
		? recordsOf(book, 'model')
				.filter(({ id }) => id === DORMANCY_MODEL)
				.sort((a, b) => compareText(JSON.stringify(a), JSON.stringify(b)))
		: [];
	const model: CadenceModel = stored === undefined ? fitOn(prepared, prepared.today) : parseSpec('The stored dormancy model', StoredModel, stored);
	const hash = hashOf(model);
	return { model, hash, record: { recordType: 'model', id: DORMANCY_MODEL, hash, ...model }, isStored: stored !== undefined };
}
