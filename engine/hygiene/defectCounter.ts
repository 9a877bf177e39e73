import { counted, toMajor } from '../core';
import { worstFirst } from './fixQueue';
import type { Judged } from './dealJudge';
import { count, emptyTally, withAndWithout, type Tally } from './metrics';
import type { Running } from './runningRules';
import { countsRaw } from './standing';
import type { RuleSummary } from './types';
import { money, percent } from './words';

function sentenceOf({ title }: Running, deals: number, effects: RuleSummary['effects'], currency: string | null, acvTouched: number): string {
	const parts = effects.flatMap(({ metric, with: before, without, change }) => {
		if (change === null || Math.abs(change) < 1e-9) return [];
		if (metric === 'winRate') return [`win rate ${percent(before)}, without them ${percent(without)}`];
		return [`${metric === 'pipeline' ? 'pipeline' : 'won ACV'} ${change < 0 ? 'over' : 'under'}stated by ${money(change, currency)}`];
	});
	const touched = `${counted(deals, 'deal')} over ${money(acvTouched, currency)}`;
	return `${title}: ${touched}${parts.length === 0 ? '' : `; ${parts.join('; ')}`}.`;
}

/** Counts what each rule finds, deal by deal; then says what it does to the metrics as the CRM has them, the worst first. */
export function defectCounter(rules: readonly Running[], base: string, currency: string | null) {
	/** The tally is of the deals that the CRM counts as new business. */
	const found = new Map(rules.map((rule) => [rule.name, { rule, count: 0, touched: 0, tally: emptyTally() }]));
	return {
		add({ deal, hygiene }: Judged): void {
			for (const { rule } of hygiene.defects) {
				const own = found.get(rule);
				if (own === undefined) continue;
				own.count += 1;
				own.touched += Math.abs(deal.size ?? 0);
				if (countsRaw(deal)) count(own.tally, deal.status ?? 'open', deal.size);
			}
		},
		summaries: (raw: Tally): readonly RuleSummary[] =>
			[...found.values()]
				.filter((own) => own.count > 0)
				.map(({ rule, count: deals, touched, tally }): RuleSummary => {
					const { name, severity, title, advice, spoils } = rule;
					const effects = spoils.map((metric) => withAndWithout(metric, raw, tally, base));
					const acvTouched = toMajor(touched, base);
					return { rule: name, severity, title, advice, count: deals, acvTouched, effects, sentence: sentenceOf(rule, deals, effects, currency, acvTouched) };
				})
				.sort(worstFirst),
	};
}
