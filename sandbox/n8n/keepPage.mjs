// @ts-check
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

/**
 * Puts the page that a run of the nightly workflow kept into a file that a browser opens, and answers its address;
 * undefined where the run kept none.
 * @param {import('./runToEnd.mjs').Sandbox} sandbox
 * @param {string} executionId
 * @returns {Promise<string | undefined>}
 */
export async function keepPage({ client, home }, executionId) {
	const [row] = await client.readRows('partner_ops_pages', { runId: executionId });
	if (typeof row?.['payload'] !== 'string') return undefined;
	const file = path.join(home.files, 'partner-report.html');
	fs.writeFileSync(file, JSON.parse(row['payload']).html);
	return pathToFileURL(file).href;
}
