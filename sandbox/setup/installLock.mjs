// @ts-check
import crypto from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { say } from './progress.mjs';
import { shown } from './paths.mjs';

/** @param {number} pid */
export function isAlive(pid) {
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM';
	}
}

/**
 * Lets one process at a time install into `dir`: two terminals on a fresh clone would otherwise write the
 * same files. The lock names its owner's process; one whose owner is gone is taken over.
 * @template T
 * @param {string} dir
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withInstallLock(dir, work) {
	const name = crypto.createHash('sha256').update(dir).digest('hex').slice(0, 16);
	const lock = path.join(os.tmpdir(), `partner-ops-install-${name}.lock`);
	let waitedFor = 0;
	for (;;) {
		try {
			fs.writeFileSync(lock, String(process.pid), { flag: 'wx' });
			break;
		} catch (error) {
			if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') throw error;
		}
		const owner = Number(readIfThere(lock));
		if (!Number.isInteger(owner) || owner <= 0 || !isAlive(owner)) {
			fs.rmSync(lock, { force: true });
			continue;
		}
		if (waitedFor % 15 === 0) say(`Waiting: process ${owner} is installing into ${shown(dir)}.`);
		await new Promise((resolve) => setTimeout(resolve, 1_000));
		waitedFor += 1;
	}
	try {
		return await work();
	} finally {
		fs.rmSync(lock, { force: true });
	}
}

/** @param {string} file */
function readIfThere(file) {
	try {
		return fs.readFileSync(file, 'utf8');
	} catch {
		return '';
	}
}
