// @ts-check
import { CRMS, SYSTEMS, company } from '../sample/index.mjs';
import { CLASSES, audited, chainsCalledConflict, decided, notBorneOut, sourcingPartner } from './measures/attribution.mjs';
import { intervalCoverage, rawTotal } from './measures/totals.mjs';
import { expectedTotal, truePriorCoverage } from './measures/totalsOracle.mjs';
import { AGING_FINDINGS, dormancyLines, observeLives } from './measures/dormancy.mjs';
import { disputedChains, disputedDeals, duplicates, merged, mustNotMerge } from './measures/duplicates.mjs';
import { investmentLines, observeInvestments } from './measures/investment.mjs';
import { chainsRefused, observeRegistrations, rivalsRefused } from './measures/registrations.mjs';
import { oddCells, oddCellsOracle } from './measures/oddCells.mjs';
import { nothingToFind, refusedRows, refusedRowsOracle, withoutPlace } from './measures/refusedRows.mjs';
import { overlapRows, overlapRowsOracle } from './measures/overlapRows.mjs';
import { metricLines, observeMetrics } from './measures/metrics.mjs';
import { observeScores, scoreLines } from './measures/scores.mjs';
import { HYGIENE_FINDINGS, SHOWS_ALL, cleanWinRate, defect, defectOracle, falseAlarms, lossReasons, rawWinRate } from './measures/hygiene.mjs';
import { isItem, moneyOptionsOf, readingOf } from './companySettings.mjs';
import { observeBook } from './observeBook.mjs';
import { runNodes } from './runNodes.mjs';
import { addCounts, scoreOf } from './scores.mjs';

/**
 * @typedef {import('../sample/index.mjs').TruthRecord} TruthRecord
 * @typedef {import('../sample/index.mjs').System} System
 *
 * @typedef {object} Observed one system's rows, what was planted in them, and what the nodes handed on
 * @property {System} system
 * @property {readonly any[]} rows
 * @property {readonly any[]} truth
 * @property {readonly any[]} records of Partner Records
 * @property {readonly any[]} scores partners that Partner Score scored
 * @property {any} overview Partner Score's summary
 * @property {readonly any[]} deals that Deal Hygiene audited
 * @property {any} cleaning Deal Hygiene's summary
 *
 * @typedef {object} Line one line of the scoreboard
 * @property {string} finding
 * @property {number | null} planted
 * @property {number | null} recoverable
 * @property {number | null} found
 * @property {number | null} precision
 * @property {number | null} recall
 * @property {number | null} f1
 * @property {number | null} error of a number: found less planted, or found / planted - 1 for money
 * @property {{ precision: number | null, recall: number | null, f1: number | null, error: number | null } | null} oracle
 * @property {boolean} built
 */

/** What Partner Records calls each system. */
export const READ = /** @type {Readonly<Record<System, string>>} */ ({ csv: 'csv', hubspotV1: 'hubspot', hubspotV3: 'hubspot', salesforce: 'salesforce', pipedriveV1: 'pipedrive', pipedriveV2: 'pipedrive', partnerstack: 'partnerstack', crossbeam: 'crossbeam', sideReport: 'sideReport' });

/** Findings counted case by case. @type {Readonly<Record<string, { measure: (o: Observed) => import('./scores.mjs').Counts, oracle?: ((o: Observed) => import('./scores.mjs').Counts) | undefined }>>} */
const COUNTED = {
	mustRefuse: { measure: refusedRows, oracle: refusedRowsOracle },
	oddCell: { measure: oddCells, oracle: oddCellsOracle },
	overlapRows: { measure: overlapRows, oracle: overlapRowsOracle },
	...Object.fromEntries(HYGIENE_FINDINGS.map((finding) => [finding, { measure: defect(finding), oracle: defectOracle(finding) }])),
	lossReason: { measure: lossReasons },
	'refused for want of a place': { measure: withoutPlace, oracle: nothingToFind },
};

/** Findings that take the CRM and all systems beside it together; the truth itself is their oracle. */
const TOGETHER = /** @type {Readonly<Record<string, (book: import('./observeBook.mjs').Book) => import('./scores.mjs').Counts>>} */ ({
	...Object.fromEntries(CLASSES.map((decision) => [`attribution: ${decision}`, decided(decision)])),
	'sourcing partner': sourcingPartner,
	overCredited: audited('overCredited'),
	invisible: audited('invisible'),
	conflict: audited('conflict'),
	'resale chain called conflict': chainsCalledConflict,
	'decided or called late without reason': notBorneOut,
	duplicatePartner: duplicates('partner'),
	duplicateAccount: duplicates('account'),
	duplicateDeal: duplicates('deal'),
	'partners in the merge band': merged('partner'),
	'accounts in the merge band': merged('account'),
	'deals in the merge band': merged('deal'),
	'must not match, in the merge band': mustNotMerge,
	'conflict, as deals are matched': disputedDeals,
	'resale chain matched as a conflict': disputedChains,
});
/** Planted findings that those lines stand for. */
const STOOD_FOR = new Set(['attribution', 'conflict', 'duplicateAccount', 'duplicateDeal', 'duplicatePartner', 'invisible', 'mustNotMatch', 'overCredited', 'resaleChain', 'tagDateUnknown']);

