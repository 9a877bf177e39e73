import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { bootSandbox } from '../../../sandbox/n8n/bootSandbox.mjs';
import { fingerprint } from '../../../sandbox/n8n/fingerprint.mjs';
import { freePort } from '../../../sandbox/n8n/ports.mjs';
import { withInstallLock } from '../../../sandbox/setup/installLock.mjs';
import { root, sandbox } from '../../../sandbox/setup/paths.mjs';
import type { Runtime } from '../../../sandbox/setup/runtime.mjs';

/** Where prepared homes are; `npm ci` takes them away with the n8n that made them. */
const KEPT = path.join(sandbox, 'node_modules', '.cache', 'prepared-home');
/** Whatever decides what a first start leaves. */
const DECIDES = ['package.json', 'dist', 'workflows', 'sandbox/package-lock.json', 'sandbox/n8n'];
/** Of a home: its database, key, package and notes. n8n makes its cache anew, and logs are of a run. */
const GOES_WITH_IT = /(?:^|\/)(?:\.cache|n8n\.log|n8nEventLog\.log)$/;

/**
 * Fills a folder with a home as a first start leaves it: the database migrated, its owner there, every workflow imported and
 * published, the tables made. That start takes half a minute and is made once; n8n's database is a file, so the rest are copies.
 */
export async function copyPreparedHome(homeDir: string, runtime: Runtime): Promise<void> {
	fs.cpSync(await ensurePreparedHome(runtime), homeDir, { recursive: true });
}

/** Makes that home where it is not there yet, and says where it is. */
export async function ensurePreparedHome(runtime: Runtime): Promise<string> {
	const prepared = path.join(KEPT, fingerprint(root, DECIDES));
	if (!fs.existsSync(prepared)) await withInstallLock(KEPT, () => prepareHome(prepared, runtime));
	return prepared;
}

async function prepareHome(target: string, runtime: Runtime): Promise<void> {
	// Another test may have made it while this one waited.
	if (fs.existsSync(target)) return;
	const homeDir = fs.mkdtempSync(path.join(os.tmpdir(), 'partner-ops-home-'));
	try {
		const { stop } = await bootSandbox({ homeDir, port: await freePort(), runtime, env: { N8N_DISABLE_UI: 'true' } });
		await stop();
		const made = `${target}.${process.pid}`;
		fs.cpSync(homeDir, made, { recursive: true, filter: (file) => !GOES_WITH_IT.test(path.relative(homeDir, file)) });
		for (const name of fs.readdirSync(KEPT)) if (name !== path.basename(made)) fs.rmSync(path.join(KEPT, name), { recursive: true, force: true });
		fs.renameSync(made, target);
	} finally {
		fs.rmSync(homeDir, { recursive: true, force: true, maxRetries: 5 });
	}
}
