import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

const root = path.resolve(__dirname, '../..');

/** Engine modules by level: a module may import lower levels, never its own level or a higher one. */
const LEVELS = [
	['core'],
	['model'],
	['normalize', 'matching'],
	['hygiene'],
	['attribution', 'dormancy'],
	// A registration is judged by the clocks and chains that attribution credits it by.
	['registration', 'fixes'],
	['scoring'],
	['plays', 'metrics'],
	['answers', 'outreach', 'report'],
];

/** What the engine may use from outside; everything here is bundled, or part of every Node. */
const ENGINE_MAY_USE = /^(zod\/v4|crypto|date-fns\/.+|@date-fns\/tz|@stdlib\/.+|pure-rand\/.+|canonicalize|d3-(array|format|scale|path)|double-metaphone|escape-html|tldts-icann)$/;
/** What nodes may use from outside: n8n's own allow-list. */
const NODES_MAY_USE = /^(n8n-workflow|zod\/v4|luxon|p-limit|crypto)$/;

interface Import {
	/** Importing file, from the root. */
	readonly from: string;
	/** Package name, or imported file or folder from the root. */
	readonly to: string;
	readonly external: boolean;
}

const sourcesOf = (room: string): string[] =>
	readdirSync(path.join(root, room), { recursive: true })
		.map((file) => path.posix.join(room, String(file).replaceAll(path.sep, '/')))
		.filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'));

const importsOf = (file: string): Import[] =>
	ts.preProcessFile(readFileSync(path.join(root, file), 'utf8')).importedFiles.map(({ fileName }) => ({
		from: file,
		to: fileName.startsWith('.') ? path.posix.join(path.posix.dirname(file), fileName) : fileName,
		external: !fileName.startsWith('.'),
	}));

const engineImports = sourcesOf('engine').flatMap(importsOf);
const nodeImports = [...sourcesOf('nodes'), ...sourcesOf('credentials')].flatMap(importsOf);
const inWords = ({ from, to }: Import) => `${from} -> ${to}`;
const moduleOf = (file: string) => file.split('/')[1] ?? '';
const levelOf = (module: string) => LEVELS.findIndex((level) => level.includes(module));

describe('the arrows between the rooms', () => {
	it('finds imports to judge', () => {
		expect(engineImports.length).toBeGreaterThan(50);
		expect(nodeImports.length).toBeGreaterThan(10);
	});

	it('every engine module has a level and a door', () => {
		const modules = [...new Set(sourcesOf('engine').map(moduleOf))];
		expect(modules.filter((module) => levelOf(module) === -1)).toEqual([]);
		expect(modules.filter((module) => !existsSync(path.join(root, 'engine', module, 'index.ts')))).toEqual([]);
	});

	it('engine modules import lower levels only', () => {
		const wrong = engineImports.filter(
			({ from, to, external }) =>
				!external && moduleOf(from) !== moduleOf(to) && levelOf(moduleOf(to)) >= levelOf(moduleOf(from)),
		);
		expect(wrong.map(inWords)).toEqual([]);
	});

	it('a module is entered by its door only', () => {
		const door = /^(engine\/[a-zA-Z]+|nodes\/shared(\/properties)?)$/;
		const wrong = [...engineImports, ...nodeImports].filter(({ from, to, external }) => {
			if (external || !/^(engine|nodes\/shared)\b/.test(to)) return false;
			const sameRoom = to.split('/').slice(0, 2).join('/') === from.split('/').slice(0, 2).join('/');
			return !sameRoom && !door.test(to);
		});
		expect(wrong.map(inWords)).toEqual([]);
	});

	it('the engine stays in the engine', () => {
		expect(engineImports.filter(({ to, external }) => !external && !to.startsWith('engine/')).map(inWords)).toEqual([]);
	});

	it('the engine knows no n8n, no I/O and no library that is not agreed', () => {
		expect(engineImports.filter(({ to, external }) => external && !ENGINE_MAY_USE.test(to)).map(inWords)).toEqual([]);
	});

	it('nodes import what n8n allows', () => {
		expect(nodeImports.filter(({ to, external }) => external && !NODES_MAY_USE.test(to)).map(inWords)).toEqual([]);
	});

	it('no node imports another node', () => {
		const wrong = nodeImports.filter(({ from, to, external }) => {
			if (external || !to.startsWith('nodes/')) return false;
			const room = to.split('/')[1];
			return room !== 'shared' && room !== from.split('/')[1];
		});
		expect(wrong.map(inWords)).toEqual([]);
	});
});

/** Files that come along when a file is loaded: imports of values at the top, and theirs. `import()` comes along later. */
function loadedWith(file: string, seen = new Set<string>()): ReadonlySet<string> {
	const source = ts.createSourceFile(file, readFileSync(path.join(root, file), 'utf8'), ts.ScriptTarget.Latest);
	for (const statement of source.statements) {
		if (!(ts.isImportDeclaration(statement) || ts.isExportDeclaration(statement)) || isOnlyTypes(statement)) continue;
		const from = statement.moduleSpecifier;
		if (from === undefined || !ts.isStringLiteral(from)) continue;
		const to = from.text.startsWith('.') ? path.posix.join(path.posix.dirname(file), from.text) : from.text;
		const next = [`${to}.ts`, `${to}/index.ts`].find((one) => existsSync(path.join(root, one)));
		if (seen.has(next ?? to)) continue;
		seen.add(next ?? to);
		if (next !== undefined && !next.startsWith('engine/')) loadedWith(next, seen);
	}
	return seen;
}

function isOnlyTypes(statement: ts.ExportDeclaration | ts.ImportDeclaration): boolean {
	if (ts.isExportDeclaration(statement)) return statement.isTypeOnly;
	const { phaseModifier, namedBindings, name } = statement.importClause ?? {};
	if (phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
	return name === undefined && namedBindings !== undefined && ts.isNamedImports(namedBindings) && namedBindings.elements.every(({ isTypeOnly }) => isTypeOnly);
}

describe('what n8n loads when it starts', () => {
	it.each(sourcesOf('nodes').filter((file) => file.endsWith('.node.ts')))('%s brings its description; the engine comes with the first execution', (file) => {
		const loaded = [...loadedWith(file)];
		expect(loaded).toContain('nodes/shared/properties/index.ts');
		expect(loaded.filter((one) => one.startsWith('engine/') || one.startsWith('zod') || one === 'nodes/shared/index.ts')).toEqual([]);
	});
});

describe('the top level', () => {
	it('has no rooms whose name says nothing', () => {
		const vague = ['src', 'lib', 'utils', 'helpers', 'common'];
		expect(readdirSync(root).filter((entry) => vague.includes(entry))).toEqual([]);
	});

	it('has everything that was agreed', () => {
		const agreed = ['package.json', 'tsconfig.json', 'gulpfile.js', 'README.md', 'nodes', 'credentials', 'workflows', 'test'];
		expect(agreed.filter((entry) => !existsSync(path.join(root, entry)))).toEqual([]);
	});
});
