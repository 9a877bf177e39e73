import { DAY } from '../core';
import type { Deal } from './deal';
import type { Facts, Win } from './facts';
import type { Kind, KindEvidence } from './types';

const YEAR = 365.25 * DAY;
/** A renewal close to the old contract's price may be further from its anniversary. */
const NEAR_PRICE = 0.15;

/** Days between a deal's close and the nearest anniversary of a win; Infinity in the first half year. */
function daysFromAnniversary(closesAt: number, win: Win): number {
	const years = (closesAt - win.at) / YEAR;
	const whole = Math.round(years);
	return whole < 1 ? Infinity : (Math.abs(years - whole) * YEAR) / DAY;
}

/** What an earlier contract of the same customer and product line says of a deal. */
function afterWin(deal: Deal, facts: Facts): KindEvidence | undefined {
	const begun = deal.createdAt ?? deal.closedAt;
	if (begun === undefined) return undefined;
	const wins = facts.winsBefore(deal, begun).filter(({ id }) => id !== deal.id);
	const last = wins.at(-1);
	if (last === undefined) return undefined;
	const closesAt = deal.closedAt ?? begun;
	const renewed = wins.findLast((win) => {
		const away = daysFromAnniversary(closesAt, win);
		const samePrice = deal.size !== undefined && win.size !== undefined && Math.abs(deal.size / win.size - 1) <= NEAR_PRICE;
		return away <= facts.spec.renewalDays || (samePrice && away <= 2 * facts.spec.renewalDays);
	});
	if (renewed !== undefined) return { sign: 'earlierWin', says: 'renewal', text: `the same customer won the same product line in ${renewed.id}, whole years before` };
	return { sign: 'earlierWin', says: 'expansion', text: `the same customer won the same product line before, in ${last.id}` };
}

const NO_SIGNS: readonly KindEvidence[] = [];

/** What says that a deal is a customer who goes, most telling first. */
export function churnSigns(deal: Deal, facts: Pick<Facts, 'nameWording' | 'phrase'>): readonly KindEvidence[] {
	const { value, valueField, status, kindAsGiven, lossReason, record } = deal;
	const signs: KindEvidence[] = [];
	const add = (sign: KindEvidence['sign'], text: string) => signs.push({ sign, says: 'churn', text });
	const stage = record['stage'];
	if (value !== undefined && value < 0) add('negativeAmount', `${valueField} is ${String(value)}`);
	if (facts.nameWording(deal).churn) add('name', `its name says so: ${deal.name ?? ''}`);
	if (status === 'won' && facts.phrase(lossReason).churn) add('lossReason', `it is won, and has a reason for leaving: ${lossReason ?? ''}`);
	if (status === 'won' && typeof stage === 'string' && facts.phrase(stage).churn) add('stage', `its stage says so: ${stage}`);
	if (kindAsGiven === 'churn') add('given', 'the CRM calls it churn');
	return signs.length === 0 ? NO_SIGNS : signs;
}

/**
 * Decides of what kind a deal is, and says why.
 *
 * 1. Signs that a customer goes come first, whatever the CRM calls the deal.
 * 2. What the CRM calls expansion or renewal stays so.
 * 3. What it calls new business, or nothing: the deal it renews, then its words, then an earlier win of the same
 *    customer and product line. A win a whole number of years before makes it a renewal, another an expansion.
 * 4. Else new business: as given, or assumed.
 */
export function decideKind(deal: Deal, facts: Facts): { readonly kind: Kind; readonly evidence: readonly KindEvidence[] } {
	const { kindAsGiven, record } = deal;
	const gone = facts.churnOf(deal);
	if (gone.length > 0) return { kind: 'churn', evidence: gone };
	if (facts.isCancellation(deal)) return { kind: 'churn', evidence: [{ sign: 'accountCancelled', says: 'churn', text: 'the account cancelled, and this is its last win' }] };
	if (kindAsGiven !== undefined && kindAsGiven !== 'newBusiness') return { kind: kindAsGiven, evidence: [{ sign: 'given', says: kindAsGiven, text: `the CRM calls it ${kindAsGiven}` }] };

	const evidence: KindEvidence[] = [];
	const add = (sign: KindEvidence['sign'], wording: { readonly renewal: boolean; readonly expansion: boolean }, text: string) => {
		if (wording.renewal) evidence.push({ sign, says: 'renewal', text });
		else if (wording.expansion) evidence.push({ sign, says: 'expansion', text });
	};
	const renewalOf = record['renewalOf'];
	if (typeof renewalOf === 'string' && renewalOf !== '') evidence.push({ sign: 'renewalOf', says: 'renewal', text: `it names the deal that it renews: ${renewalOf}` });
	add('name', facts.nameWording(deal), `its name says so: ${deal.name ?? ''}`);
	for (const field of ['stage', 'pipeline'] as const) {
		const text = record[field];
		if (typeof text === 'string') add(field, facts.phrase(text), `its ${field} says so: ${text}`);
	}
	const before = facts.nameWording(deal).test ? undefined : afterWin(deal, facts);
	if (before !== undefined) evidence.push(before);
	const [first] = evidence;
	if (first !== undefined) return { kind: first.says, evidence };
	return {
		kind: 'newBusiness',
		evidence: [kindAsGiven === undefined ? { sign: 'assumed', says: 'newBusiness', text: 'nothing says otherwise' } : { sign: 'given', says: 'newBusiness', text: 'the CRM calls it new business' }],
	};
}
