import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import { ensureBuilt, ensureN8n } from '../../sandbox/ensure.mjs';
import { bootSandbox } from '../../sandbox/n8n/bootSandbox.mjs';
import { OWNER } from '../../sandbox/n8n/n8nClient.mjs';
import { freePort } from '../../sandbox/n8n/ports.mjs';
import { runToEnd } from '../../sandbox/n8n/runToEnd.mjs';
import { workflowOf } from '../../sandbox/n8n/workflowFiles.mjs';
import { AS_OF } from '../../sandbox/sample/index.mjs';
import { seriousFaultsOn } from './support/axeOn';
import { ensureChromium } from './support/chromium';
import { connected, createCredential, folderOf, publish } from './support/connected';
import { mailServer, type MailServer } from './support/mailServer';
import type { TestSandbox } from './support/startSandbox';
import { waitUntil } from './support/waitUntil';
import { fakeHubspot, TOKEN } from './world/hubspot/fakeHubspot';
import { startWorld, type World } from './world/startWorld';

jest.setTimeout(1_200_000);

type Fields = Readonly<Record<string, unknown>>;

const [ASK, TAG, FIX, WRITE, DECIDE] = ['partnerOpsAskDealOwners', 'partnerOpsTagDeals', 'partnerOpsFixDealData', 'partnerOpsWriteFixes', 'partnerOpsDecideCases'];
const NEEDED = [ASK, TAG, FIX, WRITE, DECIDE, 'partnerOpsSetUpTables', 'partnerOpsOnFailure', 'partnerOpsReadHubspot', 'partnerOpsKeepRows', 'partnerOpsAnswerRegistrations'];
const [INES, TOM, MAYA] = ['ines@northlight.example', 'tom@northlight.example', 'maya@northlight.example'];
const asOf = new Date(AS_OF).toISOString();
const DAY_MS = 86_400_000;
/** In every run n8n is killed once in the middle of writing; by hand at five moments. */
const KILLS = process.env['PARTNER_OPS_SOAK'] === '1' ? 5 : 1;
/** The page takes as many answers at once. */
const AT_ONCE = 25;
/** Where pictures go: into the documentation when asked to, else they are only looked at. */
const pictures = process.env['PARTNER_OPS_PICTURES'] ?? fs.mkdtempSync(path.join(os.tmpdir(), 'partner-ops-pictures-'));
fs.mkdirSync(pictures, { recursive: true });

const hubspot = fakeHubspot({ size: 0.1 });
const folder = folderOf(NEEDED);
const homeDir = fs.mkdtempSync(path.join(os.tmpdir(), 'partner-ops-e2e-'));
let [smtp, world, sandbox, browser, page] = [] as unknown as [MailServer, World, TestSandbox, Browser, Page];
let credentials: { readonly smtp: string; readonly hubspotAppToken: string };
let port: number;

async function boot(): Promise<void> {
	const booted = await bootSandbox({ homeDir, port, runtime: await ensureN8n(), workflowsDir: folder, env: { ...world.env, GENERIC_TIMEZONE: 'UTC' } });
	sandbox = { ...booted, owner: OWNER, insertRows: booted.client.insertRows };
	await waitUntil('the page is there', async () => (await fetch(`${sandbox.url}${PAGE}`)).status === 200);
}
const PAGE = '/webhook/partner-ops-decide';

