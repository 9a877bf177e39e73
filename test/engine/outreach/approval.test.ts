import fc from 'fast-check';
import type { BookRecord } from '../../../engine/model';
import { composeOutreach, noteDecisions, parseComposeSpec, proposeMails } from '../../../engine/outreach';
import { at, book, contact, ledger, NOON, partner, plan, said } from './world';

const CONTEXT = { asOf: NOON, timeZone: 'UTC' };
const KEYS = { secret: '6b1f0c6c1f5d4be2a7c3d99f7a4e0b18', previousSecret: '', previousUntil: '' };
const SPEC = { approver: 'ops@northlight.example', needsApproval: true };
const OFFICE = { company: 'Northlight', address: '1 Harbour Road, Bristol', register: 'Northlight Ltd', answerPage: 'https://n8n.example/webhook/partner-ops-answer' };

interface Case extends BookRecord {
	readonly parts?: readonly { readonly label: string; readonly text: string; readonly contact: string; readonly decision: { readonly mail: string; readonly wordsHash: string } }[];
	readonly actions: readonly { readonly answer: string; readonly decision: BookRecord }[];
}

const pair = (id: string, more: object = {}) => [partner(id, more), contact(`c${id}`, id)];
/** The partners as Plan and Compose hand them on. */
const composed = (records: readonly BookRecord[], office: object = {}, asOf = NOON) => {
	const planned = plan(book(records), {}, asOf).partners.map(({ record, outreach }): BookRecord => ({ ...record, outreach }));
	return composeOutreach(book(planned), parseComposeSpec({ ...OFFICE, ...office }), KEYS, { asOf }).partners.map(({ record, outreach }): BookRecord => ({ ...record, outreach }));
};
const proposed = (records: readonly BookRecord[], office: object = {}, asOf = NOON) => proposeMails(book(composed(records, office, asOf)), SPEC, { asOf, timeZone: 'UTC' }).cases.map(({ record }) => record as Case);
/** What the page makes of an answer. */
const decided = ({ parts, actions }: Case, answer: string, leave: readonly string[] = []): BookRecord => {
	const of = (out: boolean) => (parts ?? []).filter(({ label }) => leave.includes(label) === out).map(({ decision }) => decision);
	return { ...(actions.find((one) => one.answer === answer)?.decision as BookRecord), ...(parts === undefined ? {} : { parts: of(false), leftOut: of(true) }), at: at(0, -1) };
};
const only = (cases: readonly Case[]): Case => {
	expect(cases).toHaveLength(1);
	return cases[0] as Case;
};
const approvedIn = (records: readonly BookRecord[], office: object = {}) => composed(records, office).filter(({ outreach }) => (outreach as { approved: boolean }).approved).map(({ id }) => id);

