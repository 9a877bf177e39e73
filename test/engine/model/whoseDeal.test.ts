import { claimedOwner, decidedOwner } from '../../../engine/model';

const ids = { survivorOf: (id: string) => (id === 'p1-again' ? 'p1' : id), idOfName: (name: string) => (name === 'Acme' ? 'p1' : undefined) };
const claims = (...claimedPartners: readonly object[]) => claimedOwner({ claimedPartners }, ids);

describe('whose deal it is, as it was decided', () => {
	it('is nobody else\'s word where no decision was left', () => {
		expect(decidedOwner(undefined, ids)).toBeUndefined();
		expect(decidedOwner({ decision: 'maybe' }, ids)).toBeUndefined();
	});

	it('is the sourcing partner\'s, known by the one that stands for it', () => {
		expect(decidedOwner({ decision: 'sourced', sourcingPartnerId: 'p1-again', sourcingPartnerName: 'Acme' }, ids)).toMatchObject({ came: 'sourced', partner: { id: 'p1', name: 'Acme' } });
	});

	it('is that of the earliest of those that co-sold, whatever the order of the roles', () => {
		const roles = [{ role: 'coSell', partnerId: 'b', since: '2026-02-01' }, { role: 'influence', partnerId: 'c', since: '2025-01-01' }, { role: 'coSell', partnerId: 'a', since: '2026-01-01' }];
		for (const some of [roles, [...roles].reverse()]) expect(decidedOwner({ decision: 'coSell', roles: some }, ids)).toMatchObject({ came: 'coSell', partner: { id: 'a' }, joinedAt: '2026-01-01' });
	});

	it('is undecided where the decision names nobody', () => {
		expect(decidedOwner({ decision: 'sourced' }, ids)?.came).toBe('undecided');
		expect(decidedOwner({ decision: 'influenced', roles: [] }, ids)?.came).toBe('undecided');
	});
});

describe('whose deal it is, as the CRM has it', () => {
	it.each([
		['nobody on it is direct', [], 'direct', undefined],
		['a name that nobody knows is no direct deal', [{ name: 'Stranger' }], 'undecided', undefined],
		['a name that is known is that partner', [{ name: 'Acme' }], 'sourced', 'p1'],
		['a partner without a role brought it', [{ partnerId: 'p2' }], 'sourced', 'p2'],
		['who sources comes before who co-sells, however early', [{ partnerId: 'p3', role: 'coSell', claimedAt: '2025-01-01' }, { partnerId: 'p2', role: 'sourcing', claimedAt: '2026-01-01' }], 'sourced', 'p2'],
		['who resells does not come before who co-sells', [{ partnerId: 'p2', role: 'resell' }, { partnerId: 'p3', role: 'coSell' }], 'coSell', 'p3'],
		['of two alike the earlier', [{ partnerId: 'p2', role: 'sourcing', claimedAt: '2026-02-01' }, { partnerId: 'p3', role: 'sourcing', claimedAt: '2026-01-01' }], 'sourced', 'p3'],
		['who only delivers brought nothing', [{ partnerId: 'p2', role: 'deliver' }], 'fulfilled', 'p2'],
	] as const)('%s', (_, some, came, id) => {
		expect(claims(...some)).toMatchObject({ came, ...(id === undefined ? { partner: undefined } : { partner: { id } }) });
	});

	it('the partner of record comes first, and the others are counted once', () => {
		expect(claimedOwner({ partnerOfRecordId: 'p9', claimedPartners: [{ partnerId: 'p1' }, { partnerId: 'p1-again' }, { partnerId: 'p9', role: 'resell' }] }, ids)).toMatchObject({ came: 'sourced', partner: { id: 'p9' }, others: 1 });
	});
});
