import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { company, STAGE_MAPS } from '../sandbox/sample/index.mjs';
import { auditOpportunities, parseHygieneSpec } from '../engine/hygiene';
import { toBook, type BookRecord } from '../engine/model';
import { DEFAULT_NORMALIZE_SPEC, normalizeRecords } from '../engine/normalize';
import { inTurns, tellWork } from './measure';

/**
 * The audit of 100,000 opportunities in the engine, against what a user would write instead: a Code node that
 * loops over the same deals with seven of the checks, plain fields and one pattern a kind.
 */
const DEALS = 100_000;
const ROUNDS = 3;
const context = { asOf: Date.UTC(2026, 5, 30), timeZone: 'UTC' };
const spec = parseHygieneSpec({ currency: 'USD', rates: [{ currency: 'EUR', rate: 1.1 }] });
/** The company is made once; each round reads it. */
const made = path.join(path.dirname(String(process.argv[1])), 'dealHygiene.json');

/** Records of the sample company as Partner Records reads them. */
function companyRecords(): BookRecord[] {
	const rows = [...company({ seed: 1, size: 2 }).rows('csv')].flatMap(({ object, row }) => (object !== 'touch' && typeof row === 'object' && row !== null && !Array.isArray(row) ? [row] : []));
	const { won, lost } = STAGE_MAPS.csv;
	const read = { ...DEFAULT_NORMALIZE_SPEC, preset: 'csv' as const, stages: { ...DEFAULT_NORMALIZE_SPEC.stages, won: [...won], lost: [...lost] } };
	return normalizeRecords(rows, read, context).records.map(({ record }) => record);
}

/** Its deals with their partners and accounts, repeated under ids of their own. */
function repeated(read: readonly BookRecord[]): BookRecord[] {
	const deals = read.filter(({ recordType }) => recordType === 'opportunity');
	const more = Array.from({ length: DEALS }, (_, i): BookRecord => {
		const deal = deals[i % deals.length];
		const copy = String(Math.floor(i / deals.length));
		return { ...deal, recordType: 'opportunity', id: `${String(deal?.id)}-${copy}`, accountId: `${String(deal?.['accountId'])}-${copy}` };
	});
	return [...read.filter(({ recordType }) => recordType !== 'opportunity'), ...more];
}

/** What people write in a Code node. */
function codeNode(deals: readonly BookRecord[]): BookRecord[] {
	const today = new Date(context.asOf).toISOString().slice(0, 10);
	return deals.map((deal) => {
		const defects: string[] = [];
		const name = String(deal['name'] ?? '').toLowerCase();
		if (deal['status'] === 'lost' && !deal['lossReason']) defects.push('no reason');
		if (deal['status'] === 'won' && !deal['acv']) defects.push('no amount');
		if (deal['status'] === 'won' && Number(deal['acv']) < 0) defects.push('churn');
		if (deal['kind'] === 'newBusiness' && /renewal|renew/.test(name)) defects.push('renewal');
		if (/test|demo/.test(name)) defects.push('test');
		if (deal['status'] === 'open' && String(deal['closedAt']) < today) defects.push('past due');
		if (!deal['ownerEmail']) defects.push('no owner');
		return { ...deal, defects };
	});
}

function play(variant: string): void {
	const book = toBook(repeated(JSON.parse(readFileSync(made, 'utf8')) as BookRecord[]));
	const deals = book.byType.get('opportunity') ?? [];
	const run = variant === 'Code node' ? () => codeNode(deals).length : () => auditOpportunities(book, spec, context).opportunities.length;
	// Once before, so that compiling is not measured.
	run();
	globalThis.gc?.();
	tellWork(run);
}

const variant = process.argv[2];
if (variant !== undefined) play(variant);
else {
	writeFileSync(made, JSON.stringify(companyRecords()));
	process.stdout.write(`${String(DEALS)} opportunities, time of all processors, medians of ${String(ROUNDS)} rounds in turn\n\n${inTurns(['Code node', 'Deal Hygiene'], ROUNDS)}\n`);
	rmSync(made);
}
