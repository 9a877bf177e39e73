import { POLICY_PRESETS, parseAttributionSpec } from '../../../engine/attribution';
import { SpecError } from '../../../engine/core';
import type { BookRecord } from '../../../engine/model';
import { claim, deal, partner, registration, tag, tagOf, touch } from './deals';

const PARTNER_SOURCE = { leadSource: 'Partner referral' };

describe('what decides a deal, under the balanced policy', () => {
	it.each<[string, BookRecord[], string]>([
		['an accepted registration before creation', [deal(), registration('2026-02-10')], 'sourced'],
		['a referral on the day of creation, later that day', [deal(), touch('referral', '2026-03-01T17:00:00Z')], 'sourced'],
		['an introduction before creation', [deal(), touch('intro', '2026-02-20')], 'sourced'],
		['a registration within the claim lock', [deal(), registration('2026-03-10')], 'sourced'],
		['a partner lead source with a partner named in time', [deal({ ...PARTNER_SOURCE, ...claim('sourcing', '2026-03-05') })], 'sourced'],
		['a partner lead source with a partner of unknown date', [deal({ ...PARTNER_SOURCE, ...claim(null) })], 'sourced'],
		['a co-sell activity while the deal was open', [deal(), touch('coSell', '2026-04-01')], 'coSell'],
		['the co-sell role in the partner field', [deal(claim('coSell', '2026-04-01'))], 'coSell'],
		['the co-sell role without a date', [deal(claim('coSell'))], 'coSell'],
		['an introduction while the deal was open', [deal(), touch('intro', '2026-04-01')], 'influenced'],
		['two events of one partner', [deal(), touch('marketing', '2026-04-01'), touch('marketing', '2026-04-03')], 'influenced'],
		['one event alone', [deal(), touch('marketing', '2026-04-01')], 'direct'],
		['two tellings of one event', [deal(), touch('marketing', '2026-04-01T08:00:00Z'), touch('marketing', '2026-04-01T09:00:00Z')], 'direct'],
		['one event each of two partners', [deal(), touch('marketing', '2026-04-01'), touch('marketing', '2026-04-03', { partnerId: 'birch' })], 'direct'],
		['an introduction shortly before the close', [deal(), touch('intro', '2026-05-25')], 'direct'],
		['an introduction shortly before the close, before the last stage', [deal({ stageHistory: [{ stage: 'Offer', enteredAt: '2026-05-28' }] }), touch('intro', '2026-05-25')], 'influenced'],
		['a referral older than the lookback', [deal(), touch('referral', '2025-08-01')], 'direct'],
		['a registration whose protection has ended', [deal(), registration('2025-11-01')], 'direct'],
		['a registration whose protection was extended', [deal(), registration('2025-11-01', { expiresAt: '2026-03-15' })], 'sourced'],
		['a refused registration', [deal(), registration('2026-02-10', { state: 'rejected' })], 'direct'],
		['a registration nobody has answered', [deal(), registration('2026-02-10', { state: 'submitted', decidedAt: null })], 'undecided'],
		['an act after the close', [deal(), touch('intro', '2026-06-20')], 'direct'],
		['a delivery after the close', [deal(), touch('delivery', '2026-06-20')], 'direct'],
		['a referral written down weeks later', [deal(), touch('referral', '2026-02-20', { loggedAt: '2026-05-01' })], 'undecided'],
		['a referral without a date', [deal(), touch('referral', null)], 'undecided'],
		['a tag alone', [deal(claim('sourcing', '2026-03-03'))], 'direct'],
		['mail at the partner\'s domain', [deal(), touch('email', '2026-04-01', { partnerId: null, actor: 'customer', contactEmail: 'info@alder.example' })], 'undecided'],
		['the partner\'s name in the text', [deal({ description: 'They also talk to Alder Systems' })], 'undecided'],
		['an account overlap', [deal(), touch('overlap', '2026-02-01', { actor: 'system' })], 'undecided'],
		['a click', [deal(), touch('click', '2026-04-01')], 'undecided'],
		['nothing', [deal()], 'direct'],
	])('%s', (_, records, decision) => {
		expect(tagOf(records).decision).toBe(decision);
	});

	it('takes the partner of a shared name that the person on the line looks after; a person that looks after neither changes nothing', () => {
		const namesakes = [partner('oak-1', { name: 'Oak & Ash GmbH', domains: ['oak-ash.example'], managerEmail: 'maya.rosen@x.example' }), partner('oak-2', { name: 'Oak & Ash LLC', domains: ['oakash.example'], managerEmail: 'peter.lindqvist@x.example' })];
		const line = (partnerManager: string | null) => touch('referral', '2026-02-20', { partnerId: null, partnerName: 'Oak & Ash', partnerManager, sourceSystem: 'sideReport', loggedAt: null });
		const takenFor = (manager: string | null) => tagOf([...namesakes, deal(), line(manager)]).sourcingPartnerId;
		expect(['peter.lindqvist', 'Lindqvist, Peter', 'peter.lindqvist@x.example', 'Maya Rosen'].map(takenFor)).toEqual(['oak-2', 'oak-2', 'oak-2', 'oak-1']);
		expect(takenFor('tom')).toBe(takenFor(null));
	});

	it('gives a deal at most one sourcing partner, the earliest of a resale chain', () => {
		const chain = [partner('alder', { distributorId: 'cedar' }), partner('cedar')];
		const { decision, sourcingPartnerId, conflict } = tagOf([...chain, deal(), registration('2026-02-10', { partnerId: 'cedar' }), registration('2026-02-05')]);
		expect([decision, sourcingPartnerId, conflict]).toEqual(['sourced', 'alder', undefined]);
	});

	it('leaves rivals to people, on one row or two', () => {
		const one = tagOf([deal(), registration('2026-02-10'), registration('2026-02-12', { partnerId: 'birch' })]);
		expect(one).toMatchObject({ decision: 'undecided', decidedBy: 'none', conflict: { partners: [{ partnerId: 'alder' }, { partnerId: 'birch' }] } });
		const two = tag([deal(), deal({ acv: 10_200, createdAt: '2026-03-04' }, 'd2'), registration('2026-02-10'), registration('2026-02-12', { partnerId: 'birch', opportunityId: 'd2' })]);
		expect(two.deals.map(({ attribution }) => attribution.conflict?.opportunities)).toEqual([['d1', 'd2'], ['d1', 'd2']]);
		expect(two.summary.conflicts.deals).toBe(1);
	});

	describe('a partner that a record does not tell for sure', () => {
		const namesakes = [partner('elm1', { name: 'Elm Works Ltd', domains: ['elm.example'] }), partner('elm2', { name: 'Elm Works GmbH', domains: ['elm-de.example'] })];
		const line = (at: string) => touch('referral', at, { partnerId: null, partnerName: 'Elm Works', sourceSystem: 'sideReport', loggedAt: null });

		it('is the namesake that the rest of the deal speaks of', () => {
			const { conflict, sourcingPartnerId, confidence } = tagOf([...namesakes, deal(), line('2026-02-09'), registration('2026-02-10', { partnerId: 'elm2' })]);
			expect([conflict, sourcingPartnerId, confidence]).toEqual([undefined, 'elm2', 'high']);
		});

		it('is the first of its namesakes with low confidence where nothing else speaks', () => {
			expect(tagOf([...namesakes, deal(), line('2026-02-09')])).toMatchObject({ decision: 'sourced', sourcingPartnerId: 'elm1', confidence: 'low' });
		});

		it('stays a rival where both namesakes have evidence of their own', () => {
			const both = ['elm1', 'elm2'].map((partnerId) => registration('2026-02-10', { partnerId }));
			expect(tagOf([...namesakes, deal(), line('2026-02-09'), ...both]).conflict?.partners.map(({ partnerId }) => partnerId)).toEqual(['elm1', 'elm2']);
		});

		it.each([
			['2026-02-10T14:57:00Z', undefined],
			['2026-02-10T15:20:00Z', ['alder', 'part_9']],
		])('is, without a name, the one whose referral of the same minute another system tells of (%s)', (at, rivals) => {
			const nameless: BookRecord = { recordType: 'partner', id: 'part_9', sourceSystem: 'portal' };
			const { conflict } = tagOf([nameless, deal(), touch('referral', '2026-02-10T14:57:00Z'), registration(at, { partnerId: 'part_9' })]);
			expect(conflict?.partners.map(({ partnerId }) => partnerId)).toEqual(rivals);
		});
	});

	it('sees no rival in a partner that only fulfils', () => {
		const claimedPartners = [{ partnerId: 'alder', role: 'sourcing' }, { partnerId: 'birch', role: 'distribute' }];
		const { decision, conflict, roles } = tagOf([deal({ claimedPartners }), registration('2026-02-10'), registration('2026-02-11', { partnerId: 'birch' })]);
		expect([decision, conflict]).toEqual(['sourced', undefined]);
		expect(roles.map(({ partnerId, role }) => [partnerId, role])).toEqual([['birch', 'distribute'], ['alder', 'sourcing']]);
	});

	it('counts no referral of an account that was being worked, unless we accepted it', () => {
		const open = deal({ createdAt: '2026-01-01', closedAt: '2026-05-01', productLine: 'other' }, 'd2');
		expect(tagOf([deal(), open, touch('referral', '2026-02-20')])).toMatchObject({ decision: 'undecided', refused: [{ reason: 'accountInPlay' }] });
		expect(tagOf([deal(), open, registration('2026-02-20')]).decision).toBe('sourced');
		const both = ['inbound', 'outbound'].map((direction) => touch('email', '2026-02-01', { partnerId: null, opportunityId: null, accountId: 'acc', actor: 'seller', direction }));
		expect(tagOf([deal(), ...both, touch('referral', '2026-02-20')]).decision).toBe('undecided');
		expect(tagOf([deal(), ...both.slice(1), touch('referral', '2026-02-20')]).decision).toBe('sourced');
	});

	it('flags the partnerships team beside the class, by actor, manager or setting', () => {
		const team = (more: object) => touch('meeting', '2026-04-01', { partnerId: null, ...more });
		expect(tagOf([deal(), team({ actor: 'partnerTeam' })])).toMatchObject({ decision: 'direct', internalCoSell: true });
		expect(tagOf([deal(), team({ actor: 'seller', contactEmail: 'Ana@north.example' })], { partnerTeamEmails: ['ana@north.example'] }).internalCoSell).toBe(true);
		expect(tagOf([deal(), team({ actor: 'seller', contactEmail: 'bo@alliances.example' })], { partnerTeamEmails: ['@alliances.example'] }).internalCoSell).toBe(true);
		expect(tagOf([deal(), team({ actor: 'seller' })]).internalCoSell).toBe(false);
	});

	it('finds the deal of a touch by account, domain or name, and by its date', () => {
		const early = deal({ createdAt: '2025-01-01', closedAt: '2025-03-01' }, 'd0');
		for (const about of [{ accountId: 'acc' }, { accountDomain: 'https://www.customer.example/' }, { accountName: 'Customer Inc.' }]) {
			const { deals } = tag([early, deal(), touch('referral', '2026-02-20', { opportunityId: null, ...about })]);
			expect(deals.map(({ attribution }) => attribution.decision)).toEqual(['direct', 'sourced']);
		}
	});

	it('reads a line of the side report: the partner by name, what its words do not say by its date', () => {
		const line = (at: string, more: object = {}) => touch(null, at, { sourceSystem: 'sideReport', partnerId: null, partnerName: 'alder', actor: null, loggedAt: null, opportunityId: null, accountName: 'customer', ...more });
		expect(tagOf([deal(), line('2026-02-20')])).toMatchObject({ decision: 'sourced', invisible: [{ partnerId: 'alder', sideReportOnly: true }] });
		expect(tagOf([deal(), line('2026-04-10')]).decision).toBe('influenced');
		expect(tagOf([deal(), line('2026-03-05', { kind: 'referral', atPrecision: 'month' })]).decision).toBe('sourced');
		const { summary } = tag([deal(), line('2026-02-20'), line('2026-02-20', { partnerName: 'nobody we know' })]);
		expect(summary.sideReport).toEqual({ lines: 2, placed: 1, notOnTheDeal: { deals: 1, amount: 10_000 } });
	});

	it('calls nothing direct before the required sources were read', () => {
		expect(tagOf([deal()], { requiredSources: ['sideReport'] })).toMatchObject({ decision: 'undecided', decidedBy: 'none' });
		expect(tagOf([deal()], { requiredSources: ['sideReport'], readSources: ['sideReport', 'activities'] }).decision).toBe('direct');
	});

	it('reads partners, accounts and deals through the rows that stand for them', () => {
		const match = (survivor: string) => ({ match: { band: 'merge', survivor } });
		const twin = deal({ ...match('d1'), ...claim('sourcing', '2026-03-03', 'twin'), createdAt: '2026-03-02' }, 'd2');
		const result = tag([partner('twin', match('alder')), deal(), twin, touch('referral', '2026-02-20', { opportunityId: 'd2' })]);
		expect(result.deals).toHaveLength(1);
		expect(result.deals[0]?.attribution).toMatchObject({ decision: 'sourced', sourcingPartnerId: 'alder' });
		expect(result.deals[0]?.attribution.overCredited).toBeUndefined();
		expect(result.summary.duplicates).toBe(1);
	});
});

