import { by, compareNumber, compareText } from '../core';
import { findRecord, type Book, type BookRecord, type PartnerIds } from '../model';
import { listIn, objectIn, textIn } from './fields';
import type { Deal } from './dealTable';
import { claimKeys, type LiveClaim } from './readActivity';
import { isAwake, type Member } from './roster';
import { ageOf, type World } from './world';
import { counted } from './words';

/** What stands against bringing a partner into a deal. */
export interface Objections {
	/** Conflicts: with one of these nobody is introduced. */
	readonly conflicts: readonly string[];
	/** What argues against it, and a person should weigh. */
	readonly against: readonly string[];
}

/** What is asked of the other deals. */
export interface DealLookups {
	readonly book: Book;
	readonly world: World;
	/** Partners that brought or co-sold deals with a customer, by customer. */
	readonly partnersAt: (accountId: string) => readonly string[];
	/** Days that half of the won deals of a segment take at most. */
	readonly usualDays: (deal: Deal) => number | undefined;
}

const FEW = 5;

/** The claim that ends first, first: of several of one partner the last is told. */
const endsFirst = by(({ until }: LiveClaim) => until ?? Infinity, compareNumber);

/** Partners that a row of the CRM names in whatever field; by name where nobody knows the one. */
function namedOn({ partnerOfRecordId, claimedPartners }: BookRecord, { survivorOf, idOfName }: PartnerIds): string[] {
	const said = [{ partnerId: partnerOfRecordId, name: undefined }, ...listIn(claimedPartners)];
	return said.flatMap(({ partnerId, name }) => {
		const [id, called] = [textIn(partnerId), textIn(name)];
		if (id !== undefined) return [survivorOf(id)];
		return called === undefined ? [] : [idOfName(called) ?? called];
	});
}

/**
 * The conflict check: what forbids introducing a partner to a deal, and what speaks against it.
 *
 * A conflict is: another partner's live registration on the deal or its customer, another partner named on the deal or on a
 * row merged into it, a protected customer, a partner that is the customer, or one that does not work with us now.
 */
export function conflictsOf(deal: Deal, partner: Member, inSegment: { readonly decided: number }, { book, world, partnersAt, usualDays }: DealLookups): Objections {
	const { activity, roster, read, context, dayOf } = world;
	const nameOf = (id: string) => roster.byId.get(id)?.name ?? id;
	const accountId = textIn(deal.record['accountId']);
	const account = accountId === undefined ? undefined : findRecord(book, 'account', activity.accountOf(accountId));
	const rows = [deal.record, ...(read.merged.get(deal.id) ?? [])];
	const domains = [textIn(deal.record['accountDomain']), ...(Array.isArray(account?.['domains']) ? (account['domains'] as unknown[]).map(textIn) : [])].flatMap((domain) => (domain === undefined ? [] : [domain.toLowerCase()]));
	const on = claimKeys({ deals: [deal.id], accounts: accountId === undefined ? [] : [activity.accountOf(accountId)], domains, names: [deal.record['accountName'], account?.['name']] });
	const claims = on.flatMap((key) => activity.claims.get(key) ?? []).filter(({ partnerId }) => partnerId !== partner.id).sort(endsFirst);
	const rivals = [...new Map(claims.map((claim) => [claim.partnerId, claim])).values()].sort((a, b) => compareText(a.partnerId, b.partnerId));
	const named = [...new Set(rows.flatMap((row) => namedOn(row, read.ids)))].filter((id) => id !== partner.id).sort(compareText);
	const conflicts = [
		...rivals.map(({ partnerId, until }) => `${nameOf(partnerId)} has a live registration there${until === undefined ? '' : ` until ${dayOf(until)}`}`),
		...named.map((id) => `${nameOf(id)} is named on the deal`),
		...(account?.['protected'] === true ? ['the customer is protected'] : []),
		...(accountId === partner.id || domains.some((domain) => partner.domains.includes(domain)) ? [`${partner.name} is the customer`] : []),
		...(isAwake(partner) ? [] : [`${partner.name} does not work with us now`]),
	];
	const before = accountId === undefined ? [] : partnersAt(activity.accountOf(accountId)).filter((id) => id !== partner.id);
	const region = textIn(deal.record['region'])?.toLowerCase() ?? textIn(account?.['region'])?.toLowerCase();
	const age = ageOf(deal, context.asOf);
	const usual = usualDays(deal);
	const aging = world.dealsOf(partner.id).aging.length;
	const against = [
		...(before.length === 0 ? [] : [`${before.slice(0, 2).map(nameOf).join(' and ')} brought a deal with this customer before`]),
		...(region !== undefined && partner.regions.length > 0 && !partner.regions.includes(region) ? [`its region is ${partner.regions[0] ?? ''}, the deal's is ${region}`] : []),
		...(partner.dormancy['state'] === 'cooling' ? ['it is going quiet'] : []),
		...(aging === 0 ? [] : [`${counted(aging, 'co-sell deal')} of it ${aging === 1 ? 'stands' : 'stand'} still`]),
		...(inSegment.decided < FEW ? [`only ${counted(inSegment.decided, 'decided deal')} of it in this segment`] : []),
		...(age !== undefined && usual !== undefined && age > usual / 2 ? [`the deal is ${age} days old and past the middle of a usual cycle (${usual} days)`] : []),
		...(textIn(objectIn(deal.record['attribution'])['decidedBy']) === 'person' ? ['a person decided about its attribution'] : []),
	];
	return { conflicts, against };
}
