// @ts-check
import fs from 'node:fs';
import { Failure } from './failure.mjs';
import { shown } from './paths.mjs';

/** Gigabytes as people write them. @param {number} bytes */
const gigabytes = (bytes) => `${(bytes / 1e9).toFixed(1)} GB`;

/**
 * Refuses to begin what the disk cannot hold: a half-written installation is worse than none.
 * @param {string} dir an existing folder on the disk in question
 * @param {number} bytes
 */
export function requireDiskSpace(dir, bytes) {
	const free = freeBytes(dir);
	if (free >= bytes) return;
	throw new Failure(
		`Installing into ${shown(dir)} needs about ${gigabytes(bytes)}, and only ${gigabytes(free)} are free on that disk. Free some space and run the command again.`,
	);
}

/** Bytes that this user may still write on the disk of a folder. @param {string} dir */
export function freeBytes(dir) {
	const { bavail, bsize } = fs.statfsSync(dir);
	return bavail * bsize;
}
