import type { Ask, Definition, Variant } from '../definition';
import { adder, segmentOfDeal } from '../segments';
import type { Deals, Reading } from '../types';

/** Above this the figure says more about how influence is logged than about influence. */
const TOO_GOOD = 3;

const WHO = {
	team: { words: 'touched by the partnerships team', touched: ({ internalCoSell }: Deals) => internalCoSell },
	coSell: { words: 'that a partner co-sold', touched: ({ isCoSold }: Deals) => isCoSold },
	influence: { words: 'that a partner influenced', touched: ({ isInfluenced }: Deals) => isInfluenced },
} as const;

function read({ deals, window, divisions, keepRecords }: Ask): readonly Reading[] {
	const open = deals.openAt(window.to).filter(({ counts }) => counts);
	const won = deals.closedIn(window).filter(({ counts, status }) => counts && status === 'won');
	const sumOf = (variant: string, of: readonly Deals[], touched: (deal: Deals) => boolean): Reading[] => {
		const sums = adder(divisions, segmentOfDeal, keepRecords);
		for (const deal of of) sums.add(deal, touched(deal) ? deal.size : 0, deal.size);
		return sums.sums().map((sum): Reading => ({ ...sum, variant, value: sum.numerator, ...(sum.denominator === 0 ? {} : { note: `${((100 * sum.numerator) / sum.denominator).toFixed(1)}% of the whole.` }) }));
	};
	const rows = Object.entries(WHO).flatMap(([who, { touched }]) => [...sumOf(`${who}Pipeline`, open, touched), ...sumOf(`${who}Won`, won, touched)]);
	const multiple = adder(divisions, segmentOfDeal, keepRecords);
	for (const deal of won) multiple.add(deal, deal.isInfluenced || deal.isCoSold ? deal.size : 0, deal.role === 'sourced' ? deal.size : 0);
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
	reader: () => read,
};
