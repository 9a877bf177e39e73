import type { Comparison } from './comparison';
import { calendarDate } from './calendarDate';
import { category } from './category';
import { country } from './country';
import { emailAddress } from './emailAddress';
import { freeText } from './freeText';
import { identifier } from './identifier';
import { money } from './money';
import { organisation } from './organisation';
import { personName } from './personName';
import { period } from './period';
import { phoneNumber } from './phoneNumber';
import { place } from './place';
import { postalAddress } from './postalAddress';
import { postcode } from './postcode';
import { webDomain } from './webDomain';

export { personName, type PersonPart } from './personName';
export type { Comparison, FoundKey, Judge, Slot, Verdict } from './comparison';

/** Types of field that a row can be compared by. The parts of a person or an address may lie in several columns. */
export const FIELD_TYPES = [
	'address',
	'category',
	'country',
	'date',
	'domain',
	'email',
	'givenName',
	'id',
	'middleName',
	'money',
	'organisation',
	'period',
	'personName',
	'phone',
	'place',
	'postcode',
	'surname',
	'text',
] as const;
export type FieldType = (typeof FIELD_TYPES)[number];

/** How each type is compared. Each reads values of a kind of its own, at which nobody else looks. */
const COMPARISONS = {
	address: postalAddress,
	category,
	country,
	date: calendarDate,
	domain: webDomain,
	email: emailAddress,
	givenName: personName(['given']),
	id: identifier,
	middleName: personName(['middle']),
	money,
	organisation,
	period,
	personName: personName(['full']),
	phone: phoneNumber,
	place,
	postcode,
	surname: personName(['surname']),
	text: freeText,
} as const satisfies Record<FieldType, unknown>;

/** The comparison of a type. */
export const comparisonOf = (type: FieldType): Comparison<unknown> =>
	COMPARISONS[type] as unknown as Comparison<unknown>;
