// @ts-check
import fs from 'node:fs';
import path from 'node:path';

/** Exists in node_modules while an installation is under way; left behind when it was cut off. */
export const UNFINISHED_MARK = '.installation-unfinished';

/**
 * @typedef {'complete' | 'missing' | 'outdated' | 'halfFinished'} InstallState
 *
 * @typedef {object} LockedPackage
 * @property {string} [version]
 * @property {string} [integrity]
 * @property {boolean} [link]
 * @property {boolean} [optional]
 * @property {boolean} [devOptional]
 * @property {Record<string, string>} [bin]
 */

/**
 * @param {string} file
 * @returns {Record<string, LockedPackage> | undefined} undefined when it is missing or not readable as a lock
 */
export function readLockedPackages(file) {
	try {
		const { packages } = JSON.parse(fs.readFileSync(file, 'utf8'));
		return typeof packages === 'object' && packages !== null ? packages : undefined;
	} catch {
		return undefined;
	}
}

/** Other platforms' packages, and what could not be installed without being needed. @param {LockedPackage} entry */
const mayBeAbsent = (entry) => entry.optional === true || entry.devOptional === true;

/**
 * Whether what is installed in `dir` is what its lock asks for.
 *
 * npm writes node_modules/.package-lock.json as its very last step, so its absence beside other files is
 * an installation that was cut off. Contents are compared, not times: a checkout changes times only.
 *
 * 1. `halfFinished`: files may be cut off anywhere; only a fresh start is safe.
 * 2. `outdated`: whole, but of another lock, or with packages deleted by hand; npm can mend it.
 *
 * @param {string} dir
 * @returns {InstallState}
 */
export function installState(dir) {
	const modules = path.join(dir, 'node_modules');
	if (!fs.existsSync(modules)) return 'missing';
	if (fs.existsSync(path.join(modules, UNFINISHED_MARK))) return 'halfFinished';

	const installed = readLockedPackages(path.join(modules, '.package-lock.json'));
	if (installed === undefined) {
		const holdsPackages = fs.readdirSync(modules).some((name) => !name.startsWith('.'));
		return holdsPackages ? 'halfFinished' : 'missing';
	}

	const wanted = readLockedPackages(path.join(dir, 'package-lock.json'));
	if (wanted === undefined) return 'outdated';

	for (const [location, entry] of Object.entries(wanted)) {
		if (location === '' || entry.link === true) continue;
		const present = installed[location];
		if (present === undefined) {
			if (mayBeAbsent(entry)) continue;
			return 'outdated';
		}
		if (present.version !== entry.version || present.integrity !== entry.integrity) return 'outdated';
		if (!mayBeAbsent(entry) && !fs.existsSync(path.join(dir, location, 'package.json'))) return 'outdated';
	}
	return manifestAgreesWithLock(dir, wanted) ? 'complete' : 'outdated';
}

/**
 * The lock's root entry repeats package.json's dependencies: where they differ, package.json was edited
 * and the lock not yet renewed.
 * @param {string} dir
 * @param {Record<string, LockedPackage>} wanted
 */
function manifestAgreesWithLock(dir, wanted) {
	const manifest = JSON.parse(fs.readFileSync(path.join(dir, 'package.json'), 'utf8'));
	const locked = /** @type {Record<string, unknown>} */ (wanted[''] ?? {});
	return ['dependencies', 'devDependencies', 'optionalDependencies'].every((kind) => sameEntries(manifest[kind], locked[kind]));
}

/**
 * @param {unknown} a
 * @param {unknown} b
 */
function sameEntries(a, b) {
	const sorted = (/** @type {unknown} */ value) => JSON.stringify(Object.entries(value ?? {}).sort(([x], [y]) => (x < y ? -1 : 1)));
	return sorted(a) === sorted(b);
}
