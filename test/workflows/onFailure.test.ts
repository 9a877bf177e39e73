import { memoryTables, type MemoryTables } from '../support/n8n/memoryTables';
import { bundledWorkflow, bundledWorkflows, runWorkflow } from '../support/n8n/runWorkflow';

const workflow = bundledWorkflow('partnerOpsOnFailure');

/** What n8n hands to an error workflow. */
const failed = (message: string, more: object = {}) => ({
	execution: { id: '81', url: 'https://n8n.example/workflow/partnerOpsTagSalesforce/executions/81', mode: 'trigger', lastNodeExecuted: 'Read Parts', error: { message, ...more } },
	workflow: { id: 'partnerOpsTagSalesforce', name: 'Tag deal attribution (Salesforce)' },
});

async function tell(json: object, tables: MemoryTables) {
	const done = await runWorkflow(workflow, { start: 'A Workflow Failed', input: [{ json: json as Record<string, never> }], tables });
	if (done.run.data.resultData.error) throw done.run.data.resultData.error;
	return { told: 'Message' in done.run.data.resultData.runData ? done.json('Message') : [], kept: tables.rows('partner_ops_failures').map(({ payload }) => JSON.parse(String(payload)) as Record<string, unknown>) };
}

it('keeps who, which run, at which node, why, and what was not done; and tells the owner what to do', async () => {
	const { told, kept } = await tell(failed('Too many requests', { httpCode: '429', context: { itemIndex: 2 } }), memoryTables());
	expect(kept).toMatchObject([{ workflow: 'Tag deal attribution (Salesforce)', executionId: '81', node: 'Read Parts', why: 'Too many requests', code: '429', kind: 'limit', recordsInHand: 'item 3 of the input of "Read Parts"', owner: 'partner-ops@example.com' }]);
	expect(told).toHaveLength(1);
	expect(told[0]?.['subject']).toBe('"Tag deal attribution (Salesforce)" stopped at "Read Parts"');
	for (const words of ['Why: Too many requests (429)', 'Not done: The deals that changed were not tagged', 'What to do: The other system was asked too often', 'Run: 81']) expect(told[0]?.['text']).toContain(words);
});

it('says which deals stay noted', async () => {
	const tables = memoryTables();
	await tell(failed('first'), tables);
	await tables.open('partner_ops_changes').insertRows([{ recordId: '0065fQ', kind: 'salesforce', at: new Date(), runId: '81', payload: '0' }], 'count');
	const { kept } = await tell(failed('second', { httpCode: '401' }), tables);
	expect(kept[1]).toMatchObject({ records: ['0065fQ'], recordsInHand: '1 changed deals of this run stay noted and are tried again', kind: 'credential' });
});

it('tells the same failure once an hour, another one at once, and keeps every one', async () => {
	const tables = memoryTables();
	expect((await tell(failed('connect ECONNREFUSED'), tables)).told).toHaveLength(1);
	expect((await tell(failed('connect ECONNREFUSED'), tables)).told).toHaveLength(0);
	const { told, kept } = await tell(failed("No such column 'Nonsense__c' INVALID_FIELD"), tables);
	expect(told).toHaveLength(1);
	expect(kept.map(({ kind }) => kind)).toEqual(['reach', 'reach', 'field']);
});

it('knows what is not done of every bundled workflow', () => {
	const config = JSON.parse(String(workflow.nodes.find(({ name }) => name === 'Config')?.parameters['jsonOutput'])) as { notDone: object };
	expect([...bundledWorkflows.keys()].filter((id) => id !== workflow.id && !Object.hasOwn(config.notDone, id))).toEqual([]);
});
