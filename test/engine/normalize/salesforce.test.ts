import { normalizeRecords, parseNormalizeSpec } from '../../../engine/normalize';

/** Shapes as in developer.salesforce.com: REST API query results, Object Reference. */
const context = { asOf: Date.UTC(2026, 2, 31), timeZone: 'UTC' };
const read = (rows: readonly unknown[], spec: object = {}) => normalizeRecords(rows, parseNormalizeSpec(spec), context);
const recordsIn = (rows: readonly unknown[], spec: object = {}) => read(rows, spec).records.map(({ record }) => record);

const of = (type: string, fields: object) => ({ attributes: { type, url: `/services/data/v59.0/sobjects/${type}/x` }, ...fields });
const opportunity = (fields: object = {}) =>
	of('Opportunity', {
		Id: '0063t000013zhvR',
		Name: 'Burlington Textiles Weaving Plant Generator',
		AccountId: '0013t00001Zu8Hp',
		Account: of('Account', { Name: 'Burlington Textiles', Industry: 'Apparel', Website: 'www.burlington.com' }),
		Owner: of('User', { Email: 'ana@example.com' }),
		StageName: 'Negotiation/Review',
		IsWon: false,
		IsClosed: false,
		Amount: 235000.0,
		Type: 'New Customer',
		LeadSource: 'Partner',
		CloseDate: '2026-02-28',
		CreatedDate: '2026-01-10T09:30:00.000+0000',
		Probability: 75.0,
		...fields,
	});
const history = (stage: string, at: string) =>
	of('OpportunityHistory', { Id: '0083t00001', OpportunityId: '0063t000013zhvRAAQ', StageName: stage, Amount: 1, CreatedDate: at });

describe('an opportunity', () => {
	it('is read with its lookups, and its ids in 18 characters', () => {
		expect(recordsIn([opportunity()])).toEqual([
			{
				recordType: 'opportunity', id: '0063t000013zhvRAAQ', sourceSystem: 'salesforce',
				sourceIds: { salesforce: '0063t000013zhvRAAQ' }, name: 'Burlington Textiles Weaving Plant Generator',
				accountId: expect.stringMatching(/^0013t00001Zu8Hp.{3}$/) as string, accountName: 'Burlington Textiles', accountDomain: 'burlington.com',
				amount: 235_000, kind: 'newBusiness', stage: 'Negotiation/Review', status: 'open', closedAt: '2026-02-28',
				createdAt: '2026-01-10T09:30:00.000Z', industry: 'Apparel', leadSource: 'Partner', ownerEmail: 'ana@example.com',
				source: { Probability: 75 },
			},
		]);
	});

	it('keeps a lookup of which more is said than was read', () => {
		const Account = of('Account', { Name: 'B', BillingCity: 'X' });
		const [record] = recordsIn([opportunity({ Account })]);
		expect((record?.['source'] as { Account: unknown }).Account).toBe(Account);
	});

	it('names its partner by a lookup: the id from the field, the name from beside it', () => {
		const [record, partner] = recordsIn([
			opportunity({ Partner_Account__c: '001A0000006Vm9r', Partner_Account__r: of('Account', { Name: 'Acme' }) }),
		]);
		expect(record?.['claimedPartners']).toEqual([{ partnerId: '001A0000006Vm9rIAC', name: 'Acme' }]);
		expect(partner).toMatchObject({ recordType: 'partner', id: '001A0000006Vm9rIAC', name: 'Acme' });
	});

	it('names its partner by text just as well', () => {
		expect(recordsIn([opportunity({ Partner__c: 'Acme' })])[0]?.['claimedPartners']).toEqual([
			{ partnerId: 'partner:acme', name: 'Acme' },
		]);
	});

	it('is known by its columns when an export leaves out the type, nested or flat', () => {
		const row = { Id: '0063t000013zhvR', Name: 'X', StageName: 'Closed Won', 'Account.Name': 'B', Amount: '12' };
		expect(recordsIn([row])[0]).toMatchObject({ id: '0063t000013zhvRAAQ', accountName: 'B', amount: 12, status: 'won' });
	});

	it('believes the flags before the name of the stage', () => {
		expect(recordsIn([opportunity({ StageName: 'Signed off', IsClosed: true, IsWon: true })])[0]).toHaveProperty('status', 'won');
		expect(recordsIn([opportunity({ StageName: 'Signed off', IsClosed: true, IsWon: false })])[0]).toHaveProperty('status', 'lost');
	});
});

