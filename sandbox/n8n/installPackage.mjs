// @ts-check
import fs from 'node:fs';
import path from 'node:path';
import { root } from '../setup/paths.mjs';
import { fingerprint } from './fingerprint.mjs';

/**
 * Puts the package where n8n finds community packages, as the files that would be published, so that its
 * nodes carry their real type names. Copied, not linked: through a link Node would resolve n8n-workflow
 * from the repository, and there would be two of it.
 * @param {import('./home.mjs').Home} home
 * @param {string | undefined} before fingerprint of what is installed
 * @returns {{ fingerprint: string, changed: boolean }}
 */
export function installPackage(home, before) {
	const manifest = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8'));
	const published = ['package.json', ...manifest.files];
	const now = fingerprint(root, published);
	const target = path.join(home.packages, manifest.name);
	if (now === before && fs.existsSync(path.join(target, 'package.json'))) return { fingerprint: now, changed: false };

	// In place, so that an n8n that watches the folder goes on seeing it: first the files, then what is no longer one.
	fs.mkdirSync(target, { recursive: true });
	for (const name of published) {
		const from = path.join(root, name);
		if (fs.existsSync(from)) fs.cpSync(from, path.join(target, name), { recursive: true });
	}
	for (const name of fs.readdirSync(target, { recursive: true }).map(String)) {
		if (!fs.existsSync(path.join(root, name))) fs.rmSync(path.join(target, name), { recursive: true, force: true });
	}
	return { fingerprint: now, changed: true };
}
