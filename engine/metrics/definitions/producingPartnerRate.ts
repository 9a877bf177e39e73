import { DAY } from '../../core';
import type { Ask, Definition, Variant } from '../definition';
import { closedIn, createdIn } from '../inWindow';
import { shareInterval } from '../interval';
import type { MetricName } from '../names';
import { adder, segmentOfPartner } from '../segments';
import type { DealFact, PartnerFact, Reading, Window } from '../types';

/** Ways in which a partner stands behind a deal, as bits: one that sourced it also contributed, and had any part in it. */
const [SOURCED, CONTRIBUTED, ANY] = [1, 2, 4] as const;
const WAYS = { sourced: SOURCED, contributed: CONTRIBUTED, any: ANY } as const;
type Way = keyof typeof WAYS;

/** In which ways each partner is behind at least one of the deals. */
function behind(deals: readonly DealFact[], view: Ask['view']): ReadonlyMap<PartnerFact, number> {
	const found = new Map<PartnerFact, number>();
	const mark = (partner: PartnerFact, ways: number) => {
		const known = found.get(partner) ?? 0;
		if ((known | ways) !== known) found.set(partner, known | ways);
	};
	for (const { [view]: side } of deals) {
		const anyKind = side.countsOfAnyKind ? ANY : 0;
		const [sourced, contributed] = side.counts ? [SOURCED | CONTRIBUTED | anyKind, CONTRIBUTED | anyKind] : [anyKind, anyKind];
		if (anyKind === 0 && !side.counts) continue;
		if (side.lead !== undefined) mark(side.lead, side.role === 'sourced' ? sourced : anyKind);
		for (const partner of side.coSellers) mark(partner, contributed);
		for (const partner of side.influencers) mark(partner, anyKind);
	}
	return found;
}

/** Whether a partner was on the roster at an instant: enrolled, or of unknown date, and not archived yet. */
const wasThere = ({ onRoster, enrolled, archived, archivedSometime }: PartnerFact, at: number): boolean =>
	onRoster && (enrolled === undefined || enrolled <= at) && !archivedSometime && (archived === undefined || archived > at);

function readWith(deals: (ask: Ask) => readonly DealFact[]) {
	return (ask: Ask): readonly Reading[] => {
		const { facts, window, view, divisions, keepRecords, spec } = ask;
		const ways = behind(deals(ask), view);
		const ofRate = (variant: string, way: Way, isMember: (partner: PartnerFact, window: Window) => boolean): Reading[] => {
			const sums = adder(divisions, segmentOfPartner, keepRecords);
			for (const partner of facts.partners[view]) if (isMember(partner, window)) sums.add(partner, ((ways.get(partner) ?? 0) & WAYS[way]) === 0 ? 0 : 1, 1);
			return sums.sums().map((sum) => ({
				...sum,
				variant,
				value: sum.denominator === 0 ? null : sum.numerator / sum.denominator,
				...shareInterval(sum.numerator, sum.denominator),
			}));
		};
		const pastRamp = (partner: PartnerFact, { from }: Window) => wasThere(partner, from) && (partner.enrolled === undefined || partner.enrolled + spec.rampDays * DAY <= from);
		const onRoster = (partner: PartnerFact, { to }: Window) => wasThere(partner, to);
		return [...ofRate('sourced', 'sourced', pastRamp), ...ofRate('contributed', 'contributed', pastRamp), ...ofRate('anyKind', 'any', pastRamp), ...ofRate('plain', 'any', onRoster)];
	};
}

const variantsOf = (doing: string, what: string): Readonly<Record<string, Variant>> => ({
	sourced: { title: `${doing} partners, sourced`, unit: 'share', rule: `Of those partners, the share that sourced at least one deal ${what} in the window.` },
	contributed: { title: `${doing} partners, sourced or co-sold`, unit: 'share', rule: `Of those partners, the share that sourced or co-sold at least one deal ${what} in the window.` },
	anyKind: { title: `${doing} partners, any part and kind`, unit: 'share', rule: `Of those partners, the share with any part in a deal ${what} in the window, renewals and expansions included.` },
	plain: { title: `${doing} partners, plain`, unit: 'share', rule: `Of all partners on the roster at the as-of date, without ramp: the share with any part in a deal ${what} in the window.` },
});

const rateOver = (metric: MetricName, doing: string, what: string, deals: (ask: Ask) => readonly DealFact[]): Definition => ({
	metric,
	population: ({ rampDays }) => `Partners that were on the roster and past ramp (${rampDays} days) when the window began, including those archived since.`,
	variants: variantsOf(doing, what),
	divisions: ['all', 'motion', 'owner', 'region', 'tier', 'type'],
	hasRaw: true,
	read: readWith(deals),
});

/** The share of partners that produced an opportunity. */
export const producingPartnerRate = rateOver('producingPartnerRate', 'Producing', 'created', ({ facts, window }) => createdIn(facts, window));

/** The same for a win. */
export const winningPartnerRate = rateOver('winningPartnerRate', 'Winning', 'won', ({ facts, window }) => closedIn(facts, window).filter(({ status }) => status === 'won'));
