// @ts-check
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { AS_OF } from '../sample/index.mjs';
import { writeCompany } from '../sample/write.mjs';

/**
 * The sample company as the flat tables that a CRM exports, for as long as they are used.
 * @template Result
 * @param {{ seed: number, size: number }} options
 * @param {(files: readonly string[], asOf: string) => Promise<Result>} use
 * @returns {Promise<Result>}
 */
export async function withCompanyFiles({ seed, size }, use) {
	const out = fs.mkdtempSync(path.join(os.tmpdir(), 'partner-ops-company-'));
	try {
		writeCompany({ out, systems: ['csv'], crm: 'csv', habit: 'plain', seed, size, noise: 1 });
		const folder = path.join(out, 'csv');
		const files = fs.readdirSync(folder).sort().map((file) => path.join(folder, file));
		return await use(files, AS_OF);
	} finally {
		fs.rmSync(out, { recursive: true, force: true });
	}
}
