// @ts-check
/**
 * node test/e2e/support/pageBook.mjs FILE SIZE [PREFIX]: the sample company through the line that score-partner-book
 * has, up to the page, as JSON records. With a prefix, every name begins with it.
 * A process of its own, because n8n's engine leaves timers behind that a test would wait for.
 */
import fs from 'node:fs';
import { AS_OF, company } from '../../../sandbox/sample/index.mjs';
import { readSystems, taggingSteps } from '../../../sandbox/truth/observeBook.mjs';
import { runNodes } from '../../../sandbox/truth/runNodes.mjs';

const [file = '', size = '1', prefix = ''] = process.argv.slice(2);
const options = { asOf: new Date(AS_OF).toISOString() };
const NAMES = ['name', 'accountName', 'partnerName', 'managerEmail', 'ownerEmail', 'region', 'segment'];

/** Every name inside a value, with the prefix before it. @param {any} value @returns {any} */
function renamed(value) {
	if (Array.isArray(value)) return value.map(renamed);
	if (typeof value !== 'object' || value === null) return value;
	return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, NAMES.includes(key) && typeof inner === 'string' && inner !== '' ? `${prefix}${inner}` : renamed(inner)]));
}

const made = company({ seed: 1, size: Number(size) });
const records = await readSystems(made, 'csv', {});
const rates = Object.values(made.parameters.planRates);
/** What Partner Records leaves for the nodes after it: currency and rates. */
const run = { recordType: 'run', id: 'run', runId: '1', ...options, currency: made.parameters.homeCurrency, rates: [{ currency: 'EUR', rate: rates.reduce((a, b) => a + b, 0) / rates.length }] };
const steps = await runNodes([run, ...(prefix === '' ? records : records.map(renamed))], [
	...taggingSteps(made),
	{ node: 'partnerScore', parameters: { operation: 'scoreAndTier', preset: 'playbook', output: 'all', simple: false, options } },
	{ node: 'dormancyDetect', parameters: { operation: 'detect', output: 'all', simple: false, options } },
	{ node: 'dormancyDetect', parameters: { operation: 'aging', output: 'all', options } },
	{ node: 'nextBestPlay', parameters: { operation: 'recommendPlays', output: 'all', simple: false, options } },
	{ node: 'partnerScore', parameters: { operation: 'leagueTable', preset: 'playbook', output: 'all', options } },
	{ node: 'dormancyDetect', parameters: { operation: 'backtest', output: 'all', simple: false, options } },
	{ node: 'nextBestPlay', parameters: { operation: 'investmentIndex', output: 'all', options } },
	{ node: 'partnerMetrics', parameters: { metrics: [], segments: ['motion', 'role', 'type'], windowMonths: 12, output: 'all', simple: false, options } },
]);
fs.writeFileSync(file, JSON.stringify((steps.at(-1) ?? []).map(({ json }) => json)));
process.exit(0);
