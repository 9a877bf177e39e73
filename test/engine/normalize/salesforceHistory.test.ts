import { normalizeRecords, parseNormalizeSpec } from '../../../engine/normalize';

/**
 * Shapes as in developer.salesforce.com, Object Reference: "OpportunityFieldHistory", "CampaignMember", "Task",
 * "Event"; help.salesforce.com: "Field History Tracking" (a lookup that changed has two rows).
 */
const context = { asOf: Date.UTC(2026, 2, 31), timeZone: 'UTC' };
const read = (rows: readonly unknown[], spec: object = {}) => normalizeRecords(rows, parseNormalizeSpec(spec), context);
const recordsIn = (rows: readonly unknown[], spec: object = {}) => read(rows, spec).records.map(({ record }) => record);
const of = (type: string, fields: object) => ({ attributes: { type, url: `/services/data/v59.0/sobjects/${type}/x` }, ...fields });

const ACME = '001A0000006Vm9rIAC';
const GLOBEX = '0013t00001Zu8HpAAJ';
const DEAL = '0063t000013zhvRAAQ';
const deal = (fields: object = {}) =>
	of('Opportunity', { Id: DEAL, Name: 'Burlington', StageName: 'Negotiation/Review', IsClosed: false, CreatedDate: '2026-01-10T09:30:00.000+0000', ...fields });
let number = 0;
const change = (Field: string, OldValue: unknown, NewValue: unknown, day: string) =>
	of('OpportunityFieldHistory', { Id: `0173t${++number}`, OpportunityId: '0063t000013zhvR', Field, OldValue, NewValue, CreatedDate: `${day}T00:00:00.000+0000`, IsDeleted: false });
const withPartner = deal({ Partner_Account__c: ACME, Partner_Account__r: of('Account', { Name: 'Acme' }) });

describe('rows of field history', () => {
	it('say since when the deal has the partner that it has', () => {
		const [record] = recordsIn([withPartner, change('Partner_Account__c', null, ACME, '2026-02-03')]);
		expect(record?.['claimedPartners']).toEqual([{ partnerId: ACME, name: 'Acme', claimedAt: '2026-02-03T00:00:00.000Z' }]);
	});

	it('count since the partner came back, and leave out who was there before', () => {
		const rows = [
			change('Partner_Account__c', GLOBEX, ACME, '2026-02-20'), change('Partner_Account__c', null, ACME, '2026-01-12'), withPartner,
			change('Partner_Account__c', ACME, GLOBEX, '2026-02-03'),
		];
		const records = recordsIn(rows);
		expect(records[0]?.['claimedPartners']).toEqual([{ partnerId: ACME, name: 'Acme', claimedAt: '2026-02-20T00:00:00.000Z' }]);
		expect(records.filter(({ recordType }) => recordType === 'partner').map(({ id }) => id)).toEqual([ACME]);
	});

	it('name a partner by id of either length or by name, and the role by the field', () => {
		const two = deal({ Partner__c: 'Acme', Reseller__c: GLOBEX });
		const [record] = recordsIn([
			two, change('Partner__c', null, 'ACME', '2026-02-03'), change('Reseller__c', null, GLOBEX.slice(0, 15), '2026-02-04'),
			change('Reseller__c', null, 'Globex', '2026-02-04'),
		]);
		expect(record?.['claimedPartners']).toEqual(
			expect.arrayContaining([
				{ partnerId: 'partner:acme', name: 'Acme', claimedAt: '2026-02-03T00:00:00.000Z' },
				{ partnerId: GLOBEX, role: 'resell', claimedAt: '2026-02-04T00:00:00.000Z' },
			]),
		);
	});

	it('of the stage are its history, with the stage that it began in', () => {
		const [record] = recordsIn([
			change('StageName', 'Qualification', 'Negotiation/Review', '2026-02-01'), deal(), change('StageName', 'Prospecting', 'Qualification', '2026-01-20'),
		]);
		expect(record?.['stageHistory']).toEqual([
			{ stage: 'Prospecting', enteredAt: '2026-01-10T09:30:00.000Z', leftAt: '2026-01-20T00:00:00.000Z' },
			{ stage: 'Qualification', enteredAt: '2026-01-20T00:00:00.000Z', leftAt: '2026-02-01T00:00:00.000Z' },
			{ stage: 'Negotiation/Review', enteredAt: '2026-02-01T00:00:00.000Z' },
		]);
	});

	it('of other fields stay with the deal', () => {
		const { records, counts } = read([deal(), change('Amount', 1, 2, '2026-02-01'), change('created', null, null, '2026-01-10')]);
		expect((records[0]?.record['source'] as { OpportunityFieldHistory: unknown[] }).OpportunityFieldHistory).toHaveLength(2);
		expect([records.length, counts.folded, counts.refused]).toEqual([1, 2, {}]);
	});

	it('are known by their columns as well', () => {
		const { attributes: _type, ...row } = change('StageName', 'Prospecting', 'Negotiation/Review', '2026-02-01');
		expect(recordsIn([deal(), row])[0]?.['stageHistory']).toHaveLength(2);
	});

	it.each(['StageName', 'Partner_Account__c', 'Amount'])('of %s are refused without their deal, and make no partner', (field) => {
		const { records, rejects } = read([change(field, null, ACME, '2026-02-01')]);
		expect([records, rejects.map(({ reason }) => reason)]).toEqual([[], ['historyWithoutDeal']]);
	});
});

