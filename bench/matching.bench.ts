import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DEFAULT_MATCH_SPEC, accountsToTable, dedupeBook, matchRecords, parseDedupeSpec } from '../engine/matching';
import { toBook, type BookRecord } from '../engine/model';
import { FIELDS, filesOf, loadSet, scorePairs, scoreResult, type DataSet } from '../test/engine/matching/dataSets';
import { dataFolder } from '../test/support/data';
import { inTurns, measure, tell, type Measured } from './measure';
import { readSampleAccounts, writeSampleAccounts } from './sampleAccounts';

/**
 * Record linkage: accuracy on the public data sets (told nothing but the types of the fields), time and memory on
 * accounts of the sample company, and the ratio to what an n8n user would write today: a Code node that compares all
 * pairs of names with a string similarity.
 *
 * `npm run bench -- matching` measures 10,000, 100,000 and 200,000 accounts; `npm run bench -- matching 1000000`, or
 * any other numbers, those instead. Making the sample takes longer than matching it.
 */
const USUAL_SIZES = [10_000, 100_000, 200_000];
const [REGISTRY, NEW_ROWS] = [100_000, 1_000];

/** What a user would write in a Code node: every pair of names by shared pairs of letters (Dice). */
function allPairs(names: readonly string[]): number {
	const pairsOf = (text: string): Map<string, number> => {
		const pairs = new Map<string, number>();
		for (let i = 0; i + 1 < text.length; i++)
			pairs.set(text.slice(i, i + 2), (pairs.get(text.slice(i, i + 2)) ?? 0) + 1);
		return pairs;
	};
	let found = 0;
	for (let i = 0; i < names.length; i++) {
		for (let j = i + 1; j < names.length; j++) {
			const a = (names[i] ?? '').replace(/\s+/g, '');
			const b = (names[j] ?? '').replace(/\s+/g, '');
			const pairs = pairsOf(a);
			let shared = 0;
			for (let k = 0; k + 1 < b.length; k++) {
				const left = pairs.get(b.slice(k, k + 2)) ?? 0;
				if (left === 0) continue;
				pairs.set(b.slice(k, k + 2), left - 1);
				shared++;
			}
			if ((2 * shared) / (a.length + b.length - 2) > 0.8) found++;
		}
	}
	return found;
}

/** The first rows are the registry, the others new. */
const listed = (accounts: readonly BookRecord[]): BookRecord[] =>
	accounts.map((record, row) => ({ ...record, list: row < REGISTRY ? 'known' : 'new' }));

/** What the node's Match Against Registry does. */
function againstRegistry(records: readonly BookRecord[]): void {
	const spec = parseDedupeSpec({
		operation: 'matchAgainstRegistry',
		recordType: 'account',
		registry: { field: 'list', values: ['known'] },
	});
	dedupeBook(toBook(records), spec, { asOf: Date.parse('2026-06-30'), timeZone: 'UTC' });
}

/** Runs one variant in this process: `match 100000 FILE`, `registry 101000 FILE`, `pairs 2000 FILE`, or a data set. */
function play(variant: string): void {
	const [what = '', size = '', ...path] = variant.split(' ');
	if (what in FIELDS) {
		const { table } = loadSet(what as DataSet);
		const start = performance.now();
		matchRecords(table, DEFAULT_MATCH_SPEC);
		tell(performance.now() - start);
		return;
	}
	const accounts = readSampleAccounts(path.join(' '), Number(size)).map(({ record }) => record);
	const { records, fields, apart } = accountsToTable(accounts);
	const inLists = what === 'registry' ? listed(accounts) : [];
	// What making the records left behind is nobody's work.
	globalThis.gc?.();
	const start = performance.now();
	if (what === 'pairs') allPairs(accounts.map(({ name }) => String(name)));
	else if (what === 'registry') againstRegistry(inLists);
	else matchRecords({ records, fields, ...(apart === undefined ? {} : { apart }) }, DEFAULT_MATCH_SPEC);
	tell(performance.now() - start);
}

