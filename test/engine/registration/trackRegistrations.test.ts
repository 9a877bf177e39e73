import { toBook, type BookRecord } from '../../../engine/model';
import { parseRegistrationSpec, trackRegistrations } from '../../../engine/registration';
import { CONTEXT, PARTNERS, deal, registration } from './book';

const track = (records: readonly BookRecord[]) => trackRegistrations(toBook([...PARTNERS, ...records]), parseRegistrationSpec({}), CONTEXT);
const standing = (...records: BookRecord[]) => track(records).tracked[0]?.protection;

describe('where a registration stands', () => {
	it.each<[string, object, string]>([
		['of yesterday', {}, 'waiting'],
		['of 48 hours and a minute ago', { submittedAt: '2026-06-28T11:59:00Z' }, 'overdue'],
		['approved this month', { state: 'approved', submittedAt: '2026-06-10', decidedAt: '2026-06-11' }, 'protected'],
		['approved 80 days ago', { state: 'approved', submittedAt: '2026-04-10', decidedAt: '2026-04-11' }, 'lapsing'],
		['approved 100 days ago', { state: 'approved', submittedAt: '2026-03-20', decidedAt: '2026-03-21' }, 'lapsed'],
		['approved 100 days ago and extended', { state: 'approved', submittedAt: '2026-03-20', decidedAt: '2026-03-21', expiresAt: '2026-08-18', extendedAt: '2026-06-01' }, 'protected'],
		['rejected', { state: 'rejected' }, 'settled'],
		['withdrawn', { state: 'withdrawn' }, 'settled'],
	])('%s', (_, more, expected) => {
		expect(standing(registration(more))?.standing).toBe(expected);
	});

	it('a protection of a decided deal has nothing left to protect', () => {
		const held = registration({ state: 'approved', submittedAt: '2026-06-10', decidedAt: '2026-06-11', opportunityId: 'd1' });
		expect(standing(held, deal({ status: 'won', closedAt: '2026-06-20' }))?.standing).toBe('settled');
		expect(standing(held, deal())).toMatchObject({ standing: 'protected', ownerEmail: 'olga@us.example', managerEmail: 'manager-of-alder@us.example', mayExtend: true });
	});

	it('says how long somebody has waited, and when the protection ends', () => {
		expect(standing(registration({ submittedAt: '2026-06-24T12:00:00Z' }))).toMatchObject({ hoursWaiting: 144, answerBy: '2026-06-26T12:00:00.000Z', sentence: 'The registration of Halden Marine Works AS has had no answer for 6 days; it was due within 48 hours.' });
		expect(standing(registration({ state: 'approved', submittedAt: '2026-04-10', decidedAt: '2026-04-11' }))?.sentence).toBe('The protection of Halden Marine Works AS ends on 2026-07-10, in 10 days; it may be extended once, by 60 days.');
	});

	it('counts them', () => {
		expect(track([registration(), registration({ submittedAt: '2026-06-01' }, 'r2')]).summary).toMatchObject({ registrations: 2, standings: { waiting: 1, overdue: 1, protected: 0 } });
	});
});
