import { isMissing } from '../core';
import type { BookRecord } from '../model';
import type { ApartRule, MatchField, MatchRecord, MatchTable } from './types';

const PLACE: readonly MatchField[] = [
	{ name: 'city', type: 'place' },
	{ name: 'country', type: 'country' },
];

const PARTNER_FIELDS: readonly MatchField[] = [
	{ name: 'name', type: 'organisation', columns: ['name', 'aliases'] },
	{ name: 'domains', type: 'domain', columns: ['domains', 'email'] },
	{ name: 'email', type: 'email' },
	{ name: 'phone', type: 'phone' },
	...PLACE,
	{ name: 'types', type: 'category' },
];

const ACCOUNT_FIELDS: readonly MatchField[] = [
	{ name: 'name', type: 'organisation' },
	{ name: 'domains', type: 'domain' },
	{ name: 'phone', type: 'phone' },
	{ name: 'street', type: 'address' },
	{ name: 'postcode', type: 'postcode' },
	...PLACE,
];

const CONTACT_FIELDS: readonly MatchField[] = [
	{ name: 'name', type: 'personName' },
	{ name: 'email', type: 'email' },
	{ name: 'organisation', type: 'id', columns: ['accountId', 'partnerId'] },
	{ name: 'role', type: 'text' },
];

/** Records as rows: the canonical fields are the columns. */
function toRows(records: readonly BookRecord[]): MatchRecord[] {
	return records.map((record) => ({
		id: String(record.id ?? ''),
		...(typeof record['sourceSystem'] === 'string' ? { source: record['sourceSystem'] } : {}),
		fields: record,
	}));
}

const parentOf = ({ fields }: MatchRecord): string => (isMissing(fields['parentId']) ? '' : String(fields['parentId']));

/** Parent and child are two. */
const FAMILIES: ApartRule = {
	keyOf: parentOf,
	holds: (a, b) => parentOf(a) === b.id || parentOf(b) === a.id,
};

/** Partners, by name and aliases, domain, e-mail, phone and place. */
export const partnersToTable = (records: readonly BookRecord[]): MatchTable => ({
	records: toRows(records),
	fields: PARTNER_FIELDS,
	apart: FAMILIES,
});

/** Accounts, by name, domain, phone, address and place. */
export const accountsToTable = (records: readonly BookRecord[]): MatchTable => ({
	records: toRows(records),
	fields: ACCOUNT_FIELDS,
	apart: FAMILIES,
});

/** Contacts, by name, e-mail, organisation and role. */
export const contactsToTable = (records: readonly BookRecord[]): MatchTable => ({
	records: toRows(records),
	fields: CONTACT_FIELDS,
});
