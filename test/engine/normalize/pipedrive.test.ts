import { normalizeRecords, parseNormalizeSpec } from '../../../engine/normalize';

/**
 * Shapes as in developers.pipedrive.com, API Reference v1 (Deals, Organizations, Persons, Activities, DealFields,
 * Stages; "List updates about a deal") and v2; names and types as in the schemas of n8n's own Pipedrive node.
 */
const context = { asOf: Date.UTC(2026, 2, 31), timeZone: 'America/New_York' };
const read = (rows: readonly unknown[], spec: object = {}) => normalizeRecords(rows, parseNormalizeSpec(spec), context);
const recordsIn = (rows: readonly unknown[], spec: object = {}) => read(rows, spec).records.map(({ record }) => record);

const PARTNER = 'dcf558aac1ae4e8c4f849ba5e668430d8df9be12';
const ROLE = '9dc80c50d78a15643bfc4ca79d76156a73a1ca0e';
const user = { id: 1, name: 'Ana Sol', email: 'ana@example.com', has_pic: 0, pic_hash: null, active_flag: true, value: 1 };
const organisation = (name: string, value: number) => ({ name, people_count: 1, owner_id: 1, address: null, cc_email: 'x@pipedrivemail.com', value });

const dealV1 = (fields: object = {}) => ({
	id: 7, creator_user_id: user, user_id: user, person_id: null, org_id: organisation('Kite Ltd', 55), stage_id: 3, title: 'Kite - rollout',
	value: 5000, currency: 'EUR', add_time: '2026-01-04 21:30:00', update_time: '2026-02-01 10:00:00', stage_change_time: '2026-01-20 08:00:00',
	active: true, deleted: false, status: 'open', probability: null, lost_reason: null, close_time: null, pipeline_id: 1, won_time: null,
	lost_time: null, expected_close_date: '2026-05-01', last_activity_date: '2026-01-30', org_name: 'Kite Ltd', owner_name: 'Ana Sol', ...fields,
});
const dealV2 = (fields: object = {}, own: object = {}) => ({
	id: 7, title: 'Kite - rollout', creator_user_id: 1, owner_id: 1, value: 5000, currency: 'EUR', person_id: 9, org_id: 55, stage_id: 3, pipeline_id: 1,
	status: 'open', add_time: '2026-01-04T21:30:00Z', update_time: '2026-02-01T10:00:00Z', stage_change_time: '2026-01-20T08:00:00Z', is_deleted: false,
	lost_reason: null, close_time: null, won_time: null, lost_time: null, expected_close_date: '2026-05-01', acv: null, custom_fields: own, ...fields,
});
const fields = [
	{ id: 12_400, key: PARTNER, name: 'Partner', field_type: 'org', edit_flag: true },
	{ id: 12_401, key: ROLE, name: 'Partner role', field_type: 'enum', options: [{ id: 31, label: 'Co-sell' }, { id: 32, label: 'Reseller' }] },
	{ id: 12_402, key: 'title', name: 'Titel', field_type: 'varchar' },
];
const stages = [
	{ id: 2, order_nr: 1, name: 'Lead In', active_flag: true, deal_probability: 100, pipeline_id: 1, pipeline_name: 'Sales' },
	{ id: 3, order_nr: 2, name: 'Offer', active_flag: true, deal_probability: 100, pipeline_id: 1, pipeline_name: 'Sales' },
];
const change = (field: string, from: unknown, to: unknown, at: string) => ({
	object: 'dealChange', timestamp: at,
	data: { id: 1, item_id: 7, user_id: 1, field_key: field, old_value: from, new_value: to, is_bulk_update_flag: null, log_time: at },
});

describe('a deal of API v1', () => {
	it('has its related objects nested, and its times are UTC whatever the time zone of the workflow', () => {
		expect(recordsIn([dealV1()])[0]).toMatchObject({
			recordType: 'opportunity', id: '7', sourceSystem: 'pipedrive', name: 'Kite - rollout', accountId: '55', accountName: 'Kite Ltd',
			amount: 5000, currency: 'EUR', ownerEmail: 'ana@example.com', pipeline: '1', stage: '3', status: 'open',
			createdAt: '2026-01-04T21:30:00.000Z', stageEnteredAt: '2026-01-20T08:00:00.000Z', closedAt: '2026-05-01', lastActivityAt: '2026-01-30',
		});
	});

	it('that never changed its stage is in it since it was made', () => {
		expect(recordsIn([dealV1({ stage_change_time: null })])[0]).toHaveProperty('stageEnteredAt', '2026-01-04T21:30:00.000Z');
	});

	it.each([
		[{ status: 'won', won_time: '2026-03-01 09:00:00', close_time: '2026-03-01 09:00:00' }, { status: 'won', closedAt: '2026-03-01T09:00:00.000Z' }],
		[
			{ status: 'lost', lost_time: '2026-03-02 09:00:00', lost_reason: 'Price' },
			{ status: 'lost', closedAt: '2026-03-02T09:00:00.000Z', lossReason: 'Price' },
		],
	])('with %p is %p', (row, expected) => {
		expect(recordsIn([dealV1(row)])[0]).toMatchObject(expected);
	});

	it.each([[{ status: 'deleted' }], [{ deleted: true }]])('with %p is refused as deleted', (row) => {
		expect(read([dealV1(row)]).rejects).toMatchObject([{ reason: 'deleted' }]);
	});

	it('names its partner in an own column, which Columns names by its key', () => {
		const spec = { recordType: 'opportunity', columns: { partnerName: `${PARTNER}.name`, partnerId: `${PARTNER}.value` } };
		const [deal] = recordsIn([dealV1({ [PARTNER]: organisation('Acme', 77) })], spec);
		expect(deal).toHaveProperty('claimedPartners', [{ partnerId: '77', name: 'Acme' }]);
	});
});

