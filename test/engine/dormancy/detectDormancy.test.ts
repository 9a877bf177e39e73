import { DEFAULT_DORMANCY_SPEC, backtest, detectDormancy, parseDormancySpec, rosterDecay, type DetectResult } from '../../../engine/dormancy';
import { prepare } from '../../../engine/dormancy/prepare';
import type { BookRecord } from '../../../engine/model';
import { AS_OF, CONTEXT, bookOf, daysAgo, partner, referral, rhythm, roster } from './support';

const detect = (records: readonly BookRecord[], spec = DEFAULT_DORMANCY_SPEC, context = CONTEXT) => detectDormancy(bookOf(records), spec, context);
const of = (result: DetectResult, id: string) => {
	const found = result.partners.find((one) => one.id === id);
	if (found === undefined) throw new Error(`No partner ${id}`);
	return found.dormancy;
};
const snapshotOf = (result: DetectResult): BookRecord[] =>
	result.partners.map(({ id, dormancy }) => ({ recordType: 'snapshot', of: 'partner', id, dormancy: { state: dormancy.state, since: dormancy.since, sinceBasis: dormancy.sinceBasis, asOf: dormancy.asOf, announcedState: dormancy.announcedState, announcedAt: dormancy.announcedAt } }));

describe('the states of partners', () => {
	it('holds a silence against the own rhythm: the same 80 days are nothing for one partner and much for another', () => {
		const found = detect([...roster(), partner('fast'), ...rhythm('fast', 12, 80, 30), partner('slow'), ...rhythm('slow', 90, 80, 12)]);
		expect(of(found, 'fast').state).toBe('cooling');
		expect(of(found, 'slow').state).toBe('producing');
		expect(of(found, 'fast').early).toBe(true);
		expect(of(found, 'fast').dormantOn).toBe('2026-07-10');
	});

	it('is dormant at 90 days at the soonest and says since when', () => {
		const found = detect([...roster(), partner('gone'), ...rhythm('gone', 12, 200, 30)]);
		expect(of(found, 'gone')).toMatchObject({ state: 'dormant', since: '2026-03-12', early: false });
	});

	it.each([
		['our mail', { kind: 'email', actor: 'marketing' }],
		['a click on it', { kind: 'click' }],
		['a call of our team', { kind: 'meeting', actor: 'partnerTeam' }],
		['a co-sell touch of our team', { kind: 'coSell', actor: 'partnerTeam' }],
		['a training', { kind: 'training' }],
	])('%s wakes nobody', (_, touch) => {
		const found = detect([...roster(), partner('gone'), ...rhythm('gone', 12, 200, 30), referral('gone', 3, touch)]);
		expect(of(found, 'gone').state).toBe('dormant');
	});

	it('is responded after an answer, and reactivated by a new deal only', () => {
		const gone = [...roster(), partner('gone'), ...rhythm('gone', 12, 200, 30)];
		expect(of(detect([...gone, referral('gone', 3, { kind: 'email', direction: 'inbound' })]), 'gone').state).toBe('responded');
		expect(of(detect([...gone, { recordType: 'registration', id: 'r', partnerId: 'gone', state: 'approved', submittedAt: daysAgo(4), acceptedAt: daysAgo(3) }]), 'gone').state).toBe('reactivated');
	});

	it('is reactivated by a deal, not by naming a customer again', () => {
		const gone = [...roster(), partner('gone'), ...rhythm('gone', 12, 200, 30), referral('gone', 3, { accountId: 'new' })];
		const deal: BookRecord = { recordType: 'opportunity', id: 'd', status: 'open', accountId: 'new', createdAt: daysAgo(2), claimedPartners: [] };
		expect(of(detect(gone), 'gone').state).toBe('responded');
		expect(of(detect([...gone, deal]), 'gone').state).toBe('reactivated');
	});

	it('has few gaps when it acted on few days, whatever it acted about', () => {
		const often = [600, 599, 598, 597].map((days) => referral('p', days, { accountId: 'one' }));
		const dormantOn = (acts: readonly BookRecord[]) => of(detect([partner('p'), ...acts, referral('p', 300)]), 'p').dormantOn;
		expect([dormantOn(often.slice(1)), dormantOn(often)]).toEqual([daysAgo(300 - 365).slice(0, 10), daysAgo(300 - 730).slice(0, 10)]);
	});

	it('counts a season in its own months, from two full earlier years', () => {
		const spring = [2024, 2025, 2026].flatMap((year) => ['01', '02', '03', '04'].flatMap((month) => ['05', '20'].map((day) => ({ ...referral('s', 0), at: `${year}-${month}-${day}T09:00:00Z` }))));
		const tooEarly = { asOf: Date.parse('2025-04-25T00:00:00Z'), timeZone: 'UTC' };
		const longBook = [referral('r0', 1090), ...roster(), partner('s'), ...spring];
		expect(of(detect(longBook), 's')).toMatchObject({ state: 'producing', season: [1, 2, 3, 4] });
		expect(of(detect(longBook, DEFAULT_DORMANCY_SPEC, tooEarly), 's').season).toBeNull();
	});

	it('gives a new partner its activation window', () => {
		const found = detect([...roster(), ...losses(), partner('new', { enrolledAt: '2026-06-01' }), partner('never')]);
		expect(of(found, 'new')).toMatchObject({ state: 'neverActivated', activationEndsOn: '2026-08-30', proposal: null });
		expect(of(found, 'never').proposal?.action).toBe('archive');
	});
});

