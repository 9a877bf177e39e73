import * as fc from 'fast-check';
import { toBook, type BookRecord } from '../../../engine/model';
import { judgeRegistrations, parseRegistrationSpec, trackRegistrations } from '../../../engine/registration';
import { ASOF, CONTEXT, account, deal, partner, registration, touch } from './book';

const PARTNERS = [partner('alder'), partner('birch'), partner('cedar', { parentId: 'alder' }), partner('delta', { types: ['distributor'] }), partner('elm', { status: 'suspended' })];
const SPEC = parseRegistrationSpec({ currency: 'USD' });

const instant = fc.integer({ min: 0, max: 200 }).map((hours) => new Date(ASOF - hours * 3_600_000).toISOString());
const aRegistration = fc
	.record({
		id: fc.uuid(),
		partnerId: fc.constantFrom('alder', 'birch', 'cedar', 'delta', 'elm', 'nobody'),
		accountDomain: fc.constantFrom('halden-marine.example', 'quarry.example', null),
		accountName: fc.constantFrom('Halden Marine Works', 'Haldem Marine Works', 'Quarry Lane Foods', null),
		productLine: fc.constantFrom(null, 'Atlas', 'Ledger'),
		opportunityId: fc.constantFrom(null, null, 'd1', 'd2'),
		amount: fc.constantFrom(null, 0, 500, 40_000, 1e12),
		state: fc.constantFrom('submitted', 'underReview', 'approved', 'rejected', 'expired', 'withdrawn'),
		submittedAt: instant,
		decidedAt: fc.option(instant, { nil: null }),
	})
	.map((more) => registration(more, more.id));
const aDecision = (ids: readonly string[]) =>
	fc.record({ id: fc.uuid(), registrationId: ids.length === 0 ? fc.constant('none') : fc.constantFrom(...ids), verdict: fc.constantFrom('approve', 'refuse', 'extend'), at: instant, by: fc.constant('maria@us.example') }).map((more): BookRecord => ({ recordType: 'decision', kind: 'registration', ...more }));
const aBook = fc
	.tuple(
		fc.array(aRegistration, { minLength: 1, maxLength: 8 }),
		fc.record({ createdAt: instant, claimedPartners: fc.constantFrom([], [{ partnerId: 'birch', role: 'sourcing' }], [{ partnerId: 'alder', role: 'resell' }]) }),
		fc.boolean(),
		fc.array(instant.map((at) => touch(at, {}, `t${at}`)), { maxLength: 3 }),
	)
	.chain(([registrations, of, isProtected, touches]) =>
		fc.array(aDecision(registrations.map(({ id }) => String(id))), { maxLength: 3 }).map((decisions): BookRecord[] => [
			...PARTNERS, account({ protected: isProtected }), deal(of), deal({ ...of, accountId: 'acc2' }, 'd2'), ...registrations, ...touches, ...decisions,
		]),
	);
const judged = (records: readonly BookRecord[], spec = SPEC) => judgeRegistrations(toBook(records), spec, CONTEXT);

