import { columnOf, compareText, hashOf, isoInstant } from '../core';
import type { Book } from '../model';
import type { DealTable } from './dealTable';
import { fixesOf } from './fixQueue';
import { gatherFacts } from './gatherFacts';
import { collectIssues } from './issues';
import { dealJudge } from './dealJudge';
import { overviewCounter } from './overviewCounter';
import { runningRules } from './runningRules';
import type { HygieneSpec } from './spec';
import type { Audited, HygieneContext, HygieneResult } from './types';

/** Rows in the order of their ids; rows of one id by what they hold, so that the order in which they came never matters. */
function rowsInOrder({ ids, records }: DealTable): Uint32Array {
	const texts = new Map<number, string>();
	const textOf = (row: number): string => {
		let text = texts.get(row);
		if (text === undefined) texts.set(row, (text = JSON.stringify(records[row])));
		return text;
	};
	return columnOf(Uint32Array, ids, (_, row) => row).sort((a, b) => compareText(ids[a] ?? '', ids[b] ?? '') || compareText(textOf(a), textOf(b)));
}

/**
 * Finds the deals that corrupt the metrics, says what each is and what would mend it, and what each kind of
 * defect costs.
 *
 * 1. A deal's kind is decided with its evidence (`decideKind`); the CRM's own value is kept beside it.
 * 2. Each rule stands alone: one that throws is told of as an issue, and the others go on (`dealJudge`).
 * 3. The raw numbers count what the CRM calls new business (or does not call anything), the clean ones the
 *    population that every rate uses (`overviewCounter`).
 * 4. A field that no deal of the book has is a column that is not mapped: one issue, no defect of each deal.
 *
 * A deal is put together, judged and forgotten, one after the other: what stays of it is its row of the table and its
 * result. The fixes are written when they are asked for: an audit needs none.
 *
 * @throws nothing: bad data becomes issues
 * Cost: O(records log records).
 */
export function auditOpportunities(book: Book, spec: HygieneSpec, context: HygieneContext): HygieneResult {
	const { asOf } = context;
	const issues = collectIssues();
	const { table, facts, instantOf, base } = gatherFacts(book, spec, context, issues.add);
	const { dealAt, records, rows } = table;
	const currency = facts.currency ?? null;
	const rules = runningRules(spec, records, asOf, instantOf, issues.add);
	const asOfText = isoInstant(asOf);
	const judge = dealJudge(rules, facts, asOfText, issues.add);
	const counter = overviewCounter(rules, { asOf, asOfText, base, currency });
	const opportunities = new Array<Audited>(rows);
	const order = rowsInOrder(table);
	const places = new Uint32Array(rows);
	order.forEach((row, place) => (places[row] = place));
	const placeOf = (row: number): number => places[row] ?? 0;
	for (let row = 0; row < rows; row++) {
		const judged = judge(dealAt(row));
		counter.add(judged);
		opportunities[placeOf(row)] = { record: judged.deal.record, hygiene: judged.hygiene };
	}
	return {
		opportunities,
		overview: counter.overview(placeOf),
		fixes: () => fixesOf(opportunities.map(({ hygiene }, place) => ({ deal: dealAt(order[place] ?? 0), hygiene })), base, currency),
		issues: issues.all(),
		specHash: hashOf(spec),
	};
}