describe('one thing that came in twice', () => {
	const deal = (id: string, days: number, more: object = {}): BookRecord => ({ recordType: 'opportunity', id, status: 'open', createdAt: daysAgo(days), accountId: 'acme', leadSource: 'Partner', claimedPartners: [{ partnerId: 'p', role: 'sourcing' }], ...more });
	const copy = (days: number) => deal('copy', days, { match: { band: 'merge', survivor: 'd' }, accountId: 'acme-2' });

	it('a deal that another row stands for is no act', () => {
		const found = detect([partner('p'), deal('d', 200), copy(10)]);
		expect(of(found, 'p')).toMatchObject({ acts: 1, lastActOn: daysAgo(200).slice(0, 10) });
	});

	it('a touch on a duplicate is about the deal that stands for it', () => {
		const touch = referral('p', 190, { opportunityId: 'copy', accountId: null });
		const { acts } = prepare(bookOf([partner('p'), deal('d', 200), copy(290), touch]), DEFAULT_DORMANCY_SPEC, CONTEXT);
		expect(acts.of('p').starts).toHaveLength(1);
	});

	it('of rows that share an id the same one counts, whatever their order', () => {
		const rows = [deal('d', 200), deal('d', 200, { accountId: 'birch' })];
		const touch = referral('p', 170, { accountId: 'birch' });
		const told = referral('p', 130, { opportunityId: 'd', accountId: null });
		const startsOf = (records: readonly BookRecord[]) => prepare(bookOf([partner('p'), ...records, touch, told]), DEFAULT_DORMANCY_SPEC, CONTEXT).acts.of('p').starts;
		expect(startsOf(rows)).toEqual(startsOf([...rows].reverse()));
	});
});

describe('local days', () => {
	const newYork = (asOf: string) => ({ asOf: Date.parse(asOf), timeZone: 'America/New_York' });

	it('the year up to the last act ends and begins at local midnights', () => {
		const at = '2025-08-31T22:00:00-04:00';
		const sold: BookRecord = { recordType: 'opportunity', id: 'd', status: 'won', acv: 100, createdAt: '2024-06-01', closedAt: '2024-08-31T23:00:00-04:00', claimedPartners: [{ partnerId: 'p', role: 'influence' }] };
		const acting = { ...referral('p', 0), at };
		expect(of(detect([partner('p'), sold, acting], DEFAULT_DORMANCY_SPEC, newYork('2025-10-01T12:00:00Z')), 'p').acvAtStake).toBe(0);
		expect(of(detect([partner('p'), { ...sold, closedAt: '2024-09-01T01:00:00-04:00' }, acting], DEFAULT_DORMANCY_SPEC, newYork('2025-10-01T12:00:00Z')), 'p').acvAtStake).toBe(100);
	});

	it('a state that nobody can date began on the local day on which it was seen', () => {
		const snapshot: BookRecord = { recordType: 'snapshot', of: 'partner', id: 'p', dormancy: { state: 'dormant', since: null, asOf: '2026-06-01T00:00:00Z' } };
		const context = newYork('2026-06-30T02:00:00Z');
		expect(of(detect([partner('p'), referral('p', 5), snapshot], DEFAULT_DORMANCY_SPEC, context), 'p').since).toBe('2026-06-29');
	});
});

