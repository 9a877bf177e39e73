import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Where the public data sets lie: `PARTNER_OPS_DATA`, else `shared/data` beside the project. */
export const dataFolder = resolve(process.env['PARTNER_OPS_DATA'] ?? join(__dirname, '../../../shared/data'));

/**
 * A `describe` that needs files of the public data sets; where they are missing it is skipped, in one line that says
 * what and how to get it.
 *
 * @param needs paths below the data folder
 */
export function describeWithData(name: string, needs: readonly string[], tests: () => void): void {
	const missing = needs.filter((path) => !existsSync(join(dataFolder, path)));
	if (missing.length === 0) {
		describe(name, tests);
		return;
	}
	process.stderr.write(
		`Skipped "${name}": ${missing.join(', ')} not found in ${dataFolder}. Set PARTNER_OPS_DATA to the folder of the public data sets.\n`,
	);
	// The tests themselves are not even listed: what they list may be in the files.
	it.skip(name, () => undefined);
}

/** The rows of a plain comma-separated file of the data sets (no quotes), by column name. */
export function readPlainCsv(path: string): Record<string, string>[] {
	const [head = '', ...lines] = readFileSync(join(dataFolder, path), 'utf8').trim().split(/\r?\n/);
	const columns = head.split(',');
	return lines.map((line) => {
		const cells = line.split(',');
		return Object.fromEntries(columns.map((column, i) => [column, cells[i] ?? '']));
	});
}
