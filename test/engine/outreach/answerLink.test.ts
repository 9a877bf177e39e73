import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { DAY } from '../../../engine/core';
import { ANSWERS, answerLinks, faultsOf, readAnswer, readLink, type LinkKeys } from '../../../engine/outreach';
import { sign } from '../../../engine/outreach/links/keys';

const NOW = Date.parse('2026-06-16T10:00:00Z');
const secret = '6b1f0c6c1f5d4be2a7c3d99f7a4e0b18';
const KEYS: LinkKeys = { secret, previousSecret: '', previousUntil: '' };
const PAGE = 'https://n8n.example/webhook/partner-ops-answer';
const CLAIMS = { mail: 'win-back/P & Ö/1.2.1', contact: 'ana+x@partner.example', answer: 'talkToMe' as const };
const parametersOf = (link: string) => Object.fromEntries(new URL(link).searchParams);
const linkOf = (claims = CLAIMS, keys = KEYS, days = 90, asOf = NOW) => answerLinks(PAGE, keys, days, asOf)(claims);
const read = (parameters: Readonly<Record<string, unknown>>, keys = KEYS, asOf = NOW) => readLink(parameters, keys, asOf);

describe('an answer link', () => {
	it('is HMAC-SHA256 over what it is bound to, as another implementation has it', () => {
		// RFC 4231, test case 2, through the same primitive; then the link's own bytes by hand.
		expect(createHmac('sha256', 'Jefe').update('what do ya want for nothing?').digest('hex')).toBe('5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843');
		const { s } = parametersOf(linkOf());
		expect(s).toBe(createHmac('sha256', secret).update('["n8n-nodes-partner-ops answer link 1","win-back/P & Ö/1.2.1","ana+x@partner.example","talkToMe","2026-09-14"]').digest('base64url'));
	});

	it('holds for its mail, contact and answer until the end of its last day', () => {
		const parameters = parametersOf(linkOf());
		expect(read(parameters)).toMatchObject({ valid: true, claims: CLAIMS });
		expect(read(parameters, KEYS, Date.parse('2026-09-14T23:59:59Z'))).toMatchObject({ valid: true });
		expect(read(parameters, KEYS, Date.parse('2026-09-15T00:00:00Z'))).toEqual({ valid: false, reason: 'expired' });
	});

	it('is the same every time, and another for each answer, contact and mail', () => {
		const make = answerLinks(PAGE, KEYS, 90, NOW);
		expect(make(CLAIMS)).toBe(make(CLAIMS));
		const all = ANSWERS.flatMap((answer) => ['a@x.example', 'b@x.example'].flatMap((contact) => ['win-back/a/1.1.1', 'win-back/a/1.2.1'].map((mail) => new URL(make({ answer, contact, mail })).searchParams.get('s'))));
		expect(new Set(all).size).toBe(all.length);
	});

	it('of the previous secret holds for a grace time after rotation, and no longer', () => {
		const old = parametersOf(linkOf());
		const rotated = { secret: 'f3a1c2d4e5b6978812ab34cd56ef7890', previousSecret: secret, previousUntil: '2026-07-01' };
		expect(read(old, rotated, NOW)).toMatchObject({ valid: true });
		expect(read(old, rotated, Date.parse('2026-07-01T23:59:59Z'))).toMatchObject({ valid: true });
		expect(read(old, rotated, Date.parse('2026-07-02T00:00:00Z'))).toEqual({ valid: false, reason: 'notSigned' });
		expect(read(old, { ...rotated, previousSecret: '', previousUntil: '' }, NOW)).toEqual({ valid: false, reason: 'notSigned' });
	});

	it('200 altered and invented ones hold for nothing', () => {
		const good = parametersOf(linkOf());
		const names = Object.keys(good);
		const altered: Record<string, unknown>[] = [];
		for (let i = 0; altered.length < 200; i++) {
			const name = names[i % names.length] ?? '';
			const value = String(good[name]);
			const at = i % value.length;
			const flipped = value.slice(0, at) + (value[at] === 'A' ? 'B' : 'A') + value.slice(at + 1);
			const without = Object.fromEntries(Object.entries(good).filter(([key]) => key !== name));
			altered.push({ ...good, [name]: flipped }, { ...good, [name]: `${value} ` }, { ...good, [name]: [value, value] }, { ...good, [name]: '' }, without, { ...good, a: ANSWERS[i % 4] === 'talkToMe' ? 'unsubscribe' : ANSWERS[i % 4] }, { ...good, s: sign([CLAIMS.mail, CLAIMS.contact, CLAIMS.answer, '2026-09-14'], 'guessed'.repeat(5)) });
		}
		for (const parameters of altered) expect(read(parameters)).toEqual({ valid: false, reason: 'notSigned' });
	});

	it('no bytes that a person did not get open anything', () => {
		fc.assert(
			fc.property(fc.dictionary(fc.constantFrom('m', 'c', 'a', 'u', 's'), fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom(...ANSWERS), fc.integer(), fc.array(fc.string())), { noNullPrototype: true }), (parameters) => {
				expect(read(parameters).valid).toBe(false);
			}),
		);
	});

	it('fields cannot be shifted into each other', () => {
		expect(sign(['a', 'bc'], secret)).not.toBe(sign(['ab', 'c'], secret));
		expect(sign(['a","b'], secret)).not.toBe(sign(['a', 'b'], secret));
	});
});

