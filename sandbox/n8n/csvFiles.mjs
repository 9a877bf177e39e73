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

/**
 * Copies the files to where n8n may read them, under names that cannot clash, and answers the selector
 * for n8n's "Read Files" node, relative to the only folder it may read. The folder holds this run's files only.
 * @param {readonly string[]} files
 * @param {string} readable the folder that n8n may read
 */
export function stageCsvFiles(files, readable) {
	const folder = path.join(readable, 'npm-start-csv');
	fs.rmSync(folder, { recursive: true, force: true });
	fs.mkdirSync(folder, { recursive: true });
	files.forEach((file, i) => {
		const name = path.basename(file).replace(/[^\w.-]+/g, '_').replace(/(\.csv)?$/i, '.csv');
		fs.copyFileSync(file, path.join(folder, `${String(i + 1).padStart(3, '0')}-${name}`));
	});
	return 'npm-start-csv/*.csv';
}