describe('laws of deal registration', () => {
	it('the order of the rows changes nothing', () => {
		fc.assert(
			fc.property(aBook.chain((records) => fc.tuple(fc.constant(records), fc.shuffledSubarray(records, { minLength: records.length, maxLength: records.length }))), ([records, shuffled]) => {
				const seen = (all: readonly BookRecord[]) => JSON.stringify([judged(all).judged, judged(all).summary, trackRegistrations(toBook(all), SPEC, CONTEXT).tracked]);
				expect(seen(shuffled)).toBe(seen(records));
			}),
			{ numRuns: 120 },
		);
	});

	it('of rivals that wait for one deal the rules approve only the first, and never two', () => {
		const rivals = fc.uniqueArray(fc.tuple(fc.constantFrom('alder', 'birch', 'cedar', 'fir', 'gum'), fc.integer({ min: 0, max: 3 })), { minLength: 2, maxLength: 5, selector: ([who]) => who });
		fc.assert(
			fc.property(rivals, (all) => {
				const waiting = all.map(([partnerId, hours], at) => registration({ partnerId, submittedAt: new Date(ASOF - hours * 3_600_000).toISOString() }, `r${at}`));
				const { judged: found } = judged([...PARTNERS, partner('fir'), partner('gum'), account(), ...waiting]);
				const approved = found.filter(({ verdict }) => verdict.ruling === 'approve');
				const first = [...waiting].sort((a, b) => String(a['submittedAt']).localeCompare(String(b['submittedAt'])) || String(a.id).localeCompare(String(b.id)))[0];
				expect(approved.map(({ record }) => record.id)).toContain(first?.id);
				// More than one only where the others are of the same chain.
				expect(new Set(approved.map(({ verdict }) => verdict.chain)).size).toBe(1);
			}),
			{ numRuns: 120 },
		);
	});

	it('while one chain holds a deal no other chain is approved for it by the rules', () => {
		fc.assert(
			fc.property(fc.constantFrom('birch', 'fir'), fc.integer({ min: 1, max: 88 }), fc.constantFrom(null, 'Atlas'), (partnerId, days, productLine) => {
				const held = registration({ partnerId: 'alder', state: 'approved', submittedAt: new Date(ASOF - days * 86_400_000).toISOString(), decidedAt: new Date(ASOF - days * 86_400_000).toISOString() }, 'r0');
				const { judged: found } = judged([...PARTNERS, partner('fir'), account(), held, registration({ partnerId, productLine })]);
				expect(found.map(({ verdict }) => [verdict.ruling, verdict.rule])).toEqual([['refuse', 'alreadyRegistered']]);
			}),
			{ numRuns: 60 },
		);
	});

	it('no resale chain is refused for a deal that the chain holds or stands on', () => {
		const roles = fc.constantFrom('resell', 'distribute', 'marketplace', 'sourcing');
		fc.assert(
			fc.property(fc.constantFrom(['alder', 'cedar'], ['cedar', 'alder'], ['birch', 'delta'], ['delta', 'birch']), roles, instant, ([holder = '', asks = ''], role, submittedAt) => {
				const held = registration({ partnerId: holder, state: 'approved', submittedAt, decidedAt: submittedAt, opportunityId: 'd1' }, 'r0');
				const open = deal({ createdAt: '2026-06-01', claimedPartners: [{ partnerId: holder, role }] });
				const { judged: found } = judged([...PARTNERS, account(), open, held, registration({ partnerId: asks }), registration({ partnerId: asks, opportunityId: 'd1' }, 'r2')]);
				expect(found.map(({ verdict }) => verdict.ruling)).not.toContain('refuse');
			}),
			{ numRuns: 80 },
		);
	});

	it('whatever speaks against a registration, the partner is told the same, and nothing of others', () => {
		fc.assert(
			fc.property(aBook, (records) => {
				const { judged: found } = judged(records);
				const waiting = found.filter(({ verdict }) => verdict.decidedBy === 'none');
				expect(new Set(waiting.map(({ verdict }) => JSON.stringify(verdict.publicAnswer))).size).toBeLessThan(2);
				for (const { verdict } of found) {
					const said = JSON.stringify(verdict.publicAnswer);
					for (const secret of ['Systems', 'alder', 'birch', 'cedar', 'us.example', 'Fleet', 'Halden', 'd1', 'acc']) expect(said).not.toContain(secret);
				}
			}),
			{ numRuns: 120 },
		);
	});

	it('nobody is refused by a rule: what rules refuse waits for a person', () => {
		fc.assert(
			fc.property(aBook, (records) => {
				for (const { verdict, record } of judged(records).judged) {
					if (verdict.decidedBy === 'rules') expect(verdict.ruling).toBe('approve');
					if (verdict.ruling === 'approve') expect(verdict.protectedUntil).not.toBeNull();
					if (verdict.publicAnswer.status === 'declined' && verdict.decidedBy !== 'person') expect(['rejected', 'expired', 'withdrawn']).toContain(record['state']);
				}
			}),
			{ numRuns: 120 },
		);
	});

	it('a protection is extended once, however often somebody says so', () => {
		fc.assert(
			fc.property(fc.array(instant, { minLength: 1, maxLength: 4 }), (times) => {
				const held = registration({ state: 'approved', submittedAt: '2026-06-01T00:00:00Z', decidedAt: '2026-06-01T00:00:00Z' });
				const said = times.map((at, n): BookRecord => ({ recordType: 'decision', id: `e${n}`, kind: 'registration', registrationId: 'r1', verdict: 'extend', at }));
				const [one] = trackRegistrations(toBook([...PARTNERS, held, ...said]), SPEC, CONTEXT).tracked;
				expect(one?.protection).toMatchObject({ until: '2026-10-29T00:00:00.000Z', mayExtend: false });
			}),
			{ numRuns: 40 },
		);
	});

	it('inputs are never changed', () => {
		const freeze = (value: unknown): void => {
			if (typeof value !== 'object' || value === null) return;
			Object.freeze(value);
			Object.values(value).forEach(freeze);
		};
		fc.assert(
			fc.property(aBook, (records) => {
				freeze(records);
				judged(records, parseRegistrationSpec({ judge: 'all' }));
			}),
			{ numRuns: 30 },
		);
	});
});
