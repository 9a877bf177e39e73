import { compareText, hashOf, isoInstant } from '../core';
import type { Book } from '../model';
import { fixesOf } from './fixQueue';
import { gatherFacts } from './gatherFacts';
import { collectIssues } from './issues';
import { judgeDeal, type Judged } from './judgeDeal';
import { overviewOf } from './overviewOf';
import { runningRules } from './runningRules';
import type { HygieneSpec } from './spec';
import type { Audited, HygieneContext, HygieneResult } from './types';

/** By id; rows of one id by what they hold, so that the order in which they came never matters. */
function byId() {
	const texts = new Map<Judged, string>();
	const textOf = (one: Judged): string => {
		let text = texts.get(one);
		if (text === undefined) texts.set(one, (text = JSON.stringify(one.deal.record)));
		return text;
	};
	return (a: Judged, b: Judged): number => compareText(a.deal.id, b.deal.id) || compareText(textOf(a), textOf(b));
}

/**
 * Finds the deals that corrupt the metrics, says what each is and what would mend it, and what each kind of
 * defect costs.
 *
 * 1. A deal's kind is decided with its evidence (`decideKind`); the CRM's own value is kept beside it.
 * 2. Each rule stands alone: one that throws is told of as an issue, and the others go on (`judgeDeal`).
 * 3. The raw numbers count what the CRM calls new business (or does not call anything), the clean ones the
 *    population that every rate uses (`overviewOf`).
 * 4. A field that no deal of the book has is a column that is not mapped: one issue, no defect of each deal.
 *
 * The fixes are written when they are asked for: an audit needs none.
 *
 * @throws nothing: bad data becomes issues
 * Cost: O(records log records).
 */
export function auditOpportunities(book: Book, spec: HygieneSpec, context: HygieneContext): HygieneResult {
	const { asOf } = context;
	const issues = collectIssues();
	const { deals, facts, isTest, instantOf, base } = gatherFacts(book, spec, context, issues.add);
	const currency = facts.currency ?? null;
	const rules = runningRules(spec, deals, asOf, instantOf, issues.add);
	const looksForTests = rules.some(({ name }) => name === 'testDeal');
	const asOfText = isoInstant(asOf);
	const judged = deals.map((deal) => judgeDeal(deal, rules, facts, looksForTests && isTest(deal), asOfText, issues.add)).sort(byId());
	return {
		opportunities: judged.map(({ deal, hygiene }): Audited => ({ record: deal.record, hygiene })),
		overview: overviewOf(judged, rules, { asOf, asOfText, base, currency }),
		fixes: () => fixesOf(judged, base, currency),
		issues: issues.all(),
		specHash: hashOf(spec),
	};
}
