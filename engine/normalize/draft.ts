import type { RecordType } from '../model';
import type { PartnerRole } from './preset';
import type { Sighting } from './derivePartner';

/** A record while it is being made. */
export interface Draft {
	readonly recordType: RecordType;
	id: string;
	[field: string]: unknown;
}

/** A partner that a deal's row names, while it is not settled who that is. */
export interface DraftClaim {
	partnerId: string;
	name?: string;
	role?: PartnerRole;
	claimedAt?: string;
	/** It was made once and only says since when the same claim of the deal itself holds. */
	isPast?: true;
}

/** Records that a touch is about, by the ids of its source; which of the companies is a partner shows later. */
export interface Links {
	readonly companyIds: readonly string[];
	readonly contactIds: readonly string[];
}

/** Who waits for a partner's id: a claim of a deal, or a record of its own. */
export interface Waiting {
	readonly sighting: Sighting;
	readonly owner: Draft;
	readonly claim?: DraftClaim;
}

/** A record that came out, and its rows. */
export interface Made {
	readonly record: Draft;
	readonly row: number;
	rows?: number[];
}
