import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { chromium, type Browser, type Page } from 'playwright-core';
import { writeCompany } from '../../../sandbox/sample/write.mjs';
import { ensureChromium } from './chromium';
import { exportOf } from './crmExports';
import { failuresOf } from './failuresOf';
import type { TestSandbox } from './startSandbox';

/** A machine that others share is slow. */
const PATIENCE = 500_000;

/** An export to drop: its file, and what it holds as text. */
export interface Export {
	readonly file: string;
	readonly csv: string;
	readonly delimiter?: string;
}

/** A person in front of the audit form, with exports in a folder. */
export interface AuditForm {
	readonly page: Page;
	/** What went wrong in the page itself. */
	readonly faults: readonly string[];
	readonly exports: ReturnType<typeof companyExports>;
	/** Drops files into the form. */
	readonly drop: (...files: readonly string[]) => Promise<void>;
	/** Waits for the columns to be shown. */
	readonly columns: () => Promise<void>;
	/** Says yes to the columns, and waits for the report; no run of the workflow may have failed. */
	readonly confirm: () => Promise<void>;
	/** Drops, confirms and compares the deals of the page with those of the export. */
	readonly walk: (...exports: readonly Export[]) => Promise<{ readonly found: number; readonly decided: number }>;
	readonly close: () => Promise<void>;
}

/** Rows of an export that its CRM calls won or lost, and new business where it tells kinds apart, by the words of its own columns. */
function decidedIn({ csv, delimiter = ',' }: Export): number {
	const rows = parse(csv, { columns: true, bom: true, delimiter }) as Readonly<Record<string, string>>[];
	const [columns = {}] = rows;
	const column = (...names: readonly RegExp[]) => names.flatMap((name) => Object.keys(columns).filter((one) => name.test(one)))[0] ?? '';
	const [status, kind] = [column(/^(Deal - )?Status$|^Ergebnis$/, /^(Deal )?Stage$/), column(/^(Deal )?Type$|^Art$/)];
	return rows.filter((row) => /^(closed )?(won|lost|gewonnen|verloren)/i.test(row[status] ?? '') && /^(new|neu|$)/i.test(row[kind] ?? '')).length;
}

/** The same small company in the exports of several systems and countries. */
function companyExports(folder: string) {
	const company = (habit: 'plain' | 'bom' | 'german') => {
		const out = path.join(folder, habit);
		if (!fs.existsSync(out)) writeCompany({ out, systems: ['csv'], crm: 'csv', habit, seed: 3, size: 0.1, noise: 1 });
		return path.join(out, 'csv');
	};
	const own = (habit: 'plain' | 'bom' | 'german', name: string, delimiter = ','): Export => {
		const file = path.join(company(habit), `${name}.csv`);
		return { file, csv: fs.readFileSync(file, 'utf8'), delimiter };
	};
	const write = (name: string, bytes: string | Buffer) => {
		const file = path.join(folder, name);
		fs.writeFileSync(file, bytes);
		return file;
	};
	const deals = () => own('plain', 'deals').csv;
	return {
		write,
		plain: (name: string) => own('plain', name),
		german: (name: string) => own('german', name, ';'),
		/** As HubSpot's own page exports deals, with a byte order mark. */
		hubspot: (): Export => {
			const csv = exportOf('hubspot', deals());
			return { csv, file: write('hubspot-crm-exports-all-deals.csv', `\ufeff${csv}`) };
		},
		/** As Pipedrive's, with semicolons. It has no column that tells new business from renewals. */
		pipedrive: (): Export => {
			const csv = exportOf('pipedrive', deals(), ';');
			return { csv, delimiter: ';', file: write('deals-15632.csv', csv) };
		},
		/** A report of Salesforce in what Excel writes in Western Europe. */
		salesforce: (): Export => {
			const csv = exportOf('salesforce', deals().replace(/[^ -ÿ\r\n]/g, '?').replace('Core', 'Größe'));
			return { csv, file: write('report1718.csv', Buffer.from(csv, 'latin1')) };
		},
		/** A workbook under the name of a table. */
		workbook: () => write('deals.xlsx.csv', Buffer.from('PK\u0003\u0004\u0014\u0000\u0006\u0000rest')),
	};
}

/** Opens a browser before the audit form of a running n8n. */
export async function openAuditForm(sandbox: TestSandbox): Promise<AuditForm> {
	const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'partner-ops-audit-'));
	const browser: Browser = await chromium.launch({ executablePath: ensureChromium(), args: ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu'] });
	const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
	page.setDefaultTimeout(PATIENCE);
	const faults: string[] = [];
	page.on('pageerror', ({ message }) => faults.push(message));

	const drop = async (...files: readonly string[]) => {
		for (let tries = 0; (await page.goto(`${sandbox.url}/form/partner-ops-audit`))?.status() !== 200; tries++) {
			if (tries > 240) throw new Error('The form does not answer.');
			await page.waitForTimeout(250);
		}
		await page.locator('input[type=file]').setInputFiles([...files]);
		await page.locator('input[type=date]').fill('2026-06-30');
		await page.locator('#submit-btn').click();
	};
	const columns = () => page.getByText('Is this what the columns are?').waitFor();
	const confirm = async () => {
		await page.locator('#submit-btn').click();
		await page.waitForURL(/\/webhook\/partner-ops-audit-page\?page=[0-9a-f]{48}$/, { timeout: PATIENCE });
		const failed = failuresOf(sandbox).filter(({ workflow }) => /audit|score partner book/i.test(workflow));
		if (failed.length > 0) throw new Error(JSON.stringify(failed));
	};
	return {
		page,
		faults,
		exports: companyExports(folder),
		drop,
		columns,
		confirm,
		walk: async (...exports) => {
			await drop(...exports.map(({ file }) => file));
			await columns();
			await confirm();
			const said = (await page.locator('#waterfall').textContent()) ?? '';
			const [deals] = exports;
			return { found: Number(/n = ([\d,]+) decided/.exec(said)?.[1]?.replace(/,/g, '')), decided: deals === undefined ? 0 : decidedIn(deals) };
		},
		close: async () => {
			await browser.close();
			fs.rmSync(folder, { recursive: true, force: true });
		},
	};
}
