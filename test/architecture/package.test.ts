import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(__dirname, '../..');
const manifest = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
	dependencies?: object;
	devDependencies: Record<string, string>;
	peerDependencies: Record<string, string>;
	overrides?: object;
	scripts: Record<string, string>;
	files: string[];
	n8n: { nodes: string[]; credentials: string[] };
};
const filesIn = (room: string, suffix: string) =>
	readdirSync(path.join(root, room), { recursive: true })
		.map(String)
		.filter((file) => file.endsWith(suffix))
		.map((file) => `dist/${room}/${file.replaceAll(path.sep, '/').replace(/\.ts$/, '.js')}`)
		.sort();

describe('package.json', () => {
	it('lists every node and credential there is, and no other', () => {
		expect([...manifest.n8n.nodes].sort()).toEqual(filesIn('nodes', '.node.ts'));
		expect([...manifest.n8n.credentials].sort()).toEqual(filesIn('credentials', '.credentials.ts'));
	});

	it('carries no runtime dependency, one peer, no overrides and no lifecycle script', () => {
		expect(manifest.dependencies).toBeUndefined();
		expect(manifest.peerDependencies).toEqual({ 'n8n-workflow': '*' });
		expect(manifest.overrides).toBeUndefined();
		expect(Object.keys(manifest.scripts).filter((name) => /^(pre|post)|^prepare$/.test(name))).toEqual([]);
	});

	it('ships what was built and the licences, nothing else', () => {
		expect(manifest.files).toEqual(['dist', 'THIRD-PARTY-LICENSES.md']);
	});

	it('has every dependency reviewed, under its licence', () => {
		const review = readFileSync(path.join(root, 'docs/dependencies.md'), 'utf8');
		const licenceOf = (name: string) => (JSON.parse(readFileSync(path.join(root, 'node_modules', name, 'package.json'), 'utf8')) as { license: string }).license;
		const rows = review.split('\n').filter((line) => line.startsWith('| `'));
		const reviewed = rows.flatMap((row) => [...(row.split('|')[1] ?? '').matchAll(/`([^`]+)`/g)].map(([, name = '']) => name));
		expect([...reviewed].sort()).toEqual(Object.keys(manifest.devDependencies).sort());
		const wrong = reviewed.filter((name) => rows.every((row) => !row.includes(`\`${name}\``) || !(row.split('|').at(-2) ?? '').includes(licenceOf(name))));
		expect(wrong).toEqual([]);
	});
});
