// @ts-check
import axios from 'axios';
import { EXIT, Failure } from '../setup/failure.mjs';

/** n8n's own limit of entries in one answer. */
const PAGE = 250;

/**
 * @typedef {{ id: string, name: string, nodes: any[], connections: any, settings: Record<string, unknown>, active: boolean, isArchived: boolean }} StoredWorkflow
 * @typedef {{ name: string, type: string }} Column
 * @typedef {{ id: string, name: string, columns: Column[] }} StoredTable
 * @typedef {ReturnType<typeof createPublicApi>} PublicApi
 */

/** What a key needs to be allowed. The editor lists these under Settings, n8n API. */
export const SCOPES = Object.freeze([
	'dataTable:create',
	'dataTable:list',
	'dataTableColumn:create',
	'workflow:activate',
	'workflow:create',
	'workflow:list',
	'workflow:update',
]);

/**
 * n8n's public API, as far as an installation needs it.
 * @param {{ url: string, apiKey: string }} target `url` is the editor's address, without `/api`
 */
export function createPublicApi({ url, apiKey }) {
	const api = axios.create({
		baseURL: `${url.replace(/\/+$/, '')}/api/v1`,
		headers: { 'X-N8N-API-KEY': apiKey },
		timeout: 60_000,
		maxBodyLength: Infinity,
		validateStatus: () => true,
	});

	/**
	 * @param {'get' | 'post' | 'put'} method
	 * @param {string} path
	 * @param {{ data?: unknown, params?: Record<string, unknown> }} [more]
	 * @returns {Promise<any>}
	 */
	async function call(method, path, more = {}) {
		const asked = `${method.toUpperCase()} /api/v1${path}`;
		const answer = await api.request({ method, url: path, ...more }).catch((/** @type {Error} */ error) => {
			throw new Failure(`${url} did not answer ${asked}: ${error.message}. Check the address, which is the one the editor opens at.`);
		});
		const { status, data } = answer;
		if (status === 401) throw new Failure(`n8n does not accept the API key. Make one in the editor under Settings, n8n API, and give it with --api-key.`);
		if (status === 403) throw new Failure(`The API key may not do ${asked}. It needs: ${SCOPES.join(', ')}.`);
		if (status === 404 && typeof data !== 'object') throw new Failure(`There is no public API at ${url}. Check the address; an administrator may have switched the API off (N8N_PUBLIC_API_DISABLED).`);
		if (status >= 200 && status < 300) return data;
		throw new Failure(`n8n answered ${status} to ${asked}: ${data?.message ?? JSON.stringify(data)}`, EXIT.runFailed);
	}

	/** @param {string} path @param {Record<string, unknown>} [params] */
	async function all(path, params = {}) {
		const entries = [];
		for (let cursor; ; ) {
			const { data, nextCursor } = await call('get', path, { params: { ...params, limit: PAGE, cursor } });
			entries.push(...data);
			if (!nextCursor) return entries;
			cursor = nextCursor;
		}
	}

	return {
		url,
		/** @returns {Promise<StoredWorkflow[]>} those in the archive left out */
		listWorkflows: async () => (await all('/workflows', { excludePinnedData: 'true' })).filter(({ isArchived }) => isArchived !== true),
		/** @param {object} workflow @returns {Promise<StoredWorkflow>} */
		createWorkflow: (workflow) => call('post', '/workflows', { data: workflow }),
		/** A published workflow is published again by n8n. @param {string} id @param {object} workflow @returns {Promise<StoredWorkflow>} */
		updateWorkflow: (id, workflow) => call('put', `/workflows/${id}`, { data: workflow }),
		/** @param {string} id */
		publishWorkflow: (id) => call('post', `/workflows/${id}/publish`, { data: {} }),
		/** @returns {Promise<StoredTable[]>} */
		listTables: () => all('/data-tables'),
		/** @param {{ name: string, columns: readonly Column[], projectId?: string }} table */
		createTable: (table) => call('post', '/data-tables', { data: table }),
		/** @param {string} tableId @param {Column} column */
		addColumn: (tableId, column) => call('post', `/data-tables/${tableId}/columns`, { data: column }),
	};
}
