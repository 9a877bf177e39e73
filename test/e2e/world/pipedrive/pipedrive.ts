import { company } from '../../../../sandbox/sample/index.mjs';
import type { Vendor, VendorRequest, VendorResponse } from '../vendor';
import { offsetPage, cursorPage, refuse, success } from './pages';

export type PipedriveRow = Record<string, unknown>;

interface Hook {
	readonly id: number;
	readonly subscription_url: string;
	readonly event_action: string;
	readonly event_object: string;
	readonly version: string;
}

export interface Pipedrive extends Vendor {
	/** What n8n's credential "Pipedrive API" holds. */
	readonly credential: { readonly apiToken: string };
	readonly rows: (object: string) => PipedriveRow[];
	readonly hooks: readonly Hook[];
	/** Changes a deal as a person would, and tells whoever subscribed; answers when all have been told. */
	readonly change: (id: number, values: Readonly<PipedriveRow>, at?: Date) => Promise<void>;
	/** Every write that was accepted, in order; `changed` says whether it changed anything. */
	readonly writes: readonly { readonly at: number; readonly method: string; readonly path: string; readonly values: Readonly<PipedriveRow>; readonly changed: boolean }[];
	/** Waits until every notice that is under way has been taken or refused. */
	readonly told: () => Promise<void>;
}

const LISTS: Readonly<Record<string, string>> = { deals: 'deal', organizations: 'organization', persons: 'person', activities: 'activity', stages: 'stage', dealFields: 'dealField', organizationFields: 'organizationField', activityFields: 'activityField' };

/** Rows as API v2 gives them where the sample company's are of API v1, or hold what is given only when asked for. */
const V2: Readonly<Record<string, (row: PipedriveRow, asked: readonly string[]) => PipedriveRow>> = {
	dealField: ({ key, name, field_type: type, options }) => ({ field_code: key, field_name: name, field_type: type, is_custom_field: true, is_optional_response_field: false, ...(options === undefined ? {} : { options }) }),
	stage: ({ active_flag: active, pipeline_name: _, ...row }) => ({ ...row, is_deleted: active !== true }),
	person: ({ marketing_status: status, ...row }, asked) => (asked.includes('marketing_status') ? { ...row, marketing_status: status } : row),
};
const asV2 = (object: string, query: URLSearchParams) => (row: PipedriveRow) => V2[object]?.(row, (query.get('include_fields') ?? '').split(',')) ?? row;

const second = (at: Date) => at.toISOString().replace(/\.\d+Z$/, 'Z');
const clockText = (at: Date) => second(at).replace('T', ' ').replace('Z', '');

/**
 * Pipedrive: API v2 with cursors (at most 500 rows a page), PATCH that changes only what it names, API v1 for
 * search, a deal's flow and webhooks; notices of a change carry `meta`, and what was before under `previous`.
 *
 * API v1 has stages no longer; `marketing_status` of a person is given only when asked for.
 *
 * 1. A field of `custom_fields` that the account does not have is ignored, as Pipedrive does; a wrong option too.
 * 2. Notices are tried once. They tell what changed, also of writes through the API.
 * 3. Organizations' and deals' `updated_since` is inclusive.
 *
 * Source: developers.pipedrive.com, API Reference v1 and v2 (Deals, DealFields, Webhooks) and Guide to Webhooks v2;
 * read 2026-11-25. Rows are those of the sample company, which test/sandbox/sample/shapes.test.ts holds against
 * the JSON Schemas of n8n-nodes-base.
 */
