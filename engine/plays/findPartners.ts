import { by, compareNumber, compareText, descending, inTurn, type Instant } from '../core';
import type { Book } from '../model';
import { conflictsOf, type DealLookups, type Objections } from './conflictsOf';
import type { Deal } from './readDeals';
import type { Member } from './roster';
import { segmentRates, shrunkRate, type Record as Rates } from './segmentRates';
import type { World } from './world';
import { counted, percent } from './words';

/** A partner that could help with a deal. */
export interface Fit extends Objections {
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
	readonly reasons: readonly string[];
}

/** Partners of a segment that are looked at for each of its deals. */
const LOOKED_AT = 20;

const bestFirst = inTurn<Fit>(
	descending(by(({ gain }) => gain, compareNumber)),
	by(({ partner }) => partner.id, compareText),
);

/** A value worked out when it is first asked for. */
function once<T>(make: () => T): () => T {
	let made: { readonly value: T } | undefined;
	return () => (made ??= { value: make() }).value;
}

/** Prepares the search for partners that could help with open deals. Cost: O(deals) once; a deal looks at about 20 partners. */
export function partnerFinder(book: Book, world: World): { readonly open: readonly Deal[]; readonly fitsOf: (deal: Deal) => readonly Fit[] } {
	const { read, roster, activity, spec, acvOf } = world;
	const rates = segmentRates(read.deals);
	const partnersAt = new Map<string, Set<string>>();
	for (const { came, partnerId, record } of read.deals) {
		if (partnerId === undefined || came === 'influenced' || typeof record['accountId'] !== 'string') continue;
		const account = activity.accountOf(record['accountId']);
		const known = partnersAt.get(account);
		if (known === undefined) partnersAt.set(account, new Set([partnerId]));
		else known.add(partnerId);
	}
	const lookups: DealLookups = { book, world, usualDays: rates.usualDays, partnersAt: (account) => [...(partnersAt.get(account) ?? [])].sort(compareText) };
	const rateOf = (member: Member, own: Rates) => shrunkRate(own, member.standing.winRate ?? 0.25);

	/** The best of a segment, worked out once for all its deals. */
	const best = new Map<ReadonlyMap<string, Rates>, readonly string[]>();
	const bestOf = (deal: Deal): readonly string[] => {
		const winners = rates.winnersOf(deal);
		let known = best.get(winners);
		if (known === undefined) {
			const ranked = [...winners].flatMap(([id, own]) => {
				const member = roster.byId.get(id);
				return member === undefined ? [] : [{ id, rate: rateOf(member, own) }];
			});
			known = ranked.sort((a, b) => b.rate - a.rate || compareText(a.id, b.id)).slice(0, LOOKED_AT).map(({ id }) => id);
			best.set(winners, known);
		}
		return known;
	};

	const fitOf = (deal: Deal, partner: Member, acv: number): Fit => {
		const inSegment = rates.winnersOf(deal).get(partner.id) ?? { decided: 0, won: 0 };
		const accountId = deal.record['accountId'];
		const knowsSince = typeof accountId === 'string' ? activity.knownBy.get(activity.accountOf(accountId))?.get(partner.id) : undefined;
		const [withPartner, without] = [rateOf(partner, inSegment), rates.directRate(deal)];
		const { introduction, knowsCustomer } = spec.effects;
		// Worked out when somebody asks: most pairs are never told.
		const objections = once(() => conflictsOf(deal, partner, inSegment, lookups));
		const reasonsOf = () => [
			inSegment.decided === 0 ? `wins ${percent(partner.standing.winRate ?? 0)} of its deals` : `won ${inSegment.won} of ${counted(inSegment.decided, 'decided deal')} in this segment`,
			...(knowsSince === undefined ? [] : [knowsSince === 0 ? 'shares this customer with us' : `was in touch with this customer on ${world.dayOf(knowsSince)}`]),
			...(typeof accountId === 'string' && (partnersAt.get(activity.accountOf(accountId))?.has(partner.id) ?? false) ? ['brought a deal with this customer before'] : []),
		];
		return {
			deal,
			partner,
			withPartner,
			without,
			inSegment,
			knowsSince,
			acv,
			gain: acv * (withPartner - without) * introduction * (knowsSince === undefined ? 1 : knowsCustomer),
			get reasons() {
				return reasonsOf();
			},
			get conflicts() {
				return objections().conflicts;
			},
			get against() {
				return objections().against;
			},
		};
	};
	return {
		open: read.deals.filter((deal) => deal.status === 'open' && (deal.came === 'direct' || deal.came === 'undecided') && acvOf(deal) !== undefined),
		fitsOf: (deal) => {
			const acv = acvOf(deal);
			if (acv === undefined) return [];
			const accountId = deal.record['accountId'];
			const account = typeof accountId === 'string' ? activity.accountOf(accountId) : undefined;
			const ids = new Set([...bestOf(deal), ...(account === undefined ? [] : [...(activity.knownBy.get(account)?.keys() ?? []), ...(partnersAt.get(account) ?? [])])]);
			return [...ids]
				.flatMap((id) => roster.byId.get(id) ?? [])
				.map((member) => fitOf(deal, member, acv))
				.sort(bestFirst);
		},
	};
}
