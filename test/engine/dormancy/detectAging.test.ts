import { DEFAULT_DORMANCY_SPEC, detectAging } from '../../../engine/dormancy';
import type { BookRecord } from '../../../engine/model';
import { CONTEXT, bookOf, daysAgo, partner } from './support';

const aging = (records: readonly BookRecord[]) => detectAging(bookOf(records), DEFAULT_DORMANCY_SPEC, CONTEXT);
const levels = (records: readonly BookRecord[]) => new Map(aging(records).records.map(({ id, aging: { level } }) => [id, level]));

/** Won deals that stayed 1 to 40 days in Demo. */
const history = (): BookRecord[] =>
	Array.from({ length: 40 }, (_, i) => ({
		recordType: 'opportunity', id: `w${i}`, status: 'won', createdAt: daysAgo(200), closedAt: daysAgo(100),
		stageHistory: [{ stage: 'Demo', enteredAt: daysAgo(200), leftAt: daysAgo(199 - i) }, { stage: 'Offer', enteredAt: daysAgo(199 - i), leftAt: daysAgo(100) }],
	}));
const open = (id: string, days: number, more: object = {}): BookRecord => ({
	recordType: 'opportunity', id, name: `Deal ${id}`, status: 'open', stage: 'Demo', createdAt: daysAgo(days + 5), stageEnteredAt: daysAgo(days), ownerEmail: 'ae@x.example', acv: 100,
	claimedPartners: [{ partnerId: 'p', role: 'coSell' }], ...more,
});
const book = (...more: BookRecord[]) => [partner('p', { managerEmail: 'pm@x.example' }), ...history(), ...more];

describe('aging of deals', () => {
	it('warns above the 80th and is critical above the 95th percentile of time in stage', () => {
		// 40 exits after 1 to 40 days: 80% by day 32, 95% by day 38; open ones are censored and leave the exits before them alone.
		const found = levels(book(open('a', 31), open('b', 33), open('c', 45)));
		expect([found.get('a'), found.get('b'), found.get('c')]).toEqual(['ok', 'warn', 'critical']);
	});

	it('without history holds the age against the time that winning takes, and says so', () => {
		const won = Array.from({ length: 20 }, (_, i): BookRecord => ({ recordType: 'opportunity', id: `w${i}`, status: 'won', createdAt: daysAgo(300), closedAt: daysAgo(299 - i) }));
		const { records } = aging([partner('p'), ...won, open('old', 60)]);
		expect(records[0]?.aging).toMatchObject({ level: 'critical', basis: 'createToWin' });
		expect(records[0]?.aging.sentence).toContain('no stage history');
	});

	it('names both owners, and the days since the partner last acted', () => {
		const touch: BookRecord = { recordType: 'touch', id: 't', partnerId: 'p', opportunityId: 'c', kind: 'coSell', actor: 'partner', at: daysAgo(44) };
		const { records } = aging(book(open('c', 45), touch));
		expect(records[0]?.aging).toMatchObject({ owners: ['ae@x.example', 'pm@x.example'], daysSincePartnerTouch: 44, announce: true });
	});

	it('names the partner that last acted, of several on the deal', () => {
		const both = open('c', 45, { claimedPartners: [{ partnerId: 'a', role: 'coSell' }, { partnerId: 'p', role: 'coSell' }] });
		const touch: BookRecord = { recordType: 'touch', id: 't', partnerId: 'p', opportunityId: 'c', kind: 'coSell', actor: 'partner', at: daysAgo(44) };
		const sentence = (records: readonly BookRecord[]) => aging([partner('a'), ...records]).records[0]?.aging.sentence;
		expect(sentence(book(both, touch))).toContain('Partner p last acted on it 44 days ago');
		expect(sentence(book(both))).toContain('no act of Partner a or Partner p on it is known');
	});

	it('hears of touches as Detect does: by the customer, by the partner that is named, and of rows that were merged', () => {
		const deal = open('c', 45, { accountId: 'acme' });
		const twin: BookRecord = { recordType: 'opportunity', id: 'twin', status: 'open', createdAt: daysAgo(40), match: { band: 'merge', survivor: 'c' } };
		const merged: BookRecord = { recordType: 'account', id: 'acme-2', name: 'Acme', match: { band: 'merge', survivor: 'acme' } };
		const touch = (more: object): BookRecord => ({ recordType: 'touch', id: 't', partnerId: 'p', kind: 'intro', at: daysAgo(9), ...more });
		const since = (more: object, about: object = {}) => aging(book({ ...deal, ...about }, twin, merged, touch(more))).records[0]?.aging.daysSincePartnerTouch;
		expect(since({ accountId: 'acme' })).toBe(9);
		expect(since({ accountId: 'acme-2' })).toBe(9);
		expect(since({ opportunityId: 'twin' })).toBe(9);
		expect(since({ opportunityId: 'c', partnerId: null, partnerName: 'Partner p' })).toBe(9);
		expect(since({ accountDomain: 'acme.example' }, { accountId: null, accountDomain: 'acme.example' })).toBe(9);
		expect(since({ accountId: 'other' })).toBeNull();
	});

	it('leaves deals alone that no partner co-sells yet', () => {
		const later = [{ partnerId: 'p', role: 'coSell', claimedAt: daysAgo(-2) }];
		expect(levels(book(open('f', 45, { claimedPartners: later }), open('d', 45, { claimedPartners: [] }), open('e', 45, { claimedPartners: [{ partnerId: 'p', role: 'sourcing' }] }))).size).toBe(0);
	});

	it('does not repeat itself inside the cooldown, unless it becomes more pressing', () => {
		const records = book(open('c', 45));
		const first = aging(records);
		const ledger = first.ledger.map(({ record }) => record);
		expect(ledger.map(({ owner }) => owner)).toEqual(['ae@x.example', 'pm@x.example']);
		expect(aging([...records, ...ledger]).summary.announced).toBe(0);
		// What was said of a registration of the same id is something else.
		const ofAnother = ledger.map((entry) => ({ ...entry, subjectType: 'registration' }));
		expect(aging([...records, ...ofAnother]).summary.announced).toBe(first.summary.announced);
		const milder = ledger.map((entry) => ({ ...entry, level: 'warn' }));
		expect(aging([...records, ...milder]).summary.announced).toBe(1);
		const old = ledger.map((entry) => ({ ...entry, at: daysAgo(8) }));
		expect(aging([...records, ...old]).summary.announced).toBe(1);
	});

	it('tells whom a message did not reach, and nobody else', () => {
		const records = book(open('c', 45));
		const reached = aging(records).ledger.map(({ record }) => record).filter(({ owner }) => owner === 'ae@x.example');
		const again = aging([...records, ...reached]);
		expect(again.records[0]?.aging).toMatchObject({ owners: ['ae@x.example', 'pm@x.example'], tell: ['pm@x.example'], announce: true });
		expect(again.summary.owners).toEqual([{ email: 'pm@x.example', records: 1 }]);
	});
});

