import { isBlank } from './isBlank';
import type { Cell } from './cell';
import type { Row } from './headers';
import type { FieldPlan } from './planRow';
import type { Tally } from './tally';

/** The row that is being read. One object serves all rows of a run. */
export interface Line {
	index: number;
	row: Row;
	/** The columns inside the row's container; empty where there is none. */
	contained: Row;
	/** Field that is being read, for whoever is told about its value. */
	field: string;
	/** Cells whose value could not be read: they are kept under `source`. */
	unread: Cell[];
	readonly tally: Tally;
}

/** The cell that decides a field: the first whose value is there. */
export function cellOf(plan: FieldPlan, line: Line): Cell | undefined {
	return plan.cells.find((cell) => !isBlank(cell.get(line.row, line.contained)));
}

/**
 * Reads a field; undefined when the row does not say it. A value that cannot be read is counted, and kept
 * under the record's `source`.
 */
export function readField(plan: FieldPlan | undefined, line: Line): unknown {
	if (plan === undefined) return undefined;
	for (const cell of plan.cells) {
		const raw = cell.get(line.row, line.contained);
		if (isBlank(raw)) continue;
		line.field = plan.field;
		const value = plan.read(raw);
		if (value === undefined) {
			line.tally.add(plan.unreadCode, plan.field, line.index, raw);
			line.unread.push(cell);
		}
		return value ?? undefined;
	}
	return undefined;
}
