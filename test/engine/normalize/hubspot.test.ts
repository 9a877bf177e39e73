import { normalizeRecords, parseNormalizeSpec } from '../../../engine/normalize';

/** Shapes as in developers.hubspot.com: Deals and Companies API v1/v2 (legacy) and CRM API v3. */
const context = { asOf: Date.UTC(2026, 2, 31), timeZone: 'America/New_York' };
const recordsIn = (rows: readonly unknown[], spec: object = {}) =>
	normalizeRecords(rows, parseNormalizeSpec(spec), context).records.map(({ record }) => record);

const cell = (value: string, timestamp: number) => ({ value, timestamp, source: 'CRM_UI', sourceId: 'ana@example.com' });

const dealV1 = {
	portalId: 62515,
	dealId: 18039629,
	isDeleted: false,
	associations: { associatedVids: [], associatedCompanyIds: [8954037], associatedDealIds: [] },
	properties: {
		dealname: cell('Company', 1_457_040_864_519),
		amount: cell('560.25', 1_457_046_177_648),
		amount_in_home_currency: cell('', 0),
		closedate: cell('1459022400000', 1_457_040_864_519),
		createdate: cell('1457040864519', 1_457_040_864_519),
		dealtype: cell('newbusiness', 1_457_040_864_519),
		pipeline: cell('default', 1_457_040_864_519),
		partner: {
			...cell('Acme', 1_458_000_000_000),
			versions: [
				{ name: 'partner', value: 'Acme', timestamp: 1_459_000_000_000 },
				{ name: 'partner', value: 'Acme', timestamp: 1_458_000_000_000 },
				{ name: 'partner', value: 'Globex', timestamp: 1_457_500_000_000 },
			],
		},
		dealstage: {
			...cell('closedwon', 1_459_000_000_000),
			versions: [
				{ name: 'dealstage', value: 'closedwon', timestamp: 1_459_000_000_000 },
				{ name: 'dealstage', value: 'contractsent', timestamp: 1_458_000_000_000 },
				{ name: 'dealstage', value: 'contractsent', timestamp: 1_457_600_000_000 },
				{ name: 'dealstage', value: 'appointmentscheduled', timestamp: 1_457_040_864_519 },
			],
		},
		hubspot_owner_id: cell('11626092', 1_457_046_177_662),
	},
	imports: [],
};

const dealV3 = {
	id: '5068470',
	properties: {
		amount: '1500.00',
		closedate: '2019-12-07T16:50:06.678Z',
		createdate: '2019-10-30T03:30:17.883Z',
		dealname: 'Custom data integrations',
		dealstage: '912345678',
		deal_currency_code: 'EUR',
		hs_is_closed_won: 'false',
		hs_is_closed: 'true',
		hs_acv: null,
		hs_lastmodifieddate: '2019-12-07T16:50:06.678Z',
		hs_object_id: '5068470',
		closed_lost_reason: '',
		partner_name: 'Acme',
		my_custom: 'kept',
	},
	createdAt: '2019-10-30T03:30:17.883Z',
	updatedAt: '2019-12-07T16:50:06.678Z',
	archived: false,
	associations: { companies: { results: [{ id: '8954037', type: 'deal_to_company' }] } },
};

