import fc from 'fast-check';
import { DEFAULT_NORMALIZE_SPEC, normalizeRecords, type NormalizeResult } from '../../../engine/normalize';
import { readAmount } from '../../../engine/normalize/readAmount';
import { momentReader } from '../../../engine/normalize/readMoment';
import { toSalesforceId } from '../../../engine/normalize/salesforceId';

const context = { asOf: Date.UTC(2026, 2, 31), timeZone: 'Europe/Berlin' };
const read = (rows: readonly unknown[]): NormalizeResult => normalizeRecords(rows, DEFAULT_NORMALIZE_SPEC, context);

const cell = fc.oneof(
	fc.string(),
	fc.constantFrom('', 'null', '$1,200', '31.12.2025', '12/31/2025', 'Closed Won', 'Direct', 'Acme', 'acme ', 'Globex', 'yes'),
	fc.double(),
	fc.boolean(),
	fc.constant(null),
);
const column = fc.constantFrom(
	'Deal ID', 'Deal', 'Name', 'Partner', 'Partner ID', 'Partner Type', 'Reseller', 'Stage', 'Status', 'Amount', 'ACV', 'Currency',
	'Account', 'Close Date', 'Create Date', 'Email', 'Type', '__proto__', 'constructor', 'anything', 'Id', 'StageName',
	'OpportunityId', 'AccountToId', 'CreatedDate', 'IsWon', 'Touch Type', 'Registration ID',
);
const table = fc.dictionary(column, cell, { maxKeys: 9 });
const hubspot = fc.record({ id: cell, properties: fc.dictionary(fc.constantFrom('dealname', 'dealstage', 'amount', 'partner', 'name', 'type', 'email', 'closedate'), cell) });
const salesforce = fc
	.tuple(fc.constantFrom('Opportunity', 'OpportunityHistory', 'OpportunityPartner', 'Account', 'Task', 'Lead'), table)
	.map(([type, fields]): Record<string, unknown> => ({ ...fields, attributes: { type } }));

/** Rows of the partner tools, with whatever they may lack. */
const some = (fields: Record<string, fc.Arbitrary<unknown>>) => fc.record(fields, { requiredKeys: [] });
const KEY = 'dcf558aac1ae4e8c4f849ba5e668430d8df9be12';
const day = fc.constantFrom('2025-01-01', '2025-02-01 10:00:00', 'mid May 2025', 'soon', null);
const who = fc.constantFrom('Acme', 'ACME', 'Globex', 'Direct', null);
const pipedrive = fc.oneof(
	some({ id: fc.constantFrom(1, 2), stage_id: fc.constantFrom(2, 3), add_time: day, title: cell, status: fc.constantFrom('open', 'won', 'deleted'), org_id: fc.constantFrom(5, { name: 'K', value: 5 }), [KEY]: fc.constantFrom(7, '8', { name: 'Acme', value: 7 }), custom_fields: fc.dictionary(fc.constantFrom(KEY, 'Partner'), cell) }),
	some({ object: fc.constant('dealChange'), timestamp: day, data: some({ item_id: fc.constantFrom(1, 2, 3), field_key: fc.constantFrom('stage_id', 'value', KEY), old_value: cell, new_value: fc.constantFrom('2', '7', null), log_time: day }) }),
	some({ key: fc.constantFrom(KEY, 'title'), name: fc.constantFrom('Partner', '__proto__', 'id'), field_type: fc.constant('org'), options: cell }),
	some({ id: fc.constantFrom(2, 3), order_nr: cell, name: cell, pipeline_id: cell }),
	some({ id: cell, subject: cell, due_date: day, done: fc.boolean(), org_id: fc.constantFrom(5, 7) }),
);
const tools = fc.oneof(
	pipedrive,
	some({ key: fc.constantFrom('part_1', 'part_2'), partner_key: fc.constantFrom('a', 'b'), approved_status: cell, stage: cell, customer_key: cell, amount_usd: cell }),
	some({ partner_name: who, crossbeam_id: cell, partner_populations: fc.array(cell), overlap_time: day, master: some({ top_level: some({ _xb_name: who }) }) }),
	some({ Partner: who, Customer: who, Deal: cell, When: day, 'What happened': fc.oneof(cell, fc.constant('joint call')) }),
);
const row = fc.oneof({ weight: 4, arbitrary: table }, { weight: 3, arbitrary: tools }, hubspot, salesforce, fc.jsonValue(), fc.anything());

/** Rows that have much to do with each other: few deals, few partners, under changing names. */
const deal = fc.record(
	{
		'Deal ID': fc.constantFrom('1', '2', '3'),
		Stage: fc.constantFrom('Won', 'Lost', 'Mystery'),
		Partner: fc.constantFrom('Acme', 'ACME', ' acme', 'Globex', 'Direct', 'Acme; Globex'),
		'Partner ID': fc.constantFrom('7', '8', ''),
		'Partner Type': fc.constantFrom('VAR', 'MSP', 'wizard'),
		Reseller: fc.constantFrom('Acme', 'Globex', 'None'),
	},
	{ requiredKeys: ['Deal ID', 'Stage'] },
);
const partner = fc.record({ 'Partner Name': fc.constantFrom('Acme', 'Globex', 'Direct'), 'Partner ID': fc.constantFrom('7', '8', '9') });
const chain = fc.oneof(
	fc.record({ attributes: fc.constant({ type: 'Opportunity' }), Id: fc.constantFrom('1', '2'), StageName: fc.constantFrom('A', 'B'), Partner__c: fc.constantFrom('Acme', 'Globex', null) }),
	fc.record({ attributes: fc.constant({ type: 'OpportunityHistory' }), OpportunityId: fc.constantFrom('1', '2', '3'), StageName: fc.constantFrom('A', 'B'), CreatedDate: fc.constantFrom('2025-01-01', '2025-02-01', '2025-03-01') }),
	fc.record({ attributes: fc.constant({ type: 'OpportunityPartner' }), OpportunityId: fc.constantFrom('1', '2', '3'), AccountToId: fc.constantFrom('x', 'y'), AccountTo: fc.constantFrom({ Name: 'Acme' }, { Name: 'Globex' }), Role: fc.constantFrom('Reseller', null), CreatedDate: fc.constantFrom('2025-01-01', '2025-02-01') }),
);
const related = fc.oneof(deal, partner, chain);

