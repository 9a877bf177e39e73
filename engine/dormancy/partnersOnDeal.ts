import { isMissing } from '../core';
import type { ClaimedPartner } from '../model';

/** A partner's part in a deal. */
export interface Part {
	/** That of the partner which stands for the one that is named. */
	readonly partnerId: string;
	/** How it takes part: it brought the deal, or worked on it. Fulfilment is no part. */
	readonly as: 'sourcing' | 'coSell' | 'influence';
	readonly claimedAt: string | undefined;
	/** Whether a policy or a person decided it (Attribution Tag), so that a late tag is no doubt any more. */
	readonly decided: boolean;
}

/** What the deal is read from. */
export interface NamesPartners {
	readonly claimedPartners?: readonly ClaimedPartner[] | null | undefined;
	readonly partnerOfRecordId?: string | null | undefined;
}

/** The partner that stands for an id. */
type StandsFor = (id: string) => string;

const AS: Readonly<Record<string, Part['as'] | undefined>> = {
	sourcing: 'sourcing',
	referral: 'sourcing',
	resell: 'sourcing',
	marketplace: 'sourcing',
	partnerOfRecord: 'sourcing',
	coSell: 'coSell',
	influence: 'influence',
};

const listed = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const fieldsOf = (value: unknown): Readonly<Record<string, unknown>> => (typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {});

/** Whether only a side report tells of a partner's part. */
const isOnlyTold = (invisible: unknown, id: string): boolean =>
	listed(invisible).some((one) => {
		const { partnerId, sideReportOnly } = fieldsOf(one);
		return partnerId === id && sideReportOnly === true;
	});

/** Attribution Tag's own words, where it has decided; undefined where it has not been here. */
function decidedParts(attribution: unknown, standsFor: StandsFor): readonly Part[] | undefined {
	if (attribution === undefined) return undefined;
	const { decision, roles, invisible } = fieldsOf(attribution);
	if (typeof decision !== 'string' || decision === 'undecided') return undefined;
	const parts: Part[] = [];
	for (const one of listed(roles)) {
		const { partnerId, role, since } = fieldsOf(one);
		const as = typeof role === 'string' ? AS[role] : undefined;
		if (typeof partnerId !== 'string' || as === undefined || isOnlyTold(invisible, partnerId)) continue;
		parts.push({ partnerId: standsFor(partnerId), as, claimedAt: typeof since === 'string' ? since : undefined, decided: true });
	}
	return parts;
}

/**
 * Which partners take part in a deal: those that Attribution Tag decided, else those that the CRM names. The only
 * place of this module that reads either.
 *
 * @param attribution what Attribution Tag left
 * @param idOfName finds a partner by the name that a claim gives
 */
export function partnersOnDeal({ claimedPartners, partnerOfRecordId }: NamesPartners, attribution: unknown, idOfName: (name: string) => string | undefined, standsFor: StandsFor): readonly Part[] {
	const decided = decidedParts(attribution, standsFor);
	if (decided !== undefined) return decided;
	const parts: Part[] = [];
	let namesOwner = false;
	for (const { partnerId, name, role, claimedAt } of claimedPartners ?? []) {
		const as = role == null ? 'sourcing' : AS[role];
		const id = isMissing(partnerId) ? (isMissing(name) ? undefined : idOfName(name)) : partnerId;
		if (as === undefined || id === undefined) continue;
		namesOwner ||= id === partnerOfRecordId;
		parts.push({ partnerId: standsFor(id), as, claimedAt: claimedAt ?? undefined, decided: false });
	}
	if (!isMissing(partnerOfRecordId) && !namesOwner) parts.push({ partnerId: standsFor(partnerOfRecordId), as: 'sourcing', claimedAt: undefined, decided: false });
	return parts;
}
