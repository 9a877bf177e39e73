import { toBook, type BookRecord } from '../../../../engine/model';
import { parseScoreSpec, parseTierSpec, tierPartners, type TieredResult } from '../../../../engine/scoring';

/** A ladder of three, as most tests use it. */
export const LADDER = { name: 'Partners', tiers: [{ name: 'Registered' }, { name: 'Silver', wonDeals: 2 }, { name: 'Gold', wonDeals: 4 }] };

/** Deals of a partner, decided on the given days. */
export const dealsOf = (partnerId: string, status: 'won' | 'lost', days: readonly string[], acv = 10_000): BookRecord[] =>
	days.map((closedAt, index) => ({
		recordType: 'opportunity',
		id: `${partnerId}-${status}-${closedAt}-${index}`,
		claimedPartners: [{ partnerId, role: 'sourcing' }],
		status,
		acv,
		currency: 'USD',
		createdAt: '2020-01-01',
		closedAt,
	}));

/** Scores and tiers of records on a day, at its end. */
export const tiersOn = (day: string, records: readonly BookRecord[], tiers: object = {}): TieredResult =>
	tierPartners(toBook(records), { score: parseScoreSpec({}), tiers: parseTierSpec({ ladders: [LADDER], ...tiers }) }, { asOf: Date.parse(`${day}T23:00:00Z`), timeZone: 'UTC' });

/** The tier of one partner. */
export function tierOf(result: TieredResult, id: string) {
	const found = result.tiers.get(id);
	if (found === undefined) throw new Error(`No tier for ${id}`);
	return found;
}