/** Each size once, and the exponent of growth from the smallest to the largest. */
function growth(sizes: readonly number[], file: string): string {
	const measured = sizes.map((size) => ({ size, ...measure(`match ${size} ${file}`) }));
	const row = ({ size, milliseconds, megabytes }: Measured & { size: number }) => `| ${size.toLocaleString('en-US')} | ${(milliseconds / 1000).toFixed(2)} | ${megabytes.toFixed(0)} |`;
	const [first, last] = [measured[0], measured.at(-1)];
	const exponent =
		first === undefined || last === undefined || first.size === last.size
			? ''
			: `\n\nTime grows with rows to the power of ${(Math.log(last.milliseconds / first.milliseconds) / Math.log(last.size / first.size)).toFixed(2)}.`;
	return `${['| accounts | s | peak MB |', '|---|---|---|', ...measured.map(row)].join('\n')}${exponent}`;
}

function accuracy(file: string): string {
	const four = (value: number): string => value.toFixed(4);
	const rows = (Object.keys(FIELDS) as DataSet[]).map((set) => {
		if (!filesOf(set).every((file) => existsSync(join(dataFolder, file))))
			return `| ${set} | not found in ${dataFolder} |`;
		const { table, entityOf } = loadSet(set);
		const { all, merge } = scoreResult(matchRecords(table, DEFAULT_MATCH_SPEC), entityOf);
		return `| ${set} | ${four(all.precision)} | ${four(all.recall)} | ${four(all.f1)} | ${four(merge.precision)} | ${four(merge.recall)} |`;
	});
	const accounts = readSampleAccounts(file, 10_000);
	const customerOf = new Map(accounts.map(({ record, customer }) => [String(record.id), customer]));
	const { all, merge } = scoreResult(matchRecords(accountsToTable(accounts.map(({ record }) => record)), DEFAULT_MATCH_SPEC), customerOf);
	const bare = scorePairs([...customerOf.keys()], (row) => String(accounts[row]?.record['name']), customerOf);
	rows.push(
		`| 10,000 sample accounts, also pairs that nothing tells of | ${four(all.precision)} | ${four(all.recall)} | ${four(all.f1)} | ${four(merge.precision)} | ${four(merge.recall)} |`,
	);
	rows.push(`| the same, by equal name | ${four(bare.precision)} | ${four(bare.recall)} | ${four(bare.f1)} | | |`);
	return ['| data | P | R | F1 | P of the merge band | R of it |', '|---|---|---|---|---|---|', ...rows].join(
		'\n',
	);
}

const options = process.argv.slice(2);
const variant = options.find((option) => !/^\d+$/.test(option));
if (variant !== undefined) play(variant);
else {
	const sizes = options.length > 0 ? options.map(Number).sort((a, b) => a - b) : USUAL_SIZES;
	const largest = Math.max(10_000, ...sizes);
	const folder = mkdtempSync(join(tmpdir(), 'partner-ops-bench-'));
	try {
		const file = join(folder, 'accounts.ndjson');
		writeSampleAccounts(file, Math.max(largest, largest >= REGISTRY ? REGISTRY + NEW_ROWS : 0));
		process.stdout.write(`${accuracy(file)}\n\n`);
		const sets = (['fake_1000', 'febrl3', 'childcare-sites'] as const).filter((set) =>
			filesOf(set).every((name) => existsSync(join(dataFolder, name))),
		);
		if (sets.length > 0) process.stdout.write(`${inTurns(sets, 3)}\n\n`);
		process.stdout.write(`${growth(sizes, file)}\n\n`);
		if (largest >= REGISTRY) process.stdout.write(`${inTurns([`registry ${REGISTRY + NEW_ROWS} ${file}`], 1)}\n\n`);
		process.stdout.write(`${inTurns([`match 2000 ${file}`, `pairs 2000 ${file}`], 3)}\n`);
	} finally {
		rmSync(folder, { recursive: true });
	}
}
