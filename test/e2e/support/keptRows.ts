import { gunzipSync } from 'node:zlib';
import type { TestSandbox } from './startSandbox';

export interface Kept {
	readonly rows: readonly Record<string, unknown>[];
	readonly watermark: { readonly until: string; readonly bookmark: string | null; readonly full: boolean };
}

/** What the table of rows holds of a source; nothing before its first read. */
export async function keptRows({ client }: TestSandbox, source: string): Promise<Kept | undefined> {
	const found = await client.readRows('partner_ops_rows', { recordId: source });
	const watermark = found.filter(({ kind }) => kind === 'watermark').at(-1);
	if (watermark === undefined) return undefined;
	const parts = found.filter(({ kind, runId }) => kind === 'rows' && runId === watermark['runId']);
	const all = parts.flatMap(({ payload }) => (JSON.parse(gunzipSync(Buffer.from(String(payload), 'base64')).toString()) as { rows: Record<string, unknown>[] }).rows);
	return { rows: all, watermark: JSON.parse(String(watermark['payload'])) as Kept['watermark'] };
}