/** Findings that Deal Registration is held against. */
const REGISTERED = { 'conflict, as deals are registered': rivalsRefused, 'resale chain refused': chainsRefused };

/** Numbers held against the truth; of the flat table, which every number of the book is the same for. */
const NUMBERS = /** @type {Readonly<Record<string, { measure: (o: Observed) => { planted: number, found: number, error: number }, oracle?: (o: Observed) => number }>>} */ ({
	'direct win rate, raw': { measure: rawTotal('direct', 'winRate'), oracle: expectedTotal('direct', 'winRate') },
	'named win rate, raw': { measure: rawTotal('named', 'winRate'), oracle: expectedTotal('named', 'winRate') },
	'self-serve win rate, raw': { measure: rawTotal('selfServe', 'winRate'), oracle: expectedTotal('selfServe', 'winRate') },
	'direct won ACV, raw': { measure: rawTotal('direct', 'wonAcv'), oracle: expectedTotal('direct', 'wonAcv') },
	'named won ACV, raw': { measure: rawTotal('named', 'wonAcv'), oracle: expectedTotal('named', 'wonAcv') },
	'self-serve won ACV, raw': { measure: rawTotal('selfServe', 'wonAcv'), oracle: expectedTotal('selfServe', 'wonAcv') },
	'new business win rate, raw': { measure: rawWinRate },
	'new business win rate, clean': { measure: cleanWinRate },
	'false alarms on clean deals': { measure: falseAlarms },
	'90% win rate intervals, raw': { measure: intervalCoverage, oracle: truePriorCoverage },
});

/** Truth that describes the whole company and is no case to be found. */
const WHOLE = new Set(['metrics', 'investment', 'partnerYield']);

/** Truth that the lines of Dormancy Detect hold. */
const LIVED = new Set(['dormancy', 'mustNotWake', ...AGING_FINDINGS]);

/**
 * Sends one system's rows through the nodes.
 * @param {import('../sample/index.mjs').Company} made
 * @param {System} system
 * @returns {Promise<Observed>}
 */
async function observe(made, system) {
	const rows = [...made.rows(system)];
	const truth = [...made.truth(system)];
	const options = moneyOptionsOf(made);
	const normalize = readingOf(made, READ[system]);
	const [records = [], decided = []] = await runNodes(
		rows.filter(isItem).map(({ row }) => row),
		[
			{ node: 'partnerRecords', parameters: normalize },
			{ node: 'partnerScore', parameters: { output: 'all', simple: false, preset: 'playbook', options } },
		],
	);
	const [audited = []] = !SHOWS_ALL.has(system) ? [] : await runNodes(records.map(({ json }) => json), [
		{ node: 'dealHygiene', parameters: { operation: 'audit', output: 'decided', simple: false, options } },
	]);
	const others = rows.filter((row) => !isItem(row));
	const [beside = []] = others.length === 0 ? [] : await runNodes([{}], [{ node: 'partnerRecords', parameters: { ...normalize, recordsFrom: 'json', records: others.map(({ row }) => row) } }]);
	const run = decided.find(({ json }) => json.recordType === 'run');
	return {
		system,
		rows: [...rows.filter(isItem), ...others],
		truth,
		records: [
			...records.map(({ json }) => json),
			// Their rows come after those that are items.
			...beside.flatMap(({ json }) => (json.recordType === 'reject' ? [{ ...json, row: json.row + rows.length - others.length }] : [])),
		],
		scores: decided.map(({ json }) => json).filter(({ score }) => score !== undefined),
		overview: run?.json.summaries.score,
		deals: audited.map(({ json }) => json).filter(({ hygiene }) => hygiene !== undefined),
		cleaning: audited.find(({ json }) => json.recordType === 'run')?.json.summaries.hygiene,
	};
}

/**
 * Holds what the nodes find against what was planted, pooled over seeds and, for counted findings, systems.
 * @param {{ seeds: readonly number[], size: number, noise: number, onSeed?: (seed: number, system: System) => void }} options
 * @returns {Promise<Line[]>}
 */
