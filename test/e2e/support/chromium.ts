import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

/** What a Chromium is called on the systems it comes with. */
const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** Where it is when it is not on the PATH. */
const PLACES = [
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
	'/Applications/Chromium.app/Contents/MacOS/Chromium',
	'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** The system's Chromium: CHROMIUM_PATH if set, else the first of the usual names; undefined without one. */
export function findChromium(): string | undefined {
	const onPath = (process.env.PATH ?? '').split(path.delimiter).filter((dir) => dir !== '');
	return [process.env.CHROMIUM_PATH ?? '', ...NAMES.flatMap((name) => onPath.map((dir) => path.join(dir, name))), ...PLACES].find(
		(file) => file !== '' && fs.existsSync(file),
	);
}

/** The system's Chromium, installed first where that can be done without asking anybody (root on Debian and its kin). */
export function ensureChromium(): string {
	const found = findChromium();
	if (found !== undefined) return found;

	const mayInstall = process.getuid?.() === 0 && spawnSync('apt-get', ['--version']).status === 0;
	if (mayInstall) {
		const apt = (...args: string[]) => spawnSync('apt-get', args, { stdio: ['ignore', 2, 2], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
		apt('update', '-qq');
		apt('install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-dejavu-core');
	}
	const installed = findChromium();
	if (installed !== undefined) return installed;
	throw new Error(
		`The editor is tested in Chromium, and none was found${mayInstall ? ' or could be installed' : ''}. Install it (Debian: apt-get install -y chromium), or set CHROMIUM_PATH to one.`,
	);
}
