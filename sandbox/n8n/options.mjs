// @ts-check
import path from 'node:path';
import util from 'node:util';
import { EXIT, Failure } from '../setup/failure.mjs';
import { sandbox } from '../setup/paths.mjs';

/** n8n's usual port. */
const DEFAULT_PORT = 5678;

/**
 * @typedef {object} StartOptions
 * @property {boolean} once end after printing
 * @property {boolean} json one JSON object on stdout instead of the table
 * @property {number} port
 * @property {readonly string[]} csv absolute paths; empty for the sample company
 * @property {number} seed which sample company
 * @property {number} size of the sample company: 1 is 400 partners
 * @property {string} home absolute path
 * @property {boolean} dev rebuild and reload while sources change
 * @property {boolean} help
 */

export const HELP = `npm start -- [options]

Starts n8n with this package in it, runs the nightly workflow once, prints the
top partners, and keeps serving until Ctrl-C. Without files it runs on a sample
company of 400 partners and 6,000 deals, as dirty as real ones are.

  --csv FILE...  run on your own CSV exports (opportunities, and partners if
                 you like) instead of the sample company
  --seed N       another sample company (default 1)
  --size K       a sample company of 400 partners times K (default 1)
  --once         end after printing
  --json         print one JSON object instead of the table
  --port N       port of n8n (default ${DEFAULT_PORT})
  --home DIR     folder of this n8n: database, workflows, files
                 (default sandbox/home; delete it to begin afresh)
  --dev          rebuild and reload the nodes while their sources change
  --help         this text

Exit codes: 0 it ran, 1 the run failed, 2 wrong usage, 3 this machine is not
ready (what is missing, and what to do, is said).
`;

/**
 * Reads the command line. `--csv` takes every word up to the next option, so that a shell's *.csv works.
 * @param {readonly string[]} argv
 * @param {string} [cwd] where relative paths begin: npm runs scripts in the package's folder, people do not always
 * @returns {StartOptions}
 */
export function parseOptions(argv, cwd = process.env.INIT_CWD ?? process.cwd()) {
	const { values, positionals } = parse(repeatCsv(argv));
	if (positionals.length > 0) {
		throw usage(`"${positionals[0]}" is not an option. To run on a file of yours, write: npm start -- --csv ${positionals[0]}`);
	}
	if (values.csv !== undefined && values.csv.some((file) => file === '')) throw usage('"--csv" needs at least one file: npm start -- --csv deals.csv');
	if (values.csv !== undefined && (values.seed ?? values.size) !== undefined) throw usage('"--seed" and "--size" make a sample company, "--csv" reads files of yours: give the one or the other.');
	return {
		once: values.once ?? false,
		json: values.json ?? false,
		port: parsePort(values.port),
		csv: (values.csv ?? []).map((file) => path.resolve(cwd, file)),
		seed: parseSeed(values.seed),
		size: parseSize(values.size),
		home: values.home === undefined ? path.join(sandbox, 'home') : path.resolve(cwd, values.home),
		dev: values.dev ?? false,
		help: values.help ?? false,
	};
}

/** @param {readonly string[]} argv */
function parse(argv) {
	try {
		return util.parseArgs({
			args: [...argv],
			allowPositionals: true,
			strict: true,
			options: {
				once: { type: 'boolean' },
				json: { type: 'boolean' },
				port: { type: 'string' },
				csv: { type: 'string', multiple: true },
				seed: { type: 'string' },
				size: { type: 'string' },
				home: { type: 'string' },
				dev: { type: 'boolean' },
				help: { type: 'boolean', short: 'h' },
			},
		});
	} catch (error) {
		const { code, message } = /** @type {NodeJS.ErrnoException} */ (error);
		if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') {
			throw usage(`${/'[^']+'/.exec(message)?.[0].replaceAll("'", '"') ?? 'That'} is not an option of npm start.`);
		}
		throw usage(message.split('\n')[0] ?? message);
	}
}

/**
 * `--csv a b` to `--csv=a --csv=b`.
 * @param {readonly string[]} argv
 */
function repeatCsv(argv) {
	/** @type {string[]} */
	const result = [];
	for (let i = 0; i < argv.length; i++) {
		const word = argv[i] ?? '';
		if (word !== '--csv') {
			result.push(word);
			continue;
		}
		const files = [];
		while (i + 1 < argv.length && !argv[i + 1]?.startsWith('--')) files.push(argv[++i]);
		result.push(...(files.length === 0 ? [''] : files).map((file) => `--csv=${file}`));
	}
	return result;
}

/** @param {string | undefined} text */
function parsePort(text) {
	if (text === undefined) return DEFAULT_PORT;
	const port = Number(text);
	if (!/^\d+$/.test(text) || port < 1 || port > 65_535) throw usage(`"--port ${text}" is not a port. Give a number from 1 to 65535, such as --port 5680.`);
	return port;
}

/** @param {string | undefined} text */
function parseSeed(text) {
	if (text === undefined) return 1;
	if (!/^\d{1,9}$/.test(text)) throw usage(`"--seed ${text}" is not a whole number from 0. Give one such as --seed 42.`);
	return Number(text);
}

/** A company of size 1 is about 30,000 rows; n8n takes ten times that in one run. */
const LARGEST_SIZE = 10;

/** @param {string | undefined} text */
function parseSize(text) {
	if (text === undefined) return 1;
	const size = Number(text);
	if (text.trim() === '' || !Number.isFinite(size)) throw usage(`"--size ${text}" is not a number. Give a factor such as --size 2; 1 is 400 partners.`);
	if (size <= 0) throw usage(`"--size ${text}" makes an empty company. Give a factor above 0, such as --size 0.5; 1 is 400 partners.`);
	if (size > LARGEST_SIZE) throw usage(`"--size ${text}" is more rows than n8n takes in one run. Give at most ${LARGEST_SIZE}, or write files with: node sandbox/sample/write.mjs --help`);
	return size;
}

/** @param {string} sentence */
const usage = (sentence) => new Failure(`${sentence}\nAll options: npm start -- --help`, EXIT.badUsage);