describe('the stage that a deal is in', () => {
	const past = [{ stage: 'Demo', enteredAt: daysAgo(90), leftAt: daysAgo(50) }];
	const agingOf = (more: object, records = history()) => aging([partner('p'), ...records, open('c', 3, { stageEnteredAt: null, ...more })]).records.find(({ id }) => id === 'c')?.aging;

	it('is its own, not the last that its history tells of', () => {
		expect(agingOf({ stage: 'Offer', stageHistory: past, stageEnteredAt: daysAgo(3) })).toMatchObject({ stage: 'Offer', days: 3, level: 'ok' });
		// Nobody says when it came there: its age must do.
		expect(agingOf({ stage: 'Offer', stageHistory: past })).toMatchObject({ stage: 'Offer', basis: 'createToWin' });
		expect(agingOf({ stageHistory: [...past, { stage: 'Offer', enteredAt: daysAgo(50), leftAt: daysAgo(10) }, { stage: 'Demo', enteredAt: daysAgo(10) }] })).toMatchObject({ stage: 'Demo', days: 10, basis: 'stage' });
	});

	it('is the one of that day where the deal goes on after it', () => {
		expect(agingOf({ stage: 'Won', status: 'won', closedAt: daysAgo(-5), stageHistory: [{ stage: 'Demo', enteredAt: daysAgo(35) }] })).toMatchObject({ stage: 'Demo', days: 35, level: 'warn' });
		expect(agingOf({ stage: 'Offer', stageHistory: [{ stage: 'Demo', enteredAt: daysAgo(35), leftAt: daysAgo(-5) }, { stage: 'Offer', enteredAt: daysAgo(-5) }] })).toMatchObject({ stage: 'Demo', days: 35, level: 'warn' });
	});

	it('is the later of two that were entered on one day, whatever they are called', () => {
		const day = daysAgo(20).slice(0, 10);
		expect(agingOf({ stage: 'Demo', stageHistory: [{ stage: 'Offer', enteredAt: day }, { stage: 'Demo', enteredAt: day }] })).toMatchObject({ stage: 'Demo', days: 20, warnAfterDays: 33 });
		expect(agingOf({ stage: 'Demo', stageHistory: [{ stage: 'Demo', enteredAt: day, leftAt: null }, { stage: 'Offer', enteredAt: day, leftAt: day }] })).toMatchObject({ stage: 'Demo', days: 20, warnAfterDays: 33 });
	});
});

