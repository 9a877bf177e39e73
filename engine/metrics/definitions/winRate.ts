import { quantile } from '../../core';
import type { Ask, Definition } from '../definition';
import { closedCells, closedIn, openAt } from '../inWindow';
import { shareInterval } from '../interval';
import { adder, segmentOfDeal, type SegmentSum } from '../segments';
import type { DealFact, Reading } from '../types';

/** Where both ways of counting differ by more than this, readers must know. */
const WORTH_SAYING = 0.03;

const rateOf = ({ numerator, denominator }: Pick<SegmentSum, 'denominator' | 'numerator'>) => (denominator === 0 ? null : numerator / denominator);

/** The 90th percentile of the time from creation to close, over the deals decided in the window; Infinity with none. */
function longCycle(decided: readonly DealFact[], view: Ask['view']): number {
	const cycles: number[] = [];
	for (const { created, closed, [view]: { counts } } of decided) if (counts && created !== undefined && closed !== undefined && closed >= created) cycles.push(closed - created);
	return quantile(cycles, 0.9) ?? Infinity;
}

const keyOf = ({ segmentBy, segment }: Pick<SegmentSum, 'segment' | 'segmentBy'>) => `${segmentBy} ${segment}`;

function read(ask: Ask): readonly Reading[] {
	const { facts, window, view, divisions, keepRecords } = ask;
	const segmentOf = segmentOfDeal(view);
	const [plain, withStale] = [adder(divisions, segmentOf, keepRecords), adder(divisions, segmentOf, keepRecords)];
	for (const deal of closedCells(ask)) {
		if (!deal[view].counts) continue;
		const won = deal.status === 'won' ? deal.n : 0;
		plain.add(deal, won, deal.n);
		withStale.add(deal, won, deal.n);
	}
	const tooOld = longCycle(closedIn(facts, window), view);
	for (const deal of openAt(facts, window.to)) {
		if (deal[view].counts && window.to - (deal.created ?? window.to) > tooOld) withStale.add(deal, 0, 1);
	}
	const stale = withStale.sums();
	const staleRates = new Map(stale.map((sum) => [keyOf(sum), rateOf(sum)]));
	const reading = (variant: string, sum: SegmentSum, note?: string): Reading => ({
		...sum,
		variant,
		value: rateOf(sum),
		...shareInterval(sum.numerator, sum.denominator),
		...(note === undefined ? {} : { note }),
	});
	return [
		...plain.sums().map((sum) => {
			const [value, other] = [rateOf(sum), staleRates.get(keyOf(sum)) ?? null];
			const apart = value !== null && other !== null && Math.abs(value - other) > WORTH_SAYING;
			return reading('decided', sum, apart ? 'Open deals that outlived nine in ten cycles would change this by more than 3 points.' : undefined);
		}),
		...stale.map((sum) => reading('withStaleOpen', sum)),
	];
}

/** Won over decided, by close date; "no decision" is lost. */
export const winRate: Definition = {
	metric: 'winRate',
	population: () => 'New business that was decided in the window; no duplicates, tests, negative amounts or administrative losses.',
	variants: {
		decided: { title: 'Win rate', unit: 'share', rule: 'Won deals over won and lost deals, by close date; "no decision" is lost.' },
		withStaleOpen: {
			title: 'Win rate, stale open deals lost',
			unit: 'share',
			rule: 'As the win rate, with open deals older than the 90th percentile of cycle time counted as lost.',
		},
	},
	divisions: ['all', 'motion', 'owner', 'region', 'role', 'tier', 'type'],
	hasRaw: true,
	read,
};
