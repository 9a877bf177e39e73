// @ts-check
import http from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import axios from 'axios';
import { EXIT, Failure } from '../setup/failure.mjs';

/**
 * The owner of every sandbox. A known password is right here and nowhere else: this n8n listens on
 * 127.0.0.1 only, and holds samples until somebody puts more into it.
 */
export const OWNER = Object.freeze({
	email: 'ops@partner-ops.local',
	password: 'Partner-Ops-1',
	firstName: 'Partner',
	lastName: 'Ops',
});

/** n8n's answer while its database does not answer, as on a busy machine for seconds: it did nothing, and may be asked again. */
const NOT_READY = 'Database is not ready!';
const MOST_SECONDS = 60;

/** n8n's own limit of rows in one answer. */
const PAGE = 250;

/**
 * @typedef {Record<string, unknown>} Row
 * @typedef {{ id: string, name: string, nodes: any[], connections: any, settings?: any }} WorkflowJson
 * @typedef {ReturnType<typeof createClient>} N8nClient
 */

/**
 * The calls the sandbox makes to n8n, as its editor makes them.
 * @param {string} url
 */
export function createClient(url) {
	const rest = axios.create({
		baseURL: `${url}/rest`,
		headers: { 'browser-id': 'partner-ops-sandbox' },
		httpAgent: new http.Agent({ keepAlive: false }), // n8n, busy with a large book, closes idle connections just as they are used again
		proxy: false, // a proxy set for the outside knows nothing of this machine's loopback
		timeout: 120_000,
		maxContentLength: Infinity,
		maxBodyLength: Infinity,
		validateStatus: () => true,
	});

	/**
	 * @param {'get' | 'post' | 'patch' | 'delete'} method
	 * @param {string} path
	 * @param {{ data?: unknown, params?: Record<string, unknown> }} [more]
	 */
	async function send(method, path, more = {}) {
		try {
			for (let seconds = 0; ; seconds++) {
				const answer = await rest.request({ method, url: path, ...more });
				if (answer.status !== 503 || answer.data?.message !== NOT_READY || seconds === MOST_SECONDS) return answer;
				await wait(1000);
			}
		} catch (error) {
			throw new Failure(`n8n did not answer ${method.toUpperCase()} /rest${path}: ${/** @type {Error} */ (error).message}`, EXIT.runFailed);
		}
	}

	/** The same, where any answer but a good one ends the work. @type {(...args: Parameters<typeof send>) => Promise<any>} */
	async function call(method, path, more) {
		const { status, data } = await send(method, path, more);
		if (status >= 200 && status < 300) return data?.data;
		throw new Failure(`n8n answered ${status} to ${method.toUpperCase()} /rest${path}: ${data?.message ?? JSON.stringify(data)}`, EXIT.runFailed);
	}

	/** Creates the owner on a new database, and logs in as the owner. */
	async function logIn() {
		const setUp = await send('post', '/owner/setup', { data: OWNER });
		const answer =
			setUp.status === 200 ? setUp : await send('post', '/login', { data: { emailOrLdapLoginId: OWNER.email, password: OWNER.password } });
		const cookie = answer.headers['set-cookie']?.map((text) => text.split(';')[0]).join('; ');
		if (answer.status !== 200 || cookie === undefined) {
			throw new Failure(
				`n8n does not let ${OWNER.email} in (${answer.data?.message ?? answer.status}). If its password was changed in the editor, set it back to ${OWNER.password}, or begin afresh with another --home.`,
			);
		}
		rest.defaults.headers.common.Cookie = cookie;
	}

	/** @param {string} id @returns {Promise<any | undefined>} */
	async function getWorkflow(id) {
		const { status, data } = await send('get', `/workflows/${id}`);
		return status === 200 ? data.data : undefined;
	}

	/** Creates the workflow under its own id, or brings the stored one up to date. @param {WorkflowJson} workflow */
	async function putWorkflow({ id, name, nodes, connections, settings }) {
		const stored = await getWorkflow(id);
		const data = { name, nodes, connections, settings: settings ?? {} };
		if (stored === undefined) return await call('post', '/workflows', { data: { id, ...data } });
		if (stored.isArchived === true) await call('post', `/workflows/${id}/unarchive`, { data: {} });
		return await call('patch', `/workflows/${id}`, { params: { forceSave: true }, data });
	}

	/** @param {{ id: string, versionId: string }} workflow */
	async function publishWorkflow({ id, versionId }) {
		await call('post', `/workflows/${id}/activate`, { data: { versionId } });
	}

	/** Removes a workflow for good. @param {string} id */
	async function removeWorkflow(id) {
		await send('post', `/workflows/${id}/archive`, { data: {} });
		await send('delete', `/workflows/${id}`);
	}

	/**
	 * Starts a stored workflow from one of its triggers, as the editor's button does.
	 * @param {string} id
	 * @param {string} trigger name of the trigger node
	 * @returns {Promise<string>} id of the execution
	 */
	async function runWorkflow(id, trigger) {
		const { executionId } = await call('post', `/workflows/${id}/run`, { data: { triggerToStartFrom: { name: trigger } } });
		if (executionId === undefined) throw new Failure(`n8n did not start the workflow ${id}: its node "${trigger}" waits for a call from outside.`, EXIT.runFailed);
		return String(executionId);
	}

	/** @param {string} id @returns {Promise<string>} `gone` when n8n no longer keeps it */
	async function executionStatus(id) {
		const { status, data } = await send('get', `/executions/${id}`);
		return status === 200 ? (data.data?.status ?? 'gone') : 'gone';
	}

	async function personalProjectId() {
		const { id } = await call('get', '/projects/personal');
		return id;
	}

	/** @param {string} name @returns {Promise<{ id: string, projectId: string } | undefined>} */
	async function findTable(name) {
		const projectId = await personalProjectId();
		const { data } = await call('get', `/projects/${projectId}/data-tables`, { params: { filter: JSON.stringify({ name }), take: PAGE } });
		const table = data.find((/** @type {{ name: string }} */ candidate) => candidate.name === name);
		return table === undefined ? undefined : { id: table.id, projectId };
	}

	/** The table, which has to be there. @param {string} name */
	async function tableNamed(name) {
		const table = await findTable(name);
		if (table === undefined) throw new Failure(`n8n has no data table "${name}". Run the workflow "Set up partner tables" once.`, EXIT.runFailed);
		return table;
	}

	/**
	 * All rows of a table whose columns have the given values, in the order they were written. Pages by id,
	 * not by offset: a long table is then read in one pass, and rows added meanwhile shift nothing.
	 * @param {string} tableName
	 * @param {Record<string, string>} where
	 * @returns {Promise<Row[]>}
	 */
	async function readRows(tableName, where) {
		const table = await tableNamed(tableName);
		const equal = Object.entries(where).map(([columnName, value]) => ({ columnName, condition: 'eq', value }));
		/** @type {Row[]} */
		const rows = [];
		for (;;) {
			const last = rows.at(-1)?.id;
			const filters = last === undefined ? equal : [...equal, { columnName: 'id', condition: 'gt', value: last }];
			const { data } = await call('get', `/projects/${table.projectId}/data-tables/${table.id}/rows`, {
				params: { take: PAGE, sortBy: 'id:asc', filter: JSON.stringify({ type: 'and', filters }) },
			});
			rows.push(...data);
			if (data.length < PAGE) return rows;
		}
	}

	/**
	 * Puts rows into a table, as a workflow would.
	 * @param {string} tableName
	 * @param {readonly Readonly<Record<string, unknown>>[]} data
	 */
	async function insertRows(tableName, data) {
		const table = await tableNamed(tableName);
		await call('post', `/projects/${table.projectId}/data-tables/${table.id}/insert`, { data: { data, returnType: 'count' } });
	}

	/**
	 * A key for n8n's public API, for tests that use it.
	 * @param {string} label
	 * @returns {Promise<string>} to be sent as the header X-N8N-API-KEY
	 */
	async function createApiKey(label) {
		const scopes = await call('get', '/api-keys/scopes');
		const { rawApiKey } = await call('post', '/api-keys', { data: { label, expiresAt: null, scopes } });
		return rawApiKey;
	}

	return { url, call, logIn, getWorkflow, putWorkflow, publishWorkflow, removeWorkflow, runWorkflow, executionStatus, findTable, readRows, insertRows, createApiKey };
}
