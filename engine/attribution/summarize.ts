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

/** Deals counted and their money added up, in minor units. */
interface Sum {
	deals: number;
	amount: number;
}
const nothing = (): Sum => ({ deals: 0, amount: 0 });

function add(sum: Sum, { amount = 0 }: AttributedDeal): void {
	sum.deals += 1;
	sum.amount += amount;
}

/** Sums as results show them, in major units. */
function sumsIn(currency: string) {
	const shown = ({ deals, amount }: Sum): AuditSum => ({ deals, amount: toMajor(amount, currency) });
	const share = (part: Sum, whole: Sum): Share => {
		const [a, b] = [shown(part), shown(whole)];
		return {
			deals: a.deals,
			of: b.deals,
			share: b.deals === 0 ? null : a.deals / b.deals,
			amount: a.amount,
			ofAmount: b.amount,
			amountShare: b.amount === 0 ? null : a.amount / b.amount,
		};
	};
	return { shown, share };
}

/**
 * Counts the three coverages, over the deals that count.
 *
 * 1. Attribution: of deals that a partner was involved in (tagged, or with strong evidence), those with a partner record or
 *    a partner lead source; and the same where weak evidence counts as involvement, as the other end of the range.
 * 2. Decision: of all deals, those sourced, co-sold, influenced or direct by decision.
 * 3. Evidence: of attributed deals, those with dated evidence.
 */
function coverages(currency: string) {
	const [all, tagged, involved, withWeak, decided, attributed, evidenced] = [nothing(), nothing(), nothing(), nothing(), nothing(), nothing(), nothing()];
	return {
		add(deal: AttributedDeal): void {
			const { decision, involvement } = deal.attribution;
			add(all, deal);
			if (involvement.tagged) add(tagged, deal);
			if (involvement.tagged || involvement.strong) add(involved, deal);
			if (involvement.tagged || involvement.strong || involvement.weak) add(withWeak, deal);
			if (decision !== 'undecided') add(decided, deal);
			if (!ATTRIBUTED.has(decision)) return;
			add(attributed, deal);
			if (involvement.dated) add(evidenced, deal);
		},
		shown(): Coverages {
			const { share } = sumsIn(currency);
			return { attribution: share(tagged, involved), attributionWithWeak: share(tagged, withWeak), decision: share(decided, all), evidence: share(evidenced, attributed) };
		},
	};
}

/** The whole book in counts and sums, in one pass; audits count each deal once, however many rows it has. Cost: O(deals). */
export function summarize(deals: readonly AttributedDeal[], read: Read, { asOf }: AttributionContext): AttributionSummary {
	const currency = read.currency ?? 'XXX';
	const { shown } = sumsIn(currency);
	const coverage = coverages(currency);
	const decisions: Readonly<Record<Decision, Sum>> = { sourced: nothing(), coSell: nothing(), influenced: nothing(), direct: nothing(), undecided: nothing() };
	const [internal, overCredited, invisible, conflicts, notOnTheDeal, restatements] = [nothing(), nothing(), nothing(), nothing(), nothing(), nothing()];
	let [counted, duplicates, byPerson, withoutAmount] = [0, 0, 0, 0];
	for (const deal of deals) {
		const { attribution, id, rows } = deal;
		duplicates += rows.length - 1;
		if (!deal.counts) continue;
		counted += 1;
		coverage.add(deal);
		add(decisions[attribution.decision], deal);
		if (attribution.internalCoSell) add(internal, deal);
		if (attribution.decidedBy === 'person') byPerson += 1;
		if (attribution.restatement !== undefined) add(restatements, deal);
		if (deal.amount === undefined) withoutAmount += 1;
		if (read.repeats.has(id)) continue;
		if (attribution.overCredited !== undefined) add(overCredited, deal);
		if (attribution.invisible !== undefined) add(invisible, deal);
		if (attribution.conflict !== undefined) add(conflicts, deal);
		if (read.notOnTheDeal.has(id)) add(notOnTheDeal, deal);
	}
	return {
		asOf: isoInstant(asOf),
		currency: read.currency ?? null,
		policies: read.policies,
		sourcesRead: read.sourcesRead,
		deals: counted,
		duplicates,
		decisions: Object.fromEntries(DECISIONS.map((decision) => [decision, shown(decisions[decision])])) as Record<Decision, AuditSum>,
		internalCoSell: shown(internal),
		byPerson,
		coverage: coverage.shown(),
		overCredited: shown(overCredited),
		invisible: shown(invisible),
		conflicts: shown(conflicts),
		sideReport: { lines: read.lines, placed: read.placedLines, notOnTheDeal: shown(notOnTheDeal) },
		restatements: shown(restatements),
		withoutAmount,
		unplaced: read.unplaced,
	};
}
