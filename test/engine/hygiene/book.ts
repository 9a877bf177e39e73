import { toBook, type BookRecord } from '../../../engine/model';
import { auditOpportunities, parseHygieneSpec, type Hygiene, type HygieneResult } from '../../../engine/hygiene';

export const context = { asOf: Date.parse('2026-06-30T12:00:00Z'), timeZone: 'UTC' };

/** A sound deal with everything that the rules look at; what is given changes it, undefined takes a field away. */
export const deal = (id: string, more: object = {}): BookRecord => ({
	recordType: 'opportunity',
	id,
	name: `Alder Works - Platform ${id}`,
	accountId: `a-${id}`,
	accountName: 'Alder Works',
	acv: 10_000,
	currency: 'USD',
	productLine: 'Platform',
	kind: 'newBusiness',
	status: 'won',
	createdAt: '2026-01-10',
	closedAt: '2026-03-10',
	lastActivityAt: '2026-03-09',
	ownerEmail: 'ada@example.com',
	...more,
});

const lost = { status: 'lost', lossReason: 'Price' };

/** The ten deals of the worked example in docs/methods/deal-hygiene.md. */
export const TEN_DEALS: readonly BookRecord[] = [
	deal('1'), deal('2', lost), deal('3', lost), deal('4', lost),
	deal('test', { name: 'test deal' }),
	deal('merged', { match: { band: 'merge', survivor: '1' } }),
	deal('dup', { ...lost, lossReason: 'Duplicate' }),
	deal('churn', { acv: -4_000 }),
	deal('renewal', { name: 'Alder Works renewal' }),
	deal('future', { closedAt: '2026-12-24' }),
];

/** Freezes everything, so that a verb that mutates its input throws. */
export function deepFreeze<T>(value: T): T {
	if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
		Object.freeze(value);
		Object.values(value).forEach(deepFreeze);
	}
	return value;
}

export const audit = (records: readonly BookRecord[], spec: object = {}, asOf = context.asOf): HygieneResult =>
	auditOpportunities(toBook(deepFreeze(records)), parseHygieneSpec(spec), { ...context, asOf });

/** What was found on one deal. */
export function hygieneOf(result: HygieneResult, id: string): Hygiene {
	const found = result.opportunities.find(({ record }) => record.id === id);
	if (found === undefined) throw new Error(`No opportunity ${id}`);
	return found.hygiene;
}

export const rulesOn = (result: HygieneResult, id: string): string[] => hygieneOf(result, id).defects.map(({ rule }) => rule);
