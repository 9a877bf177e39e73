import { DEFAULT_NORMALIZE_SPEC, normalizeRecords, parseNormalizeSpec, recogniseColumns } from '../../../engine/normalize';

const context = { asOf: Date.parse('2026-06-30T00:00:00Z'), timeZone: 'UTC' };
const told = (rows: readonly unknown[], spec = DEFAULT_NORMALIZE_SPEC) => recogniseColumns(rows, spec, context);
const fieldsOf = (row: object) => Object.fromEntries((told([row])[0]?.columns ?? []).map(({ column, field }) => [column, field]));

/** The columns that lists of deals have when people export them from the CRM's own pages. */
const HUBSPOT = { 'Record ID': '9001', 'Deal Name': 'Alder', 'Deal Stage': 'Closed won', 'Close Date': '2026-03-04 09:12', 'Create Date': '2026-01-02 10:00', 'Deal owner': 'ines@northlight.example', Amount: '12000', Currency: 'USD', 'Deal Type': 'New Business', 'Associated Company': 'Alder Inc', Partner: 'Birch' };
const SALESFORCE = { 'Opportunity ID': '006A0000001abcD', 'Opportunity Name': 'Alder', Stage: 'Closed Won', 'Close Date': '3/14/2026', 'Created Date': '1/2/2026', Amount: '12000', 'Opportunity Currency': 'USD', Type: 'New Business', 'Partner Account': 'Birch', 'Account Name': 'Alder Inc' };
const PIPEDRIVE = { 'Deal - ID': '77', 'Deal - Title': 'Alder', 'Deal - Stage': 'Proposal', 'Deal - Status': 'Won', 'Deal - Value': '12000', 'Deal - Currency of Value': 'USD', 'Deal - Deal created': '2026-01-02 10:00:00', 'Deal - Deal closed on': '2026-03-04 10:00:00', 'Deal - Organization': 'Alder Inc', 'Deal - Partner': 'Birch' };

describe('what columns are taken for', () => {
	it.each([
		['HubSpot', HUBSPOT, { 'Record ID': 'id', 'Deal Name': 'name', 'Deal Stage': 'stage', 'Close Date': 'closedAt', 'Create Date': 'createdAt', Amount: 'amount', Currency: 'currency', 'Deal Type': 'kind', 'Associated Company': 'accountName', Partner: 'partnerName' }],
		['Salesforce', SALESFORCE, { 'Opportunity ID': 'id', 'Opportunity Name': 'name', Stage: 'stage', 'Close Date': 'closedAt', 'Created Date': 'createdAt', Amount: 'amount', Type: 'kind', 'Partner Account': 'partnerName', 'Account Name': 'accountName' }],
		['Pipedrive', PIPEDRIVE, { 'Deal - ID': 'id', 'Deal - Title': 'name', 'Deal - Status': 'status', 'Deal - Value': 'amount', 'Deal - Deal created': 'createdAt', 'Deal - Organization': 'accountName', 'Deal - Partner': 'partnerName' }],
	])("in a list of deals from %s's own pages", (_, row, fields) => {
		expect(told([row])[0]?.recordType).toBe('opportunity');
		expect(fieldsOf(row)).toMatchObject(fields);
	});

	it('says that nothing takes a column, and what stands in it', () => {
		const [found] = told([{ ...HUBSPOT, Mood: '' }, { ...HUBSPOT, Mood: 'sunny' }]);
		expect(found?.columns.find(({ column }) => column === 'Mood')).toEqual({ column: 'Mood', field: null, example: 'sunny' });
		expect(found).toMatchObject({ rows: 2, row: 0 });
	});

	it('tells rows of different tables apart, the most frequent first', () => {
		const partner = { 'Partner Name': 'Birch', 'Partner Type': 'Reseller', 'Partner Since': '2024-01-01' };
		expect(told([partner, HUBSPOT, HUBSPOT]).map(({ recordType, rows, row }) => [recordType, rows, row])).toEqual([['opportunity', 2, 1], ['partner', 1, 0]]);
	});

	it('says so where nobody could use a row', () => {
		expect(told([{ colour: 'red', height: '3' }, 7, {}, null])).toMatchObject([{ recordType: null, rows: 1, columns: [{ field: null }, { field: null }] }]);
	});

	it('reads the order of dates where the rows leave no doubt', () => {
		const order = (...days: string[]) => told(days.map((day) => ({ ...HUBSPOT, 'Close Date': day })))[0]?.dateOrder;
		expect([order('03/04/2026', '25/04/2026'), order('03/04/2026', '04/25/2026'), order('03/04/2026'), order('25/04/2026', '04/25/2026')]).toEqual(['dayFirst', 'monthFirst', null, null]);
	});

	it('follows own columns as reading does', () => {
		const spec = parseNormalizeSpec({ recordType: 'opportunity', columns: { name: 'Mood' } });
		expect(told([{ ...HUBSPOT, Mood: 'sunny' }], spec)[0]?.columns.find(({ column }) => column === 'Mood')?.field).toBe('name');
	});

	it('names the columns inside a container one by one', () => {
		const row = { id: '7', properties: { dealname: 'Alder', amount: '12000', mood: 'sunny' }, createdAt: '2026-01-02T10:00:00Z' };
		expect(told([row])).toMatchObject([
			{
				recordType: 'opportunity', source: 'hubspot',
				columns: [
					{ column: 'id', field: 'id', example: '7' }, { column: 'createdAt', field: 'createdAt' }, { column: 'properties.dealname', field: 'name', example: 'Alder' },
					{ column: 'properties.amount', field: 'amount', example: '12000' }, { column: 'properties.mood', field: null, example: 'sunny' },
				],
			},
		]);
	});

	it('leaves out records and rows that define others, and calls columns as these do', () => {
		const key = 'a'.repeat(40);
		const definition = { id: 1, key, name: 'Partner', field_type: 'org', options: null, add_time: '2025-01-01 00:00:00', update_time: '2025-01-01 00:00:00' };
		const deal = { id: 7, title: 'Alder', stage_id: 3, pipeline_id: 1, add_time: '2025-01-01 00:00:00', [key]: { name: 'Birch', value: 9 } };
		const found = told([definition, { recordType: 'partner', id: 'P' }, deal]);
		expect(found.map(({ recordType, row }) => [recordType, row])).toEqual([['opportunity', 2]]);
		expect(found[0]?.columns.at(-1)).toMatchObject({ column: 'Partner', field: 'partnerName' });
		const own = parseNormalizeSpec({ recordType: 'opportunity', columns: { nextStep: key } });
		expect(told([definition, deal], own)[0]?.columns.at(-1)?.field).toBe('nextStep');
	});

	it('a column that a field takes is read, one that none takes travels along', () => {
		for (const row of [HUBSPOT, SALESFORCE]) {
			const [made] = normalizeRecords([row], DEFAULT_NORMALIZE_SPEC, context).records;
			const left = new Set(Object.keys((made?.record['source'] ?? {}) as object));
			const taken = (told([row])[0]?.columns ?? []).filter(({ field }) => field !== null && !field.startsWith('partner')).map(({ column }) => column);
			expect(taken.filter((column) => left.has(column) && column !== 'Deal owner')).toEqual([]);
			expect(taken.length).toBeGreaterThan(7);
		}
	});
});
