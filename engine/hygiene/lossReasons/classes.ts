/** Why deals are lost: the one list that free text is read into. */
export const LOSS_CLASSES = [
	'price', 'competitor', 'noDecision', 'noOpportunity', 'timing', 'technicalGap',
	'security', 'legal', 'people', 'partnerGap', 'other',
] as const;

/** Reasons that are no loss at all: such deals count in no rate. */
const ADMINISTRATIVE_CLASSES = ['duplicate', 'administrative'] as const;

type AdministrativeClass = (typeof ADMINISTRATIVE_CLASSES)[number];
export type ReasonClass = (typeof LOSS_CLASSES)[number] | AdministrativeClass;

/** The classes as people read them, e.g. in a picklist. */
export const LOSS_CLASS_LABELS: Readonly<Record<ReasonClass, string>> = Object.freeze({
	price: 'Price',
	competitor: 'Competitor',
	noDecision: 'No decision',
	noOpportunity: 'No opportunity',
	timing: 'Timing or project cancelled',
	technicalGap: 'Technical gap',
	security: 'Security or compliance',
	legal: 'Legal or regulatory',
	people: 'People or relationship',
	partnerGap: 'Partner gap',
	other: 'Other',
	duplicate: 'Duplicate',
	administrative: 'Administrative',
});

const administrative: ReadonlySet<string> = new Set(ADMINISTRATIVE_CLASSES);

/** Whether a class says that the row never was a deal of its own. */
export const isAdministrative = (of: ReasonClass | undefined): of is AdministrativeClass =>
	of !== undefined && administrative.has(of);
