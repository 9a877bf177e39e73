import type { BookRecord } from '../../engine/model';
import type { Decided } from './output';

/** A record with a node's result, named first, so that a table shows the result beside the name. */
export function withResult(record: BookRecord, added: object): Decided {
	const { recordType, id, name, ...fields } = record;
	const named = { recordType, ...(id === undefined ? {} : { id }), ...(name === undefined ? {} : { name }) };
	return { record: { ...named, ...added, ...fields, ...added }, replaces: record };
}
