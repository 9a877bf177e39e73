import { DAY, columnOf, remembered, shareInterval, type Instant } from '../../core';
import type { Ask, Definition, Variant } from '../definition';
import type { BookView } from '../facts';
import type { MetricName } from '../names';
import { groupsOf, type Group } from '../partnerGroups';
import type { Partners } from '../readPartners';
import { adder, segmentOfPartner } from '../segments';
import type { Deals, PartnerFact, Reading, View, Window } from '../types';

/** Ways in which a partner stands behind a deal, as bits: one that sourced it also contributed, and had any part in it. */
const [SOURCED, CONTRIBUTED, ANY] = [1, 2, 4] as const;
const WAYS = { sourced: SOURCED, contributed: CONTRIBUTED, any: ANY } as const;
type Way = keyof typeof WAYS;

const waysOfAny = ({ countsOfAnyKind }: Deals): number => (countsOfAnyKind ? ANY : 0);
const waysOfCoSeller = (deals: Deals): number => (deals.counts ? CONTRIBUTED : 0) | waysOfAny(deals);
const waysOfLead = (deals: Deals): number => (deals.counts && deals.role === 'sourced' ? SOURCED | CONTRIBUTED : 0) | waysOfAny(deals);

/** By the first end of a window by which a deal makes a partner a producing one, and by partner: the ways in which it is behind one. */
type Ways = ReadonlyMap<Instant, Uint8Array>;

/** @param madeAt when deals make partners producing ones; undefined where they do not */
function waysOf({ table, partners }: BookView, madeAt: (deals: Deals) => Instant | undefined): Ways {
	const { ids, cellOf, cells, leads, helped } = table;
	const ways = new Map<Instant, Uint8Array>();
	const marksOf = cells.map((deals) => {
		const at = madeAt(deals);
		if (at === undefined) return undefined;
		const marks = ways.get(at) ?? new Uint8Array(partners.facts.length);
		ways.set(at, marks);
		return marks;
	});
	const mark = (row: number, partner: number, waysOfPart: Uint8Array): void => {
		const cell = cellOf[row] ?? -1;
		const marks = marksOf[cell];
		if (marks !== undefined) marks[partner] = (marks[partner] ?? 0) | (waysOfPart[cell] ?? 0);
	};
	const [ofLead, ofCoSeller, ofInfluencer] = [columnOf(Uint8Array, cells, waysOfLead), columnOf(Uint8Array, cells, waysOfCoSeller), columnOf(Uint8Array, cells, waysOfAny)];
	for (let row = 0; row < ids.length; row++) {
		const lead = leads[row] ?? -1;
		if (lead !== -1) mark(row, lead, ofLead);
	}
	for (const { row, coSellers, influencers } of helped) {
		for (const partner of coSellers) mark(row, partner, ofCoSeller);
		for (const partner of influencers) mark(row, partner, ofInfluencer);
	}
	return ways;
}

/** By partner, in which ways it is behind at least one deal of a window. */
function behind(ways: Ways, { from, to }: Window, partners: number): Uint8Array {
	const found = new Uint8Array(partners);
	for (const [at, marks] of ways) {
		if (!(at > from && at <= to)) continue;
		for (let partner = 0; partner < partners; partner++) found[partner] = (found[partner] ?? 0) | (marks[partner] ?? 0);
	}
	return found;
}

/** Whether a partner was on the roster at an instant: enrolled, or of unknown date, and not archived yet. */
const wasThere = ({ onRoster, enrolled, archived, archivedSometime }: PartnerFact, at: number): boolean =>
	onRoster && (enrolled === undefined || enrolled <= at) && !archivedSometime && (archived === undefined || archived > at);

function read({ window, divisions, keepRecords, spec }: Ask, partners: Partners, ways: Uint8Array): readonly Reading[] {
	const ofRate = (variant: string, way: Way, groups: readonly Group[]): Reading[] => {
		const sums = adder(divisions, segmentOfPartner, keepRecords);
		for (const { partner, ways: own, n } of groups) sums.add(partner, (own & WAYS[way]) === 0 ? 0 : n, n);
		return sums.sums().map((sum) => ({
			...sum,
			variant,
			value: sum.denominator === 0 ? null : sum.numerator / sum.denominator,
			...shareInterval(sum.numerator, sum.denominator),
		}));
	};
	const isPastRamp = (partner: PartnerFact) => wasThere(partner, window.from) && (partner.enrolled === undefined || partner.enrolled + spec.rampDays * DAY <= window.from);
	const pastRamp = groupsOf(partners, ways, keepRecords, isPastRamp);
	const onRoster = groupsOf(partners, ways, keepRecords, (partner) => wasThere(partner, window.to));
	return [...ofRate('sourced', 'sourced', pastRamp), ...ofRate('contributed', 'contributed', pastRamp), ...ofRate('anyKind', 'any', pastRamp), ...ofRate('plain', 'any', onRoster)];
}

const variantsOf = (doing: string, what: string): Readonly<Record<string, Variant>> => ({
	sourced: { title: `${doing} partners, sourced`, unit: 'share', rule: `Of those partners, the share that sourced at least one deal ${what} in the window.` },
	contributed: { title: `${doing} partners, sourced or co-sold`, unit: 'share', rule: `Of those partners, the share that sourced or co-sold at least one deal ${what} in the window.` },
	anyKind: { title: `${doing} partners, any part and kind`, unit: 'share', rule: `Of those partners, the share with any part in a deal ${what} in the window, renewals and expansions included.` },
	plain: { title: `${doing} partners, plain`, unit: 'share', population: 'Partners on the roster at the as-of date.', rule: `Of all partners on the roster at the as-of date, without ramp: the share with any part in a deal ${what} in the window.` },
});

const rateOver = (metric: MetricName, doing: string, what: string, madeAt: (deals: Deals) => Instant | undefined): Definition => ({
	metric,
	population: ({ rampDays }) => `Partners that were on the roster and past ramp (${rampDays} days) when the window began, including those archived since.`,
	variants: variantsOf(doing, what),
	divisions: ['all', 'motion', 'owner', 'region', 'tier', 'type'],
	hasRaw: true,
	reader: ({ views }) => {
		const waysIn = remembered((view: View) => waysOf(views[view], madeAt));
		return (ask) => {
			const { partners } = views[ask.view];
			return read(ask, partners, behind(waysIn(ask.view), ask.window, partners.facts.length));
		};
	},
});

/** The share of partners that produced an opportunity. */
export const producingPartnerRate = rateOver('producingPartnerRate', 'Producing', 'created', ({ created }) => created);

/** The same for a win. */
export const winningPartnerRate = rateOver('winningPartnerRate', 'Winning', 'won', ({ status, closed }) => (status === 'won' ? closed : undefined));
