import { SpecError } from '../../../engine/core';
import { parseRegistrationSpec } from '../../../engine/registration';
import { account, deal, judge, partner, registration, ruled, touch, verdictOf } from './book';

const approvedByBirch = (more: object = {}) => registration({ partnerId: 'birch', state: 'approved', submittedAt: '2026-06-01', decidedAt: '2026-06-02', ...more }, 'r0');

describe('a registration with nothing against it', () => {
	it('is approved by the rules, and keeps the deal for 90 days from now', () => {
		const verdict = verdictOf([account(), registration()]);
		expect(verdict).toMatchObject({ ruling: 'approve', decidedBy: 'rules', rule: null, protectedUntil: '2026-09-28T12:00:00.000Z', extensionUntil: '2026-11-27T12:00:00.000Z', answerBy: '2026-07-01T09:00:00.000Z' });
		expect(verdict.accounts).toEqual([{ accountId: 'acc', name: 'Halden Marine Works', certainty: 'sure', because: 'it has the domain halden-marine.example' }]);
	});

	it('may be of an account that we do not know yet', () => {
		expect(ruled([registration()])).toBe('approve');
		expect(verdictOf([registration()]).accounts).toEqual([]);
	});

	it('is judged by what was so when it was submitted', () => {
		expect(ruled([account(), registration(), touch('2026-06-30', {}), touch('2026-06-29T18:00:00Z', { actor: 'customer', direction: 'inbound' }), deal({ createdAt: '2026-06-29' })])).toBe('approve');
	});
});

