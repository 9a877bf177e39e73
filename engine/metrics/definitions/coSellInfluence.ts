import type { Ask, Definition, Variant } from '../definition';
import { closedCells, openAt } from '../inWindow';
import { adder, segmentOfDeal } from '../segments';
import type { DealFact, Reading, View } from '../types';

/** Above this the figure says more about how influence is logged than about influence. */
const TOO_GOOD = 3;

const WHO = {
	team: { words: 'touched by the partnerships team', touched: ({ internalCoSell }: DealFact) => internalCoSell },
	coSell: { words: 'that a partner co-sold', touched: (deal: DealFact, view: View) => deal[view].coSellers.length > 0 },
	influence: { words: 'that a partner influenced', touched: (deal: DealFact, view: View) => deal[view].influencers.length > 0 },
} as const;

function read(ask: Ask): readonly Reading[] {
	const { facts, window, view, divisions, keepRecords } = ask;
	const segmentOf = segmentOfDeal(view);
	const [open, won] = [
		openAt(facts, window.to).filter((deal) => deal[view].counts),
		closedCells(ask).filter((deal) => deal.status === 'won' && deal[view].counts),
	];
	const sumOf = (variant: string, deals: readonly DealFact[], touched: (deal: DealFact, view: View) => boolean): Reading[] => {
		const sums = adder(divisions, segmentOf, keepRecords);
		for (const deal of deals) sums.add(deal, touched(deal, view) ? (deal[view].size ?? 0) : 0, deal[view].size ?? 0);
		return sums.sums().map((sum): Reading => ({ ...sum, variant, value: sum.numerator, ...(sum.denominator === 0 ? {} : { note: `${((100 * sum.numerator) / sum.denominator).toFixed(1)}% of the whole.` }) }));
	};
	const rows = Object.entries(WHO).flatMap(([who, { touched }]) => [...sumOf(`${who}Pipeline`, open, touched), ...sumOf(`${who}Won`, won, touched)]);
	const multiple = adder(divisions, segmentOf, keepRecords);
	for (const deal of won) {
		const { role, influencers, coSellers, size = 0 } = deal[view];
		multiple.add(deal, influencers.length > 0 || coSellers.length > 0 ? size : 0, role === 'sourced' ? size : 0);
	}
	return [
		...rows,
		...multiple.sums().map((sum): Reading => {
			const value = sum.denominator === 0 ? null : sum.numerator / sum.denominator;
			return { ...sum, variant: 'multiple', value, ...(value !== null && value > TOO_GOOD ? { note: 'Above 3: look at how influence is logged before quoting it.' } : {}) };
		}),
	];
}

const variants: Readonly<Record<string, Variant>> = {
	...Object.fromEntries(
		Object.entries(WHO).flatMap(([who, { words }]): [string, Variant][] => [
			[`${who}Pipeline`, { title: `Open pipeline ${words}`, unit: 'money', rule: `ACV of deals open at the as-of date ${words}; each deal once.` }],
			[`${who}Won`, { title: `Won ACV ${words}`, unit: 'money', rule: `ACV of deals won in the window ${words}; each deal once.` }],
		]),
	),
	multiple: { title: 'Influence multiple', unit: 'ratio', parts: 'money', rule: 'Won ACV that partners co-sold or influenced over won ACV that partners sourced. The two are never added.' },
};

/** What partners and the partnerships team had a hand in, apart from what partners brought. */
export const coSellInfluence: Definition = {
	metric: 'coSellInfluence',
	population: () => 'New business open at the as-of date, or won in the window; no duplicates, tests or likely typing errors.',
	variants,
	divisions: ['all', 'owner', 'region'],
	hasRaw: true,
	read,
};
