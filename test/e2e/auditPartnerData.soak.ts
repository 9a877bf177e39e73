import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { chromium, type Browser, type Page } from 'playwright-core';
import { writeCompany } from '../../sandbox/sample/write.mjs';
import { ensureChromium } from './support/chromium';
import { exportOf } from './support/crmExports';
import { failuresOf } from './support/failuresOf';
import { startSandbox, type TestSandbox } from './support/startSandbox';

// A machine that others share needs minutes for n8n's first start.
jest.setTimeout(1_200_000);
const PATIENCE = 500_000;

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'partner-ops-audit-'));
/** The same company in a habit of writing: the folder of its flat tables. */
function company(habit: 'plain' | 'bom' | 'german'): string {
	const out = path.join(folder, habit);
	if (!fs.existsSync(out)) writeCompany({ out, systems: ['csv'], crm: 'csv', habit, seed: 3, size: 0.1, noise: 1 });
	return path.join(out, 'csv');
}
const write = (name: string, text: string | Buffer) => {
	const file = path.join(folder, name);
	fs.writeFileSync(file, text);
	return file;
};
const deals = () => fs.readFileSync(path.join(company('plain'), 'deals.csv'), 'utf8');

let [sandbox, browser, page]: [TestSandbox, Browser, Page] = [undefined as never, undefined as never, undefined as never];
const faults: string[] = [];

beforeAll(async () => {
	sandbox = await startSandbox({ env: { GENERIC_TIMEZONE: 'UTC' } });
	browser = await chromium.launch({ executablePath: ensureChromium(), args: ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu'] });
	page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
	page.setDefaultTimeout(PATIENCE);
	page.on('pageerror', ({ message }) => faults.push(message));
});
afterAll(async () => {
	await browser?.close();
	await sandbox?.stop();
	fs.rmSync(folder, { recursive: true, force: true });
});

/** Drops files into the form, as a person does. */
async function drop(...files: readonly string[]): Promise<void> {
	for (let tries = 0; (await page.goto(`${sandbox.url}/form/partner-ops-audit`))?.status() !== 200; tries++) {
		if (tries > 240) throw new Error('The form does not answer.');
		await page.waitForTimeout(250);
	}
	await page.locator('input[type=file]').setInputFiles([...files]);
	await page.locator('input[type=date]').fill('2026-06-30');
	await page.locator('#submit-btn').click();
}
/** Says yes to the columns, and waits for the report. */
async function confirm(): Promise<void> {
	await page.locator('#submit-btn').click();
	await page.waitForURL(/\/webhook\/partner-ops-audit-page\?page=[0-9a-f]{48}$/, { timeout: PATIENCE });
}
const confirmPage = () => page.getByText('Is this what the columns are?').waitFor();
/** How many deals were decided, as the page says. */
const decidedDeals = async (): Promise<number> => Number(/n = ([\d,]+) decided/.exec((await page.locator('#waterfall').textContent()) ?? '')?.[1]?.replace(/,/g, ''));
/** Rows of an export that its CRM calls won or lost, and new business where it tells kinds apart, by the words of its own columns. */
function decidedIn(csv: string, delimiter = ','): number {
	const rows = parse(csv, { columns: true, bom: true, delimiter }) as Readonly<Record<string, string>>[];
	const [columns = {}] = rows;
	const column = (...names: readonly RegExp[]) => names.flatMap((name) => Object.keys(columns).filter((one) => name.test(one)))[0] ?? '';
	const [status, kind] = [column(/^(Deal - )?Status$|^Ergebnis$/, /^(Deal )?Stage$/), column(/^(Deal )?Type$|^Art$/)];
	return rows.filter((row) => /^(closed )?(won|lost|gewonnen|verloren)/i.test(row[status] ?? '') && /^(new|neu|$)/i.test(row[kind] ?? '')).length;
}
const expectDeals = async (csv: string, delimiter?: string) => {
	const decided = decidedIn(csv, delimiter);
	expect(decided).toBeGreaterThan(250);
	expect(Math.abs((await decidedDeals()) / decided - 1)).toBeLessThan(0.02);
};

describe('the first 20 minutes', () => {
	it('four exports: the columns are shown, and the page opens with its five moments on the first two screens', async () => {
		await drop(...['deals', 'partners', 'touches', 'registrations'].map((name) => path.join(company('plain'), `${name}.csv`)));
		await confirmPage();
		const text = (await page.locator('body').textContent()) ?? '';
		for (const said of ['deals.csv', 'partners.csv', 'Opportunity Name', 'closed at', 'registrations', 'activities', 'partners']) expect(text).toContain(said);
		await confirm();
		expect(failuresOf(sandbox)).toEqual([]);
		expect(await page.locator('h1').textContent()).toBe('Partner report');
		const moments = page.locator('.moment');
		expect(await moments.count()).toBe(5);
		for (const box of await moments.evaluateAll((all) => all.map((one) => one.getBoundingClientRect().bottom))) expect(box).toBeLessThan(1800);
		await expectDeals(deals());
		expect(faults).toEqual([]);
	});

	it('nobody finds the page without its address', async () => {
		const status = async (query: string) => (await fetch(`${sandbox.url}/webhook/partner-ops-audit-page${query}`)).status;
		expect([await status(''), await status('?page='), await status(`?page=${'0'.repeat(48)}`), await status('?page=%25')]).toEqual([404, 404, 404, 404]);
	});

	it("HubSpot's own export of deals, with a byte order mark", async () => {
		const csv = exportOf('hubspot', deals());
		await drop(write('hubspot-crm-exports-all-deals.csv', `\ufeff${csv}`));
		await confirmPage();
		await confirm();
		await expectDeals(csv);
	});

	it("Pipedrive's own export of deals, with semicolons", async () => {
		const csv = exportOf('pipedrive', deals(), ';');
		await drop(write('deals-15632.csv', csv));
		await confirmPage();
		await confirm();
		await expectDeals(csv, ';');
	});

	it("a report of Salesforce in what Excel writes in Western Europe", async () => {
		const csv = exportOf('salesforce', deals().replace(/[^ -ÿ\r\n]/g, '?').replace('Core', 'Größe'));
		await drop(write('report1718.csv', Buffer.from(csv, 'latin1')));
		await confirmPage();
		await confirm();
		await expectDeals(csv);
	});

	it('a German export with semicolons, dates with dots and decimal commas', async () => {
		await drop(...['deals', 'partners'].map((name) => path.join(company('german'), `${name}.csv`)));
		await confirmPage();
		expect(await page.locator('select').last().inputValue()).toBe('1.234,56');
		await confirm();
		await expectDeals(fs.readFileSync(path.join(company('german'), 'deals.csv'), 'utf8'), ';');
	});
});

describe('what cannot be read', () => {
	it.each([
		['a renamed workbook', () => [write('deals.xlsx.csv', Buffer.from('PK\u0003\u0004\u0014\u0000\u0006\u0000rest'))], 'is an Excel workbook'],
		['an empty file', () => [write('empty.csv', '\ufeff \n')], 'is empty'],
		['a header line alone', () => [write('header.csv', 'Deal Name,Stage\n')], 'no rows'],
		['five files', () => [1, 2, 3, 4, 5].map((n) => write(`d${n}.csv`, 'Deal Name,Stage\nA,Won\n')), 'at most four'],
		['a list without deals', () => [path.join(company('plain'), 'partners.csv')], 'None of these files is a list of deals'],
	])('%s gets a sentence', async (_, files, said) => {
		await drop(...files());
		await page.getByText(said).waitFor();
	});
});
