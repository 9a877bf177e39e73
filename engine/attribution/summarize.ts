import { isoInstant, toMajor } from '../core';
import type { EvidenceSource } from './kinds';
import type { PolicyName } from './policy';
import type { AttributedDeal, AttributionContext, AttributionSummary, AuditSum, Coverages, Decision, Share } from './types';
import { DECISIONS } from './types';

/** What a summary is made of beside the deals. */
export interface Read {
	readonly currency: string | undefined;
	readonly policies: readonly PolicyName[];
	readonly sourcesRead: readonly EvidenceSource[];
	readonly lines: number;
	readonly placedLines: number;
	readonly unplaced: number;
	/** Deals that a line of the side report tells of, without the partner on them; by id. */
	readonly notOnTheDeal: ReadonlySet<string>;
	/** Deals that repeat another deal's finding: rows of one deal that were not merged. */
	readonly repeats: ReadonlySet<string>;
}

const ATTRIBUTED: ReadonlySet<Decision> = new Set<Decision>(['coSell', 'influenced', 'sourced']);

/** Deals and their money, in major units. */
function sumsIn(currency: string) {
	const sum = (deals: readonly AttributedDeal[]): AuditSum => ({
		deals: deals.length,
		amount: toMajor(deals.reduce((total, { amount }) => total + (amount ?? 0), 0), currency),
	});
	const share = (part: readonly AttributedDeal[], whole: readonly AttributedDeal[]): Share => {
		const [a, b] = [sum(part), sum(whole)];
		return {
			deals: a.deals,
			of: b.deals,
			share: b.deals === 0 ? null : a.deals / b.deals,
			amount: a.amount,
			ofAmount: b.amount,
			amountShare: b.amount === 0 ? null : a.amount / b.amount,
		};
	};
	return { sum, share };
}

/**
 * The three coverages, over the deals that count.
 *
 * 1. Attribution: of deals that a partner was involved in (tagged, or with strong evidence), those with a partner record or
 *    a partner lead source; and the same where weak evidence counts as involvement, as the other end of the range.
 * 2. Decision: of all deals, those sourced, co-sold, influenced or direct by decision.
 * 3. Evidence: of attributed deals, those with dated evidence.
 */
export function coveragesOf(deals: readonly AttributedDeal[], currency: string): Coverages {
	const { share } = sumsIn(currency);
	const tagged = deals.filter(({ attribution: { involvement } }) => involvement.tagged);
	const involved = deals.filter(({ attribution: { involvement } }) => involvement.tagged || involvement.strong);
	const perhaps = deals.filter(({ attribution: { involvement } }) => involvement.tagged || involvement.strong || involvement.weak);
	const attributed = deals.filter(({ attribution }) => ATTRIBUTED.has(attribution.decision));
	return {
		attribution: share(tagged, involved),
		attributionWithWeak: share(tagged, perhaps),
		decision: share(deals.filter(({ attribution }) => attribution.decision !== 'undecided'), deals),
		evidence: share(attributed.filter(({ attribution: { involvement } }) => involvement.dated), attributed),
	};
}

/** The whole book in counts and sums; audits count each deal once, however many rows it has. */
export function summarize(all: readonly AttributedDeal[], read: Read, { asOf }: AttributionContext): AttributionSummary {
	const currency = read.currency ?? 'XXX';
	const { sum } = sumsIn(currency);
	const deals = all.filter(({ counts }) => counts);
	const once = deals.filter(({ id }) => !read.repeats.has(id));
	return {
		asOf: isoInstant(asOf),
		currency: read.currency ?? null,
		policies: read.policies,
		sourcesRead: read.sourcesRead,
		deals: deals.length,
		duplicates: all.reduce((count, { rows }) => count + rows.length - 1, 0),
		decisions: Object.fromEntries(DECISIONS.map((decision) => [decision, sum(deals.filter(({ attribution }) => attribution.decision === decision))])) as Record<Decision, AuditSum>,
		internalCoSell: sum(deals.filter(({ attribution }) => attribution.internalCoSell)),
		byPerson: deals.filter(({ attribution }) => attribution.decidedBy === 'person').length,
		coverage: coveragesOf(deals, currency),
		overCredited: sum(once.filter(({ attribution }) => attribution.overCredited !== undefined)),
		invisible: sum(once.filter(({ attribution }) => attribution.invisible !== undefined)),
		conflicts: sum(once.filter(({ attribution }) => attribution.conflict !== undefined)),
		sideReport: {
			lines: read.lines,
			placed: read.placedLines,
			notOnTheDeal: sum(once.filter(({ id }) => read.notOnTheDeal.has(id))),
		},
		restatements: sum(deals.filter(({ attribution }) => attribution.restatement !== undefined)),
		withoutAmount: deals.filter(({ amount }) => amount === undefined).length,
		unplaced: read.unplaced,
	};
}
