import { DAY, isMissing, type Instant } from '../core';
import type { AttributionPolicy } from '../attribution';
import type { BookRecord } from '../model';
import type { Meant } from './customers';
import { partnersOn, type DealOfCustomer, type Facts } from './facts';
import type { Request } from './types';

/** A deal of the customer that was open when the registration came. */
interface OpenDeal extends DealOfCustomer {
	/** Partners that stood on it then. */
	readonly partnerIds: readonly string[];
}

/** One registration with what it is judged by. */
export interface Case {
	readonly request: Request;
	/** The moment that counts: when it was submitted, so that what we did afterwards is not held against the partner. */
	readonly at: Instant;
	readonly partnerId: string | undefined;
	readonly partner: BookRecord | undefined;
	readonly meant: readonly Meant[];
	/** Accounts of ours that it surely means. */
	readonly accounts: readonly BookRecord[];
	readonly openDeals: readonly OpenDeal[];
	readonly policy: AttributionPolicy;
	readonly facts: Facts;
}

/** A deal made within this time before a registration may be the one that was made for it. */
const JUST_MADE = DAY;

/** Whether two product lines are two: where one is not said, they may be one. */
export const areOtherProducts = (a: string, b: string): boolean => a !== '' && b !== '' && a.toLowerCase() !== b.toLowerCase();

function openDealsOf(request: Request, at: Instant, meant: readonly Meant[], facts: Facts): readonly OpenDeal[] {
	return facts.dealsOf(meant).flatMap(({ deal, certainty }): OpenDeal[] => {
		const { created, closed, status, kind, productLine } = deal;
		if (kind !== 'newBusiness' || areOtherProducts(productLine, request.productLine)) return [];
		if (created === undefined || created >= at - JUST_MADE) return [];
		// A decided deal of unknown day is over: nobody says that it was open at the time.
		if (status !== 'open' && (closed === undefined || closed < at)) return [];
		return [{ deal, certainty, partnerIds: partnersOn(deal, facts.sources, at).map(({ id }) => id) }];
	});
}

/** Puts together what one registration is judged by. */
export function caseOf(request: Request, facts: Facts): Case {
	const at = request.submitted ?? facts.context.asOf;
	const meant = facts.customers.meantBy(request);
	return {
		request,
		at,
		partnerId: request.partnerId,
		partner: request.partnerId === undefined ? undefined : facts.partnerRecord(request.partnerId),
		meant,
		accounts: meant.filter(({ certainty }) => certainty === 'sure').flatMap(({ key }) => facts.customers.accounts(key)),
		openDeals: openDealsOf(request, at, meant, facts),
		policy: facts.sources.policies.policyOf({ created: at }),
		facts,
	};
}

/** A record's name, else its id. */
export const calledOf = (record: BookRecord): string => (isMissing(record['name']) ? String(record.id) : String(record['name']));