describe('bad input', () => {
	it('events in the future do not exist yet', () => {
		const found = detect([...roster(), partner('f'), referral('f', -5), referral('f', -400)]);
		expect(of(found, 'f').state).toBe('neverActivated');
		expect(found.summary.acts.afterAsOf).toBe(2);
	});

	it('all events on one day are one act', () => {
		const found = detect([partner('p'), ...Array.from({ length: 500 }, () => referral('p', 10))]);
		expect(of(found, 'p')).toMatchObject({ acts: 1, state: 'producing' });
		expect(found.model['basis']).toBe('assumed');
	});

	it('one partner with a million events is read, and does not bend the others', () => {
		const touch = Object.freeze({ recordType: 'touch', id: 't', partnerId: 'p', kind: 'referral', actor: 'partner', accountId: 'a' } as const);
		const many = Array.from({ length: 1_000_000 }, (_, i): BookRecord => ({ ...touch, at: daysAgo(1 + (i % 1000)) }));
		const found = detect([...roster(), partner('p'), ...many]);
		expect(of(found, 'p')).toMatchObject({ acts: 1000, state: 'producing' });
		expect(found.summary.acts.productive).toBe(1_000_000 + 24 * 20);
	}, 60_000);

	it('tags of partners that the roster does not have say nothing of whether tags usually have something behind them', () => {
		const tag = (id: string, partnerId: string, more: object = {}): BookRecord => ({ recordType: 'opportunity', id, status: 'open', createdAt: daysAgo(20), claimedPartners: [{ partnerId, role: 'sourcing' }], ...more });
		const backed = ['b1', 'b2'].map((id) => tag(id, 'p', { leadSource: 'Partner' }));
		const found = detect([partner('p'), partner('q'), ...backed, tag('alone', 'q'), ...['u1', 'u2', 'u3'].map((id) => tag(id, 'nobody'))]);
		expect(of(found, 'q').state).toBe('neverActivated');
		expect(found.summary.acts).toMatchObject({ productive: 2, unknownPartner: 3, doubtedTags: 1 });
	});

	it('a partner id that is blank is none: the name counts', () => {
		expect(of(detect([partner('p'), referral(' ', 5, { partnerName: 'Partner p' })]), 'p').acts).toBe(1);
	});

	it('no events: everybody has never acted, and a model is assumed', () => {
		const found = detect([partner('a'), partner('b')]);
		expect(found.summary.states).toMatchObject({ neverActivated: 2, producing: 0 });
		expect(found.model['basis']).toBe('assumed');
		expect(detect([]).summary.partners).toBe(0);
		expect(rosterDecay(bookOf([]), DEFAULT_DORMANCY_SPEC, CONTEXT).latest).toBeNull();
		expect(backtest(bookOf([]), DEFAULT_DORMANCY_SPEC, CONTEXT).wentSilent).toEqual([]);
	});

	it('an as-of date before the first event finds nothing, and nothing breaks', () => {
		const early = { asOf: Date.parse('2020-01-01T00:00:00Z'), timeZone: 'UTC' };
		const found = detect([...roster(), partner('old', { enrolledAt: '2019-01-01' })], DEFAULT_DORMANCY_SPEC, early);
		expect(found.partners.map(({ id }) => id)).toEqual(['old']);
		expect(of(found, 'old').state).toBe('neverActivated');
	});

	it('a spec that cannot be used lists every fault', () => {
		expect(() => parseDormancySpec({ coolingBelow: 0.01, aging: { warnAt: 0.99 }, cooldownDays: -1 })).toThrow(/cooldownDays/);
		expect(() => parseDormancySpec({ coolingBelow: 0.01 })).toThrow(/expected less than coolingBelow/);
	});
});

describe('transitions between runs', () => {
	const quiet = () => [...roster(), partner('q'), ...rhythm('q', 12, 80, 30)];

	it('announces nobody on the first run', () => {
		const first = detect(quiet());
		expect(first.summary).toMatchObject({ baseline: true, announced: 0 });
		expect(of(first, 'q').announcedState).toBe('cooling');
	});

	it('says of each beginning whether it was seen or computed', () => {
		const records = quiet();
		const first = detect(records);
		const second = detect([...records, ...snapshotOf(first)]);
		expect(of(second, 'q')).toMatchObject({ changed: false, sinceBasis: 'reconstructed' });
		const before = detect(records, DEFAULT_DORMANCY_SPEC, { ...CONTEXT, asOf: AS_OF - 60 * 86_400_000 });
		const changed = detect([...records, ...snapshotOf(before)]);
		const after = detect([...records, ...snapshotOf(changed)], DEFAULT_DORMANCY_SPEC, { ...CONTEXT, asOf: AS_OF + 86_400_000 });
		expect([of(changed, 'q').sinceBasis, of(after, 'q').sinceBasis]).toEqual(['snapshot', 'snapshot']);
	});

	it('announces a transition once, however often the node runs', () => {
		const records = quiet();
		const before = detect(records, DEFAULT_DORMANCY_SPEC, { ...CONTEXT, asOf: AS_OF - 60 * 86_400_000 });
		const changed = detect([...records, ...snapshotOf(before)]);
		expect(of(changed, 'q')).toMatchObject({ previousState: 'producing', changed: true, announce: true, sinceBasis: 'snapshot' });
		const again = detect([...records, ...snapshotOf(before), ...snapshotOf(changed)]);
		expect(of(again, 'q')).toMatchObject({ changed: false, announce: false });
		const nextDay = detect([...records, ...snapshotOf(changed)], DEFAULT_DORMANCY_SPEC, { ...CONTEXT, asOf: AS_OF + 86_400_000 });
		expect(of(nextDay, 'q')).toMatchObject({ announce: false, since: of(changed, 'q').since });
	});
});

