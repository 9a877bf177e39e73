// @ts-check
/**
 * Runs the measurements: `npm run bench` for all, `npm run bench -- partnerScore` for one.
 * Numbers are handed to a single one: `npm run bench -- matching 1000000`.
 * Each `<name>.bench.ts` prints a table of its own; figures are ratios within one run, because machines differ.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { findRuntime } from '../sandbox/setup/runtime.mjs';

const here = path.dirname(fileURLToPath(import.meta.url));
const out = path.join(here, 'results');
const isNumber = (/** @type {string} */ option) => /^\d+$/.test(option);
const wanted = process.argv.slice(2).filter((option) => !isNumber(option));
const numbers = process.argv.slice(2).filter(isNumber);
const files = readdirSync(here)
	.filter((file) => file.endsWith('.bench.ts'))
	.filter((file) => wanted.length === 0 || wanted.includes(file.replace('.bench.ts', '')))
	.sort();
if (files.length === 0) {
	process.stderr.write(`No measurement is called ${wanted.join(', ')}. There are: ${readdirSync(here).filter((file) => file.endsWith('.bench.ts')).map((file) => file.replace('.bench.ts', '')).join(', ')}.\n`);
	process.exit(2);
}

mkdirSync(out, { recursive: true });
/** The nodes run in n8n, so they are measured on the Node that n8n runs on. */
const { node } = findRuntime();
let failed = 0;
for (const file of files) {
	const script = path.join(out, file.replace('.ts', '.cjs'));
	await build({
		entryPoints: [path.join(here, file)],
		outfile: script,
		bundle: true,
		platform: 'node',
		format: 'cjs',
		target: 'node20',
		// n8n and its nodes run as installed; what is ESM only is bundled.
		external: ['n8n-core', 'n8n-workflow', 'reflect-metadata', 'zod', 'zod/v4', 'esbuild', 'playwright-core'],
		define: { 'import.meta.url': JSON.stringify(`file://${here}/`) },
		logLevel: 'error',
	});
	process.stdout.write(`\n## ${file.replace('.bench.ts', '')}\n\n`);
	const { status } = spawnSync(node, ['--expose-gc', script, ...(files.length === 1 ? numbers : [])], { stdio: 'inherit', cwd: path.dirname(here) });
	if (status !== 0) failed += 1;
	rmSync(script);
}
process.exit(failed === 0 ? 0 : 1);