describe('a member of a campaign', () => {
	const member = (fields: object) => of('CampaignMember', { Id: '00v3t00000CbQcT', CampaignId: '7013t000001', Campaign: of('Campaign', { Name: 'Spring webinar' }), CreatedDate: '2026-02-01T10:00:00.000+0000', ...fields });

	it('who answered is a touch by marketing, dated by the answer', () => {
		const row = member({ HasResponded: true, FirstRespondedDate: '2026-02-10', Contact: of('Contact', { AccountId: GLOBEX, Email: 'ana@burlington.com' }) });
		expect(recordsIn([row])).toMatchObject([
			{
				recordType: 'touch', kind: 'marketing', direction: 'inbound', at: '2026-02-10', loggedAt: '2026-02-01T10:00:00.000Z',
				accountId: GLOBEX, contactEmail: 'ana@burlington.com', source: { Campaign: { Name: 'Spring webinar' } },
			},
		]);
	});

	it('who did not answer was written to', () => {
		expect(recordsIn([member({ HasResponded: false, FirstRespondedDate: null })])[0]).toMatchObject({
			kind: 'marketing', direction: 'outbound', actor: 'marketing', at: '2026-02-01T10:00:00.000Z',
		});
	});

	it('names the partner itself, or its campaign does', () => {
		const [own] = recordsIn([member({ Partner_Account__c: ACME })]);
		const [ofCampaign] = recordsIn([member({ Campaign: of('Campaign', { Name: 'x', Partner_Account__c: ACME }) })]);
		expect([own?.['partnerId'], ofCampaign?.['partnerId']]).toEqual([ACME, ACME]);
	});

	it('is at the account of its contact, or of its lead', () => {
		const contact = of('Contact', { Id: '0033t00000a1b2c', LastName: 'Sol', Email: 'ana@burlington.com', AccountId: GLOBEX });
		expect(recordsIn([member({ ContactId: '0033t00000a1b2c' }), contact])[0]).toMatchObject({ accountId: GLOBEX, contactEmail: 'ana@burlington.com' });
		const lead = of('Lead', { Email: 'bo@x.com', ConvertedAccountId: GLOBEX, ConvertedOpportunityId: DEAL });
		expect(recordsIn([member({ Lead: lead })])[0]).toMatchObject({ accountId: GLOBEX, contactEmail: 'bo@x.com', opportunityId: DEAL });
	});
});

describe('a registration object', () => {
	const fields = { Id: 'a0R3t000000abcd', Name: 'DR-1', Status__c: 'Approved', Partner__c: ACME, Opportunity__c: DEAL, Account__c: GLOBEX };

	it('is a registration with its dates', () => {
		const row = of('Deal_Registration__c', {
			...fields, Account__r: of('Account', { Name: 'Burlington', Website: 'https://www.burlington.com' }),
			Submitted_Date__c: '2026-01-05', Approved_Date__c: '2026-01-07', Expiration_Date__c: '2026-04-07',
		});
		expect(recordsIn([row])[0]).toMatchObject({
			recordType: 'registration', kind: 'deal', state: 'approved', partnerId: ACME, opportunityId: DEAL, accountId: GLOBEX,
			accountName: 'Burlington', accountDomain: 'burlington.com', submittedAt: '2026-01-05', decidedAt: '2026-01-07',
			acceptedAt: '2026-01-07', expiresAt: '2026-04-07',
		});
	});

	it('that was rejected was decided and not accepted', () => {
		const [record] = recordsIn([of('DealReg__c', { ...fields, Status__c: 'Rejected', Rejected_Date__c: '2026-01-07', Approved_Date__c: null })]);
		expect(record).toMatchObject({ state: 'rejected', decidedAt: '2026-01-07' });
		expect(record).not.toHaveProperty('acceptedAt');
	});

	it.each([
		['Lead_Registration__c', {}, 'lead'],
		['acme__Referral_Registration__c', {}, 'referral'],
		['Registration__c', { Kind__c: 'Lead' }, 'lead'],
		['Deal_Registration__c', { Kind__c: 'Referral' }, 'referral'],
		['Partner_Registration__c', {}, undefined],
	])('%s %j registers a %s', (type, more, kind) => {
		expect(recordsIn([of(type, { ...fields, ...more })])[0]?.['kind']).toBe(kind);
	});

	it('without a column for a partner is something else', () => {
		expect(read([of('Event_Registration__c', { Id: 'a0R1', Status__c: 'Approved' })]).rejects).toMatchObject([{ reason: 'unknownShape', received: 'Event_Registration__c' }]);
	});
});

describe('a task or event', () => {
	const task = (fields: object) => of('Task', { Id: '00T3t00001', WhatId: DEAL, Status: 'Completed', ActivityDate: '2026-02-01', ...fields });

	it('is told by what somebody typed, else by what Salesforce says it was', () => {
		const kinds = [task({ Type: 'Meeting', TaskSubtype: 'Task' }), task({ Type: 'Other', TaskSubtype: 'Call' }), task({ Type: 'Other', TaskSubtype: 'Task' }), of('Event', { Id: '00U3t', WhatId: DEAL, ActivityDateTime: '2026-02-01T10:00:00.000+0000' })];
		expect(recordsIn(kinds).map(({ kind }) => kind)).toEqual(['meeting', 'meeting', undefined, 'meeting']);
	});

	it('says who acted with whom, where fields of its own say so', () => {
		const row = task({ Type: 'Email', Actor__c: 'partner', CallType: 'Inbound', Partner_Account__c: ACME });
		expect(recordsIn([row])[0]).toMatchObject({ kind: 'email', actor: 'partner', direction: 'inbound', partnerId: ACME });
	});

	it('that is still to be done shows nothing', () => {
		expect(read([task({ Status: 'Not Started' })]).rejects).toMatchObject([{ reason: 'planned', field: 'Status' }]);
	});
});
