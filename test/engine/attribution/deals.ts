import { attributeOpportunities, parseAttributionSpec, type Attribution, type AttributionResult } from '../../../engine/attribution';
import { toBook, type BookRecord } from '../../../engine/model';

export const ASOF = Date.parse('2026-06-30T00:00:00Z');
export const CONTEXT = { asOf: ASOF, timeZone: 'UTC' };

export const partner = (id: string, more: object = {}): BookRecord => ({ recordType: 'partner', id, name: `${id} Systems`, domains: [`${id}.example`], ...more });
/** Won, made on 1 March 2026 and closed on 1 June, worth 10,000. */
export const deal = (more: object = {}, id = 'd1'): BookRecord => ({
	recordType: 'opportunity', id, name: 'Deal', accountId: 'acc', accountName: 'Customer', accountDomain: 'customer.example',
	kind: 'newBusiness', status: 'won', createdAt: '2026-03-01', closedAt: '2026-06-01', acv: 10_000, currency: 'USD', ...more,
});
export const claim = (role: string | null, claimedAt?: string, partnerId = 'alder'): object => ({ claimedPartners: [{ partnerId, role, ...(claimedAt === undefined ? {} : { claimedAt }) }] });
let last = 0;
export const touch = (kind: string | null, at: string | null, more: object = {}): BookRecord => ({
	recordType: 'touch', id: `t${++last}`, kind, at, loggedAt: at, partnerId: 'alder', actor: 'partner', opportunityId: 'd1', ...more,
});
export const registration = (submittedAt: string, more: object = {}): BookRecord => ({
	recordType: 'registration', id: `r${++last}`, kind: 'deal', partnerId: 'alder', opportunityId: 'd1', state: 'approved', submittedAt, decidedAt: submittedAt, ...more,
});
/** A seller's meeting elsewhere, so that a source of dated evidence was read. */
const elsewhere: BookRecord = { recordType: 'touch', id: 'seller', kind: 'meeting', at: '2026-01-05', actor: 'seller', accountId: 'other' };

export function tag(records: readonly BookRecord[], spec: Parameters<typeof parseAttributionSpec>[0] = {}, context = CONTEXT): AttributionResult {
	return attributeOpportunities(toBook([partner('alder'), partner('birch'), elsewhere, ...records]), parseAttributionSpec(spec), context);
}
export function tagOf(records: readonly BookRecord[], spec: Parameters<typeof parseAttributionSpec>[0] = {}, id = 'd1'): Attribution {
	const found = tag(records, spec).deals.find((one) => one.id === id);
	if (found === undefined) throw new Error(`There is no deal ${id}.`);
	return found.attribution;
}
