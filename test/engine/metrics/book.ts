import { toBook, type BookRecord } from '../../../engine/model';
import { calculateMetrics, parseMetricsSpec, type MetricRow } from '../../../engine/metrics';

export const AS_OF = '2026-06-30';
export const context = { asOf: Date.parse(`${AS_OF}T00:00:00Z`), timeZone: 'UTC' };

export const partner = (id: string, more: object = {}): BookRecord => ({ recordType: 'partner', id, name: `Partner ${id}`, motion: 'named', enrolledAt: '2024-01-01', ...more });

/** A deal of the last twelve months; `sourced` by a partner, or direct. */
export function deal(id: string, status: 'lost' | 'open' | 'won', by: string | undefined, more: object = {}): BookRecord {
	return {
		recordType: 'opportunity',
		id,
		status,
		acv: 1000,
		currency: 'USD',
		kind: 'newBusiness',
		createdAt: '2025-10-01',
		...(status === 'open' ? {} : { closedAt: '2026-02-01' }),
		attribution: by === undefined ? { decision: 'direct', roles: [] } : { decision: 'sourced', sourcingPartnerId: by, sourcingPartnerName: `Partner ${by}`, roles: [] },
		...more,
	};
}

export const metrics = (records: readonly BookRecord[], settings: object = {}) => calculateMetrics(toBook(records), parseMetricsSpec({ trendMonths: 0, ...settings }), context);

/** The row of an id; a test that names none fails. */
export function row(records: readonly BookRecord[], id: string, settings: object = {}): MetricRow {
	const found = metrics(records, settings).metrics.find((one) => one.id === id);
	if (found === undefined) throw new Error(`no row ${id}`);
	return found;
}
