import { DAY, UNKNOWN, compareText, dayOf, instantReader, withOne, type Instant } from '../core';
import type { Book } from '../model';
import { CO_SELL, DIRECT, OPEN, SOURCED, UNDECIDED, WON, LOST, dealAt, type Deal, type DealTable } from './dealTable';
import { listIn, objectIn, textIn, type Fields } from './fields';
import { indexDeals } from './investmentIndex';
import type { PlaysSpec } from './playsSpec';
import { readActivity, type Activity } from './readActivity';
import { readDeals, type Deals } from './readDeals';
import type { Place } from './placesOf';
import { readRoster, type Roster } from './roster';
import type { InvestmentIndex, PlaysContext } from './types';

/** A deal that stands still, as Dormancy Detect found it. */
export interface AgingDeal {
	readonly deal: Deal;
	readonly aging: Fields;
}

/** A partner's part in a deal that the partner field does not show, as Attribution Tag found it. */
export interface InvisiblePart {
	readonly deal: Deal;
	readonly role: string;
	readonly proof: string | undefined;
}

/** What a partner did with deals. */
export interface PartnerDeals {
	/** How many deals it sourced or co-sold, and where. */
	readonly count: number;
	readonly places: readonly Place[];
	/** Those of them on which, as Deal Hygiene says, no metric should rest. */
	readonly quarantined: readonly Deal[];
	/** Created within a year before the as-of date. */
	readonly lastYear: number;
	/** Won within that year, in major units. */
	readonly wonLastYear: number;
	readonly aging: readonly AgingDeal[];
	readonly invisible: readonly InvisiblePart[];
}

/** Everything that rules read: made once, asked for every partner. */
export interface World {
	readonly roster: Roster;
	readonly read: Deals;
	readonly index: InvestmentIndex;
	readonly activity: Activity;
	readonly spec: PlaysSpec;
	readonly context: PlaysContext;
	readonly currency: string | null;
	/** Sizes in major units; undefined where a deal has none. */
	readonly acvOf: (deal: Deal) => number | undefined;
	/** The local calendar day of an instant. */
	readonly dayOf: (instant: Instant) => string;
	readonly instantOf: (text: unknown) => Instant | undefined;
	readonly dealsOf: (partnerId: string) => PartnerDeals;
	/** A deal as people call it. */
	readonly nameOfDeal: (deal: Deal) => string;
}

type Draft = { -readonly [Key in keyof PartnerDeals]: PartnerDeals[Key] extends readonly (infer T)[] ? T[] : PartnerDeals[Key] };

const NONE: never[] = [];
const nothing = (): Draft => ({ count: 0, places: NONE, quarantined: NONE, lastYear: 0, wonLastYear: 0, aging: NONE, invisible: NONE });
const NOTHING: PartnerDeals = Object.freeze(nothing());

const isWaiting = ({ level }: Fields): boolean => level === 'warn' || level === 'critical';

