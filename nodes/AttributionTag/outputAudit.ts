import type { AuditResult } from '../../engine/attribution';
import type { Answer } from '../shared';
import { hashesOf, hintsOf, tagged } from './outputTags';

/** Deals with findings, strongest case first; each says its findings with money and proof beside its attribution. */
export function auditAnswer({ attribution, findings }: AuditResult, simple: boolean): Answer {
	const deals = [...new Set(findings.map(({ deal }) => deal))];
	const rankOf = new Map(deals.map((deal, at) => [deal, at + 1]));
	return {
		decided: deals.flatMap((deal) => {
			const own = findings.filter((finding) => finding.deal === deal).map(({ finding, partners, amount, proof }) => ({ finding, partners, amount, proof }));
			return deal.rows.slice(0, 1).map((row) => tagged(row, deal, simple, { rank: rankOf.get(deal), findings: own }));
		}),
		key: 'attribution',
		summary: {
			...attribution.summary,
			findings: findings.slice(0, 20).map(({ finding, deal, partners, amount, proof }) => ({ finding, opportunityId: deal.id, partners, amount, proof })),
		},
		hints: hintsOf(attribution),
		hashes: hashesOf(attribution),
	};
}
