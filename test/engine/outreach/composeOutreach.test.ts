import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import type { BookRecord } from '../../../engine/model';
import { composeOutreach, parseComposeSpec, type LinkKeys } from '../../../engine/outreach';
import { NOON, book, contact, partner, plan } from './world';

const KEYS: LinkKeys = { secret: '6b1f0c6c1f5d4be2a7c3d99f7a4e0b18', previousSecret: '', previousUntil: '' };
const SPEC = { company: 'Northlight', address: '1 Harbour Road, Bristol', register: 'Northlight Ltd, Companies House 0123', answerPage: 'https://n8n.example/webhook/partner-ops-answer', changed: 'leads now reach partners within a day' };
const won = (id: string, acv: number, closedAt: string, accountName: string) => ({ recordType: 'opportunity' as const, id, status: 'won', acv, currency: 'USD', accountName, createdAt: '2024-01-01', closedAt, claimedPartners: [{ partnerId: 'a', role: 'sourcing' }] });
const DEALS = [won('d1', 90_000, '2024-11-20', 'Quarry'), won('d2', 30_000, '2025-03-05', 'Harbor Logistics')];

function compose(records: readonly BookRecord[], settings: object = {}, steps: object = {}) {
	const { partners } = plan(book(records), steps);
	const planned = partners.map(({ record, outreach }) => ({ ...record, outreach }));
	return composeOutreach(book(planned), parseComposeSpec({ ...SPEC, ...settings }), KEYS, { asOf: NOON });
}
const messageOf = (records: readonly BookRecord[], settings: object = {}) => {
	const message = compose(records, settings).partners[0]?.outreach.message;
	if (message === null || message === undefined) throw new Error('There is no message.');
	return message;
};
const named = (name: string, person = name) => [partner('a', { name }), contact('ca', 'a', { name: person })];

