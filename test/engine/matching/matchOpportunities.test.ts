import { matchOpportunities, parseMatchSpec } from '../../../engine/matching';
import { toBook, type BookRecord } from '../../../engine/model';
import { COMPANIES } from './rows';

/** One deal for each of 100 companies. */
const DEALS: readonly BookRecord[] = COMPANIES.map(({ id, fields }, i) => ({
	recordType: 'opportunity',
	id: `o-${id}`,
	name: `${String(fields['name'])} platform`,
	accountName: fields['name'],
	accountDomain: fields['domain'],
	acv: 10_000 + 1_370 * i,
	currency: 'EUR',
	productLine: i % 2 === 0 ? 'Core' : 'Edge',
	kind: 'newBusiness',
	createdAt: `2026-0${1 + (i % 6)}-1${i % 9}`,
	closedAt: `2026-1${i % 2}-0${1 + (i % 8)}`,
}));
const PARTNERS: readonly BookRecord[] = [
	{ recordType: 'partner', id: 'p1', name: 'Northwind GmbH' },
	{ recordType: 'partner', id: 'p2', name: 'Southsea Ltd' },
	{ recordType: 'partner', id: 'p3', name: 'Eastgate', distributorId: 'p1' },
];
const deal = (i: number, changes: object): BookRecord =>
	({ ...DEALS[i], recordType: 'opportunity', id: `again-${i}`, ...changes }) as BookRecord;
const claim = (partnerId: string, role = 'sourcing') => ({ claimedPartners: [{ partnerId, role }] });

function run(extra: readonly BookRecord[], first: object = {}) {
	const [head, ...rest] = DEALS;
	return matchOpportunities(
		toBook([{ ...head, ...first } as BookRecord, ...rest, ...extra, ...PARTNERS]),
		parseMatchSpec({}),
	);
}
const clusterOf = (result: ReturnType<typeof run>, id: string) =>
	result.rows.find((row) => row.id === id)?.cluster;
const oneDeal = (result: ReturnType<typeof run>) => clusterOf(result, 'again-0') === clusterOf(result, 'o-c0-0');

describe('matchOpportunities', () => {
	it('finds a deal entered twice with a slightly different amount and name', () => {
		expect(
			oneDeal(
				run([deal(0, { acv: 10_050, name: 'Alder Foods - platform deal', accountName: 'ALDER FOODS Inc' })]),
			),
		).toBe(true);
	});

	it('never across product line, renewal and new business, or a renewal and what it renews', () => {
		expect(oneDeal(run([deal(0, { productLine: 'Edge' })]))).toBe(false);
		expect(oneDeal(run([deal(0, { kind: 'renewal' })]))).toBe(false);
		expect(oneDeal(run([deal(0, { renewalOf: 'o-c0-0' })]))).toBe(false);
	});

	it('one deal under two partners is a conflict with both claims, never a merge', () => {
		const result = run([deal(0, claim('p2'))], { claimedPartners: [{ name: 'Northwind', role: 'sourcing' }] });
		expect(result.conflicts).toHaveLength(1);
		expect(result.conflicts[0]?.claims.map(({ partner }) => partner).sort()).toEqual(['p1', 'p2']);
		expect(result.rows.find(({ id }) => id === 'again-0')).toMatchObject({ band: 'review', reason: 'conflict' });
	});

	it('a resale chain and a fulfilling role are no conflict', () => {
		expect(run([deal(0, claim('p3'))], claim('p1')).conflicts).toEqual([]);
		expect(run([deal(0, claim('p2', 'resell'))], claim('p1')).conflicts).toEqual([]);
	});

	it('finds nothing where every deal is another', () => {
		expect(run([]).counts.clusters).toBe(DEALS.length);
	});
});
