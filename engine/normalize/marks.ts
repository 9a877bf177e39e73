import { columnOf, findCells, toTarget, type Cell } from './cell';
import type { Headers, Row } from './headers';
import { isBlank } from './isBlank';
import { keyOf } from './keyOf';
import type { Mark, Preset } from './preset';
import { readFlag, readText } from './readers';
import type { RefusalReason } from './types';

/** A cell that can mark a row as one that is not used. */
export interface RowMark {
	readonly reason: RefusalReason;
	readonly cell: Cell;
	/** Words that mark it; undefined: a yes does. */
	readonly words: ReadonlySet<string> | undefined;
}

/** The marks that rows of these headers can carry. */
export function findMarks(headers: Headers, { deleted = [], planned = [] }: Preset): readonly RowMark[] {
	const find = (marks: readonly Mark[], reason: RefusalReason): RowMark[] =>
		marks.flatMap((mark) =>
			findCells(headers, toTarget(columnOf(mark))).map((cell) => ({
				reason,
				cell,
				words: typeof mark === 'string' ? undefined : new Set(mark.words.map(keyOf)),
			})),
		);
	return [...find(deleted, 'deleted'), ...find(planned, 'planned')];
}

/** Whether a row carries a mark. */
export function isMarked({ cell, words }: RowMark, row: Row, contained: Row): boolean {
	const raw = cell.get(row, contained);
	if (isBlank(raw)) return false;
	return words === undefined ? readFlag(raw) === true : words.has(keyOf(readText(raw) ?? ''));
}
