import { apportion, toMajor, toMinor } from '../core';
import type { BudgetSplit, SegmentIndex } from './types';
import type { InvestmentSpec } from './spec';
import { counted, money, percent } from './words';

type Budget = NonNullable<InvestmentSpec['budget']>;

/**
 * Splits a budget over the segments called invest, in proportion to their lower bounds: what partners bring more than
 * direct sellers there, at least, over all open deals. Where nothing is called invest, all of it is kept back.
 *
 * The lines add up to the budget to the last minor unit. Cost: O(segments log segments).
 *
 * @param segments in the order of their rank
 */
export function splitBudget({ amount, way }: Budget, segments: readonly SegmentIndex[], currency: string | null): BudgetSplit {
	const base = currency ?? 'XXX';
	const whole = toMinor(amount, base) ?? 0;
	const chosen = segments.filter((segment) => segment.way === way && segment.verdict === 'invest' && (segment.lowerGain ?? 0) > 0);
	const parts = apportion(whole, chosen.map(({ lowerGain }) => lowerGain ?? 0));
	const line = (segmentId: string | null, name: string, minor: number, reason: string) => ({ segmentId, name, amount: toMajor(minor, base), share: whole === 0 ? 0 : Math.round((minor / whole) * 1e4) / 1e4, reason });
	const lines =
		chosen.length === 0
			? [line(null, 'Kept back', whole, 'No segment with open deals is one where partners are shown to win more.')]
			: chosen.map(({ id, name, lowerGain, openDeals }, at) => line(id, name, parts[at] ?? 0, `At least ${money(lowerGain ?? 0, currency)} more from ${counted(openDeals, 'open deal')} if partners were on them.`));
	const all = `${money(amount, currency)} for ${way === 'coSell' ? 'co-selling' : 'sourcing'}`;
	return {
		way,
		amount: toMajor(whole, base),
		currency,
		lines,
		sentence:
			chosen.length === 0
				? `${all}: nothing is proposed, as no segment with open deals is shown to win more with partners.`
				: `${all}, by the lower bounds: ${lines.map(({ name, share }) => `${percent(share)} to ${name}`).join(', ')}.`,
	};
}
