// @ts-check
import fs from 'node:fs';
import path from 'node:path';
import { Failure } from './failure.mjs';
import { root } from './paths.mjs';
import { say } from './progress.mjs';
import { runBin } from './runBin.mjs';

/** What the bundle is made of. */
const SOURCES = ['package.json', 'package-lock.json', 'tsconfig.json', 'gulpfile.js', 'gulp', 'engine', 'nodes', 'credentials'];

/**
 * Every file and folder below a path, itself included; nothing where there is nothing. Folders count,
 * because a deleted file shows in its folder's time only.
 * @param {string} at
 * @returns {string[]}
 */
function below(at) {
	const stat = fs.statSync(at, { throwIfNoEntry: false });
	if (stat === undefined) return [];
	if (!stat.isDirectory()) return [at];
	return [at, ...fs.readdirSync(at, { recursive: true }).map((name) => path.join(at, String(name)))];
}

/** When something last changed, or 0 for what vanished meanwhile. @param {string} file */
const changedAt = (file) => fs.statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;

/**
 * Whether dist is missing, incomplete, or older than what it is made of. Only scripts of dist are looked
 * at: copied assets keep the time of their source.
 * @param {string} [dir]
 */
export function isBuildStale(dir = root) {
	const { n8n } = JSON.parse(fs.readFileSync(path.join(dir, 'package.json'), 'utf8'));
	const entries = [...(n8n?.nodes ?? []), ...(n8n?.credentials ?? [])];
	if (entries.some((entry) => !fs.existsSync(path.join(dir, entry)))) return true;

	const scripts = below(path.join(dir, 'dist')).filter((file) => file.endsWith('.js'));
	if (scripts.length === 0) return true;
	const oldestScript = Math.min(...scripts.map(changedAt));
	return SOURCES.flatMap((name) => below(path.join(dir, name))).some((file) => changedAt(file) > oldestScript);
}

/** Builds the package when its sources are newer than what is in dist. */
export async function ensureBuilt() {
	if (!isBuildStale()) return;
	say('Building the package.');
	const code = await runBin('gulp', ['build', '--silent'], { stdio: ['ignore', 2, 2] });
	if (code !== 0) throw new Failure('The package did not build (see above). Mend that and run the command again.');
}
