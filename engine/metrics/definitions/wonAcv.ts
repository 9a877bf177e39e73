import type { Ask, Definition } from '../definition';
import { adder, segmentOfDeal } from '../segments';
import type { Reading } from '../types';

function read({ deals, window, divisions, keepRecords }: Ask): readonly Reading[] {
	const won = adder(divisions, segmentOfDeal, keepRecords);
	for (const deal of deals.closedIn(window)) {
		if (deal.status === 'won' && deal.counts) won.add(deal, deal.size, 0);
	}
	return won.sums().map((sum) => ({ ...sum, variant: 'won', denominator: undefined, value: sum.numerator }));
}

/** Won ACV by what the partner did and how it works; partner and direct are never blended. */
export const wonAcv: Definition = {
	metric: 'wonAcv',
	population: () => 'New business won in the window; no duplicates, tests or likely typing errors.',
	variants: { won: { title: 'Won ACV', unit: 'money', rule: 'The sum of ACV of won deals, by close date, in one currency.' } },
	divisions: ['motion', 'owner', 'region', 'role', 'tier', 'type'],
	hasRaw: true,
	reader: () => read,
};
