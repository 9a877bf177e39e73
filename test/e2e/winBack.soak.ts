import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { ensureN8n } from '../../sandbox/ensure.mjs';
import { bootSandbox, type BootedSandbox } from '../../sandbox/n8n/bootSandbox.mjs';
import { freePort } from '../../sandbox/n8n/ports.mjs';
import { runToEnd } from '../../sandbox/n8n/runToEnd.mjs';
import { withNodes, workflowOf } from '../../sandbox/n8n/workflowFiles.mjs';
import { ensureChromium } from './support/chromium';
import { folderOf } from './support/connected';
import { startMailServer, type MailServer } from './support/smtpServer';
import { waitUntil } from './support/waitUntil';

const IDS = ['partnerOpsSetUpTables', 'partnerOpsSendMail', 'partnerOpsWinBack', 'partnerOpsPartnerAnswer', 'partnerOpsOnFailure'];
const SOAK = process.env['PARTNER_OPS_SOAK'] === '1';
const PARTNERS = 50;
const KILLS = SOAK ? 10 : 3;
const pictures = process.env['PARTNER_OPS_PICTURES'] ?? fs.mkdtempSync(path.join(os.tmpdir(), 'partner-ops-pictures-'));
const DAY = 86_400_000;
/** A Tuesday to come, noon or so in London: what people press now has happened by then. */
const FIRST = (Math.floor(Date.now() / DAY) + 2 + ((16 - new Date().getUTCDay() - 2) % 7)) * DAY + 10.5 * 3_600_000;
const after = (days: number, hours = 0) => new Date(FIRST + days * DAY + hours * 3_600_000).toISOString();

/** Names as nobody should have them, at the first partners. */
const NASTY = ['<script>alert(1)</script>', '{{ $json }}', `"Quote" O'Neil & Sons`, 'Line\r\nBcc: all@evil.example', 'x'.repeat(10_000), 'שותפים בע"מ \u202Eexe.knab'];

interface Entry {
	readonly stage: string;
	readonly mail: string;
	readonly contact: string;
}

let smtp: MailServer;
let sandbox: BootedSandbox;
let homeDir: string;
let port: number;
let workflowsDir: string;
let credentials: { smtp: string; links: string };
let browser: Browser;

const addressOf = (i: number) => `c${i}@p${i}.example`;
const records = (count: number) =>
	Array.from({ length: count }, (_, i) => {
		const id = `p${i}`;
		return [
			{ recordType: 'partner', id, name: NASTY[i] ?? `Partner ${i}`, types: ['reseller'], motion: 'named', status: 'active', country: 'GB', managerEmail: 'maya@northlight.example', enrolledAt: '2022-01-10' },
			{ recordType: 'contact', id: `c${i}`, partnerId: id, name: NASTY[i] ?? `Contact ${i}`, email: addressOf(i), primary: true, optedOut: i === 10 },
			{ recordType: 'opportunity', id: `o${i}`, name: `Deal ${i}`, accountName: `Customer ${i}`, status: 'won', kind: 'newBusiness', acv: 1000 + i, currency: 'USD', createdAt: '2023-02-01', closedAt: '2023-04-01', claimedPartners: [{ partnerId: id, role: 'sourcing', claimedAt: '2023-02-01' }] },
		];
	}).flat();

/** The workflow as somebody sets it up who wants to send, on a day. */
function armed(asOf: string, campaign: string, count = PARTNERS, more: object = {}) {
	const bundled = workflowOf(sandbox.workflows, 'partnerOpsWinBack');
	const settings = bundled.nodes.find(({ name }: { name: string }) => name === 'Settings') as { parameters: { jsonOutput: string } };
	const set = withNodes(bundled, {
		enable: [],
		disable: [],
		parameters: {
			Settings: { jsonOutput: JSON.stringify({ ...(JSON.parse(settings.parameters.jsonOutput) as object), armed: true, campaign, asOf, dailyCap: 1000, answerPage: `${sandbox.url}/webhook/partner-ops-answer`, batchPage: `${sandbox.url}/webhook/partner-ops-batch`, ...more }) },
			'Sample Records': { jsonOutput: JSON.stringify({ records: records(count) }) },
		},
	});
	const nodes = set.nodes.map((node: { name: string; parameters: { jsonOutput?: string } }) => {
		if (node.name === 'Compose') return { ...node, credentials: { partnerOutreachLinksApi: { id: credentials.links, name: 'Links' } } };
		// The page of an hour after the simulated run.
		if (node.name === 'Waiting' || node.name === 'Said') return { ...node, parameters: { ...node.parameters, jsonOutput: String(node.parameters.jsonOutput).replace('Date.now()', String(Date.parse(asOf) + 3_600_000)) } };
		return node;
	});
	return { ...set, nodes };
}

