// @ts-check
/**
 * Runs a command of the project on a machine that may have nothing installed yet:
 *
 *     node sandbox/ensure.mjs [--n8n] [--build] -- <command> [arguments...]
 *
 * 1. The packages of the root are installed when missing, outdated or half installed.
 * 2. `--n8n`: the same for n8n, whose native modules are made to load.
 * 3. `--build`: the package is built when its sources are newer than dist.
 * 4. The command runs, from the root's packages; its exit code is ours.
 *
 * Everything here and in setup/ uses Node's own modules only. npm's hooks (`pretest` and the like) cannot
 * do this: the project turns scripts off, and with them the hooks.
 */
import fs from 'node:fs';
import { fileURLToPath } from 'node:url';
import { EXIT, Failure, reportFailure } from './setup/failure.mjs';
import { nodeVersionFault } from './setup/nodeVersion.mjs';
import { ensureBuilt } from './setup/build.mjs';
import { ensureInstalled } from './setup/install.mjs';
import { ensureNativeModules } from './setup/nativeModules.mjs';
import { root, sandbox } from './setup/paths.mjs';
import { findRuntime } from './setup/runtime.mjs';
import { runBin } from './setup/runBin.mjs';

/** Says so when this Node is too old, before anything is downloaded. */
export function ensureNode() {
	const fault = nodeVersionFault(process.version);
	if (fault !== undefined) throw new Failure(fault);
}

/** The tools that build and test the package. */
export async function ensureTools() {
	await ensureInstalled({ dir: root, what: 'the tools of the package', cost: 'about 600 MB, a minute or two', bytes: 1.2e9 });
}

/**
 * n8n, ready to start.
 * @returns {Promise<import('./setup/runtime.mjs').Runtime>}
 */
export async function ensureN8n() {
	await ensureInstalled({ dir: sandbox, what: 'n8n', cost: 'about 2.1 GB, 2 to 4 minutes', bytes: 3e9 });
	const runtime = findRuntime();
	await ensureNativeModules(runtime);
	return runtime;
}

export { ensureBuilt };

/**
 * @param {readonly string[]} args
 * @returns {{ n8n: boolean, build: boolean, command: string, rest: readonly string[] }}
 */
function parseEnsureArguments(args) {
	const at = args.indexOf('--');
	const flags = at === -1 ? args : args.slice(0, at);
	const [command, ...rest] = at === -1 ? [] : args.slice(at + 1);
	const unknown = flags.find((flag) => flag !== '--n8n' && flag !== '--build');
	if (unknown !== undefined) throw new Failure(`"${unknown}" is not an option of ensure.mjs. It knows --n8n and --build; the command follows after --.`, EXIT.badUsage);
	if (command === undefined) throw new Failure('No command was given. Write it after --, for example: node sandbox/ensure.mjs -- jest', EXIT.badUsage);
	return { n8n: flags.includes('--n8n'), build: flags.includes('--build'), command, rest };
}

/** @param {readonly string[]} args */
async function main(args) {
	const { n8n, build, command, rest } = parseEnsureArguments(args);
	ensureNode();
	await ensureTools();
	if (n8n) await ensureN8n();
	if (build) await ensureBuilt();
	return await runBin(command, rest);
}

if (process.argv[1] !== undefined && fs.realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
	main(process.argv.slice(2)).then(
		(code) => process.exit(code),
		(error) => process.exit(reportFailure(error)),
	);
}