describe('a deal of the older API', () => {
	const [deal, partner] = recordsIn([dealV1]);

	it('is read from wrapped values', () => {
		expect(deal).toMatchObject({
			recordType: 'opportunity', id: '18039629', sourceSystem: 'hubspot', sourceIds: { hubspot: '18039629' }, name: 'Company',
			amount: 560.25, accountId: '8954037', kind: 'newBusiness', status: 'won', stage: 'closedwon', pipeline: 'default',
			createdAt: '2016-03-03T21:34:24.519Z', closedAt: '2016-03-26T20:00:00.000Z',
		});
	});

	it('has the history of its stages, in visits', () => {
		expect(deal?.['stageHistory']).toEqual([
			{ stage: 'appointmentscheduled', enteredAt: '2016-03-03T21:34:24.519Z', leftAt: '2016-03-10T08:53:20.000Z' },
			{ stage: 'contractsent', enteredAt: '2016-03-10T08:53:20.000Z', leftAt: '2016-03-26T13:46:40.000Z' },
			{ stage: 'closedwon', enteredAt: '2016-03-26T13:46:40.000Z' },
		]);
		expect(deal?.['stageEnteredAt']).toBe('2016-03-26T13:46:40.000Z');
	});

	it('says since when its partner is claimed: from the first time of the value it has', () => {
		expect(deal?.['claimedPartners']).toEqual([{ partnerId: 'partner:acme', name: 'Acme', claimedAt: '2016-03-15T00:00:00.000Z' }]);
		expect(partner).toEqual({ recordType: 'partner', id: 'partner:acme', sourceSystem: 'hubspot', name: 'Acme' });
	});

	it('keeps what it does not know where it was', () => {
		expect(deal?.['source']).toMatchObject({
			portalId: 62515,
			properties: { hubspot_owner_id: { value: '11626092' } },
			associations: { associatedCompanyIds: [8954037] },
		});
	});
});

describe('a deal of the newer API', () => {
	it('is read from texts; flags of the portal decide where stage ids say nothing', () => {
		expect(recordsIn([dealV3])[0]).toMatchObject({
			recordType: 'opportunity', id: '5068470', amount: 1500, currency: 'EUR', status: 'lost', stage: '912345678',
			createdAt: '2019-10-30T03:30:17.883Z', closedAt: '2019-12-07T16:50:06.678Z', accountId: '8954037',
			claimedPartners: [{ partnerId: 'partner:acme', name: 'Acme' }],
			source: { properties: { my_custom: 'kept' } },
		});
	});

	it('takes stage ids of the portal from the stage lists', () => {
		const { hs_is_closed: _closed, hs_is_closed_won: _won, ...properties } = dealV3.properties;
		const [deal] = recordsIn([{ ...dealV3, properties }], { stages: { won: ['912345678'], lost: [], open: [] } });
		expect(deal).toHaveProperty('status', 'won');
	});

	it('reads its history where that was asked for', () => {
		const propertiesWithHistory = {
			dealstage: [
				{ value: '912345678', timestamp: '2019-12-07T16:50:06.678Z', sourceType: 'CRM_UI' },
				{ value: 'qualifiedtobuy', timestamp: '2019-10-30T03:30:17.883Z', sourceType: 'CRM_UI' },
			],
		};
		expect(recordsIn([{ ...dealV3, propertiesWithHistory }])[0]?.['stageHistory']).toEqual([
			{ stage: 'qualifiedtobuy', enteredAt: '2019-10-30T03:30:17.883Z', leftAt: '2019-12-07T16:50:06.678Z' },
			{ stage: '912345678', enteredAt: '2019-12-07T16:50:06.678Z' },
		]);
	});

	it('reads the columns that say when a stage was entered and left', () => {
		const properties = {
			...dealV3.properties,
			hs_v2_date_entered_qualifiedtobuy: '2019-10-30T03:30:17.883Z',
			hs_v2_date_exited_qualifiedtobuy: '2019-11-30T03:30:17.883Z',
			hs_v2_date_entered_912345678: '2019-11-30T03:30:17.883Z',
			hs_v2_date_entered_closedwon: null,
		};
		expect(recordsIn([{ ...dealV3, properties }])[0]?.['stageHistory']).toEqual([
			{ stage: 'qualifiedtobuy', enteredAt: '2019-10-30T03:30:17.883Z', leftAt: '2019-11-30T03:30:17.883Z' },
			{ stage: '912345678', enteredAt: '2019-11-30T03:30:17.883Z' },
		]);
	});

	it('prefers the amount in home currency unless an annual value stands beside it', () => {
		const home = { ...dealV3.properties, amount_in_home_currency: '1650' };
		expect(recordsIn([{ ...dealV3, properties: home }], { currency: 'USD' })[0]).toMatchObject({ amount: 1650, currency: 'USD' });
		expect(recordsIn([{ ...dealV3, properties: { ...home, hs_acv: '900' } }])[0]).toMatchObject({
			amount: 1500, acv: 900, currency: 'EUR',
		});
	});
});

