import type { CrmObject, DealObject, Portal, Version } from './store';

/** Properties that API v3 writes as ISO instants; v1 gives milliseconds. */
const INSTANTS = new Set(['createdate', 'closedate', 'notes_last_updated', 'lastmodifieddate']);

const iso = (at: number): string => new Date(at).toISOString();
const inV3 = (name: string, value: string): string => (INSTANTS.has(name) && /^\d+$/.test(value) ? iso(Number(value)) : value);

const v1Version = (name: string, { value, timestamp, source, sourceId }: Version) => ({ name, value, timestamp, source, sourceId, sourceVid: [], requestId: '', updatedByUserId: null, useTimestampAsPersistenceTimestamp: false });

interface Asked {
	/** Undefined: all properties. */
	readonly properties?: readonly string[];
	readonly withHistory?: readonly string[];
}

/**
 * Properties as API v1 and v2 give them; older versions only where asked for.
 *
 * Shape: legacydocs.hubspot.com/docs/methods/deals/get_deal and n8n's own `__schema__/v2.2.0/deal/getAll.json`, read 2026-11-25.
 */
function v1Properties(object: CrmObject, { properties, withHistory = [] }: Asked) {
	const names = properties === undefined ? [...object.properties.keys()] : [...new Set([...properties, ...withHistory])];
	return Object.fromEntries(
		names.flatMap((name) => {
			const versions = object.properties.get(name);
			const [latest] = versions ?? [];
			if (versions === undefined || latest === undefined) return [];
			const shown = withHistory.includes(name) ? versions : [latest];
			const { value, timestamp, source, sourceId } = latest;
			return [[name, { value, timestamp, source, sourceId, versions: shown.map((version) => v1Version(name, version)) }]];
		}),
	);
}

export const v1Deal = (portal: Portal, deal: DealObject, asked: Asked, withAssociations = true) => ({
	portalId: portal.portalId,
	dealId: Number(deal.id),
	isDeleted: false,
	associations: withAssociations
		? { associatedVids: deal.contacts.map(Number), associatedCompanyIds: [...deal.companies.keys()].map(Number), associatedDealIds: [], associatedTicketIds: [] }
		: { associatedVids: [], associatedCompanyIds: [], associatedDealIds: [] },
	properties: v1Properties(deal, asked),
	imports: [],
	stateChanges: [],
});

export const v1Company = (portal: Portal, company: CrmObject, asked: Asked = {}) => ({
	portalId: portal.portalId,
	companyId: Number(company.id),
	isDeleted: false,
	properties: v1Properties(company, asked),
	additionalDomains: [],
	stateChanges: [],
	mergeAudits: [],
});

/** What API v3 gives when no property is asked for. */
const USUAL: Readonly<Record<string, readonly string[]>> = {
	deals: ['amount', 'closedate', 'createdate', 'dealname', 'dealstage', 'pipeline'],
	companies: ['name', 'domain', 'createdate'],
	contacts: ['firstname', 'lastname', 'email', 'createdate', 'lastmodifieddate'],
};

/**
 * An object as API v3 gives it: text or null for each property asked for, nothing for those the portal does not know.
 *
 * Shape: developers.hubspot.com/docs/guides/api/crm/objects/deals and n8n's `__schema__/v2.2.0/deal/search.json`, read 2026-11-25.
 */
export function v3Object(type: string, object: CrmObject, { properties = USUAL[type] ?? [], withHistory = [] }: Asked, known: ReadonlySet<string>) {
	const names = [...new Set([...properties, 'hs_object_id', 'hs_lastmodifieddate'])].filter((name) => known.has(name) || name.startsWith('hs_object') || name.startsWith('hs_last'));
	const values = Object.fromEntries(
		names.map((name) => {
			if (name === 'hs_object_id') return [name, object.id];
			if (name === 'hs_lastmodifieddate') return [name, iso(object.updatedAt)];
			const value = object.properties.get(name)?.[0]?.value;
			return [name, value === undefined || value === '' ? null : inV3(name, value)];
		}),
	);
	const history = Object.fromEntries(
		withHistory.flatMap((name) => {
			const versions = object.properties.get(name);
			if (versions === undefined) return [];
			return [[name, versions.map(({ value, timestamp, source, sourceId }) => ({ value: inV3(name, value), timestamp: timestamp === 0 ? '0' : iso(timestamp), sourceType: source, sourceId }))]];
		}),
	);
	return {
		id: object.id,
		properties: values,
		...(withHistory.length === 0 ? {} : { propertiesWithHistory: history }),
		createdAt: iso(object.createdAt),
		updatedAt: iso(object.updatedAt),
		archived: false,
	};
}
