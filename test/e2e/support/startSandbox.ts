import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { ensureBuilt, ensureN8n } from '../../../sandbox/ensure.mjs';
import { bootSandbox, type BootedSandbox } from '../../../sandbox/n8n/bootSandbox.mjs';
import { OWNER } from '../../../sandbox/n8n/n8nClient.mjs';
import { freePort } from '../../../sandbox/n8n/ports.mjs';
import { copyPreparedHome } from './preparedHome';

export interface TestSandbox extends BootedSandbox {
	readonly owner: { readonly email: string; readonly password: string };
	/** Puts rows into a data table, as a workflow would. */
	readonly insertRows: (table: string, rows: readonly Readonly<Record<string, string>>[]) => Promise<void>;
}

interface TestSandboxOptions {
	readonly env?: Readonly<Record<string, string>>;
	/** Workflows other than the bundled ones; these are imported into an empty database. */
	readonly workflowsDir?: string;
	/** Whether somebody opens n8n's editor. Without it n8n starts six seconds sooner; forms and pages of workflows are served all the same. */
	readonly editor?: boolean;
}

/**
 * A real n8n with the package and its workflows in it, on a free port and in a home of its own, which goes with it:
 * what `npm start` boots, for a test. Several may run at once.
 */
export async function startSandbox({ env = {}, workflowsDir, editor = false }: TestSandboxOptions = {}): Promise<TestSandbox> {
	await ensureBuilt();
	const runtime = await ensureN8n();
	const homeDir = fs.mkdtempSync(path.join(os.tmpdir(), 'partner-ops-e2e-'));
	const forgetHome = () => {
		fs.rmSync(homeDir, { recursive: true, force: true, maxRetries: 5 });
	};
	try {
		if (workflowsDir === undefined) await copyPreparedHome(homeDir, runtime);
		const sandbox = await bootSandbox({ homeDir, port: await freePort(), runtime, env: { ...(editor ? {} : { N8N_DISABLE_UI: 'true' }), ...env }, ...(workflowsDir === undefined ? {} : { workflowsDir }) });
		return {
			...sandbox,
			owner: OWNER,
			insertRows: sandbox.client.insertRows,
			stop: async () => {
				await sandbox.stop();
				forgetHome();
			},
		};
	} catch (error) {
		forgetHome();
		throw error;
	}
}
