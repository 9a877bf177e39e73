import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import { ensureN8n } from '../../sandbox/ensure.mjs';
import { bootSandbox, type BootedSandbox } from '../../sandbox/n8n/bootSandbox.mjs';
import type { WorkflowJson } from '../../sandbox/n8n/n8nClient.mjs';
import { freePort } from '../../sandbox/n8n/ports.mjs';
import { runToEnd } from '../../sandbox/n8n/runToEnd.mjs';
import { workflowOf } from '../../sandbox/n8n/workflowFiles.mjs';
import { seriousFaultsOn } from './support/axeOn';
import { addressOf, after, armed, dormantPartners, ledgerOf, mailsAt, openMailCases, OPTED_OUT, put, sending, unknownIn, type Credentials } from './support/campaign';
import { ensureChromium } from './support/chromium';
import { createCredential } from './support/connected';
import { ensureProgram, findProgram } from './support/debian';
import { exchangeReport, newsletter, outOfOffice, postfixReport, reply } from './support/mailboxMessages';
import { processorSeconds, tellRate } from './support/mailRate';
import { copyPreparedHome } from './support/preparedHome';
import { startMailServer, type MailServer } from './support/smtpServer';
import { startMailbox, type Mailbox } from './support/startMailbox';
import { waitUntil } from './support/waitUntil';
import { fakeHubspot, TOKEN } from './world/hubspot/fakeHubspot';
import { setProperty, valueOf } from './world/hubspot/store';
import { startWorld, type World } from './world/startWorld';

/** Whom the approver takes out of the first batch. */
const LEFT_OUT = 24;

const SOAK = process.env['PARTNER_OPS_SOAK'] === '1';
/** Fewer in every run, all of them in the soak. */
const PARTNERS = Number(process.env['PARTNER_OPS_PARTNERS'] ?? (SOAK ? 1000 : 50));
const FORGED = SOAK ? 200 : 20;
/** Moments at which n8n is killed: the first in the third step, the others in campaigns of their own. */
const KILLS = Number(process.env['PARTNER_OPS_KILLS'] ?? (SOAK ? 10 : 1));
/** A real IMAP server; installing it takes as long as the test, so that is done by hand or by the soak. Dovecot keeps mailboxes only where it is started as root. */
const PLACES = ['/usr/sbin/dovecot'];
const imapServer = process.getuid?.() !== 0 ? undefined : SOAK ? ensureProgram('dovecot', 'dovecot-imapd', PLACES) : findProgram(['dovecot'], PLACES);
if (imapServer === undefined) process.stdout.write('Skipped, because there is no Dovecot, or nobody to start it as root: replies and bounces from a mailbox (Debian: apt-get install -y dovecot-imapd).\n');
/** Whose mails come back into the mailbox, and who replies. */
const BOUNCED = imapServer === undefined ? [] : [16, 17];
const REPLIED = imapServer === undefined ? [] : [15];

/** Where pictures of mails and pages go; none are made without it. */
const pictures = process.env['PARTNER_OPS_PICTURES'];

/** Names as nobody should have them, at the first partners. */
const NASTY = ['<script>alert(1)</script>', '{{ $json }}', `"Quote" O'Neil & Sons`, 'Line\r\nBcc: all@evil.example', 'x'.repeat(10_000), 'שותפים בע"מ \u202Eexe.knab'];

/** Lines of campaigns long ago: a sequence that is over, one that reached its contact not so long ago, and what bars an address for ever. */
const lineOf = (stage: string, mail: string, at: string, contact = 'former@x.example') => ({ recordId: contact, kind: `${stage} ${mail}`, at, runId: 'old', payload: JSON.stringify({ recordType: 'ledger', kind: 'mail', id: `${stage} ${mail}`, stage, mail, contact, at }) });
const LAST_YEAR = new Date(Date.now() - 300 * 86_400_000).toISOString();
const FORGOTTEN = [lineOf('claimed', 'spring/x1/1.1.1', '2021-03-02T10:00:00.000Z'), lineOf('sent', 'spring/x1/1.1.1', '2021-03-02T10:00:01.000Z')];
const REMEMBERED = [lineOf('sent', 'spring/x2/1.1.1', '2021-03-02T10:00:01.000Z'), lineOf('sent', 'spring/x2/1.2.1', LAST_YEAR), lineOf('optedOut', 'spring/x1/1.1.1', '2021-03-03T10:00:00.000Z'), lineOf('bounced', 'spring/x1/1.1.1', '2021-03-03T10:00:00.000Z')];

