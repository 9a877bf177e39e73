import fs from 'node:fs';
import path from 'node:path';

const folder = path.resolve(__dirname, '../../workflows');
const list = fs.readFileSync(path.join(folder, 'README.md'), 'utf8');
const names = fs.readdirSync(folder).flatMap((file) => (file.endsWith('.json') ? [path.basename(file, '.json')] : [])).sort();
/** What the list says of each workflow, by its file. */
const sections = new Map(list.split(/^### /m).slice(1).map((text) => [/^\[[\w-]+\]\(([\w-]+)\.json\)/.exec(text)?.[1] ?? text.slice(0, 40), text.split(/^## /m)[0] ?? '']));

it('the list of workflows has each of them, once, and no other', () => {
	expect([...sections.keys()].sort()).toEqual(names);
	expect(list.match(/^### /gm)).toHaveLength(names.length);
});

it.each(names)('the list says of %s what it does, what it needs, its chain and a picture', (name) => {
	const section = sections.get(name) ?? '';
	expect(section).toMatch(/\n\n[A-Z*].{20}/);
	expect(section).toMatch(/^- \*\*Needs\*\*: .{3}/m);
	expect(section).toMatch(/^- \*\*Chain\*\*: .{20}/m);
	expect(section).toContain(`![${name}](../docs/images/workflows/${name}.webp)`);
});

it('every picture that the list shows is there', () => {
	const pictures = [...list.matchAll(/^!\[.+\]\((.+)\)$/gm)].map(([, picture = '']) => path.resolve(folder, picture));
	expect(pictures.length).toBeGreaterThan(0);
	expect(pictures.filter((picture) => !fs.existsSync(picture))).toEqual([]);
});