describe('an answer', () => {
	const ask = (pressed: boolean, answer: (typeof ANSWERS)[number] = 'talkToMe', asOf = NOW) => readAnswer({ parameters: parametersOf(linkOf({ ...CLAIMS, answer } as typeof CLAIMS)), pressed }, KEYS, { company: 'Northlight <b>' }, asOf);

	it('opened, it is a page with one button and nothing to keep, however often', () => {
		for (let i = 0; i < 20; i++) {
			const { status, code, html, records } = ask(false);
			expect([status, code, records]).toEqual(['asked', 200, []]);
			expect(html.match(/<button/g)).toHaveLength(1);
			expect(html).toContain('<form method="post">');
			expect(html).not.toContain('<b>');
		}
	});

	it('pressed, it is a decision and a line of the ledger; pressed again, the same ones', () => {
		const first = ask(true);
		expect(first.records).toMatchObject([
			{ recordType: 'decision', kind: 'outreachAnswer', campaign: 'win-back', partnerId: 'P & Ö', contact: CLAIMS.contact, step: 2, answer: 'talkToMe' },
			{ recordType: 'ledger', kind: 'mail', stage: 'answered', mail: CLAIMS.mail, contact: CLAIMS.contact, answer: 'talkToMe' },
		]);
		const again = ask(true, 'talkToMe', NOW + DAY);
		expect(again.records.map(({ id }) => id)).toEqual(first.records.map(({ id }) => id));
		expect(first.html).not.toContain('<button');
	});

	it('unsubscribe is of the address, and no other answer takes it back', () => {
		const [decision, line] = ask(true, 'unsubscribe').records;
		expect(decision).toMatchObject({ kind: 'optOut', id: `optOut:${CLAIMS.contact}`, contact: CLAIMS.contact, optedOut: true });
		expect(line).toMatchObject({ stage: 'optedOut', contact: CLAIMS.contact });
		expect(ask(true, 'stillPartnering').records.map(({ id }) => id)).not.toContain(decision?.id);
	});

	it('"not any more" keeps an answer and archives nothing', () => {
		const { records } = ask(true, 'notAnyMore');
		expect(records.map(({ kind }) => kind)).toEqual(['outreachAnswer', 'mail']);
		expect(JSON.stringify(records)).not.toContain('archive');
	});

	it('a link that does not hold gives a page without a button and nothing to keep, pressed or not', () => {
		for (const pressed of [true, false]) {
			const forged = readAnswer({ parameters: { ...parametersOf(linkOf()), c: 'other@x.example' }, pressed }, KEYS, { company: 'N' }, NOW);
			expect(forged).toMatchObject({ status: 'refused', code: 403, records: [], contact: null });
			expect(forged.html).not.toContain('<button');
			expect(readAnswer({ parameters: parametersOf(linkOf()), pressed }, KEYS, { company: 'N' }, NOW + 100 * DAY)).toMatchObject({ status: 'refused', code: 410, records: [] });
		}
	});
});

describe('the keys', () => {
	it('that cannot be used are named, all at once', () => {
		expect(faultsOf(KEYS)).toEqual([]);
		expect(faultsOf({ secret: 'short', previousSecret: 'short', previousUntil: 'soon' }).map(({ path }) => path)).toEqual(['secret', 'previousSecret', 'previousSecret', 'previousUntil']);
		expect(faultsOf({ secret: 'a'.repeat(40), previousSecret: '', previousUntil: '' })).toHaveLength(1);
		expect(() => answerLinks(PAGE, { ...KEYS, secret: '' }, 90, NOW)).toThrow('The secret of the answer links cannot be used');
	});
});