export function pipedrive({ seed = 1, size = 0.1, clock = () => new Date(), more = [] as readonly PipedriveRow[] } = {}): Pipedrive {
	const credential = { apiToken: 'pipedrive-token' };
	const tables = new Map<string, PipedriveRow[]>();
	const rowsOf = (object: string) => {
		const rows = tables.get(object) ?? [];
		tables.set(object, rows);
		return rows;
	};
	for (const { object, row } of company({ seed, size }).rows('pipedriveV2')) if (typeof row === 'object' && row !== null && ('id' in row || object === 'dealChange')) rowsOf(object).push({ ...(row as PipedriveRow) });
	rowsOf('dealField').push(...more);
	const hooks: Hook[] = [];
	const writes: Pipedrive['writes'][number][] = [];
	const underWay = new Set<Promise<unknown>>();
	let ids = 900_000;

	const known = new Set(rowsOf('dealField').map(({ key }) => String(key)));
	/** Changes a deal; answers what was before, or nothing when nothing changed. */
	const put = (deal: PipedriveRow, values: Readonly<PipedriveRow>, at: Date, source: string): PipedriveRow | undefined => {
		const before: PipedriveRow = {};
		const note = (field: string, from: unknown, to: unknown) => {
			rowsOf('dealChange').unshift({ object: 'dealChange', timestamp: clockText(at), data: { id: (ids += 1), item_id: deal['id'], user_id: 9001, field_key: field, old_value: from === null ? null : String(from), new_value: to === null ? null : String(to), is_bulk_update_flag: null, log_time: clockText(at), change_source: source, change_source_user_agent: null, additional_data: {} } });
		};
		for (const [name, value] of Object.entries(values)) {
			if (name === 'custom_fields') continue;
			if (deal[name] === value) continue;
			before[name] = deal[name];
			note(name, deal[name] ?? null, value);
		}
		const custom = { ...(deal['custom_fields'] as PipedriveRow) };
		const customBefore: PipedriveRow = {};
		for (const [key, value] of Object.entries((values['custom_fields'] ?? {}) as PipedriveRow)) {
			if (!known.has(key) || (custom[key] ?? null) === value) continue;
			customBefore[key] = custom[key] ?? null;
			note(key, custom[key] ?? null, value);
			custom[key] = value;
		}
		if (Object.keys(customBefore).length > 0) before['custom_fields'] = customBefore;
		if (Object.keys(before).length === 0) return undefined;
		Object.assign(deal, values, { custom_fields: custom, update_time: second(at) });
		return before;
	};
	const tell = (deal: PipedriveRow, before: PipedriveRow, at: Date, source: string) => {
		for (const hook of hooks) {
			if (hook.event_object !== 'deal' && hook.event_object !== '*') continue;
			if (hook.event_action !== 'change' && hook.event_action !== '*') continue;
			const meta = { action: 'change', entity: 'deal', company_id: '8412907', correlation_id: String((ids += 1)), entity_id: String(deal['id']), id: String((ids += 1)), is_bulk_edit: false, timestamp: at.toISOString(), type: 'general', user_id: '9001', version: '2.0', webhook_id: String(hook.id), webhook_owner_id: '9001', change_source: source, permitted_user_ids: ['9001'], attempt: 1, host: 'northlight.pipedrive.com' };
			const told = fetch(hook.subscription_url, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ data: deal, previous: before, meta }) }).catch(() => undefined);
			underWay.add(told);
			void told.finally(() => underWay.delete(told));
		}
	};
	const told = async () => {
		while (underWay.size > 0) await Promise.all(underWay);
	};

	const v2 = (request: VendorRequest, list: string, id: string | undefined): VendorResponse => {
		const object = LISTS[list];
		if (object === undefined) return refuse(404, 'Not found');
		const rows = rowsOf(object);
		if (request.method === 'GET' && id === undefined) return cursorPage((object.endsWith('Field') ? rows : rows.filter((row) => fits(row, request.query))).map(asV2(object, request.query)), request.query);
		const row = rows.find((one) => String(one['id']) === id);
		if (row === undefined) return refuse(404, `${object} not found`);
		if (request.method === 'GET') return success(row);
		if (request.method !== 'PATCH' || object !== 'deal') return refuse(405, 'Method not allowed');
		const values = JSON.parse(request.body) as PipedriveRow;
		const at = clock();
		const before = put(row, values, at, 'api');
		writes.push({ at: Date.now(), method: 'PATCH', path: request.path, values, changed: before !== undefined });
		if (before !== undefined) tell(row, before, at, 'api');
		return success(row);
	};

	const v1 = (request: VendorRequest, path: string): VendorResponse => {
		const { method, query } = request;
		if (path === 'webhooks' && method === 'GET') return success(hooks);
		if (path === 'webhooks' && method === 'POST') {
			const hook: Hook = { ...(JSON.parse(request.body) as Hook), id: (ids += 1), version: '2.0' };
			hooks.push(hook);
			return { status: 201, body: { success: true, data: hook } };
		}
		const [, hookId] = /^webhooks\/(\d+)$/.exec(path) ?? [];
		if (hookId !== undefined && method === 'DELETE') {
			hooks.splice(hooks.findIndex(({ id }) => String(id) === hookId), 1);
			return success({ id: Number(hookId) });
		}
		const [, dealId] = /^deals\/(\d+)\/flow$/.exec(path) ?? [];
		if (dealId !== undefined) return offsetPage(rowsOf('dealChange').filter(({ data }) => String((data as PipedriveRow)['item_id']) === dealId), query, undefined, { related_objects: {} });
		const [, searched] = /^(deals|organizations|persons)\/search$/.exec(path) ?? [];
		if (searched !== undefined) {
			const term = (query.get('term') ?? '').toLowerCase();
			if (term.length < 2) return refuse(400, 'term must be at least 2 characters long');
			const found = rowsOf(LISTS[searched] ?? '').filter((row) => String(row['name'] ?? row['title']).toLowerCase().includes(term)).map((item) => ({ result_score: 0.5, item: { id: item['id'], type: LISTS[searched], name: item['name'], title: item['title'] } }));
			return offsetPage(found, query, (items) => ({ items }));
		}
		if (path === 'userSettings') return success({ user_id: 9001 });
		const fields = path.endsWith('Fields') ? LISTS[path] : undefined;
		return fields !== undefined && method === 'GET' ? offsetPage(rowsOf(fields), query) : refuse(404, 'Unknown method.');
	};

	return {
		name: 'Pipedrive',
		hosts: ['api.pipedrive.com'],
		credential,
		rows: rowsOf,
		hooks,
		writes,
		told,
		change: async (id, values, at = clock()) => {
			const deal = rowsOf('deal').find((row) => row['id'] === id);
			if (deal === undefined) throw new Error(`Pipedrive has no deal ${id}.`);
			const before = put(deal, values, at, 'app');
			if (before !== undefined) tell(deal, before, at, 'app');
			await told();
		},
		handle: (request) => {
			if ((request.query.get('api_token') ?? request.headers['x-api-token']) !== credential.apiToken) return { status: 401, body: { success: false, error: 'unauthorized access', errorCode: 401, error_info: 'Please check developers.pipedrive.com' } };
			const [, list, id] = /^\/api\/v2\/(\w+)(?:\/(\d+))?$/.exec(request.path) ?? [];
			if (list !== undefined) return v2(request, list, id);
			const [, path] = /^\/v1\/(.+)$/.exec(request.path) ?? [];
			return path === undefined ? refuse(404, 'Unknown method.') : v1(request, path);
		},
	};
}

/** Whether a row is among those that the query asks for. */
function fits(row: PipedriveRow, query: URLSearchParams): boolean {
	const since = query.get('updated_since');
	if (since !== null && !(Date.parse(String(row['update_time'])) >= Date.parse(since))) return false;
	const ids = query.get('ids');
	if (ids !== null && !ids.split(',').includes(String(row['id']))) return false;
	const status = query.get('status');
	if (status !== null && status !== 'all_not_deleted' && row['status'] !== status) return false;
	return ['org_id', 'deal_id', 'person_id', 'owner_id'].every((name) => query.get(name) === null || String(row[name]) === query.get(name));
}
