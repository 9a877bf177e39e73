import { attributeOpportunities, parseAttributionSpec, POLICY_PRESETS, type AttributionResult } from '../../../../engine/attribution';
import { auditOpportunities, DEFAULT_HYGIENE_SPEC } from '../../../../engine/hygiene';
import { applyStoredMatches, dedupeBook, DEFAULT_DEDUPE_SPEC } from '../../../../engine/matching';
import { isDuplicate, toBook, type BookRecord } from '../../../../engine/model';
import { normalizeRecords, parseNormalizeSpec } from '../../../../engine/normalize';

const RATES = [
	{ currency: 'EUR', rate: 1.1 },
	{ currency: 'GBP', rate: 1.3 },
];
const contextOf = (asOf: string) => ({ asOf: Date.parse(asOf), timeZone: 'UTC' });

/** Records with the results of a step in the place of those they were made from. */
function withResults(records: readonly BookRecord[], results: Iterable<readonly [BookRecord, object]>): BookRecord[] {
	const made = new Map([...results].map(([record, result]) => [record, { ...record, ...result }]));
	return records.map((record) => made.get(record) ?? record);
}

const recordsOf = (rows: readonly unknown[], asOf: string): BookRecord[] => normalizeRecords(rows, parseNormalizeSpec({}), contextOf(asOf)).records.map(({ record }) => record);
const audited = (records: readonly BookRecord[], asOf: string) =>
	withResults(
		records,
		auditOpportunities(toBook(records), DEFAULT_HYGIENE_SPEC, contextOf(asOf)).opportunities.map(({ record, hygiene }) => [record, { hygiene }] as const),
	);

function withMatches(records: readonly BookRecord[]): BookRecord[] {
	const { matched } = applyStoredMatches(toBook(records));
	const known = withResults(records, matched.flatMap(({ record, replaces }) => (replaces === undefined ? [] : [[replaces, record] as const])));
	return [...known, ...matched.flatMap(({ record, replaces }) => (replaces === undefined ? [record] : []))];
}

/** What a nightly run makes of a book, and what it keeps of it. */
export interface Night {
	readonly attribution: AttributionResult;
	/** Attribution of each deal, by the id of each of its rows. */
	readonly decisions: ReadonlyMap<string, AttributionResult['deals'][number]>;
	/** Partners and models, as the tables keep them. */
	readonly kept: readonly BookRecord[];
}

/**
 * The line of `score-partner-book` up to Attribution Tag, with the rates of the nightly workflow, in this process; `state` is what the
 * tables keep, such as what was written back before.
 */
export function nightOf(rows: readonly unknown[], asOf: string, state: readonly BookRecord[] = []): Night {
	const normalized: BookRecord[] = [...recordsOf(rows, asOf), ...state, { recordType: 'run', id: 'run', rates: RATES }];
	const { records: matched, models } = dedupeBook(toBook(normalized), DEFAULT_DEDUPE_SPEC, contextOf(asOf));
	const clean = audited(withResults(normalized, matched.map(({ record, match }) => [record, { match }] as const)), asOf);
	const attribution = attributeOpportunities(toBook(clean), parseAttributionSpec({ policies: POLICY_PRESETS.balanced }), contextOf(asOf));
	return {
		attribution,
		decisions: new Map(attribution.deals.flatMap((deal) => deal.rows.map(({ id }) => [String(id), deal] as const))),
		kept: [...clean.filter((record) => record.recordType === 'partner' && !isDuplicate(record)), ...models, attribution.model, ...(attribution.evidence === undefined ? [] : [attribution.evidence])].map(({ source, ...record }) => record as BookRecord),
	};
}

/** The line of `tag-deals` over the rows of a few deals, with what a night kept. */
export function decisionsOf(rows: readonly unknown[], kept: readonly BookRecord[], asOf: string): Night['decisions'] {
	// Partners that others stand for must be known before rows are read: an activity with one is with a partner.
	const all = recordsOf([...rows, ...withMatches(kept)], asOf);
	const clean = audited(withMatches(all), asOf);
	const { deals } = attributeOpportunities(toBook(clean), parseAttributionSpec({ policies: POLICY_PRESETS.balanced, useStoredPolicy: true }), contextOf(asOf));
	return new Map(deals.flatMap((deal) => deal.rows.map(({ id }) => [String(id), deal] as const)));
}
