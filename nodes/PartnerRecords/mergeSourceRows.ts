import { NodeOperationError, type IDataObject, type IExecuteFunctions, type INodeExecutionData } from 'n8n-workflow';
import { mergeSourceRows as merge, type SourceRead } from '../../engine/normalize';
import { failClosed, readRows } from '../shared';

/** Rows in one item: as text their table row stays within what one string and one insert can hold. */
const ROWS_AN_ITEM = 5000;

interface Told {
	/** What was read, as the reading workflow tells it. */
	readonly partnerOpsRead?: Partial<SourceRead>;
	/** Rows kept earlier, as this operation handed them out. */
	readonly partnerOpsKept?: unknown;
	/** Rows of one page. */
	readonly rows?: unknown;
}

const isObject = (value: unknown): value is Told => typeof value === 'object' && value !== null;

/** Rows in an item or a list of items, each with `rows`. */
const rowsIn = (value: unknown): unknown[] => (Array.isArray(value) ? value.flatMap(rowsIn) : isObject(value) && Array.isArray(value.rows) ? [...(value.rows as unknown[])] : []);

/** Operation Merge Source Rows: what was read and what was kept in, the whole out, in items of many rows. */
export function mergeSourceRows(context: IExecuteFunctions): INodeExecutionData[] {
	try {
		const items = readRows(context).flatMap(({ value, item }) => (isObject(value) ? [{ value, item }] : []));
		const read = items.find(({ value }) => value.partnerOpsRead !== undefined)?.value.partnerOpsRead;
		if (read === undefined) {
			throw new NodeOperationError(context.getNode(), 'No item says what was read', { description: 'Send one item such as { "partnerOpsRead": { "full": true, "whole": [] } } along with the rows.' });
		}
		const kept = items.flatMap(({ value }) => rowsIn(value.partnerOpsKept));
		const fresh = items.flatMap(({ value }) => {
			if (value.partnerOpsKept !== undefined) return [];
			return Array.isArray(value.rows) ? rowsIn(value) : value.partnerOpsRead === undefined ? [value] : [];
		});
		const rows = merge(kept, fresh, { full: read.full === true, whole: read.whole ?? [] });
		const pairedItem = items.map(({ item }) => ({ item }));
		return Array.from({ length: Math.max(1, Math.ceil(rows.length / ROWS_AN_ITEM)) }, (_, at) => ({ json: { rows: rows.slice(at * ROWS_AN_ITEM, (at + 1) * ROWS_AN_ITEM) as IDataObject[] }, pairedItem }));
	} catch (thrown) {
		return failClosed(context, thrown);
	}
}