describe('mails that wait for a yes', () => {
	const records = [...pair('a'), ...pair('b'), partner('z', { dormancy: { state: 'producing' } })];

	it('are one case that shows each as it would go, without the links of its contact', () => {
		const batch = only(proposed(records));
		expect(batch).toMatchObject({ kind: 'case', queue: 'outreach', state: 'open', ownerEmail: 'ops@northlight.example', title: 'Send 2 mails of the campaign win-back?', until: at(7) });
		expect(batch.parts?.map(({ label, contact: to, decision: { mail } }) => [label, to, mail])).toEqual([['Partner a', 'ca@partner.example', 'win-back/a/1.1.1'], ['Partner b', 'cb@partner.example', 'win-back/b/1.1.1']]);
		expect(batch.parts?.[0]?.text).toMatch(/^From: "Northlight" <maya@northlight.example>\nTo: ca@partner.example\nSubject: .+\nAllowed by: a running agreement/);
		expect(JSON.stringify(batch)).toContain('(a link of their own)');
		expect(JSON.stringify(batch)).not.toMatch(/partner-ops-answer|[?&]s=/);
		// What is kept for good names no address.
		expect(JSON.stringify(decided(batch, 'approve'))).not.toContain('@partner.example');
	});

	it('are not asked again while their case is open, and are once it ended', () => {
		const batch = only(proposed(records));
		expect(proposed([...records, batch])).toEqual([]);
		expect(only(proposed([...records, batch], {}, NOON + 7.1 * 86_400_000)).id).toBe(batch.id);
	});

	it('come in batches of 50, and in the same ones whoever asks', () => {
		const many = Array.from({ length: 120 }, (_, i) => pair(`p${i}`)).flat();
		const spec = { dailyCap: 200 };
		const ask = (rows: readonly BookRecord[]) => {
			const planned = plan(book(rows), spec).partners.map(({ record, outreach }): BookRecord => ({ ...record, outreach }));
			const written = composeOutreach(book(planned), parseComposeSpec(OFFICE), KEYS, CONTEXT).partners.map(({ record, outreach }): BookRecord => ({ ...record, outreach }));
			return proposeMails(book(written), SPEC, CONTEXT).cases.map(({ record }) => record as Case);
		};
		const cases = ask(many);
		expect(cases.map(({ parts }) => parts?.length)).toEqual([50, 50, 20]);
		fc.assert(fc.property(fc.shuffledSubarray(many, { minLength: many.length }), (rows) => expect(ask(rows)).toEqual(cases)), { numRuns: 5 });
	});

	it('are no case where no approval is asked for, or nothing signs their links', () => {
		expect(proposeMails(book(composed(records)), { ...SPEC, needsApproval: false }, CONTEXT).cases).toEqual([]);
		const planned = plan(book(records)).partners.map(({ record, outreach }): BookRecord => ({ ...record, outreach }));
		const unsigned = composeOutreach(book(planned), parseComposeSpec(OFFICE), undefined, CONTEXT).partners.map(({ record, outreach }): BookRecord => ({ ...record, outreach }));
		expect(proposeMails(book(unsigned), SPEC, CONTEXT).cases).toEqual([]);
	});
});

describe('what a person said of a batch', () => {
	const records = [...pair('a'), ...pair('b')];
	const batch = only(proposed(records));

	it('is obeyed: those approved may go, one left out may not and is not asked again', () => {
		const word = decided(batch, 'approve', ['Partner b']);
		expect(approvedIn([...records, word])).toEqual(['a']);
		expect(said(book(records, word), 'b')).toMatchObject({ status: 'stopped', reason: 'rejected' });
		expect(proposed([...records, word])).toEqual([]);
		expect(approvedIn([...records, decided(batch, 'reject')])).toEqual([]);
		expect(plan(book(records, decided(batch, 'reject'))).summary.statuses).toMatchObject({ mail: 0, stopped: 2 });
	});

	it('is of the words that were shown, and of no others', () => {
		const word = decided(batch, 'approve');
		expect(approvedIn([...records, word])).toEqual(['a', 'b']);
		for (const changed of [{ changed: 'Leads now come within a day.' }, { register: 'Northlight GmbH' }, { company: 'Southlight' }]) expect([changed, approvedIn([...records, word], changed)]).toEqual([changed, []]);
		// Another address is other words; another day or signature is not.
		expect(approvedIn([partner('a'), contact('other', 'a'), ...pair('b'), word])).toEqual(['b']);
		expect(composed([...records, word], {}, NOON + 86_400_000).every(({ outreach }) => (outreach as { approved: boolean }).approved)).toBe(true);
		const anew = only(proposed([...records, word], { changed: 'Leads now come within a day.' }));
		expect(anew.id).not.toBe(batch.id);
	});

	it('counts by its latest word, and not before it was said', () => {
		const [yes, no] = [decided(batch, 'approve'), { ...decided(batch, 'reject'), at: at(0, -2) }];
		expect(approvedIn([...records, yes, no])).toEqual(['a', 'b']);
		expect(approvedIn([...records, { ...yes, at: at(0, -3) }, no])).toEqual([]);
		expect(approvedIn([...records, { ...yes, at: at(1) }])).toEqual([]);
	});

	it('is no word where it is no verdict, or names no mail of ours', () => {
		const yes = decided(batch, 'approve');
		for (const broken of [{ verdict: 'maybe' }, { parts: 'all' }, { parts: [{ mail: 'win-back/a/1.1.1' }] }, { parts: [{ mail: 'nonsense', wordsHash: 'x' }] }, { at: 'never' }, { kind: 'fix' }]) expect([broken, approvedIn([...records, { ...yes, ...broken }])]).toEqual([broken, []]);
	});

	it('still holds for a new attempt of the step, when the first did not go', () => {
		const tried = [ledger('win-back/a/1.1.1', 'claimed', 'ca@partner.example', at(0, -0.9)), ledger('win-back/a/1.1.1', 'deferred', 'ca@partner.example', at(0, -0.9))];
		const [again] = composed([...records, decided(batch, 'approve'), ...tried]).filter(({ id }) => id === 'a');
		expect(again?.['outreach']).toMatchObject({ mail: 'win-back/a/1.1.2', approved: true });
	});
});

