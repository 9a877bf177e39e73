import type { Ask, Definition } from '../definition';
import { differenceInterval, type Trials } from '../differenceInterval';
import type { Deals, Reading, SegmentBy } from '../types';
import { compareText } from '../../core';

/** Fewer decided deals on one side say nothing of a difference. */
const ENOUGH = 5;

interface Arms {
	readonly partner: { hits: number; of: number };
	readonly direct: { hits: number; of: number };
	readonly won: string[];
}

/** Where a partner's deal and the direct deals beside it meet: all, or one region; a motion is held against all direct ones. */
function segmentsOf({ lead, region }: Deals, by: SegmentBy): readonly string[] {
	if (by === 'all') return ['all'];
	if (by === 'region') return region === undefined ? [] : [region];
	return lead === undefined ? ['named', 'selfServe'] : [lead.motion];
}

const rate = ({ hits, of }: Trials) => (of === 0 ? null : hits / of);

function read({ deals, window, divisions, keepRecords }: Ask): readonly Reading[] {
	const decided = deals.closedIn(window).filter(({ counts, role }) => counts && role !== 'undecided');
	return divisions.flatMap((by): Reading[] => {
		const segments = new Map<string, Arms>();
		for (const deal of decided) {
			for (const segment of segmentsOf(deal, by)) {
				let arms = segments.get(segment);
				if (arms === undefined) segments.set(segment, (arms = { partner: { hits: 0, of: 0 }, direct: { hits: 0, of: 0 }, won: [] }));
				const isPartner = deal.lead !== undefined;
				const arm = isPartner ? arms.partner : arms.direct;
				arm.of += deal.n;
				if (deal.status !== 'won') continue;
				arm.hits += deal.n;
				if (keepRecords && isPartner) arms.won.push(deal.id);
			}
		}
		return [...segments]
			.sort((a, b) => compareText(a[0], b[0]))
			.map(([segment, { partner, direct, won }]): Reading => {
				const [ours, theirs] = [rate(partner), rate(direct)];
				const known = ours !== null && theirs !== null && partner.of >= ENOUGH && direct.of >= ENOUGH;
				return {
					variant: 'points',
					segmentBy: by,
					segment,
					numerator: ours ?? 0,
					denominator: theirs ?? 0,
					value: known ? ours - theirs : null,
					...(known ? differenceInterval(partner, direct) : {}),
					...(known && theirs > 0 ? { note: `${(ours / theirs).toFixed(2)} times the direct win rate, over ${partner.of} partner and ${direct.of} direct deals; partners choose their deals, so this is no effect of partnering by itself.` } : {}),
					records: won.sort(compareText),
				};
			});
	});
}

/** Partner win rate less direct win rate. */
export const winRateLift: Definition = {
	metric: 'winRateLift',
	population: () => 'New business decided in the window: deals attributed to a partner, and direct deals; undecided ones are in neither.',
	variants: { points: { title: 'Win rate lift', unit: 'points', rule: 'Win rate of partner deals less win rate of direct deals of the same segment, from 5 decided deals on each side.' } },
	divisions: ['all', 'motion', 'region'],
	hasRaw: true,
	reader: () => read,
};
