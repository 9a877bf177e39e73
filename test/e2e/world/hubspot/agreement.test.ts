import { AS_OF } from '../../../../sandbox/sample/index.mjs';
import { loadPortal } from './loadPortal';
import { decisionsOf, nightOf } from './nightlyDecisions';
import { allRows, rowsAbout } from './rowsOf';

const asOf = new Date(AS_OF).toISOString();
const portal = loadPortal({ size: 0.1 });
const night = nightOf(allRows(portal), asOf);

interface Kept {
	readonly type: string;
	readonly id: string;
	readonly match: { readonly cluster: string };
}
const matches = (night.kept.find(({ id }) => id === 'matches')?.['matches'] ?? []) as readonly Kept[];
const accounts = matches.filter(({ type }) => type === 'account');
const clusters = new Map(accounts.map(({ id, match }) => [id, match.cluster]));
const clusterOf = (company: string) => [...new Set([company, ...accounts.filter(({ match }) => match.cluster === clusters.get(company)).map(({ id }) => id)])];

it('one deal with its customer is decided as in the whole book, whatever the deal', () => {
	const differing: unknown[] = [];
	let seen = 0;
	for (const deal of portal.deals.values()) {
		const expected = night.decisions.get(deal.id)?.attribution;
		if (expected === undefined) continue;
		seen += 1;
		const found = decisionsOf(rowsAbout(portal, deal, clusterOf), night.kept, asOf).get(deal.id)?.attribution;
		if (JSON.stringify(found?.flat) !== JSON.stringify(expected.flat)) differing.push({ id: deal.id, found: found?.flat, expected: expected.flat });
	}
	expect(seen).toBeGreaterThan(400);
	expect(differing).toEqual([]);
});
