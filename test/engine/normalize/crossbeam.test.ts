import { normalizeRecords, parseNormalizeSpec } from '../../../engine/normalize';

/**
 * Shapes as in developers.crossbeam.com, REST API (v0.1 "Report data", v1 "Overlaps" and "Signals"); nesting as read
 * by Singer's tap-crossbeam.
 */
const context = { asOf: Date.UTC(2026, 2, 31), timeZone: 'UTC' };
const read = (rows: readonly unknown[], spec: object = {}) => normalizeRecords(rows, parseNormalizeSpec(spec), context);
const recordsIn = (rows: readonly unknown[], spec: object = {}) => read(rows, spec).records.map(({ record }) => record);

const ofReport = (theirs: string, fields: object = {}) => ({
	partner_name: 'Acme', partner_organization_id: 40, crossbeam_id: 'c1', mdm_type: 'account', overlap_time: '2026-01-05T09:00:00.000Z',
	populations: [{ id: 1, name: 'Open Opportunities' }], partner_populations: [{ id: theirs.length, name: theirs }],
	master: { top_level: { _xb_name: 'Kite Ltd', _xb_website: 'kite.com', 'Account ID': '0011' }, owner: {} },
	partner_master: { top_level: { _xb_name: 'Kite' } }, ...fields,
});

describe('overlaps of a report', () => {
	it('of one partner, account and time are one touch, with the populations of all its rows', () => {
		const { records, counts } = read([ofReport('Customers'), ofReport('Prospects'), ofReport('Customers', { overlap_time: '2026-02-05T09:00:00.000Z' })]);
		expect(records).toHaveLength(2);
		expect(records[0]).toMatchObject({
			rows: [0, 1],
			record: {
				recordType: 'touch', sourceSystem: 'crossbeam', kind: 'overlap', actor: 'system', partnerName: 'Acme', accountId: '0011', accountName: 'Kite Ltd',
				accountDomain: 'kite.com', at: '2026-01-05T09:00:00.000Z',
				source: { partner_populations: [{ name: 'Customers' }, { name: 'Prospects' }], populations: [{ id: 1, name: 'Open Opportunities' }] },
			},
		});
		expect(counts).toMatchObject({ rowsIn: 3, folded: 1, records: { touch: 2 } });
	});

	it('have one id whichever of their rows comes first', () => {
		const rows = [ofReport('Customers'), ofReport('Prospects')];
		expect(recordsIn(rows)[0]?.id).toBe(recordsIn([...rows].reverse())[0]?.id);
	});

	it('of two partners are two', () => {
		expect(recordsIn([ofReport('Customers'), ofReport('Customers', { partner_name: 'Globex' })])).toHaveLength(2);
	});

	it('find the partner of that name and make none', () => {
		const known = { recordType: 'partner', id: 'P7', name: 'ACME' };
		expect(recordsIn([ofReport('Customers'), known])[0]).toMatchObject({ partnerId: 'P7', partnerName: 'Acme' });
		expect(recordsIn([ofReport('Customers')])).toHaveLength(1);
		expect(recordsIn([ofReport('Customers')])[0]).not.toHaveProperty('partnerId');
	});

	it('with a lead name no account by its id', () => {
		const [touch] = recordsIn([ofReport('Customers', { mdm_type: 'lead', record_id: '00Q1' })]);
		expect(touch).toMatchObject({ kind: 'overlap', accountName: 'Kite Ltd' });
		expect(touch).not.toHaveProperty('accountId');
	});

	it.each([
		['partner', { partner_name: null }, 'partner'],
		['account', { master: {} }, 'accountId'],
	])('without %s are refused', (_, fields, field) => {
		expect(read([ofReport('Customers', fields)]).rejects).toMatchObject([{ reason: 'missingField', field }]);
	});
});

it('an overlap of API v1 has no time, and one that was removed is deleted', () => {
	const overlap = {
		record_id: '0011', record_name: 'Kite Ltd', record_website: 'kite.com', crossbeam_record_id: 'r1', partner_name: 'Acme', partner_record_id: 'x',
		partner_record_name: 'Kite', partner_crossbeam_record_id: 'r2', is_deleted: false,
	};
	const [touch] = recordsIn([overlap]);
	expect(touch).toMatchObject({ kind: 'overlap', partnerName: 'Acme', accountId: '0011', accountDomain: 'kite.com' });
	expect(touch).not.toHaveProperty('at');
	expect(read([{ ...overlap, is_deleted: true }]).rejects).toMatchObject([{ reason: 'deleted' }]);
});

it('a signal is an overlap at the time of what happened', () => {
	const signal = {
		event_id: 'e1', event_type: 'deal_opened', triggered_at: '2026-03-01T10:00:00.000Z', record_name: 'Kite Ltd', record_type: 'account', record_id: '0011',
		populations: [{ id: 1, name: 'Prospects' }], partner_populations: [{ id: 2, name: 'Customers' }], partner_name: 'Acme', partner_id: 'u1', partner_data: { is_won: false },
	};
	expect(recordsIn([signal])[0]).toMatchObject({
		kind: 'overlap', at: '2026-03-01T10:00:00.000Z', accountId: '0011', partnerName: 'Acme', source: { event_type: 'deal_opened' },
	});
});
