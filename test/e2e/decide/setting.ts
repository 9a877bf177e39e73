import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import { ensureBuilt, ensureN8n } from '../../../sandbox/ensure.mjs';
import { bootSandbox } from '../../../sandbox/n8n/bootSandbox.mjs';
import { OWNER } from '../../../sandbox/n8n/n8nClient.mjs';
import { freePort } from '../../../sandbox/n8n/ports.mjs';
import { runToEnd } from '../../../sandbox/n8n/runToEnd.mjs';
import { workflowOf } from '../../../sandbox/n8n/workflowFiles.mjs';
import { seriousFaultsOn } from '../support/axeOn';
import { ensureChromium } from '../support/chromium';
import { connected, createCredential, publish } from '../support/connected';
import { mailServer, type MailServer } from '../support/mailServer';
import { copyPreparedHome } from '../support/preparedHome';
import type { TestSandbox } from '../support/startSandbox';
import { waitUntil } from '../support/waitUntil';
import { fakeHubspot, TOKEN, type FakeHubspot } from '../world/hubspot/fakeHubspot';
import { startWorld, type World } from '../world/startWorld';

export type Fields = Readonly<Record<string, unknown>>;

/** Where cases are decided. */
export const PAGE = '/webhook/partner-ops-decide';

/** Where pictures go: into the documentation when asked to, else they are only looked at. */
const pictures = process.env['PARTNER_OPS_PICTURES'] ?? fs.mkdtempSync(path.join(os.tmpdir(), 'partner-ops-pictures-'));
fs.mkdirSync(pictures, { recursive: true });

interface More {
	readonly enable?: readonly string[];
	readonly disable?: readonly string[];
	readonly parameters?: Readonly<Record<string, Fields>>;
}

/** One n8n with everything that asks people and does what they answer, a mail server, a HubSpot and a browser. */
export interface Setting {
	readonly sandbox: TestSandbox;
	readonly page: Page;
	readonly smtp: MailServer;
	readonly world: World;
	readonly hubspot: FakeHubspot;
	/** A workflow as somebody sets it up who wants to use it: credentials chosen, Config edited, published. */
	readonly setUp: (id: string, config: Fields, more?: More) => Promise<void>;
	readonly run: (id: string, trigger?: string) => Promise<string>;
	/** What a table of ours holds: every row, or each record as it stands. */
	readonly payloads: (table: string) => Promise<Fields[]>;
	readonly latest: (table: string) => Promise<Map<string, Fields>>;
	/** Presses *Save answers* on the page. */
	readonly save: () => Promise<void>;
	readonly shoot: (name: string) => Promise<void>;
	/** Looks at the page light, dark and narrow: nothing runs out of it, and nothing serious is wrong for those who cannot see it well. */
	readonly look: (name: string) => Promise<void>;
	/** Ends n8n as a power cut does. */
	readonly kill: () => Promise<void>;
	/** Starts n8n in the same home again. */
	readonly boot: () => Promise<void>;
}

/** Starts and ends with the tests of the file that asks for it. */
export function settingOf(): Setting {
	const hubspot = fakeHubspot({ size: 0.1 });
	const homeDir = fs.mkdtempSync(path.join(os.tmpdir(), 'partner-ops-e2e-'));
	let [smtp, world, sandbox, browser, page] = [] as unknown as [MailServer, World, TestSandbox, Browser, Page];
	let credentials: { readonly smtp: string; readonly hubspotAppToken: string };
	let port: number;

	const boot = async () => {
		const booted = await bootSandbox({ homeDir, port, runtime: await ensureN8n(), env: { ...world.env, GENERIC_TIMEZONE: 'UTC', N8N_DISABLE_UI: 'true' } });
		sandbox = { ...booted, owner: OWNER, insertRows: booted.client.insertRows };
		await waitUntil('the page is there', async () => (await fetch(`${sandbox.url}${PAGE}`)).status === 200);
	};
	const payloads = async (table: string) => (await sandbox.client.readRows(`partner_ops_${table}`, {})).map(({ payload }) => JSON.parse(String(payload)) as Fields);
	const shoot = async (name: string) => {
		await page.screenshot({ path: path.join(pictures, `${name}.png`), fullPage: true });
	};

	beforeAll(async () => {
		smtp = await mailServer();
		world = await startWorld({ vendors: [hubspot] });
		await ensureBuilt();
		await copyPreparedHome(homeDir, await ensureN8n());
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
		fs.rmSync(homeDir, { recursive: true, force: true, maxRetries: 5 });
	});

	return {
		hubspot,
		get sandbox() {
			return sandbox;
		},
		get page() {
			return page;
		},
		get smtp() {
			return smtp;
		},
		get world() {
			return world;
		},
		setUp: async (id, config, more = {}) => {
			const set = connected(workflowOf(sandbox.workflows, id), { credentials, config, ...more, enable: ['Send Email', ...(more.enable ?? [])] });
			const chosen = { 'n8n-nodes-base.emailSend': ['smtp', credentials.smtp], 'n8n-nodes-base.hubspot': ['hubspotAppToken', credentials.hubspotAppToken] } as Readonly<Record<string, readonly [string, string]>>;
			const nodes = (set.nodes as { readonly type: string }[]).map((node) => {
				const [type, key] = chosen[node.type] ?? [];
				return type === undefined ? node : { ...node, credentials: { [type]: { id: key, name: type } } };
			});
			await publish(sandbox, { ...set, nodes });
		},
		run: (id, trigger) => runToEnd(sandbox, workflowOf(sandbox.workflows, id), trigger),
		payloads,
		latest: async (table) => new Map((await payloads(table)).map((one) => [String(one['id']), one])),
		save: async () => {
			const posted = page.waitForResponse((response) => response.request().method() === 'POST');
			await page.getByRole('button', { name: 'Save answers' }).click();
			expect((await posted).status()).toBe(303);
			await page.waitForLoadState();
		},
		shoot,
		look: async (name) => {
			for (const [kind, colorScheme, width] of [['light', 'light', 1000], ['dark', 'dark', 1000], ['narrow', 'light', 380]] as const) {
				await page.emulateMedia({ colorScheme });
				await page.setViewportSize({ width, height: 1000 });
				expect(await page.evaluate('document.documentElement.scrollWidth <= window.innerWidth')).toBe(true);
				expect(await seriousFaultsOn(page)).toEqual([]);
				await shoot(`${name}-${kind}`);
			}
			await page.emulateMedia({ colorScheme: 'light' });
			await page.setViewportSize({ width: 1000, height: 1000 });
		},
		kill: async () => {
			process.kill(sandbox.n8n.pid, 'SIGKILL');
			await sandbox.n8n.ended;
		},
		boot,
	};
}
