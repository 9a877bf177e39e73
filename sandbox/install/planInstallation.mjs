// @ts-check
import { isDeepStrictEqual } from 'node:util';
import { findStored } from './findStored.mjs';
import { keepDropIns } from './keepDropIns.mjs';
import { keepSettings } from './keepSettings.mjs';
import { rewriteIds } from './rewriteIds.mjs';

/**
 * @typedef {import('../n8n/n8nClient.mjs').WorkflowJson} WorkflowJson
 * @typedef {import('./publicApi.mjs').StoredWorkflow} StoredWorkflow
 * @typedef {{ bundled: WorkflowJson, action: 'create' }
 *   | { bundled: WorkflowJson, action: 'update' | 'keep', stored: StoredWorkflow, body: object, changed: string[] }} WorkflowStep
 * @typedef {{ name: string, action: 'create', columns: import('./publicApi.mjs').Column[] }
 *   | { name: string, action: 'extend' | 'keep', id: string, columns: import('./publicApi.mjs').Column[] }} TableStep
 */

/** What n8n's public API takes of a node; what the editor adds besides is its own. */
const NODE_FIELDS = ['id', 'name', 'type', 'typeVersion', 'position', 'parameters', 'disabled', 'notes', 'notesInFlow', 'executeOnce', 'alwaysOutputData', 'retryOnFail', 'maxTries', 'waitBetweenTries', 'onError', 'webhookId', 'credentials'];

/**
 * What an installation would do to each workflow. The same inputs give the same plan, and a plan carried
 * out leaves nothing to do.
 * @param {readonly WorkflowJson[]} bundled
 * @param {readonly StoredWorkflow[]} stored
 * @returns {WorkflowStep[]}
 */
export function planWorkflows(bundled, stored) {
	const found = new Map(bundled.map((workflow) => [workflow.id, findStored(workflow, stored)]));
	const ids = new Map([...found].flatMap(([id, workflow]) => (workflow === undefined ? [] : [[id, workflow.id]])));
	return bundled.map((workflow) => {
		const before = found.get(workflow.id);
		if (before === undefined) return { bundled: workflow, action: 'create' };
		const body = bodyOf(workflow, ids, before);
		const changed = changedNodes(body, before);
		const same = changed.length === 0 && body.name === before.name && isDeepStrictEqual(body.connections, before.connections) && hasAll(before.settings, body.settings);
		return { bundled: workflow, action: same ? 'keep' : 'update', stored: before, body, changed };
	});
}

/**
 * A workflow as the public API takes it.
 * @param {WorkflowJson} workflow
 * @param {ReadonlyMap<string, string>} ids
 * @param {StoredWorkflow} [before]
 */
export function bodyOf(workflow, ids, before) {
	const { name, nodes, connections, settings = {} } = rewriteIds({ name: workflow.name, nodes: workflow.nodes, connections: workflow.connections, settings: workflow.settings }, ids);
	const kept = before === undefined ? nodes : keepDropIns(keepSettings(nodes, before.nodes), before.nodes, ids);
	return { name: before?.name ?? name, nodes: kept.map(takenFields), connections, settings };
}

/** @param {readonly { name: string, columns: import('./publicApi.mjs').Column[] }[]} bundled @param {readonly import('./publicApi.mjs').StoredTable[]} stored @returns {TableStep[]} */
export function planTables(bundled, stored) {
	return bundled.map(({ name, columns }) => {
		const before = stored.find((table) => table.name === name);
		if (before === undefined) return { name, action: 'create', columns };
		const missing = columns.filter((column) => !before.columns.some((there) => there.name === column.name));
		return { name, action: missing.length === 0 ? 'keep' : 'extend', id: before.id, columns: missing };
	});
}

/** @param {Record<string, unknown>} node */
const takenFields = (node) => Object.fromEntries(NODE_FIELDS.filter((field) => node[field] !== undefined).map((field) => [field, node[field]]));

/** Names of nodes that are new, gone or different. @param {{ nodes: any[] }} body @param {StoredWorkflow} before */
function changedNodes(body, before) {
	const stored = new Map(before.nodes.map((node) => [node.name, takenFields(node)]));
	const wanted = new Map(body.nodes.map((node) => [node.name, node]));
	const different = [...wanted].filter(([name, node]) => !isDeepStrictEqual(withoutDefaults(stored.get(name)), withoutDefaults(node))).map(([name]) => name);
	return [...different, ...[...stored.keys()].filter((name) => !wanted.has(name))];
}

/** A node that is on may say so or not. @param {any} node */
function withoutDefaults(node) {
	if (node === undefined) return undefined;
	const { disabled, ...rest } = node;
	return disabled === true ? { ...rest, disabled } : rest;
}

/** n8n adds settings of its own. @param {Record<string, unknown>} stored @param {Record<string, unknown>} wanted */
const hasAll = (stored, wanted) => Object.entries(wanted).every(([name, value]) => isDeepStrictEqual(stored[name], value));
