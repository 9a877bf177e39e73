// @ts-check
/**
 * `npm run truth`: a company whose truth is known goes through the nodes, and what they find is held
 * against what was planted.
 */
import util from 'node:util';
import { SampleError } from '../sample/index.mjs';
import { EXIT, Failure, reportFailure } from '../setup/failure.mjs';
import { say } from '../setup/progress.mjs';
import { scoreboard } from './scoreboard.mjs';

const HELP = `npm run truth -- [options]

  --seed N...   which company, or companies to pool (default 1)
  --size K      400 partners times K (default 1)
  --noise X     how much dirt: 1 the usual, 0 none (default 1)
  --json        an array of {finding, planted, recoverable, found, precision, recall, f1, error, oracle}
  --help        this text
`;

/** @param {readonly string[]} argv */
function parsed(argv) {
	try {
		return util.parseArgs({ args: [...argv], allowPositionals: true, options: { seed: { type: 'string', multiple: true }, size: { type: 'string' }, noise: { type: 'string' }, json: { type: 'boolean' }, help: { type: 'boolean' } } });
	} catch (error) {
		throw new Failure(`${/** @type {Error} */ (error).message.split('. ')[0]}.\nAll options: npm run truth -- --help`, EXIT.badUsage);
	}
}

/** @param {readonly string[]} argv */
function parse(argv) {
	const { values, positionals } = parsed(argv);
	return { json: values.json ?? false, help: values.help ?? false, seeds: [...(values.seed ?? ['1']), ...positionals].map(Number), size: Number(values.size ?? 1), noise: Number(values.noise ?? 1) };
}

/** @param {number | null} value @param {number} [digits] */
const number = (value, digits = 3) => (value === null ? '' : Math.abs(value) >= 1000 ? Math.round(value).toLocaleString('en-US') : Number.isInteger(value) ? String(value) : value.toFixed(digits));

/** @param {readonly import('./scoreboard.mjs').Line[]} lines */
function table(lines) {
	const head = ['finding', 'planted', 'recoverable', 'found', 'precision', 'recall', 'F1', 'error', 'oracle: recall', 'F1', 'error'];
	const rows = lines.map((line) => [line.finding, number(line.planted), number(line.recoverable), line.built ? number(line.found) : 'not built yet', number(line.precision), number(line.recall), number(line.f1), number(line.error), number(line.oracle?.recall ?? null), number(line.oracle?.f1 ?? null), number(line.oracle?.error ?? null)]);
	const widths = head.map((title, column) => Math.max(title.length, ...rows.map((row) => (row[column] ?? '').length)));
	return [head, ...rows].map((row) => row.map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0))).join('  ').trimEnd()).join('\n');
}

/** @param {readonly string[]} argv */
async function main(argv) {
	const { json, help, ...options } = parse(argv);
	if (help) {
		process.stdout.write(HELP);
		return EXIT.ok;
	}
	try {
		const lines = await scoreboard({ ...options, onSeed: (seed, system) => say(`Seed ${seed}: ${system} through the nodes.`) });
		process.stdout.write(json ? `${JSON.stringify(lines.map(({ built, ...line }) => line))}\n` : `${table(lines)}\n`);
		return EXIT.ok;
	} catch (error) {
		throw error instanceof SampleError ? new Failure(error.message, EXIT.badUsage) : error;
	}
}

main(process.argv.slice(2)).then(
	(code) => process.exit(code),
	(error) => process.exit(reportFailure(error)),
);