describe('a mail', () => {
	it('tells the partner of itself: last deal, what it won, what changed, the next tier', () => {
		const { text, html, subject, from, replyTo, to } = messageOf([partner('a', { name: 'Alder', tier: { current: 'Silver', gap: { tier: 'Gold', sentence: '2 more won deals until 31 December 2026 would make Gold' } } }), contact('ca', 'a', { name: 'Ana' }), ...DEALS]);
		expect({ subject, from, replyTo, to }).toEqual({ subject: 'Alder and Northlight: shall we pick it up again?', from: '"Northlight" <maya@northlight.example>', replyTo: 'maya@northlight.example', to: 'ca@partner.example' });
		for (const body of [text, html ?? '']) {
			expect(body).toContain('Hello Ana,');
			expect(body).toContain('Harbor Logistics in March 2025');
			expect(body).toContain('2 deals worth 120,000 USD');
			expect(body).toContain('leads now reach partners within a day');
			expect(body).toContain('1 Harbour Road, Bristol');
			expect(body).toContain('is registered as a partner of Northlight');
		}
		expect(html?.match(/href="https:\/\/n8n\.example\/webhook\/partner-ops-answer\?/g)).toHaveLength(4);
		expect(text.match(/https:\/\/n8n\.example\/webhook\/partner-ops-answer\?/g)).toHaveLength(4);
	});

	it('leaves out what it does not know', () => {
		const { text } = messageOf([partner('a', { name: 'Alder' }), contact('ca', 'a', { name: null })], { changed: '' });
		expect(text).toMatch(/^Hello,/);
		expect(text).not.toMatch(/[{}]|undefined|null|NaN/);
		expect(text).not.toContain('last deal');
	});

	it('speaks the language of the contact where it has the words', () => {
		const templates = [{ step: 1, subjects: ['Hello {partner}'], body: 'Hello' }, { step: 1, language: 'de', subjects: ['Hallo {partner}'], body: 'Hallo {contact}' }];
		expect(messageOf([partner('a'), contact('ca', 'a', { language: 'de-AT' })], { templates }).subject).toBe('Hallo Partner a');
		expect(messageOf([partner('a'), contact('ca', 'a', { language: 'fr' })], { templates }).subject).toBe('Hello Partner a');
	});

	it('for a draft is plain text for a person, without links, to open in the own mail program', () => {
		const message = messageOf([partner('a', { strategic: true, name: 'Alder' }), contact('ca', 'a')]);
		expect(message.html).toBeNull();
		expect(message.text).not.toContain('https://');
		expect(message.mailto).toMatch(/^mailto:ca@partner\.example\?subject=Alder%20and%20Northlight/);
	});

	it('needs in its foot what the country asks for, else it is a task', () => {
		const german = [partner('a', { country: 'DE' }), contact('ca', 'a', { consentBasis: 'consent' })];
		expect(compose(german, { register: '' }).partners[0]?.outreach).toMatchObject({ status: 'task', reason: 'footerMissing', message: null, sentence: expect.stringContaining('"Company Register"') as string });
		expect(compose(german).partners[0]?.outreach.status).toBe('mail');
		expect(compose(named('Alder'), { address: '' }).partners[0]?.outreach).toMatchObject({ status: 'task', reason: 'footerMissing' });
	});

	it('needs somebody to write it', () => {
		const alone = [partner('a', { managerEmail: null }), contact('ca', 'a')];
		expect(compose(alone).partners[0]?.outreach).toMatchObject({ status: 'task', reason: 'noSender' });
		expect(messageOf(alone, { fromEmail: 'partners@northlight.example' }).replyTo).toBe('partners@northlight.example');
	});
});

describe('nasty values', () => {
	/** Text of the HTML that is not of the layout: what stands between tags. */
	const textOf = (html: string) => html.replace(/<style[\s\S]*?<\/style>/g, '').replace(/<!--[\s\S]*?-->/g, '').replace(/<[^>]*>/g, '');

	it.each(['<script>alert(1)</script>', '<img src=x onerror=alert(1)>', '"><svg onload=alert(1)>', "' onclick='x", '[[BODY]]', '{partner}', '{{ $json }}', '${x}', '$&', '</title><script>'])('%s stays text', (name) => {
		const { html, subject } = messageOf(named(name));
		expect(html).not.toMatch(/<script|<svg|<img|onerror=alert\(1\)>/i);
		expect(textOf(html ?? '').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&amp;', '&')).toContain(name);
		expect(subject).toContain(name);
	});

	it('a line feed begins no header, and a name of 10,000 characters is cut', () => {
		const { subject, from, html, text } = messageOf([partner('a', { name: `A\r\nBcc: all@evil.example\r\n\r\n${'x'.repeat(10_000)}` }), contact('ca', 'a', { name: '"Ana" <ana@evil.example>' })], { company: 'North"light\r\nX: y' });
		expect(subject).not.toMatch(/[\r\n]/);
		expect(from).toBe('"Northlight X: y" <maya@northlight.example>');
		expect(subject.length).toBeLessThanOrEqual(150);
		expect((html ?? '').length).toBeLessThan(20_000);
		expect(text.length).toBeLessThan(4000);
	});

	it('right-to-left names do not turn the sentence, and cannot carry marks that do', () => {
		const { text, html } = messageOf(named('שותף \u202Egro.live', 'دانا'));
		expect(text).toContain('\u2068שותף gro.live\u2069');
		expect(text).toContain('Hello \u2068دانا\u2069,');
		expect(text).toContain('because \u2068שותף gro.live\u2069 is registered');
		expect(`${text}${html ?? ''}`).not.toMatch(/[\u202a-\u202e]/);
		expect(html).toContain('<p dir="auto">');
	});

	it('whatever the names, subject and sender are one line, and the HTML has the tags of the layout and no other', () => {
		const tags = (html: string) => (html.match(/<\/?[a-z]+/gi) ?? []).join(' ');
		const plain = tags(messageOf(named('Alder', 'Ana')).html ?? '');
		fc.assert(
			fc.property(fc.string({ unit: 'binary', maxLength: 200 }), fc.string({ unit: 'grapheme' }), (name, person) => {
				const { html, subject, from, text } = messageOf(named(`N${name}`, `P${person}`));
				expect(tags(html ?? '')).toBe(plain);
				expect(`${subject}${from}`).not.toMatch(/\p{Cc}/u);
				expect(text).not.toMatch(/\p{Surrogate}/u);
			}),
			{ numRuns: 150 },
		);
	});
});

it('the layout in the repository is what MJML makes of its source', () => {
	const root = path.resolve(__dirname, '../../..');
	// In a process of its own: MJML is an ES module, which Jest does not load.
	const made = spawnSync(process.execPath, ['-e', "require('./gulp/mailLayout').layoutModule(process.cwd()).then((text) => process.stdout.write(text))"], { cwd: root, encoding: 'utf8' });
	expect(made.stderr).toBe('');
	expect(made.stdout).toBe(readFileSync(path.join(root, 'engine/outreach/mail/layout.ts'), 'utf8'));
}, 60_000);

it('settings that cannot be used are named, all at once', () => {
	expect(() => parseComposeSpec({ company: '', answerPage: 'http://n8n.example/x', fromEmail: 'x', templates: [{ step: 9, subjects: [], body: '{secret}' }] })).toThrow(/company.*fromEmail.*answerPage.*templates/s);
});
