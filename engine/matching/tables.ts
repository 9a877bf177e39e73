import { columnOf, isMissing } from '../core';
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
	return records.map((record) => {
		const [id, source] = [String(record.id ?? ''), record['sourceSystem']];
		return typeof source === 'string' ? { id, source, fields: record } : { id, fields: record };
	});
}

/** Whether one of two rows names the other by its id. */
export function namesOther(names: readonly string[], records: readonly MatchRecord[]): ApartRule['holds'] {
	const numbers = new Map<string, number>();
	names.forEach((name) => {
		if (name !== '' && !numbers.has(name)) numbers.set(name, numbers.size);
	});
	if (numbers.size === 0) return () => false;
	const named = columnOf(Int32Array, names, (name) => numbers.get(name) ?? -1);
	const own = columnOf(Int32Array, records, ({ id }) => numbers.get(id) ?? -2);
	return (a, b) => named[a] === own[b] || named[b] === own[a];
}

/** Parent and child are two. */
function families(records: readonly MatchRecord[]): ApartRule {
	const parents = records.map(({ fields }) => (isMissing(fields['parentId']) ? '' : String(fields['parentId'])));
	return { keyOf: (row) => parents[row] ?? '', holds: namesOther(parents, records) };
}

/** Partners, by name and aliases, domain, e-mail, phone and place. */
export const partnersToTable = (records: readonly BookRecord[]): MatchTable => ({
	records: toRows(records),
	fields: PARTNER_FIELDS,
	apart: families,
});

/** Accounts, by name, domain, phone, address and place. */
export const accountsToTable = (records: readonly BookRecord[]): MatchTable => ({
	records: toRows(records),
	fields: ACCOUNT_FIELDS,
	apart: families,
});

/** Contacts, by name, e-mail, organisation and role. */
export const contactsToTable = (records: readonly BookRecord[]): MatchTable => ({
	records: toRows(records),
	fields: CONTACT_FIELDS,
});
