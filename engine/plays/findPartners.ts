import { UNKNOWN, by, compareNumber, compareText, descending, inTurn, type Instant } from '../core';
import type { Book, BookRecord } from '../model';
import { conflictsOf, type DealLookups, type Objections } from './conflictsOf';
import { DIRECT, INFLUENCED, OPEN, UNDECIDED, dealAt, partnerIdAt, type Deal } from './dealTable';
import type { Member } from './roster';
import { segmentRates, shrunkRate, type Record as Rates } from './segmentRates';
import type { World } from './world';
import { counted, percent } from './words';

/** A partner that could help with a deal: what the two are ranked by. */
export interface Pair {
	readonly deal: Deal;
	readonly partner: Member;
	/** Chance to win with it, and without any partner. */
	readonly withPartner: number;
	readonly without: number;
	readonly inSegment: Rates;
	/** When it was last in touch with the customer; 0: they share it, undated; absent: it does not know it. */
	readonly knowsSince: Instant | undefined;
	readonly acv: number;
	/** Expected gain in major units, before anything is rounded. */
	readonly gain: number;
}

/** A pair with what is told of it. */
export interface Fit extends Pair, Objections {
	readonly reasons: readonly string[];
}

/** What is asked about open deals without a partner. Words and objections are worked out for the few pairs that somebody asks about. */
export interface PartnerFinder {
	/** In no order. */
	readonly pairsOf: (deal: Deal) => readonly Pair[];
	readonly objectionsTo: (pair: Pair) => Objections;
	readonly reasonsOf: (pair: Pair) => readonly string[];
}

const NONE: Rates = Object.freeze({ decided: 0, won: 0 });

/** Partners of a segment that are looked at for each of its deals. */
const LOOKED_AT = 20;

/** For the pairs of one deal. */
export const bestFirst = inTurn<Pair>(
	descending(by(({ gain }) => gain, compareNumber)),
	by(({ partner }) => partner.id, compareText),
);

/** Open deals of known size that no partner is on. */
export function openDeals({ read: { deals }, acvOf }: World): Deal[] {
	const open: Deal[] = [];
	for (let row = 0; row < deals.records.length; row++) {
		if (deals.statuses[row] !== OPEN || (deals.came[row] !== DIRECT && deals.came[row] !== UNDECIDED)) continue;
		const deal = dealAt(deals, row);
		if (acvOf(deal) !== undefined) open.push(deal);
	}
	return open;
}

/**
 * Prepares the search for partners that could help with open deals. Cost: O(deals) once; a deal looks at about 20 partners.
 *
 * @param asked the deals that will be asked about
 */
export function partnerFinder(book: Book, world: World, asked: readonly Deal[]): PartnerFinder {
	const { read, roster, activity, spec, acvOf } = world;
	const rates = segmentRates(read.deals);
	const accountIn = ({ accountId }: BookRecord): string | undefined => (typeof accountId === 'string' ? activity.accountOf(accountId) : undefined);
	const { came } = read.deals;
	/** Partners by the customers that are asked about. */
	const partnersAt = new Map<string | undefined, Set<string>>(asked.map(({ record }) => [accountIn(record), new Set()]));
	read.deals.records.forEach((record, row) => {
		const id = came[row] === INFLUENCED ? undefined : partnerIdAt(read.deals, row);
		const account = id === undefined ? undefined : accountIn(record);
		if (id !== undefined && account !== undefined) partnersAt.get(account)?.add(id);
	});
	const lookups: DealLookups = { book, world, usualDays: rates.usualDays, partnersAt: (account) => [...(partnersAt.get(account) ?? [])].sort(compareText) };
	const rateOf = (member: Member, own: Rates) => shrunkRate(own, member.standing.winRate ?? 0.25);

	/** By place among the partners of the deals. */
	const memberAt: Member[] = [];
	for (const member of roster.members) {
		const place = read.deals.placeOfPartner(member.id);
		if (place !== UNKNOWN) memberAt[place] = member;
	}

	/** The best of a segment, worked out once for all its deals. */
	const best = new Map<ReadonlyMap<number, Rates>, readonly Member[]>();
	const bestOf = (deal: Deal): readonly Member[] => {
		const winners = rates.winnersOf(deal);
		let known = best.get(winners);
		if (known === undefined) {
			const ranked: { readonly member: Member; readonly rate: number }[] = [];
			winners.forEach((own, place) => {
				const member = memberAt[place];
				if (member !== undefined) ranked.push({ member, rate: rateOf(member, own) });
			});
			known = ranked.sort((a, b) => b.rate - a.rate || compareText(a.member.id, b.member.id)).slice(0, LOOKED_AT).map(({ member }) => member);
			best.set(winners, known);
		}
		return known;
	};

	return {
		pairsOf: (deal) => {
			const acv = acvOf(deal);
			if (acv === undefined) return [];
			const account = accountIn(deal.record);
			const acquaintances = account === undefined ? undefined : activity.knownBy.get(account);
			const winners = rates.winnersOf(deal);
			const without = rates.directRate(deal);
			const { introduction, knowsCustomer } = spec.effects;
			const atCustomer = [...(acquaintances?.keys() ?? []), ...((account === undefined ? undefined : partnersAt.get(account)) ?? [])];
			const pairs: Pair[] = [];
			for (const partner of new Set([...bestOf(deal), ...atCustomer.map((id) => roster.byId.get(id))])) {
				if (partner === undefined) continue;
				const inSegment = winners.get(read.deals.placeOfPartner(partner.id)) ?? NONE;
				const knowsSince = acquaintances?.get(partner.id);
				const withPartner = rateOf(partner, inSegment);
				pairs.push({ deal, partner, withPartner, without, inSegment, knowsSince, acv, gain: acv * (withPartner - without) * introduction * (knowsSince === undefined ? 1 : knowsCustomer) });
			}
			return pairs;
		},
		objectionsTo: ({ deal, partner, inSegment }) => conflictsOf(deal, partner, inSegment, lookups),
		reasonsOf: ({ deal, partner, inSegment, knowsSince }) => [
			inSegment.decided === 0 ? `wins ${percent(partner.standing.winRate ?? 0)} of its deals` : `won ${inSegment.won} of ${counted(inSegment.decided, 'decided deal')} in this segment`,
			...(knowsSince === undefined ? [] : [knowsSince === 0 ? 'shares this customer with us' : `was in touch with this customer on ${world.dayOf(knowsSince)}`]),
			...(partnersAt.get(accountIn(deal.record) ?? '')?.has(partner.id) === true ? ['brought a deal with this customer before'] : []),
		],
	};
}
