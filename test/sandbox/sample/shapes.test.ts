import { checksumOf, company, SYSTEMS, type System } from '../../../sandbox/sample/index.mjs';
import { differencesFrom, schemasArePresent } from '../../support/nodeSchemas';

const made = company({ seed: 4, size: 0.1 });
const cache = new Map<System, { object: string; row: Record<string, unknown> }[]>();

/** The rows of a system that are meant to be usable. */
const rowsOf = (system: System, object: string) => {
	let rows = cache.get(system);
	if (rows === undefined) {
		const all = [...made.everything([system])];
		const refused = new Set(all.flatMap((one) => ('truth' in one && one.truth.finding === 'mustRefuse' ? [JSON.stringify(one.truth.value['row'])] : [])));
		rows = all.flatMap((one) => ('truth' in one ? [] : [one])).filter(({ row }) => typeof row === 'object' && row !== null && !(Object.keys(row).length < 40 && refused.has(JSON.stringify(row)))).map(({ object: is, row }) => ({ object: is, row: row as Record<string, unknown> }));
		cache.set(system, rows);
	}
	return rows.filter((one) => one.object === object).map(({ row }) => row);
};

const CASES: readonly (readonly [System, string, string])[] = [
	['hubspotV1', 'deal', 'Hubspot/__schema__/v2.2.0/deal/getAll.json'],
	['hubspotV1', 'company', 'Hubspot/__schema__/v2.2.0/company/getAll.json'],
	['hubspotV1', 'contact', 'Hubspot/__schema__/v2.1.0/contact/getAll.json'],
	['hubspotV1', 'engagement', 'Hubspot/__schema__/v2.1.0/engagement/getAll.json'],
	['hubspotV3', 'deal', 'Hubspot/__schema__/v2.2.0/deal/search.json'],
	['hubspotV3', 'contact', 'Hubspot/__schema__/v2.2.0/contact/search.json'],
	['salesforce', 'Opportunity', 'Salesforce/__schema__/v1.0.0/opportunity/get.json'],
	['salesforce', 'Account', 'Salesforce/__schema__/v1.1.0/account/getAll.json'],
	['salesforce', 'Contact', 'Salesforce/__schema__/v1.0.0/contact/getAll.json'],
	['salesforce', 'Task', 'Salesforce/__schema__/v1.0.0/task/getAll.json'],
	['pipedriveV1', 'deal', 'Pipedrive/__schema__/v1.0.0/deal/getAll.json'],
	['pipedriveV1', 'organization', 'Pipedrive/__schema__/v1.0.0/organization/getAll.json'],
	['pipedriveV1', 'person', 'Pipedrive/__schema__/v1.0.0/person/getAll.json'],
	['pipedriveV1', 'activity', 'Pipedrive/__schema__/v1.0.0/activity/getAll.json'],
	['pipedriveV2', 'deal', 'Pipedrive/__schema__/v2.0.0/deal/getAll.json'],
	['pipedriveV2', 'organization', 'Pipedrive/__schema__/v2.0.0/organization/getAll.json'],
	['pipedriveV2', 'person', 'Pipedrive/__schema__/v2.0.0/person/getAll.json'],
	['pipedriveV2', 'activity', 'Pipedrive/__schema__/v2.0.0/activity/getAll.json'],
];

