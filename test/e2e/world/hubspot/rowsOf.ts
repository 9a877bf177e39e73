import { v3Object } from './shapes';
import type { CrmObject, DealObject, Portal } from './store';

const HISTORY = ['dealstage', 'partner', 'partner_id', 'partner_name', 'sourcing_partner', 'referral_partner', 'reseller', 'distributor', 'co_sell_partner', 'influencing_partner'];

const namesOf = (object: CrmObject): string[] => [...object.properties.keys()];
const inV3 = (type: string, object: CrmObject, withHistory: readonly string[] = []) => v3Object(type, object, { properties: namesOf(object), withHistory }, new Set(namesOf(object)));

/** Every row of a portal, as a nightly run reads it: API v3 with history, engagements of API v1. */
export function allRows(portal: Portal): unknown[] {
	return [
		...portal.pipelines,
		...[...portal.companies.values()].map((company) => inV3('companies', company)),
		...[...portal.contacts.values()].map((contact) => inV3('contacts', contact)),
		...[...portal.deals.values()].map((deal) => inV3('deals', deal, HISTORY)),
		...portal.activities.map(({ v1 }) => v1),
	];
}

/** Rows about one deal, as `tag-deal-attribution-hubspot` fetches them; `clusterOf` gives the companies that are one. */
export function rowsAbout(portal: Portal, deal: DealObject, clusterOf: (company: string) => readonly string[]): unknown[] {
	const [primary] = deal.companies.keys();
	const companies = primary === undefined ? [] : clusterOf(primary);
	const deals = [...portal.deals.values()].filter((other) => other === deal || companies.some((id) => other.companies.has(id)));
	const activities = new Set([...companies, deal.id].flatMap((id) => portal.activitiesOf.get(id) ?? []));
	return [
		...portal.pipelines,
		...companies.flatMap((id) => portal.companies.get(id) ?? []).map((company) => inV3('companies', company)),
		...deals.map((one) => inV3('deals', one, HISTORY)),
		...[...activities].map(({ v1 }) => v1),
	];
}
