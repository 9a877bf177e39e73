// @ts-check
import fs from 'node:fs';
import path from 'node:path';
import { root } from '../setup/paths.mjs';
import { say } from '../setup/progress.mjs';
import { runBin } from '../setup/runBin.mjs';
import { installPackage } from './installPackage.mjs';

/** Editors write a file in several steps; one build for all of them. */
const QUIET_MS = 300;

/**
 * Rebuilds and reinstalls the package whenever a source changes; n8n, started with N8N_DEV_RELOAD, loads
 * the nodes anew.
 * @param {import('./home.mjs').Home} home
 */
export function watchSources(home) {
	say('Watching engine/, nodes/ and credentials/.');
	/** @type {NodeJS.Timeout | undefined} */
	let timer;
	let building = Promise.resolve();
	const rebuild = async () => {
		say('A source changed: building.');
		const code = await runBin('gulp', ['build', '--silent'], { stdio: ['ignore', 2, 2] });
		if (code !== 0) return say('It did not build (see above); n8n keeps the nodes it has.');
		installPackage(home, undefined);
		say('Reloaded.');
	};
	for (const name of ['engine', 'nodes', 'credentials']) {
		const dir = path.join(root, name);
		if (!fs.existsSync(dir)) continue;
		fs.watch(dir, { recursive: true }, () => {
			clearTimeout(timer);
			timer = setTimeout(() => {
				building = building.then(rebuild);
			}, QUIET_MS);
		});
	}
}
