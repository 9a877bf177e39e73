import { spawn } from 'node:child_process';
import type { Socket } from 'node:net';
import path from 'node:path';
import readline from 'node:readline';
import type { AttributionResult } from '../../../../engine/attribution';
import type { BookRecord } from '../../../../engine/model';

/** What a night decides of each deal, by the id of each of its rows. */
export interface NightlyDecisions {
	readonly decisions: ReadonlyMap<string, Pick<AttributionResult['deals'][number], 'id' | 'status' | 'counts' | 'attribution'>>;
}

/** A process that answers a line with a line, in order; it ends with this one, and does not keep it. */
function startApart(): (line: string) => Promise<string> {
	const child = spawn(process.execPath, [path.join(__dirname, 'decideApart.mjs')], { stdio: ['pipe', 'pipe', 'inherit'] });
	child.unref();
	(child.stdin as Socket).unref();
	(child.stdout as Socket).unref();
	const waiting: { readonly resolve: (line: string) => void; readonly reject: (error: Error) => void }[] = [];
	readline.createInterface({ input: child.stdout }).on('line', (line) => waiting.shift()?.resolve(line));
	child.on('exit', (code) => {
		for (const { reject } of waiting.splice(0)) reject(new Error(`A night could not be worked out: decideApart.mjs ended with ${code}.`));
	});
	return (line) =>
		new Promise((resolve, reject) => {
			waiting.push({ resolve, reject });
			child.stdin.write(`${line}\n`);
		});
}

let askApart: ReturnType<typeof startApart> | undefined;
let last: { readonly input: string; readonly night: Promise<NightlyDecisions> } | undefined;

/**
 * What `nightOf` decides, worked out in a process of its own, because Jest's sandbox makes the line four times slower; that
 * process stays, because the first night costs it twice as much as the next ones. What was asked last is answered at once.
 */
export function nightApart(rows: readonly unknown[], asOf: string, state: readonly BookRecord[] = []): Promise<NightlyDecisions> {
	const input = JSON.stringify({ rows, asOf, state });
	if (last?.input === input) return last.night;
	askApart ??= startApart();
	const night = askApart(input).then((line) => ({ decisions: new Map(JSON.parse(line) as [string, never][]) }));
	last = { input, night };
	return night;
}