/** Sending and answering with credentials; sending also as of a day, where days are simulated. */
async function connect(asOf: string): Promise<void> {
	const day = { options: { asOf } };
	const send = workflowOf(sandbox.workflows, 'partnerOpsSendMail');
	const nodes = send.nodes.map((node: { name: string; parameters: { options?: object; jsonOutput?: string } }) => {
		if (node.name === 'Send Email') return { ...node, disabled: false, credentials: { smtp: { id: credentials.smtp, name: 'SMTP' } } };
		if (node.name === 'Check Claim' || node.name === 'Outcome') return { ...node, parameters: { ...node.parameters, options: { ...node.parameters.options, ...day.options } } };
		if (node.name === 'Claim' || node.name === 'Given Back') return { ...node, parameters: { ...node.parameters, jsonOutput: String(node.parameters.jsonOutput).replace('$now.toUTC().toISO()', `'${asOf}'`) } };
		return node;
	});
	await put({ ...send, nodes });
	const answer = workflowOf(sandbox.workflows, 'partnerOpsPartnerAnswer');
	await put({ ...answer, nodes: answer.nodes.map((node: { name: string; parameters: { options?: object } }) => (/^Read (Link|Answer)$/.test(node.name) ? { ...node, credentials: { partnerOutreachLinksApi: { id: credentials.links, name: 'Links' } }, parameters: { ...node.parameters, ...day } } : node)) });
}
async function put(workflow: ReturnType<typeof workflowOf>): Promise<void> {
	await sandbox.client.putWorkflow(workflow);
	await sandbox.client.publishWorkflow((await sandbox.client.getWorkflow(workflow.id)) as { id: string; versionId: string });
}

async function boot(): Promise<void> {
	const runtime = await ensureN8n();
	sandbox = await bootSandbox({ homeDir, port, runtime, workflowsDir });
}
const entries = async (): Promise<Entry[]> => (await sandbox.client.readRows('partner_ops_mails', {})).map(({ payload }) => JSON.parse(String(payload)) as Entry);
const keys = (all: readonly Entry[], stage: string) => new Set(all.filter((entry) => entry.stage === stage).map(({ mail }) => mail));
const run = async (asOf: string, campaign: string, count?: number, more?: object) => {
	const workflow = armed(asOf, campaign, count, more);
	await put(workflow);
	await runToEnd(sandbox, workflow);
};
const page = () => `${sandbox.url}/webhook/partner-ops-batch`;
const press = (action: string, mails: readonly string[]) => fetch(page(), { method: 'POST', redirect: 'manual', body: new URLSearchParams({ action, mails: JSON.stringify(mails) }) });
async function approveAll(campaign: string): Promise<void> {
	const all = await entries();
	const waiting = [...keys(all, 'proposed')].filter((mail) => mail.startsWith(`${campaign}/`) && !keys(all, 'approved').has(mail));
	if (waiting.length > 0) expect((await press('approved', waiting)).status).toBe(303);
}
const linksOf = (html: string) => [...html.matchAll(/href="([^"]*partner-ops-answer[^"]*)"/g)].map(([, href = '']) => href.replaceAll('&amp;', '&'));

