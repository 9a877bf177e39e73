import type { Issue } from '../core';
import { MOTIONS, PARTNER_TYPES, Partner, isAbsent, isText, readRecord, type BookRecord } from '../model';

const Reads = Partner.pick({
	id: true,
	name: true,
	aliases: true,
	types: true,
	motion: true,
	managerEmail: true,
});
/** The fields of a partner that the roster reads. */
export type PartnerFields = ReturnType<typeof Reads.parse>;

const motions: ReadonlySet<unknown> = new Set(MOTIONS);
const partnerTypes: ReadonlySet<unknown> = new Set(PARTNER_TYPES);
const isListOfAny = (value: unknown, fits: (one: unknown) => boolean): boolean => isAbsent(value) || (Array.isArray(value) && value.every(fits));

/** Whether a record surely fits the schema: the same questions, without a copy of the record. */
const isFit = ({ id, name, aliases, types, motion, managerEmail }: BookRecord): boolean =>
	typeof id === 'string' && id !== '' && isText(name) && isText(managerEmail) && (isAbsent(motion) || motions.has(motion)) &&
	isListOfAny(aliases, (alias) => typeof alias === 'string') && isListOfAny(types, (type) => partnerTypes.has(type));

/** Reads a partner as `readRecord`; the schema is asked only where a record may not fit it. Cost: O(fields). */
export const readPartner = (record: BookRecord): { readonly value: PartnerFields } | { readonly issue: Issue } =>
	isFit(record) ? { value: record as unknown as PartnerFields } : readRecord(Reads, record);
