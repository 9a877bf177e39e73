import { execFile } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { toStateRows, type BookRecord, type NewStateRow } from '../../../engine/model';
import { AS_OF } from '../../../sandbox/sample/index.mjs';
import type { TestSandbox } from './startSandbox';

/** What the line found in the sample company, as of a day. */
export interface KeptRun {
	readonly runId: string;
	readonly asOf: string;
	readonly records: readonly BookRecord[];
}

/** The sample company through the whole line, once a day. */
export async function lineOn(days: readonly string[], size: number): Promise<KeptRun[]> {
	const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'partner-ops-line-'));
	const file = path.join(folder, 'runs.json');
	await promisify(execFile)(process.execPath, [path.join(__dirname, 'lineOn.mjs'), file, String(size), ...days]);
	const runs = JSON.parse(fs.readFileSync(file, 'utf8')) as KeptRun[];
	fs.rmSync(folder, { recursive: true });
	return runs;
}

export const LAST_DAY = new Date(AS_OF).toISOString();

/** Puts rows into n8n's tables as the nightly run does. */
export async function keep({ client }: TestSandbox, { runId, asOf, records }: KeptRun, extra: readonly BookRecord[] = []): Promise<void> {
	const context = { asOf: Date.parse(asOf), timeZone: 'UTC', runId };
	const run: BookRecord = { recordType: 'run', id: 'run', runId, asOf, timeZone: 'UTC' };
	for (const table of ['runs', 'results', 'deals', 'metrics', 'snapshots'] as const) {
		const rows = toStateRows([...records, ...extra, run], table, 'daily', context);
		await insert(client, `partner_ops_${table}`, rows);
	}
}

async function insert(client: TestSandbox['client'], name: string, rows: readonly NewStateRow[]): Promise<void> {
	const table = await client.findTable(name);
	if (table === undefined) throw new Error(`There is no table ${name}`);
	for (let at = 0; at < rows.length; at += 100) {
		await client.call('post', `/projects/${table.projectId}/data-tables/${table.id}/insert`, { data: { data: rows.slice(at, at + 100), returnType: 'count' } });
	}
}
