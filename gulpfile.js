'use strict';

const { execFile, spawn } = require('node:child_process');
const { existsSync, readdirSync } = require('node:fs');
const { mkdtemp, rm, writeFile } = require('node:fs/promises');
const { createRequire } = require('node:module');
const os = require('node:os');
const path = require('node:path');
const { promisify } = require('node:util');
const esbuild = require('esbuild');
const { dest, parallel, series, src } = require('gulp');
const { doorsAreExternal } = require('./gulp/doorsAreExternal');
const { mailLayout } = require('./gulp/mailLayout');
const { packageFaults } = require('./gulp/packageFaults');
const { strictOnce } = require('./gulp/strictOnce');
const { thirdPartyLicenses } = require('./gulp/thirdPartyLicenses');

const root = __dirname;
const exec = promisify(execFile);

/** Runs a tool of ours with the Node that runs gulp, its output shown. */
const tool = (bin, ...args) =>
	new Promise((resolve, reject) => {
		const child = spawn(process.execPath, [createRequire(__filename).resolve(bin), ...args], {
			cwd: root,
			stdio: 'inherit',
		});
		child.on('exit', (code) =>
			code === 0 ? resolve() : reject(new Error(`${path.basename(bin)} ended with ${code}`)),
		);
	});

const foldersOf = (dir) =>
	readdirSync(path.join(root, dir), { withFileTypes: true })
		.filter((entry) => entry.isDirectory())
		.map((entry) => entry.name)
		.sort();

const filesOf = (dir, suffix) =>
	readdirSync(path.join(root, dir), { recursive: true })
		.map(String)
		.filter((file) => file.endsWith(suffix))
		.sort();

/** One bundle an engine module (its door), two for what the nodes share, a thin one for each node and credential. */
function entryPoints() {
	const entry = (out, file) => ({ out, in: path.join(root, file) });
	return [
		...foldersOf('engine').filter((name) => existsSync(path.join(root, 'engine', name, 'index.ts'))).map((name) => entry(`engine/${name}`, `engine/${name}/index.ts`)),
		entry('nodes/shared', 'nodes/shared/index.ts'),
		entry('nodes/shared/properties', 'nodes/shared/properties/index.ts'),
		...['nodes', 'credentials'].flatMap((dir) =>
			[...filesOf(dir, '.node.ts'), ...filesOf(dir, '.credentials.ts')].map((file) =>
				entry(`${dir}/${file.replace(/\.ts$/, '')}`, `${dir}/${file}`),
			),
		),
	];
}

const clean = () => rm(path.join(root, 'dist'), { recursive: true, force: true });

const typecheck = () => tool('typescript/bin/tsc', '--noEmit', '-p', 'tsconfig.json');

const lint = () =>
	tool(path.join(root, 'node_modules/eslint/bin/eslint.js'), '.', '--max-warnings', '0');

async function bundle() {
	const { metafile } = await esbuild.build({
		absWorkingDir: root,
		entryPoints: entryPoints(),
		outdir: 'dist',
		bundle: true,
		platform: 'node',
		format: 'cjs',
		target: 'node20',
		external: ['n8n-workflow', 'zod/v4', 'luxon'],
		mainFields: ['module', 'main'],
		alias: { debug: path.join(root, 'gulp/noDebug.js'), '@stdlib/string-format': path.join(root, 'gulp/plainFormat.js') },
		plugins: [doorsAreExternal(root), strictOnce],
		legalComments: 'none',
		minifyIdentifiers: true,
		minifySyntax: true,
		minifyWhitespace: true,
		lineLimit: 2000,
		drop: ['console'],
		charset: 'utf8',
		metafile: true,
	});
	await writeFile(path.join(root, 'THIRD-PARTY-LICENSES.md'), thirdPartyLicenses(root, metafile));
}

const assets = () =>
	src(['nodes/**/*.{svg,png,json}', 'credentials/**/*.{svg,png,json}'], {
		base: root,
		cwd: root,
		encoding: false,
	}).pipe(dest(path.join(root, 'dist')));

/** n8n's own scanner on the source, as it would lint the attested checkout. */
async function scanSource() {
	const { analyzePackage, SOURCE_FILE_PATTERNS } = await import('@n8n/scan-community-package/scanner/scanner.mjs');
	report('the source', await analyzePackage(root, SOURCE_FILE_PATTERNS));
}

/** n8n's own scanner on what a user would install: the packed tarball, unpacked. */
async function scanTarball() {
	const { analyzePackage } = await import('@n8n/scan-community-package/scanner/scanner.mjs');
	const dir = await mkdtemp(path.join(os.tmpdir(), 'partner-ops-pack-'));
	try {
		const { stdout } = await exec('npm', ['pack', '--json', '--pack-destination', dir], {
			cwd: root,
			shell: process.platform === 'win32',
		});
		const parsed = JSON.parse(stdout);
		const [packed] = Array.isArray(parsed) ? parsed : Object.values(parsed);
		await exec('tar', ['-xzf', path.join(dir, packed.filename), '-C', dir]);
		report('the packed tarball', await analyzePackage(path.join(dir, 'package'), ['**/*.js', 'package.json']));
		const faults = packageFaults(packed.files, require('./package.json'));
		if (faults.length > 0) throw new Error(`The package cannot be published:\n  ${faults.join('\n  ')}`);
		process.stdout.write(`The tarball holds ${packed.files.length} files, ${Math.round(packed.unpackedSize / 1000)} kB unpacked.\n`);
	} finally {
		await rm(dir, { recursive: true, force: true });
	}
}

function report(what, { passed, details, message }) {
	if (!passed) throw new Error(`n8n's scanner refuses ${what}: ${details ?? message}`);
	process.stdout.write(`n8n's scanner: no findings in ${what}.\n`);
}

exports.clean = clean;
exports.typecheck = typecheck;
exports.mailLayout = mailLayout(root);
exports.lint = lint;
exports.build = series(clean, parallel(bundle, assets));
exports.verify = series(lint, typecheck, exports.build, scanSource, scanTarball);
exports.default = exports.build;
