// @ts-check
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { Failure } from './failure.mjs';
import { sandbox } from './paths.mjs';

/** The line of Node that n8n runs on. */
const NODE_LINE = 24;

/**
 * @typedef {object} Runtime
 * @property {string} node path of a Node that n8n runs on
 * @property {string | undefined} nodeDir folder with that Node's C headers, when it came with them
 */

/**
 * The Node for n8n: the one that the sandbox brought as a package, else the one that runs this script.
 * @returns {Runtime}
 */
export function findRuntime() {
	const platform = `${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
	const dir = path.join(sandbox, 'node_modules', `node-${platform}`);
	const packaged = path.join(dir, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
	if (majorOf(packaged) >= NODE_LINE) {
		const hasHeaders = fs.existsSync(path.join(dir, 'include', 'node', 'node_api.h'));
		return { node: packaged, nodeDir: hasHeaders ? dir : undefined };
	}
	if (majorOf(process.execPath) >= NODE_LINE) return { node: process.execPath, nodeDir: undefined };

	throw new Failure(
		fs.existsSync(packaged)
			? `The Node ${NODE_LINE} that came for ${platform} does not start here (musl systems such as Alpine need their own). Install Node ${NODE_LINE} on this machine and run the command with it.`
			: `n8n runs on Node ${NODE_LINE}, and there is no ready-made one for ${platform}; this is Node ${process.version}. Install Node ${NODE_LINE} (https://nodejs.org) and run the command with it.`,
	);
}

/**
 * @param {string} node
 * @returns {number} 0 when it does not run
 */
function majorOf(node) {
	if (node === process.execPath) return Number(process.versions.node.split('.')[0]);
	if (!fs.existsSync(node)) return 0;
	const { stdout } = spawnSync(node, ['--version'], { encoding: 'utf8', timeout: 20_000 });
	return Number(/^v(\d+)\./.exec(stdout ?? '')?.[1] ?? 0);
}

/**
 * An environment in which that Node comes first, also for the processes that n8n starts by name.
 * @param {Runtime} runtime
 * @param {NodeJS.ProcessEnv} env
 * @returns {NodeJS.ProcessEnv}
 */
export function withRuntimeFirst({ node }, env) {
	const key = Object.keys(env).find((name) => name.toUpperCase() === 'PATH') ?? 'PATH';
	return { ...env, [key]: [path.dirname(node), env[key]].filter(Boolean).join(path.delimiter) };
}
