import type { DraftClaim } from './draft';
import { changesOf, heldSince } from './history';
import { isSalesforceId, toSalesforceId } from './salesforceId';
import type { Sighting } from './derivePartner';
import type { PartnerDesk } from './partnerDesk';
import type { PartnerPlan } from './planRow';
import type { Preset, PartnerRole } from './preset';
import { cellOf, readField, type Line } from './readField';
import type { Reader } from './readers';

/** A partner that a row names, and the claim it makes. */
export interface ReadClaim {
	readonly sighting: Sighting;
	readonly claim: DraftClaim;
}

const asText = (value: unknown): string | undefined =>
	typeof value === 'string' && value !== '' ? value : undefined;
const split = (text: string | undefined): string[] =>
	(text ?? '')
		.split(';')
		.map((part) => part.trim())
		.filter((part) => part !== '');

/** Names and ids side by side: lists of equal length belong together, other lists stay one text. */
function pairs(name: string | undefined, id: string | undefined): { name?: string; id?: string }[] {
	if (!name?.includes(';') && !id?.includes(';')) {
		return [{ ...(name === undefined ? {} : { name }), ...(id === undefined ? {} : { id }) }];
	}
	const [names, ids] = [split(name), split(id)];
	if (ids.length === 0) return names.map((one) => ({ name: one }));
	if (names.length === 0) return ids.map((one) => ({ id: one }));
	if (names.length === ids.length) return names.map((one, at) => ({ name: one, id: ids[at] ?? '' }));
	return [{ name: name ?? '', id: id ?? '' }];
}

/** Reads the partners that a row names. A name that means nobody makes no claim. */
export function readClaims(
	plans: readonly PartnerPlan[],
	line: Line,
	preset: Preset,
	desk: PartnerDesk,
	readMoment: Reader,
	isPast = false,
): readonly ReadClaim[] {
	const claims: ReadClaim[] = [];
	for (const { role: ownRole, fields, details } of plans) {
		let name = asText(readField(fields.get('partnerName'), line));
		let id = asText(readField(fields.get('partnerId'), line));
		const either =
			name === undefined || id === undefined
				? asText(readField(fields.get('partnerNameOrId'), line))
				: undefined;
		if (either !== undefined) {
			if (preset.ids === 'salesforce' && isSalesforceId(either)) id ??= toSalesforceId(either);
			else if (preset.ids === 'number' && /^\d+$/.test(either)) id ??= either;
			else name ??= either;
		}
		if (name === undefined && id === undefined) continue;
		const role = (asText(readField(fields.get('partnerRole'), line)) as PartnerRole | undefined) ?? ownRole;
		const claimedAt =
			asText(readField(fields.get('partnerClaimedAt'), line)) ??
			claimedSince(fields, line, preset, readMoment);
		const named = pairs(name, id);
		for (const one of named) {
			const sighting = desk.see(one.name, one.id, line.index, preset.name, isPast || preset.mentions);
			if (sighting === undefined) continue;
			if (named.length === 1) {
				for (const plan of details) {
					const value = readField(plan, line);
					if (value !== undefined) desk.detail(sighting, plan.field, value);
				}
			}
			const claim: DraftClaim = { partnerId: '' };
			if (one.name !== undefined) claim.name = one.name;
			if (role !== undefined) claim.role = role;
			if (claimedAt !== undefined) claim.claimedAt = claimedAt;
			if (isPast) claim.isPast = true;
			claims.push({ sighting, claim });
		}
	}
	return claims;
}

/** Since when the partner's column has had its value, where the source sends its history. */
function claimedSince(
	fields: PartnerPlan['fields'],
	line: Line,
	preset: Preset,
	readMoment: Reader,
): string | undefined {
	if (preset.container === undefined) return undefined;
	for (const field of ['partnerId', 'partnerName', 'partnerNameOrId'] as const) {
		const plan = fields.get(field);
		const cell = plan === undefined ? undefined : cellOf(plan, line);
		if (cell === undefined) continue;
		const value = cell.get(line.row, line.contained);
		const since = heldSince(changesOf(cell, line, preset.history, readMoment), String(value));
		if (since !== undefined) return since;
	}
	return undefined;
}
