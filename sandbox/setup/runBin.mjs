// @ts-check
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { EXIT, Failure } from './failure.mjs';
import { readLockedPackages } from './installState.mjs';
import { root } from './paths.mjs';

/**
 * The script behind a command of an installed package. The lock that npm leaves in node_modules knows it
 * on every platform; node_modules/.bin holds links on some and batch files on others.
 * @param {string} name
 * @returns {string | undefined}
 */
function scriptOf(name) {
	const packages = readLockedPackages(path.join(root, 'node_modules', '.package-lock.json')) ?? {};
	for (const [location, { bin }] of Object.entries(packages)) {
		const isTopLevel = location.lastIndexOf('node_modules/') === 0;
		if (isTopLevel && bin?.[name] !== undefined) return path.join(root, location, bin[name]);
	}
	return undefined;
}

/** Whether Node runs it, rather than the system. @param {string} file */
function isScript(file) {
	if (/\.[cm]?js$/.test(file)) return true;
	const head = Buffer.alloc(64);
	const handle = fs.openSync(file, 'r');
	fs.readSync(handle, head);
	fs.closeSync(handle);
	return /^#!.*\bnode\b/.test(head.toString('latin1'));
}

/**
 * Runs a command of the root's packages (or `node`) and answers its exit code. A signal is passed on and
 * the command's own end is waited for.
 * @param {string} name
 * @param {readonly string[]} args
 * @param {{ stdio?: import('node:child_process').StdioOptions }} [options]
 * @returns {Promise<number>}
 */
export function runBin(name, args, { stdio = 'inherit' } = {}) {
	const script = name === 'node' ? undefined : scriptOf(name);
	if (name !== 'node' && script === undefined) {
		throw new Failure(`There is no command "${name}" among the installed packages. Check its spelling, or add its package to package.json.`, EXIT.badUsage);
	}
	const [command, first] = script === undefined ? [process.execPath, []] : isScript(script) ? [process.execPath, [script]] : [script, []];
	return new Promise((resolve, reject) => {
		const child = spawn(command, [...first, ...args], { cwd: root, stdio });
		/** @type {NodeJS.Signals[]} */
		const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
		const handlers = signals.map((signal) => {
			// A terminal sends Ctrl-C to the command as well; passing it on twice would cut its tidying short.
			const handler = () => {
				if (signal !== 'SIGINT') child.kill(signal);
			};
			process.on(signal, handler);
			return () => process.off(signal, handler);
		});
		const done = () => handlers.forEach((off) => off());
		child.on('error', (error) => {
			done();
			reject(error);
		});
		child.on('close', (code, signal) => {
			done();
			resolve(code ?? 128 + (os.constants.signals[/** @type {NodeJS.Signals} */ (signal)] ?? 0));
		});
	});
}
