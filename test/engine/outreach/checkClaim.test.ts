import fc from 'fast-check';
import { isoInstant } from '../../../engine/core';
import type { StateRow } from '../../../engine/model';
import { checkClaim } from '../../../engine/outreach';

const NOW = Date.parse('2026-06-16T10:00:00Z');
const SPEC = { contactDays: 7, needsApproval: false };
const CLAIM = { mail: 'win-back/a/1.1.1', contact: 'C@x.example', token: 'mine' };
const row = (id: number, stage: string, more: { mail?: string; token?: string; days?: number; to?: string; wordsHash?: string } = {}): StateRow => ({ id, recordId: more.to ?? 'c@x.example', kind: `${stage} ${more.mail ?? CLAIM.mail}`, at: isoInstant(NOW - (more.days ?? 0) * 86_400_000), runId: '1', payload: JSON.stringify({ token: more.token, wordsHash: more.wordsHash }) });
const mine = (id = 5) => row(id, 'claimed', { token: 'mine' });
const check = (rows: StateRow[], spec = SPEC) => checkClaim(rows, CLAIM, spec, NOW);

describe('a claim', () => {
	it('wins when it is the first of its mail', () => {
		expect(check([mine()])).toEqual({ maySend: true, isYielded: false, reason: 'won', released: [] });
		expect(check([mine(5), row(9, 'claimed', { token: 'theirs' })])).toMatchObject({ maySend: true });
	});

	it.each([
		['another claimed before', [row(4, 'claimed', { token: 'theirs' }), mine()], 'claimedByAnother', false],
		['two claims carry one token', [row(4, 'claimed', { token: 'mine' }), mine()], 'claimedByAnother', false],
		['it is not in the table', [row(4, 'claimed', { token: 'theirs' })], 'notClaimed', false],
		['the table is of somebody else', [row(5, 'claimed', { token: 'mine', to: 'other@x.example' })], 'notClaimed', false],
		['it was sent already', [mine(), row(6, 'sent')], 'settled', false],
		['the contact opted out since', [row(1, 'optedOut', { mail: 'spring/b/1.1.1' }), mine()], 'optedOut', true],
		['the address bounced', [row(1, 'bounced', { mail: 'spring/b/1.1.1', days: 90 }), mine()], 'bounced', true],
		['the contact answered this round', [row(1, 'answered', { mail: 'win-back/a/1.1.1' }), mine()], 'answered', true],
		['it got another mail this week', [row(1, 'claimed', { mail: 'spring/a/1.1.1', days: 6 }), row(2, 'sent', { mail: 'spring/a/1.1.1', days: 6 }), mine()], 'contactLimit', true],
		['another mail may have gone', [row(1, 'claimed', { mail: 'spring/a/1.1.1', days: 1 }), mine()], 'contactLimit', true],
	] as const)('does not hold when %s', (_, rows, reason, isYielded) => {
		expect(check([...rows])).toEqual({ maySend: false, isYielded, reason, released: [] });
	});

	it.each([
		['a mail of eight days ago', row(1, 'claimed', { mail: 'spring/a/1.1.1', days: 8 })],
		['a mail that did not go', [row(1, 'claimed', { mail: 'spring/a/1.1.1' }), row(2, 'deferred', { mail: 'spring/a/1.1.1' })]],
		['an opt-out taken back', [row(1, 'optedOut'), row(2, 'optedIn')]],
		['an answer of an earlier round', row(1, 'answered', { mail: 'win-back/a/0.1.1' })],
		['a broken row', { id: 'x', recordId: 'c@x.example', kind: 'claimed', at: 'never', payload: '{' }],
	])('holds in spite of %s', (_, rows) => {
		expect(check([...[rows].flat(), mine()])).toMatchObject({ maySend: true });
	});

	it('says which mails to the contact are known not to have gone, for a ledger that has claims only', () => {
		const [came, went] = ['spring/a/1.1.1', 'spring/b/1.1.1'];
		const rows = [row(1, 'claimed', { mail: came }), row(2, 'yielded', { mail: came }), row(3, 'claimed', { mail: went, days: 9 }), row(4, 'sendAgain', { mail: went }), row(5, 'markedSent', { mail: went })];
		expect(check([...rows, mine(6)])).toMatchObject({ maySend: true, released: [came] });
	});

	it('needs an approval that nobody took back, where one is asked for', () => {
		const asked = { ...SPEC, needsApproval: true };
		expect(check([mine()], asked)).toMatchObject({ maySend: false, isYielded: true, reason: 'notApproved' });
		expect(check([row(1, 'approved'), mine()], asked)).toMatchObject({ maySend: true });
		expect(check([row(1, 'approved'), row(2, 'rejected'), mine()], asked)).toMatchObject({ reason: 'notApproved' });
		expect(check([row(1, 'approved', { mail: 'win-back/a/1.2.1' }), mine()], asked)).toMatchObject({ reason: 'notApproved' });
		expect(check([row(1, 'rejected'), row(2, 'approved'), mine()], asked)).toMatchObject({ maySend: true });
	});

	it('needs an approval of the words that it sends', () => {
		const asked = { ...SPEC, needsApproval: true };
		const [old, anew, claimed] = [row(1, 'approved', { wordsHash: 'old' }), row(2, 'approved', { wordsHash: 'new' }), row(5, 'claimed', { token: 'mine', wordsHash: 'new' })];
		expect(check([old, claimed], asked)).toMatchObject({ maySend: false, isYielded: true, reason: 'notApproved' });
		expect(check([old, mine()], asked)).toMatchObject({ reason: 'notApproved' });
		for (const rows of [[anew, claimed], [old, anew, claimed], [anew, row(3, 'approved', { wordsHash: 'other' }), claimed]]) expect(check(rows, asked)).toMatchObject({ maySend: true });
		expect(check([anew, row(3, 'rejected'), claimed], asked)).toMatchObject({ reason: 'notApproved' });
	});
});

it('of any callers in any order at most one may send, to a contact at most one mail, and a lone one always may', () => {
	// Each caller does two things, insert and read; any interleaving of them is a schedule.
	const callers = fc.array(fc.constantFrom('win-back/a/1.1.1', 'win-back/b/1.1.1', 'spring/a/1.1.1'), { minLength: 1, maxLength: 6 });
	fc.assert(
		fc.property(callers, fc.array(fc.nat(), { minLength: 24, maxLength: 24 }), (mails, order) => {
			const rows: StateRow[] = [];
			const steps = mails.flatMap((_, caller) => [caller, caller]).map((caller, i) => ({ caller, key: order[i] ?? 0 })).sort((a, b) => a.key - b.key || a.caller - b.caller);
			const inserted = new Set<number>();
			const winners: number[] = [];
			for (const { caller } of steps) {
				const mail = mails[caller] ?? '';
				const token = `t${caller}`;
				if (!inserted.has(caller)) {
					inserted.add(caller);
					rows.push(row(rows.length + 1, 'claimed', { mail, token }));
				} else if (checkClaim([...rows].reverse(), { ...CLAIM, mail, token }, SPEC, NOW).maySend) winners.push(caller);
			}
			expect(winners.length).toBeLessThanOrEqual(1);
			if (mails.length === 1) expect(winners).toEqual([0]);
			// The first to insert always wins: nobody blocks each other for ever.
			expect(winners).toEqual([steps[0]?.caller]);
		}),
		{ numRuns: 500 },
	);
});
