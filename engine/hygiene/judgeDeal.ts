import type { Issue } from '../core';
import type { Deal } from './deal';
import { decideKind } from './decideKind';
import type { Facts } from './facts';
import { worstFirst } from './fixQueue';
import type { LossReasonReading } from './lossReasons';
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

/** A finding under its rule's name; the key that a rule leaves out stays out. */
function defectOf({ name: rule, severity }: Running, { message, fix, evidence }: Finding): Defect {
	if (fix === undefined) return evidence === undefined ? { rule, severity, message } : { rule, severity, message, evidence };
	return evidence === undefined ? { rule, severity, message, fix } : { rule, severity, message, fix, evidence };
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
		defects.push(defectOf(rule, finding));
	}
	return defects.length < 2 ? defects : defects.sort(worstFirst);
}

interface Found {
	readonly asOf: string;
	readonly reason: LossReasonReading | undefined;
	readonly defects: readonly Defect[];
	readonly population: boolean;
}

/** What is left on the record. */
function hygieneOf({ kindAsGiven }: Deal, { kind, kindEvidence }: Decided, { asOf, reason, defects, population }: Found): Hygiene {
	let [quarantined, amountTrusted] = [false, true];
	for (const { severity, rule } of defects) {
		if (severity === 'blocker') quarantined = true;
		if (rule === 'typoAmount') amountTrusted = false;
	}
	if (reason?.class === undefined) return { asOf, kind, kindAsGiven: kindAsGiven ?? null, kindEvidence, defects, quarantined, amountTrusted, population };
	return {
		asOf,
		kind,
		kindAsGiven: kindAsGiven ?? null,
		kindEvidence,
		lossReasonClass: reason.class,
		lossReasonConfidence: reason.confidence,
		defects,
		quarantined,
		amountTrusted,
		population,
	};
}

/** Decides one deal's kind, and finds what is wrong with it. Cost: O(rules). */
export function judgeDeal(deal: Deal, rules: readonly Running[], facts: Facts, isTest: boolean, asOf: string, onIssue: (issue: Issue) => void): Judged {
	const { kind, evidence: kindEvidence } = decideKind(deal, facts);
	const reason = deal.status === 'lost' && deal.lossReason !== undefined ? facts.reasonOf(deal.lossReason) : undefined;
	const decided: Decided = { kind, kindEvidence, reason, test: isTest };
	const defects = defectsOf(deal, decided, rules, facts, onIssue);
	const because = leftOutBecause(deal, decided);
	const hygiene = hygieneOf(deal, decided, { asOf, reason, defects, population: because === undefined });
	return { deal, decided, hygiene: because === undefined ? hygiene : { ...hygiene, leftOutBecause: because } };
}