describe('a mail of which nobody knows whether it went', () => {
	const lost = [...pair('a'), ledger('win-back/a/1.1.1', 'claimed', 'ca@partner.example', at(0, -2), { from: 'maya@northlight.example', subject: 'Shall we?' })];
	/** Compose hands on what it does not write. */
	const cases = (records: readonly BookRecord[]) => proposeMails(book(plan(book(records)).partners.map(({ record, outreach }): BookRecord => ({ ...record, outreach }))), { ...SPEC, needsApproval: false }, CONTEXT).cases.map(({ record }) => record as Case);

	it('is a case of its own, once, with what stood on it', () => {
		const asked = only(cases(lost));
		expect(asked).toMatchObject({ id: 'case outreach unknown win-back/a/1.1.1', title: 'Did the mail to ca@partner.example go?', mail: 'win-back/a/1.1.1' });
		expect(JSON.stringify(asked['sides'])).toContain('Shall we?');
		expect(cases([...lost, asked])).toEqual([]);
	});

	it('goes again, or counts as sent, as a person says', () => {
		const asked = only(cases(lost));
		expect(said(book(lost, decided(asked, 'sendAgain')))).toMatchObject({ status: 'mail', mail: 'win-back/a/1.1.2' });
		expect(said(book(lost, decided(asked, 'markedSent')))).toMatchObject({ status: 'wait', reason: 'gap', step: 2 });
	});
});

describe('lines for whoever sends', () => {
	const records = [...pair('a'), ...pair('b')];
	const batch = only(proposed(records));
	const lines = (more: readonly BookRecord[]) => noteDecisions(book(records, more), CONTEXT).map(({ record }) => record);

	it('say what was decided of each mail under its contact, once', () => {
		const word = { ...decided(batch, 'approve', ['Partner b']), by: 'ops@northlight.example' };
		const noted = lines([batch, word]);
		expect(noted).toMatchObject([
			{ kind: 'mail', stage: 'approved', mail: 'win-back/a/1.1.1', contact: 'ca@partner.example', at: at(0, -1), by: 'ops@northlight.example', wordsHash: batch.parts?.[0]?.decision.wordsHash },
			{ kind: 'mail', stage: 'rejected', mail: 'win-back/b/1.1.1', contact: 'cb@partner.example' },
		]);
		expect(lines([batch, word, ...noted])).toEqual([]);
		// A later word is noted after the one before.
		expect(lines([batch, word, { ...decided(batch, 'reject'), at: at(0) }]).map(({ stage, mail }) => `${String(stage)} ${String(mail)}`)).toEqual(['approved win-back/a/1.1.1', 'rejected win-back/b/1.1.1', 'rejected win-back/a/1.1.1', 'rejected win-back/b/1.1.1']);
	});

	it('of a mail that nobody knows go to the address that it was claimed for; of one that nothing is known of there are none', () => {
		const word = { recordType: 'decision', id: 'x', kind: 'outreachMail', mail: 'win-back/a/1.1.1', verdict: 'sendAgain', at: at(0, -1) };
		expect(lines([word as BookRecord])).toEqual([]);
		expect(lines([word as BookRecord, ledger('win-back/a/1.1.1', 'claimed', 'Old@partner.example', at(0, -2))])).toMatchObject([{ stage: 'sendAgain', contact: 'old@partner.example' }]);
	});
});
