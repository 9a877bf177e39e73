// @ts-check
import { EXIT, Failure } from '../setup/failure.mjs';
import { say } from '../setup/progress.mjs';
import { runToEnd } from './runToEnd.mjs';
import { SET_UP_TABLES, startsByItself, workflowOf } from './workflowFiles.mjs';

/** The tables a run is read from; more may exist. */
const TABLES = ['partner_ops_runs', 'partner_ops_rejects', 'partner_ops_results'];

/**
 * Imports and publishes the workflows, and creates the tables: whatever of it is not there yet.
 * Without workflows n8n stays empty.
 * A workflow that was changed in the editor is replaced only when its file or the package changed; n8n
 * keeps the earlier version in the workflow's history.
 * @param {import('./runToEnd.mjs').Sandbox} sandbox
 * @param {readonly import('./n8nClient.mjs').WorkflowJson[]} workflows
 * @param {boolean} changed whether the files or the package differ from what was imported last
 */
export async function importWorkflows(sandbox, workflows, changed) {
	const { client } = sandbox;
	if (workflows.length === 0) return;
	const wanted = changed ? workflows : await missingOf(client, workflows);
	if (wanted.length > 0) say(`Importing ${wanted.length} ${wanted.length === 1 ? 'workflow' : 'workflows'}.`);
	/** @type {{ id: string, versionId: string }[]} */
	const toPublish = [];
	for (const workflow of wanted) {
		const stored = await client.putWorkflow(workflow);
		if (stored.id !== workflow.id) throw new Failure(`n8n stored the workflow "${workflow.name}" as ${stored.id} instead of ${workflow.id}.`, EXIT.runFailed);
		if (startsByItself(workflow)) toPublish.push(stored);
	}
	// A workflow that calls others can only be published once they are.
	const waiting = await publishAll(client.publishWorkflow, inCallOrder(toPublish, workflows));
	if (waiting.length > 0) say(`${waiting.length} workflows wait for a credential of yours, and are published when you choose it.`);

	if (changed || !(await hasTables(client))) await runToEnd(sandbox, workflowOf(workflows, SET_UP_TABLES));
}

/** How n8n says that a node which is on has no credential yet. */
const NO_CREDENTIAL = /Missing required credential/;

/**
 * Publishes what n8n takes. What waits for a credential, or calls something that does, stays unpublished: a
 * person chooses credentials, and n8n publishes then.
 * @template T
 * @param {(workflow: T) => Promise<void>} publish
 * @param {readonly T[]} workflows those that are called first
 * @returns {Promise<T[]>} those that wait
 */
export async function publishAll(publish, workflows) {
	/** @type {T[]} */
	const waiting = [];
	for (const workflow of workflows) {
		try {
			await publish(workflow);
		} catch (error) {
			if (!(error instanceof Failure) || !NO_CREDENTIAL.test(error.message)) throw error;
			waiting.push(workflow);
		}
	}
	return waiting;
}

/**
 * @param {import('./n8nClient.mjs').N8nClient} client
 * @param {readonly import('./n8nClient.mjs').WorkflowJson[]} workflows
 */
async function missingOf(client, workflows) {
	const stored = await Promise.all(workflows.map(({ id }) => client.getWorkflow(id)));
	return workflows.filter((_, i) => stored[i] === undefined || stored[i].isArchived === true);
}

/** @param {import('./n8nClient.mjs').N8nClient} client */
async function hasTables(client) {
	const found = await Promise.all(TABLES.map((name) => client.findTable(name)));
	return found.every((table) => table !== undefined);
}

/**
 * Those that are called come before those that call them.
 * @template {{ id: string }} T
 * @param {readonly T[]} items
 * @param {readonly import('./n8nClient.mjs').WorkflowJson[]} workflows
 * @returns {T[]}
 */
export function inCallOrder(items, workflows) {
	const calls = new Map(workflows.map(({ id, nodes }) => [id, nodes.map(({ parameters }) => parameters?.workflowId?.value).filter((value) => typeof value === 'string')]));
	/** @type {T[]} */
	const ordered = [];
	const seen = new Set();
	const visit = (/** @type {string} */ id) => {
		if (seen.has(id)) return;
		seen.add(id);
		for (const called of calls.get(id) ?? []) visit(called);
		const item = items.find((candidate) => candidate.id === id);
		if (item !== undefined) ordered.push(item);
	};
	for (const { id } of items) visit(id);
	return ordered;
}