describe('a deal of API v2', () => {
	it('has ids and times with offset', () => {
		expect(recordsIn([dealV2()])[0]).toMatchObject({
			recordType: 'opportunity', id: '7', accountId: '55', amount: 5000, createdAt: '2026-01-04T21:30:00.000Z', stage: '3', status: 'open',
		});
	});

	it('names its partner in custom_fields, which Columns names by its key with or without the path', () => {
		for (const column of [PARTNER, `custom_fields.${PARTNER}`]) {
			const spec = { recordType: 'opportunity', columns: { partnerId: column } };
			expect(recordsIn([dealV2({}, { [PARTNER]: 77 })], spec)[0]).toHaveProperty('claimedPartners', [{ partnerId: '77' }]);
		}
	});

	it('has an annual value only where Pipedrive says one', () => {
		expect(recordsIn([dealV2({ acv: 1200 })])[0]).toMatchObject({ acv: 1200, amount: 5000 });
		expect(recordsIn([dealV2()])[0]).not.toHaveProperty('acv');
	});
});

describe('definitions of the same batch', () => {
	it.each([
		['v1', dealV1({ [PARTNER]: organisation('Acme', 77), [ROLE]: '31' }), [{ partnerId: '77', name: 'Acme', role: 'coSell' }]],
		['v2', dealV2({}, { [PARTNER]: 77, [ROLE]: 31 }), [{ partnerId: '77', role: 'coSell' }]],
	])('name the own columns, options and stages of %s, wherever they stand', (_, deal, claimedPartners) => {
		for (const rows of [[...fields, ...stages, deal], [deal, ...stages, ...fields]]) {
			const { records, counts } = read(rows);
			expect(records[0]?.record).toMatchObject({ name: 'Kite - rollout', stage: 'Offer', status: 'open', claimedPartners });
			expect(counts).toMatchObject({ rowsIn: 6, definitions: 5, refused: {} });
		}
	});

	it('leave keys under Columns as good as before', () => {
		const spec = { recordType: 'opportunity', columns: { partnerId: `custom_fields.${PARTNER}` } };
		expect(recordsIn([...fields, dealV2({}, { [PARTNER]: 77 })], spec)[0]).toHaveProperty('claimedPartners', [{ partnerId: '77' }]);
	});

	it('of API v2 count too, and one called __proto__ is harmless', () => {
		const v2 = [
			{ field_code: PARTNER, field_name: 'Partner', field_type: 'org', options: null },
			{ field_code: ROLE, field_name: '__proto__', field_type: 'varchar', options: null },
		];
		const [deal] = recordsIn([...v2, dealV2({}, { [PARTNER]: 77, [ROLE]: { polluted: 1 } })]);
		expect(deal).toHaveProperty('claimedPartners', [{ partnerId: '77' }]);
		expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
	});
});

describe('changes of a deal', () => {
	const claimed = dealV2({ add_time: '2026-01-01T00:00:00Z' }, { [PARTNER]: 77 });

	it('become its stages, the first since the deal was made', () => {
		const rows = [...stages, claimed, change('stage_id', '2', '3', '2026-01-20 08:00:00')];
		const { records, counts } = read(rows);
		expect(records[0]?.record['stageHistory']).toEqual([
			{ stage: 'Lead In', enteredAt: '2026-01-01T00:00:00.000Z', leftAt: '2026-01-20T08:00:00.000Z' },
			{ stage: 'Offer', enteredAt: '2026-01-20T08:00:00.000Z' },
		]);
		expect(records[0]?.rows).toEqual([2, 3]);
		expect(counts.folded).toBe(1);
	});

	it('say since when it has the partner that it has, and make no partner of a former one', () => {
		const rows = [
			...fields,
			claimed,
			change(PARTNER, null, '77', '2026-01-02 08:00:00'),
			change(PARTNER, '77', '88', '2026-01-03 08:00:00'),
			change(PARTNER, '88', '77', '2026-01-04 08:00:00'),
		];
		const records = recordsIn(rows);
		expect(records[0]).toHaveProperty('claimedPartners', [{ partnerId: '77', claimedAt: '2026-01-04T08:00:00.000Z' }]);
		expect(records.slice(1)).toMatchObject([{ recordType: 'partner', id: '77' }]);
	});

	it('of a deal without partner claim nothing', () => {
		const records = recordsIn([...fields, dealV2(), change(PARTNER, null, '77', '2026-01-02 08:00:00')]);
		expect(records).toHaveLength(1);
		expect(records[0]).not.toHaveProperty('claimedPartners');
	});

	it('of other columns are kept with it', () => {
		const other = change('value', '1', '5000', '2026-01-02 08:00:00');
		expect(recordsIn([dealV2(), other])[0]?.['source']).toMatchObject({ dealChange: [other] });
	});

	it('of a changelog say the deal in a column that was added', () => {
		const row = { field_key: 'stage_id', old_value: '2', new_value: '3', time: '2026-01-20 08:00:00', actor_user_id: 1, deal_id: 7 };
		expect(recordsIn([dealV2(), row])[0]).toMatchObject({ stageHistory: [{ stage: '2' }, { stage: '3', enteredAt: '2026-01-20T08:00:00.000Z' }] });
	});

	it('without their deal are refused', () => {
		expect(read([change('stage_id', '2', '3', '2026-01-20 08:00:00')]).rejects).toMatchObject([{ reason: 'historyWithoutDeal' }]);
	});
});