/** Groups what is known of deals by the partner it concerns. */
function byPartner({ deals, has, money, ids: { survivorOf } }: Deals, asOf: Instant): (partnerId: string) => PartnerDeals {
	const { records, statuses, came, created, closed, sizes } = deals;
	const yearAgo = asOf - 365 * DAY;
	/** By the partner's place, so that a million deals need no look at its id. */
	const byPlace: Draft[] = [];
	/** undefined of one that is neither on the roster nor credited with a deal: nobody will ask about it. */
	const of = (id: string): Draft | undefined => {
		const place = deals.placeOfPartner(id);
		return place === UNKNOWN ? undefined : (byPlace[place] ??= nothing());
	};
	const addOwn = (row: number, own: Draft) => {
		const place = deals.places[deals.placeOf[row] ?? -1];
		own.count += 1;
		if (place !== undefined && !own.places.includes(place)) own.places = withOne(own.places, place);
		if ((created[row] ?? NaN) > yearAgo) own.lastYear += 1;
		const size = sizes[row] ?? NaN;
		if (statuses[row] === WON && (closed[row] ?? NaN) > yearAgo && size > 0) own.wonLastYear += money.major(size);
		if (has.hygiene && objectIn(records[row]?.['hygiene'])['quarantined'] === true) own.quarantined = withOne(own.quarantined, dealAt(deals, row));
	};
	const addAging = (row: number, aging: Fields) => {
		if (statuses[row] !== OPEN || !isWaiting(aging) || !Array.isArray(aging['partnerIds'])) return;
		const ids = new Set((aging['partnerIds'] as unknown[]).flatMap((id) => (typeof id === 'string' ? [survivorOf(id)] : [])));
		for (const id of ids) {
			const draft = of(id);
			if (draft !== undefined) draft.aging = withOne(draft.aging, { deal: dealAt(deals, row), aging });
		}
	};
	const addInvisible = (row: number, attribution: Fields) => {
		for (const { partnerId: other, role, proof } of listIn(attribution['invisible'])) {
			if (typeof other !== 'string') continue;
			const draft = of(survivorOf(other));
			if (draft !== undefined) draft.invisible = withOne(draft.invisible, { deal: dealAt(deals, row), role: textIn(role) ?? 'influence', proof: textIn(proof) });
		}
	};
	for (let row = 0; row < records.length; row++) {
		const at = came[row] === SOURCED || came[row] === CO_SELL ? (deals.partnerOf[row] ?? -1) : -1;
		if (at >= 0) addOwn(row, (byPlace[at] ??= nothing()));
		if (has.aging) addAging(row, objectIn(records[row]?.['aging']));
		if (has.attribution && statuses[row] !== LOST) addInvisible(row, objectIn(records[row]?.['attribution']));
	}
	// The order of the rows must not show: not in sums of fractions, nor in what is told first.
	byPlace.forEach((draft) => {
		for (const list of [draft.aging, draft.invisible]) list.sort((a, b) => compareText(a.deal.id, b.deal.id));
		draft.quarantined.sort((a, b) => compareText(a.id, b.id));
		draft.wonLastYear = Math.round(draft.wonLastYear * 100) / 100;
	});
	return (id) => byPlace[deals.placeOfPartner(id)] ?? NOTHING;
}

/** Customers with an open deal that no partner is on. */
function askedAccounts({ records, statuses, came }: DealTable, accountOf: (id: string) => string): ReadonlySet<string> {
	const asked = new Set<string>();
	for (let row = 0; row < records.length; row++) {
		if (statuses[row] !== OPEN || (came[row] !== DIRECT && came[row] !== UNDECIDED)) continue;
		const accountId = records[row]?.['accountId'];
		if (typeof accountId === 'string') asked.add(accountOf(accountId));
	}
	return asked;
}

/** Prepares everything that rules read. Cost: O(records). */
export function worldOf(book: Book, spec: PlaysSpec, context: PlaysContext, accountOf: (id: string) => string): World {
	const read = readDeals(book, spec.investment, context);
	const roster = readRoster(book, spec.investment, context);
	return {
		roster,
		read,
		index: indexDeals(read, spec.investment, context),
		activity: readActivity(book, askedAccounts(read.deals, accountOf), context),
		spec,
		context,
		currency: read.money.currency,
		acvOf: ({ size }) => (size === undefined || size <= 0 ? undefined : read.money.major(size)),
		dayOf: (instant) => dayOf(instant, context.timeZone),
		instantOf: instantReader(context.timeZone),
		dealsOf: byPartner(read, context.asOf),
		nameOfDeal: ({ record, id }) => textIn(record['name']) ?? textIn(record['accountName']) ?? id,
	};
}

/** Days of age of an open deal. */
export const ageOf = ({ createdAt }: Deal, asOf: Instant): number | undefined => (createdAt === undefined ? undefined : Math.floor((asOf - createdAt) / DAY));
