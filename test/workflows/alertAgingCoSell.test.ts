import { memoryTables } from '../support/n8n/memoryTables';
import { bundledWorkflow, runWorkflow } from '../support/n8n/runWorkflow';

const workflow = bundledWorkflow('partnerOpsAlertAgingCoSell');

/** The workflow as somebody arms it, on a day. */
const set = (settings: object) => ({
	...workflow,
	nodes: workflow.nodes.map((node) => (node.name === 'Settings' ? { ...node, parameters: { ...node.parameters, jsonOutput: JSON.stringify({ armed: false, asOf: '2026-06-30', cooldownDays: 7, ...settings }) } } : node)),
});
async function run(settings: object, tables: ReturnType<typeof memoryTables>) {
	const done = await runWorkflow(set(settings), { start: 'Run Now', tables });
	if (done.run.data.resultData.error) throw done.run.data.resultData.error;
	return { messages: 'Message' in done.run.data.resultData.runData ? done.json('Message') : [], ran: Object.keys(done.run.data.resultData.runData) };
}

describe('Alert aging co-sell, on its sample records', () => {
	it('starts in shadow mode: one message an owner is shown, nothing is sent or remembered', async () => {
		const tables = memoryTables();
		const { messages, ran } = await run({}, tables);
		expect(messages.map(({ to }) => to).sort()).toEqual(['ines@northlight.example', 'nadia@northlight.example', 'tom@northlight.example']);
		const toInes = messages.find(({ to }) => to === 'ines@northlight.example');
		expect(toInes?.['subject']).toBe('2 co-sell items wait for you');
		expect(toInes?.['text']).toContain('Harbor Logistics, Platform has been in Demo for 71 days');
		expect(ran).toContain('Would Send');
		expect(ran).not.toContain('Send Email');
		expect(tables.rows('partner_ops_ledger')).toEqual([]);
	});

	it('armed, it tells once, is quiet inside the cooldown, and tells again after it', async () => {
		const tables = memoryTables();
		expect((await run({ armed: true }, tables)).messages).toHaveLength(3);
		expect(tables.rows('partner_ops_ledger')).toHaveLength(3);
		expect((await run({ armed: true, asOf: '2026-07-02' }, tables)).messages.flatMap(({ text }) => String(text)).join()).not.toContain('Harbor');
		expect((await run({ armed: true, asOf: '2026-07-09' }, tables)).messages.length).toBeGreaterThanOrEqual(3);
	});
});
