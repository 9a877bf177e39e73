// @ts-check
import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

/**
 * A hash of what files hold and what they are called, whatever their order and times. Folders are read
 * whole; what does not exist is part of the answer as well.
 * @param {string} dir
 * @param {readonly string[]} names files and folders in it
 * @returns {string}
 */
export function fingerprint(dir, names) {
	const hash = crypto.createHash('sha256');
	for (const file of names.flatMap((name) => filesBelow(dir, name)).sort()) {
		hash.update(`${file.split(path.sep).join('/')}\0`);
		hash.update(fs.readFileSync(path.join(dir, file)));
		hash.update('\0');
	}
	return hash.digest('hex').slice(0, 32);
}

/**
 * @param {string} dir
 * @param {string} name
 * @returns {string[]}
 */
function filesBelow(dir, name) {
	const stat = fs.statSync(path.join(dir, name), { throwIfNoEntry: false });
	if (stat === undefined) return [];
	if (!stat.isDirectory()) return [name];
	return fs.readdirSync(path.join(dir, name)).flatMap((child) => filesBelow(dir, path.join(name, child)));
}
