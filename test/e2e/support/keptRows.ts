import { gunzipSync } from 'node:zlib';
import type { TestSandbox } from './startSandbox';

export interface Kept {
	readonly rows: readonly Record<string, unknown>[];
	readonly watermark: { readonly until: string; readonly bookmark: string | null; readonly full: boolean };
}

/** What the table of rows holds of a source; nothing before its first read. */
export async function keptRows({ client }: TestSandbox, source: string): Promise<Kept | undefined> {
	const found = await client.readRows('partner_ops_rows', { recordId: source });
	const last = (kind: string) => found.filter((row) => row['kind'] === kind).at(-1)?.['payload'];
	const [rows, watermark] = [last('rows'), last('watermark')];
	if (rows === undefined || watermark === undefined) return undefined;
	const [{ rows: all }] = JSON.parse(gunzipSync(Buffer.from(String(rows), 'base64')).toString()) as [{ rows: Record<string, unknown>[] }];
	return { rows: all, watermark: JSON.parse(String(watermark)) as Kept['watermark'] };
}
