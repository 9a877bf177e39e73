// @ts-check
/** node decideApart.mjs < { rows, asOf, state }: what a night decides of them, as JSON. See nightApart.ts. */
import fs from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'partner-ops-night-'));
const outfile = path.join(folder, 'night.cjs');
try {
	buildSync({ entryPoints: [fileURLToPath(new URL('nightlyDecisions.ts', import.meta.url))], bundle: true, platform: 'node', outfile });
	const { nightOf } = createRequire(import.meta.url)(outfile);
	const { rows, asOf, state } = JSON.parse(fs.readFileSync(0, 'utf8'));
	const { decisions } = nightOf(rows, asOf, state);
	process.stdout.write(JSON.stringify([...decisions].map(([row, { id, status, counts, attribution }]) => [row, { id, status, counts, attribution }])));
} finally {
	fs.rmSync(folder, { recursive: true, force: true });
}
