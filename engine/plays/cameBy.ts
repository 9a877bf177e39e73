import { compareText, isMissing, listIn, objectIn, type Instant } from '../core';
import type { BookRecord } from '../model';
import type { Came } from './types';

/** How a deal came, and the partner it counts for. */
export interface Coming {
	readonly came: Came;
	/** undefined for direct and undecided deals. */
	readonly partnerId: string | undefined;
	/** When a co-selling partner joined; undefined where nobody knows. */
	readonly joinedAt: Instant | undefined;
}

const ROLE: Readonly<Record<string, Came | undefined>> = {
	sourcing: 'sourced', referral: 'sourced', resell: 'sourced', marketplace: 'sourced', partnerOfRecord: 'sourced', coSell: 'coSell', influence: 'influenced',
};
const DECISIONS: ReadonlySet<unknown> = new Set(['sourced', 'coSell', 'influenced', 'direct', 'undecided']);
const DIRECT: Coming = Object.freeze({ came: 'direct', partnerId: undefined, joinedAt: undefined });
const UNDECIDED: Coming = Object.freeze({ came: 'undecided', partnerId: undefined, joinedAt: undefined });

/** The first of several partners in one role: the earliest that is dated, ties by id. */
function first(parts: readonly { readonly id: string; readonly at: Instant | undefined }[]): { readonly id: string; readonly at: Instant | undefined } | undefined {
	return [...parts].sort((a, b) => (a.at ?? Infinity) - (b.at ?? Infinity) || compareText(a.id, b.id))[0];
}

export interface ComingReader {
	readonly instantOf: (text: unknown) => Instant | undefined;
	/** The id of the partner that stands for one. */
	readonly partnerOf: (id: string) => string;
	/** The id of the partner of a name; undefined where none or several have it. */
	readonly partnerNamed: (name: string) => string | undefined;
}

/** Parts in a deal as the CRM's partner field gives them. */
function claimedParts(deal: BookRecord, { instantOf, partnerOf, partnerNamed }: ComingReader) {
	return listIn(deal['claimedPartners']).flatMap(({ partnerId, name, role, claimedAt }) => {
		const id = typeof partnerId === 'string' && partnerId !== '' ? partnerOf(partnerId) : typeof name === 'string' ? partnerNamed(name) : undefined;
		const came = isMissing(role) ? 'sourced' : typeof role === 'string' ? ROLE[role] : undefined;
		return id === undefined || came === undefined ? [] : [{ id, came, at: instantOf(claimedAt) }];
	});
}

/**
 * How a deal came: as Attribution Tag decided, else as the CRM's partner field says. Each deal came one way: sourced
 * before co-sold before influenced, so that nothing is added up twice.
 */
export function cameBy(deal: BookRecord, reader: ComingReader): Coming {
	const { instantOf, partnerOf } = reader;
	const { decision, sourcingPartnerId, roles } = objectIn(deal['attribution']);
	if (DECISIONS.has(decision)) {
		if (decision === 'direct') return DIRECT;
		if (decision === 'undecided') return UNDECIDED;
		if (decision === 'sourced') return typeof sourcingPartnerId === 'string' ? { came: 'sourced', partnerId: partnerOf(sourcingPartnerId), joinedAt: undefined } : UNDECIDED;
		const role = decision === 'coSell' ? 'coSell' : 'influence';
		const part = first(listIn(roles).flatMap((one) => (one['role'] === role && typeof one['partnerId'] === 'string' ? [{ id: partnerOf(one['partnerId']), at: instantOf(one['since']) }] : [])));
		if (part === undefined) return UNDECIDED;
		return { came: decision as Came, partnerId: part.id, joinedAt: part.at };
	}
	const ofRecord = deal['partnerOfRecordId'];
	const parts = claimedParts(deal, reader);
	for (const came of ['sourced', 'coSell', 'influenced'] as const) {
		if (came === 'sourced' && typeof ofRecord === 'string' && ofRecord !== '') return { came, partnerId: partnerOf(ofRecord), joinedAt: undefined };
		const part = first(parts.filter((one) => one.came === came));
		if (part !== undefined) return { came, partnerId: part.id, joinedAt: part.at };
	}
	// A partner that is named and not known, or that only fulfils, is no direct deal.
	return listIn(deal['claimedPartners']).length > 0 ? UNDECIDED : DIRECT;
}
