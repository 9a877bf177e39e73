import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const folder = path.resolve(__dirname, '../golden');

/** What a golden file holds; written anew where somebody means to change it: `PARTNER_OPS_GOLDEN=1 npx jest <the test>`. */
export function golden(name: string, now: unknown): unknown {
	const file = path.join(folder, `${name}.json`);
	if (process.env['PARTNER_OPS_GOLDEN'] === '1') writeFileSync(file, `${JSON.stringify(now, null, '\t')}\n`);
	return JSON.parse(readFileSync(file, 'utf8'));
}
