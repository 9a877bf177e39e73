// @ts-check
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { company } from './company.mjs';
import { SampleError } from './options.mjs';
import { CRMS, SYSTEMS } from './shapes/ids.mjs';

const HELP = `node sandbox/sample/write.mjs --out DIR [options]

Writes the sample company as the files that real systems would send, and what
was planted in it as truth.ndjson beside them.

  --out DIR      where to write; made when it is not there
  --system NAME  ${SYSTEMS.join(', ')},
                 or all (default csv); may be given more than once
  --crm NAME     whose ids the systems beside the CRM know (default: the first
                 CRM written, else csv)
  --habit NAME   of flat files: plain, bom or german (default plain)
  --seed N       a whole number (default 1)
  --size K       1 is 400 partners and about 6,000 deals (default 1, at most 500)
  --noise X      how much dirt: 1 is the usual (default 1)
  --help         this text
`;

const BUFFER = 1 << 18;

/** Appends text to a file in large pieces, so that memory stays flat. @param {string} file */
function appender(file) {
	const handle = fs.openSync(file, 'w');
	/** @type {string[]} */
	let pieces = [];
	let size = 0;
	const flush = () => {
		if (pieces.length > 0) fs.writeSync(handle, pieces.join(''));
		pieces = [];
		size = 0;
	};
	return {
		/** @param {string} text */
		add(text) {
			pieces.push(text);
			size += text.length;
			if (size > BUFFER) flush();
		},
		close() {
			flush();
			fs.closeSync(handle);
		},
	};
}

/** @param {unknown} cell @param {string} separator */
function csvCell(cell, separator) {
	const text = cell === null || cell === undefined ? '' : String(cell);
	return text.includes(separator) || /["\n\r]/.test(text) || /^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** @param {string} object */
const plural = (object) => (object.endsWith('__c') ? object : object.endsWith('y') ? `${object.slice(0, -1)}ies` : object.endsWith('ch') ? `${object}es` : `${object}s`);

/** One file of rows: CSV with the headers of its first row, else NDJSON. @param {string} folder @param {string} name @param {boolean} flat @param {string} separator */
function rowFile(folder, name, flat, separator) {
	const out = appender(path.join(folder, `${name}.${flat ? 'csv' : 'ndjson'}`));
	/** @type {readonly string[] | undefined} */
	let headers;
	return {
		/** @param {unknown} row */
		add(row) {
			if (!flat) return out.add(`${JSON.stringify(row)}\n`);
			// What is no row cannot stand in a table; it stands in the truth all the same.
			if (typeof row !== 'object' || row === null) return;
			const cells = /** @type {Record<string, unknown>} */ (row);
			if (headers === undefined) {
				headers = Object.keys(cells);
				out.add(`${headers.map((header) => csvCell(header, separator)).join(separator)}\n`);
			}
			out.add(`${headers.map((header) => csvCell(cells[header], separator)).join(separator)}\n`);
		},
		close: out.close,
	};
}

/**
 * Writes the files and answers what was written.
 * @param {{ out: string, systems: readonly import('./shapes/ids.mjs').System[], crm: import('./shapes/ids.mjs').Crm, habit: 'plain' | 'bom' | 'german', seed: number, size: number, noise: number }} options
 */
export function writeCompany({ out, systems, crm, habit, seed, size, noise }) {
	const made = company({ seed, size, noise });
	/** @type {Map<string, ReturnType<typeof rowFile>>} */
	const files = new Map();
	/** @type {Record<string, number>} */
	const counts = {};
	const started = performance.now();
	let rows = 0;
	let planted = 0;
	let peak = 0;
	fs.mkdirSync(out, { recursive: true });
	const truth = appender(path.join(out, 'truth.ndjson'));
	for (const one of made.everything(systems, { crm, habit })) {
		if ('truth' in one) {
			truth.add(`${JSON.stringify({ system: one.system, ...one.truth })}\n`);
			if ((++planted & 4095) === 0) peak = Math.max(peak, process.memoryUsage.rss());
			continue;
		}
		const name = plural(one.object);
		const key = `${one.system}/${name}`;
		let file = files.get(key);
		if (file === undefined) {
			const folder = path.join(out, one.system);
			fs.mkdirSync(folder, { recursive: true });
			const flat = one.system === 'csv' || one.system === 'sideReport';
			files.set(key, (file = rowFile(folder, name, flat, habit === 'german' ? ';' : ',')));
		}
		file.add(one.row);
		counts[key] = (counts[key] ?? 0) + 1;
		rows++;
	}
	for (const file of files.values()) file.close();
	truth.close();
	const seconds = (performance.now() - started) / 1000;
	return { rows, planted, seconds: Math.round(seconds * 100) / 100, rowsPerSecond: Math.round(rows / seconds), peakMegabytes: Math.round(Math.max(peak, process.memoryUsage.rss()) / 1e6), counts };
}

/** @param {readonly string[]} argv */
function parse(argv) {
	const { values } = parseArgs({
		args: [...argv],
		options: { out: { type: 'string' }, system: { type: 'string', multiple: true }, crm: { type: 'string' }, habit: { type: 'string' }, seed: { type: 'string' }, size: { type: 'string' }, noise: { type: 'string' }, help: { type: 'boolean' } },
	});
	if (values.help) return undefined;
	if (values.out === undefined) throw new SampleError('Say where to write: --out DIR.');
	const named = values.system ?? ['csv'];
	const systems = named.includes('all') ? [...SYSTEMS] : named.map((name) => {
		if (!(/** @type {readonly string[]} */ (SYSTEMS).includes(name))) throw new SampleError(`There is no system "${name}". Choose among ${SYSTEMS.join(', ')}, all.`);
		return /** @type {import('./shapes/ids.mjs').System} */ (name);
	});
	const crm = values.crm ?? systems.find((name) => /** @type {readonly string[]} */ (CRMS).includes(name)) ?? 'csv';
	const habit = values.habit ?? 'plain';
	if (habit !== 'plain' && habit !== 'bom' && habit !== 'german') throw new SampleError(`There is no habit "${habit}". Choose among plain, bom, german.`);
	return { out: path.resolve(values.out), systems, crm: /** @type {import('./shapes/ids.mjs').Crm} */ (crm), habit: /** @type {'plain' | 'bom' | 'german'} */ (habit), seed: numberOf('--seed', values.seed), size: numberOf('--size', values.size), noise: numberOf('--noise', values.noise) };
}

/** @param {string} option @param {string | undefined} text */
function numberOf(option, text) {
	if (text === undefined) return 1;
	const number = Number(text);
	if (text.trim() === '' || Number.isNaN(number)) throw new SampleError(`"${option} ${text}" is not a number. Give one such as ${option} 2.`);
	return number;
}

/** @param {readonly string[]} argv */
export function main(argv) {
	try {
		const options = parse(argv);
		process.stdout.write(options === undefined ? HELP : `${JSON.stringify(writeCompany(options), undefined, 2)}\n`);
		return 0;
	} catch (error) {
		if (error instanceof SampleError || (error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS'))) {
			process.stderr.write(`${error.message}\nAll options: node sandbox/sample/write.mjs --help\n`);
			return 2;
		}
		throw error;
	}
}

if (process.argv[1] !== undefined && fs.realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) process.exitCode = main(process.argv.slice(2));