describe('the audit', () => {
	it.each([
		['late', [deal(claim('sourcing', '2026-04-20'))]],
		['afterClose', [deal(claim('sourcing', '2026-06-10'))]],
		['afterClose', [deal(claim('coSell', '2026-06-10'))]],
		['tooOld', [deal(claim('sourcing', '2026-03-03')), touch('referral', '2025-08-01')]],
		['noEvidence', [deal(claim('sourcing', '2026-03-03'))]],
		['noEvidence', [deal(claim(null))]],
	])('calls a tag over-credited: %s', (why, records) => {
		expect(tagOf(records)).toMatchObject({ decision: 'direct', overCredited: [{ partnerId: 'alder', why, amount: 1_000_000 }] });
	});

	it('calls no tag over-credited that evidence bears out, that people must look at, or that only fulfils', () => {
		expect(tagOf([deal(claim('sourcing', '2026-04-20')), touch('referral', '2026-02-20')]).overCredited).toBeUndefined();
		expect(tagOf([deal({ ...claim('sourcing', '2026-03-03'), description: 'ask Alder Systems' })]).overCredited).toBeUndefined();
		expect(tagOf([deal(claim('resell', '2026-03-03'))]).overCredited).toBeUndefined();
	});

	it('shows a partner that the field does not name, with the record to create', () => {
		expect(tagOf([deal(), touch('coSell', '2026-04-01T10:00:00Z')])).toMatchObject({
			invisible: [{ partnerId: 'alder', role: 'coSell', amount: 1_000_000 }],
			partnershipRecord: { opportunityId: 'd1', partnerId: 'alder', role: 'coSell', since: '2026-04-01T10:00:00.000Z' },
			flat: { partnerDecision: 'coSell', partnerRoles: 'alder Systems: coSell', sourcingPartner: '' },
		});
	});
});

