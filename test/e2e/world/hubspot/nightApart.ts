import { spawnSync } from 'node:child_process';
import path from 'node:path';
import type { AttributionResult } from '../../../../engine/attribution';
import type { BookRecord } from '../../../../engine/model';

/** What a night decides of each deal, by the id of each of its rows. */
export interface NightlyDecisions {
	readonly decisions: ReadonlyMap<string, Pick<AttributionResult['deals'][number], 'id' | 'status' | 'counts' | 'attribution'>>;
}

let last: { readonly input: string; readonly night: NightlyDecisions } | undefined;

/**
 * What `nightOf` decides, worked out in a process of its own, because Jest's sandbox makes the line four times slower. What
 * was asked last is answered at once.
 */
export function nightApart(rows: readonly unknown[], asOf: string, state: readonly BookRecord[] = []): NightlyDecisions {
	const input = JSON.stringify({ rows, asOf, state });
	if (last?.input === input) return last.night;
	const { status, stdout, stderr } = spawnSync(process.execPath, [path.join(__dirname, 'decideApart.mjs')], { input, encoding: 'utf8', maxBuffer: 1e9 });
	if (status !== 0) throw new Error(`A night could not be worked out: ${stderr}`);
	const night = { decisions: new Map(JSON.parse(stdout) as [string, never][]) };
	last = { input, night };
	return night;
}
