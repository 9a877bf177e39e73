import { DAY } from '../../../engine/core';
import { NOON, at, book, contact, ledger, partner, plan, said, sent } from './world';

const FIRST = 'win-back/a/1.1.1';
const SECOND = 'win-back/a/1.2.1';
const DORMANT = [partner('a'), contact('ca', 'a')];
const MAIL = 'ca@partner.example';
const opportunity = (more: object) => ({ recordType: 'opportunity' as const, id: 'd', status: 'lost', claimedPartners: [{ partnerId: 'a', role: 'sourcing' }], createdAt: '2025-01-10', closedAt: '2025-03-10', ...more });
const touch = (more: object) => ({ recordType: 'touch' as const, id: 't', partnerId: 'a', at: at(-1), ...more });
const registration = (more: object) => ({ recordType: 'registration' as const, id: 'r', partnerId: 'a', state: 'rejected', submittedAt: '2025-01-01', ...more });

describe('the sequence', () => {
	it('begins with the first step, to the one contact, with a key to claim', () => {
		expect(said(book(DORMANT))).toMatchObject({ status: 'mail', reason: 'firstStep', step: 1, steps: 3, round: 1, mail: FIRST, contact: { id: 'ca', email: MAIL }, managerEmail: 'maya@northlight.example' });
	});

	it('goes on after 14 and 28 days, not a moment sooner, and ends after the third', () => {
		const one = book(DORMANT, sent(FIRST, MAIL, at(0)));
		expect(said(one, 'a', {}, NOON + 14 * DAY - 1)).toMatchObject({ status: 'wait', reason: 'gap', notBefore: at(14) });
		expect(said(one, 'a', {}, NOON + 14 * DAY)).toMatchObject({ status: 'mail', reason: 'nextStep', mail: SECOND });
		const two = book(DORMANT, sent(FIRST, MAIL, at(-42)), sent(SECOND, MAIL, at(-28)));
		expect(said(two)).toMatchObject({ status: 'mail', step: 3, mail: 'win-back/a/1.3.1' });
		const three = book(DORMANT, sent(FIRST, MAIL, at(-43)), sent(SECOND, MAIL, at(-29)), sent('win-back/a/1.3.1', MAIL, at(-1)));
		expect(said(three)).toMatchObject({ status: 'finished', step: 3 });
	});

	it('begins a new round after the cooldown, and with another campaign at once', () => {
		const done = [...sent(FIRST, MAIL, at(-200)), ...sent(SECOND, MAIL, at(-190)), ...sent('win-back/a/1.3.1', MAIL, at(-179))];
		expect(said(book(DORMANT, done))).toMatchObject({ status: 'finished' });
		expect(said(book(DORMANT, done), 'a', {}, NOON + DAY)).toMatchObject({ status: 'mail', round: 2, mail: 'win-back/a/2.1.1' });
		expect(said(book(DORMANT, done), 'a', { campaign: 'autumn' })).toMatchObject({ status: 'mail', mail: 'autumn/a/1.1.1' });
	});

	it('does not begin with partners in other states, and says nothing of them', () => {
		for (const state of ['producing', 'cooling', 'neverActivated', 'responded', 'reactivated']) expect(said(book(partner('a', { dormancy: { state } }), contact('ca', 'a')))).toBeUndefined();
		expect(said(book(partner('a', { dormancy: { state: 'neverActivated' } }), contact('ca', 'a')), 'a', { states: ['neverActivated'] })).toMatchObject({ status: 'mail' });
	});
});

