import { failure, listed, notFound, ok, texts, v3Page, type Route } from './answers';
import { v3Object } from './shapes';
import { setProperty, valueOf, type CrmObject, type Portal } from './store';

interface Filter {
	readonly propertyName: string;
	readonly operator: string;
	readonly value?: string;
	readonly highValue?: string;
	readonly values?: readonly string[];
}

/** What a search compares: times as milliseconds, all else as text. */
function comparable(object: CrmObject, name: string): string | undefined {
	if (name === 'hs_lastmodifieddate') return String(object.updatedAt);
	if (name === 'hs_object_id') return object.id;
	return valueOf(object, name);
}
const numeric = (text: string): number => (/^-?\d+(\.\d+)?$/.test(text) ? Number(text) : Date.parse(text));

function fits(object: CrmObject, { propertyName, operator, value = '', highValue = '', values = [] }: Filter, associated: (object: CrmObject, type: string) => readonly string[]): boolean {
	if (propertyName.startsWith('associations.')) return associated(object, propertyName.slice('associations.'.length)).includes(value);
	const own = comparable(object, propertyName);
	switch (operator) {
		case 'HAS_PROPERTY':
			return own !== undefined && own !== '';
		case 'NOT_HAS_PROPERTY':
			return own === undefined || own === '';
		case 'EQ':
			return own === value;
		case 'NEQ':
			return own !== value;
		case 'IN':
			return own !== undefined && values.includes(own);
		case 'BETWEEN':
			return own !== undefined && numeric(own) >= numeric(value) && numeric(own) <= numeric(highValue);
		case 'GT':
			return own !== undefined && numeric(own) > numeric(value);
		case 'GTE':
			return own !== undefined && numeric(own) >= numeric(value);
		case 'LT':
			return own !== undefined && numeric(own) < numeric(value);
		case 'LTE':
			return own !== undefined && numeric(own) <= numeric(value);
		default:
			throw new Error(`The fake HubSpot does not know the operator ${operator}.`);
	}
}

const TOO_MANY = failure(400, 'VALIDATION_ERROR', 'Paging through more than 10,000 results is not supported. Narrow the search by date.');

/**
 * The CRM objects API v3.
 *
 * Source: developers.hubspot.com/docs/guides/api/crm/objects/deals, /search and /pipelines, read 2026-11-25. A list has at
 * most 100 a page (50 with history), a search 200 and 10,000 in all, a batch 100 inputs (50 with history).
 */
