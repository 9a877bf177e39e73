import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { textOf } from '../support/markdown';

interface Node {
	readonly name: string;
	readonly type: string;
	readonly parameters: { readonly method?: string; readonly operation?: string };
}

interface Workflow {
	readonly nodes: readonly Node[];
}

const folder = path.resolve(__dirname, '../../workflows');
const workflowIn = (file: string) => JSON.parse(readFileSync(path.join(folder, file), 'utf8')) as Workflow;
const files = readdirSync(folder).filter((file) => file.endsWith('.json'));
const nodes = files.flatMap((file) => workflowIn(file).nodes);

/** What docs/data-and-privacy.md says of each table: its names, short ones written out, and how long its rows are kept. */
const told = new Map<string, string>(
	[...textOf('docs/data-and-privacy.md').matchAll(/^\| (`partner_ops_.+?) \| (.+) \| (.+) \|$/gm)].flatMap(([, names = '', , kept = '']) =>
		[...names.matchAll(/`(?:partner_ops)?_(\w+)`/g)].map(([, name = ''], index, all) => [`partner_ops_${name}`, all.length === 1 || !kept.includes(', ') ? kept : (kept.split(', ')[index] ?? kept)] as const),
	),
);

it('the page on data and privacy names every table that the workflows make, and no other', () => {
	const made = JSON.stringify(workflowIn('set-up-partner-tables.json')).match(/partner_ops_[a-z]+/g) ?? [];
	expect([...told.keys()].sort()).toEqual([...new Set(made)].sort());
});

const forgotten = nodes.flatMap(({ name, parameters }) => {
	const text = JSON.stringify(parameters);
	const [days] = /(?<=minus\(\{ days: )\d+/.exec(text) ?? [];
	const [table] = /partner_ops_[a-z]+/.exec(text) ?? [];
	return /^Forget/.test(name) && days !== undefined && table !== undefined ? [[table, days] as const] : [];
});

it('finds what is forgotten', () => {
	expect(forgotten.length).toBeGreaterThan(8);
});

it.each(forgotten)('rows of %s are kept for %s days, as the page says', (table, days) => {
	expect(told.get(table)).toMatch(new RegExp(`\\b${days}\\b`));
});

/** Whether a node gives something to another system, other than a question. */
function gives({ type, parameters: { method, operation } }: Node): boolean {
	if (/\.(emailSend|slack|googleSheets|postgres|mcpTrigger|lmChat\w+)$/.test(type)) return true;
	if (/\.(hubspot|salesforce|pipedrive)$/.test(type)) return ['create', 'update', 'upsert', 'delete'].includes(operation ?? '');
	return type.endsWith('.httpRequest') && ['PATCH', 'PUT', 'DELETE'].includes(method ?? '');
}

it('every workflow that gives something to another system is named where the page says what leaves the house', () => {
	const section = textOf('docs/data-and-privacy.md').split('\n## What leaves the house\n')[1]?.split('\n## ')[0] ?? '';
	const giving = files.filter((file) => workflowIn(file).nodes.some(gives)).map((file) => path.basename(file, '.json'));
	expect(giving.length).toBeGreaterThan(15);
	expect(giving.filter((name) => !section.includes(`\`${name}\``))).toEqual([]);
});