describe('what ends it', () => {
	const begun = sent(FIRST, MAIL, at(-20));
	it.each([
		['an open deal', opportunity({ status: 'open', createdAt: '2024-01-01', closedAt: null }), 'openDeal'],
		['a deal since the first mail, whatever became of it', opportunity({ createdAt: at(-3), closedAt: at(-1) }), 'newDeal'],
		['a live registration', registration({ state: 'submitted' }), 'liveRegistration'],
		['a registration since, whatever became of it', registration({ submittedAt: at(-2) }), 'newRegistration'],
		['a referral since', touch({ kind: 'referral', actor: 'partner' }), 'newAct'],
		['a mail of the partner since', touch({ kind: 'email', actor: 'partner', direction: 'inbound' }), 'replied'],
		['a reply in the mailbox', ledger(FIRST, 'replied', MAIL, at(-2)), 'replied'],
		['an answer by link', ledger(FIRST, 'answered', MAIL, at(-2), { answer: 'stillPartnering' }), 'answered'],
		['an answer kept as a decision', { recordType: 'decision' as const, id: 'x', kind: 'outreachAnswer', partnerId: 'a', answer: 'talkToMe', at: at(-2) }, 'answered'],
		['an opt-out', ledger(FIRST, 'optedOut', MAIL, at(-2)), 'optedOut'],
		['an opt-out in another campaign', { recordType: 'decision' as const, id: 'x', kind: 'optOut', contact: 'CA@Partner.example', at: at(-2) }, 'optedOut'],
	])('%s', (_, record, reason) => {
		expect(said(book(DORMANT, begun, record))).toMatchObject({ status: 'stopped', reason, mail: null });
	});

	it.each([
		['a lost deal of long ago', opportunity({})],
		['a rejected registration of long ago', registration({})],
		['a click', touch({ kind: 'click', actor: 'partner' })],
		['our own mail', touch({ kind: 'email', actor: 'partnerTeam', direction: 'outbound' })],
		['what happens later', touch({ kind: 'referral', actor: 'partner', at: at(1) })],
		['a deal of another partner', opportunity({ status: 'open', claimedPartners: [{ partnerId: 'b' }] })],
	])('not: %s', (_, record) => {
		expect(said(book(DORMANT, begun, record))).toMatchObject({ status: 'mail', step: 2 });
	});

	it('an archived or terminated partner is left alone, and one that produces again', () => {
		expect(said(book(partner('a', { status: 'terminated' }), contact('ca', 'a'), begun))).toMatchObject({ status: 'stopped', reason: 'archived' });
		expect(said(book(partner('a', { archivedAt: at(-1) }), contact('ca', 'a'), begun))).toMatchObject({ status: 'stopped', reason: 'archived' });
		expect(said(book(partner('a', { dormancy: { state: 'producing' } }), contact('ca', 'a'), begun))).toMatchObject({ status: 'stopped', reason: 'notInAudience' });
	});

	it('writes to whom a person wants written to, whatever its state, for one round', () => {
		const wanted = (days: number) => ({ recordType: 'decision' as const, id: 'w', kind: 'reengagePartner', partnerId: 'a', at: at(days) });
		const producing = partner('a', { dormancy: { state: 'producing' } });
		expect(said(book(producing, contact('ca', 'a'), wanted(-1)))).toMatchObject({ status: 'mail', step: 1 });
		expect(said(book(producing, contact('ca', 'a'), wanted(-1), opportunity({ status: 'open' })))).toMatchObject({ status: 'stopped', reason: 'openDeal' });
		expect(said(book(producing, contact('ca', 'a'), wanted(-400)))).toBeUndefined();
	});

	it('"not any more" is a task for the manager for good, and archives nothing', () => {
		const answered = ledger(FIRST, 'answered', MAIL, at(-2), { answer: 'notAnyMore' });
		for (const later of [0, 1000]) expect(said(book(DORMANT, begun, answered), 'a', {}, NOON + later * DAY)).toMatchObject({ status: 'task', reason: 'saidNotAnyMore' });
	});

	it('what ended a round does not end the next one', () => {
		const over = book(DORMANT, sent(FIRST, MAIL, at(-300)), ledger(FIRST, 'replied', MAIL, at(-299)));
		expect(said(over)).toMatchObject({ status: 'mail', round: 2 });
	});
});

