import { execFile } from 'node:child_process';
import fs from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { toBook, type BookRecord } from '../../engine/model';
import { SECTIONS, makeReport, parseReportSpec } from '../../engine/report';
import { AS_OF } from '../../sandbox/sample/index.mjs';
import { seriousFaultsOn } from './support/axeOn';
import { ensureChromium } from './support/chromium';

jest.setTimeout(600_000);

/** Size of the planted company: 1 is what `npm start` shows, and what the pictures are made of. */
const SIZE = Number(process.env['PARTNER_OPS_PAGE_SIZE'] ?? 0.3);
/** Where pictures of the page go, for a person to look at; nowhere unless asked for. */
const PICTURES = process.env['PARTNER_OPS_PICTURES'];
const MARKUP = '<img src=x onerror="document.title=1">';
const LAPTOP = { width: 1280, height: 800 };
const PHONE = { width: 390, height: 844 };

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'partner-ops-page-'));
const asked: string[] = [];
const pages = new Map<string, string>();
const server = http.createServer(({ url = '' }, response) => {
	asked.push(url);
	response.writeHead(pages.has(url) ? 200 : 404, { 'Content-Type': 'text/html; charset=utf-8' }).end(pages.get(url) ?? '');
});
let [browser, origin] = [undefined as unknown as Browser, ''];

/** The page of the planted company, made by the line of nodes in a process of its own. */
async function pageOf(size: number, prefix = ''): Promise<string> {
	const file = path.join(folder, `${size}${prefix === '' ? '' : '-markup'}.json`);
	await promisify(execFile)(process.execPath, [path.join(__dirname, 'support', 'pageBook.mjs'), file, String(size), prefix]);
	const records = JSON.parse(fs.readFileSync(file, 'utf8')) as BookRecord[];
	return makeReport(toBook(records), parseReportSpec({ title: `${prefix}Partner report` }), { asOf: Date.parse(new Date(AS_OF).toISOString()), timeZone: 'UTC' }).html;
}

/** Opens a page as a reader does; what its console says and what it asks for is noted. */
async function open(name: string, options: BrowserContextOptions): Promise<{ readonly page: Page; readonly said: readonly string[]; readonly requests: readonly string[] }> {
	const page = await browser.newPage(options);
	const [said, requests]: [string[], string[]] = [[], []];
	page.on('console', (message) => said.push(message.text()));
	page.on('pageerror', ({ message }) => said.push(message));
	page.on('request', (request) => requests.push(request.url()));
	await page.goto(`${origin}${name}`);
	return { page, said, requests };
}
/** Opens everything that is folded. */
const unfold = (page: Page) => page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true; })");
/** How much wider the page is than its window. */
const sideways = (page: Page) => page.evaluate<number>('document.documentElement.scrollWidth - innerWidth');
const picture = async (page: Page, name: string, fullPage = true) => {
	if (PICTURES !== undefined) await page.screenshot({ path: path.join(PICTURES, `${name}.png`), fullPage });
};

beforeAll(async () => {
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
	pages.set('/planted', await pageOf(SIZE)).set('/markup', await pageOf(0.1, MARKUP));
	browser = await chromium.launch({ executablePath: ensureChromium(), args: ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu'] });
});
afterAll(async () => {
	await browser?.close();
	await new Promise((resolve) => server.close(resolve));
	fs.rmSync(folder, { recursive: true, force: true });
});

describe('the page of the planted company in Chromium', () => {
	it('is one request and says nothing in the console', async () => {
		asked.length = 0;
		const { page, said, requests } = await open('/planted', { viewport: LAPTOP });
		expect(await page.locator('section').evaluateAll((all) => all.map(({ id }) => id))).toEqual(['first', ...SECTIONS]);
		await unfold(page);
		await page.waitForLoadState('networkidle');
		expect([said, requests, asked.filter((url) => url !== '/favicon.ico')]).toEqual([[], [`${origin}/planted`], ['/planted']]);
		expect(Buffer.byteLength(pages.get('/planted') ?? '')).toBeLessThan(400_000);
		await page.close();
	});

	it('has the five moments of the first 20 minutes on the first two screens, each with its figure and proofs', async () => {
		const { page } = await open('/planted', { viewport: LAPTOP });
		const moments = page.locator('.moment');
		expect(await moments.locator('h3').allTextContents()).toEqual(['What is our win rate?', 'Is attribution right?', 'Who are our best partners?', 'Whom would we have seen leave?', 'What do we do on Monday?']);
		for (const figure of await moments.locator('.big').allTextContents()) expect(figure).toMatch(/[1-9]/);
		for (const moment of await moments.all()) {
			expect((await moment.boundingBox())?.height).toBeGreaterThan(60);
			expect(await moment.locator('li').count()).toBeGreaterThan(0);
		}
		const bottoms = await moments.evaluateAll((all) => all.map((one) => one.getBoundingClientRect().bottom));
		for (const bottom of bottoms) expect(bottom).toBeLessThanOrEqual(2 * LAPTOP.height);
		await picture(page, 'first-screen', false);
		await page.close();
	});

	it.each([
		['wide', { viewport: LAPTOP }],
		['narrow', { viewport: PHONE }],
		['dark', { viewport: LAPTOP, colorScheme: 'dark' }],
		['narrow and dark', { viewport: PHONE, colorScheme: 'dark' }],
	] as [string, BrowserContextOptions][])('%s: nothing serious by axe-core, and no scrolling sideways', async (name, options) => {
		const { page } = await open('/planted', options);
		expect(await seriousFaultsOn(page)).toEqual([]);
		expect(await sideways(page)).toBeLessThanOrEqual(0);
		const colour = await page.evaluate<string>('getComputedStyle(document.body).backgroundColor');
		expect(colour === 'rgb(14, 20, 19)').toBe(options.colorScheme === 'dark');
		await picture(page, name.replaceAll(' ', '-'));
		await page.close();
	});

	it('prints black on white, without what only a screen can use, and nothing is cut off at the edge', async () => {
		const { page } = await open('/planted', { viewport: { width: 703, height: 1000 }, colorScheme: 'dark' });
		await page.emulateMedia({ media: 'print' });
		expect(await page.evaluate<string>("getComputedStyle(document.documentElement).getPropertyValue('--page').trim()")).toBe('#fff');
		expect(await page.locator('nav').isVisible()).toBe(false);
		expect(await page.locator('details.named table').first().isVisible()).toBe(true);
		const widest = await page.locator('table, svg, section').evaluateAll((all) => Math.max(...all.map((one) => one.getBoundingClientRect().right)));
		expect(widest).toBeLessThanOrEqual(703);
		const file = path.join(PICTURES ?? folder, 'print.pdf');
		await page.pdf({ path: file, format: 'A4', preferCSSPageSize: true });
		expect(fs.readFileSync(file).subarray(0, 5).toString()).toBe('%PDF-');
		await page.close();
	});
});

describe('markup in every name', () => {
	it('stays text, and starts nothing', async () => {
		const { page, said, requests } = await open('/markup', { viewport: LAPTOP });
		await unfold(page);
		await page.waitForLoadState('networkidle');
		expect(await page.locator('img').count()).toBe(0);
		expect(await page.title()).toBe(`${MARKUP}Partner report`);
		expect(await page.locator('h1').textContent()).toBe(`${MARKUP}Partner report`);
		for (const section of ['waterfall', 'audit', 'league', 'plays']) expect(await page.locator(`#${section}`).textContent()).toContain(MARKUP);
		expect([said, requests]).toEqual([[], [`${origin}/markup`]]);
		expect(await sideways(page)).toBeLessThanOrEqual(0);
		await page.close();
	});
});
