import { by, compareText, hashOf, inTurn, isoInstant, type Issue } from '../core';
import { survivorsOf, type Book, type BookRecord } from '../model';
import { arithmeticOf, expectedValue } from './expectedValue';
import { bestFirst, openDeals, partnerFinder, type Fit } from './findPartners';
import type { Factor } from './playTypes';
import type { PlaysSpec } from './playsSpec';
import { amount, share, times } from './rules/rule';
import type { PlaysContext } from './types';
import { counted, money, percent, rounded } from './words';
import { worldOf, type World } from './world';

/** One partner that could help with a deal. */
export interface PartnerChoice {
	readonly partnerId: string;
	readonly partnerName: string;
	readonly managerEmail: string | null;
	readonly rank: number;
	/** Why it fits, what argues against it, and what forbids it. */
	readonly reasons: readonly string[];
	readonly against: readonly string[];
	readonly conflicts: readonly string[];
	readonly winRateWith: number;
	readonly winRateWithout: number;
	readonly expectedValue: number;
	readonly currency: string | null;
	readonly factors: readonly Factor[];
	readonly arithmetic: string;
}

/** The result for one open deal: what the operation adds under `play`. */
export interface DealChoices {
	readonly asOf: string;
	readonly sentence: string;
	/** The best ones without a conflict, most valuable first. */
	readonly partners: readonly PartnerChoice[];
	/** Those that would gain more than nothing but for a conflict. */
	readonly blocked: readonly PartnerChoice[];
}

export interface BestPartnersResult {
	readonly operation: 'bestPartners';
	readonly deals: readonly { readonly id: string; readonly record: BookRecord; readonly play: DealChoices }[];
	readonly summary: { readonly asOf: string; readonly deals: number; readonly withPartner: number; readonly blocked: number; readonly expectedValue: number; readonly currency: string | null; readonly sentence: string };
	readonly issues: readonly Issue[];
	readonly specHash: string;
}

/** Partners told for each deal. */
const TOLD = 3;

function choiceOf(fit: Fit, rank: number, { currency, spec }: World): PartnerChoice {
	const { partner, acv, withPartner, without, knowsSince, reasons, against, conflicts } = fit;
	const { introduction, knowsCustomer } = spec.effects;
	const factors = [
		amount('deal', acv),
		share('gain in win rate', withPartner - without, 'estimate'),
		share('of it that an introduction brings', introduction, 'assumption'),
		...(knowsSince === undefined ? [] : [times('as the partner knows the customer', knowsCustomer, 'assumption')]),
	];
	return {
		partnerId: partner.id,
		partnerName: partner.name,
		managerEmail: partner.managerEmail,
		rank,
		reasons,
		against,
		conflicts,
		winRateWith: rounded(withPartner, 4),
		winRateWithout: rounded(without, 4),
		expectedValue: expectedValue(factors),
		currency,
		factors,
		arithmetic: arithmeticOf(factors, currency),
	};
}

function sentenceOf(name: string, [best]: readonly PartnerChoice[], blocked: number): string {
	if (best === undefined) return blocked === 0 ? `No partner is known to win deals like ${name}.` : `${counted(blocked, 'partner')} could help with ${name}, but each has a conflict.`;
	return `${best.partnerName} fits ${name} best: ${percent(best.winRateWith)} with it, ${percent(best.winRateWithout)} direct, ${money(best.expectedValue, best.currency)} expected${best.against.length === 0 ? '' : `; against it: ${best.against[0] ?? ''}`}.`;
}

/**
 * For each open deal without a partner: the partners that win deals of its segment or know its customer, with the conflict check,
 * what argues against each, and the arithmetic.
 *
 * @throws nothing: bad data becomes issues. Cost: O(records), and 20 partners a deal.
 */
export function bestPartners(book: Book, spec: PlaysSpec, context: PlaysContext): BestPartnersResult {
	const world = worldOf(book, spec, context, survivorsOf(book, 'account'));
	const open = openDeals(world);
	const { pairsOf, objectionsTo, reasonsOf } = partnerFinder(book, world, open);
	const asOf = isoInstant(context.asOf);
	const deals = open
		.map((deal) => {
			const gaining = pairsOf(deal).filter(({ gain }) => gain > 0).sort(bestFirst).map((pair) => ({ pair, ...objectionsTo(pair) }));
			const told = (some: typeof gaining) => some.slice(0, TOLD).map(({ pair, ...objections }, at) => choiceOf({ ...pair, ...objections, reasons: reasonsOf(pair) }, at + 1, world));
			const partners = told(gaining.filter(({ conflicts }) => conflicts.length === 0));
			const barred = gaining.filter(({ conflicts }) => conflicts.length > 0);
			return { id: deal.id, record: deal.record, play: { asOf, sentence: sentenceOf(world.nameOfDeal(deal), partners, barred.length), partners, blocked: told(barred) } };
		})
		.sort(inTurn((a, b) => (b.play.partners[0]?.expectedValue ?? 0) - (a.play.partners[0]?.expectedValue ?? 0), by(({ id }) => id, compareText)));
	const value = deals.reduce((total, { play }) => total + Math.round((play.partners[0]?.expectedValue ?? 0) * 100), 0) / 100;
	const withPartner = deals.filter(({ play }) => play.partners.length > 0).length;
	return {
		operation: 'bestPartners',
		deals,
		summary: {
			asOf,
			deals: deals.length,
			withPartner,
			blocked: deals.filter(({ play }) => play.partners.length === 0 && play.blocked.length > 0).length,
			expectedValue: value,
			currency: world.currency,
			sentence: `${counted(withPartner, 'open deal')} of ${deals.length} without a partner ${withPartner === 1 ? 'has' : 'have'} one that would help.`,
		},
		issues: [...world.roster.issues, ...world.read.issues],
		specHash: hashOf(spec),
	};
}
