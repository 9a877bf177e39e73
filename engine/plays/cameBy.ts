import type { Instant } from '../core';
import { claimedOwner, decidedOwner, type BookRecord, type PartnerIds } from '../model';
import type { Came } from './types';

/** How a deal came, and the partner it counts for. */
export interface Coming {
	readonly came: Came;
	/** undefined for direct and undecided deals. */
	readonly partnerId: string | undefined;
	/** When a co-selling partner joined; undefined where nobody knows. */
	readonly joinedAt: Instant | undefined;
}

/**
 * How a deal came: as Attribution Tag decided, else as the CRM's partner field says. Each deal came one way, so that nothing
 * is added up twice; one that partners only fulfil is nobody's.
 */
export function cameBy(deal: BookRecord, ids: PartnerIds, instantOf: (text: unknown) => Instant | undefined): Coming {
	const { attribution, partnerOfRecordId, claimedPartners } = deal;
	const { came, partner, joinedAt } = decidedOwner(attribution, ids) ?? claimedOwner({ partnerOfRecordId, claimedPartners }, ids);
	return came === 'fulfilled' ? { came: 'undecided', partnerId: undefined, joinedAt: undefined } : { came, partnerId: partner?.id, joinedAt: instantOf(joinedAt) };
}
