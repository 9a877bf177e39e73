import type { Issue } from '../core';
import type { Deal } from './deal';
import { decideKind } from './decideKind';
import type { Facts } from './facts';
import { worstFirst } from './fixQueue';
import type { LossReasonReading } from './lossReasons';
import type { Decided, Finding } from './rules/rule';
import type { Running } from './runningRules';
import { whyLeftOut } from './standing';
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

interface Found {
	readonly asOf: string;
	readonly reason: LossReasonReading | undefined;
	readonly defects: readonly Defect[];
	readonly population: boolean;
}

/** What is left on the record. */
function hygieneOf(deal: Deal, { kind, kindEvidence }: Decided, { asOf, reason, defects, population }: Found): Hygiene {
	const kindAsGiven = deal.kindAsGiven ?? null;
	let [quarantined, amountTrusted] = [false, true];
	for (const { severity, rule } of defects) {
		if (severity === 'blocker') quarantined = true;
		if (rule === 'typoAmount') amountTrusted = false;
	}
	if (reason?.class === undefined) return { asOf, kind, kindAsGiven, kindEvidence, defects, quarantined, amountTrusted, population };
	return { asOf, kind, kindAsGiven, kindEvidence, lossReasonClass: reason.class, lossReasonConfidence: reason.confidence, defects, quarantined, amountTrusted, population };
}

const NO_REASON = '';

/**
 * Makes the judge of a book's deals: it decides a deal's kind and finds what is wrong with it. What says the same of many
 * deals (the text of a loss reason) is asked and held once. Cost: O(rules) a deal.
 */
export function dealJudge(rules: readonly Running[], facts: Facts, asOf: string, onIssue: (issue: Issue) => void): (deal: Deal) => Judged {
	const ofReason = rules.filter(({ reads }) => reads === 'lossReason');
	const ofDeal = rules.filter(({ reads }) => reads === undefined);
	const testRules = rules.filter(({ name }) => name === 'testDeal');
	const looksForTests = testRules.length > 0;
	/** Made once a book: results that go out are never frozen, and must not be shared beyond it. */
	const none: readonly Defect[] = [];
	const reasonDefects = new Map<string, readonly Defect[]>();

	/** Runs rules over one deal; one that throws is told of, and the others go on. */
	function run(running: readonly Running[], deal: Deal, decided: Decided, known: readonly Defect[]): readonly Defect[] {
		let defects: Defect[] | undefined;
		for (const rule of running) {
			let finding: Finding | undefined;
			try {
				finding = rule.check(deal, decided, facts);
			} catch (thrown) {
				onIssue({ code: 'ruleFailed', severity: 'warning', message: `The rule "${rule.name}" could not look at some deals (${thrown instanceof Error ? thrown.message : 'unknown'}); all other rules did. Correct the rule, or the field it reads.`, field: rule.name, ...(deal.id === '' ? {} : { recordId: deal.id }) });
			}
			if (finding !== undefined) (defects ??= [...known]).push(defectOf(rule, finding));
		}
		return defects === undefined ? known : defects.length < 2 ? defects : defects.sort(worstFirst);
	}

	function defectsOf(deal: Deal, decided: Decided): readonly Defect[] {
		// A row that is no deal has nothing else to mend.
		if (decided.test) return run(testRules, deal, decided, none);
		if (deal.status !== 'lost') return run(ofDeal, deal, decided, none);
		const text = deal.lossReason ?? NO_REASON;
		let known = reasonDefects.get(text);
		if (known === undefined) reasonDefects.set(text, (known = run(ofReason, deal, decided, none)));
		return run(ofDeal, deal, decided, known);
	}

	return (deal) => {
		const { kind, evidence: kindEvidence } = decideKind(deal, facts);
		const reason = deal.status === 'lost' && deal.lossReason !== undefined ? facts.reasonOf(deal.lossReason) : undefined;
		const decided: Decided = { kind, kindEvidence, reason, test: looksForTests && deal.isTest };
		const defects = defectsOf(deal, decided);
		const because = whyLeftOut(deal, decided);
		const hygiene = hygieneOf(deal, decided, { asOf, reason, defects, population: because === undefined });
		return { deal, decided, hygiene: because === undefined ? hygiene : { ...hygiene, leftOutBecause: because } };
	};
}
