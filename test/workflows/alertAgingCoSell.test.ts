import { memoryTables } from '../support/n8n/memoryTables';
import { bundledWorkflow, runWorkflow } from '../support/n8n/runWorkflow';

const workflow = bundledWorkflow('partnerOpsAlertAgingCoSell');

/** What the mail service answers in the place of Send Email; one owner's mailbox may be full. */
const mailing = (full = '') => ({
	type: 'n8n-nodes-base.set',
	typeVersion: 3.4,
	disabled: false,
	parameters: { mode: 'raw', jsonOutput: `={{ $json.to === ${JSON.stringify(full)} ? JSON.parse('552 mailbox full') : { id: 'queued', message: 'Queued. Thank you.' } }}`, options: {} },
});

/** The workflow as somebody sets it up, on a day. */
const set = ({ mails = false, full, ...settings }: { readonly mails?: boolean; readonly full?: string; readonly armed?: boolean; readonly asOf?: string }) => ({
	...workflow,
	nodes: workflow.nodes.map((node) => {
		if (node.name === 'Settings') return { ...node, parameters: { ...node.parameters, jsonOutput: JSON.stringify({ armed: false, asOf: '2026-06-30', cooldownDays: 7, ...settings }) } };
		return node.name === 'Send Email' && mails ? { ...node, ...mailing(full) } : node;
	}),
});
async function run(settings: Parameters<typeof set>[0], tables: ReturnType<typeof memoryTables>) {
	const done = await runWorkflow(set(settings), { start: 'Run Now', tables });
	if (done.run.data.resultData.error) throw done.run.data.resultData.error;
	return { records: done.json('Partner Records'), messages: 'Message' in done.run.data.resultData.runData ? done.json('Message') : [], ran: Object.keys(done.run.data.resultData.runData) };
}

describe('Alert aging co-sell, on its sample records', () => {
	it('starts in shadow mode: one message an owner is shown, nothing is sent or remembered', async () => {
		const tables = memoryTables();
		const { records, messages, ran } = await run({}, tables);
		// A disabled source hands on what came to it, which is nothing to be read.
		expect(records.filter(({ recordType }) => recordType !== 'run')).toEqual([]);
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
		expect((await run({ armed: true, mails: true }, tables)).messages).toHaveLength(3);
		expect(new Set(tables.rows('partner_ops_ledger').map(({ payload }) => (JSON.parse(String(payload)) as { owner: string }).owner)).size).toBe(3);
		expect((await run({ armed: true, mails: true, asOf: '2026-07-02' }, tables)).messages.flatMap(({ text }) => String(text)).join()).not.toContain('Harbor');
		expect((await run({ armed: true, mails: true, asOf: '2026-07-09' }, tables)).messages.length).toBeGreaterThanOrEqual(3);
	});

	it('remembers nothing while its mail node is disabled, even when somebody has armed it', async () => {
		const tables = memoryTables();
		const { messages, ran } = await run({ armed: true }, tables);
		expect(messages).toHaveLength(3);
		expect(ran).not.toContain('Keep Ledger');
		expect(tables.rows('partner_ops_ledger')).toEqual([]);
	});

	it('where one message fails it says so, and tells only that owner in the next run', async () => {
		const tables = memoryTables();
		const done = await runWorkflow(set({ armed: true, mails: true, full: 'tom@northlight.example' }), { start: 'Run Now', tables });
		expect(done.run.data.resultData.error?.message).toMatch(/^Messages not sent: 1 \(.+\)/);
		const { messages } = await run({ armed: true, mails: true }, tables);
		expect(messages.map(({ to }) => to)).toEqual(['tom@northlight.example']);
		expect((await run({ armed: true, mails: true }, tables)).messages).toEqual([]);
	});
});
