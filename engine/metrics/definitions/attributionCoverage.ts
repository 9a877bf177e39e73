import type { Ask, Definition, Variant } from '../definition';
import { adder, segmentOfDeal, type SegmentSum } from '../segments';
import type { Deals, Reading } from '../types';

/** Whether a deal is in the denominator, and in the numerator. */
interface Coverage {
	readonly isOf: (deal: Deals) => boolean;
	readonly isIn: (deal: Deals) => boolean;
	readonly title: string;
	readonly rule: string;
}

const isAttributed = ({ lead }: Deals) => lead !== undefined;

const COVERAGES = {
	tagged: {
		title: 'Attribution coverage',
		rule: 'Of deals that a partner was involved in (tagged, or with strong evidence), those with a partner record or a partner lead source.',
		isOf: ({ involvement }) => involvement.tagged || involvement.strong,
		isIn: ({ involvement }) => involvement.tagged,
	},
	taggedAtLeast: {
		title: 'Attribution coverage, weak evidence counted as involvement',
		rule: 'As attribution coverage, where deals with weak evidence only count as involved: the lower end of the range.',
		isOf: ({ involvement }) => involvement.tagged || involvement.strong || involvement.weak,
		isIn: ({ involvement }) => involvement.tagged,
	},
	decided: {
		title: 'Decision coverage',
		rule: 'Of all deals, those sourced, co-sold or influenced by a partner, or direct by decision.',
		isOf: () => true,
		isIn: ({ role }) => role !== 'undecided',
	},
	dated: {
		title: 'Evidence coverage',
		rule: 'Of deals attributed to a partner, those with dated evidence.',
		isOf: isAttributed,
		isIn: (deal) => isAttributed(deal) && deal.involvement.dated,
	},
} as const satisfies Record<string, Coverage>;

function read({ deals, window, divisions, keepRecords }: Ask): readonly Reading[] {
	const created = deals.createdIn(window).filter(({ counts }) => counts);
	return Object.entries(COVERAGES).flatMap(([variant, { isOf, isIn }]: [string, Coverage]) => {
		const [counts, money] = [adder(divisions, segmentOfDeal, keepRecords), adder(divisions, segmentOfDeal, keepRecords)];
		for (const deal of created) {
			if (!isOf(deal)) continue;
			const hit = isIn(deal) ? 1 : 0;
			counts.add(deal, hit * deal.n, deal.n);
			money.add(deal, hit * deal.size, deal.size);
		}
		const toReading = (sum: SegmentSum, name: string): Reading => ({ ...sum, variant: name, value: sum.denominator === 0 ? null : sum.numerator / sum.denominator });
		// Both have the same segments in the same order.
		const [hits, worth] = [counts.sums(), money.sums()];
		return [...hits.map((sum) => toReading(sum, variant)), ...worth.map((sum, place) => ({ ...toReading(sum, `${variant}Acv`), deals: hits[place]?.denominator ?? 0 }))];
	});
}

const variants: Readonly<Record<string, Variant>> = Object.fromEntries(
	Object.entries(COVERAGES).flatMap(([variant, { title, rule }]): [string, Variant][] => [
		[variant, { title, unit: 'share', rule }],
		[`${variant}Acv`, { title: `${title}, by ACV`, unit: 'share', parts: 'money', rule: `${rule} Weighed by ACV.` }],
	]),
);

/** How much of what partners did stands on the deals, how much is decided, and how much of that is proven. */
export const attributionCoverage: Definition = {
	metric: 'attributionCoverage',
	population: () => 'New business created in the window; no duplicates, tests, negative amounts or administrative losses.',
	variants,
	divisions: ['all', 'region'],
	hasRaw: false,
	reader: ({ isAttributed }) => (isAttributed ? read : () => []),
};
