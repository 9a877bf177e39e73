import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseInstallOptions } from '../../sandbox/install/options.mjs';
import { parseOptions } from '../../sandbox/n8n/options.mjs';
import * as sample from '../../sandbox/sample/index.mjs';
import { DOCUMENTS, codeBlocksOf, inlineCodeOf, textOf } from '../support/markdown';

const root = path.resolve(__dirname, '../..');
const isThere = (file: string) => existsSync(path.join(root, file));
const read = (file: string) => readFileSync(path.join(root, file), 'utf8');
const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };

/** What stands for a value that the reader fills in. */
const FILLED_IN: Readonly<Record<string, string>> = { N: '1', K: '1', URL: 'https://n8n.example.com', KEY: 'key', DIR: 'folder' };

/** Who runs a command as it stands, with the text that shows it; a person, where that is said. */
const RUN_BY: readonly (readonly [command: RegExp, file: string, shows: string])[] = [
	[/^npm start\b/, 'test/e2e/csv.test.ts', 'sandbox/start.mjs'],
	[/^npm test$/, '.ci/run', 'npm test'],
	[/^npm run verify$/, '.ci/run', 'npm run verify'],
	[/^npm run test:e2e$/, '.ci/run', 'npm run test:e2e'],
	[/^npm run workflows:install\b/, 'test/e2e/installWorkflows.test.ts', 'sandbox/install.mjs'],
	[/^npm run truth\b/, 'test/truth/scoreboard.test.ts', 'sandbox/truth/run.mjs'],
	[/^node sandbox\/sample\/write\.mjs /, 'test/sandbox/sample/write.test.ts', 'sandbox/sample/write.mjs'],
];
/** Measurements, long tests, and programs that are not ours. */
const RUN_BY_HAND = /^(npm run (bench|test:soak)\b|(PARTNER_OPS_TELL=1 )?npx jest |git config |openssl |n8n import:workflow\b)/;

const isCommand = (text: string) => /^([A-Z_]+=\S+ )*(npm|npx|node|git|n8n|openssl) /.test(text);
const commands = [
	...new Set(
		DOCUMENTS.flatMap((document) => [...codeBlocksOf(document).filter(({ language }) => language === '').flatMap(({ text }) => text.split('\n')), ...inlineCodeOf(document)])
			.map((line) => line.replace(/\s+#.*$/, '').trim())
			.filter(isCommand),
	),
].sort();

/** What is wrong with a command; nothing where it can be given as it stands. */
function faultsOf(command: string): string[] {
	const [program = '', ...words] = command.replace(/^([A-Z_]+=\S+ )+/, '').split(/\s+/).map((word) => FILLED_IN[word] ?? word);
	const options = words.filter((word) => word.startsWith('--') && word !== '--').map((word) => word.split('=')[0] ?? '');
	if (program === 'npm') {
		const [script = '', ...given] = words[0] === 'run' ? words.slice(1) : words;
		return [...(scripts[script] === undefined ? [`package.json has no script ${script}`] : []), ...faultsOfOptions(script, given[0] === '--' ? given.slice(1) : given)];
	}
	if (program === 'node') return [...(isThere(words[0] ?? '') ? [] : [`${words[0]} is not there`]), ...options.filter((option) => !read(words[0] ?? '').includes(option))];
	if (program === 'npx') return words.filter((word) => word.includes('/') && !isThere(word));
	if (program === 'git') return isThere(words.at(-1) ?? '') ? [] : [`${words.at(-1)} is not there`];
	return [];
}

function faultsOfOptions(script: string, given: readonly string[]): string[] {
	const fault = (parse: () => unknown) => {
		try {
			parse();
			return [];
		} catch (error) {
			return [String(error)];
		}
	};
	if (script === 'start') return fault(() => parseOptions(given));
	if (script === 'workflows:install') return fault(() => parseInstallOptions(given, { N8N_URL: 'https://n8n.example.com', N8N_API_KEY: 'key' }));
	if (script === 'bench') return given.filter((name) => !isThere(`bench/${name}.bench.ts`));
	if (script === 'truth') return given.filter((word) => word.startsWith('--') && !read('sandbox/truth/run.mjs').includes(`  ${word} `));
	return given.length === 0 ? [] : [`${script} takes no options`];
}

describe('commands in the documentation', () => {
	it('are found', () => {
		expect(commands).toEqual(expect.arrayContaining(['npm start', 'npm test', 'npm start -- --csv deals.csv partners.csv', 'npm run verify']));
	});

	it('a wrong one is noticed', () => {
		expect(faultsOf('npm run nothing')).toHaveLength(1);
		expect(faultsOf('npm start -- --sed 1')).toHaveLength(1);
		expect(faultsOf('node sandbox/sample/write.mjs --colour')).toEqual(['--colour']);
	});

	it.each(commands)('%s can be given as it stands', (command) => {
		expect(faultsOf(command)).toEqual([]);
	});

	it.each(commands)('%s is run by something, or by hand', (command) => {
		const [, file, shows] = RUN_BY.find(([pattern]) => pattern.test(command)) ?? [];
		if (file === undefined) expect(command).toMatch(RUN_BY_HAND);
		else expect(read(file)).toContain(shows);
	});
});

it('the options that the README lists are those of npm start', () => {
	const listed = [...textOf('README.md').matchAll(/^\| (`--.+?) \|/gm)].flatMap(([, cell = '']) => [...cell.matchAll(/`([^`]+)`/g)].map(([, code = '']) => code));
	expect(listed.length).toBeGreaterThan(4);
	expect(listed.flatMap((option) => faultsOf(`npm start -- ${option}`))).toEqual([]);
});

it('the lines of the sample company\'s page run', () => {
	const code = codeBlocksOf('docs/sample-company.md').map(({ text }) => text).find((text) => text.startsWith('import')) ?? '';
	const [, names = ''] = /^import \{ (.+) \} from '.\/sandbox\/sample\/index\.mjs';$/m.exec(code) ?? [];
	expect(names.split(', ').filter((name) => !(name in sample))).toEqual([]);
	const lines = code.replace(/^import .*$/m, '').replace(/const \{ (.+) \} of (.+?)\) \.\.\.$/gm, 'const one of $2) { seen.push([one, "$1".split(", ")]); break; }');
	const seen: [object, string[]][] = [];
	new Function('company', 'seen', lines)(sample.company, seen);
	expect(seen).toHaveLength(2);
	for (const [one, fields] of seen) expect(Object.keys(one)).toEqual(expect.arrayContaining(fields));
});
