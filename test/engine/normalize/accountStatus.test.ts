import { normalizeRecords, parseNormalizeSpec } from '../../../engine/normalize';

/** Field names as people make them; a system's own fields as in its API reference. */
const context = { asOf: Date.UTC(2026, 5, 30), timeZone: 'UTC' };
const accountIn = (rows: readonly unknown[], source: string, recordType: string) =>
	normalizeRecords(rows, parseNormalizeSpec({ preset: source, recordType }), context).records.map(({ record }) => record).find(({ recordType: type }) => type === 'account');

const KEY = 'dcf558aac1ae4e8c4f849ba5e668430d8df9be12';
const STATUS = '9dc80c50d78a15643bfc4ca79d76156a73a1ca0e';
const pipedriveFields = [
	{ id: 12_500, key: KEY, name: 'Cancelled on', field_type: 'date', edit_flag: true },
	{ id: 12_501, key: STATUS, name: 'Customer status', field_type: 'enum', edit_flag: true, options: [{ id: 41, label: 'Former customer' }, { id: 42, label: 'Customer' }] },
];
const organisation = { id: 55, name: 'Kite Ltd', owner_id: 1, people_count: 2, open_deals_count: 1, add_time: '2024-01-04 21:30:00' };

describe('the status of an account and the day it cancelled are read', () => {
	it.each([
		['from a table', 'csv', [{ 'Account ID': 'A1', 'Account Name': 'Kite Ltd', 'Customer Status': 'Former', 'Cancelled On': '2026-03-31' }]],
		['from a German table', 'csv', [{ 'Account ID': 'A1', 'Account Name': 'Kite Ltd', Kundenstatus: 'Ehemaliger Kunde', 'Kündigungsdatum': '2026-03-31' }]],
		['from Salesforce', 'salesforce', [{ attributes: { type: 'Account' }, Id: '0013t00001Zu8Hp', Name: 'Kite Ltd', Customer_Status__c: 'Former Customer', Cancelled_On__c: '2026-03-31' }]],
		['from HubSpot', 'hubspot', [{ id: '55', properties: { name: 'Kite Ltd', domain: 'kite.example', customer_status: 'former', cancelled_at: '2026-03-31' } }]],
		['from Pipedrive, API v1', 'pipedrive', [...pipedriveFields, { ...organisation, [KEY]: '2026-03-31', [STATUS]: '41' }]],
		['from Pipedrive, API v2', 'pipedrive', [...pipedriveFields, { id: 55, name: 'Kite Ltd', owner_id: 1, add_time: '2024-01-04T21:30:00Z', update_time: '2026-04-01T08:00:00Z', is_deleted: false, visible_to: 3, label_ids: [], custom_fields: { [KEY]: '2026-03-31', [STATUS]: 41 } }]],
	])('%s', (_, source, rows) => {
		expect(accountIn(rows, source, source === 'csv' ? 'account' : 'auto')).toMatchObject({ name: 'Kite Ltd', status: 'former', cancelledAt: expect.stringMatching(/^2026-03-31/) as string });
	});

	it('and what is no status is told of and left out', () => {
		const { records, issues } = normalizeRecords([{ 'Account ID': 'A1', 'Account Name': 'Kite Ltd', 'Customer Status': 'purple', 'Cancelled On': 'soon' }], parseNormalizeSpec({ preset: 'csv', recordType: 'account' }), context);
		const account = records.find(({ record }) => record.recordType === 'account')?.record;
		expect([account?.['status'], account?.['cancelledAt']]).toEqual([undefined, undefined]);
		expect(issues.map(({ field }) => field)).toEqual(expect.arrayContaining(['cancelledAt', 'status']));
	});
});