describe('people', () => {
	const said = (at: string, more: object): BookRecord => ({ recordType: 'decision', id: `s${at}`, kind: 'attribution', opportunityId: 'd1', at, by: 'Ana', ...more });

	it('win over the policy until they change their mind', () => {
		const first = said('2026-06-02', { decision: 'sourced', sourcingPartnerId: 'birch' });
		const second = said('2026-06-05', { decision: 'direct' });
		expect(tagOf([deal(), registration('2026-02-10'), first])).toMatchObject({ decision: 'sourced', sourcingPartnerId: 'birch', decidedBy: 'person', confidence: 'high' });
		expect(tagOf([deal(), registration('2026-02-10'), second, first])).toMatchObject({ decision: 'direct', decidedBy: 'person' });
	});

	it('are quoted with the partners that they named', () => {
		const sentenceOf = (decision: string, role: string) => tagOf([deal(), said('2026-06-02', { decision, roles: [{ partnerId: 'birch', role }] })]).sentence;
		expect(sentenceOf('coSell', 'coSell')).toBe('Co-sold with birch Systems: decided by Ana.');
		expect(sentenceOf('influenced', 'influence')).toBe('Influenced by birch Systems: decided by Ana.');
	});

	it('are heard in time, whichever row of a deal they spoke of', () => {
		const duplicate = deal({ match: { band: 'merge', survivor: 'd1' } }, 'd2');
		const words = [said('2026-06-02', { decision: 'direct' }), said('2026-06-05', { opportunityId: 'd2', decision: 'sourced', sourcingPartnerId: 'birch' })];
		expect(tagOf([deal(), duplicate, ...words])).toMatchObject({ decision: 'sourced', sourcingPartnerId: 'birch' });
	});

	it('are not heard before they spoke', () => {
		const result = tag([deal(), registration('2026-02-10'), said('2026-06-02', { decision: 'direct' })], {}, { asOf: Date.parse('2026-05-01'), timeZone: 'UTC' });
		expect(result.deals[0]?.attribution).toMatchObject({ decision: 'sourced', decidedBy: 'policy' });
	});
});

