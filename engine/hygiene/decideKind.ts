import { DAY } from '../core';
import type { Deal } from './deal';
import type { Facts, Win } from './facts';
import type { Kind, KindDecision, KindEvidence } from './types';
import type { Wording } from './wording';

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
	const earlier = facts.winsBefore(deal, begun);
	if (earlier.length === 0) return undefined;
	const wins = earlier.filter(({ id }) => id !== deal.id);
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

const NO_SIGNS: readonly KindEvidence[] = Object.freeze([]);

/** Most deals show nothing: a list is made for the first sign only. */
const also = (known: readonly KindEvidence[], one: KindEvidence | undefined): readonly KindEvidence[] => (one === undefined ? known : [...known, one]);

const churn = (sign: KindEvidence['sign'], text: string): KindEvidence => ({ sign, says: 'churn', text });

/** What of a deal can say that the customer goes. */
type ChurnReads = Pick<Deal, 'kindAsGiven' | 'lossReason' | 'name' | 'status' | 'value' | 'valueField'> & { readonly stage: unknown };

/** What says that a deal is a customer who goes, most telling first. */
export function churnSigns({ value, valueField, name, status, kindAsGiven, lossReason, stage }: ChurnReads, wording: Wording, phrase: Facts['phrase']): readonly KindEvidence[] {
	let signs = NO_SIGNS;
	if (value !== undefined && value < 0) signs = also(signs, churn('negativeAmount', `${valueField} is ${String(value)}`));
	if (wording.churn) signs = also(signs, churn('name', `its name says so: ${name ?? ''}`));
	if (status === 'won' && phrase(lossReason).churn) signs = also(signs, churn('lossReason', `it is won, and has a reason for leaving: ${lossReason ?? ''}`));
	if (status === 'won' && typeof stage === 'string' && phrase(stage).churn) signs = also(signs, churn('stage', `its stage says so: ${stage}`));
	if (kindAsGiven === 'churn') signs = also(signs, churn('given', 'the CRM calls it churn'));
	return signs;
}

const plainly = (kind: Kind, sign: KindEvidence['sign'], text: string): KindDecision => ({ kind, evidence: [{ sign, says: kind, text }] });

/**
 * The answers for deals of which nothing else is known: made once a book, which then holds each once. Not frozen,
 * because n8n hands items to Code nodes through proxies that cannot read frozen arrays of objects.
 */
export const plainDecisions = () => ({
	assumed: plainly('newBusiness', 'assumed', 'nothing says otherwise'),
	cancelled: plainly('churn', 'accountCancelled', 'the account cancelled, and this is its last win'),
	newBusiness: plainly('newBusiness', 'given', 'the CRM calls it new business'),
	expansion: plainly('expansion', 'given', 'the CRM calls it expansion'),
	renewal: plainly('renewal', 'given', 'the CRM calls it renewal'),
	churn: plainly('churn', 'given', 'the CRM calls it churn'),
});

const wordsSay = (sign: 'name' | 'pipeline' | 'stage', { renewal, expansion }: Wording, text: string): KindEvidence | undefined =>
	renewal || expansion ? { sign, says: renewal ? 'renewal' : 'expansion', text: `its ${sign} says so: ${text}` } : undefined;

function evidenceOf(deal: Deal, facts: Facts): readonly KindEvidence[] {
	const { renewalOf, stage, pipeline } = deal.record;
	let evidence = NO_SIGNS;
	if (typeof renewalOf === 'string' && renewalOf !== '') evidence = also(evidence, { sign: 'renewalOf', says: 'renewal', text: `it names the deal that it renews: ${renewalOf}` });
	evidence = also(evidence, wordsSay('name', deal.wording, deal.name ?? ''));
	if (typeof stage === 'string') evidence = also(evidence, wordsSay('stage', facts.phrase(stage), stage));
	if (typeof pipeline === 'string') evidence = also(evidence, wordsSay('pipeline', facts.phrase(pipeline), pipeline));
	return deal.wording.test ? evidence : also(evidence, afterWin(deal, facts));
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
export function decideKind(deal: Deal, facts: Facts): KindDecision {
	const { kindAsGiven } = deal;
	if (deal.churn.length > 0) return { kind: 'churn', evidence: deal.churn };
	if (facts.isCancellation(deal)) return facts.plain.cancelled;
	if (kindAsGiven !== undefined && kindAsGiven !== 'newBusiness') return facts.plain[kindAsGiven];
	const evidence = evidenceOf(deal, facts);
	const [first] = evidence;
	if (first !== undefined) return { kind: first.says, evidence };
	return kindAsGiven === undefined ? facts.plain.assumed : facts.plain.newBusiness;
}