/** More lines than n8n reads at once, of contacts long gone: a ledger that grows while it is read must not stop a run. */
const MANY = Array.from({ length: 1_050 }, (_, i) => lineOf('bounced', `spring/y${i}/1.1.1`, '2021-03-03T10:00:00.000Z', `gone${i}@x.example`));

/** The CRM; one of its contacts is the one that unsubscribes. */
const hubspot = fakeHubspot({ size: 0.05 });
const crmContacts = [...hubspot.portal.contacts.values()];
const UNSUBSCRIBES = 13;
/** Contacts that the CRM holds as opted out. */
const optedOutInCrm = () => crmContacts.filter((one) => valueOf(one, 'partner_mail_opt_out') === 'true').map((one) => valueOf(one, 'email'));

let smtp: MailServer;
let sandbox: BootedSandbox;
let homeDir: string;
let port: number;
let world: World;
let credentials: Credentials;
let hubspotToken: string;
let browser: Browser;
let mailbox: Mailbox | undefined;

/** Answering with credentials, on a simulated day. */
async function connectAnswers(asOf: string): Promise<void> {
	const answer = workflowOf(sandbox.workflows, 'partnerOpsPartnerAnswer');
	const nodes = answer.nodes.map((node: { name: string; parameters: { options?: object } }) => {
		if (node.name === 'HubSpot Opt-Out') return { ...node, disabled: false, credentials: { hubspotAppToken: { id: hubspotToken, name: 'HubSpot' } } };
		return /^Read (Link|Answer)$/.test(node.name) ? { ...node, credentials: { partnerOutreachLinksApi: { id: credentials.links, name: 'Links' } }, parameters: { ...node.parameters, options: { asOf } } } : node;
	});
	await put(sandbox, { ...answer, nodes });
}

async function boot(): Promise<void> {
	sandbox = await bootSandbox({ homeDir, port, runtime: await ensureN8n(), env: { N8N_DISABLE_UI: 'true', ...world.env } });
}
/** Puts the campaign, and what sends its mails, in place on a simulated day. */
async function prepare(asOf: string, campaign: string, count = PARTNERS, settings: object = {}): Promise<WorkflowJson> {
	await put(sandbox, sending(sandbox, credentials, asOf));
	const workflow = armed(sandbox, credentials, { asOf, campaign, records: dormantPartners(count, NASTY), settings });
	await put(sandbox, workflow);
	return workflow;
}
const run = (workflow: WorkflowJson) => runToEnd(sandbox, workflow);
/** The mail ledger without what was there from the start. */
const ledger = async () => (await ledgerOf(sandbox)).filter(({ mail }) => !mail.startsWith('spring/'));
const page = () => `${sandbox.url}/webhook/partner-ops-decide?queue=outreach`;
/** Waits until the campaign, which an answer calls, sent so many mails and nothing is known of so many others. */
const settled = (count: number, unknown = 0) => waitUntil('the campaign did what was answered', async () => {
	const lines = await ledger();
	return mailsAt(lines, 'claimed').size === count && unknownIn(lines, 'win-back').length === unknown;
}, Math.max(120_000, PARTNERS * 600), Math.max(500, PARTNERS * 2));
const linksOf = (html: string) => [...html.matchAll(/href="([^"]*partner-ops-answer[^"]*)"/g)].map(([, href = '']) => href.replaceAll('&amp;', '&'));
const mailTo = (i: number) => smtp.mails.find(({ to }) => to === addressOf(i));
/** Opens a page wide and narrow: nothing runs out of it, nothing serious is wrong for those who cannot see it well, and where pictures are wanted they are made. */
async function look(address: string, name: string): Promise<void> {
	const tab = await browser.newPage();
	for (const [width, size] of [[1100, 'wide'], [380, 'narrow']] as const) {
		await tab.setViewportSize({ width, height: 900 });
		await tab.goto(address);
		await tab.evaluate("document.querySelectorAll('details').forEach((one, at) => { one.open = at < 6; })");
		expect(await tab.evaluate('document.documentElement.scrollWidth <= window.innerWidth')).toBe(true);
		if (size === 'wide') expect(await seriousFaultsOn(tab)).toEqual([]);
		if (pictures !== undefined) {
			fs.mkdirSync(pictures, { recursive: true });
			await tab.screenshot({ path: path.join(pictures, `win-back-${name}-${size}.png`), fullPage: true });
		}
	}
	await tab.close();
}
const without = (...left: readonly number[]) => Array.from({ length: PARTNERS }, (_, i) => i).filter((i) => !left.includes(i));

