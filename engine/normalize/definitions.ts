import { isRow, type Row } from './headers';
import type { Definitions } from './preset';
import { readText } from './readers';

/** What the rows of a batch say of their source's own columns. */
interface Dictionary {
	/** Whether a row is a definition and nothing else. */
	readonly isDefinition: (row: Row) => boolean;
	/** What a column is called; undefined where no row says so. */
	readonly nameOf: (column: string) => string | undefined;
	/** The row under the names that people gave its columns, and with the labels of its options. */
	readonly translate: (row: Row) => Row;
}

interface Column {
	readonly name: string;
	/** Labels by option id. */
	readonly labels: ReadonlyMap<string, string>;
}

const NO_LABELS: ReadonlyMap<string, string> = new Map();

const textAt = (row: Row, keys: readonly string[]): string | undefined => {
	const key = keys.find((one) => Object.hasOwn(row, one));
	return key === undefined ? undefined : readText(row[key]);
};
function hasAll(row: Row, columns: readonly string[]): boolean {
	for (const column of columns) if (!Object.hasOwn(row, column)) return false;
	return true;
}

function labelsOf(options: unknown): ReadonlyMap<string, string> {
	const labels = new Map<string, string>();
	for (const option of Array.isArray(options) ? (options as unknown[]) : []) {
		if (!isRow(option)) continue;
		const [id, label] = [readText(option['id']), readText(option['label'])];
		if (id !== undefined && label !== undefined) labels.set(id, label);
	}
	return labels;
}

/** An option's id, or several, as its label; anything else as it is. */
function labelled(value: unknown, labels: ReadonlyMap<string, string>): unknown {
	if (labels.size === 0 || value === null || value === undefined) return value;
	const ids = Array.isArray(value) ? value : typeof value === 'string' ? value.split(',') : [value];
	const found = ids.map((id: unknown) => labels.get(readText(id)?.trim() ?? ''));
	return found.every((label) => label !== undefined) ? found.join('; ') : value;
}

function noteColumn(
	columns: Map<string, Column>,
	{ columns: column, madeColumn }: Definitions,
	row: Row,
): void {
	const [key, name] = [textAt(row, column.key), textAt(row, column.name)];
	// Columns of the source itself keep their keys: the presets know them by these.
	if (key === undefined || name === undefined || name === '__proto__' || !madeColumn.test(key)) return;
	columns.set(key, { name, labels: labelsOf(row[column.options]) });
}

function noteValue(values: Map<string, Map<string, string>>, value: Definitions['values'], row: Row): void {
	const [id, name] = [textAt(row, [value.id]), textAt(row, [value.name])];
	const names = values.get(value.of) ?? new Map<string, string>();
	if (id !== undefined && name !== undefined) values.set(value.of, names.set(id, name));
}

/**
 * Reads the definitions among the rows of a batch, wherever they stand. Without any it costs one look at
 * each row, and rows are handed back as they are.
 *
 * @param rows every row of the batch
 */
export function readDictionary(rows: readonly unknown[], all: readonly Definitions[]): Dictionary {
	const columns = new Map<string, Column>();
	const values = new Map<string, Map<string, string>>();
	const definitions = new Set<unknown>();
	for (const row of all.length === 0 ? [] : rows) {
		if (!isRow(row)) continue;
		for (const one of all) {
			const isColumn = hasAll(row, one.columns.all);
			if (!isColumn && !hasAll(row, one.values.all)) continue;
			definitions.add(row);
			if (isColumn) noteColumn(columns, one, row);
			else noteValue(values, one.values, row);
		}
	}

	const rename = (row: Row): Row => {
		const keys = Object.keys(row);
		if (!keys.some((key) => columns.has(key) || values.has(key))) return row;
		const taken = new Set(keys);
		return Object.fromEntries(
			keys.map((key) => {
				const column = columns.get(key);
				if (column === undefined) return [key, labelled(row[key], values.get(key) ?? NO_LABELS)];
				// Two columns may have one name; the later keeps a piece of its key.
				const name = taken.has(column.name) ? `${column.name} (${key.slice(0, 6)})` : column.name;
				taken.add(name);
				return [name, labelled(row[key], column.labels)];
			}),
		);
	};
	const renameChange = (row: Row, { column, values: changed }: Definitions['change']): Row => {
		const key = Object.hasOwn(row, column) ? readText(row[column]) : undefined;
		if (key === undefined) return row;
		const [own, numbered] = [columns.get(key), values.get(key)];
		if (own === undefined && numbered === undefined) return row;
		const renamed: Record<string, unknown> = { ...row, [column]: own?.name ?? key };
		for (const one of changed) renamed[one] = labelled(row[one], own?.labels ?? numbered ?? NO_LABELS);
		return renamed;
	};
	const inside = (row: Row, key: string, change: (inner: Row) => Row): Row => {
		const inner = Object.hasOwn(row, key) ? row[key] : undefined;
		if (!isRow(inner)) return row;
		const changed = change(inner);
		return changed === inner ? row : { ...row, [key]: changed };
	};

	const isEmpty = columns.size === 0 && values.size === 0;
	return {
		isDefinition: (row) => definitions.size > 0 && definitions.has(row),
		nameOf: (column) => columns.get(column)?.name,
		translate: (row) => {
			if (isEmpty) return row;
			let translated = rename(row);
			for (const { change, container } of all) {
				translated = inside(translated, container, rename);
				translated = renameChange(translated, change);
				translated = inside(translated, change.inside, (inner) => renameChange(inner, change));
			}
			return translated;
		},
	};
}
