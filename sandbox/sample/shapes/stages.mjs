// @ts-check

/**
 * What each system calls the stages. A user would name them once: `STAGE_MAPS` is that list, and what is
 * not in it is read as any reader would.
 */
export const CSV_STAGES = Object.freeze({
	open: Object.freeze(['Discovery call', 'Scoping', 'Tech win', 'Offer out', 'Paper process']),
	won: Object.freeze(['Closed Won', 'Closed Won', 'CLOSED - WON', 'closed won', 'Signed & booked', 'PO in hand']),
	lost: Object.freeze(['Closed Lost', 'Closed Lost', 'closed lost', 'LOST', 'Archived / dead', 'No-go']),
});
export const GERMAN_STAGES = Object.freeze({
	open: Object.freeze(['Erstgespräch', 'Bedarfsklärung', 'Machbarkeit', 'Angebot liegt vor', 'Vertrag in Prüfung']),
	won: Object.freeze(['Gewonnen', 'Abgeschlossen gewonnen', 'Auftrag da']),
	lost: Object.freeze(['Verloren', 'Abgeschlossen verloren', 'Absage']),
});
/** Stage ids that only the portal knows. */
export const HUBSPOT_STAGES = Object.freeze({
	new: Object.freeze({ pipeline: 'default', label: 'New business', open: Object.freeze(['984321101', '984321102', '984321103', '984321104', '984321105']), won: '984321106', lost: '984321107' }),
	existing: Object.freeze({ pipeline: '75841220', label: 'Renewals & growth', open: Object.freeze(['1451180', '1451181', '1451182', '1451183', '1451184']), won: '1451185', lost: '1451186' }),
});
export const SALESFORCE_STAGES = Object.freeze({ open: Object.freeze(['Qualification', 'Needs Analysis', 'Solution Fit', 'Proposal/Price Quote', 'Legal & Procurement']), won: 'Closed Won', lost: 'Closed Lost' });
export const PIPEDRIVE_STAGES = Object.freeze({ open: Object.freeze([11, 12, 13, 14, 15]), names: Object.freeze(['Lead In', 'Contact Made', 'Pilot agreed', 'Proposal Made', 'Paperwork']) });

export const STAGE_MAPS = Object.freeze({
	csv: Object.freeze({ open: [...CSV_STAGES.open, ...GERMAN_STAGES.open], won: [...new Set([...CSV_STAGES.won, ...GERMAN_STAGES.won])], lost: [...new Set([...CSV_STAGES.lost, ...GERMAN_STAGES.lost])] }),
	hubspot: Object.freeze({ open: [...HUBSPOT_STAGES.new.open, ...HUBSPOT_STAGES.existing.open], won: [HUBSPOT_STAGES.new.won, HUBSPOT_STAGES.existing.won], lost: [HUBSPOT_STAGES.new.lost, HUBSPOT_STAGES.existing.lost] }),
	salesforce: Object.freeze({ open: [...SALESFORCE_STAGES.open], won: [SALESFORCE_STAGES.won], lost: [SALESFORCE_STAGES.lost] }),
	pipedrive: Object.freeze({ open: PIPEDRIVE_STAGES.open.map(String), won: [], lost: [] }),
});

/** @param {import('../dirt/book.mjs').DealRow} deal */
export const lastStageOf = ({ visits }) => visits[visits.length - 1]?.stage ?? 0;
