// @ts-check
import fs from 'node:fs';
import path from 'node:path';
import { EXIT, Failure } from '../setup/failure.mjs';

/** First bytes of what people send when a CSV was asked for. */
const SIGNATURES = /** @type {const} */ ([
	[[0x50, 0x4b, 0x03, 0x04], 'an Excel workbook or another zipped file', 'Open it and save it as "CSV UTF-8"'],
	[[0xd0, 0xcf, 0x11, 0xe0], 'an old Excel workbook', 'Open it and save it as "CSV UTF-8"'],
	[[0x1f, 0x8b], 'compressed with gzip', 'Unpack it first'],
	[[0x25, 0x50, 0x44, 0x46], 'a PDF', 'Export the rows as CSV'],
	[[0xff, 0xfe], 'text in UTF-16', 'Save it as "CSV UTF-8"'],
	[[0xfe, 0xff], 'text in UTF-16', 'Save it as "CSV UTF-8"'],
]);

/**
 * Refuses what cannot be rows, before anything is started. What the rows mean is Partner Records' matter.
 * @param {readonly string[]} files absolute paths
 */
export function checkCsvFiles(files) {
	for (const file of files) {
		const fault = csvFault(file);
		if (fault !== undefined) throw new Failure(fault, EXIT.badUsage);
	}
}

/**
 * @param {string} file
 * @returns {string | undefined}
 */
function csvFault(file) {
	const stat = fs.statSync(file, { throwIfNoEntry: false });
	if (stat === undefined) return `${file} does not exist. Check the path after --csv.`;
	if (stat.isDirectory()) return `${file} is a folder. Name the CSV files in it after --csv.`;
	if (!stat.isFile()) return `${file} is not a file that can be read as CSV.`;
	if (stat.size === 0) return `${file} is empty. Export it again, with a header line and rows.`;

	const head = readHead(file, 4096);
	if (head === undefined) return `${file} cannot be read: permission is missing.`;
	for (const [bytes, what, todo] of SIGNATURES) {
		if (bytes.every((byte, i) => head[i] === byte)) return `${file} is ${what}, not a CSV. ${todo} and name that file after --csv.`;
	}
	if (head.includes(0)) return `${file} is not text. Save it as "CSV UTF-8" and name that file after --csv.`;
	if (head.toString('utf8').replace(/^\uFEFF/, '').trim() === '' && stat.size <= head.length) return `${file} holds no text. Export it again, with a header line and rows.`;
	return undefined;
}

/**
 * @param {string} file
 * @param {number} bytes
 */
function readHead(file, bytes) {
	try {
		const handle = fs.openSync(file, 'r');
		try {
			const head = Buffer.alloc(bytes);
			return head.subarray(0, fs.readSync(handle, head, 0, bytes, 0));
		} finally {
			fs.closeSync(handle);
		}
	} catch {
		return undefined;
	}
}

/** What separates columns in exports of different countries and programs. */
const DELIMITERS = [',', ';', '\t', '|'];

/**
 * The delimiter of a table: the candidate that its header line holds most often outside quotes.
 * @param {string} text
 */
function delimiterOf(text) {
	const header = (text.replace(/^\uFEFF/, '').split(/\r?\n/, 1)[0] ?? '').replace(/"[^"]*"/g, '');
	const counts = DELIMITERS.map((delimiter) => header.split(delimiter).length);
	return DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ',';
}

/**
 * Text of a file: UTF-8, or what Excel writes in Western Europe when it is no valid UTF-8.
 * @param {Buffer} bytes
 */
function decode(bytes) {
	try {
		return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
	} catch {
		return new TextDecoder('windows-1252').decode(bytes);
	}
}

/**
 * A table as n8n's "Extract From File" reads it without being told anything: comma-separated UTF-8.
 * @param {Buffer} bytes
 */
async function asPlainCsv(bytes) {
	const text = decode(bytes);
	const delimiter = delimiterOf(text);
	if (delimiter === ',') return text;
	const { parse } = await import('csv-parse/sync');
	const { stringify } = await import('csv-stringify/sync');
	return stringify(parse(text, { delimiter, bom: true, relax_quotes: true, relax_column_count: true, skip_empty_lines: true }));
}

/**
 * Puts the files where n8n may read them, under names that cannot clash, and answers the selector for
 * n8n's "Read Files" node, relative to the only folder it may read. The folder holds this run's files only.
 * @param {readonly string[]} files
 * @param {string} readable the folder that n8n may read
 */
export async function stageCsvFiles(files, readable) {
	const folder = path.join(readable, 'npm-start-csv');
	fs.rmSync(folder, { recursive: true, force: true });
	fs.mkdirSync(folder, { recursive: true });
	for (const [i, file] of files.entries()) {
		const name = path.basename(file).replace(/[^\w.-]+/g, '_').replace(/(\.csv)?$/i, '.csv');
		fs.writeFileSync(path.join(folder, `${String(i + 1).padStart(3, '0')}-${name}`), await asPlainCsv(fs.readFileSync(file)));
	}
	return 'npm-start-csv/*.csv';
}
