import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { counted } from '../../engine/core';
import { foldState, isBookRecord, toBook, toStateRows, type Keep, type StateRow, type StateTable } from '../../engine/model';
import { failClosed, readEnvironment, readRows, showHints } from '../shared';

const isRow = (value: unknown): value is StateRow => typeof value === 'object' && value !== null && Object.keys(value).length > 0;

/** Operation Read State: rows of a state table in, the records they stand for out. */
export function readState(context: IExecuteFunctions): INodeExecutionData[] {
	try {
		const rows = readRows(context).filter(({ value }) => isRow(value));
		const { records, rows: sources, issues } = foldState(rows.map(({ value }) => value as StateRow));
		const [first] = issues;
		if (first !== undefined) showHints(context, [`${counted(issues.length, 'row')} skipped. ${first.message}`]);
		const itemOf = new Map(rows.map(({ value, item }) => [value, item]));
		return records.map((record, at) => ({
			json: record as IDataObject,
			pairedItem: { item: itemOf.get(sources[at]) ?? 0 },
		}));
	} catch (thrown) {
		return failClosed(context, thrown);
	}
}

/** Operation Write State: records in, the rows that one state table keeps of them out. */
export function writeState(context: IExecuteFunctions): INodeExecutionData[] {
	try {
		const rows = readRows(context).flatMap(({ value, item }) => (isBookRecord(value) ? [{ value, item }] : []));
		const environment = readEnvironment(context, toBook(rows.map(({ value }) => value)));
		const table = context.getNodeParameter('table', 0) as StateTable;
		const keep = context.getNodeParameter('keep', 0, 'daily') as Keep;
		return rows.flatMap(({ value, item }) =>
			toStateRows([value], table, keep, environment).map((row) => ({ json: { ...row }, pairedItem: { item } })),
		);
	} catch (thrown) {
		return failClosed(context, thrown);
	}
}