export function v3Routes(portal: Portal, write: (id: string, properties: Readonly<Record<string, string>>) => boolean): readonly Route[] {
	const objectsOf = (type: string): ReadonlyMap<string, CrmObject> | undefined =>
		type === 'deals' || type === '0-3' ? portal.deals : type === 'companies' || type === '0-2' ? portal.companies : type === 'contacts' || type === '0-1' ? portal.contacts : undefined;
	const knownOf = (type: string): Set<string> => new Set([...(objectsOf(type)?.values() ?? [])].flatMap(({ properties }) => [...properties.keys()]));
	const known = new Map<string, Set<string>>();
	/** Properties that some record has; those that our writes make are there from then on, as if made by hand before. */
	const knows = (type: string): Set<string> => {
		const found = known.get(type) ?? knownOf(type);
		known.set(type, found);
		return found;
	};
	const associated = (object: CrmObject, type: string): readonly string[] => {
		const deal = portal.deals.get(object.id);
		if (deal !== undefined && type === 'company') return [...deal.companies.keys()];
		return deal !== undefined && type === 'contact' ? deal.contacts : [];
	};
	const associationsOf = (object: CrmObject, types: readonly string[]) => {
		const deal = portal.deals.get(object.id);
		if (deal === undefined || types.length === 0) return {};
		const companies = [...deal.companies].flatMap(([id, kinds]) => [...kinds].map((kind) => ({ id, type: kind === 5 ? 'deal_to_company' : 'deal_to_company_unlabeled' })));
		return {
			associations: {
				...(types.includes('companies') && companies.length > 0 ? { companies: { results: companies } } : {}),
				...(types.includes('contacts') && deal.contacts.length > 0 ? { contacts: { results: deal.contacts.map((id) => ({ id, type: 'deal_to_contact' })) } } : {}),
			},
		};
	};
	const asAsked = (type: string, properties: readonly string[] | undefined, withHistory: readonly string[] | undefined, associations: readonly string[] = []) => {
		const names = knows(type);
		return (object: CrmObject) => ({ ...v3Object(type, object, { ...(properties === undefined ? {} : { properties }), ...(withHistory === undefined ? {} : { withHistory }) }, names), ...associationsOf(object, associations) });
	};
	return [
		{
			method: 'GET',
			path: /^\/crm\/v3\/objects\/([\w-]+)$/,
			answer: ({ parts: [type = ''], request: { query } }) => {
				const withHistory = listed(query, 'propertiesWithHistory');
				const [limit, after] = [Number(query.get('limit') ?? 10), Number(query.get('after') ?? 0)];
				if (limit > (withHistory === undefined ? 100 : 50)) return failure(400, 'VALIDATION_ERROR', `limit must be at most ${withHistory === undefined ? 100 : 50}`);
				const activities = portal.activities.filter(({ v3Type }) => v3Type === type);
				if (activities.length > 0) return ok(v3Page(activities.map(({ v3 }) => v3), after, limit));
				const objects = objectsOf(type);
				if (objects === undefined) return ok({ results: [] });
				const { results, ...paging } = v3Page([...objects.values()], after, limit);
				return ok({ results: results.map(asAsked(type, listed(query, 'properties'), withHistory, listed(query, 'associations'))), ...paging });
			},
		},
		{
			method: 'GET',
			path: /^\/crm\/v3\/objects\/([\w-]+)\/(\d+)$/,
			answer: ({ parts: [type = '', id = ''], request: { query } }) => {
				const object = objectsOf(type)?.get(id);
				return object === undefined ? notFound() : ok(asAsked(type, listed(query, 'properties'), listed(query, 'propertiesWithHistory'), listed(query, 'associations'))(object));
			},
		},
		{
			method: 'PATCH',
			path: /^\/crm\/v3\/objects\/(?:deals|0-3)\/(\d+)$/,
			answer: ({ parts: [id = ''], body }) => {
				const properties = body['properties'] as Readonly<Record<string, string>>;
				if (!write(id, properties)) return notFound();
				for (const name of Object.keys(properties)) knows('deals').add(name);
				const deal = portal.deals.get(id);
				return deal === undefined ? notFound() : ok(asAsked('deals', Object.keys(properties), undefined)(deal));
			},
		},
		{
			method: 'PATCH',
			path: /^\/crm\/v3\/objects\/(?:contacts|0-1)\/([^/]+)$/,
			answer: ({ parts: [key = ''], request: { query }, body }) => {
				const email = decodeURIComponent(key).toLowerCase();
				const contact = query.get('idProperty') === 'email' ? [...portal.contacts.values()].find((one) => comparable(one, 'email')?.toLowerCase() === email) : portal.contacts.get(key);
				if (contact === undefined) return notFound();
				const properties = body['properties'] as Readonly<Record<string, string>>;
				for (const [name, value] of Object.entries(properties)) {
					setProperty(contact, name, value, { timestamp: Date.now(), source: 'INTEGRATION', sourceId: 'app' });
					knows('contacts').add(name);
				}
				return ok(asAsked('contacts', Object.keys(properties), undefined)(contact));
			},
		},
		{
			method: 'POST',
			path: /^\/crm\/v3\/objects\/([\w-]+)\/batch\/read$/,
			answer: ({ parts: [type = ''], body }) => {
				const withHistory = body['propertiesWithHistory'] === undefined ? undefined : texts(body['propertiesWithHistory']);
				const inputs = (body['inputs'] ?? []) as readonly { id: string }[];
				const most = withHistory === undefined ? 100 : 50;
				if (inputs.length === 0 || inputs.length > most) return failure(400, 'VALIDATION_ERROR', `inputs must hold 1 to ${most}`);
				const found = inputs.flatMap(({ id }) => objectsOf(type)?.get(String(id)) ?? []);
				const results = found.map(asAsked(type, body['properties'] === undefined ? undefined : texts(body['properties']), withHistory));
				const missing = inputs.length - found.length;
				const answer = { status: 'COMPLETE', results, startedAt: new Date().toISOString(), completedAt: new Date().toISOString() };
				return missing === 0 ? ok(answer) : { status: 207, body: { ...answer, numErrors: 1, errors: [{ status: 'error', category: 'OBJECT_NOT_FOUND', message: 'Could not get some objects' }] } };
			},
		},
		{
			method: 'POST',
			path: /^\/crm\/v3\/objects\/([\w-]+)\/search$/,
			answer: ({ parts: [type = ''], body }) => {
				const [limit, after] = [Number(body['limit'] ?? 10), Number(body['after'] ?? 0)];
				if (limit > 200) return failure(400, 'VALIDATION_ERROR', 'limit must be at most 200');
				if (after + limit > 10_000) return TOO_MANY;
				const groups = (body['filterGroups'] ?? []) as readonly { filters: readonly Filter[] }[];
				const all = [...(objectsOf(type)?.values() ?? [])].filter((object) => groups.length === 0 || groups.some(({ filters }) => filters.every((filter) => fits(object, filter, associated))));
				const [sort] = (body['sorts'] ?? []) as readonly (string | { propertyName: string; direction?: string })[];
				if (sort !== undefined) {
					const [name, sign] = typeof sort === 'string' ? [sort.replace(/^-/, ''), sort.startsWith('-') ? -1 : 1] : [sort.propertyName, sort.direction === 'DESCENDING' ? -1 : 1];
					all.sort((a, b) => sign * (numeric(comparable(a, name) ?? '0') - numeric(comparable(b, name) ?? '0')) || Number(a.id) - Number(b.id));
				}
				const { results, ...paging } = v3Page(all, after, limit);
				return ok({ total: all.length, results: results.map(asAsked(type, body['properties'] === undefined ? undefined : texts(body['properties']), undefined)), ...paging });
			},
		},
		{ method: 'GET', path: /^\/crm\/v3\/pipelines\/(?:deals|0-3)$/, answer: () => ok({ results: portal.pipelines }) },
		{ method: 'GET', path: /^\/crm\/v3\/properties\/([\w-]+)$/, answer: ({ parts: [type = ''] }) => ok({ results: [...knows(type)].sort().map((name) => ({ name, label: name, type: 'string', fieldType: 'text', description: '', groupName: 'dealinformation', options: [] })) }) },
		{ method: 'GET', path: /^\/crm\/v3\/owners\/?$/, answer: () => ok({ results: [] }) },
	];
}
