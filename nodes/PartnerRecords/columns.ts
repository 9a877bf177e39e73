import type { IExecuteFunctions, ILoadOptionsFunctions, ResourceMapperFields } from 'n8n-workflow';
import { ROW_RECORDS, fieldsOf, type RowRecord } from '../../engine/normalize';
import type { Row } from '../shared';

/** `stageEnteredAt` as a person reads it: Stage Entered At. */
const labelOf = (field: string) =>
	field
		.replace(/([A-Z])/g, ' $1')
		.replace(/^./, (first) => first.toUpperCase())
		.replace(/\b(Acv|Id)\b/g, (word) => word.toUpperCase());

/** The fields of the chosen record type, for the Columns parameter. */
export function getFields(context: ILoadOptionsFunctions): ResourceMapperFields {
	const recordType = context.getNodeParameter('recordType', 'opportunity') as string;
	const kind = ROW_RECORDS.find((known): known is RowRecord => known === recordType) ?? 'opportunity';
	return {
		fields: [...fieldsOf(kind).keys()].map((id) => ({
			id,
			displayName: labelOf(id),
			required: false,
			defaultMatch: false,
			canBeUsedToMatch: false,
			display: true,
			type: 'string',
		})),
	};
}

/** An expression that only points at a column: `{{ $json["Deal Name"] }}`, `{{ $json.deal.name }}`. */
const POINTS_AT = /^=\s*\{\{\s*\$json((?:\.[A-Za-z_$][\w$]*|\[(?:"[^"\\]*"|'[^'\\]*'|\d+)\])+)\s*\}\}\s*$/;
const STEP = /\.([A-Za-z_$][\w$]*)|\[(?:"([^"\\]*)"|'([^'\\]*)'|(\d+))\]/g;

/** The column that a mapping names: its text, or the path of an expression that only points at one. */
export function columnOf(mapped: string): string | undefined {
	if (!mapped.startsWith('=')) return mapped.trim();
	const path = POINTS_AT.exec(mapped)?.[1];
	if (path === undefined) return undefined;
	return [...path.matchAll(STEP)].map(([, name, double, single, index]) => name ?? double ?? single ?? index).join('.');
}

/** Own columns by field; rows are extended where a field is worked out by an expression. */
interface OwnColumns {
	readonly columns: Readonly<Record<string, string>>;
	readonly rows: readonly Row[];
}

/**
 * Reads the Columns parameter. A column's name, or an expression that only points at one, costs nothing a
 * row; any other expression is worked out for each item.
 */
export function readColumns(context: IExecuteFunctions, rows: readonly Row[]): OwnColumns {
	const parameter = context.getNode().parameters['columns'] as
		| { mappingMode?: string; value?: Readonly<Record<string, unknown>> | null }
		| undefined;
	const hidden = context.getNodeParameter('recordType', 0, 'auto') === 'auto';
	if (hidden || parameter?.mappingMode !== 'defineBelow') return { columns: {}, rows };
	const mapped = Object.entries(parameter.value ?? {}).flatMap(([field, value]): [string, string][] =>
		typeof value === 'string' && value.trim() !== '' ? [[field, value]] : [],
	);
	const workedOut = mapped.flatMap(([field, value]) => (columnOf(value) === undefined ? [field] : []));
	const nameFor = (field: string) => `Columns: ${field}`;
	const columns = Object.fromEntries(mapped.map(([field, value]) => [field, columnOf(value) ?? nameFor(field)]));
	if (workedOut.length === 0) return { columns, rows };
	return {
		columns,
		rows: rows.map(({ value, item }) => {
			const results = context.getNodeParameter('columns.value', item, {}) as Readonly<Record<string, unknown>>;
			const added = Object.fromEntries(workedOut.map((field) => [nameFor(field), results[field]]));
			return { value: { ...(value as object), ...added }, item };
		}),
	};
}