/** A workflow as somebody sets it up who wants to use it: credentials chosen, Config edited. */
async function setUp(id: string, config: Fields, more: { readonly enable?: readonly string[]; readonly disable?: readonly string[]; readonly parameters?: Readonly<Record<string, Fields>> } = {}): Promise<void> {
	const set = connected(workflowOf(sandbox.workflows, id), { credentials, config, ...more, enable: ['Send Email', ...(more.enable ?? [])] });
	const nodes = (set.nodes as { readonly name: string; readonly type: string }[]).map((node) => (node.name === 'Send Email' ? { ...node, credentials: { smtp: { id: credentials.smtp, name: 'SMTP' } } } : node));
	await publish(sandbox, { ...set, nodes });
}
const run = (id: string, trigger?: string) => runToEnd(sandbox, workflowOf(sandbox.workflows, id), trigger);
const payloads = async (table: string) => (await sandbox.client.readRows(`partner_ops_${table}`, {})).map(({ payload }) => JSON.parse(String(payload)) as Fields);
const latest = async (table: string) => new Map((await payloads(table)).map((one) => [String(one['id']), one]));
async function save(): Promise<void> {
	const posted = page.waitForResponse((response) => response.request().method() === 'POST');
	await page.getByRole('button', { name: 'Save answers' }).click();
	expect((await posted).status()).toBe(303);
	await page.waitForLoadState();
}
/** Looks at the page light, dark and narrow: nothing runs out of it, and nothing serious is wrong for those who cannot see it well. */
async function look(name: string): Promise<void> {
	for (const [kind, colorScheme, width] of [['light', 'light', 1000], ['dark', 'dark', 1000], ['narrow', 'light', 380]] as const) {
		await page.emulateMedia({ colorScheme });
		await page.setViewportSize({ width, height: 1000 });
		expect(await page.evaluate('document.documentElement.scrollWidth <= window.innerWidth')).toBe(true);
		expect(await seriousFaultsOn(page)).toEqual([]);
		await page.screenshot({ path: path.join(pictures, `${name}-${kind}.png`), fullPage: true });
	}
	await page.emulateMedia({ colorScheme: 'light' });
	await page.setViewportSize({ width: 1000, height: 1000 });
}