describe('a row whose properties are missing', () => {
	it('is not taken for one that has them but empty', () => {
		const rows = [{ id: '1', properties: null }, { id: '2', properties: {} }, { id: '3', properties: null }];
		const { rejects } = normalizeRecords(rows, parseNormalizeSpec({}), context);
		expect(rejects.map(({ reason, row }) => [row, reason])).toEqual([
			[0, 'unknownShape'],
			[1, 'unknownShape'],
			[2, 'unknownShape'],
		]);
	});
});

describe('a company', () => {
	const company = (properties: object) => ({ id: '7', properties: { name: 'Acme', domain: 'acme.com', ...properties }, archived: false });

	it.each([
		['PARTNER', undefined],
		['RESELLER', ['reseller']],
	])('of type %s is a partner', (type, types) => {
		expect(recordsIn([company({ type })])[0]).toMatchObject({ recordType: 'partner', name: 'Acme', domains: ['acme.com'] });
		expect(recordsIn([company({ type })])[0]?.['types']).toEqual(types);
	});

	it('with a partner type is a partner, else an account', () => {
		expect(recordsIn([company({ partner_type: 'Referral' })])[0]).toMatchObject({ recordType: 'partner', types: ['referral'] });
		expect(recordsIn([company({ partner_type: '', industry: 'X' })])[0]).toMatchObject({ recordType: 'account', industry: 'X' });
	});

	it('of the older API is told by its id', () => {
		const row = { portalId: 1, companyId: 8954037, isDeleted: false, properties: { name: cell('Acme', 1), type: cell('PARTNER', 1) } };
		expect(recordsIn([row])[0]).toMatchObject({ recordType: 'partner', id: '8954037', name: 'Acme' });
	});
});

describe('a date of HubSpot', () => {
	const company = (property: string, value: string) => ({
		portalId: 1, companyId: 1, isDeleted: false, properties: { name: cell('Acme', 1), type: cell('PARTNER', 1), [property]: cell(value, 1) },
	});

	it.each([
		['partner_since', '1704067200000', 'enrolledAt', '2024-01-01'],
		['partner_agreement_end_date', '1704067200000', 'agreementEndsAt', '2024-01-01'],
		['partner_since', '1704070800000', 'enrolledAt', '2024-01-01T01:00:00.000Z'],
		['partner_since', '2024-01-01', 'enrolledAt', '2024-01-01'],
	])('%s of %s is the day it means, in every time zone', (property, value, field, expected) => {
		expect(recordsIn([company(property, value)])[0]).toHaveProperty(field, expected);
	});

	it('that is a time stays one, at midnight too', () => {
		const properties = { dealname: cell('A', 1), closedate: cell('1704067200000', 1) };
		expect(recordsIn([{ dealId: 1, properties }])[0]).toHaveProperty('closedAt', '2024-01-01T00:00:00.000Z');
	});
});

describe('a contact', () => {
	it('of either API gets its name from its parts', () => {
		const v1 = { vid: 204_727, 'canonical-vid': 204_727, properties: { firstname: cell('Ana', 1), lastname: cell('Sol', 1), email: cell('Ana@X.com', 1) } };
		const v3 = { id: '512', properties: { firstname: 'Ana', lastname: 'Sol', email: 'ana@x.com' }, archived: false };
		expect(recordsIn([v1, v3])).toMatchObject([
			{ recordType: 'contact', id: '204727', name: 'Ana Sol', email: 'ana@x.com' },
			{ recordType: 'contact', id: '512', name: 'Ana Sol' },
		]);
	});
});
