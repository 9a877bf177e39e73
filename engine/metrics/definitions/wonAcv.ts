import type { Ask, Definition } from '../definition';
import { closedCells } from '../inWindow';
import { adder, segmentOfDeal } from '../segments';
import type { Reading } from '../types';

function read(ask: Ask): readonly Reading[] {
	const { view, divisions, keepRecords } = ask;
	const won = adder(divisions, segmentOfDeal(view), keepRecords);
	for (const deal of closedCells(ask)) {
		if (deal.status === 'won' && deal[view].counts) won.add(deal, deal[view].size ?? 0, 0);
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
	read,
};
