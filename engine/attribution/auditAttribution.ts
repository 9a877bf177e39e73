import { compareText, toMajor } from '../core';
import type { Book } from '../model';
import { attributeOpportunities } from './attributeOpportunities';
import type { AttributionSpec } from './spec';
import type { AttributedDeal, Attribution, AttributionContext, AttributionResult } from './types';

/** One thing that is wrong on one deal. */
export interface Finding {
	readonly finding: 'conflict' | 'invisible' | 'overCredited';
	readonly deal: AttributedDeal;
	readonly partners: readonly string[];
	/** What it moves, in major units; null when the deal's size is not known. */
	readonly amount: number | null;
	/** The stronger, the smaller: how little there is to argue about. */
	readonly strength: number;
	readonly proof: string;
}
export interface AuditResult {
	readonly attribution: AttributionResult;
	/** Strongest case first. */
	readonly findings: readonly Finding[];
}

/** What is beyond argument comes first: a date after the close, then a late one, old evidence, none. */
const OVER = ['afterClose', 'late', 'tooOld', 'noEvidence'];
const SURE: readonly Attribution['confidence'][] = ['high', 'medium', 'low'];

function findingsOf(deal: AttributedDeal, major: (amount: number) => number): Finding[] {
	const { overCredited = [], invisible = [], conflict, confidence } = deal.attribution;
	const amount = deal.amount === undefined ? null : major(deal.amount);
	return [
		...overCredited.map(({ partnerName, why, proof }): Finding => ({ finding: 'overCredited', deal, partners: [partnerName], amount, strength: OVER.indexOf(why), proof })),
		...invisible.map(({ partnerName, sideReportOnly, proof }): Finding => ({ finding: 'invisible', deal, partners: [partnerName], amount, strength: SURE.indexOf(confidence) + (sideReportOnly ? 1 : 0), proof })),
		...(conflict === undefined ? [] : [{ finding: 'conflict' as const, deal, partners: conflict.partners.map(({ partnerName }) => partnerName), amount, strength: 0, proof: conflict.sentence }]),
	];
}

/**
 * Where the partner field is wrong, in both directions: over-credited and invisible partners and rivals, each with the
 * money it moves and its proof; strongest case first, among equals the largest. Deals that count in rates only.
 *
 * @throws what attributeOpportunities throws. Cost: that of attributeOpportunities
 */
export function auditAttribution(book: Book, spec: AttributionSpec, context: AttributionContext): AuditResult {
	const attribution = attributeOpportunities(book, spec, context);
	const findings = attribution.deals.filter(({ counts }) => counts).flatMap((deal) => findingsOf(deal, (amount) => toMajor(amount, attribution.currency ?? 'XXX')));
	return {
		attribution,
		findings: findings.sort((a, b) => a.strength - b.strength || (b.amount ?? -1) - (a.amount ?? -1) || compareText(a.deal.id, b.deal.id) || compareText(a.finding, b.finding)),
	};
}
