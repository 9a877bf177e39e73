import { counted, hashOf, isoInstant } from '../core';
import type { Book } from '../model';
import { readFacts } from './facts';
import { RULES } from './rules';
import type { RegistrationSpec } from './spec';
import { RULINGS, type JudgeResult, type JudgedRegistration, type JudgeSummary, type RegistrationContext, type Ruling } from './types';
import { verdictOf } from './verdictOf';

function summaryOf(judged: readonly JudgedRegistration[], registrations: number, asOf: number): JudgeSummary {
	const count = (ruling: Ruling) => judged.filter(({ verdict }) => verdict.ruling === ruling).length;
	const [approve, review, refuse] = RULINGS.map(count) as [number, number, number];
	const rules = RULES.map(({ name }) => {
		const of = judged.flatMap(({ verdict }) => verdict.objections.filter(({ rule }) => rule === name));
		return { rule: name, refuse: of.filter(({ ruling }) => ruling === 'refuse').length, review: of.filter(({ ruling }) => ruling === 'review').length };
	}).filter((one) => one.refuse + one.review > 0);
	return {
		asOf: isoInstant(asOf),
		registrations,
		judged: judged.length,
		rulings: { approve, review, refuse },
		rules: rules.sort((a, b) => b.refuse + b.review - (a.refuse + a.review)),
		sentence: `Of ${counted(judged.length, 'registration')}, ${approve} can be approved, ${review} need a look, and ${refuse} would be refused if a person agrees.`,
	};
}

/**
 * Says of each registration whether this partner may register this deal, by which rule and on what evidence; and,
 * separately, what the partner may be told.
 *
 * 1. Nobody is refused by a rule: `refuse` and `review` wait for a person, and the partner is told the same of both. The
 *    word of people (decision records of kind `registration`) wins over the rules.
 * 2. What counts is the moment of submission: what we did after it is not held against the partner. First approved wins;
 *    of those that wait, first submitted; of one moment, the smaller id. The order of rows decides nothing.
 * 3. A deal is one by the deal that both registrations name, else by its customer (id, domain, name as Partner Dedupe
 *    compares names) and product line. What is only possible goes to review.
 * 4. Partners of one resale chain fulfil one deal: they are no rivals, and share one clock. Clocks, chains and quiet days
 *    are those of the attribution policy in force when the registration was submitted.
 *
 * @throws SpecError when stored policies cannot be used; bad data becomes issues
 * Cost: O(records log records), and O(what is known of its customers) for each registration.
 */
export function judgeRegistrations(book: Book, spec: RegistrationSpec, context: RegistrationContext): JudgeResult {
	const facts = readFacts(book, spec, context);
	const judged = facts.requests
		.filter(({ state, saidBy }) => spec.judge === 'all' || state === 'waiting' || saidBy !== undefined)
		.map((request): JudgedRegistration => ({ record: request.record, verdict: verdictOf(request, facts) }));
	return { judged, summary: summaryOf(judged, facts.requests.length, context.asOf), issues: facts.issues, specHash: hashOf(spec) };
}