beforeAll(async () => {
	smtp = await startMailServer();
	homeDir = fs.mkdtempSync(path.join(os.tmpdir(), 'partner-ops-e2e-'));
	world = await startWorld({ vendors: [hubspot] });
	for (const one of crmContacts.slice(0, 1)) setProperty(one, 'email', addressOf(UNSUBSCRIBES), { timestamp: Date.now(), source: 'CRM_UI', sourceId: 'userId:1' });
	await copyPreparedHome(homeDir, await ensureN8n());
	port = await freePort();
	[browser, mailbox] = await Promise.all([
		chromium.launch({ executablePath: ensureChromium(), args: ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu'] }),
		imapServer === undefined ? undefined : startMailbox(imapServer),
		boot(),
	]);
	credentials = {
		smtp: await createCredential(sandbox, 'smtp', { user: '', password: '', host: '127.0.0.1', port: smtp.port, secure: false, disableStartTls: true, hostName: '' }),
		links: await createCredential(sandbox, 'partnerOutreachLinksApi', { secret: '6b1f0c6c1f5d4be2a7c3d99f7a4e0b18', previousSecret: '', previousUntil: '' }),
	};
	hubspotToken = await createCredential(sandbox, 'hubspotAppToken', { appToken: TOKEN });
	await connectAnswers(after(0, 1));
	await sandbox.client.insertRows('partner_ops_mails', [...FORGOTTEN, ...REMEMBERED, ...MANY]);
});
afterAll(async () => {
	await browser?.close();
	await sandbox?.stop();
	await smtp?.stop();
	await mailbox?.stop();
	await world?.stop();
	fs.rmSync(homeDir, { recursive: true, force: true, maxRetries: 5 });
});

describe(`${PARTNERS} dormant partners, three steps, in the real n8n with a real mail server`, () => {
	const [first, second, third] = [after(0), after(14, 2), after(42, 3)];
	/** Who gets the second and the third step. */
	const left = without(OPTED_OUT, LEFT_OUT, 12, 13, 14, 20, ...REPLIED, ...BOUNCED).map(addressOf).sort();

	it('the secret of the links is tested in the editor', async () => {
		const test = async (secret: string) => (await sandbox.client.call('post', '/credentials/test', { data: { credentials: { id: '', name: 'x', type: 'partnerOutreachLinksApi', data: { secret, previousSecret: '', previousUntil: '' } } } })) as { status: string; message: string };
		expect(await test('6b1f0c6c1f5d4be2a7c3d99f7a4e0b18')).toMatchObject({ status: 'OK' });
		expect(await test('short')).toMatchObject({ status: 'Error', message: expect.stringContaining('at least 32') as string });
	});

	it('nothing goes out before a person said yes to the batch', async () => {
		await run(await prepare(first, 'win-back'));
		expect(smtp.mails).toEqual([]);
		const batches = await openMailCases(sandbox);
		expect([batches.length, batches.flatMap(({ parts = [] }) => parts).length, mailsAt(await ledger(), 'claimed').size]).toEqual([Math.ceil((PARTNERS - 1) / 50), PARTNERS - 1, 0]);
		const shown = await (await fetch(page())).text();
		expect(shown.match(/<details>/g)).toHaveLength(PARTNERS - 1);
		expect(shown).not.toMatch(/<script|\{\{ \$json \}\}<b/i);
		// Nobody but a contact can answer for it: no signed link on the page, nor in a table.
		for (const text of [shown, JSON.stringify(await sandbox.client.readRows('partner_ops_cases', {}))]) expect(text).not.toContain('partner-ops-answer');
		await look(page(), 'batch-full');
	});

	it('what was old enough is forgotten, a whole sequence at a time, and never what bars an address', async () => {
		const kept = (await sandbox.client.readRows('partner_ops_mails', { recordId: 'former@x.example' })).map(({ kind }) => kind);
		expect(kept).toEqual(REMEMBERED.map(({ kind }) => kind));
	});

	it('approved, each contact gets its mail at once and once: one left out gets none, and refused, greylisted and broken ones do not touch the others', async () => {
		smtp.moods.set(addressOf(20), 'refuse');
		smtp.moods.set(addressOf(21), 'greylist');
		smtp.moods.set(addressOf(22), 'break');
		const tab = await browser.newPage();
		await tab.goto(page());
		await tab.getByLabel(`Leave out Partner ${LEFT_OUT}`, { exact: true }).check();
		for (const yes of await tab.getByLabel('Yes, send them').all()) await yes.check();
		await tab.getByRole('button', { name: 'Save answers' }).click();
		await settled(PARTNERS - 2, 1);
		await tab.close();
		const fine = without(OPTED_OUT, LEFT_OUT, 20, 21, 22);
		expect(smtp.mails.map(({ to }) => to).sort()).toEqual(fine.map(addressOf).sort());
		const all = await ledger();
		expect(mailsAt(all, 'sent').size).toBe(fine.length);
		expect([...mailsAt(all, 'refused')]).toEqual(['win-back/p20/1.1.1']);
		expect([...mailsAt(all, 'deferred')]).toEqual(['win-back/p21/1.1.1']);
		expect([...mailsAt(all, 'rejected')]).toEqual([`win-back/p${LEFT_OUT}/1.1.1`]);
		// Who was broken off may have got it: a claim without an outcome, for a person.
		expect(unknownIn(all, 'win-back')).toEqual(['win-back/p22/1.1.1']);
		for (const mail of smtp.mails) expect(mail).toMatchObject({ from: expect.stringContaining('maya@northlight.example') as string, replyTo: 'maya@northlight.example' });
	});

	it('run again an hour later: what was refused for now is offered again, and what nobody knows once a person said so, nothing else', async () => {
		const before = smtp.mails.length;
		smtp.moods.delete(addressOf(22));
		await run(await prepare(after(0, 1), 'win-back'));
		expect(smtp.mails.slice(before).map(({ to }) => to)).toEqual([addressOf(21)]);
		const open = await openMailCases(sandbox);
		expect(open).toMatchObject([{ title: `Did the mail to ${addressOf(22)} go?`, mail: 'win-back/p22/1.1.1' }]);
		await look(page(), 'batch-unknown');
		const answer = (said: string) => fetch(page(), { method: 'POST', redirect: 'manual', body: new URLSearchParams({ 'case-0': open[0]?.id ?? '', 'answer-0': said }) });
		expect((await answer('sent')).status).toBe(400);
		// A double click.
		expect((await Promise.all([answer('sendAgain'), answer('sendAgain')])).map(({ status }) => status)).toContain(303);
		await settled(PARTNERS);
		expect(smtp.mails.slice(before).map(({ to }) => to)).toEqual([addressOf(21), addressOf(22)]);
		expect((await answer('sendAgain')).status).toBe(400);
	});

	it('subjects, bodies and senders are clean, whatever the names', () => {
		for (let i = 0; i < NASTY.length; i++) {
			const mail = mailTo(i);
			expect(mail?.html).not.toMatch(/<script/i);
			expect(mail?.subject).not.toMatch(/[\r\n]/);
			expect(mail?.subject.length).toBeLessThanOrEqual(150);
		}
		expect(mailTo(1)?.text).toContain('{{ $json }}');
		expect(smtp.mails.some(({ to }) => to.includes('evil'))).toBe(false);
	});

	it('a scanner that opens every link, forged links and replays record nothing that nobody pressed', async () => {
		const before = JSON.stringify([await sandbox.client.readRows('partner_ops_decisions', {}), await ledger()]);
		const links = smtp.mails.slice(0, FORGED / 10).flatMap(({ html }) => linksOf(html));
		expect(links.length).toBe((FORGED / 10) * 4);
		for (const link of links) {
			const opened = await fetch(link);
			expect([opened.status, (await opened.text()).match(/<button/g)?.length]).toEqual([200, 1]);
		}
		const answer = `${sandbox.url}/webhook/partner-ops-answer`;
		const forged = Array.from({ length: FORGED }, (_, i) => {
			const parameters = new URL(links[i % links.length] ?? '').searchParams;
			const name = ['m', 'c', 'a', 'u', 's'][i % 5] ?? 's';
			if (i % 7 === 0) parameters.delete(name);
			else parameters.set(name, name === 'a' ? (parameters.get('a') === 'unsubscribe' ? 'talkToMe' : 'unsubscribe') : `${parameters.get(name)?.slice(0, -1) ?? ''}${String.fromCharCode(97 + (i % 26))}x`);
			return parameters;
		});
		for (const [i, parameters] of forged.entries()) {
			const answered = i % 2 === 0 ? await fetch(answer, { method: 'POST', body: parameters }) : await fetch(`${answer}?${parameters.toString()}`);
			expect(answered.status).toBe(403);
		}
		expect(JSON.stringify([await sandbox.client.readRows('partner_ops_decisions', {}), await ledger()])).toBe(before);
	});

	it('a person presses: kept once, and the sequence stops; the pages are looked at, wide and narrow', async () => {
		if (pictures !== undefined) fs.mkdirSync(pictures, { recursive: true });
		const picture = async (tab: Page, name: string) => (pictures === undefined ? undefined : tab.screenshot({ path: path.join(pictures, `win-back-${name}.png`), fullPage: true }));
		const linkTo = (i: number, answer: string) => linksOf(mailTo(i)?.html ?? '').find((link) => new URL(link).searchParams.get('a') === answer) ?? '';
		for (const [width, name] of [[1100, 'wide'], [380, 'narrow']] as const) {
			const tab = await browser.newPage({ viewport: { width, height: 900 } });
			for (const i of [0, 1, 3, 4, 5, 12]) {
				await tab.setContent(mailTo(i)?.html ?? '');
				expect(await tab.evaluate('document.documentElement.scrollWidth <= window.innerWidth')).toBe(true);
				await picture(tab, `mail-${i}-${name}`);
			}
			await tab.goto(linkTo(12, 'talkToMe'));
			await picture(tab, `answer-${name}`);
			await tab.close();
		}
		const tab = await browser.newPage();
		for (const [i, answer] of [[12, 'talkToMe'], [UNSUBSCRIBES, 'unsubscribe'], [14, 'notAnyMore']] as const) {
			await tab.goto(linkTo(i, answer));
			await tab.getByRole('button').click();
			await tab.waitForLoadState();
			expect(await tab.locator('h1').textContent()).toBe('Thank you');
		}
		await tab.close();
		await waitUntil('the CRM knows who opted out', () => optedOutInCrm().length > 0);
		expect(optedOutInCrm()).toEqual([addressOf(UNSUBSCRIBES)]);
		// A replay says the same again.
		for (let i = 0; i < 5; i++) expect((await fetch(`${sandbox.url}/webhook/partner-ops-answer`, { method: 'POST', body: new URL(linkTo(12, 'talkToMe')).searchParams })).status).toBe(200);
		const decisions = (await sandbox.client.readRows('partner_ops_decisions', {})).map(({ payload }) => JSON.parse(String(payload)) as { id: string; kind: string }).filter(({ kind }) => !/^outreach(Batch|Mail)$/.test(kind));
		expect(new Set(decisions.map(({ id }) => id)).size).toBe(3);
		expect(decisions.filter(({ kind }) => /archive/i.test(kind))).toEqual([]);
	});

	(imapServer === undefined ? it.skip : it)('a reply and bounces that come into the mailbox are noted; what is neither is not', async () => {
		if (mailbox === undefined) throw new Error('There is no mailbox.');
		const imap = await createCredential(sandbox, 'imap', mailbox.credential);
		const bundled = workflowOf(sandbox.workflows, 'partnerOpsPartnerMailbox');
		const nodes = bundled.nodes.map((node: { name: string; parameters: object }) => {
			if (node.name === 'Mailbox') return { ...node, disabled: false, credentials: { imap: { id: imap, name: 'IMAP' } } };
			return node.name === 'Read Mailbox' ? { ...node, parameters: { ...node.parameters, options: { asOf: after(1) } } } : node;
		});
		await put(sandbox, { ...bundled, nodes });
		mailbox.deliver(
			reply('A Colleague <colleague@p15.example>', mailTo(15)?.messageId ?? ''),
			postfixReport(addressOf(16), '5.1.1'),
			exchangeReport(addressOf(17)),
			postfixReport(addressOf(18), '4.4.1'),
			outOfOffice(addressOf(19)),
			newsletter(),
		);
		await waitUntil('the mailbox was read', () => mailbox?.seen() === 6);
		const noted = async () => (await ledger()).filter(({ stage }) => ['replied', 'bounced'].includes(stage)).map(({ stage, mail }) => `${stage} ${mail}`).sort();
		await waitUntil('all of it was noted', async () => (await noted()).length >= 3);
		expect(await noted()).toEqual(['bounced win-back/p16/1.1.1', 'bounced win-back/p17/1.1.1', 'replied win-back/p15/1.1.1']);
		// What was said is kept nowhere.
		expect(JSON.stringify(await sandbox.client.readRows('partner_ops_mails', {}))).not.toContain('Monday');
	});

	it('the second step goes to whoever is left, once each, though two runs overlap', async () => {
		const before = smtp.mails.length;
		const workflow = await prepare(second, 'win-back', PARTNERS, { needsApproval: false });
		smtp.delay = 20;
		await Promise.all([run(workflow), run(workflow)]);
		smtp.delay = 0;
		expect(smtp.mails.slice(before).map(({ to }) => to).sort()).toEqual(left);
		expect([...mailsAt(await ledger(), 'sent')].filter((mail) => mail.includes('/1.2.')).length).toBe(left.length);
	});

	it('the third step, n8n killed in the middle of it and started again: nobody is mailed twice, nobody is lost', async () => {
		const unknown = await killed(0, left, await prepare(third, 'win-back', PARTNERS, { needsApproval: false }), 'win-back');
		expect([...mailsAt(await ledger(), 'sent')].filter((mail) => mail.includes('/1.3.')).length).toBe(left.length - unknown.length);
		const all = smtp.mails.map(({ to, subject }) => `${to} ${subject}`);
		expect(new Set(all).size).toBe(all.length);
	});
});

/** Kills n8n (-9) while the campaign sends, starts it and runs again: nobody is mailed twice, nobody is lost. Gives what nobody knows of. */
async function killed(at: number, wanted: readonly string[], workflow: WorkflowJson, campaign: string): Promise<string[]> {
	const before = smtp.mails.length;
	let died = false;
	// Moments: before the server takes a mail, just as it takes it, and a while after; at another mail each time.
	const die = () => void (died ||= (process.kill(sandbox.n8n.pid, 'SIGKILL'), true));
	smtp.delay = at % 3 === 0 ? 60 : 0;
	smtp.onTaken = () => {
		if (smtp.mails.length - before !== 1 + ((Math.trunc(wanted.length / 2) + at * 3) % (wanted.length - 1))) return;
		if (at % 3 === 0) die();
		else setTimeout(die, at % 3 === 1 ? 4 : 35 + at * 7);
	};
	await run(workflow).catch(() => undefined);
	await waitUntil('n8n is gone', () => died);
	await sandbox.n8n.ended;
	smtp.onTaken = () => undefined;
	smtp.delay = 0;
	await boot();
	await run(workflow);
	const sent = smtp.mails.slice(before).map(({ to }) => to);
	expect([at, new Set(sent).size]).toEqual([at, sent.length]);
	const unknown = unknownIn(await ledger(), campaign);
	expect(unknown.length).toBeLessThanOrEqual(1);
	// Everybody was mailed, or is on the list of those of whom nobody knows.
	const listed = unknown.map((mail) => addressOf(Number(/\/p(\d+)\//.exec(mail)?.[1])));
	expect([at, [...new Set([...sent, ...listed])].sort()]).toEqual([at, wanted]);
	await run(workflow);
	expect([at, smtp.mails.length - before]).toEqual([at, sent.length]);
	process.stdout.write(`Killed n8n, moment ${at + 1} of ${KILLS}: ${sent.length} of ${wanted.length} mailed, each once; ${unknown.length} listed as unknown.\n`);
	return unknown;
}

(SOAK ? describe : describe.skip)('more in the soak', () => {
	// Each campaign is months after the one before: the limits of contacts are not what is tested here.
	const dayOf = (campaign: number) => after(98 + campaign * 14);

	it('n8n killed at other moments: nobody is mailed twice for a step, nobody is lost', async () => {
		const wanted = Array.from({ length: 12 }, (_, i) => addressOf(i)).filter((_, i) => i !== OPTED_OUT).sort();
		for (let at = 1; at < KILLS; at++) await killed(at, wanted, await prepare(dayOf(at), `kill-${at}`, 12, { needsApproval: false }), `kill-${at}`);
	}, KILLS * 240_000);

	it('mails a minute', async () => {
		const workflow = await prepare(dayOf(KILLS), 'rate', 150, { needsApproval: false });
		const [before, used] = [smtp.mails.length, processorSeconds(sandbox.n8n.pid)];
		await run(workflow);
		tellRate('embedded', smtp.mails.slice(before), processorSeconds(sandbox.n8n.pid) - used);
		expect(smtp.mails.length - before).toBeGreaterThan(140);
	});
});
