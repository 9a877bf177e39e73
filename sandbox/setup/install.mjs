// @ts-check
import fs from 'node:fs';
import path from 'node:path';
import { freeBytes, requireDiskSpace } from './diskSpace.mjs';
import { Failure } from './failure.mjs';
import { installState, UNFINISHED_MARK } from './installState.mjs';
import { withInstallLock } from './installLock.mjs';
import { npm } from './npm.mjs';
import { shown } from './paths.mjs';
import { say, withHeartbeat } from './progress.mjs';

/**
 * @typedef {object} Installation
 * @property {string} dir folder with a package.json and its lock
 * @property {string} what what it is, for people
 * @property {string} cost how large and how long, said before it begins
 * @property {number} bytes disk space it needs
 */

/**
 * Brings the installed packages of a folder in line with its lock; quick when they are.
 * `npm install`, not `npm ci`: a lock written on one platform lacks the packages of the others.
 * @param {Installation} installation
 * @returns {Promise<boolean>} whether anything had to be installed
 */
export async function ensureInstalled(installation) {
	const { dir } = installation;
	if (installState(dir) === 'complete') return false;
	return await withInstallLock(dir, async () => {
		const state = installState(dir);
		if (state === 'complete') return false;
		await install(installation, state);
		return true;
	});
}

/**
 * @param {Installation} installation
 * @param {import('./installState.mjs').InstallState} state
 */
async function install({ dir, what, cost, bytes }, state) {
	const modules = path.join(dir, 'node_modules');
	if (state === 'halfFinished') {
		say(`An earlier installation in ${shown(modules)} did not finish. Removing it to begin afresh.`);
		fs.rmSync(modules, { recursive: true, force: true, maxRetries: 3 });
	}
	if (state !== 'outdated') requireDiskSpace(dir, bytes);

	say(state === 'outdated' ? `Bringing ${what} up to date with its lock.` : `Installing ${what}: ${cost}.`);
	const mark = path.join(modules, UNFINISHED_MARK);
	fs.mkdirSync(modules, { recursive: true });
	fs.writeFileSync(mark, '');

	const startedAt = Date.now();
	const freeBefore = freeBytes(dir);
	const { code, tail } = await withHeartbeat(
		() => `still installing into ${shown(modules)} after ${Math.round((Date.now() - startedAt) / 1_000)} s: ${written(freeBefore - freeBytes(dir))} on the disk so far`,
		npm(['install', '--ignore-scripts', '--no-audit', '--no-fund', '--no-progress', '--include=dev', '--include=optional', '--loglevel=error'], { cwd: dir }),
	);
	// npm that ends by itself takes back what it began; killed, or on a full disk, it cannot.
	if (code !== null && !/ENOSPC/.test(tail)) fs.rmSync(mark, { force: true });
	if (code !== 0) throw new Failure(installFault(dir, tail));

	const after = installState(dir);
	if (after !== 'complete') {
		throw new Failure(
			`npm said it installed ${what}, but ${shown(modules)} is still ${after === 'outdated' ? 'not what the lock asks for' : 'not whole'}. Delete ${shown(modules)} and run the command again.`,
		);
	}
	say(`Installed ${what} in ${Math.round((Date.now() - startedAt) / 1_000)} s.`);
}

/** What has been written, by the space that is gone: counting files would slow down the writing of them. @param {number} bytes */
const written = (bytes) => `${Math.max(0, Math.round(bytes / 1e6))} MB`;

/**
 * @param {string} dir
 * @param {string} tail
 */
function installFault(dir, tail) {
	if (/ENOSPC/.test(tail)) return `The disk is full: npm could not finish in ${shown(dir)}. Free some space and run the command again; it begins afresh.`;
	if (/ENOTFOUND|ECONNREFUSED|ECONNRESET|ETIMEDOUT|EAI_AGAIN|network/i.test(tail)) {
		return `npm could not reach its registry (see above). Check the network, or the registry in your npm settings, and run the command again.`;
	}
	if (/EACCES|EPERM/.test(tail)) return `npm may not write into ${shown(dir)} (see above). Make the folder yours and run the command again.`;
	return `npm could not install the packages of ${shown(dir)} (see above). Once that is mended, run the command again; it begins afresh.`;
}
