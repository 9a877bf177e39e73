import type { Issue } from '../core';
import type { Deal } from './deal';
import { decideKind } from './decideKind';
import type { Facts } from './facts';
import { worstFirst } from './fixQueue';
import type { Decided, Finding } from './rules/rule';
import type { Running } from './runningRules';
import { leftOutBecause } from './standing';
import type { Defect, Hygiene } from './types';

/** A deal, what was decided of it, and what is left on its record. */
export interface Judged {
	readonly deal: Deal;
	readonly decided: Decided;
	readonly hygiene: Hygiene;
}

/** Runs the rules over one deal; one that throws is told of, and the others go on. */
function defectsOf(deal: Deal, decided: Decided, rules: readonly Running[], facts: Facts, onIssue: (issue: Issue) => void): readonly Defect[] {
	const defects: Defect[] = [];
	for (const rule of rules) {
		// A row that is no deal has nothing else to mend.
		if (decided.test && rule.name !== 'testDeal') continue;
		let finding: Finding | undefined;
		try {
			finding = rule.check(deal, decided, facts);
		} catch (thrown) {
			onIssue({ code: 'ruleFailed', severity: 'warning', message: `The rule "${rule.name}" could not look at some deals (${thrown instanceof Error ? thrown.message : 'unknown'}); all other rules did. Correct the rule, or the field it reads.`, field: rule.name, ...(deal.id === '' ? {} : { recordId: deal.id }) });
		}
		if (finding === undefined) continue;
		defects.push({ rule: rule.name, severity: rule.severity, ...finding });
	}
	return defects.length < 2 ? defects : defects.sort(worstFirst);
}

/** Decides one deal's kind, and finds what is wrong with it. Cost: O(rules). */
export function judgeDeal(deal: Deal, rules: readonly Running[], facts: Facts, isTest: boolean, asOf: string, onIssue: (issue: Issue) => void): Judged {
	const { kind, evidence: kindEvidence } = decideKind(deal, facts);
	const reason = deal.status === 'lost' && deal.lossReason !== undefined ? facts.reasonOf(deal.lossReason) : undefined;
	const decided: Decided = { kind, kindEvidence, reason, test: isTest };
	const defects = defectsOf(deal, decided, rules, facts, onIssue);
	const because = leftOutBecause(deal, decided);
	const hygiene: Hygiene = {
		asOf,
		kind,
		kindAsGiven: deal.kindAsGiven ?? null,
		kindEvidence,
		...(reason?.class === undefined ? undefined : { lossReasonClass: reason.class, lossReasonConfidence: reason.confidence }),
		defects,
		quarantined: defects.some(({ severity }) => severity === 'blocker'),
		amountTrusted: !defects.some(({ rule }) => rule === 'typoAmount'),
		population: because === undefined,
		...(because === undefined ? undefined : { leftOutBecause: because }),
	};
	return { deal, decided, hygiene };
}