describe('each rule', () => {
	it.each<[string, Parameters<typeof ruled>[0], string]>([
		['a direct deal that was open', [account(), deal()], 'refuse: openDirectDeal'],
		['a direct deal that is lost since last year', [account(), deal({ status: 'lost', closedAt: '2025-12-01' })], 'approve'],
		['a direct renewal', [account(), deal({ kind: 'renewal' })], 'approve'],
		['an open deal on which the partner stands', [account(), deal({ claimedPartners: [{ partnerId: 'alder', role: 'sourcing', claimedAt: '2026-03-02' }] })], 'approve'],
		['an open deal on which its parent stands', [account(), deal({ claimedPartners: [{ partnerId: 'cedar', role: 'sourcing' }] })], 'approve'],
		['an open deal on which a rival stands', [account(), deal({ claimedPartners: [{ partnerId: 'birch', role: 'sourcing' }] })], 'review: otherPartnersDeal'],
		['an open deal that Attribution Tag gives to a rival', [account(), deal({ attribution: { decision: 'sourced', sourcingPartnerId: 'birch' } })], 'review: otherPartnersDeal'],
		['mail both ways in the 90 days before', [account(), touch('2026-05-01'), touch('2026-05-03', { actor: 'customer', direction: 'inbound' })], 'refuse: recentOutreach'],
		['mail one way', [account(), touch('2026-05-01')], 'review: recentOutreach'],
		['mail of a year ago', [account(), touch('2025-05-01'), touch('2025-05-03', { actor: 'customer', direction: 'inbound' })], 'approve'],
		['a newsletter', [account(), touch('2026-05-01', { actor: 'marketing' })], 'approve'],
		['a mail of the partner itself', [account(), touch('2026-05-01', { contactEmail: 'ann@alder.example' })], 'approve'],
		['a protected account', [account({ protected: true })], 'refuse: protectedAccount'],
		['an approved registration of a rival', [account(), approvedByBirch()], 'refuse: alreadyRegistered'],
		['one that has lapsed', [account(), approvedByBirch({ submittedAt: '2026-01-01', decidedAt: '2026-01-02' })], 'approve'],
		['one that was refused', [account(), approvedByBirch({ state: 'rejected' })], 'approve'],
		['one whose deal is decided', [account(), deal({ status: 'won', closedAt: '2026-06-20', claimedPartners: [{ partnerId: 'birch', role: 'sourcing' }] }), approvedByBirch({ opportunityId: 'd1' })], 'approve'],
		['one of its own chain', [account(), approvedByBirch({ partnerId: 'cedar' })], 'approve'],
		['one that a distributor holds', [account(), partner('delta', { types: ['distributor'] }), approvedByBirch({ partnerId: 'delta' })], 'approve'],
		['a rival that waits since before', [account(), registration({ partnerId: 'birch', submittedAt: '2026-06-28' }, 'r0')], 'review: alreadyRegistered'],
		['a rival that came after', [account(), registration({ partnerId: 'birch', submittedAt: '2026-06-30' }, 'r2')], 'approve'],
		['its own registration that is approved', [account(), approvedByBirch({ partnerId: 'alder' })], 'review: repeated'],
	])('%s', (_, records, expected) => {
		expect(ruled([...records, registration()])).toBe(expected);
	});

	it.each<[string, object, string]>([
		['a suspended partner', { status: 'suspended' }, 'refuse: partnerStanding'],
		['a partner that is still being set up', { status: 'onboarding' }, 'review: partnerStanding'],
		['an agreement that ended', { agreementEndsAt: '2026-05-31' }, 'review: partnerStanding'],
		['a partner of unknown status', { status: null }, 'approve'],
		['a partner of another country', { territories: ['Sweden', 'DK'] }, 'refuse: territory'],
		['a partner of the country, by its code', { territories: ['NO'] }, 'approve'],
	])('%s', (_, more, expected) => {
		expect(ruled([account(), partner('elm', more), registration({ partnerId: 'elm' })])).toBe(expected);
	});

	it.each<[string, object, Readonly<Record<string, unknown>>, string]>([
		['a value below the least', { amount: 900 }, { minimumValue: 1000 }, 'refuse: minimumValue'],
		['no value where there is a least', { amount: null }, { minimumValue: 1000 }, 'review: minimumValue'],
		['no value', { amount: null }, {}, 'approve'],
		['a value of 0', { amount: 0 }, {}, 'review: minimumValue'],
		['a value of a million millions', { amount: 1e12 }, {}, 'review: minimumValue'],
		['a currency without a rate', { currency: 'SEK' }, {}, 'review: minimumValue'],
		['a partner that nobody knows', { partnerId: 'stranger' }, {}, 'review: partnerStanding'],
		['no account at all', { accountName: null, accountDomain: ' ' }, {}, 'review: accountUnclear'],
		['an account id that is not ours', { accountId: 'nowhere' }, {}, 'review: accountUnclear'],
		['a rule that is off', { amount: 0 }, { rulesOff: ['minimumValue'] }, 'approve'],
	])('%s', (_, more, spec, expected) => {
		expect(ruled([account(), registration(more)], spec)).toBe(expected);
	});

	it('without any currency among the deals the own one is as good as any', () => {
		expect(ruled([registration({ currency: 'JPY', amount: 90_000 })], { currency: undefined })).toBe('approve');
	});

	it('deals and registrations of another product line are others', () => {
		const atlas = registration({ productLine: 'Atlas' });
		expect(ruled([account(), deal({ productLine: 'Ledger' }), approvedByBirch({ productLine: 'ledger' }), atlas])).toBe('approve');
		expect(ruled([account(), approvedByBirch({ productLine: 'atlas' }), atlas])).toBe('refuse: alreadyRegistered');
		expect(ruled([account(), approvedByBirch(), atlas])).toBe('refuse: alreadyRegistered');
	});

	it('a territory needs a place', () => {
		expect(ruled([partner('elm', { territories: ['NO'] }), registration({ partnerId: 'elm', country: null })])).toBe('review: territory');
	});

	it('thirty registrations in a minute: the first ten are judged, and a person looks at the others', () => {
		const thirty = Array.from({ length: 30 }, (_, at) => registration({ accountName: `Customer number ${at}`, accountDomain: `customer-${at}.example`, submittedAt: `2026-06-29T09:00:${String(at).padStart(2, '0')}Z` }, `r${at}`));
		const { judged, summary } = judge(thirty);
		expect(judged.map(({ verdict }) => verdict.rule)).toEqual([...Array<null>(10).fill(null), ...Array<string>(20).fill('tooMany')]);
		expect(summary).toMatchObject({ judged: 30, rulings: { approve: 10, review: 20, refuse: 0 } });
	});
});