/** Deals by which something is known of how partners of the roster's kind do. */
const losses = (): BookRecord[] => Array.from({ length: 5 }, (_, i) => ({ recordType: 'opportunity', id: `lost${i}`, status: 'lost', createdAt: daysAgo(300), closedAt: daysAgo(250), claimedPartners: [{ partnerId: `r${i}`, role: 'sourcing' }] }));

describe('proposals', () => {
	const gone = (more: object) => [...roster(), ...losses(), partner('g', more), ...rhythm('g', 12, 200, 30)];
	const deal = (more: object): BookRecord => ({ recordType: 'opportunity', id: 'd', status: 'won', acv: 9000, currency: 'USD', createdAt: daysAgo(300), closedAt: daysAgo(220), claimedPartners: [{ partnerId: 'g', role: 'sourcing' }], ...more });

	it('wins back the strategic and those that ever won', () => {
		expect(of(detect(gone({ strategic: true })), 'g').proposal).toMatchObject({ action: 'reengage', reason: 'It is a strategic partner.' });
		expect(of(detect([...gone({}), deal({})]), 'g').proposal).toMatchObject({ action: 'reengage' });
		expect(of(detect([...gone({}), deal({})]), 'g').acvAtStake).toBe(9000);
	});

	it('never proposes to archive from silence alone: something must be known of partners of its kind', () => {
		const known = of(detect(gone({})), 'g').proposal;
		expect(known).toMatchObject({ action: 'archive', reason: 'It is silent beyond its own rhythm and never won, is not strategic, and its kind does not win enough: 24 partners won 0 of 5 decided deals.' });
		// Nobody of its type is there, or no deal was decided: nothing is known.
		for (const records of [gone({ types: ['oem'] }), [...roster(), partner('g'), ...rhythm('g', 12, 200, 30)]]) {
			expect(of(detect(records), 'g').proposal).toMatchObject({ action: 'keep', blockedBy: ['too little is known of partners of its kind'] });
		}
	});

	const guards: readonly (readonly [string, object, readonly BookRecord[], string])[] = [
		['an agreement in term', { agreementEndsAt: '2027-01-01' }, [], 'its agreement is in term'],
		['an open deal', {}, [deal({ status: 'open', closedAt: null })], '1 open deal'],
		['an active child', {}, [partner('child', { parentId: 'g' }), ...rhythm('child', 20, 5, 9)], '1 active child'],
		['an open deal of a row that was merged into it', {}, [partner('twin', { match: { band: 'merge', survivor: 'g' } }), deal({ status: 'open', closedAt: null, claimedPartners: [{ partnerId: 'twin', role: 'distribute' }] })], '1 open deal'],
		['a live registration without a date', {}, [{ recordType: 'registration', id: 'r', partnerId: 'g', state: 'approved', expiresAt: daysAgo(-30) }], '1 live registration'],
	];
	it.each(guards)('never proposes to archive over %s', (_, more, others, said) => {
		expect(of(detect([...gone(more), ...others]), 'g').proposal).toMatchObject({ action: 'keep', blockedBy: [said] });
	});

	it('keeps whom people decided to keep', () => {
		const decision: BookRecord = { recordType: 'decision', id: 'k', kind: 'keepPartner', partnerId: 'g', at: daysAgo(30) };
		expect(of(detect(gone({})), 'g').proposal?.action).toBe('archive');
		expect(of(detect([...gone({}), decision]), 'g').proposal?.action).toBe('keep');
		// A word on a row that was merged since is a word on the partner that stands for it.
		const twin = partner('twin', { match: { band: 'merge', survivor: 'g' } });
		expect(of(detect([...gone({}), twin, { ...decision, partnerId: 'twin' }]), 'g').proposal?.action).toBe('keep');
	});

	it('counts as archived whom people decided to archive, from that day on and until they say otherwise', () => {
		const said = (kind: string, days: number): BookRecord => ({ recordType: 'decision', id: `${kind}${days}`, kind, partnerId: 'g', at: daysAgo(days) });
		expect(of(detect([...gone({}), said('archivePartner', 30)]), 'g')).toMatchObject({ state: 'archived', proposal: null });
		expect(of(detect([...gone({}), said('archivePartner', 30), said('keepPartner', 20)]), 'g')).toMatchObject({ state: 'dormant', proposal: { action: 'keep' } });
		expect(of(detect([...gone({}), said('archivePartner', -1)]), 'g').state).toBe('dormant');
	});
});
