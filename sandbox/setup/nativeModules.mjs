// @ts-check
import { spawn, spawnSync } from 'node:child_process';
import path from 'node:path';
import { Failure } from './failure.mjs';
import { withInstallLock } from './installLock.mjs';
import { sandbox } from './paths.mjs';
import { say, withHeartbeat } from './progress.mjs';
import { withRuntimeFirst } from './runtime.mjs';

/** What n8n cannot do without: its database, and the place where expressions run. */
const NATIVE_MODULES = ['sqlite3', 'isolated-vm'];

/** How long a download of a ready-made binary may take before we compile instead. */
const DOWNLOAD_LIMIT_MS = 60_000;

/**
 * Makes the native modules of n8n load under the Node that will run it. Packages are installed without
 * their scripts, so this is where those are made up for: a ready-made binary where the author offers one
 * and it can be had, else compiled here against the headers that came with the Node package.
 * Tools are called directly, because what `npm rebuild` runs depends on npm's version and settings.
 * @param {import('./runtime.mjs').Runtime} runtime
 */
export async function ensureNativeModules(runtime) {
	if (NATIVE_MODULES.every((name) => loads(runtime, name))) return;
	await withInstallLock(path.join(sandbox, 'native'), async () => {
		for (const name of NATIVE_MODULES) {
			if (!loads(runtime, name)) await make(runtime, name);
		}
	});
}

/** @param {string} name */
const folderOf = (name) => path.join(sandbox, 'node_modules', name);

/**
 * @param {import('./runtime.mjs').Runtime} runtime
 * @param {string} name
 */
function loads({ node }, name) {
	return spawnSync(node, ['-e', `require(${JSON.stringify(folderOf(name))})`], { timeout: 60_000 }).status === 0;
}

/**
 * @param {import('./runtime.mjs').Runtime} runtime
 * @param {string} name
 */
async function make(runtime, name) {
	say(`Fetching a ready-made ${name} for this platform.`);
	const fetched = await tool(runtime, name, ['prebuild-install', 'bin.js'], ['-r', 'napi'], DOWNLOAD_LIMIT_MS);
	if (fetched.code === 0 && loads(runtime, name)) return;

	requireCompiler(name);
	const startedAt = Date.now();
	say(`None to be had: compiling ${name}, about a minute and a half.`);
	const compiled = await withHeartbeat(
		() => `still compiling ${name} after ${Math.round((Date.now() - startedAt) / 1_000)} s`,
		tool(runtime, name, ['node-gyp', 'bin', 'node-gyp.js'], ['rebuild', '--release', ...(runtime.nodeDir === undefined ? [] : [`--nodedir=${runtime.nodeDir}`])]),
	);
	if (compiled.code !== 0) {
		throw new Failure(
			`${name}, which n8n needs, could not be compiled. The compiler's last words:\n\n${compiled.tail.trim()}\n\nIf a tool or header is missing, install the build tools of your platform (Debian, Ubuntu: apt-get install -y build-essential python3) and run the command again.`,
		);
	}
	if (!loads(runtime, name)) {
		throw new Failure(`${name} was compiled but does not load under ${runtime.node}. Delete sandbox/node_modules and run the command again.`);
	}
	say(`Compiled ${name} in ${Math.round((Date.now() - startedAt) / 1_000)} s.`);
}

/**
 * Runs a JavaScript tool of the sandbox inside a package's folder, quietly.
 * @param {import('./runtime.mjs').Runtime} runtime
 * @param {string} name
 * @param {readonly string[]} script
 * @param {readonly string[]} args
 * @param {number} [limitMs]
 * @returns {Promise<{ code: number, tail: string }>}
 */
function tool(runtime, name, script, args, limitMs) {
	return new Promise((resolve) => {
		const child = spawn(runtime.node, [path.join(sandbox, 'node_modules', ...script), ...args], {
			cwd: folderOf(name),
			env: withRuntimeFirst(runtime, process.env),
			stdio: ['ignore', 'pipe', 'pipe'],
			...(limitMs === undefined ? {} : { timeout: limitMs }),
		});
		let tail = '';
		const hear = (/** @type {Buffer} */ chunk) => {
			tail = (tail + chunk.toString()).slice(-3_000);
		};
		child.stdout.on('data', hear);
		child.stderr.on('data', hear);
		child.on('error', (error) => resolve({ code: 1, tail: error.message }));
		child.on('close', (code) => resolve({ code: code ?? 1, tail }));
	});
}

/** Says which tools of a compiler are missing, before a compilation says it in a thousand lines. @param {string} name */
function requireCompiler(name) {
	if (process.platform === 'win32') return;
	const missing = missingTools([
		['make', ['make', 'gmake']],
		['a C++ compiler (g++)', ['g++', 'c++', 'clang++']],
		['python3', ['python3', 'python']],
	]);
	if (missing.length === 0) return;
	const how = process.platform === 'darwin' ? 'xcode-select --install' : 'apt-get install -y build-essential python3, or the like on your system';
	throw new Failure(
		`n8n needs ${name}, there is no ready-made one to be had here, and this machine cannot compile it: ${missing.join(', ')} ${missing.length === 1 ? 'is' : 'are'} missing. Install the build tools (${how}) and run the command again.`,
	);
}

/**
 * @param {readonly (readonly [string, readonly string[]])[]} wanted a name for people, and the commands that would do
 * @returns {string[]}
 */
function missingTools(wanted) {
	return wanted
		.filter(([, commands]) => commands.every((command) => spawnSync(command, ['--version'], { timeout: 20_000 }).status !== 0))
		.map(([name]) => name);
}