describe('organisations and persons', () => {
	const base = { add_time: '2022-01-10 09:00:00', update_time: '2022-01-10 09:00:00', active_flag: true, cc_email: 'x@pipedrivemail.com' };
	const acme = { ...base, id: 77, name: 'Acme', owner_id: user, address_country: 'Germany' };

	it.each([
		[{ 'Partner type': 'Reseller' }, 'partner'],
		[{ 'Is partner': 'Yes' }, 'partner'],
		[{ 'Is partner': 'No', 'Partner type': 'Reseller' }, 'account'],
		[{ label: 'Partner' }, 'partner'],
		[{}, 'account'],
	])('an organisation with %p is a %s', (row, recordType) => {
		expect(recordsIn([{ ...acme, ...row }])[0]).toMatchObject({ recordType, id: '77', name: 'Acme', country: 'Germany' });
	});

	it('a person belongs to its account, or to its partner', () => {
		const person = { ...base, id: 5, name: 'Bo Ek', first_name: 'Bo', last_name: 'Ek', email: [{ label: 'work', value: 'Bo@Acme.com', primary: true }] };
		const rows = [
			{ ...person, org_id: organisation('Acme', 77) },
			{ id: 6, name: 'Cy Fu', first_name: 'Cy', last_name: 'Fu', emails: [{ value: 'cy@kite.com', primary: true }], org_id: 55, add_time: 'x', update_time: 'x' },
			{ ...acme, 'Partner type': 'Reseller' },
			{ ...base, id: 55, name: 'Kite Ltd' },
		];
		const [bo, cy] = recordsIn(rows);
		expect(bo).toMatchObject({ recordType: 'contact', name: 'Bo Ek', email: 'bo@acme.com', partnerId: '77' });
		expect(bo).not.toHaveProperty('accountId');
		expect(cy).toMatchObject({ recordType: 'contact', email: 'cy@kite.com', accountId: '55' });
	});
});

describe('an activity', () => {
	const activity = (row: object = {}) => ({
		id: 3, subject: 'Call with Acme', type: 'call', done: true, due_date: '2026-01-12', due_time: null, add_time: '2026-01-13T10:00:00Z',
		update_time: '2026-01-13T10:00:00Z', deal_id: 7, org_id: 55, person_id: 9, is_deleted: false, owner_id: 1, custom_fields: {}, ...row,
	});

	it('is a touch: when it was due, and when it was written down', () => {
		expect(recordsIn([activity()])[0]).toMatchObject({
			recordType: 'touch', id: '3', kind: 'meeting', at: '2026-01-12', loggedAt: '2026-01-13T10:00:00.000Z', opportunityId: '7', accountId: '55',
		});
	});

	it('with an organisation that is a partner is with that partner', () => {
		const [touch] = recordsIn([activity({ org_id: 77 }), { id: 77, name: 'Acme', add_time: 'x', update_time: 'x', custom_fields: { 'Partner type': 'VAR' } }]);
		expect(touch).toMatchObject({ partnerId: '77' });
		expect(touch).not.toHaveProperty('accountId');
	});

	it('that is only planned is refused: it has not happened', () => {
		expect(read([activity({ done: false })]).rejects).toMatchObject([{ reason: 'planned', field: 'done' }]);
	});
});

it('the notice of a webhook is refused as one', () => {
	const v1 = { v: 1, meta: { action: 'updated', object: 'deal', id: 7 }, current: dealV1(), previous: {}, event: 'updated.deal' };
	const v2 = { meta: { action: 'change', entity: 'deal', entity_id: '7' }, data: dealV2(), previous: { value: 1 } };
	expect(read([v1, v2]).rejects.map(({ reason }) => reason)).toEqual(['notice', 'notice']);
});
