// @ts-check
import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { Failure } from '../setup/failure.mjs';
import { isAlive } from '../setup/installLock.mjs';
import { answers } from './ports.mjs';

/**
 * @typedef {object} Home
 * @property {string} dir
 * @property {string} files the only folder that n8n may read and write; also its working folder
 * @property {string} packages where n8n looks for community packages
 * @property {string} log n8n's own words
 * @property {string} eventLog what n8n notes about every execution
 * @property {string} encryptionKey
 */

/**
 * @typedef {object} State
 * @property {string} [package] fingerprint of the installed package
 * @property {string} [workflows] fingerprint of what was imported
 */

/**
 * Opens the folder that holds one sandbox: its database, workflows and files. Refuses somebody else's n8n.
 * @param {string} dir
 * @returns {Home}
 */
export function openHome(dir) {
	const mark = path.join(dir, 'sandbox.json');
	if (fs.existsSync(path.join(dir, '.n8n')) && !fs.existsSync(mark)) {
		throw new Failure(`${dir} holds an n8n that this sandbox did not make, and will not touch. Choose another folder with --home.`);
	}
	const files = path.join(dir, '.n8n-files');
	const packages = path.join(dir, '.n8n', 'nodes', 'node_modules');
	try {
		fs.mkdirSync(path.join(files, 'partner-ops'), { recursive: true });
		if (!fs.existsSync(mark)) fs.writeFileSync(mark, '{}\n');
		fs.mkdirSync(packages, { recursive: true });
	} catch (error) {
		throw new Failure(`${dir} cannot be used as the home of the sandbox (${/** @type {NodeJS.ErrnoException} */ (error).code}). Choose another folder with --home.`);
	}
	return {
		dir,
		files,
		packages,
		log: path.join(dir, 'n8n.log'),
		eventLog: path.join(dir, '.n8n', 'n8nEventLog.log'),
		encryptionKey: keptKey(path.join(dir, 'encryption-key')),
	};
}

/** Credentials saved in the editor stay readable from one start to the next. @param {string} file */
function keptKey(file) {
	if (!fs.existsSync(file)) fs.writeFileSync(file, crypto.randomBytes(24).toString('base64url'), { mode: 0o600 });
	return fs.readFileSync(file, 'utf8').trim();
}

/**
 * What this home already holds; nothing when its note is missing or unreadable.
 * @param {Home} home
 * @returns {State}
 */
export function readState({ dir }) {
	try {
		return JSON.parse(fs.readFileSync(path.join(dir, 'sandbox.json'), 'utf8'));
	} catch {
		return {};
	}
}

/**
 * @param {Home} home
 * @param {State} state
 */
export function writeState({ dir }, state) {
	fs.writeFileSync(path.join(dir, 'sandbox.json'), `${JSON.stringify(state, null, '\t')}\n`);
}

/**
 * Refuses a second n8n on one database.
 * @param {Home} home
 */
export async function requireNotRunning({ dir }) {
	/** @type {{ pid: number, port: number }} */
	let running;
	try {
		running = JSON.parse(fs.readFileSync(path.join(dir, 'running.json'), 'utf8'));
	} catch {
		return;
	}
	if (!isAlive(running.pid) || !(await answers(running.port))) return;
	throw new Failure(
		`This sandbox is running already, at http://127.0.0.1:${running.port} (process ${running.pid}). Use it, stop it, or start a second one with a home of its own: npm start -- --port ${running.port + 1} --home ../second-home`,
	);
}

/**
 * @param {Home} home
 * @param {{ pid: number, port: number }} running
 */
export function noteRunning({ dir }, running) {
	fs.writeFileSync(path.join(dir, 'running.json'), JSON.stringify(running));
}

/** @param {Home} home */
export function forgetRunning({ dir }) {
	fs.rmSync(path.join(dir, 'running.json'), { force: true });
}
