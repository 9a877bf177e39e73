import { SpecError, hashOf, type Issue } from '../../core';
import { findRecord, type Book, type BookRecord } from '../../model';
import { groupFields } from '../groupFields';
import { checkModelFits } from '../checkModelFits';
import { parseMatchModel, type MatchModel } from '../matchModel';
import type { MatchTable } from '../types';
import type { OwnType } from './spec';

const idOf = (type: OwnType): string => `match:${type}`;

/** A model as a record of the stream. */
export const toModelRecord = (type: OwnType, model: MatchModel): BookRecord => ({
	recordType: 'model',
	id: idOf(type),
	hash: hashOf(model),
	...model,
});

/**
 * The model of a type that the stream carries; nothing when there is none. One that cannot be used is reported, and
 * the caller learns its own.
 */
export function readStoredModel(
	book: Book,
	type: OwnType,
	{ records, fields }: MatchTable,
): { readonly model?: MatchModel; readonly issues: readonly Issue[] } {
	const record = findRecord(book, 'model', idOf(type));
	if (record === undefined) return { issues: [] };
	try {
		const model = parseMatchModel(record);
		checkModelFits(model, groupFields(fields, records));
		return { model, issues: [] };
	} catch (thrown) {
		if (!(thrown instanceof SpecError)) throw thrown;
		return {
			issues: [
				{
					code: 'storedModelUnusable',
					severity: 'warning',
					message: `The stored model ${idOf(type)} was not used; one was learned from the rows. ${thrown.message}`,
					recordId: idOf(type),
				},
			],
		};
	}
}
