import { DEFAULT_NORMALIZE_SPEC, normalizeRecords } from '../engine/normalize';

/**
 * Partner Records in the engine alone, on one core: rows a second per preset, in the shapes that the
 * systems send. The aim is 100,000 flat rows a second.
 */
const ROWS = 100_000;
const ROUNDS = 5;
const CONTEXT = { asOf: Date.UTC(2026, 2, 31), timeZone: 'Europe/Berlin' };
const STAGES = ['appointmentscheduled', 'qualifiedtobuy', 'contractsent', 'closedwon', 'closedlost'];
const pick = (list: readonly string[], row: number): string => list[row % list.length] ?? '';
const day = (row: number): string => new Date(Date.UTC(2024, 0, 1) + (row % 800) * 86_400_000).toISOString().slice(0, 10);
const instant = (row: number): number => Date.UTC(2024, 0, 1) + row * 61_001;
const cell = (value: unknown, timestamp: number) => ({ value: String(value), timestamp, source: 'CRM_UI', sourceId: 'x' });

const hubspotValues = (row: number): Record<string, unknown> => ({
	dealname: `Deal ${row}`,
	dealstage: pick(STAGES, row),
	amount: String(1000 + (row % 977) * 13.5),
	deal_currency_code: row % 3 === 0 ? 'EUR' : 'USD',
	pipeline: 'default',
	dealtype: 'newbusiness',
	partner: row % 2 === 0 ? `Partner ${row % 400}` : '',
	closed_lost_reason: '',
	hs_is_closed_won: row % 5 === 3 ? 'true' : 'false',
	hs_is_closed: row % 5 > 2 ? 'true' : 'false',
	hubspot_owner_id: '1234567',
	hs_object_id: String(row),
});

/** Input of each kind, as its system sends it. */
const MAKERS: Readonly<Record<string, (row: number) => Record<string, unknown>>> = {
	csv: (row) => ({
		'Opportunity ID': String(row),
		Opportunity: `Opportunity ${row}`,
		Account: `Account ${row % 5000}`,
		Partner: row % 2 === 0 ? `Partner ${row % 400}` : 'Direct',
		Segment: pick(['Enterprise', 'Large', 'Small & Medium'], row),
		Region: pick(['East', 'West', 'Central'], row),
		Stage: pick(['Lead', 'Qualify', 'Proposal', 'Closed Won', 'Closed Lost'], row),
		Revenue: row % 4 === 0 ? `$${1 + (row % 90)},${100 + (row % 900)}` : String(1000 + (row % 977)),
		Currency: 'USD',
		'Create Date': day(row),
		'Close Date': row % 2 === 0 ? day(row + 90) : '12/31/2025',
		Owner: `owner${row % 40}@example.com`,
		'Forecast Category': 'Pipeline',
	}),
	'hubspot v1': (row) => ({
		portalId: 62_515,
		dealId: row,
		isDeleted: false,
		associations: { associatedVids: [], associatedCompanyIds: [row % 5000], associatedDealIds: [] },
		properties: Object.fromEntries([
			...Object.entries({ ...hubspotValues(row), createdate: instant(row), closedate: instant(row + 90_000) }).map(
				([key, value]) => [key, cell(value, instant(row))] as const,
			),
			[
				'dealstage',
				{
					...cell(pick(STAGES, row), instant(row + 50)),
					versions: [
						{ name: 'dealstage', value: pick(STAGES, row), timestamp: instant(row + 50) },
						{ name: 'dealstage', value: 'appointmentscheduled', timestamp: instant(row) },
					],
				},
			],
		]),
	}),
	'hubspot v3': (row) => ({
		id: String(row),
		properties: {
			...hubspotValues(row),
			createdate: new Date(instant(row)).toISOString(),
			closedate: new Date(instant(row + 90_000)).toISOString(),
		},
		createdAt: new Date(instant(row)).toISOString(),
		updatedAt: new Date(instant(row + 9)).toISOString(),
		archived: false,
	}),
	salesforce: (row) => ({
		attributes: { type: 'Opportunity', url: `/services/data/v59.0/sobjects/Opportunity/006${row}` },
		Id: `0063t00000${String(row).padStart(8, '0')}`.slice(0, 15),
		Name: `Opportunity ${row}`,
		AccountId: `0013t00000${String(row % 5000).padStart(5, '0')}`,
		Account: { attributes: { type: 'Account', url: '/a' }, Name: `Account ${row % 5000}` },
		Owner: { attributes: { type: 'User', url: '/u' }, Email: `owner${row % 40}@example.com` },
		StageName: pick(['Prospecting', 'Qualification', 'Closed Won', 'Closed Lost'], row),
		IsWon: row % 4 === 2,
		IsClosed: row % 4 > 1,
		Amount: 1000 + (row % 977),
		Type: 'New Customer',
		Partner_Account__c: row % 2 === 0 ? `0013t00001${String(row % 400).padStart(5, '0')}` : null,
		Partner_Account__r: row % 2 === 0 ? { attributes: { type: 'Account', url: '/p' }, Name: `Partner ${row % 400}` } : null,
		CreatedDate: new Date(instant(row)).toISOString().replace('Z', '+0000'),
		CloseDate: day(row + 90),
		Probability: 50,
	}),
};

/** The number of columns of a row, those inside its container included. */
function columnsOf(row: Readonly<Record<string, unknown>>): number {
	const inside = row['properties'];
	return Object.keys(row).length + (typeof inside === 'object' && inside !== null ? Object.keys(inside).length : 0);
}

/** The best of several rounds over the same rows, as a row of a table. */
function measure(preset: string, make: (row: number) => Record<string, unknown>): string {
	// Through JSON, as rows reach n8n.
	const rows = JSON.parse(JSON.stringify(Array.from({ length: ROWS }, (_, row) => make(row)))) as Record<string, unknown>[];
	let best = Infinity;
	for (let round = 0; round < ROUNDS; round++) {
		const start = performance.now();
		const { counts, rejects } = normalizeRecords(rows, DEFAULT_NORMALIZE_SPEC, CONTEXT);
		best = Math.min(best, performance.now() - start);
		if (counts.records.opportunity !== ROWS || rejects.length > 0) throw new Error(`${preset}: not every row was read`);
	}
	const speed = Math.round(ROWS / (best / 1000) / 1000) * 1000;
	return `| ${preset} | ${columnsOf(rows[0] ?? {})} | ${best.toFixed(0)} | ${speed.toLocaleString('en-US')} |`;
}

process.stdout.write('| preset | columns | ms for 100,000 rows | rows a second |\n|---|---|---|---|\n');
for (const [preset, make] of Object.entries(MAKERS)) process.stdout.write(`${measure(preset, make)}\n`);
