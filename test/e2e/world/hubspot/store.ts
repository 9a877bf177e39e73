/** One value of a property and who put it there, as HubSpot keeps it. */
export interface Version {
	readonly value: string;
	readonly timestamp: number;
	readonly source: string;
	readonly sourceId: string;
}

/** A record of the portal: versions of each property, the latest first. */
export interface CrmObject {
	readonly id: string;
	readonly properties: Map<string, Version[]>;
	createdAt: number;
	updatedAt: number;
}

export interface DealObject extends CrmObject {
	readonly contacts: string[];
	/** Companies with the types of their association; the first is the primary one. */
	readonly companies: Map<string, Set<number>>;
}

/** An activity in both shapes that the portal hands out. */
export interface Activity {
	readonly id: string;
	readonly v1: Readonly<Record<string, unknown>>;
	readonly v3Type: 'emails' | 'meetings' | 'notes';
	readonly v3: Readonly<Record<string, unknown>>;
	readonly companies: readonly string[];
	readonly deals: readonly string[];
	readonly contacts: readonly string[];
	readonly updatedAt: number;
}

/** Everything that a portal holds. */
export interface Portal {
	/** Fewer a page than is asked for, so that a small portal has pages too. */
	largestPage: number;
	readonly portalId: number;
	readonly deals: Map<string, DealObject>;
	readonly companies: Map<string, CrmObject>;
	readonly contacts: Map<string, CrmObject & { readonly raw: Readonly<Record<string, unknown>> }>;
	readonly activities: readonly Activity[];
	readonly pipelines: readonly unknown[];
	/** Activities by the company or deal they belong to. */
	readonly activitiesOf: ReadonlyMap<string, readonly Activity[]>;
}

export const PRIMARY = 5;
export const UNLABELLED = 341;

/** Changes one property; answers whether it was another value before. */
export function setProperty(object: CrmObject, name: string, value: string, by: Omit<Version, 'value'>): boolean {
	const versions = object.properties.get(name) ?? [];
	if ((versions[0]?.value ?? '') === value) return false;
	object.properties.set(name, [{ value, ...by }, ...versions]);
	object.updatedAt = by.timestamp;
	return true;
}

export const valueOf = (object: CrmObject, name: string): string | undefined => object.properties.get(name)?.[0]?.value;
