import { failure, listed, none, notFound, ok, type Route } from './answers';
import { v1Company, v1Deal } from './shapes';
import { setProperty, valueOf, type Activity, type DealObject, type Portal } from './store';

interface Written {
	readonly name: string;
	readonly value: unknown;
}

const numberIn = (query: URLSearchParams, name: string, otherwise: number): number => Number(query.get(name) ?? otherwise);

/** `offset` and `hasMore`, as v1 pages. */
function offsetPage<Item>(items: readonly Item[], query: URLSearchParams, most: number) {
	const limit = Math.min(most, numberIn(query, 'limit', most));
	const offset = numberIn(query, 'offset', 0);
	return { page: items.slice(offset, offset + limit), hasMore: offset + limit < items.length, offset: offset + limit };
}

/**
 * The API that n8n's HubSpot node speaks for single deals, lists, companies and engagements.
 *
 * Source: legacydocs.hubspot.com, Deals, Companies, Contacts, Engagements and Owners API, read 2026-11-25. Lists of deals
 * have empty properties unless asked for them, at most 250 a page; engagements at most 100 of one record a page.
 */
export function v1Routes(portal: Portal, write: (id: string, properties: Readonly<Record<string, string>>) => boolean): readonly Route[] {
	const engagements = (activities: readonly Activity[], query: URLSearchParams, most: number) => {
		const { page, ...more } = offsetPage(activities, query, Math.min(most, portal.largestPage));
		return ok({ results: page.map(({ v1 }) => v1), ...more });
	};
	return [
		{
			method: 'GET',
			path: /^\/deals\/v1\/deal\/paged$/,
			answer: ({ request: { query } }) => {
				const { page, ...more } = offsetPage([...portal.deals.values()], query, 250);
				const [properties, withHistory] = [listed(query, 'properties'), listed(query, 'propertiesWithHistory')];
				const asked = { properties: properties ?? [], ...(withHistory === undefined ? {} : { withHistory }) };
				return ok({ deals: page.map((deal) => v1Deal(portal, deal, asked, query.get('includeAssociations') === 'true')), ...more });
			},
		},
		{
			method: 'GET',
			path: /^\/deals\/v1\/deal\/recent\/(?:created|modified)$/,
			answer: ({ request: { query } }) => {
				// Only the last 30 days, and at most 10,000.
				const latest = Math.max(...[...portal.deals.values()].map(({ updatedAt }) => updatedAt));
				const since = Math.max(numberIn(query, 'since', 0), latest - 30 * 86_400_000);
				const recent = [...portal.deals.values()].filter(({ updatedAt }) => updatedAt >= since).slice(0, 10_000);
				const { page, ...more } = offsetPage(recent, query, 100);
				return ok({ results: page.map((deal) => v1Deal(portal, deal, {})), total: recent.length, ...more });
			},
		},
		{
			method: 'GET',
			path: /^\/deals\/v1\/deal\/(\d+)$/,
			answer: ({ parts: [id = ''] }) => {
				const deal = portal.deals.get(id);
				return deal === undefined ? notFound() : ok(v1Deal(portal, deal, {}));
			},
		},
		{
			method: 'POST',
			path: /^\/deals\/v1\/deal$/,
			answer: ({ body }) => {
				const at = Date.now();
				const deal: DealObject = { id: String(Math.max(0, ...[...portal.deals.keys()].map(Number)) + 1), properties: new Map(), createdAt: at, updatedAt: at, contacts: [], companies: new Map() };
				const properties = (body['properties'] ?? []) as readonly Written[];
				for (const { name, value } of [...properties, { name: 'createdate', value: String(at) }]) setProperty(deal, name, String(value), { timestamp: at, source: 'INTEGRATION', sourceId: 'made' });
				portal.deals.set(deal.id, deal);
				return ok(v1Deal(portal, deal, {}));
			},
		},
		{
			method: 'PUT',
			path: /^\/deals\/v1\/deal\/(\d+)$/,
			answer: ({ parts: [id = ''], body }) => {
				const properties = (body['properties'] ?? []) as readonly Written[];
				if (!write(id, Object.fromEntries(properties.map(({ name, value }) => [name, String(value)])))) return notFound();
				const deal = portal.deals.get(id);
				return deal === undefined ? notFound() : ok(v1Deal(portal, deal, {}));
			},
		},
		{
			method: 'GET',
			path: /^\/companies\/v2\/companies\/paged$/,
			answer: ({ request: { query } }) => {
				const { page, hasMore, offset } = offsetPage([...portal.companies.values()], query, 250);
				const asked = { properties: listed(query, 'properties') ?? [] };
				return ok({ companies: page.map((company) => v1Company(portal, company, asked)), 'has-more': hasMore, offset });
			},
		},
		{
			method: 'GET',
			path: /^\/companies\/v2\/companies\/(\d+)$/,
			answer: ({ parts: [id = ''] }) => {
				const company = portal.companies.get(id);
				return company === undefined ? notFound() : ok(v1Company(portal, company));
			},
		},
		{
			method: 'POST',
			path: /^\/companies\/v2\/domains\/([^/]+)\/companies$/,
			answer: ({ parts: [domain = ''] }) => ok({ results: [...portal.companies.values()].filter((company) => valueOf(company, 'domain') === domain).map((company) => v1Company(portal, company)), hasMore: false, offset: { isPrimary: true, companyId: 0 } }),
		},
		{
			method: 'GET',
			path: /^\/contacts\/v1\/lists\/all\/contacts\/all$/,
			answer: ({ request: { query } }) => {
				const all = [...portal.contacts.values()];
				const start = numberIn(query, 'vidOffset', 0);
				const page = all.slice(start, start + Math.min(100, numberIn(query, 'count', 20)));
				return ok({ contacts: page.map(({ raw }) => raw), 'has-more': start + page.length < all.length, 'vid-offset': start + page.length });
			},
		},
		{
			method: 'GET',
			path: /^\/engagements\/v1\/engagements\/associated\/(company|deal|contact)\/(\d+)\/paged$/i,
			answer: ({ parts: [, id = ''], request: { query } }) => engagements(portal.activitiesOf.get(id) ?? [], query, 100),
		},
		{ method: 'GET', path: /^\/engagements\/v1\/engagements\/paged$/, answer: ({ request: { query } }) => engagements(portal.activities, query, 250) },
		{ method: 'GET', path: /^\/owners\/v2\/owners$/, answer: () => ok([]) },
		{ method: 'DELETE', path: /^\/deals\/v1\/deal\/(\d+)$/, answer: ({ parts: [id = ''] }) => (portal.deals.delete(id) ? none : failure(404, 'OBJECT_NOT_FOUND', 'resource not found')) },
	];
}