describe('policies', () => {
	it('hold from the day they begin, by the deal\'s creation', () => {
		const versions = [POLICY_PRESETS.strictFinance, { ...POLICY_PRESETS.generous, version: 2, effectiveFrom: '2026-02-01' }];
		const tagged = claim('sourcing', '2026-03-03');
		expect(tagOf([deal(tagged)], { policies: versions })).toMatchObject({ decision: 'sourced', policy: { name: 'Generous', version: 2 } });
		expect(tagOf([deal({ ...tagged, createdAt: '2026-01-31', claimedPartners: [{ partnerId: 'alder', role: 'sourcing', claimedAt: '2026-02-02' }] })], { policies: versions })).toMatchObject({ decision: 'direct', policy: { name: 'Strict finance' } });
	});

	it('have clocks by size', () => {
		const policy = { ...POLICY_PRESETS.balanced, clocks: [{ from: 0, lookbackDays: 30, claimLockDays: 14 }, { from: 50_000, lookbackDays: 300, claimLockDays: 30 }] };
		const old = touch('referral', '2025-09-01');
		expect(tagOf([deal(), old], { policies: policy }).decision).toBe('direct');
		expect(tagOf([deal({ acv: 60_000 }), old], { policies: policy }).decision).toBe('sourced');
	});

	it('are read back from a model record when the spec says that stored ones win', () => {
		const first = tag([deal(claim('sourcing', '2026-03-03'))], { policies: POLICY_PRESETS.generous });
		const again = (useStoredPolicy: boolean) => tag([deal(claim('sourcing', '2026-03-03')), first.model], { useStoredPolicy });
		expect(again(true).deals).toEqual(first.deals);
		expect(again(false).deals[0]?.attribution.policy.name).toBe('Balanced');
	});

	it('list every fault at once: wrong values, and what contradicts itself', () => {
		const bad = {
			...POLICY_PRESETS.balanced,
			clocks: [{ from: 10, lookbackDays: -5, claimLockDays: 14 }, { from: 5, lookbackDays: 10, claimLockDays: 20 }],
			registration: { protectionDays: 30, extensionDays: 60 },
			coSell: { evidence: ['overlap', 'claim'], claimDecides: true },
			influence: { ...POLICY_PRESETS.balanced.influence, events: ['intro'], eventsNeeded: 0 },
		};
		const faultsOf = (policies: unknown) => {
			try {
				parseAttributionSpec({ policies, halfLifeDays: -1 });
			} catch (thrown) {
				if (thrown instanceof SpecError) return thrown.faults.map(({ path }) => path);
			}
			return [];
		};
		expect(faultsOf([bad, bad]).filter((path) => !path.startsWith('policies.1'))).toEqual([
			'halfLifeDays', 'policies.0.clocks.0.lookbackDays', 'policies.0.influence.eventsNeeded', 'policies.0.clocks.0.from', 'policies.0.clocks.1.from',
			'policies.0.clocks.0', 'policies.0.clocks.1', 'policies.0.registration.extensionDays', 'policies.0.coSell.evidence', 'policies.0.coSell.evidence', 'policies.0.influence',
		]);
		expect(faultsOf([bad, bad])).toContain('policies.1.effectiveFrom');
		expect(faultsOf('nonsense').length).toBeGreaterThan(1);
	});
});

