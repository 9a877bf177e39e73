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

	it('leaves deals alone that no partner co-sells', () => {
		expect(levels(book(open('d', 45, { claimedPartners: [] }), open('e', 45, { claimedPartners: [{ partnerId: 'p', role: 'sourcing' }] }))).size).toBe(0);
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

describe('aging of registrations', () => {
	const registration = (id: string, more: object): BookRecord => ({ recordType: 'registration', id, partnerId: 'p', state: 'submitted', ...more });

	it('finds those without an answer after 48 hours', () => {
		const found = levels(book(registration('old', { submittedAt: daysAgo(2.1) }), registration('new', { submittedAt: daysAgo(1.9) }), registration('done', { submittedAt: daysAgo(9), state: 'approved', decidedAt: daysAgo(8) })));
		expect([...found]).toEqual([['old', 'unanswered']]);
	});

	it('finds protections of open deals that end within 14 days', () => {
		const approved = { state: 'approved', submittedAt: daysAgo(80), decidedAt: daysAgo(79), opportunityId: 'c' };
		const found = levels(book(open('c', 5), registration('soon', { ...approved, expiresAt: daysAgo(-13) }), registration('later', { ...approved, expiresAt: daysAgo(-15) }), registration('gone', { ...approved, expiresAt: daysAgo(1) })));
		expect(found.get('soon')).toBe('lapsing');
		expect(found.has('later') || found.has('gone')).toBe(false);
	});
});
