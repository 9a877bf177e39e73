import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { PackageDirectoryLoader } from 'n8n-core';
import { installPackage } from '../../sandbox/n8n/installPackage.mjs';
import { root } from '../support/n8n/nodeTypes';
import { bundledWorkflows } from '../support/n8n/runWorkflow';

const OWN = 'n8n-nodes-partner-ops';
const CREDENTIALS = ['crossbeamOAuth2Api', 'partnerOutreachLinksApi', 'partnerStackApi'];

/** Below the root's packages, where what n8n brings is found as it is in an n8n. */
const CACHE = path.join(root, 'node_modules/.cache');
let folder: string;

beforeAll(() => {
	mkdirSync(CACHE, { recursive: true });
	folder = mkdtempSync(path.join(CACHE, 'partner-ops-packed-'));
	execFileSync('npm', ['pack', '--pack-destination', folder], { cwd: root, shell: process.platform === 'win32', stdio: 'ignore' });
	const [tarball = ''] = readdirSync(folder);
	execFileSync('tar', ['-xzf', path.join(folder, tarball), '-C', folder]);
}, 60_000);
afterAll(() => {
	rmSync(folder, { recursive: true, force: true });
});

const filesIn = (at: string) => readdirSync(at, { recursive: true, withFileTypes: true }).flatMap((entry) => (entry.isFile() ? [path.relative(at, path.join(entry.parentPath, entry.name))] : [])).sort();

describe('the tarball that npm packs', () => {
	it('holds what the sandbox puts into n8n, and the pages that npm adds', () => {
		const packages = path.join(folder, 'home');
		// Of a home only the folder of its packages is asked for.
		installPackage({ packages } as Parameters<typeof installPackage>[0], undefined);
		expect(filesIn(path.join(folder, 'package'))).toEqual([...filesIn(path.join(packages, OWN)), 'LICENSE.md', 'README.md'].sort());
	});

	it('is loaded by n8n, and every node of ours in the bundled workflows is in it, in the version they name', async () => {
		const loader = new PackageDirectoryLoader(path.join(folder, 'package'));
		await loader.loadAll();
		expect(Object.keys(loader.credentialTypes).sort()).toEqual(CREDENTIALS);
		const used = [...bundledWorkflows.values()].flatMap(({ nodes }) => nodes.filter(({ type }) => type.startsWith(`${OWN}.`)));
		expect(used.length).toBeGreaterThan(100);
		for (const { name, type, typeVersion } of used) {
			const { description } = loader.getNode(type.slice(OWN.length + 1)).type;
			expect([name, 'version' in description && description.version]).toEqual([name, typeVersion]);
		}
	});
});
