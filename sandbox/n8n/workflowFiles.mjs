// @ts-check
import fs from 'node:fs';
import path from 'node:path';
import { Failure } from '../setup/failure.mjs';
import { root } from '../setup/paths.mjs';

/** Where the bundled workflows are. */
export const WORKFLOWS_DIR = path.join(root, 'workflows');

/** The ids of the workflows that the sandbox itself runs. */
export const SET_UP_TABLES = 'partnerOpsSetUpTables';
export const NIGHTLY = 'partnerOpsNightly';

/**
 * Every bundled workflow, in the order of its file name.
 * @param {string} [dir]
 * @returns {import('./n8nClient.mjs').WorkflowJson[]}
 */
export function readWorkflows(dir = WORKFLOWS_DIR) {
	return fs
		.readdirSync(dir)
		.filter((name) => name.endsWith('.json'))
		.sort()
		.map((name) => {
			const workflow = JSON.parse(fs.readFileSync(path.join(dir, name), 'utf8'));
			if (typeof workflow.id !== 'string') throw new Failure(`workflows/${name} has no id; every bundled workflow has a fixed one.`);
			return workflow;
		});
}

/**
 * @param {readonly import('./n8nClient.mjs').WorkflowJson[]} workflows
 * @param {string} id
 */
export function workflowOf(workflows, id) {
	const workflow = workflows.find((candidate) => candidate.id === id);
	if (workflow === undefined) throw new Failure(`There is no workflow with the id ${id} in workflows/. Restore the file and run the command again.`);
	return workflow;
}

/**
 * Whether n8n can publish it: it needs something that starts it without a person.
 * @param {import('./n8nClient.mjs').WorkflowJson} workflow
 */
export function startsByItself({ nodes }) {
	return nodes.some(({ type, disabled }) => disabled !== true && /(trigger|webhook)$/i.test(type) && type !== 'n8n-nodes-base.manualTrigger');
}

/**
 * The workflow with some nodes switched on and others off, and parameters replaced; the original stays.
 * @param {import('./n8nClient.mjs').WorkflowJson} workflow
 * @param {{ enable: readonly string[], disable: readonly string[], parameters?: Readonly<Record<string, object>> }} changes by node name
 * @returns {import('./n8nClient.mjs').WorkflowJson}
 */
export function withNodes(workflow, { enable, disable, parameters = {} }) {
	for (const name of [...enable, ...disable, ...Object.keys(parameters)]) {
		if (!workflow.nodes.some((node) => node.name === name)) throw new Failure(`The workflow "${workflow.name}" has no node "${name}", which the sandbox switches. Restore workflows/ and run the command again.`);
	}
	return {
		...workflow,
		nodes: workflow.nodes.map((node) => ({
			...node,
			...(enable.includes(node.name) ? { disabled: false } : {}),
			...(disable.includes(node.name) ? { disabled: true } : {}),
			parameters: { ...node.parameters, ...parameters[node.name] },
		})),
	};
}
