import { memoryTables } from '../support/n8n/memoryTables';
import { bundledWorkflow, runWorkflow } from '../support/n8n/runWorkflow';

jest.setTimeout(60_000);

// How they read is held in test/e2e/readSources.test.ts, against the fakes of the vendors.
it.each(['Hubspot', 'Salesforce', 'Pipedrive', 'PartnerStack', 'Crossbeam'])('Read %s without a credential stops, says what to choose, and keeps nothing', async (source) => {
	const tables = memoryTables();
	const { run } = await runWorkflow(bundledWorkflow(`partnerOpsRead${source}`), { start: 'Run Now', tables });
	expect(run.data.resultData.error?.message).toMatch(/was not read whole, and no watermark was kept.*choose a credential in .* and enable/s);
	expect(Object.keys(run.data.resultData.runData)).not.toContain('Keep Source Rows');
	expect(tables.rows('partner_ops_rows')).toEqual([]);
});
