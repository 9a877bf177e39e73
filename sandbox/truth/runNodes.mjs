// @ts-check
/**
 * Runs a straight line of this package's nodes in n8n's own engine, in this process, on rows: what the
 * scoreboard reads is what a user's next node would read.
 */
import { mkdtempSync } from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { root } from '../setup/paths.mjs';

process.env.N8N_USER_FOLDER ??= mkdtempSync(path.join(os.tmpdir(), 'partner-ops-truth-'));
process.env.N8N_LOG_LEVEL ??= 'silent';
/** n8n's engine from the tools of the package, beside which the built nodes find their n8n-workflow. */
const require = createRequire(path.join(root, 'package.json'));
require('reflect-metadata');
const { ExecutionLifecycleHooks, PackageDirectoryLoader, WorkflowExecute } = require('n8n-core');
const { NodeHelpers, Workflow } = require('n8n-workflow');

/**
 * @typedef {object} Step
 * @property {string} node e.g. partnerRecords
 * @property {object} [parameters]
 *
 * @typedef {object} Item
 * @property {any} json
 * @property {{ item: number } | { item: number }[]} [pairedItem]
 */

/** @type {Promise<any> | undefined} */
let loading;

async function ownNodes() {
	const loader = new PackageDirectoryLoader(root);
	await loader.loadAll();
	return loader;
}

/** A node that hands out the rows it is given: the place of a CRM node. @param {readonly unknown[]} rows */
const source = (rows) => ({
	description: { displayName: 'Rows', name: 'rows', group: ['trigger'], version: 1, description: '', defaults: {}, inputs: [], outputs: ['main'], properties: [] },
	execute: () => Promise.resolve([rows.map((json) => ({ json }))]),
});

/**
 * @param {readonly unknown[]} rows
 * @param {readonly Step[]} steps
 * @param {{ timeZone?: string }} [options]
 * @returns {Promise<Item[][]>} what each step handed on
 */
export async function runNodes(rows, steps, { timeZone = 'UTC' } = {}) {
	const loader = await (loading ??= ownNodes());
	const rowsNode = source(rows);
	const getByName = (/** @type {string} */ type) => (type === 'truth.rows' ? rowsNode : loader.getNode(type.slice(type.lastIndexOf('.') + 1)).type);
	const names = steps.map((_, index) => `Step ${index + 1}`);
	/** @type {any} as much of a workflow as the engine asks for */
	const definition = {
		id: 'truth',
		name: 'Truth',
		active: false,
		nodes: [
			{ id: '0', name: 'Rows', type: 'truth.rows', typeVersion: 1, position: [0, 0], parameters: {} },
			...steps.map(({ node, parameters = {} }, index) => ({ id: String(index + 1), name: names[index], type: `n8n-nodes-partner-ops.${node}`, typeVersion: 1, position: [200 * (index + 1), 0], parameters })),
		],
		connections: Object.fromEntries(['Rows', ...names].slice(0, -1).map((from, index) => [from, { main: [[{ node: names[index], type: 'main', index: 0 }]] }])),
		settings: { executionOrder: 'v1', timezone: timeZone },
	};
	const workflow = new Workflow({ ...definition, nodeTypes: { getByName, getByNameAndVersion: (/** @type {string} */ type, /** @type {number} */ version) => NodeHelpers.getVersionedNodeType(getByName(type), version), getKnownTypes: () => ({}) } });
	const url = 'http://127.0.0.1/';
	/** @type {any} as much of n8n's server as the nodes ask for */
	const additionalData = {
		executionId: '1', credentialsHelper: {}, hooks: new ExecutionLifecycleHooks('cli', '1', definition), variables: {}, setExecutionStatus: () => undefined,
		instanceBaseUrl: url, restApiUrl: url, webhookBaseUrl: url, webhookWaitingBaseUrl: url, webhookTestBaseUrl: url, formWaitingBaseUrl: url,
	};
	const execution = new WorkflowExecute(additionalData, 'cli');
	const run = await execution.run({ workflow, startNode: /** @type {any} */ (workflow.getNode('Rows')) });
	const { error, runData } = run.data.resultData;
	if (error !== undefined) throw error;
	return names.map((name) => /** @type {Item[]} */ (runData[/** @type {string} */ (name)]?.at(-1)?.data?.main?.[0] ?? []));
}
