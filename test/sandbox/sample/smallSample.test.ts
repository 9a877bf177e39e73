import { smallSample } from '../../../sandbox/sample/index.mjs';

const rows = smallSample();
const deals = rows.filter((row) => 'Opportunity Name' in row);
const partners = rows.filter((row) => 'Partner Name' in row);

describe('the small excerpt', () => {
	it('has 60 deals, 12 partners, one of them twice, and one row to refuse', () => {
		expect(deals).toHaveLength(61);
		expect(partners).toHaveLength(13);
		expect(rows.filter((row) => row['Opportunity ID'] === '' && row['Opportunity Name'] === '')).toHaveLength(1);
	});

	it('is always the same, and small enough for a workflow', () => {
		expect(smallSample()).toEqual(rows);
		expect(JSON.stringify(rows).length).toBeLessThan(60_000);
	});

	it('names only partners that it holds', () => {
		const ids = new Set(partners.map((row) => row['Partner ID']));
		expect(deals.filter((row) => row['Partner ID'] !== undefined && !ids.has(row['Partner ID']))).toEqual([]);
	});

	it('shows several kinds of dirt', () => {
		expect(deals.some((row) => Number(row['ACV']) < 0)).toBe(true);
		expect(deals.some((row) => /lost/i.test(String(row['Status'])) && row['Loss Reason'] === undefined)).toBe(true);
		expect(deals.some((row) => typeof row['ACV'] === 'string' || typeof row['Created Date'] === 'number')).toBe(true);
		expect(deals.some((row) => row['Owner Email'] === undefined)).toBe(true);
		expect(deals.some((row) => row['Currency'] === 'EUR')).toBe(true);
		expect(deals.some((row) => /open|progress/i.test(String(row['Status'])))).toBe(true);
	});
});