describe('locked periods', () => {
	it('keep what was decided, and show what moves as a restatement', () => {
		const locked = { lockedThrough: '2026-06-10' };
		const before = tag([deal(), registration('2026-02-10')], locked);
		expect(before.ledger).toMatchObject([{ recordType: 'ledger', opportunityId: 'd1', decision: 'sourced', sourcingPartnerId: 'alder', amountMinor: 1_000_000 }]);
		const after = tag([deal(), registration('2026-02-01', { partnerId: 'birch' }), ...before.ledger], locked);
		expect(after.ledger).toEqual([]);
		expect(after.deals[0]?.attribution).toMatchObject({
			decision: 'sourced',
			sourcingPartnerId: 'alder',
			restatement: { to: { decision: 'sourced', sourcingPartnerId: 'birch' }, difference: [{ partnerId: 'alder', amount: -1_000_000 }, { partnerId: 'birch', amount: 1_000_000 }] },
		});
		expect(after.summary.restatements.deals).toBe(1);
		expect(tag([deal(), registration('2026-02-10'), ...before.ledger], locked).deals[0]?.attribution.restatement).toBeUndefined();
	});

	it('end with their last day, also where the clocks change on it', () => {
		const ledgerOf = (closedAt: string) => tag([deal({ createdAt: '2024-01-10', closedAt })], { lockedThrough: '2024-03-31' }, { asOf: Date.parse('2026-06-30'), timeZone: 'Europe/Berlin' }).ledger;
		expect(['2024-03-31', '2024-04-01'].map((closedAt) => ledgerOf(closedAt).length)).toEqual([1, 0]);
	});
});

