// @ts-check
/** node decideApart.mjs: for each line { rows, asOf, state } a line with what a night decides of them, as JSON. See nightApart.ts. */
import fs from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import readline from 'node:readline';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';

function loadNight() {
	const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'partner-ops-night-'));
	try {
		const outfile = path.join(folder, 'night.cjs');
		buildSync({ entryPoints: [fileURLToPath(new URL('nightlyDecisions.ts', import.meta.url))], bundle: true, platform: 'node', outfile });
		return createRequire(import.meta.url)(outfile).nightOf;
	} finally {
		fs.rmSync(folder, { recursive: true, force: true });
	}
}

const nightOf = loadNight();
for await (const line of readline.createInterface({ input: process.stdin })) {
	const { rows, asOf, state } = JSON.parse(line);
	const { decisions } = nightOf(rows, asOf, state);
	process.stdout.write(`${JSON.stringify([...decisions].map(([row, { id, status, counts, attribution }]) => [row, { id, status, counts, attribution }]))}\n`);
}