describe('an account by its name', () => {
	const byName = (more: object) => registration({ accountDomain: null, country: null, ...more });

	it.each<[string, object, string]>([
		['the same words and another legal form', { accountName: 'HALDEN MARINE WORKS Ltd.' }, 'refuse: openDirectDeal'],
		['a slip of the fingers', { accountName: 'Haldem Marine Works' }, 'review: openDirectDeal'],
		['a part of the name that tells', { accountName: 'Halden Marine' }, 'review: openDirectDeal'],
		['the same name in another country', { accountName: 'Halden Marine Works', country: 'Chile' }, 'review: openDirectDeal'],
		['the same name and another domain', { accountName: 'Halden Marine Works', accountDomain: 'halden.example' }, 'review: openDirectDeal'],
		['another name', { accountName: 'Brightwater Foods' }, 'approve'],
	])('%s', (_, more, expected) => {
		const others = Array.from({ length: 40 }, (__, at) => account({ name: `${['Marine', 'Works', 'Northern', 'Baltic'][at % 4] ?? ''} ${String.fromCharCode(97 + (at % 26)).repeat(4)} ${at}`, domains: [] }, `other-${at}`));
		expect(ruled([account(), ...others, deal(), byName(more)])).toBe(expected);
	});

	it('finds rivals that call a new customer otherwise', () => {
		const first = byName({ partnerId: 'birch', accountName: 'Søndre Fjord Fisheries AS', submittedAt: '2026-06-28' });
		expect(ruled([{ ...first, id: 'r0' }, byName({ accountName: 'SONDRE FJORD FISHERIES' })])).toBe('review: alreadyRegistered');
	});
});

describe('the word of people', () => {
	const said = (verdict: string, more: object = {}) => ({ recordType: 'decision' as const, id: 'registration:r1', kind: 'registration', registrationId: 'r1', verdict, at: '2026-06-30T08:00:00Z', by: 'maria@us.example', ...more });

	it('wins over the rules, and the protection counts from it', () => {
		expect(verdictOf([account(), deal(), registration(), said('approve')])).toMatchObject({ ruling: 'approve', decidedBy: 'person', rule: 'openDirectDeal', protectedUntil: '2026-09-28T08:00:00.000Z', publicAnswer: { status: 'approved', protectedUntil: '2026-09-28' } });
		expect(verdictOf([account(), registration(), said('refuse', { note: 'too early' })])).toMatchObject({ ruling: 'refuse', decidedBy: 'person', sentence: 'maria@us.example refused it: too early', publicAnswer: { status: 'declined' } });
	});

	it('the latest word counts, and what is said tomorrow is not heard yet', () => {
		expect(verdictOf([registration(), said('refuse'), said('approve', { id: 'later', at: '2026-06-30T09:00:00Z' }), said('refuse', { id: 'tomorrow', at: '2026-07-01' })]).ruling).toBe('approve');
	});

	it('one that was refused long ago is not held against what was approved later', () => {
		const refused = registration({ state: 'rejected', submittedAt: '2024-10-03', decidedAt: '2024-10-05' });
		expect(ruled([account(), approvedByBirch(), refused], { judge: 'all' })).toBe('approve');
		const refusedLater = registration({ state: 'rejected', submittedAt: '2026-06-29', decidedAt: '2026-06-30' });
		expect(ruled([account(), approvedByBirch(), refusedLater], { judge: 'all' })).toBe('refuse: alreadyRegistered');
	});

	it('reopened, a registration waits again', () => {
		expect(verdictOf([registration(), said('approve'), said('reopen', { at: '2026-06-30T08:00:01Z', by: 'register-deal' })])).toMatchObject({ ruling: 'approve', decidedBy: 'rules' });
	});

	it('an approval of a rival by a person holds against the next', () => {
		expect(ruled([account(), registration({ partnerId: 'birch', submittedAt: '2026-06-30T10:00:00Z' }, 'r0'), { ...said('approve'), registrationId: 'r0' }, registration()])).toBe('refuse: alreadyRegistered');
	});
});

