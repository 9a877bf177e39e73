// @ts-check
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { Failure } from './failure.mjs';

/**
 * Where npm's own JavaScript is: the npm that runs this script, else the one next to Node.
 * Running it with Node avoids the shell, which Windows would need for `npm.cmd`.
 * @returns {string | undefined}
 */
function npmCli() {
	const beside = path.dirname(process.execPath);
	return [
		process.env.npm_execpath,
		path.join(beside, 'node_modules', 'npm', 'bin', 'npm-cli.js'),
		path.join(beside, '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js'),
	].find((file) => file !== undefined && path.basename(file) === 'npm-cli.js' && fs.existsSync(file));
}

/**
 * Runs npm, its output on stderr. Answers its exit code, or null when it was killed, and the end of what it said.
 * @param {readonly string[]} args
 * @param {{ cwd: string, env?: NodeJS.ProcessEnv }} options
 * @returns {Promise<{ code: number | null, tail: string }>}
 */
export function npm(args, { cwd, env = process.env }) {
	const cli = npmCli();
	const [command, first] = cli === undefined ? ['npm', []] : [process.execPath, [cli]];
	return new Promise((resolve, reject) => {
		const child = spawn(command, [...first, ...args], {
			cwd,
			env,
			stdio: ['ignore', 'pipe', 'pipe'],
			shell: cli === undefined && process.platform === 'win32',
		});
		let tail = '';
		const hear = (/** @type {Buffer} */ chunk) => {
			tail = (tail + chunk.toString()).slice(-8_000);
			process.stderr.write(chunk);
		};
		child.stdout.on('data', hear);
		child.stderr.on('data', hear);
		child.on('error', () =>
			reject(new Failure('npm was not found. Install Node with npm (https://nodejs.org) and run the command again.')),
		);
		child.on('close', (code) => resolve({ code, tail }));
	});
}