describe('rows that belong to an opportunity', () => {
	it('are folded into it: stage changes as visits, in whichever order they come', () => {
		const rows = [
			history('Negotiation/Review', '2026-02-01T00:00:00.000+0000'),
			opportunity(),
			history('Prospecting', '2026-01-10T09:30:00.000+0000'),
			history('Negotiation/Review', '2026-02-02T00:00:00.000+0000'),
		];
		const { records, rejects, counts } = read(rows);
		expect(records).toHaveLength(1);
		expect(records[0]).toMatchObject({
			row: 1,
			rows: [1, 0, 2, 3],
			record: {
				stageEnteredAt: '2026-02-01T00:00:00.000Z',
				stageHistory: [
					{ stage: 'Prospecting', enteredAt: '2026-01-10T09:30:00.000Z', leftAt: '2026-02-01T00:00:00.000Z' },
					{ stage: 'Negotiation/Review', enteredAt: '2026-02-01T00:00:00.000Z' },
				],
			},
		});
		expect((records[0]?.record['source'] as { OpportunityHistory: unknown[] }).OpportunityHistory).toHaveLength(3);
		expect([rejects.length, counts.folded]).toEqual([0, 3]);
	});

	it('are folded into it: partners as dated claims, joined with what the deal says itself', () => {
		const partner = of('OpportunityPartner', {
			Id: '00I3t', OpportunityId: '0063t000013zhvR', AccountToId: '001A0000006Vm9r', AccountTo: of('Account', { Name: 'Acme' }),
			Role: 'VAR/Reseller', IsPrimary: true, CreatedDate: '2026-01-20T00:00:00.000+0000',
		});
		const records = recordsIn([opportunity({ Partner__c: 'Acme' }), partner]);
		expect(records[0]?.['claimedPartners']).toEqual([
			{ partnerId: '001A0000006Vm9rIAC', name: 'Acme', role: 'resell', claimedAt: '2026-01-20T00:00:00.000Z' },
		]);
		expect(records.filter(({ recordType }) => recordType === 'partner')).toHaveLength(1);
	});
});

describe('other objects', () => {
	it('an account is a partner where the system says so', () => {
		const account = (fields: object) => of('Account', { Id: '001A0000006Vm9r', Name: 'Acme', ...fields });
		expect(recordsIn([account({ IsPartner: true })])[0]).toMatchObject({ recordType: 'partner', id: '001A0000006Vm9rIAC' });
		expect(recordsIn([account({ Type: 'Channel Partner / Reseller' })])[0]).toMatchObject({ recordType: 'partner', types: ['reseller'] });
		expect(recordsIn([account({ Type: 'Customer - Direct', IsPartner: false })])[0]).toMatchObject({ recordType: 'account', name: 'Acme' });
	});

	it('a task is a touch of the deal or account it is about', () => {
		const task = (fields: object) => of('Task', { Id: '00T3t00001', TaskSubtype: 'Email', ActivityDate: '2026-02-01', CreatedDate: '2026-02-03T10:00:00.000+0000', ...fields });
		expect(recordsIn([task({ WhatId: '0063t000013zhvRAAQ' }), task({ WhatId: '001A0000006Vm9rIAC', TaskSubtype: 'Call' })])).toMatchObject([
			{ recordType: 'touch', kind: 'email', opportunityId: '0063t000013zhvRAAQ', at: '2026-02-01', loggedAt: '2026-02-03T10:00:00.000Z' },
			{ recordType: 'touch', kind: 'meeting', accountId: '001A0000006Vm9rIAC' },
		]);
	});

	it('a contact is a contact', () => {
		expect(recordsIn([of('Contact', { Id: '0033t1', Name: 'Ana Sol', Email: 'ana@x.com', HasOptedOutOfEmail: true })])[0]).toMatchObject({
			recordType: 'contact', name: 'Ana Sol', optedOut: true,
		});
	});
});