describe('who is written to', () => {
	it('one contact: the primary one, else the first by address; never one that left, bounced or opted out', () => {
		const three = [contact('z', 'a', { primary: true }), contact('b', 'a'), contact('c', 'a')];
		expect(said(book(partner('a'), three))?.contact?.id).toBe('z');
		const out = (more: object) => [contact('z', 'a', { primary: true, ...more }), ...three.slice(1)];
		for (const more of [{ optedOut: true }, { status: 'left' }, { status: 'bounced' }, { email: '' }, { email: 'no address' }, { email: 'x@y.example\nBcc: all@evil.example' }]) expect(said(book(partner('a'), out(more)))?.contact?.id).toBe('b');
	});

	it('stays with the one written to, though another has become primary', () => {
		const two = [contact('old', 'a'), contact('new', 'a', { primary: true })];
		expect(said(book(partner('a'), two, sent(FIRST, 'old@partner.example', at(-20))))?.contact?.id).toBe('old');
	});

	it('after a bounce the same step goes to another contact; after an opt-out nobody else is tried', () => {
		const two = [contact('old', 'a', { primary: true }), contact('spare', 'a')];
		const first = sent(FIRST, 'old@partner.example', at(-2));
		expect(said(book(partner('a'), two, first, ledger(FIRST, 'bounced', 'old@partner.example', at(-1))))).toMatchObject({ status: 'mail', step: 1, mail: 'win-back/a/1.1.2', contact: { id: 'spare' } });
		expect(said(book(partner('a'), two, first, ledger(FIRST, 'optedOut', 'old@partner.example', at(-1))))).toMatchObject({ status: 'stopped', reason: 'optedOut' });
	});

	it('without a contact the partner itself, and without either a task', () => {
		expect(said(book(partner('a', { email: 'hello@a.example' })))).toMatchObject({ status: 'mail', contact: { email: 'hello@a.example', name: null } });
		expect(said(book(partner('a')))).toMatchObject({ status: 'task', reason: 'noContact', mail: null });
		expect(said(book(partner('a'), contact('c', 'a', { status: 'left' })))).toMatchObject({ status: 'task', reason: 'noUsableContact' });
	});

	it('an address that one row opts out is opted out in all rows', () => {
		const twice = [contact('c', 'a', { email: 'same@x.example' }), contact('d', 'b', { email: 'Same@X.example', optedOut: true })];
		expect(said(book(partner('a'), twice))).toMatchObject({ status: 'stopped', reason: 'optedOut' });
	});

	it('a partner in two rows is one: its history and contacts count together', () => {
		const merged = partner('b', { match: { band: 'merge', survivor: 'a' } });
		const two = book(partner('a'), merged, contact('cb', 'b'), sent('win-back/b/1.1.1', 'cb@partner.example', at(-1)));
		expect(plan(two).partners.map(({ id }) => id)).toEqual(['a']);
		expect(said(two)).toMatchObject({ status: 'wait', reason: 'gap' });
	});
});

describe('strategic and top-tier partners', () => {
	it.each([[{ strategic: true }], [{ tier: 'platinum' }], [{ tier: { current: 'Platinum' } }]])('%j is a draft for its manager', (more) => {
		expect(said(book(partner('a', more), contact('ca', 'a')))).toMatchObject({ status: 'draft', mail: FIRST, managerEmail: 'maya@northlight.example' });
	});

	it('a draft that the manager got counts as the step, and not as a mail to the contact or of the day', () => {
		const drafted = [ledger(FIRST, 'claimed', 'manager maya@northlight.example', at(-1)), ledger(FIRST, 'sent', 'manager maya@northlight.example', at(-1))];
		expect(said(book(partner('a', { strategic: true }), contact('ca', 'a'), drafted))).toMatchObject({ status: 'wait', reason: 'gap', step: 2 });
		expect(plan(book(partner('a', { strategic: true }), contact('ca', 'a'), drafted), {}, NOON - DAY + 60_000).summary.claimedToday).toBe(0);
	});
});

