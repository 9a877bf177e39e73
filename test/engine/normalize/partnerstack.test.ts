import { normalizeRecords, parseNormalizeSpec } from '../../../engine/normalize';

/**
 * Shapes as in docs.partnerstack.com, Vendor API v2 ("List partnerships", "List deals", "List leads", "List
 * customers", "List transactions"); names and types as in the schemas of Airbyte's source-partnerstack.
 */
const context = { asOf: Date.UTC(2026, 2, 31), timeZone: 'Europe/Berlin' };
const read = (rows: readonly unknown[], spec: object = {}) => normalizeRecords(rows, parseNormalizeSpec(spec), context);
const recordsIn = (rows: readonly unknown[], spec: object = {}) => read(rows, spec).records.map(({ record }) => record);

const partnership = (fields: object = {}) => ({
	key: 'part_Xy12', partner_key: 'janedoe7', email: 'Jane@Acme.com', first_name: 'Jane', last_name: 'Doe', created_at: 1_600_000_000_000,
	joined_at: 1_600_000_100_000, updated_at: 1_600_000_200_000, approved_status: 'approved', archived: false,
	group: { key: 'grp_1', name: 'Referral Partners', slug: 'referralpartners', default: false }, manager: null, m_data: {}, stats: {}, tags: [],
	team: { name: 'Acme Agency', website: 'acme.com' }, ...fields,
});
const deal = (fields: object = {}) => ({
	key: 'deal_9', partner_key: 'janedoe7', group_key: 'grp_1', mold_key: 'mold_1', external_key: '7', created_at: 1_700_000_000_000,
	updated_at: 1_700_000_000_001, account_name: 'Kite Ltd', amount: 765_000, close_date: '2026-05-01', contact_first_name: 'Bo', contact_last_name: 'Ek',
	field_data: { website: 'https://kite.com' }, fields: [], lost_reason: null, meta: {}, source: 'partner', stage: 'accepted', team: null, ...fields,
});
const lead = (fields: object = {}) => ({
	key: 'lead_4', partner_key: 'janedoe7', group_key: 'grp_1', mold_key: 'mold_1', external_key: null, created_at: 1_700_000_000_000,
	updated_at: 1_700_000_000_001, amount: null, approved: null, status: 'pending', field_data: { company: 'Kite Ltd' }, fields: [], meta: {}, ...fields,
});

describe('a partnership', () => {
	it('is a partner: its team is the name, its group the type', () => {
		expect(recordsIn([partnership()])).toEqual([
			expect.objectContaining({
				recordType: 'partner', id: 'part_Xy12', sourceSystem: 'partnerstack', sourceIds: { partnerstack: 'part_Xy12' }, name: 'Acme Agency',
				email: 'jane@acme.com', domains: ['acme.com'], types: ['referral'], status: 'active', enrolledAt: '2020-09-13T12:28:20.000Z',
			}),
		]);
		expect(recordsIn([partnership()])[0]).not.toHaveProperty('otherId');
	});

	it.each([
		[{ archived: true }, { status: 'archived' }],
		[{ approved_status: 'pending' }, { status: 'onboarding' }],
		[{ team: null }, { name: 'Jane Doe' }],
		[{ manager: { email: 'pam@us.com', name: 'Pam' } }, { managerEmail: 'pam@us.com' }],
		[{ joined_at: null }, { enrolledAt: '2020-09-13T12:26:40.000Z' }],
	])('with %p has %p', (fields, expected) => {
		expect(recordsIn([partnership(fields)])[0]).toMatchObject(expected);
	});
});

describe('deals and leads', () => {
	it('are registrations of the partner, by either of its keys', () => {
		const rows = [deal(), lead({ partnership_key: 'part_Xy12' }), partnership()];
		const { records, issues } = read(rows);
		expect(records.map(({ record }) => record)).toMatchObject([
			{
				recordType: 'registration', id: 'deal_9', kind: 'deal', partnerId: 'part_Xy12', opportunityId: '7', accountName: 'Kite Ltd',
				accountDomain: 'kite.com', state: 'approved', submittedAt: '2023-11-14T22:13:20.000Z', source: { amount: 765_000, stage: 'accepted' },
			},
			{ recordType: 'registration', id: 'lead_4', kind: 'lead', partnerId: 'part_Xy12', accountName: 'Kite Ltd', state: 'submitted' },
			{ recordType: 'partner', id: 'part_Xy12' },
		]);
		expect(records).toHaveLength(3);
		expect(issues).toEqual([]);
	});

	it('whose partner did not come in name one by its key', () => {
		expect(recordsIn([deal()])).toMatchObject([{ partnerId: 'janedoe7' }, { recordType: 'partner', id: 'janedoe7' }]);
	});

	it('that say nothing are refused', () => {
		const row = { key: null, partner_key: null, stage: 'submitted', field_data: {} };
		expect(read([row]).rejects).toMatchObject([{ reason: 'noIdentity' }]);
	});
});

it('a customer is a referral of its partner', () => {
	const customer = {
		key: 'cust_3', customer_key: 'c3', created_at: 1_700_000_000_000, updated_at: 1, email: 'bo@kite.com', name: 'Kite Ltd', partner_key: 'janedoe7',
		partnership_key: 'part_Xy12', provider_key: null, source_key: 'link_1', source_type: 'link', test: false, fields: [], field_data: {}, meta: {},
	};
	expect(recordsIn([customer, partnership()])[0]).toMatchObject({
		recordType: 'touch', kind: 'referral', actor: 'partner', partnerId: 'part_Xy12', accountName: 'Kite Ltd', contactEmail: 'bo@kite.com',
		at: '2023-11-14T22:13:20.000Z',
	});
});

it('a transaction is a payment, not a deal', () => {
	const transaction = { key: 'tran_1', amount: 9900, amount_usd: 9900, category_key: 'pro', currency: 'USD', customer_key: 'c3', created_at: 1, updated_at: 1 };
	expect(read([transaction]).rejects).toMatchObject([{ reason: 'payment' }]);
});