const withoutPosition = ({ records, rejects, unknownStages, counts }: NormalizeResult) => ({
	records: records.map(({ record }) => JSON.stringify(sortClaims(record))).sort(),
	rejects: rejects.map(({ reason, field }) => JSON.stringify([reason, field])).sort(),
	unknownStages,
	counts,
});
/** Rows folded into a deal stand under its source in the order in which they came. */
function sortClaims(record: object): object {
	const { source: _source, ...rest } = record as { source?: unknown };
	return rest;
}

describe('normalizing', () => {
	it('never throws, whatever the rows are', () => {
		fc.assert(fc.property(fc.array(row), (rows) => void read(rows)), { numRuns: 300 });
	});

	it('accounts for every row: record, part of a record, reject or nothing', () => {
		fc.assert(
			fc.property(fc.array(row), (rows) => {
				const { records, rejects, counts } = read(rows);
				const seen = new Set<number>([
					...records.flatMap(({ row: one, rows: all }) => all ?? [one]),
					...rejects.map((reject) => reject.row),
				]);
				expect(counts.rowsIn).toBe(rows.length);
				expect(seen.size + counts.empty + (counts.definitions ?? 0)).toBe(rows.length);
				const refused = Object.values(counts.refused).reduce((sum, count) => sum + count, 0);
				expect(refused).toBe(rejects.length);
			}),
			{ numRuns: 300 },
		);
	});

	it('does not depend on the order of the rows', () => {
		const shuffled = fc
			.array(fc.oneof({ weight: 5, arbitrary: related }, { weight: 5, arbitrary: tools }, table, hubspot, salesforce), { maxLength: 12 })
			.chain((rows) => fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length })));
		fc.assert(
			fc.property(shuffled, ([rows, others]) => {
				expect(withoutPosition(read(others))).toEqual(withoutPosition(read(rows)));
			}),
			{ numRuns: 300 },
		);
	});

	it('changes no row that comes in', () => {
		const frozen = fc.array(fc.oneof(table, tools, hubspot, salesforce)).map((rows) => rows.map(deepFreeze));
		fc.assert(fc.property(frozen, (rows) => void read(rows)));
	});

	it('gives every claim of a partner a partner record', () => {
		fc.assert(
			fc.property(fc.array(fc.oneof(table, related)), (rows) => {
				const { records } = read(rows);
				const partners = new Set(records.flatMap(({ record }) => (record.recordType === 'partner' ? [record.id] : [])));
				for (const { record } of records) {
					const claims = (record['claimedPartners'] ?? []) as { partnerId: string }[];
					for (const { partnerId } of claims) expect(partners).toContain(partnerId);
				}
			}),
		);
	});
});

function deepFreeze<T>(value: T): T {
	if (typeof value === 'object' && value !== null) Object.values(value).forEach(deepFreeze);
	return Object.freeze(value);
}

describe('values', () => {
	const number = fc.double({ min: -1e12, max: 1e12, noNaN: true }).map((value) => Math.round(value * 100) / 100 + 0);

	it('numbers come back from their American and German forms', () => {
		fc.assert(
			fc.property(number, (value) => {
				const digits = { minimumFractionDigits: 2, maximumFractionDigits: 2 };
				expect(readAmount(value.toLocaleString('en-US', digits), 'auto')?.value).toBeCloseTo(value, 2);
				expect(readAmount(value.toLocaleString('de-DE', digits), 'auto')?.value).toBeCloseTo(value, 2);
				expect(readAmount(String(value), 'auto')?.value).toBe(value === 0 ? 0 : value);
			}),
		);
	});

	it('days come back from any form that says which part is which', () => {
		const reader = momentReader('America/New_York', 'monthFirst', () => undefined);
		const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
		const day = fc.date({ min: new Date('1900-01-01T00:00:00Z'), max: new Date('9999-12-31T00:00:00Z'), noInvalidDate: true });
		fc.assert(
			fc.property(day, (date) => {
				const iso = date.toISOString().slice(0, 10);
				const [year = '', month = '', of = ''] = iso.split('-');
				const forms = [iso, `${of}.${month}.${year}`, `${month}/${of}/${year}`, `${year}/${month}/${of}`, `${Number(of)} ${months[Number(month) - 1]} ${year}`];
				for (const form of forms) expect(reader(form)).toBe(iso);
				expect(reader(date)).toBe(date.toISOString());
				if (Math.abs(date.getTime()) >= 1e11) expect(reader(String(date.getTime()))).toBe(date.toISOString());
			}),
		);
	});

	it('Salesforce ids are settled after one step, whatever case a spreadsheet left them in', () => {
		const id = fc.stringMatching(/^[A-Za-z0-9]{15}$/);
		fc.assert(
			fc.property(id, (short) => {
				const long = toSalesforceId(short);
				expect(long).toHaveLength(18);
				expect([toSalesforceId(long), toSalesforceId(long.toLowerCase()), toSalesforceId(long.toUpperCase())]).toEqual([long, long, long]);
			}),
		);
	});
});
