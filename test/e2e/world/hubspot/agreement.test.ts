import { AS_OF, company } from '../../../../sandbox/sample/index.mjs';
import { loadPortal } from './loadPortal';
import { decisionsOf, nightOf } from './nightlyDecisions';
import { allRows, rowsAbout } from './rowsOf';

const asOf = new Date(AS_OF).toISOString();
const portal = loadPortal({ size: 0.1 });
/** What the portal does not hold: leads and deals of PartnerStack, overlaps of Crossbeam, a side report. */
const elsewhere = (['partnerstack', 'crossbeam', 'sideReport'] as const).flatMap((system) => [...company({ size: 0.1 }).rows(system, { crm: 'hubspotV3' })].map(({ row }) => row));

interface Kept {
	readonly type: string;
	readonly id: string;
	readonly match: { readonly cluster: string };
}

/** Deals that are decided otherwise alone, with their customer and what a night kept, than in the whole book of that night. */
function disagreements(rows: readonly unknown[]): { readonly seen: number; readonly differing: readonly unknown[] } {
	const night = nightOf(rows, asOf);
	const matches = (night.kept.find(({ id }) => id === 'matches')?.['matches'] ?? []) as readonly Kept[];
	const accounts = matches.filter(({ type }) => type === 'account');
	const clusters = new Map(accounts.map(({ id, match }) => [id, match.cluster]));
	const clusterOf = (id: string) => [...new Set([id, ...accounts.filter(({ match }) => match.cluster === clusters.get(id)).map((account) => account.id)])];
	const differing: unknown[] = [];
	let seen = 0;
	for (const deal of portal.deals.values()) {
		const expected = night.decisions.get(deal.id)?.attribution;
		if (expected === undefined) continue;
		seen += 1;
		const found = decisionsOf(rowsAbout(portal, deal, clusterOf), night.kept, asOf).get(deal.id)?.attribution;
		if (JSON.stringify(found?.flat) !== JSON.stringify(expected.flat)) differing.push({ id: deal.id, found: found?.flat, expected: expected.flat });
	}
	return { seen, differing };
}

it('one deal with its customer is decided as in the whole book, whatever the deal', () => {
	const { seen, differing } = disagreements(allRows(portal));
	expect(seen).toBeGreaterThan(400);
	expect(differing).toEqual([]);
});

it('and so it is where PartnerStack, Crossbeam and a side report speak too, which the night alone reads', () => {
	const { seen, differing } = disagreements([...allRows(portal), ...elsewhere]);
	expect(seen).toBeGreaterThan(400);
	expect(differing).toEqual([]);
});