describe('bad input', () => {
	it('names partners and deals that did not come in, and goes on', () => {
		const { deals, issues } = tag([deal(), touch('referral', '2026-02-20', { partnerId: 'ghost', opportunityId: 'nowhere', accountId: 'acc' }), touch('referral', '2026-02-20', { opportunityId: 'nowhere' })]);
		expect(deals[0]?.attribution).toMatchObject({ decision: 'sourced', sourcingPartnerId: 'ghost' });
		expect(issues.map(({ code }) => code).sort()).toEqual(['unknownOpportunity', 'unknownOpportunity', 'unknownPartner']);
	});

	it('never decides by touches without dates, and never calls them late', () => {
		const { decision, refused } = tagOf([deal(claim('sourcing')), touch('referral', null), touch('coSell', null), touch('intro', 'soon')]);
		expect(decision).toBe('undecided');
		expect(refused.map(({ reason }) => reason)).toEqual(expect.arrayContaining(['unknownDate', 'unknownDate', 'unknownDate', 'unsupported']));
	});

	it('keeps 5,000 touches on one deal readable', () => {
		const many = Array.from({ length: 5000 }, (_, i) => touch('click', `2026-04-01T00:${String(i % 60).padStart(2, '0')}:00Z`, { partnerId: i % 2 === 0 ? 'alder' : `p${i}` }));
		const { refused, refusedMore } = tagOf([deal(), ...many]);
		expect(refused).toHaveLength(20);
		expect(refused.length + refusedMore).toBe(2501);
	});

	it('leaves a partner that is its own customer to people', () => {
		expect(tagOf([deal({ accountDomain: 'alder.example' }), registration('2026-02-10')])).toMatchObject({ decision: 'undecided', refused: [{ reason: 'ownCustomer' }] });
	});

	it('lists deals that cannot be read and tags the others', () => {
		const { deals, issues } = tag([deal({ acv: 'much' }, 'bad'), deal()]);
		expect([deals.map(({ id }) => id), issues.map(({ code }) => code)]).toEqual([['d1'], ['unreadableRecord']]);
	});

	it('answers an empty book', () => {
		expect(tag([])).toMatchObject({ deals: [], summary: { deals: 0, coverage: { decision: { share: null } } } });
	});
});
