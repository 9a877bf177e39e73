// @ts-check
import { SET_UP_TABLES, workflowOf } from '../n8n/workflowFiles.mjs';

/**
 * The data tables, as the workflow that sets them up declares them: they are said in one place.
 * @param {readonly import('../n8n/n8nClient.mjs').WorkflowJson[]} workflows
 * @returns {{ name: string, columns: import('./publicApi.mjs').Column[] }[]}
 */
export function bundledTables(workflows) {
	return workflowOf(workflows, SET_UP_TABLES)
		.nodes.filter(({ type, parameters }) => type === 'n8n-nodes-base.dataTable' && parameters.resource === 'table' && parameters.operation === 'create')
		.map(({ parameters }) => ({
			name: parameters.tableName,
			columns: parameters.columns.column.map((/** @type {import('./publicApi.mjs').Column} */ { name, type }) => ({ name, type })),
		}));
}
