// @ts-check
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

/** The table of pages, and the workflow that shows those of audits to whoever knows their address. */
const PAGES = 'partner_ops_pages';
const SHOWN_AT = 'webhook/partner-ops-audit-page';

/**
 * Puts the page that a run of the nightly workflow kept where a person opens it, and answers its address: one that n8n
 * serves, which a terminal makes a link of and which works from another machine too; where n8n ends after the run, a
 * file. Undefined where the run kept none.
 * @param {import('./runToEnd.mjs').Sandbox & { url: string }} sandbox
 * @param {string} executionId
 * @param {{ staysUp: boolean }} options
 * @returns {Promise<string | undefined>}
 */
export async function keepPage({ client, home, url }, executionId, { staysUp }) {
	const [row] = await client.readRows(PAGES, { runId: executionId });
	if (typeof row?.['payload'] !== 'string') return undefined;
	if (staysUp) {
		const address = randomBytes(24).toString('hex');
		const { kind, at, runId, payload } = row;
		await client.insertRows(PAGES, [{ recordId: `audit:${address}`, kind, at, runId, payload }]);
		return `${url}/${SHOWN_AT}?page=${address}`;
	}
	const file = path.join(home.files, 'partner-report.html');
	fs.writeFileSync(file, JSON.parse(row['payload']).html);
	return pathToFileURL(file).href;
}
