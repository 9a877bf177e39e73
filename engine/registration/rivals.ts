import { areOtherProducts, type Case } from './case';
import type { Facts } from './facts';
import type { Certainty, Request } from './types';

/** Another registration of the same deal, or of what may be it. */
interface Beside {
	readonly other: Request;
	readonly certainty: Certainty;
}

/** How sure it is that two registrations are of one deal; undefined: they are not. */
function sameDeal(a: Request, b: Request, { sources, customers }: Facts): Certainty | undefined {
	if (areOtherProducts(a.productLine, b.productLine)) return undefined;
	const dealOf = ({ opportunityId }: Request) => (opportunityId === undefined ? undefined : sources.read.byRow.get(opportunityId));
	const [own, others] = [dealOf(a), dealOf(b)];
	if (own !== undefined && others !== undefined) return own === others || sources.siblings(own).includes(others) ? 'sure' : undefined;
	const certain = new Map(customers.meantBy(b).map(({ key, certainty }) => [key, certainty]));
	let best: Certainty | undefined;
	for (const { key, certainty } of customers.meantBy(a)) {
		const known = certain.get(key);
		if (known === 'sure' && certainty === 'sure') return 'sure';
		if (known !== undefined) best = 'possible';
	}
	return best;
}

/** Whether a registration's protection was over before another came, because its deal had been decided. */
function isOver({ opportunityId }: Request, at: number, { sources }: Facts): boolean {
	const deal = opportunityId === undefined ? undefined : sources.read.byRow.get(opportunityId);
	return deal !== undefined && deal.status !== 'open' && deal.closed !== undefined && deal.closed < at;
}

/** Whether one was approved before the other; of one moment, the one submitted first. */
const isBefore = (a: Request, b: Request, { orderOf }: Facts): boolean => {
	const [first, second] = [a.approved ?? Infinity, b.approved ?? Infinity];
	return first === second ? orderOf(a) < orderOf(b) : first < second;
};

/**
 * Approved registrations that keep the deal from this one: first approved wins, and only while protection lasts. One that was
 * answered with no is held against what was approved by then.
 */
export function holdersOf({ request, at, facts }: Case): readonly Beside[] {
	return facts.besides(request).flatMap((other): Beside[] => {
		if (other.state !== 'approved' || other.until === undefined) return [];
		const tooLate = request.approved === undefined ? (other.approved ?? -Infinity) > (request.closed ?? Infinity) : !isBefore(other, request, facts);
		if (tooLate || other.until <= (request.approved === undefined ? facts.context.asOf : at)) return [];
		if (isOver(other, at, facts)) return [];
		const certainty = sameDeal(request, other, facts);
		return certainty === undefined ? [] : [{ other, certainty }];
	});
}

/** Registrations that wait for an answer and came before this one. */
export function waitingBefore({ request, facts }: Case): readonly Beside[] {
	if (request.approved !== undefined) return [];
	return facts.besides(request).flatMap((other): Beside[] => {
		if (other.state !== 'waiting' || facts.orderOf(other) > facts.orderOf(request)) return [];
		const certainty = sameDeal(request, other, facts);
		return certainty === undefined ? [] : [{ other, certainty }];
	});
}

/** Whether another registration is the partner's own, or of its resale chain. */
export function isOwn({ partnerId, request, facts }: Case, { partnerId: other, opportunityId }: Request): boolean {
	if (partnerId === undefined || other === undefined) return false;
	const deal = facts.sources.read.byRow.get(request.opportunityId ?? opportunityId ?? '');
	return facts.areTogether(partnerId, other, deal);
}
