import type { Draft, Waiting } from './draft';
import type { RowRecord } from './fields';
import { IDENTITY_FIELD, identityOf } from './identityOf';
import type { PartnerDesk } from './partnerDesk';
import type { FittedPlan } from './fitPlan';
import { readClaims, type ReadClaim } from './readClaims';
import { cellOf, readField, type Line } from './readField';
import { readOpportunity, type OpportunityReading } from './readOpportunity';
import type { Refusal } from './refusals';
import { unknownColumns } from './unknownColumns';

/** What reading a row needs to know beside it. */
export interface Reading extends OpportunityReading {
	readonly desk: PartnerDesk;
	readonly keepUnknownColumns: boolean;
}

/** A record, and who in it waits for the id of a partner. */
export interface ReadRecord {
	readonly record: Draft;
	readonly waiting: readonly Waiting[];
}

/** Kinds whose rows may be identified by the partner they name. */
const OF_A_PARTNER: ReadonlySet<RowRecord> = new Set(['registration', 'touch']);
const NOBODY_WAITS: readonly Waiting[] = [];

/** What a row names its partner, for an id that is made from the row. */
const partnerText = ([first]: readonly ReadClaim[]): string =>
	first?.sighting.id ?? first?.sighting.folded ?? '';

function claimWaiting(
	record: Draft,
	claims: readonly ReadClaim[],
	plan: FittedPlan,
	line: Line,
): readonly Waiting[] {
	if (claims.length === 0) return NOBODY_WAITS;
	if (record.recordType === 'opportunity') {
		record['claimedPartners'] = claims.map(({ claim }) => claim);
		return claims.map(({ sighting, claim }) => ({ sighting, owner: record, claim }));
	}
	// One partner only fits here: the columns stay, so that the others are not lost.
	if (claims.length > 1) {
		const plans = plan.partners.flatMap(({ fields }) => [...fields.values()]);
		line.unread.push(...plans.flatMap((field) => cellOf(field, line) ?? []));
	}
	const [first] = claims;
	return first === undefined ? NOBODY_WAITS : [{ sighting: first.sighting, owner: record }];
}

/** Reads one row by its plan into a record, or says why it cannot be used. */
export function readRecord(
	plan: FittedPlan,
	kind: RowRecord,
	line: Line,
	reading: Reading,
): ReadRecord | Refusal {
	const { preset, desk } = reading;
	if (line.unread.length > 0) line.unread = [];
	const given = readField(plan.inputs.get('id'), line);
	const record: Draft = { recordType: kind, id: '', sourceSystem: preset.name };
	if (typeof given === 'string') record['sourceIds'] = { [preset.name]: given };
	for (const field of plan.fields) {
		const value = readField(field, line);
		if (value !== undefined) record[field.field] = value;
	}
	if (kind === 'opportunity') readOpportunity(record, plan, line, reading);
	if (kind === 'contact' && record['name'] === undefined) joinName(record, plan, line);
	if (kind === 'partner' && typeof record['name'] === 'string' && desk.isNobody(record['name'])) {
		if (typeof given === 'string') desk.nobody(given);
		return { reason: 'notAPartner', field: 'name', received: record['name'] };
	}
	// A row that is refused makes no partner, so its own id comes first where the partner is no part of it.
	let id = typeof given === 'string' ? given : undefined;
	if (id === undefined && !OF_A_PARTNER.has(kind)) {
		id = identityOf(kind, record, '');
		if (id === undefined) return { reason: 'noIdentity', field: IDENTITY_FIELD[kind] };
	}
	const claims =
		plan.partners.length === 0 ? [] : readClaims(plan.partners, line, preset, desk, reading.readMoment);
	id ??= identityOf(kind, record, partnerText(claims));
	if (id === undefined) return { reason: 'noIdentity', field: IDENTITY_FIELD[kind] };
	record.id = id;
	const waiting = claimWaiting(record, claims, plan, line);
	const source = reading.keepUnknownColumns ? unknownColumns(plan, line, preset.container) : undefined;
	if (source !== undefined) record['source'] = source;
	return { record, waiting };
}

function joinName(record: Draft, { inputs }: FittedPlan, line: Line): void {
	const names = ['firstName', 'lastName'].map((field) => readField(inputs.get(field), line));
	const name = names.filter((part) => typeof part === 'string').join(' ');
	if (name !== '') record['name'] = name;
}
