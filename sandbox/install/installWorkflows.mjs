// @ts-check
import { inCallOrder, publishAll } from '../n8n/importWorkflows.mjs';
import { bundledTables } from './bundledTables.mjs';
import { bodyOf, planTables, planWorkflows } from './planInstallation.mjs';

/** Nodes by which another workflow starts one. */
const CALLED_BY_OTHERS = new Set(['n8n-nodes-base.executeWorkflowTrigger', 'n8n-nodes-base.errorTrigger']);

/** A source that is off until a person chooses its credential; n8n publishes nothing before. @param {{ type: string, disabled?: boolean }} node */
const isSourceToChoose = ({ type, disabled }) => disabled === true && /trigger$/i.test(type);

/** Whether it runs for others and waits for nobody. @param {WorkflowJson} workflow */
export const isCalledByOthers = ({ nodes }) => nodes.some(({ type }) => CALLED_BY_OTHERS.has(type)) && !nodes.some(isSourceToChoose);

/**
 * @typedef {import('../n8n/n8nClient.mjs').WorkflowJson} WorkflowJson
 * @typedef {{ tables: import('./planInstallation.mjs').TableStep[], workflows: import('./planInstallation.mjs').WorkflowStep[], toPublish: string[] }} Plan
 */

/**
 * What there is to do, read from n8n and changing nothing.
 * @param {import('./publicApi.mjs').PublicApi} api
 * @param {readonly WorkflowJson[]} bundled
 * @returns {Promise<Plan>}
 */
export async function planInstallation(api, bundled) {
	const [stored, tables] = await Promise.all([api.listWorkflows(), api.listTables()]);
	const workflows = planWorkflows(bundled, stored);
	const published = new Set(workflows.flatMap((step) => (step.action !== 'create' && step.stored.active ? [step.bundled.id] : [])));
	const toPublish = inCallOrder(bundled.filter(isCalledByOthers), bundled).map(({ id }) => id).filter((id) => !published.has(id));
	return { tables: planTables(bundledTables(bundled), tables), workflows, toPublish };
}

/**
 * Carries the plan out. Workflows name each other by ids that n8n gives only when they are created: so all
 * are created first, and then written with the ids of the others.
 * @param {import('./publicApi.mjs').PublicApi} api
 * @param {readonly WorkflowJson[]} bundled
 * @param {Plan} plan
 * @param {{ projectId?: string, onStep?: (sentence: string) => void }} [options]
 */
export async function carryOut(api, bundled, plan, { projectId, onStep = () => undefined } = {}) {
	const project = projectId === undefined ? {} : { projectId };
	for (const table of plan.tables) {
		if (table.action === 'create') await api.createTable({ name: table.name, columns: table.columns, ...project });
		if (table.action === 'extend') for (const column of table.columns) await api.addColumn(table.id, column);
		if (table.action !== 'keep') onStep(`Table ${table.name} ${table.action === 'create' ? 'created' : 'extended'}.`);
	}
	for (const { action, bundled: workflow } of plan.workflows) {
		if (action !== 'create') continue;
		const { id } = await api.createWorkflow({ ...bodyOf(workflow, new Map()), ...project });
		onStep(`Workflow "${workflow.name}" created (${id}).`);
	}
	const steps = planWorkflows(bundled, await api.listWorkflows());
	for (const step of steps) {
		if (step.action !== 'update') continue;
		await api.updateWorkflow(step.stored.id, step.body);
		onStep(`Workflow "${step.stored.name}" brought up to date.`);
	}
	const toPublish = plan.toPublish.flatMap((id) => steps.flatMap((step) => (step.bundled.id === id && step.action !== 'create' ? [step.stored] : [])));
	const waiting = await publishAll(async ({ id, name }) => {
		await api.publishWorkflow(id);
		onStep(`Workflow "${name}" published: others call it.`);
	}, toPublish);
	for (const { name } of waiting) onStep(`Workflow "${name}" waits for a credential: choose it in the editor, and publish it there.`);
}

/**
 * The plan in words, a line each; what stays as it is is only counted.
 * @param {Plan} plan
 * @returns {string[]}
 */
export function planInWords({ tables, workflows, toPublish }) {
	const lines = [
		...tables.flatMap(({ name, action, columns }) => (action === 'keep' ? [] : [`table     ${action === 'create' ? 'create' : 'extend'}  ${name} (${columns.map((column) => column.name).join(', ')})`])),
		...workflows.flatMap((step) => {
			if (step.action === 'keep') return [];
			if (step.action === 'create') return [`workflow  create  ${step.bundled.name}`];
			return [`workflow  update  ${step.stored.name} (${step.changed.length === 0 ? 'settings or connections' : step.changed.join(', ')})`];
		}),
		...toPublish.flatMap((id) => workflows.filter(({ bundled }) => bundled.id === id).map(({ bundled }) => `workflow  publish ${bundled.name}`)),
	];
	const kept = [...tables, ...workflows].filter(({ action }) => action === 'keep').length;
	return [...lines, `${kept} of ${tables.length + workflows.length} tables and workflows are as they should be.`];
}
