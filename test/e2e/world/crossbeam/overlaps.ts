import type { Row } from '../../../../sandbox/sample/index.mjs';

/** An overlap as `/v1/overlaps/accounts` lists it: our side without a prefix, the partner's with `partner_`. */
export interface Overlap extends Record<string, unknown> {
	readonly crossbeam_record_id: string;
	readonly partner_crossbeam_record_id: string;
	readonly record_id: string;
	readonly partner_name: string;
	readonly is_deleted: boolean;
}

interface Population {
	readonly id: number;
	readonly name: string;
}
interface ReportRow {
	readonly partner_name: string | null;
	readonly partner_organization_id: number;
	readonly partner_logo_url: string;
	readonly crossbeam_id: string;
	readonly populations: readonly Population[];
	readonly partner_populations: readonly Population[];
	readonly master: { readonly top_level?: Readonly<Record<string, string>> };
	readonly partner_master: { readonly top_level?: Readonly<Record<string, string>> };
}

/** The rows of a report, one for each population, as the overlaps that they tell of, one each with all of its populations. */
export function overlapsOf(rows: Iterable<Row>): Overlap[] {
	const found = new Map<string, Overlap & { populations: readonly Population[]; partner_populations: readonly Population[] }>();
	for (const { row } of rows) {
		const report = row as ReportRow;
		const ours = report.master?.top_level;
		const theirs = report.partner_master?.top_level;
		if (ours === undefined || theirs === undefined || report.partner_name == null) continue;
		const before = found.get(report.crossbeam_id);
		found.set(report.crossbeam_id, {
			partner_id: report.partner_organization_id,
			partner_name: report.partner_name,
			partner_logo_url: report.partner_logo_url,
			record_id: ours['Account ID'] ?? '',
			record_name: ours['_xb_name'] ?? '',
			record_website: ours['_xb_website'] ?? '',
			record_type: 'account',
			crossbeam_record_id: report.crossbeam_id,
			partner_record_id: report.crossbeam_id.slice(0, 18),
			partner_record_name: theirs['Account Name'] ?? '',
			partner_record_website: theirs['_xb_website'] ?? '',
			partner_record_type: 'account',
			partner_owner_email: theirs['Account Owner'] ?? null,
			partner_crossbeam_record_id: [...report.crossbeam_id].reverse().join(''),
			populations: merged(before?.populations, report.populations),
			partner_populations: merged(before?.partner_populations, report.partner_populations),
			is_deleted: false,
		});
	}
	return [...found.values()];
}

const merged = (before: readonly Population[] = [], more: readonly Population[] = []) => [...new Map([...before, ...more].map((one) => [one.id, one])).values()];
