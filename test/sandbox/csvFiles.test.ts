import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { checkCsvFiles, stageCsvFiles } from '../../sandbox/n8n/csvFiles.mjs';

const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'partner-ops-csv-'));
afterAll(() => {
	fs.rmSync(dir, { recursive: true });
});

const fileWith = (name: string, content: Buffer | string): string => {
	const file = path.join(dir, name);
	fs.writeFileSync(file, content);
	return file;
};

describe('checkCsvFiles', () => {
	it('accepts text, with and without a byte order mark', () => {
		expect(() => {
			checkCsvFiles([fileWith('plain.csv', 'a,b\n1,2\n'), fileWith('bom.csv', '\uFEFFa,b\n1,2\n'), fileWith('no-extension', 'a;b\n')]);
		}).not.toThrow();
	});

	it.each([
		['missing.csv', undefined, 'does not exist'],
		['empty.csv', '', 'is empty'],
		['blank.csv', '\uFEFF \n\n', 'holds no text'],
		['book.csv', Buffer.from('PK\x03\x04rest', 'latin1'), 'is an Excel workbook'],
		['old.csv', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), 'is an old Excel workbook'],
		['deals.csv.gz', Buffer.from([0x1f, 0x8b, 8]), 'is compressed with gzip'],
		['wide.csv', Buffer.from('\uFEFFa,b\n', 'utf16le'), 'is text in UTF-16'],
		['binary.csv', Buffer.from([65, 0, 66]), 'is not text'],
	])('refuses %s with a sentence and exit code 2', (name, content, sentence) => {
		const file = content === undefined ? path.join(dir, name) : fileWith(name, content);
		expect(() => {
			checkCsvFiles([file]);
		}).toThrow(expect.objectContaining({ exitCode: 2, message: expect.stringContaining(sentence) }));
	});

	it('refuses a folder', () => {
		expect(() => {
			checkCsvFiles([dir]);
		}).toThrow('is a folder');
	});
});

describe('stageCsvFiles', () => {
	it('copies files of the same name side by side, and forgets those of the run before', async () => {
		const readable = fs.mkdtempSync(path.join(dir, 'readable-'));
		const other = fs.mkdtempSync(path.join(dir, 'other-'));
		const first = fileWith('deals (1).CSV', 'a\n1\n');
		fs.writeFileSync(path.join(other, 'deals (1).CSV'), 'a\n2\n');

		await stageCsvFiles([fileWith('before.csv', 'x\n')], readable);
		const selector = await stageCsvFiles([first, path.join(other, 'deals (1).CSV')], readable);

		const folder = path.join(readable, path.dirname(selector));
		expect(fs.readdirSync(folder).sort()).toEqual(['001-deals_1_.csv', '002-deals_1_.csv']);
		expect(fs.readFileSync(path.join(folder, '002-deals_1_.csv'), 'utf8')).toBe('a\n2\n');
	});

	it.each([
		['semicolons and a BOM', Buffer.from('\ufeffDeal;Amount\n"A; B";1.200,50\n'), 'Deal,Amount\nA; B,"1.200,50"\n'],
		['tabs', Buffer.from('Deal\tAmount\nA\t7\n'), 'Deal,Amount\nA,7\n'],
		['a Western European code page', Buffer.from('Deal;Partner\n1;M\u00fcller\n', 'latin1'), 'Deal,Partner\n1,Müller\n'],
		['commas, left as they are', Buffer.from('\ufeffDeal,Partner\n1,"A; B"\n'), 'Deal,Partner\n1,"A; B"\n'],
	])('hands on %s as comma-separated UTF-8', async (_, bytes, expected) => {
		const readable = fs.mkdtempSync(path.join(dir, 'readable-'));
		const file = path.join(dir, 'table.csv');
		fs.writeFileSync(file, bytes);
		await stageCsvFiles([file], readable);
		expect(fs.readFileSync(path.join(readable, 'npm-start-csv/001-table.csv'), 'utf8')).toBe(expected);
	});
});
