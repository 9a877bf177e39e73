import { company } from '../../../../sandbox/sample/index.mjs';
import { PRIMARY, UNLABELLED, type Activity, type CrmObject, type DealObject, type Portal, type Version } from './store';

interface V1Property {
	readonly value: string;
	readonly timestamp?: number;
	readonly source?: string;
	readonly sourceId?: string;
	readonly versions?: readonly V1Property[];
}
interface V1Row {
	readonly portalId?: number;
	readonly dealId?: number;
	readonly companyId?: number;
	readonly vid?: number;
	readonly isDeleted?: boolean;
	readonly properties?: Readonly<Record<string, V1Property>>;
	readonly associations?: { readonly associatedVids?: readonly number[]; readonly associatedCompanyIds?: readonly number[]; readonly companyIds?: readonly number[]; readonly dealIds?: readonly number[] };
	readonly engagement?: { readonly id: number; readonly lastUpdated: number };
}
interface V3Row {
	readonly id?: string;
	readonly properties?: Readonly<Record<string, string | null>>;
}

const versionOf = ({ value, timestamp = 0, source = 'CRM_UI', sourceId = 'userId:4711' }: V1Property): Version => ({ value: String(value), timestamp, source, sourceId });

function objectOf(id: string, properties: V1Row['properties'] = {}): CrmObject {
	const versions = Object.entries(properties).map(([name, property]): [string, Version[]] => [name, (property.versions ?? [property]).map(versionOf)]);
	const created = Number(properties['createdate']?.value ?? 0);
	const changed = Math.max(created, ...versions.flatMap(([, all]) => all.map(({ timestamp }) => timestamp)));
	return { id, properties: new Map(versions), createdAt: created, updatedAt: changed };
}

function dealOf(row: V1Row): DealObject {
	const own = objectOf(String(row.dealId), row.properties);
	const companies = (row.associations?.associatedCompanyIds ?? []).map(String);
	const [primary] = companies;
	const version: Version = { value: primary ?? '', timestamp: own.createdAt, source: 'CALCULATED', sourceId: '' };
	if (primary !== undefined) own.properties.set('hs_primary_associated_company', [version]);
	return {
		...own,
		contacts: (row.associations?.associatedVids ?? []).map(String),
		companies: new Map(companies.map((id, at) => [id, new Set(at === 0 ? [PRIMARY, UNLABELLED] : [UNLABELLED])])),
	};
}

const V3_TYPES = { email: 'emails', meeting: 'meetings', note: 'notes' } as const;
const isV3Activity = (object: string): object is keyof typeof V3_TYPES => object in V3_TYPES;

/** The planted company as a HubSpot portal: what `sandbox/sample` makes of it in the shapes of HubSpot's APIs. */
export function loadPortal(options: { readonly seed?: number; readonly size: number; readonly partners?: number }): Portal {
	const made = company(options);
	const deals = new Map<string, DealObject>();
	const companies = new Map<string, CrmObject>();
	const contacts = new Map<string, CrmObject & { raw: Readonly<Record<string, unknown>> }>();
	const v1Activities = new Map<string, V1Row>();
	let portalId = 0;
	for (const { object, row } of made.rows('hubspotV1')) {
		if (typeof row !== 'object' || row === null) continue;
		const one = row as V1Row;
		portalId = one.portalId ?? portalId;
		if (one.isDeleted === true || (one.properties === undefined && one.engagement === undefined)) continue;
		if (object === 'deal' && one.dealId !== undefined) deals.set(String(one.dealId), dealOf(one));
		else if (object === 'company' && one.companyId !== undefined) companies.set(String(one.companyId), objectOf(String(one.companyId), one.properties));
		else if (object === 'contact' && one.vid !== undefined) contacts.set(String(one.vid), { ...objectOf(String(one.vid), one.properties), raw: row as Record<string, unknown> });
		else if (one.engagement !== undefined) v1Activities.set(String(one.engagement.id), one);
	}
	const activities: Activity[] = [];
	const pipelines: unknown[] = [];
	for (const { object, row } of made.rows('hubspotV3')) {
		if (object === 'pipeline') pipelines.push(dated(row as PipelineRow));
		if (!isV3Activity(object)) continue;
		const v3 = row as V3Row & Record<string, unknown>;
		const v1 = v1Activities.get(String(v3.id));
		if (v1 === undefined) continue;
		const ids = (of: readonly number[] = []) => of.map(String);
		activities.push({ id: String(v3.id), v1: v1 as Record<string, unknown>, v3Type: V3_TYPES[object], v3, companies: ids(v1.associations?.companyIds), deals: ids(v1.associations?.dealIds), contacts: [], updatedAt: v1.engagement?.lastUpdated ?? 0 });
	}
	return { largestPage: Infinity, portalId, deals, companies, contacts, activities, pipelines, activitiesOf: byOwner(activities) };
}

interface PipelineRow {
	readonly stages: readonly object[];
}
/** A pipeline and its stages as API v3 gives them, with when they were made and changed. */
function dated(row: PipelineRow) {
	const times = { createdAt: '2020-01-01T00:00:00.000Z', updatedAt: '2020-01-01T00:00:00.000Z' };
	return { ...row, ...times, stages: row.stages.map((stage) => ({ ...stage, ...times })) };
}

function byOwner(activities: readonly Activity[]): Map<string, Activity[]> {
	const owners = new Map<string, Activity[]>();
	for (const activity of activities) {
		for (const owner of [...activity.companies, ...activity.deals]) {
			const own = owners.get(owner);
			if (own === undefined) owners.set(owner, [activity]);
			else own.push(activity);
		}
	}
	return owners;
}