describe('how long deals stay in a stage', () => {
	const decided = (id: string, stage: string, days: number, more: object = {}): BookRecord => ({ recordType: 'opportunity', id, status: 'won', createdAt: daysAgo(400), closedAt: daysAgo(400 - days), stageHistory: [{ stage, enteredAt: daysAgo(400) }], ...more });
	const limitsOf = (records: readonly BookRecord[]) => aging([partner('p'), ...records, open('c', 45)]).records.find(({ id }) => id === 'c')?.aging;

	it('a limit that is taken from all stages never lies below one of its own', () => {
		// Of 24 in Demo 20 moved on after 100 to 119 days, so that it warns by itself but never comes down to 95%; elsewhere all move on within a day.
		const slow = Array.from({ length: 24 }, (_, i) => decided(`s${i}`, 'Demo', i < 20 ? 100 + i : 130, i < 20 ? {} : { status: 'lost' }));
		const fast = Array.from({ length: 400 }, (_, i) => decided(`f${i}`, 'Offer', 1));
		expect(limitsOf([...slow, ...fast])).toMatchObject({ level: 'ok', warnAfterDays: 119, criticalAfterDays: null });
	});

	it('a closed deal without a date says nothing, and does not count as waiting', () => {
		const undated = Array.from({ length: 60 }, (_, i) => decided(`u${i}`, 'Demo', 1, { closedAt: null, status: i % 2 === 0 ? 'won' : 'lost' }));
		expect(limitsOf([...history(), ...undated])).toMatchObject({ warnAfterDays: 32, criticalAfterDays: 38 });
		const won = Array.from({ length: 20 }, (_, i) => decided(`w${i}`, 'Demo', i + 1, { stageHistory: null }));
		const without = undated.map((deal) => ({ ...deal, stageHistory: null }));
		expect(limitsOf([...won, ...without])).toMatchObject({ basis: 'createToWin', warnAfterDays: 17 });
	});

	it('where too few ever moved on nothing is known, which is not well', () => {
		const lost = Array.from({ length: 80 }, (_, i) => decided(`l${i}`, 'Demo', 5, { status: 'lost' }));
		const won = Array.from({ length: 20 }, (_, i) => decided(`w${i}`, 'Demo', 5));
		expect(limitsOf([...lost, ...won])).toMatchObject({ level: 'unknown', warnAfterDays: null, announce: false, sentence: 'Deal c has been in Demo for 45 days; how long is usual nobody knows: too few moved on; no act of Partner p on it is known.' });
	});
});

describe('aging of registrations', () => {
	const registration = (id: string, more: object): BookRecord => ({ recordType: 'registration', id, partnerId: 'p', state: 'submitted', ...more });

	it('finds those without an answer after 48 hours', () => {
		const found = levels(book(registration('old', { submittedAt: daysAgo(2.1) }), registration('new', { submittedAt: daysAgo(1.9) }), registration('done', { submittedAt: daysAgo(9), state: 'approved', decidedAt: daysAgo(8) })));
		expect([...found]).toEqual([['old', 'unanswered']]);
	});

	it('finds the deal under the id that was merged into it, and the same of two rows whatever their order', () => {
		const twin: BookRecord = { recordType: 'opportunity', id: 'twin', status: 'open', createdAt: daysAgo(40), match: { band: 'merge', survivor: 'c' } };
		const lapsing = registration('soon', { state: 'approved', submittedAt: daysAgo(80), decidedAt: daysAgo(79), opportunityId: 'twin', expiresAt: daysAgo(-13) });
		expect(levels(book(open('c', 5), twin, lapsing)).get('soon')).toBe('lapsing');
		const rows = [open('c', 5), open('c', 5, { name: 'Another', status: 'lost', closedAt: daysAgo(1) })];
		const own = { ...lapsing, opportunityId: 'c' };
		expect(levels(book(...rows, own))).toEqual(levels(book(...[...rows].reverse(), own)));
	});

	it('keeps what it told under the local day', () => {
		const { ledger } = detectAging(bookOf(book(open('c', 45))), DEFAULT_DORMANCY_SPEC, { asOf: CONTEXT.asOf, timeZone: 'America/New_York' });
		expect(ledger[0]?.record.id).toBe('agingAlert:opportunity:c:ae@x.example:2026-06-29');
	});

	it('finds protections of open deals that end within 14 days', () => {
		const approved = { state: 'approved', submittedAt: daysAgo(80), decidedAt: daysAgo(79), opportunityId: 'c' };
		const found = levels(book(open('c', 5), registration('soon', { ...approved, expiresAt: daysAgo(-13) }), registration('later', { ...approved, expiresAt: daysAgo(-15) }), registration('gone', { ...approved, expiresAt: daysAgo(1) })));
		expect(found.get('soon')).toBe('lapsing');
		expect(found.has('later') || found.has('gone')).toBe(false);
	});
});
