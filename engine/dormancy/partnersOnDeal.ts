import { isMissing } from '../core';
import type { ClaimedPartner } from '../model';

/** A partner's part in a deal. */
export interface Part {
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
	/** What Attribution Tag left. */
	readonly attribution?: unknown;
}

const AS: Readonly<Record<string, Part['as'] | undefined>> = {
	sourcing: 'sourcing',
	referral: 'sourcing',
	resell: 'sourcing',
	marketplace: 'sourcing',
	partnerOfRecord: 'sourcing',
	coSell: 'coSell',
	influence: 'influence',
};

const listed = (value: unknown): readonly Readonly<Record<string, unknown>>[] =>
	(Array.isArray(value) ? (value as unknown[]) : []).flatMap((one) => (typeof one === 'object' && one !== null ? [one as Readonly<Record<string, unknown>>] : []));

/** Attribution Tag's own words, where it has decided; undefined where it has not been here. */
function decidedParts(attribution: unknown): readonly Part[] | undefined {
	if (typeof attribution !== 'object' || attribution === null) return undefined;
	const { decision, roles, invisible } = attribution as { readonly decision?: unknown; readonly roles?: unknown; readonly invisible?: unknown };
	if (typeof decision !== 'string' || decision === 'undecided') return undefined;
	const told = new Set(listed(invisible).flatMap(({ partnerId, sideReportOnly }) => (sideReportOnly === true ? [partnerId] : [])));
	return listed(roles).flatMap(({ partnerId, role, since }): Part[] => {
		const as = typeof role === 'string' ? AS[role] : undefined;
		if (typeof partnerId !== 'string' || as === undefined || told.has(partnerId)) return [];
		return [{ partnerId, as, claimedAt: typeof since === 'string' ? since : undefined, decided: true }];
	});
}

/**
 * Which partners take part in a deal: those that Attribution Tag decided, else those that the CRM names. The only
 * place of this module that reads either.
 *
 * @param idOfName finds a partner by the name that a claim gives
 */
export function partnersOnDeal(deal: NamesPartners, idOfName: (name: string) => string | undefined): readonly Part[] {
	const decided = decidedParts(deal.attribution);
	if (decided !== undefined) return decided;
	const parts: Part[] = [];
	for (const { partnerId, name, role, claimedAt } of deal.claimedPartners ?? []) {
		const as = role == null ? 'sourcing' : AS[role];
		const id = isMissing(partnerId) ? (isMissing(name) ? undefined : idOfName(name)) : partnerId;
		if (as !== undefined && id !== undefined) parts.push({ partnerId: id, as, claimedAt: claimedAt ?? undefined, decided: false });
	}
	const ofRecord = deal.partnerOfRecordId;
	if (!isMissing(ofRecord) && !parts.some(({ partnerId }) => partnerId === ofRecord)) parts.push({ partnerId: ofRecord, as: 'sourcing', claimedAt: undefined, decided: false });
	return parts;
}