describe('when', () => {
	it('one automated mail per contact in seven days, over all campaigns and other systems', () => {
		expect(said(book(DORMANT, sent('other/x/1.1.1', MAIL, at(-6.9))))).toMatchObject({ status: 'wait', reason: 'contactLimit' });
		expect(said(book(DORMANT, sent('other/x/1.1.1', MAIL, at(-7))))).toMatchObject({ status: 'mail' });
		expect(said(book(DORMANT, touch({ kind: 'email', actor: 'system', direction: 'outbound', contactEmail: MAIL })))).toMatchObject({ status: 'wait', reason: 'contactLimit' });
	});

	it('two partners that share an address get one mail', () => {
		const shared = book(partner('a', { dormancy: { state: 'dormant', acvAtStake: 5 } }), partner('b', { dormancy: { state: 'dormant', acvAtStake: 9 } }), contact('ca', 'a', { email: 'x@y.example' }), contact('cb', 'b', { email: 'X@y.example' }));
		expect([said(shared, 'a')?.status, said(shared, 'b')?.status]).toEqual(['wait', 'mail']);
	});

	it.each([
		['GB', '2026-06-16T07:59:00Z', '2026-06-16T08:00:00.000Z'],
		['GB', '2026-06-16T16:00:00Z', '2026-06-17T08:00:00.000Z'],
		['GB', '2026-06-19T16:00:00Z', '2026-06-22T08:00:00.000Z'],
		['JP', '2026-06-16T10:00:00Z', '2026-06-17T00:00:00.000Z'],
		// Nine in Los Angeles is noon in New York, and nobody knows in which of them the contact sits.
		['US', '2026-06-16T13:00:00Z', '2026-06-16T16:00:00.000Z'],
		['US', '2026-06-16T21:00:00Z', '2026-06-17T16:00:00.000Z'],
		// The morning after the clocks went forward in Europe.
		['GB', '2026-03-28T10:00:00Z', '2026-03-30T08:00:00.000Z'],
	])('quiet hours hold in %s at %s', (country, now, notBefore) => {
		expect(said(book(partner('a', { country }), contact('ca', 'a')), 'a', {}, Date.parse(now))).toMatchObject({ status: 'wait', reason: 'hours', notBefore });
	});

	it('a time zone of the contact or of the settings goes before the country', () => {
		const early = Date.parse('2026-06-16T07:30:00Z');
		expect(said(book(partner('a'), contact('ca', 'a', { timeZone: 'Europe/Athens' })), 'a', {}, early)).toMatchObject({ status: 'mail' });
		expect(said(book(DORMANT), 'a', { timeZones: { gb: 'Europe/Athens' } }, early)).toMatchObject({ status: 'mail' });
	});

	it('holidays: of one day, of every year, of one country', () => {
		for (const holiday of ['2026-06-16', '06-16', 'gb 06-16', 'gb 2026-06-16']) expect(said(book(DORMANT), 'a', { holidays: [holiday] })).toMatchObject({ status: 'wait', reason: 'hours', notBefore: '2026-06-17T08:00:00.000Z' });
		for (const holiday of ['2025-06-16', 'de 06-16', '06-17']) expect(said(book(DORMANT), 'a', { holidays: [holiday] })).toMatchObject({ status: 'mail' });
	});

	it('hours that suit no zone of a country are a task, not a silence', () => {
		expect(said(book(partner('a', { country: 'Canada' }), contact('ca', 'a')), 'a', { fromHour: 9, untilHour: 11 })).toMatchObject({ status: 'task', reason: 'noHour' });
	});

	it('the cap of the day: begun sequences first, then what is at stake', () => {
		const many = ['a', 'b', 'c', 'd'].map((id, i) => [partner(id, { dormancy: { state: 'dormant', acvAtStake: i } }), contact(`c${id}`, id)]).flat();
		const capped = plan(book(many, sent('win-back/a/1.1.1', 'ca@partner.example', at(-20)), sent('win-back/z/1.1.1', 'z@x.example', at(0, -1))), { dailyCap: 3 });
		expect(capped.summary.claimedToday).toBe(1);
		expect(capped.partners.filter(({ outreach }) => outreach.status === 'mail').map(({ id }) => id)).toEqual(['a', 'd']);
		expect(capped.partners.filter(({ outreach }) => outreach.reason === 'dailyCap').map(({ outreach }) => outreach.notBefore)).toEqual(['2026-06-17T00:00:00.000Z', '2026-06-17T00:00:00.000Z']);
	});
});