describe('a chain shares one clock', () => {
	it('a registration of the chain ends when the first of it does', () => {
		const verdict = verdictOf([account(), approvedByBirch({ partnerId: 'cedar' }), registration()]);
		expect(verdict).toMatchObject({ ruling: 'approve', protectedUntil: '2026-08-31T00:00:00.000Z' });
	});
});

describe('all registrations, each as of its day', () => {
	it('of two approved rivals the later one is the conflict', () => {
		const { judged } = judge([account(), approvedByBirch(), registration({ state: 'approved', decidedAt: '2026-06-30' })], { judge: 'all' });
		expect(judged.map(({ record, verdict }) => [record.id, verdict.ruling, verdict.publicAnswer.status])).toEqual([['r0', 'approve', 'approved'], ['r1', 'refuse', 'approved']]);
	});
});

describe('the settings', () => {
	it('are refused with every fault at once, those of the policy too', () => {
		const faults = (() => {
			try {
				parseRegistrationSpec({ minimumValue: -1, mostADay: 0, answerHours: 'soon', policies: [{ name: '' }], currency: 'dollars', rulesOff: ['luck'] });
				return [];
			} catch (thrown) {
				return thrown instanceof SpecError ? thrown.faults.map(({ path }) => path) : [];
			}
		})();
		expect(faults).toEqual(expect.arrayContaining(['minimumValue', 'mostADay', 'answerHours', 'rulesOff.0', 'currency', 'policies.0.name', 'policies.0.clocks']));
	});

	it('a row that is no registration is an issue, and the others are judged', () => {
		const { judged, issues } = judge([registration(), registration({ submittedAt: 20260629 }, 'r2')]);
		expect(judged.map(({ record }) => record.id)).toEqual(['r1']);
		expect(issues).toMatchObject([{ code: 'unreadableRecord', recordId: 'r2', field: 'submittedAt' }]);
	});
});

describe('registrations that come in masses', () => {
	const many = (count: number, of: (n: number) => object) => Array.from({ length: count }, (_, n) => registration({ partnerId: 'birch', state: 'rejected', submittedAt: '2026-03-01', ...of(n) }, `m${n}`));

	it('do not make the domain of an account of ours nobody\'s', () => {
		const flood = many(40, (n) => ({ accountName: `Somebody Else ${n}` }));
		expect(ruled([account(), deal(), ...flood, registration({ accountName: 'Quite Another Name' })])).toBe('refuse: openDirectDeal');
	});

	it('in the same words are of one customer, whatever their case', () => {
		const waiting = many(30, (n) => ({ state: 'submitted', accountName: n % 2 === 0 ? 'Halden Marine Works AS' : 'HALDEN MARINE WORKS AS ' }));
		const { objections } = verdictOf([...waiting, registration()]);
		expect(objections.find(({ rule }) => rule === 'alreadyRegistered')?.records).toHaveLength(30);
	});

	it('without a name or a domain are not one customer', () => {
		const nameless = many(3, () => ({ state: 'submitted', accountName: null, accountDomain: null }));
		expect(verdictOf([...nameless, registration({ accountName: null, accountDomain: null })]).objections.map(({ rule }) => rule)).not.toContain('alreadyRegistered');
	});
});
