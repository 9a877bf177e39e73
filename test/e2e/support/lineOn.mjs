// @ts-check
/**
 * node test/e2e/support/lineOn.mjs FILE SIZE DAY...: the sample company through the whole line, once a day, as JSON.
 * A process of its own, because n8n's engine leaves timers behind that a test would wait for.
 */
import fs from 'node:fs';
import { company } from '../../../sandbox/sample/index.mjs';
import { observeBook } from '../../../sandbox/truth/observeBook.mjs';
import { runNodes } from '../../../sandbox/truth/runNodes.mjs';

const [file = '', size, ...days] = process.argv.slice(2);
const { records } = await observeBook(company({ seed: 1, size: Number(size) }), 'csv', {});
const runs = [];
for (const asOf of days) {
	const options = { asOf };
	const steps = await runNodes(records, [
		{ node: 'partnerScore', parameters: { operation: 'scoreAndTier', preset: 'playbook', output: 'all', simple: false, options } },
		{ node: 'dormancyDetect', parameters: { operation: 'detect', output: 'all', simple: false, options } },
		{ node: 'dormancyDetect', parameters: { operation: 'aging', output: 'all', options } },
		{ node: 'nextBestPlay', parameters: { operation: 'recommendPlays', output: 'all', simple: false, options } },
		{ node: 'nextBestPlay', parameters: { operation: 'bestPartners', output: 'all', simple: false, options } },
		{ node: 'partnerMetrics', parameters: { output: 'all', simple: false, options } },
	]);
	runs.push({ runId: `run-${asOf.slice(0, 10)}`, asOf, records: (steps.at(-1) ?? []).map(({ json }) => json) });
}
fs.writeFileSync(file, JSON.stringify(runs));
process.exit(0);
