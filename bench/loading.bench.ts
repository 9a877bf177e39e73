import { readFileSync, readdirSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { inTurns, tell } from './measure';

/** What loading all nodes costs n8n, beyond n8n-workflow and zod, which it has loaded anyway; and the size of dist. */
const root = process.cwd();
/** n8n loads packages as CommonJS. */
const load = createRequire(path.join(root, 'package.json'));
const manifest = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { n8n: { nodes: string[] } };

const kilobytes = () =>
	readdirSync(path.join(root, 'dist'), { recursive: true })
		.map((file) => statSync(path.join(root, 'dist', String(file))))
		.filter((stat) => stat.isFile())
		.reduce((sum, stat) => sum + stat.size, 0) / 1000;

function play(nodes: readonly string[]): void {
	for (const module of ['n8n-workflow', 'zod/v4', 'luxon']) load(module);
	const began = performance.now();
	for (const file of nodes) {
		const loaded = load(path.join(root, file)) as Record<string, new () => unknown>;
		for (const Node of Object.values(loaded)) new Node();
	}
	tell(performance.now() - began);
}

if (process.argv[2] === undefined) {
	process.stdout.write(`${manifest.n8n.nodes.length} nodes, dist ${kilobytes().toFixed(0)} kB, medians of 5 rounds\n\n${inTurns(['without', 'with'], 5)}\n`);
} else play(process.argv[2] === 'with' ? manifest.n8n.nodes : []);
