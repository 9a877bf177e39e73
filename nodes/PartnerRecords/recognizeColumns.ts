import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { recogniseColumns } from '../../engine/normalize';
import { failClosed, readEnvironment, readRows } from '../shared';
import { readColumns } from './columns';
import { readParameters } from './parameters';

/** Operation Recognize Columns: rows in, one item out for rows with the same columns, linked to the first of them. */
export function recognizeColumns(context: IExecuteFunctions): INodeExecutionData[] {
	try {
		const { columns, rows } = readColumns(context, readRows(context));
		const told = recogniseColumns(rows.map(({ value }) => value), readParameters(context, columns), readEnvironment(context));
		return told.map(({ row, ...recognised }) => ({ json: { ...recognised }, pairedItem: { item: rows[row]?.item ?? 0 } }));
	} catch (thrown) {
		return failClosed(context, thrown);
	}
}
