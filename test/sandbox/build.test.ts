import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { isBuildStale } from '../../sandbox/setup/build.mjs';

let dir: string;
beforeEach(() => {
	dir = fs.mkdtempSync(path.join(os.tmpdir(), 'partner-ops-build-'));
	write('package.json', JSON.stringify({ n8n: { nodes: ['dist/nodes/X.node.js'] } }), 100);
	write('engine/core/a.ts', 'a', 100);
	write('nodes/X.node.ts', 'x', 100);
	write('dist/nodes/X.node.js', 'x', 200);
	write('dist/nodes/x.svg', 'x', 50);
	for (const folder of ['engine', 'engine/core', 'nodes']) fs.utimesSync(path.join(dir, folder), 100, 100);
});
afterEach(() => {
	fs.rmSync(dir, { recursive: true });
});

function write(name: string, content: string, time: number): void {
	fs.mkdirSync(path.dirname(path.join(dir, name)), { recursive: true });
	fs.writeFileSync(path.join(dir, name), content);
	fs.utimesSync(path.join(dir, name), time, time);
}

describe('isBuildStale', () => {
	it('is not, when every script is newer than every source; copied assets keep their own time', () => {
		expect(isBuildStale(dir)).toBe(false);
	});

	it('is, when a source changed', () => {
		write('engine/core/a.ts', 'b', 300);
		expect(isBuildStale(dir)).toBe(true);
	});

	it('is, when a source was deleted', () => {
		fs.rmSync(path.join(dir, 'engine/core/a.ts'));
		expect(isBuildStale(dir)).toBe(true);
	});

	it('is, when a node that package.json names is not there', () => {
		fs.rmSync(path.join(dir, 'dist/nodes/X.node.js'));
		expect(isBuildStale(dir)).toBe(true);
	});
});
