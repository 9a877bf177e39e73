import { compareText } from '../core';
import type { Cell } from './cell';
import { isRow } from './headers';
import { isBlank } from './isBlank';
import type { Line } from './readField';
import { readText, type Reader } from './readers';
import type { StageChange } from './stageHistory';

const NONE: readonly unknown[] = [];

/** The earlier values of a cell that a source sends along, in any order. */
function versionsOf(cell: Cell, line: Line, historyColumn: string | undefined): readonly unknown[] {
	const { contained, key } = cell.place;
	const raw = contained ? line.contained[key] : undefined;
	if (isRow(raw)) return Array.isArray(raw['versions']) ? raw['versions'] : [raw];
	const listed = historyColumn === undefined ? undefined : line.row[historyColumn];
	const history = isRow(listed) && Object.hasOwn(listed, key) ? listed[key] : undefined;
	return Array.isArray(history) ? history : NONE;
}

/**
 * The dated values of a cell. Versions without a readable value or time are passed over: a source writes
 * time 0 where it does not know.
 */
export function changesOf(
	cell: Cell,
	line: Line,
	historyColumn: string | undefined,
	readMoment: Reader,
): readonly StageChange[] {
	const changes: StageChange[] = [];
	for (const version of versionsOf(cell, line, historyColumn)) {
		if (!isRow(version)) continue;
		const { value, timestamp } = version;
		if (isBlank(timestamp) || timestamp === 0 || timestamp === '0') continue;
		const stage = readText(value);
		const at = readMoment(timestamp);
		if (stage !== undefined && stage !== '' && typeof at === 'string') changes.push({ stage, at });
	}
	return changes;
}

/** Since when a cell has had its value: the earliest of the latest run of that value. */
export function heldSince(changes: readonly StageChange[], value: string): string | undefined {
	const latestFirst = changes.length < 2 ? changes : [...changes].sort((a, b) => compareText(b.at, a.at));
	let since: string | undefined;
	for (const { stage, at } of latestFirst) {
		if (stage !== value) break;
		since = at;
	}
	return since;
}
