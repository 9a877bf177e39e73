import { compareNumber, descending } from '../../core';
import type { Ask, Definition } from '../definition';
import { closedIn } from '../inWindow';
import type { PartnerFact, Reading } from '../types';

/** The part of partners at the top. */
const TOP = 0.2;

function shareOfTop(won: readonly number[], segment: string): Pick<Reading, 'denominator' | 'numerator' | 'segment' | 'segmentBy' | 'value'> {
	const sorted = [...won].sort(descending(compareNumber));
	const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
	const [top, all] = [sum(sorted.slice(0, Math.round(sorted.length * TOP))), sum(sorted)];
	return { segmentBy: 'all', segment, numerator: top, denominator: all, value: all === 0 ? null : top / all };
}

function read({ facts, window, view }: Ask): readonly Reading[] {
	const won = new Map<PartnerFact, number>();
	for (const deal of facts.deals) {
		const { lead, counts } = deal[view];
		if (lead === undefined || !counts || (deal.created ?? -Infinity) > window.to) continue;
		won.set(lead, 0);
	}
	for (const deal of closedIn(facts, window)) {
		const { lead, counts, size = 0 } = deal[view];
		if (lead !== undefined && counts && deal.status === 'won') won.set(lead, (won.get(lead) ?? 0) + size);
	}
	const everyone = new Map(facts.partners[view].map((partner) => [partner, 0]));
	for (const [partner, size] of won) everyone.set(partner, size);
	return [
		{ ...shareOfTop([...won.values()], 'all'), variant: 'withDeals', records: [] },
		{ ...shareOfTop([...everyone.values()], 'all'), variant: 'ofAll', records: [] },
	];
}

/** How much of what partners won comes from a few of them. */
export const concentration: Definition = {
	metric: 'concentration',
	population: () => 'New business won in the window that is attributed to a partner.',
	variants: {
		withDeals: { title: 'Won ACV of the top fifth', unit: 'share', parts: 'money', rule: 'Share of won ACV held by the top 20% of partners that ever had an opportunity.' },
		ofAll: { title: 'Won ACV of the top fifth of all partners', unit: 'share', parts: 'money', rule: 'Share of won ACV held by the top 20% of all partners.' },
	},
	divisions: ['all'],
	hasRaw: true,
	read,
};