describe('the shapes', () => {
	if (!schemasArePresent) process.stdout.write('Shapes are not held against n8n\'s schemas: sandbox/node_modules is not there (npm test installs it).\n');

	(schemasArePresent ? it.each(CASES) : it.skip.each(CASES))('%s %s fits the schema that n8n ships', (system, object, file) => {
		const rows = rowsOf(system, object);
		expect(rows.length).toBeGreaterThan(10);
		expect(differencesFrom(file, rows)).toEqual([]);
	});

	it('Salesforce ids carry the right checksum', () => {
		expect(checksumOf('001A0000006Vm9r')).toBe('IAC');
		for (const object of ['Opportunity', 'Account', 'Contact', 'Task', 'OpportunityPartner', 'OpportunityHistory']) {
			for (const row of rowsOf('salesforce', object)) {
				const id = String(row['Id']);
				expect(id).toHaveLength(18);
				expect(checksumOf(id.slice(0, 15))).toBe(id.slice(15));
			}
		}
	});

	it('Salesforce tells of stages and partners in objects of their own', () => {
		const deals = new Set(rowsOf('salesforce', 'Opportunity').map((row) => String(row['Id']).slice(0, 15)));
		for (const object of ['OpportunityHistory', 'OpportunityPartner', 'OpportunityFieldHistory']) {
			const parts = rowsOf('salesforce', object);
			expect(parts.length).toBeGreaterThan(100);
			expect(parts.filter((row) => !deals.has(String(row['OpportunityId']).slice(0, 15)))).toEqual([]);
		}
		expect(rowsOf('salesforce', 'OpportunityHistory').some((row) => String(row['OpportunityId']).length === 15)).toBe(true);
	});

	it('HubSpot v3 has text or nothing for every property, and its stages are numbers of the portal', () => {
		for (const row of rowsOf('hubspotV3', 'deal')) {
			const properties = row['properties'] as Record<string, unknown>;
			for (const value of Object.values(properties)) expect(value === null || typeof value === 'string').toBe(true);
			expect(String(properties['dealstage'])).toMatch(/^\d+$/);
		}
	});

	it('HubSpot v1 keeps earlier values, latest first', () => {
		const staged = rowsOf('hubspotV1', 'deal').map((row) => (row['properties'] as { dealstage: { value: string; timestamp: number; versions: { value: string; timestamp: number }[] } }).dealstage);
		expect(staged.some(({ versions }) => versions.length > 3)).toBe(true);
		for (const { value, versions } of staged) {
			expect(versions[0]?.value).toBe(value);
			const times = versions.map(({ timestamp }) => timestamp);
			expect([...times].sort((a, b) => b - a)).toEqual(times);
		}
	});

	it('Pipedrive has its custom fields under hashed keys, which its list of fields explains', () => {
		const keys = new Set(rowsOf('pipedriveV2', 'dealField').map((row) => String(row['key'])));
		for (const key of keys) expect(key).toMatch(/^[0-9a-f]{40}$/);
		for (const row of rowsOf('pipedriveV2', 'deal')) expect(Object.keys(row['custom_fields'] as object).every((key) => keys.has(key))).toBe(true);
		for (const row of rowsOf('pipedriveV1', 'deal')) expect([...keys].every((key) => Object.hasOwn(row, key))).toBe(true);
	});

	it('PartnerStack counts in milliseconds and cents', () => {
		for (const row of rowsOf('partnerstack', 'partnership')) expect(Number(row['created_at'])).toBeGreaterThan(1.4e12);
		const paid = rowsOf('partnerstack', 'transaction');
		expect(paid.length).toBeGreaterThan(5);
		for (const row of paid) expect(Number.isInteger(row['amount'])).toBe(true);
	});

	it('flat files have their habits', () => {
		const [bom] = made.rows('csv', { habit: 'bom' });
		expect(Object.keys(bom?.row as object)[0]).toBe('\ufeffPartner ID');
		const german = [...made.rows('csv', { habit: 'german' })].find(({ object }) => object === 'deal')?.row as Record<string, unknown>;
		expect(String(german['Jahreswert'])).toMatch(/^-?[\d.]+,00$|^\D*$/);
		expect(String(german['Erstellt am'])).toMatch(/^\d{2}\.\d{2}\.\d{4}$/);
		const cells = [...made.truth('csv')].filter(({ finding }) => finding === 'oddCell');
		expect(new Set(cells.map(({ value }) => value['field'])).size).toBeGreaterThanOrEqual(4);
	});

	it('every system has rows that must be refused', () => {
		const systems = new Set<string>();
		for (const one of made.everything(SYSTEMS, { only: 'truth' })) if ('truth' in one && one.truth.finding === 'mustRefuse') systems.add(one.system);
		expect(systems).toEqual(new Set(SYSTEMS));
	});
});
