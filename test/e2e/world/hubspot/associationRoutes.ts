import { failure, none, notFound, ok, v3Page, type Route } from './answers';
import { PRIMARY, UNLABELLED, type Portal } from './store';

interface LabelType {
	readonly associationCategory: string;
	readonly associationTypeId: number;
}

/**
 * The associations API v4 between deals and companies, with labels.
 *
 * Source: developers.hubspot.com/docs/api-reference/crm-associations-v4/guide, read 2026-11-25. A label that the portal does
 * not have is refused; putting labels adds to those that are there; the unlabelled type comes with the first.
 */
export function associationRoutes(portal: Portal, labels: ReadonlyMap<number, string>, changed: (dealId: string) => void): readonly Route[] {
	const typeOf = (typeId: number) => ({ category: typeId === PRIMARY || typeId === UNLABELLED ? 'HUBSPOT_DEFINED' : 'USER_DEFINED', typeId, label: typeId === PRIMARY ? 'Primary' : (labels.get(typeId) ?? null) });
	const unknown = (types: readonly LabelType[]) => types.some(({ associationTypeId: id }) => id !== PRIMARY && id !== UNLABELLED && !labels.has(id));
	return [
		{
			method: 'GET',
			path: /^\/crm\/v4\/objects\/(?:deals|0-3|deal)\/(\d+)\/associations\/(?:companies|0-2|company)$/,
			answer: ({ parts: [id = ''] }) => {
				const deal = portal.deals.get(id);
				if (deal === undefined) return notFound();
				return ok({ results: [...deal.companies].map(([company, types]) => ({ toObjectId: company, associationTypes: [...types].map(typeOf) })) });
			},
		},
		{
			method: 'GET',
			path: /^\/crm\/v4\/objects\/(?:companies|0-2|company)\/(\d+)\/associations\/(?:deals|0-3|deal)$/,
			answer: ({ parts: [id = ''], request: { query } }) => {
				const own = [...portal.deals.values()].filter(({ companies }) => companies.has(id));
				const { results, ...paging } = v3Page(own, Number(query.get('after') ?? 0), Math.min(500, portal.largestPage, Number(query.get('limit') ?? 500)));
				return ok({ results: results.map((deal) => ({ toObjectId: deal.id, associationTypes: [...(deal.companies.get(id) ?? [])].map(typeOf) })), ...paging });
			},
		},
		{
			method: 'PUT',
			path: /^\/crm\/v4\/objects\/(?:deals|0-3|deal)\/(\d+)\/associations\/(?:companies|0-2|company)\/(\d+)$/,
			answer: ({ parts: [id = '', company = ''], request }) => {
				const deal = portal.deals.get(id);
				if (deal === undefined || !portal.companies.has(company)) return notFound();
				const types = JSON.parse(request.body) as readonly LabelType[];
				if (unknown(types)) return failure(400, 'VALIDATION_ERROR', 'One or more association types are not valid between deals and companies');
				deal.companies.set(company, new Set([...(deal.companies.get(company) ?? []), UNLABELLED, ...types.map(({ associationTypeId }) => associationTypeId)]));
				changed(id);
				return { status: 201, body: { fromObjectTypeId: '0-3', fromObjectId: id, toObjectTypeId: '0-2', toObjectId: company, labels: types.flatMap(({ associationTypeId }) => labels.get(associationTypeId) ?? []) } };
			},
		},
		{
			method: 'POST',
			path: /^\/crm\/v4\/associations\/(?:deals|0-3|deal)\/(?:companies|0-2|company)\/batch\/labels\/archive$/,
			answer: ({ body }) => {
				for (const { from, to, types } of (body['inputs'] ?? []) as readonly { from: { id: string }; to: { id: string }; types: readonly LabelType[] }[]) {
					const kinds = portal.deals.get(String(from.id))?.companies.get(String(to.id));
					for (const { associationTypeId } of types) kinds?.delete(associationTypeId);
					changed(String(from.id));
				}
				return none;
			},
		},
		{
			method: 'GET',
			path: /^\/crm\/v4\/associations\/(?:deals|0-3|deal)\/(?:companies|0-2|company)\/labels$/,
			answer: () => ok({ results: [typeOf(PRIMARY), typeOf(UNLABELLED), ...[...labels.keys()].map(typeOf)] }),
		},
	];
}