beforeAll(async () => {
	smtp = await startMailServer();
	homeDir = fs.mkdtempSync(path.join(os.tmpdir(), 'partner-ops-e2e-'));
	workflowsDir = folderOf(IDS);
	port = await freePort();
	await boot();
	const create = async (type: string, data: object) => ((await sandbox.client.call('post', '/credentials', { data: { name: type, type, data } })) as { id: string }).id;
	credentials = {
		smtp: await create('smtp', { user: '', password: '', host: '127.0.0.1', port: smtp.port, secure: false, disableStartTls: true, hostName: '' }),
		links: await create('partnerOutreachLinksApi', { secret: '6b1f0c6c1f5d4be2a7c3d99f7a4e0b18', previousSecret: '', previousUntil: '' }),
	};
	browser = await chromium.launch({ executablePath: ensureChromium(), args: ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu'] });
});
afterAll(async () => {
	await browser?.close();
	await sandbox?.stop();
	await smtp?.stop();
	fs.rmSync(homeDir, { recursive: true, force: true, maxRetries: 5 });
});

describe('fifty dormant partners, three steps, in the real n8n with a real mail server', () => {
	const [first, second, third] = [after(0), after(14, 2), after(42, 3)];

	it('the secret of the links is tested in the editor', async () => {
		const test = async (secret: string) => (await sandbox.client.call('post', '/credentials/test', { data: { credentials: { id: '', name: 'x', type: 'partnerOutreachLinksApi', data: { secret, previousSecret: '', previousUntil: '' } } } })) as { status: string; message: string };
		expect(await test('6b1f0c6c1f5d4be2a7c3d99f7a4e0b18')).toMatchObject({ status: 'OK' });
		expect(await test('short')).toMatchObject({ status: 'Error', message: expect.stringContaining('at least 32') as string });
	});

	it('nothing goes out before a person said yes to the batch', async () => {
		await connect(first);
		await run(first, 'win-back');
		expect(smtp.mails).toEqual([]);
		const all = await entries();
		expect([keys(all, 'proposed').size, keys(all, 'claimed').size]).toEqual([PARTNERS - 1, 0]);
		const shown = await (await fetch(page())).text();
		expect(shown).toContain(`Yes, send all ${PARTNERS - 1}`);
		expect(shown).not.toMatch(/<script|\{\{ \$json \}\}<b/i);
	});

	it('approved, each contact gets its mail once: refused, greylisted and broken ones do not touch the others', async () => {
		smtp.moods.set(addressOf(20), 'refuse');
		smtp.moods.set(addressOf(21), 'greylist');
		smtp.moods.set(addressOf(22), 'break');
		await approveAll('win-back');
		await run(first, 'win-back');
		const fine = Array.from({ length: PARTNERS }, (_, i) => i).filter((i) => ![10, 20, 21, 22].includes(i));
		expect(smtp.mails.map(({ to }) => to).sort()).toEqual(fine.map(addressOf).sort());
		const all = await entries();
		expect(keys(all, 'sent').size).toBe(fine.length);
		expect([...keys(all, 'refused')]).toEqual(['win-back/p20/1.1.1']);
		expect([...keys(all, 'deferred')]).toEqual(['win-back/p21/1.1.1']);
		// Who was broken off may have got it: a claim without an outcome, for a person.
		expect([...keys(all, 'claimed')].filter((mail) => !['sent', 'refused', 'deferred'].some((stage) => keys(all, stage).has(mail)))).toEqual(['win-back/p22/1.1.1']);
		for (const mail of smtp.mails) expect(mail).toMatchObject({ from: expect.stringContaining('maya@northlight.example') as string, replyTo: 'maya@northlight.example' });
	});

	it('run again an hour later: what was refused for now is offered again, nothing else', async () => {
		const before = smtp.mails.length;
		const later = after(0, 1);
		smtp.moods.delete(addressOf(22));
		await connect(later);
		await run(later, 'win-back');
		await approveAll('win-back');
		await run(later, 'win-back');
		expect(smtp.mails.slice(before).map(({ to }) => to)).toEqual([addressOf(21)]);
		expect(await (await fetch(page())).text()).toContain('Nobody knows whether these went');
		expect((await press('sendAgain', ['win-back/p22/1.1.1'])).status).toBe(303);
	});

	it('subjects, bodies and senders are clean, whatever the names', () => {
		for (let i = 0; i < NASTY.length; i++) {
			const mail = smtp.mails.find(({ to }) => to === addressOf(i));
			expect(mail?.html).not.toMatch(/<script/i);
			expect(mail?.subject).not.toMatch(/[\r\n]/);
			expect(mail?.subject.length).toBeLessThanOrEqual(150);
		}
		expect(smtp.mails.find(({ to }) => to === addressOf(1))?.text).toContain('{{ $json }}');
		expect(smtp.mails.some(({ to }) => to.includes('evil'))).toBe(false);
	});

	it('a scanner that opens every link, forged links and replays record nothing that nobody pressed', async () => {
		const before = JSON.stringify([await sandbox.client.readRows('partner_ops_decisions', {}), await entries()]);
		const links = smtp.mails.slice(0, 12).flatMap(({ html }) => linksOf(html));
		expect(links.length).toBe(48);
		for (const link of links) {
			const opened = await fetch(link);
			expect([opened.status, (await opened.text()).match(/<button/g)?.length]).toEqual([200, 1]);
		}
		const answer = `${sandbox.url}/webhook/partner-ops-answer`;
		const forged = Array.from({ length: 200 }, (_, i) => {
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
		expect(JSON.stringify([await sandbox.client.readRows('partner_ops_decisions', {}), await entries()])).toBe(before);
	});

	it('a person presses: kept once, and the sequence stops; the pages are looked at, wide and narrow', async () => {
		fs.mkdirSync(pictures, { recursive: true });
		const linkTo = (i: number, answer: string) => linksOf(smtp.mails.find(({ to }) => to === addressOf(i))?.html ?? '').find((link) => new URL(link).searchParams.get('a') === answer) ?? '';
		for (const [width, name] of [[1100, 'wide'], [380, 'narrow']] as const) {
			const tab = await browser.newPage({ viewport: { width, height: 900 } });
			for (const i of [0, 1, 3, 4, 5, 12]) {
				await tab.setContent(smtp.mails.find(({ to }) => to === addressOf(i))?.html ?? '');
				expect(await tab.evaluate('document.documentElement.scrollWidth <= window.innerWidth')).toBe(true);
				await tab.screenshot({ path: path.join(pictures, `win-back-mail-${i}-${name}.png`), fullPage: true });
			}
			await tab.goto(linkTo(12, 'talkToMe'));
			await tab.screenshot({ path: path.join(pictures, `win-back-answer-${name}.png`), fullPage: true });
			await tab.goto(page());
			await tab.screenshot({ path: path.join(pictures, `win-back-batch-${name}.png`), fullPage: true });
			await tab.close();
		}
		const tab = await browser.newPage();
		for (const [i, answer] of [[12, 'talkToMe'], [13, 'unsubscribe'], [14, 'notAnyMore']] as const) {
			await tab.goto(linkTo(i, answer));
			await tab.getByRole('button').click();
			await tab.waitForLoadState();
			expect(await tab.locator('h1').textContent()).toBe('Thank you');
		}
		await tab.close();
		// A replay says the same again.
		for (let i = 0; i < 5; i++) expect((await fetch(`${sandbox.url}/webhook/partner-ops-answer`, { method: 'POST', body: new URL(linkTo(12, 'talkToMe')).searchParams })).status).toBe(200);
		const decisions = (await sandbox.client.readRows('partner_ops_decisions', {})).map(({ payload }) => JSON.parse(String(payload)) as { id: string; kind: string });
		expect(new Set(decisions.map(({ id }) => id)).size).toBe(3);
		expect(decisions.filter(({ kind }) => /archive/i.test(kind))).toEqual([]);
	});

	it('the second and third step go to whoever is left, once each', async () => {
		for (const [step, day] of [[2, second], [3, third]] as const) {
			const before = smtp.mails.length;
			await connect(day);
			await run(day, 'win-back');
			await approveAll('win-back');
			await run(day, 'win-back');
			await run(day, 'win-back');
			const stopped = [10, 12, 13, 14, 20];
			// 22 was to be sent again: its first step goes with the second of the others.
			const left = Array.from({ length: PARTNERS }, (_, i) => i).filter((i) => !stopped.includes(i));
			expect(smtp.mails.slice(before).map(({ to }) => to).sort()).toEqual(left.map(addressOf).sort());
			expect([...keys(await entries(), 'sent')].filter((mail) => mail.includes(`/1.${step}.`)).length).toBe(left.length - 1);
		}
		const all = smtp.mails.map(({ to, subject }) => `${to} ${subject}`);
		expect(new Set(all).size).toBe(all.length);
	});
});

describe('kill -9 in the middle of sending', () => {
	it(`at ${KILLS} moments: nobody is mailed twice for a step, nobody is lost`, async () => {
		const count = 12;
		for (let at = 0; at < KILLS; at++) {
			const campaign = `kill-${at}`;
			// Each campaign is months after the one before: the limits of contacts are not what is tested here.
			const asOf = after(98 + at * 14);
			await connect(asOf);
			const before = smtp.mails.length;
			const workflow = armed(asOf, campaign, count, { needsApproval: false });
			await put(workflow);
			let died = false;
			// Moments: before the server takes a mail, just as it takes it, and a while after; at another mail each time.
			const die = () => void (died ||= (process.kill(sandbox.n8n.pid, 'SIGKILL'), true));
			smtp.delay = at % 3 === 0 ? 60 : 0;
			smtp.onTaken = () => {
				if (smtp.mails.length - before !== 1 + ((at * 3) % (count - 2))) return;
				if (at % 3 === 0) die();
				else setTimeout(die, at % 3 === 1 ? 4 : 35 + at * 7);
			};
			await runToEnd(sandbox, workflow).catch(() => undefined);
			await waitUntil('n8n is gone', () => died);
			await sandbox.n8n.ended;
			smtp.onTaken = () => undefined;
			smtp.delay = 0;
			await boot();
			await runToEnd(sandbox, workflow);
			const sent = smtp.mails.slice(before).map(({ to }) => to);
			expect([at, new Set(sent).size]).toEqual([at, sent.length]);
			const all = (await entries()).filter(({ mail }) => mail.startsWith(`${campaign}/`));
			const unknown = [...keys(all, 'claimed')].filter((mail) => !keys(all, 'sent').has(mail));
			expect(unknown.length).toBeLessThanOrEqual(1);
			// Everybody was mailed, or is on the list of those of whom nobody knows.
			const listed = new Set(unknown.map((mail) => mail.split('/')[1]));
			for (let i = 0; i < count; i++) if (i !== 10) expect([at, i, sent.includes(addressOf(i)) || listed.has(`p${i}`)]).toEqual([at, i, true]);
		}
	}, KILLS * 240_000);

	it('two overlapping runs at once send each mail once', async () => {
		const asOf = after(98 + KILLS * 14);
		await connect(asOf);
		const before = smtp.mails.length;
		const workflow = armed(asOf, 'overlap', 30, { needsApproval: false });
		await put(workflow);
		smtp.delay = 20;
		const ids = await Promise.all([1, 2].map(() => sandbox.client.runWorkflow(workflow.id, 'Run Now')));
		await waitUntil('both runs are done', async () => (await Promise.all(ids.map((id) => sandbox.client.executionStatus(id)))).every((status) => !['new', 'running', 'waiting'].includes(status)), 120_000);
		smtp.delay = 0;
		const sent = smtp.mails.slice(before).map(({ to }) => to);
		// All but those who opted out, said "not any more", or whose address is refused.
		const wanted = Array.from({ length: 30 }, (_, i) => i).filter((i) => ![10, 13, 14, 20].includes(i)).map(addressOf);
		expect([...sent].sort()).toEqual(wanted.sort());
		const all = (await entries()).filter(({ mail }) => mail.startsWith('overlap/'));
		expect(keys(all, 'sent').size).toBe(wanted.length);
	});
});
