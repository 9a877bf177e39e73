import { company, type Crm } from '../../../../sandbox/sample/index.mjs';
import type { Vendor, VendorRequest, VendorResponse } from '../vendor';

/** A row of a list; `key` is what pages hang on. */
export interface PartnerStackRow extends Record<string, unknown> {
	readonly key: string;
	readonly created_at: number;
	readonly updated_at: number;
	readonly archived?: boolean;
}

type PartnerStackList = 'customers' | 'deals' | 'leads' | 'partnerships' | 'transactions';

export interface PartnerStack extends Vendor {
	readonly keys: { readonly publicKey: string; readonly secretKey: string };
	readonly lists: Readonly<Record<PartnerStackList, PartnerStackRow[]>>;
	/** Changes a row as a person in PartnerStack would. */
	readonly change: (list: PartnerStackList, key: string, values: Readonly<Record<string, unknown>>, at: number) => void;
}

const DEFAULT_LIMIT = 10;
const LARGEST_LIMIT = 250;

/** Rows of the planted company that have a key: without one a list could not be paged. */
function plantedLists(seed: number, size: number, crm: Crm): PartnerStack['lists'] {
	const lists: Record<PartnerStackList, PartnerStackRow[]> = { customers: [], deals: [], leads: [], partnerships: [], transactions: [] };
	const nameOf: Readonly<Record<string, PartnerStackList>> = { deal: 'deals', lead: 'leads', partnership: 'partnerships', transaction: 'transactions' };
	for (const { object, row } of company({ seed, size }).rows('partnerstack', { crm })) {
		const list = nameOf[object];
		const { key } = (typeof row === 'object' && row !== null ? row : {}) as { key?: unknown };
		if (list !== undefined && typeof key === 'string') lists[list].push({ ...(row as PartnerStackRow) });
	}
	return lists;
}

/**
 * PartnerStack's vendor API v2, as far as lists are read: Basic authentication, pages by the key of the last
 * row (`starting_after`), at most 250 rows a page and 10 unless asked, newest first; archived partnerships
 * only when asked for; times in milliseconds.
 *
 * 1. `min_updated` and `max_updated` bound `updated_at`, `min_created` bounds `created_at`, both ends included.
 * 2. A cursor that names no row of the list is answered with 400.
 *
 * Source: docs.partnerstack.com/docs/partnerstack-api and /docs/partner-api (pagination, times; read
 * 2026-11-25); names of the time filters from the public connector of Airbyte (source-partnerstack 0.3).
 */
export function partnerStack({ seed = 1, size = 0.1, crm = 'salesforce' as Crm } = {}): PartnerStack {
	const keys = { publicKey: 'pk_test_northlight', secretKey: 'sk_test_northlight' };
	const lists = plantedLists(seed, size, crm);

	return {
		name: 'PartnerStack',
		hosts: ['api.partnerstack.com'],
		keys,
		lists,
		change: (list, key, values, at) => {
			const index = lists[list].findIndex((row) => row.key === key);
			const row = lists[list][index];
			if (row === undefined) throw new Error(`PartnerStack has no ${list} ${key}.`);
			lists[list][index] = { ...row, ...values, updated_at: at };
		},
		handle: (request) => {
			const said = `Basic ${Buffer.from(`${keys.publicKey}:${keys.secretKey}`).toString('base64')}`;
			if (request.headers['authorization'] !== said) return refuse(401, 'Invalid API key');
			const list = /^\/api\/v2\/([a-z]+)$/.exec(request.path)?.[1];
			if (request.method !== 'GET' || list === undefined || !Object.hasOwn(lists, list)) return refuse(404, `No such resource: ${request.method} ${request.path}`);
			return page(lists[list as PartnerStackList], request);
		},
	};
}

const refuse = (status: number, message: string): VendorResponse => ({ status, body: { message, status } });

function page(rows: readonly PartnerStackRow[], { query }: VendorRequest): VendorResponse {
	const limit = Number(query.get('limit') ?? DEFAULT_LIMIT);
	if (!Number.isInteger(limit) || limit < 1 || limit > LARGEST_LIMIT) return refuse(400, `limit must be a whole number from 1 to ${LARGEST_LIMIT}.`);
	const bound = (name: string, otherwise: number) => Number(query.get(name) ?? otherwise);
	const wanted = rows
		.filter(({ archived }) => archived !== true || query.get('include_archived') === 'true')
		.filter(({ updated_at: at }) => at >= bound('min_updated', -Infinity) && at <= bound('max_updated', Infinity))
		.filter(({ created_at: at }) => at >= bound('min_created', -Infinity))
		.sort((a, b) => b.created_at - a.created_at || (a.key < b.key ? -1 : 1));
	const after = query.get('starting_after');
	const start = after === null ? 0 : wanted.findIndex(({ key }) => key === after) + 1;
	if (after !== null && start === 0) return refuse(400, `starting_after names no item: ${after}`);
	return { status: 200, body: { data: { has_more: start + limit < wanted.length, items: wanted.slice(start, start + limit) }, message: 'Page returned successfully', status: 200 } };
}
