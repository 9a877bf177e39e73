// @ts-check
import { say } from '../setup/progress.mjs';
import { fingerprint } from './fingerprint.mjs';
import { openHome, readState, requireNotRunning, writeState } from './home.mjs';
import { importWorkflows } from './importWorkflows.mjs';
import { installPackage } from './installPackage.mjs';
import { createClient } from './n8nClient.mjs';
import { startN8n } from './n8nProcess.mjs';
import { readWorkflows, WORKFLOWS_DIR } from './workflowFiles.mjs';

/**
 * @typedef {import('./runToEnd.mjs').Sandbox & {
 *   url: string,
 *   workflows: import('./n8nClient.mjs').WorkflowJson[],
 *   stop: () => Promise<void>,
 * }} BootedSandbox
 */

/**
 * Starts n8n with the package in it, logs in as its owner, and brings workflows and tables in place.
 * What a home already holds is kept and found by fingerprints, so that a second start only starts.
 * @param {{
 *   homeDir: string,
 *   port: number,
 *   runtime: import('../setup/runtime.mjs').Runtime,
 *   env?: Record<string, string>,
 *   workflowsDir?: string,
 *   onStarted?: (n8n: import('./n8nProcess.mjs').N8nProcess) => void,
 * }} options
 * @returns {Promise<BootedSandbox>}
 */
export async function bootSandbox({ homeDir, port, runtime, env = {}, workflowsDir = WORKFLOWS_DIR, onStarted = () => undefined }) {
	const home = openHome(homeDir);
	await requireNotRunning(home);
	const state = readState(home);
	const workflows = readWorkflows(workflowsDir);
	const installed = installPackage(home, state.package);
	const files = fingerprint(workflowsDir, workflows.length === 0 ? [] : ['.']);

	say(`Starting n8n on port ${port}${state.workflows === undefined ? ', with an empty database' : ''}.`);
	const n8n = await startN8n({ home, runtime, port, env });
	onStarted(n8n);
	try {
		const client = createClient(n8n.url);
		await client.logIn();
		say('n8n is ready.');

		const sandbox = { home, n8n, client };
		await importWorkflows(sandbox, workflows, installed.changed || state.workflows !== files);
		writeState(home, { package: installed.fingerprint, workflows: files });
		return { ...sandbox, url: n8n.url, workflows, stop: n8n.stop };
	} catch (error) {
		await n8n.stop();
		throw error;
	}
}
