import type { AuditForm, Export } from './auditForm';

/** Exports of three CRMs and of a German reader, each as somebody would drop it: deals first. */
export const EXPORTS: readonly (readonly [string, (form: AuditForm) => readonly Export[]])[] = [
	["HubSpot's own export of deals, with a byte order mark", ({ exports }) => [exports.hubspot()]],
	["Pipedrive's own export of deals, with semicolons", ({ exports }) => [exports.pipedrive()]],
	['a report of Salesforce in what Excel writes in Western Europe', ({ exports }) => [exports.salesforce()]],
	['a German export with semicolons, dates with dots and decimal commas', ({ exports }) => [exports.german('deals'), exports.german('partners')]],
];

/** Walks an export through the form; the page must count the deals that the export holds. */
export async function expectDealsOf(form: AuditForm, exports: readonly Export[]): Promise<void> {
	const { found, decided } = await form.walk(...exports);
	expect(decided).toBeGreaterThan(250);
	expect(Math.abs(found / decided - 1)).toBeLessThan(0.02);
	expect(form.faults).toEqual([]);
}
