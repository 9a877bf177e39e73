import { by, compareNumber, compareText, descending, fold, inTurn, isMissing, type Instant } from '../core';
import { recordsOf, type Book } from '../model';
import type { AgingLookups, PartnerTouch } from './ageDeal';
import type { Matters } from './matters';
import type { Deal } from './partnerDeals';
import type { DormancySpec } from './spec';
import { meaningOf } from './touchMeaning';

/** Of one instant the partner whose id sorts first. */
const lastFirst = inTurn<PartnerTouch>(descending(by(({ at }) => at, compareNumber)), by(({ partnerId }) => partnerId, compareText));

/** What finding the touches of deals looks up. */
interface TouchLookups {
	readonly deals: ReadonlyMap<string, Deal>;
	/** The deal that stands for one. */
	readonly dealOf: (id: string) => string;
	readonly partnerOf: (id: string) => string;
	readonly idOfName: (name: string) => string | undefined;
	readonly matters: Matters;
	readonly instantOf: AgingLookups['instantOf'];
}

/** The last dated touch of a partner by deal and partner, and by customer and partner where it names no deal of the book. */
export function lastTouches(book: Book, { deals, dealOf, partnerOf, idOfName, matters, instantOf }: TouchLookups, { partnerTeamEmails }: DormancySpec, asOf: Instant) {
	const team = new Set(partnerTeamEmails.map(fold));
	const latest = new Map<string, PartnerTouch>();
	const coSelling = new Set<string>();
	for (const row of recordsOf(book, 'touch')) {
		const { partnerId, partnerName, opportunityId, actor, kind, at, contactEmail, direction } = row;
		const meaning = meaningOf(row);
		const isOwn = actor === 'partner' ? kind !== 'click' && !(meaning === 'answer' && direction === 'outbound') : isMissing(actor) && meaning === 'act';
		if (!isOwn || (typeof contactEmail === 'string' && team.has(fold(contactEmail)))) continue;
		const named = isMissing(partnerId) ? (typeof partnerName === 'string' ? idOfName(partnerName) : undefined) : String(partnerId);
		const when = instantOf(at);
		if (named === undefined || when === undefined || when > asOf) continue;
		const id = partnerOf(named);
		const deal = typeof opportunityId === 'string' ? dealOf(opportunityId) : undefined;
		const isOnDeal = deal !== undefined && deals.has(deal);
		const matter = isOnDeal ? 0 : matters.ofRow(row);
		if (isOnDeal && kind === 'coSell') coSelling.add(deal);
		const key = isOnDeal ? `deal ${deal} ${id}` : `matter ${matter} ${id}`;
		if ((isOnDeal || matter > 0) && (latest.get(key)?.at ?? -Infinity) < when) latest.set(key, { at: when, partnerId: id });
	}
	const of = ({ read, parts, matter }: Deal): PartnerTouch | undefined => {
		const all = parts.flatMap(({ partnerId }) => [latest.get(`deal ${read.id} ${partnerId}`) ?? [], latest.get(`matter ${matter} ${partnerId}`) ?? []].flat());
		return all.sort(lastFirst)[0];
	};
	return { of, coSelling };
}
