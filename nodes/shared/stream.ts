import type { IExecuteFunctions } from 'n8n-workflow';
import { isBookRecord, type BookRecord } from '../../engine/model';
import { DEFAULT_NORMALIZE_SPEC, normalizeRecords } from '../../engine/normalize';
import { readEnvironment } from './environment';
import { readJson } from './readOptions';

/** One row of input and the item it came in. */
export interface Row {
	readonly value: unknown;
	readonly item: number;
}

/** The records of the input, and for each the item it came from. */
export interface Stream {
	readonly records: readonly BookRecord[];
	readonly itemOf: ReadonlyMap<object, number>;
	/** Rows that were not records yet and had to be read as plain rows. */
	readonly plainRows: number;
}

function parseJsonRows(context: IExecuteFunctions): unknown[] {
	const parameter = context.getNodeParameter('records', 0, []) as unknown;
	const records = readJson(context, parameter, 'Records', 'Give a list such as [{ "recordType": "partner", "id": "1", "name": "Acme" }].');
	return Array.isArray(records) ? records : [records];
}

/** The rows of the input, or of the Records parameter. */
export function readRows(context: IExecuteFunctions): Row[] {
	if (context.getNodeParameter('recordsFrom', 0, 'input') === 'json') {
		return parseJsonRows(context).map((value) => ({ value, item: 0 }));
	}
	return context.getInputData().map(({ json }, item) => ({ value: json, item }));
}

const isPlainRow = (value: unknown): value is Readonly<Record<string, unknown>> =>
	typeof value === 'object' && value !== null && !Array.isArray(value) && Object.keys(value).length > 0;

/**
 * Reads the input as records. Rows without a record type go through Partner Records' own reading first; or, where a
 * node works on rows as they are, become records of type `row`.
 */
export function readStream(context: IExecuteFunctions, rowsAsTheyAre = false): Stream {
	const records: BookRecord[] = [];
	const itemOf = new Map<object, number>();
	const plain: Row[] = [];
	readRows(context).forEach((row) => {
		if (isBookRecord(row.value)) {
			records.push(row.value);
			itemOf.set(row.value, row.item);
		} else if (rowsAsTheyAre) {
			if (!isPlainRow(row.value)) return;
			const record: BookRecord = { ...row.value, recordType: 'row' };
			records.push(record);
			itemOf.set(record, row.item);
		} else plain.push(row);
	});
	if (plain.length > 0) {
		const { asOf, timeZone } = readEnvironment(context);
		const read = normalizeRecords(
			plain.map(({ value }) => value),
			DEFAULT_NORMALIZE_SPEC,
			{ asOf, timeZone },
		);
		for (const { record, row } of read.records) {
			records.push(record);
			itemOf.set(record, plain[row]?.item ?? 0);
		}
		for (const reject of read.rejects) {
			records.push(reject);
			itemOf.set(reject, plain[reject.row]?.item ?? 0);
		}
	}
	return { records, itemOf, plainRows: plain.length };
}
