import type { BookRecord } from '../model';
import type { MatchField, MatchRecord, MatchTable } from './types';

const PARTNER_FIELDS: readonly MatchField[] = [
	{ name: 'name', type: 'organisation', columns: ['name', 'aliases'] },
	{ name: 'domains', type: 'domain', columns: ['domains', 'email'] },
	{ name: 'email', type: 'email' },
	{ name: 'country', type: 'country' },
];

const ACCOUNT_FIELDS: readonly MatchField[] = [
	{ name: 'name', type: 'organisation' },
	{ name: 'domains', type: 'domain' },
	{ name: 'country', type: 'country' },
	{ name: 'region', type: 'category' },
	{ name: 'industry', type: 'category' },
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

/** Partners, by name and aliases, domain, e-mail and country. */
export const partnersToTable = (records: readonly BookRecord[]): MatchTable => ({
	records: toRows(records),
	fields: PARTNER_FIELDS,
});

/** Accounts, by name, domain, country, region and industry. */
export const accountsToTable = (records: readonly BookRecord[]): MatchTable => ({
	records: toRows(records),
	fields: ACCOUNT_FIELDS,
});

/** Contacts, by name, e-mail, organisation and role. */
export const contactsToTable = (records: readonly BookRecord[]): MatchTable => ({
	records: toRows(records),
	fields: CONTACT_FIELDS,
});