export async function scoreboard({ seeds, size, noise, onSeed = () => undefined }) {
	/** @type {Map<string, { measured: import('./scores.mjs').Counts, oracle: import('./scores.mjs').Counts | undefined }>} */
	const counted = new Map();
	/** @type {Map<string, { planted: number, recoverable: number }>} */
	const unbuilt = new Map();
	/** @type {Map<string, { planted: number, found: number, error: number, ideal: number | undefined }[]>} */
	const numbers = new Map();
	/** @type {import('./measures/dormancy.mjs').Lives[]} */
	const lives = [];
	/** @type {import('./measures/scores.mjs').Scores[]} */
	const scored = [];
	/** @type {import('./measures/investment.mjs').Investments[]} */
	const invested = [];
	/** @type {import('./measures/metrics.mjs').MetricErrors[]} */
	const measuredBooks = [];
	/** @type {Map<string, import('./scores.mjs').Counts>} */
	const together = new Map();
	const pool = (/** @type {string} */ finding, /** @type {import('./scores.mjs').Counts} */ counts) => {
		const known = together.get(finding);
		together.set(finding, known === undefined ? counts : addCounts(known, counts));
	};

	for (const seed of seeds) {
		const made = company({ seed, size, noise });
		onSeed(seed, 'csv');
		const book = await observeBook(made, 'csv', READ);
		for (const [finding, measure] of Object.entries(TOGETHER)) pool(finding, measure(book));
		const registered = await observeRegistrations(made, book);
		for (const [finding, measure] of Object.entries(REGISTERED)) pool(finding, measure(registered));
		lives.push(await observeLives(made, book));
		scored.push(await observeScores(made, book));
		invested.push(await observeInvestments(made, book));
		measuredBooks.push(await observeMetrics(made, book));
		for (const system of SYSTEMS) {
			onSeed(seed, system);
			const observed = await observe(made, system);
			for (const [finding, { measure, oracle }] of Object.entries(COUNTED)) {
				const [measured, ideal] = [measure(observed), oracle?.(observed)];
				const known = counted.get(finding);
				counted.set(finding, known === undefined ? { measured, oracle: ideal } : { measured: addCounts(known.measured, measured), oracle: known.oracle && ideal && addCounts(known.oracle, ideal) });
			}
			if (system === 'csv') for (const [name, { measure, oracle }] of Object.entries(NUMBERS)) numbers.set(name, [...(numbers.get(name) ?? []), { ...measure(observed), ideal: oracle?.(observed) }]);
			// Each case once: the flat table stands for every CRM.
			if (/** @type {readonly string[]} */ (CRMS).includes(system) && system !== 'csv') continue;
			for (const { finding, recoverable } of observed.truth) {
				if (finding in COUNTED || WHOLE.has(finding) || STOOD_FOR.has(finding) || LIVED.has(finding)) continue;
				const known = unbuilt.get(finding) ?? { planted: 0, recoverable: 0 };
				unbuilt.set(finding, { planted: known.planted + 1, recoverable: known.recoverable + (recoverable ? 1 : 0) });
			}
		}
	}

	const mean = (/** @type {readonly number[]} */ values) => values.reduce((a, b) => a + b, 0) / values.length;
	return [
		...[...counted].map(([finding, { measured, oracle }]) => ({ finding, planted: measured.planted, recoverable: measured.recoverable, found: measured.found, ...scoreOf(measured), error: null, oracle: oracle === undefined ? null : { ...scoreOf(oracle), error: null }, built: true })),
		...[...together].map(([finding, counts]) => ({ finding, planted: counts.planted, recoverable: counts.recoverable, found: counts.found, ...scoreOf(counts), error: null, oracle: null, built: true })),
		macroF1([...together]),
		...[...numbers].map(([finding, all]) => ({ finding, planted: mean(all.map(({ planted }) => planted)), recoverable: null, found: mean(all.map(({ found }) => found)), precision: null, recall: null, f1: null, error: mean(all.map(({ error }) => error)), oracle: all.some(({ ideal }) => ideal === undefined) ? null : { precision: null, recall: null, f1: null, error: mean(all.map(({ ideal = 0 }) => ideal)) }, built: true })),
		...dormancyLines(lives),
		...scoreLines(scored),
		...investmentLines(invested),
		...metricLines(measuredBooks),
		...[...unbuilt].sort(([a], [b]) => (a < b ? -1 : 1)).map(([finding, { planted, recoverable }]) => ({ finding, planted, recoverable, found: null, precision: null, recall: null, f1: null, error: null, oracle: null, built: false })),
	];
}

/** Mean F1 over the classes of the decision. @param {readonly (readonly [string, import('./scores.mjs').Counts])[]} together @returns {Line} */
function macroF1(together) {
	const classes = together.filter(([finding]) => finding.startsWith('attribution: ')).map(([, counts]) => counts);
	const sum = (/** @type {'planted' | 'recoverable' | 'found'} */ of) => classes.reduce((total, counts) => total + counts[of], 0);
	const f1 = classes.reduce((total, counts) => total + (scoreOf(counts).f1 ?? 0), 0) / classes.length;
	return { finding: 'attribution, macro F1', planted: sum('planted'), recoverable: sum('recoverable'), found: sum('found'), precision: null, recall: null, f1, error: null, oracle: null, built: true };
}
