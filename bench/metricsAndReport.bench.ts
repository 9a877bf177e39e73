import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { seededRandom } from '../engine/core';
import { METRICS, calculateMetrics, parseMetricsSpec } from '../engine/metrics';
import { toBook, type Book, type BookRecord } from '../engine/model';
import { makeReport, parseReportSpec } from '../engine/report';
import { ensureChromium } from '../test/e2e/support/chromium';
import { measure, tellWork } from './measure';

/**
 * Metrics over 1,000,000 opportunities of 50,000 partners, without and with the decay of the roster (which is Dormancy
 * Detect's reading of the same book), and the page for 400 and 10,000 partners: processor time by the engine, each in a
 * process of its own; then the size of those pages, and how long a headless Chromium takes to load them. Another size of the first two: `npm run bench -- metricsAndReport 100000`.
 */
const SIZES = /^(\d+) deals/;
const DEALS = Number(process.argv.slice(2).find((word) => /^\d+$/.test(word))) || 1_000_000;
const DAY = 86_400_000;
const AS_OF = Date.parse('2026-06-30T12:00:00Z');
const context = { asOf: AS_OF, timeZone: 'UTC' };
const day = (back: number) => new Date(AS_OF - back * DAY).toISOString().slice(0, 10);

function* records(partners: number, deals: number): Generator<BookRecord> {
	const random = seededRandom(10);
	for (let i = 0; i < partners; i++) {
		const rank = { points: 100 - i / partners, rank: i + 1, won: 3, lost: 5, open: 2, decided: 8, wonAcv: 100_000 / (i + 1), winRate: { estimate: 0.3 } };
		yield {
			recordType: 'partner', id: `p${i}`, name: `Partner ${i}`, types: ['reseller'], motion: i % 3 === 0 ? 'named' : 'selfServe', enrolledAt: '2023-01-01', score: rank,
			league: { raw: { rank: partners - i }, true: { rank: i + 1 }, jump: partners - 2 * i },
			dormancy: { state: ['producing', 'cooling', 'dormant'][i % 3], early: i % 3 === 1, silenceDays: 90, usualGapDays: 30, dormantOn: '2026-08-01', acvAtStake: 5000 },
			play: { plays: [{ id: `play-${i}`, status: 'now', title: `Call Partner ${i}`, why: 'It goes quiet.', arithmetic: '0.1 x 50,000', expectedValue: 5000, managerEmail: `m${i % 40}@x.example`, draft: { subject: 'Hello', body: 'How are you?' } }] },
		};
	}
	for (let i = 0; i < deals; i++) {
		const dice = random.next();
		const back = Math.floor(random.next() * 1000);
		const id = `p${Math.floor(partners * random.next() ** 3)}`;
		const decision = dice < 0.6 ? 'sourced' : dice < 0.7 ? 'coSell' : 'direct';
		const roles = decision === 'direct' ? [] : [{ partnerId: id, partnerName: id, role: decision === 'sourced' ? 'sourcing' : 'coSell' }];
		yield {
			recordType: 'opportunity', id: `o${i}`, name: `Deal ${i}`, status: random.next() < 0.2 ? 'won' : random.next() < 0.15 ? 'open' : 'lost', acv: Math.round(20_000 * Math.exp(random.next() * 2 - 1)), currency: 'USD', createdAt: day(back + 60), closedAt: day(back),
			attribution: { decision, sourcingPartnerId: decision === 'sourced' ? id : null, roles, sentence: `Sourced by ${id}.`, involvement: { tagged: dice < 0.5, strong: true, weak: false, dated: true }, invisible: dice > 0.55 && dice < 0.6 ? [{ partnerName: id, amount: 100_000, proof: 'a registration of 2026-01-02' }] : [] },
		};
	}
}

/** A book with its metrics, as the report takes it. */
function pageBook(partners: number): Book {
	const all = [...records(partners, partners * 15)];
	const { metrics } = calculateMetrics(toBook(all), parseMetricsSpec({}), context);
	const rows = metrics.map(({ id, ...row }): BookRecord => ({ recordType: 'snapshot', of: 'metric', ...row, id: `${id}@${row.day}`, metricId: id }));
	return toBook([...all, ...rows]);
}

function play(name: string): void {
	const deals = Number(SIZES.exec(name)?.[1]);
	if (deals > 0) {
		const book = toBook(records(deals / 20, deals));
		const metrics = METRICS.filter((metric) => name.endsWith('decay') || metric !== 'rosterDecay');
		// What making the records left behind is nobody's work.
		globalThis.gc?.();
		tellWork(() => calculateMetrics(book, parseMetricsSpec({ metrics }), context));
		return;
	}
	const partners = name === 'page, 400 partners' ? 400 : 10_000;
	const book = pageBook(partners);
	const spec = parseReportSpec({});
	// The first page of a process pays for compiling; the nightly run makes one page a process.
	tellWork(() => makeReport(book, spec, context));
}

/** How large the page of so many partners is, and how long a browser takes until it is there to be read. */
async function tellPage(partners: number): Promise<void> {
	const { html } = makeReport(pageBook(partners), parseReportSpec({}), context);
	const file = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'partner-ops-bench-')), 'page.html');
	fs.writeFileSync(file, html);
	const browser = await chromium.launch({ executablePath: ensureChromium(), args: ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu'] });
	const loaded: number[] = [];
	for (let round = 0; round < 5; round++) {
		const page = await browser.newPage();
		await page.goto(`file://${file}`, { waitUntil: 'domcontentloaded' });
		loaded.push(await page.evaluate<number>("performance.getEntriesByType('navigation')[0].domContentLoadedEventEnd"));
		await page.close();
	}
	await browser.close();
	fs.rmSync(path.dirname(file), { recursive: true });
	loaded.sort((a, b) => a - b);
	process.stdout.write(`| ${partners} partners | ${Math.round(Buffer.byteLength(html) / 1000)} | ${Math.round(loaded[2] ?? NaN)} | ${Math.round(loaded[4] ?? NaN)} |\n`);
}

const variant = process.argv.slice(2).find((word) => /[a-z]/.test(word) && !word.includes('/'));
if (variant === undefined) {
	process.stdout.write('| what | processor time, ms | wall, ms | MB |\n|---|---|---|---|\n');
	for (const name of [`${DEALS} deals`, `${DEALS} deals, with decay`, 'page, 400 partners', 'page, 10,000 partners']) {
		const { milliseconds, wall = NaN, megabytes } = measure(name);
		process.stdout.write(`| ${name} | ${Math.round(milliseconds)} | ${Math.round(wall)} | ${Math.round(megabytes)} |\n`);
	}
	process.stdout.write('\n| page | kB | DOMContentLoaded, median of 5, ms | longest |\n|---|---|---|---|\n');
	void (async () => {
		for (const partners of [400, 10_000]) await tellPage(partners);
	})();
} else play(variant);