describe('a claim without an outcome', () => {
	it('waits while it is being sent, is a task after that, and is never sent again by itself', () => {
		const claimed = book(DORMANT, ledger(FIRST, 'claimed', MAIL, at(0)));
		expect(said(claimed, 'a', {}, NOON + 60_000)).toMatchObject({ status: 'wait', reason: 'beingSent' });
		for (const later of [1, 30, 400]) expect(said(claimed, 'a', {}, NOON + later * DAY)).toMatchObject({ status: 'task', reason: 'unknownMail', mail: FIRST });
	});

	it('counts as sent for the contact and the day', () => {
		const claimed = book(DORMANT, ledger(FIRST, 'claimed', MAIL, at(0)));
		expect(said(claimed, 'a', { campaign: 'other' }, NOON + DAY)).toMatchObject({ status: 'wait', reason: 'contactLimit' });
		expect(plan(claimed, {}, NOON + 1).summary.claimedToday).toBe(1);
	});

	it('a person says sent, and it goes on; or send again, and the next attempt has a key of its own', () => {
		const claimed = ledger(FIRST, 'claimed', MAIL, at(-2));
		expect(said(book(DORMANT, claimed, ledger(FIRST, 'markedSent', MAIL, at(-1))))).toMatchObject({ status: 'wait', reason: 'gap', step: 2 });
		expect(said(book(DORMANT, claimed, ledger(FIRST, 'sendAgain', MAIL, at(-1))))).toMatchObject({ status: 'mail', step: 1, mail: 'win-back/a/1.1.2' });
	});

	it('what was refused for now is offered again after a while, at most so often', () => {
		const refused = (attempt: number, when: string) => [ledger(`win-back/a/1.1.${attempt}`, 'claimed', MAIL, when), ledger(`win-back/a/1.1.${attempt}`, 'deferred', MAIL, when)];
		expect(said(book(DORMANT, refused(1, at(0))), 'a', {}, NOON + 60_000)).toMatchObject({ status: 'wait', reason: 'retry' });
		expect(said(book(DORMANT, refused(1, at(0))), 'a', {}, NOON + 1_800_000)).toMatchObject({ status: 'mail', mail: 'win-back/a/1.1.2' });
		expect(said(book(DORMANT, [1, 2, 3, 4, 5, 6].flatMap((n) => refused(n, at(-1)))))).toMatchObject({ status: 'task', reason: 'givenUp' });
	});

	it('a mail that may have gone counts as gone, though a later line says it was deferred', () => {
		expect(said(book(DORMANT, sent(FIRST, MAIL, at(-1)), ledger(FIRST, 'deferred', MAIL, at(0))))).toMatchObject({ status: 'wait', reason: 'gap' });
	});
});

describe('the law', () => {
	const one = (country: string | undefined, more: object = {}, person: object = {}) => said(book(partner('a', { country, ...more }), contact('ca', 'a', person)));
	it.each([
		['US', 'prospect without agreement', { status: 'suspended' }, {}, 'mail'],
		['ES', 'running agreement', {}, {}, 'mail'],
		['Spain', 'agreement has ended', { agreementEndsAt: '2026-01-01' }, {}, 'task'],
		['ES', 'ended, but consent on file', { agreementEndsAt: '2026-01-01' }, { consentBasis: 'Consent (form)' }, 'mail'],
		['ES', 'ended, "no objection" is no consent', { agreementEndsAt: '2026-01-01' }, { consentBasis: 'no objection' }, 'task'],
		['Germany', 'agreement alone', {}, {}, 'task'],
		['PL', 'agreement alone', {}, {}, 'task'],
		['PL', 'consent on file', {}, { consentBasis: 'opt-in 2025' }, 'mail'],
		['Atlantis', 'a country without a rule', {}, {}, 'task'],
		['US', 'consent withdrawn', {}, { consentBasis: 'consent withdrawn' }, 'task'],
	])('%s, %s', (country, _, more, person, status) => {
		// The hours of the US are not open at noon in Europe: what matters here is only whether it may be mailed at all.
		const result = one(country, more, person);
		expect(result?.status === 'wait' ? 'mail' : result?.status).toBe(status);
		if (status === 'task') expect(result).toMatchObject({ reason: 'noBasis', sentence: expect.stringContaining('nothing allows the mail') as string });
	});

	it('an own rule is laid over the table', () => {
		expect(said(book(partner('a'), contact('ca', 'a')), 'a', { legalBasis: { gb: 'consent' } })).toMatchObject({ status: 'task', reason: 'noBasis' });
	});

	it('the basis is said with the mail', () => {
		expect(one('ES')?.basis).toBe('a running agreement (ES: LSSI art. 21)');
	});
});

describe('settings', () => {
	it('lists every fault at once', () => {
		expect(() => plan(book(), { campaign: 'Win Back', gapDays: [0, 1, 1, 1, 1], fromHour: 18, dailyCap: -1, holidays: ['2026-02-30'], timeZones: { de: 'Europe/Nowhere' } })).toThrow(/campaign.*gapDays.*dailyCap.*holidays.*timeZones/s);
	});

	it('up to five steps', () => {
		expect(said(book(DORMANT), 'a', { gapDays: [7, 7, 14, 14] })).toMatchObject({ steps: 5 });
	});
});
