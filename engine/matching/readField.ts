import { textsIn } from './comparisons/cells';
import type { FieldGroup } from './groupFields';
import { growingList } from './growingList';
import { numberCells } from './numberCells';
import { numberTexts } from './strings/numberTexts';
import type { MatchRecord } from './types';

/** One field of all rows. Values and cells are numbered by their content: the order of the rows leaves no trace. */
export interface ReadField {
	readonly group: FieldGroup;
	/** Distinct values, and the identity of each. */
	readonly values: readonly unknown[];
	readonly identities: readonly string[];
	/** Distinct cells: the numbers of their values lie in `held` from `from[cell]` to `from[cell + 1]`. */
	readonly from: Int32Array;
	readonly held: Int32Array;
	/** For each row its cell; -1: it says nothing. */
	readonly rowCell: Int32Array;
}

/** Where most of the first cells that say something differ, looking for equal ones costs more than it saves. */
const TRIED = 4096;
const MOSTLY = 0.75;

/** A cell as text, the same for cells that read the same. */
function rawText(cell: unknown): string {
	if (typeof cell === 'string') return cell;
	return cell instanceof Date ? String(cell.getTime()) : textsIn([cell]).join('\u0002');
}

/** Reads cells as they come; equal ones are read once where there are many. */
function readCells({ comparison, columns }: FieldGroup, records: readonly MatchRecord[]) {
	// With room for one value a row: an array that grows by pushing is copied over and over.
	const values = new Array<unknown>(records.length);
	let count = 0;
	/** Values of cell c: from `starts[c]` to `starts[c + 1]`. */
	const starts = growingList(records.length + 1);
	starts.add(0);
	const rowCell = new Int32Array(records.length);
	/** The cells of the row at hand. */
	const parts: unknown[] = [];
	const read = (): number => {
		const own = comparison.read(parts);
		if (own.length === 0) return -1;
		for (const value of own) values[count++] = value;
		starts.add(count);
		return starts.length() - 2;
	};
	let seen: Map<string, number> | undefined = new Map();
	let filled = 0;
	records.forEach(({ fields }, row) => {
		for (let i = 0; i < columns.length; i++) parts[i] = fields[columns[i] ?? ''];
		if (row === TRIED && (seen?.size ?? 0) > MOSTLY * filled) seen = undefined;
		if (seen === undefined) {
			rowCell[row] = read();
			return;
		}
		const raw = parts.length === 1 ? rawText(parts[0]) : parts.map(rawText).join('\u0001');
		let cell = seen.get(raw);
		if (cell === undefined) seen.set(raw, (cell = read()));
		if (cell >= 0) filled++;
		rowCell[row] = cell;
	});
	values.length = count;
	return { values, starts: starts.numbers(), rowCell };
}

/**
 * Reads one field of all rows.
 *
 * Cost: O(rows), the reading of distinct cells, and the ordering of what was read.
 */
export function readField(group: FieldGroup, records: readonly MatchRecord[]): ReadField {
	const { values, starts, rowCell } = readCells(group, records);
	const { numberOf, firsts, texts } = numberTexts(values.map((value) => group.comparison.identity(value)));
	const { from, held, cellOf } = numberCells(starts, numberOf, texts.length);
	return {
		group,
		values: texts.map((_, number) => values[firsts[number] ?? 0]),
		identities: texts,
		from,
		held,
		rowCell: rowCell.map((cell) => (cell < 0 ? -1 : (cellOf[cell] ?? -1))),
	};
}
