import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';

const engine = path.join(__dirname, '../../engine');

interface Example {
	readonly where: string;
	readonly module: string;
	/** Statements before the expression. */
	readonly before: string;
	readonly expression: string;
	readonly expected: string;
}

/** The `@example` blocks of a file, each promise (`expression //=> value`) with the lines before it. */
function examplesOf(file: string): Example[] {
	const source = readFileSync(path.join(engine, file), 'utf8');
	const blocks = [...source.matchAll(/\/\*\*[\s\S]*?\*\//g)].flatMap(([block]) => {
		const example = /@example\n([\s\S]*)\*\//.exec(block)?.[1];
		return example === undefined ? [] : [example.replace(/^\s*\* ?/gm, '')];
	});
	return blocks.flatMap((block) => {
		const examples: Example[] = [];
		let before = '';
		let pending = '';
		for (const line of block.split('\n').filter((text) => text.trim() !== '')) {
			const [code = '', expected] = line.split('//=>');
			if (expected === undefined) {
				before += `${pending}\n`;
				pending = code;
				continue;
			}
			const expression = code.trim() === '' ? pending : code;
			if (code.trim() !== '') before += `${pending}\n`;
			pending = '';
			examples.push({ where: file, module: file.split(path.sep)[0] ?? '', before, expression: expression.trim(), expected: expected.trim() });
		}
		return examples;
	});
}

const files = readdirSync(engine, { recursive: true })
	.map(String)
	.filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'));
const examples = files.flatMap(examplesOf);

/** Everything a file exports, and the doors, are in scope, as well as a context. */
function evaluate({ where, before, expression, expected }: Example): { actual: unknown; promised: unknown } {
	const scope: Record<string, unknown> = { context: { asOf: 0, timeZone: 'UTC' } };
	for (const door of ['core', 'model', where.split(path.sep)[0] ?? '']) Object.assign(scope, load(path.join(engine, door)));
	Object.assign(scope, load(path.join(engine, where)));
	const run = (code: string): unknown => new Function(...Object.keys(scope), code)(...Object.values(scope));
	return { actual: run(`${before}\nreturn (${expression.replace(/;$/, '')});`), promised: run(`return (${expected});`) };
}

// eslint-disable-next-line @typescript-eslint/no-require-imports -- the names of the files are only known here
const load = (file: string) => require(file) as object;

it('finds examples', () => {
	expect(examples.length).toBeGreaterThan(10);
});

it.each(examples.map((example) => [`${example.where}: ${example.expression}`, example] as const))('%s', (_, example) => {
	const { actual, promised } = evaluate(example);
	if (!isDeepStrictEqual(actual, promised)) expect(actual).toEqual(promised);
});
