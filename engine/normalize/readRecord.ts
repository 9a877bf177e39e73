import type { Draft, Links, Waiting } from './draft';
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
	/** An id for a row that only its whole content tells apart. */
	readonly rowId: (row: unknown, index: number) => string;
}

/** A record, and who in it waits for the id of a partner. */
interface ReadRecord {
	readonly record: Draft;
	readonly waiting: readonly Waiting[];
	/** What a touch is about, where one column names an account or a deal. */
	readonly aboutName: string | undefined;
	/** What else it is about, by ids. */
	readonly links: Links | undefined;
	/** Another id that the source has for a partner. */
	readonly otherId: string | undefined;
}

/** Kinds whose rows may be identified by the partner they name. */
const OF_A_PARTNER: ReadonlySet<RowRecord> = new Set(['opportunity', 'registration', 'touch']);
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
	if (record.recordType === 'touch' && first?.claim.name !== undefined)
		record['partnerName'] = first.claim.name;
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
	for (const [field, value] of plan.fixed) record[field] ??= value;
	if (kind === 'opportunity') readOpportunity(record, plan, line, reading);
	if ((kind === 'contact' || kind === 'partner') && record['name'] === undefined)
		joinName(record, plan, line);
	if (kind === 'partner' && readField(plan.inputs.get('isArchived'), line) === true)
		record['status'] = 'archived';
	const aboutName = textOf(readField(plan.inputs.get('aboutName'), line));
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
	const lacks = missingNeed(plan, record, claims.length > 0, aboutName);
	if (lacks !== undefined) return { reason: 'missingField', field: lacks };
	id ??= plan.mapping.idOfRow
		? reading.rowId(line.row, line.index)
		: identityOf(kind, record, partnerText(claims));
	// A deal that says nothing but who its partner is counts for that partner all the same.
	if (id === undefined && kind === 'opportunity' && claims.length > 0)
		id = reading.rowId(line.row, line.index);
	if (id === undefined) return { reason: 'noIdentity', field: IDENTITY_FIELD[kind] };
	record.id = id;
	const waiting = claimWaiting(record, claims, plan, line);
	const source = reading.keepUnknownColumns ? unknownColumns(plan, line, preset.container) : undefined;
	if (source !== undefined) record['source'] = source;
	const otherId = textOf(readField(plan.inputs.get('otherId'), line));
	return { record, waiting, aboutName, links: kind === 'touch' ? readLinks(plan, line) : undefined, otherId };
}

const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

function readLinks({ inputs }: FittedPlan, line: Line): Links | undefined {
	const companyIds = readField(inputs.get('companyIds'), line) as readonly string[] | undefined;
	const contactIds = readField(inputs.get('contactIds'), line) as readonly string[] | undefined;
	if (companyIds === undefined && contactIds === undefined) return undefined;
	return { companyIds: companyIds ?? [], contactIds: contactIds ?? [] };
}

/** The first field that rows of this kind must have and this one has not. */
function missingNeed(
	{ mapping: { needs } }: FittedPlan,
	record: Draft,
	hasPartner: boolean,
	aboutName: string | undefined,
): string | undefined {
	if (needs === undefined) return undefined;
	const has = (field: string): boolean =>
		field === 'partner'
			? hasPartner
			: field === 'aboutName'
				? aboutName !== undefined
				: record[field] !== undefined;
	return needs.find((fields) => !fields.some(has))?.[0];
}

function joinName(record: Draft, { inputs }: FittedPlan, line: Line): void {
	const names = ['firstName', 'lastName'].map((field) => readField(inputs.get(field), line));
	const name = names.filter((part) => typeof part === 'string').join(' ');
	if (name !== '') record['name'] = name;
}
