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

type Holds = (deal: AttributedDeal) => boolean;
const every: Holds = () => true;

/** Counts and money, in major units, of the deals of a list for which something holds. */
function sumsIn(currency: string) {
	const sum = (deals: readonly AttributedDeal[], holds: Holds): AuditSum => {
		let [count, total] = [0, 0];
		for (const deal of deals) {
			if (!holds(deal)) continue;
			count += 1;
			total += deal.amount ?? 0;
		}
		return { deals: count, amount: toMajor(total, currency) };
	};
	/** Of the deals for which one thing holds, the share for which another does. */
	const share = (deals: readonly AttributedDeal[], isPart: Holds, isOf: Holds): Share => {
		const [a, b] = [sum(deals, (deal) => isOf(deal) && isPart(deal)), sum(deals, isOf)];
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
	const isTagged: Holds = ({ attribution: { involvement } }) => involvement.tagged;
	const isInvolved: Holds = ({ attribution: { involvement } }) => involvement.tagged || involvement.strong;
	return {
		attribution: share(deals, isTagged, isInvolved),
		attributionWithWeak: share(deals, isTagged, (deal) => isInvolved(deal) || deal.attribution.involvement.weak),
		decision: share(deals, ({ attribution }) => attribution.decision !== 'undecided', every),
		evidence: share(deals, ({ attribution: { involvement } }) => involvement.dated, ({ attribution }) => ATTRIBUTED.has(attribution.decision)),
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
		decisions: Object.fromEntries(DECISIONS.map((decision) => [decision, sum(deals, ({ attribution }) => attribution.decision === decision)])) as Record<Decision, AuditSum>,
		internalCoSell: sum(deals, ({ attribution }) => attribution.internalCoSell),
		byPerson: deals.filter(({ attribution }) => attribution.decidedBy === 'person').length,
		coverage: coveragesOf(deals, currency),
		overCredited: sum(once, ({ attribution }) => attribution.overCredited !== undefined),
		invisible: sum(once, ({ attribution }) => attribution.invisible !== undefined),
		conflicts: sum(once, ({ attribution }) => attribution.conflict !== undefined),
		sideReport: {
			lines: read.lines,
			placed: read.placedLines,
			notOnTheDeal: sum(once, ({ id }) => read.notOnTheDeal.has(id)),
		},
		restatements: sum(deals, ({ attribution }) => attribution.restatement !== undefined),
		withoutAmount: deals.filter(({ amount }) => amount === undefined).length,
		unplaced: read.unplaced,
	};
}