beforeAll(async () => {
	smtp = await mailServer();
	world = await startWorld({ vendors: [hubspot] });
	await ensureBuilt();
	port = await freePort();
	await boot();
	credentials = { smtp: await createCredential(sandbox, 'smtp', smtp.credential), hubspotAppToken: await createCredential(sandbox, 'hubspotAppToken', { appToken: TOKEN }) };
	browser = await chromium.launch({ executablePath: ensureChromium(), args: ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu'] });
	page = await browser.newPage({ viewport: { width: 1000, height: 1000 } });
});
afterAll(async () => {
	await browser?.close();
	await sandbox?.stop();
	await world?.stop();
	await smtp?.stop();
	for (const dir of [homeDir, folder]) fs.rmSync(dir, { recursive: true, force: true, maxRetries: 5 });
});

describe('owners of deals that nobody decided', () => {
	const askAs = (config: Fields) => setUp(ASK, { armed: true, asOf: '2026-07-01', managers: { [INES]: MAYA }, manager: MAYA, decideUrl: `${sandbox.url}${PAGE}`, ...config });
	const linksIn = (text = ''): string[] => [...text.matchAll(/https?:\S+/g)].map(([link]) => link);
	/** Deals that a mail asks about, in its order. */
	const dealsIn = (text = '') => [...new Set(linksIn(text).map((link) => (new URL(link).searchParams.get('case') ?? '').replace('case attribution ', '')))];

	/** The line over six deals of which a partner was only mentioned, as a trigger runs it. */
	async function tagDeals(now: string): Promise<void> {
		const deals = [...[1, 2, 3, 4, 5].map((n) => ({ id: `D-${n}`, owner: INES, acv: 1000 * n })), { id: 'D-9', owner: TOM, acv: 100 }];
		const rows = [
			{ recordType: 'partner', id: 'P-1', name: 'Alder & Sons', domains: ['alder.example'], motion: 'named' },
			...deals.flatMap(({ id, owner, acv }) => [
				{ recordType: 'account', id: `A-${id}`, name: `Harbor ${id}`, domains: [`${id.toLowerCase()}.example`] },
				{ recordType: 'opportunity', id, sourceSystem: 'hubspot', name: `Harbor ${id} <b>`, accountId: `A-${id}`, accountName: `Harbor ${id}`, acv, currency: 'USD', kind: 'newBusiness', stage: 'Demo', status: 'open', createdAt: '2026-05-11', ownerEmail: owner, description: 'Alder & Sons was mentioned in the first call' },
				{ recordType: 'touch', id: `T-${id}`, accountId: `A-${id}`, kind: 'email', at: '2026-05-12', loggedAt: '2026-05-12', actor: 'seller', direction: 'outbound' },
			]),
		];
		const config = { armed: true, armedSince: '2026-01-01', asOf: now, fields: { partnerDecision: 'partner_ops_decision' } };
		await setUp(TAG, {}, { parameters: { 'Sample Call': { jsonOutput: JSON.stringify({ rows, deals: deals.map(({ id }) => id), config }) } } });
		await run(TAG);
	}

	it('are asked nothing before it is armed', async () => {
		await sandbox.insertRows('partner_ops_runs', [{ recordId: '2026-06-29', kind: 'daily', at: '2026-06-29T00:00:00Z', runId: '7', payload: '{"recordType":"snapshot"}' }]);
		await tagDeals('2026-06-30');
		expect((await payloads('cases')).map(({ queue, state }) => [queue, state])).toEqual(Array.from({ length: 6 }, () => ['attribution', 'open']));
		await askAs({ armed: false });
		await run(ASK);
		expect(smtp.mails).toEqual([]);
	});

	it('get at most three questions a day in one mail; an address that is refused loses nothing and stops nobody', async () => {
		smtp.refused.add(TOM);
		await askAs({});
		await run(ASK);
		await run(ASK);
		expect(smtp.mails).toMatchObject([{ to: INES, subject: 'Which partner was in these 3 deals?' }]);
		expect(dealsIn(smtp.mails[0]?.text)).toEqual(['D-5', 'D-4', 'D-3']);
		smtp.refused.clear();
		await askAs({ asOf: '2026-07-02' });
		await run(ASK);
		const next = smtp.mails.slice(1).map(({ to, text }) => [to, dealsIn(text)]);
		expect(next.sort()).toEqual([[INES, ['D-2', 'D-1']], [TOM, ['D-9']]]);
		await run(ASK);
		expect(smtp.mails).toHaveLength(3);
	});

	it('answer by one link and one click; opening records nothing, and Attribution Tag obeys from the next run', async () => {
		const link = linksIn(smtp.mails[0]?.text).find((one) => one.includes('answer=coSell')) ?? '';
		await page.goto(link);
		expect(await page.locator('h2').allTextContents()).toEqual(['Which partner was in Harbor D-5 <b>?']);
		expect(await page.locator('label').allTextContents()).toEqual([' Alder & Sons brought it', ' Alder & Sons sold it with us', ' No partner', ' I cannot tell', 'Note ']);
		expect(await page.getByLabel('Alder & Sons sold it with us').isChecked()).toBe(true);
		expect(await payloads('decisions')).toEqual([]);
		await look('decide-attribution');
		await save();
		expect(await page.locator('main').innerText()).toMatch(/Which partner was in Harbor D-5 <b>\?\s+Answered: Alder & Sons sold it with us\.\s+4 more to decide/);
		await look('decide-answered');
		expect(await payloads('decisions')).toMatchObject([{ kind: 'attribution', opportunityId: 'D-5', decision: 'coSell', roles: [{ partnerId: 'P-1', role: 'coSell' }], by: INES }]);
		expect(await sandbox.client.readRows('partner_ops_changes', {})).toMatchObject([{ recordId: 'D-5', kind: 'hubspot' }]);
		await tagDeals('');
		expect((await payloads('writes')).filter(({ opportunityId }) => opportunityId === 'D-5').at(-1)).toMatchObject({ decision: 'coSell', decidedBy: 'person' });
		expect((await latest('cases')).get('case attribution D-5')).toMatchObject({ state: 'decided' });
	});

	it('after seven days without an answer the manager is asked, once, and not about what was answered', async () => {
		await askAs({ asOf: '2026-07-07' });
		await run(ASK);
		expect(smtp.mails).toHaveLength(3);
		await askAs({ asOf: '2026-07-10', mostAtOnce: 9 });
		await run(ASK);
		const late = smtp.mails.slice(3);
		expect(late.map(({ to }) => to)).toEqual([MAYA]);
		expect(dealsIn(late[0]?.text).sort()).toEqual(['D-1', 'D-2', 'D-3', 'D-4', 'D-9']);
		expect(late[0]?.text).toContain(`asked ${INES}, no answer`);
		await askAs({ asOf: '2026-07-30' });
		await run(ASK);
		expect(smtp.mails).toHaveLength(4);
	});
});

describe('fixes that people approve', () => {
	/** What the CRM holds of its deals, whether a property is empty or missing. */
	const values = () => Object.fromEntries([...hubspot.portal.deals].map(([id, { properties }]) => [id, Object.fromEntries([...properties].flatMap(([name, [version]]) => (version === undefined || version.value === '' ? [] : [[name, version.value]])).sort())]));
	const openFixes = async (queue = 'fixes') => [...(await latest('cases')).values()].filter((one) => one['queue'] === queue && one['state'] === 'open');
	const fixes = async () => [...(await latest('fixes')).values()];
	/** Answers cases as the page's form does, and hears where it leads. */
	const answer = async (cases: readonly Fields[], said: string) => {
		const body = new URLSearchParams(Object.fromEntries(cases.flatMap(({ id, choice }, n) => [[`case-${n}`, String(id)], [`answer-${n}`, said], ...(choice === null ? [] : [[`choice-${n}`, 'Price']])])));
		expect((await fetch(`${sandbox.url}${PAGE}`, { method: 'POST', redirect: 'manual', body })).status).toBe(303);
	};
	const patches = () => world.log.filter(({ method }) => method === 'PATCH');
	/** A run that stopped holds its fixes no longer than this. */
	const HELD_MS = 30_000;
	const isLanded = (count: number) => waitUntil(`${count} fixes are written`, async () => (await fixes()).filter(({ state }) => state === 'written').length === count, 120_000);
	let before: ReturnType<typeof values>;
	let written = 0;

	it('stand on one page for each owner, who hears of them in one mail', async () => {
		const mails = smtp.mails.length;
		await setUp('partnerOpsReadHubspot', {});
		await setUp(FIX, { armed: true, asOf, decideUrl: `${sandbox.url}${PAGE}` }, { enable: ['Read HubSpot'], disable: ['Sample Records', 'Split Records'], parameters: { 'Propose Fixes': { options: { asOf, maxPerOwner: 100 } } } });
		await run(FIX);
		const cases = await openFixes();
		expect(new Set(cases.map(({ actions }) => (actions as { decision: { fix: string } }[])[0]?.decision.fix))).toEqual(new Set(['duplicate', 'kind', 'lossReason', 'partnership']));
		const owners = smtp.mails.slice(mails).map(({ to }) => to);
		expect(owners.length).toBe(new Set(owners).size);
		expect(new Set(owners)).toEqual(new Set(cases.map(({ ownerEmail }) => ownerEmail ?? 'revenue-operations@example.com')));
		await run(FIX);
		expect(await openFixes()).toHaveLength(cases.length);
		before = values();
	});

	it('a deal that is lost without a reason is bounced to its owner the same day, and nothing else is', async () => {
		const [deal] = [...hubspot.portal.deals.values()].filter(({ properties }) => properties.get('hs_is_closed')?.[0]?.value !== 'true' && (properties.get('owner_email')?.[0]?.value ?? '') !== '' && properties.get('dealtype')?.[0]?.value === 'newbusiness');
		const lost = deal?.id ?? '';
		const owner = deal?.properties.get('owner_email')?.[0]?.value;
		for (const [name, value] of [['dealstage', 'closedlost'], ['hs_is_closed', 'true'], ['hs_is_closed_won', 'false'], ['hs_is_closed_lost', 'true'], ['closed_lost_reason', ''], ['closedate', new Date(Date.parse(asOf) - DAY_MS / 2).toISOString()]] as const) hubspot.change(lost, name, value);
		before = values();
		const mails = smtp.mails.length;
		await run(FIX, 'Every Evening');
		expect(smtp.mails.slice(mails)).toMatchObject([{ to: owner, subject: expect.stringMatching(/^Why was .+ lost\?$/) as string }]);
	});

	it('nothing is written before somebody arms it; then what was approved is, with the value before', async () => {
		const [first] = (await openFixes()).filter(({ ownerEmail, choice }) => typeof ownerEmail === 'string' && choice === null);
		await page.goto(`${sandbox.url}${PAGE}?queue=fixes&owner=${encodeURIComponent(String(first?.['ownerEmail']))}`);
		const section = page.locator('section', { hasText: String(first?.['title']) }).first();
		await section.getByLabel('Yes, change it').check();
		await look('decide-fixes');
		await save();
		await waitUntil('the decision is kept', async () => (await payloads('decisions')).some(({ kind }) => kind === 'fix'));
		expect([patches(), await fixes()]).toEqual([[], []]);
		await setUp(WRITE, { armed: true, retryMinutes: HELD_MS / 60_000 });
		await run(WRITE);
		written = 1;
		await isLanded(written);
		const [fix] = await fixes();
		expect(patches()).toHaveLength(1);
		expect(fix).toMatchObject({ previous: before[String(fix?.['opportunityId'])]?.[String(fix?.['property'])] ?? null });
	});

	it.each(Array.from({ length: KILLS }, (_, n) => [5 + 4 * n]))('n8n is killed when %i changes have arrived: after the restart each is written once, and none is lost', async (arrived) => {
		const cases = (await openFixes()).slice(0, AT_ONCE);
		expect(cases.length).toBeGreaterThan(arrived + 2);
		const seen = patches().length;
		const heldUntil = Date.now() + HELD_MS;
		await answer(cases, 'approve');
		await waitUntil('some are written', () => patches().length >= seen + arrived);
		process.kill(sandbox.n8n.pid, 'SIGKILL');
		await sandbox.n8n.ended;
		const reached = patches().length - seen;
		expect(reached).toBeLessThan(cases.length);
		await boot();
		await waitUntil('the stopped run holds nothing any more', () => Date.now() > heldUntil);
		await run(WRITE);
		written += cases.length;
		const all = await fixes();
		expect(all.map(({ state }) => state)).toEqual(Array.from({ length: written }, () => 'written'));
		expect(hubspot.writes).toHaveLength(written);
		for (const { opportunityId, property, previous, value } of all) {
			expect(hubspot.writes.filter(({ dealId, changed }) => dealId === opportunityId && changed.includes(String(property)))).toHaveLength(1);
			expect([previous ?? undefined, values()[String(opportunityId)]?.[String(property)]]).toEqual([before[String(opportunityId)]?.[String(property)], value]);
		}
		await run(WRITE);
		expect([hubspot.writes.length, (await openFixes('undo')).length]).toEqual([written, written]);
	});

	it('are taken back within 30 days: the CRM is byte for byte as it was, but for what somebody changed since', async () => {
		await page.goto(`${sandbox.url}${PAGE}?queue=undo`);
		await look('decide-undo');
		const all = await openFixes('undo');
		const [kept, ...rest] = all;
		const [{ opportunityId, property }] = [(await fixes()).find(({ fixId }) => String(kept?.['id']).includes(`${String(fixId)} `)) ?? {}] as [Fields];
		hubspot.change(String(opportunityId), String(property), 'what a person says');
		const changes = hubspot.writes.length;
		for (let from = 0; from < all.length; from += AT_ONCE) await answer([kept ?? {}, ...rest].slice(from, from + AT_ONCE), 'undo');
		await waitUntil('all are taken back', async () => (await fixes()).every(({ state }) => state === 'undone' || state === 'changedSince'), 120_000);
		expect((await fixes()).filter(({ state }) => state === 'changedSince')).toMatchObject([{ opportunityId, found: 'what a person says' }]);
		hubspot.change(String(opportunityId), String(property), before[String(opportunityId)]?.[String(property)] ?? '');
		expect(values()).toEqual(before);
		expect(hubspot.writes).toHaveLength(changes + all.length - 1);
	});
});
