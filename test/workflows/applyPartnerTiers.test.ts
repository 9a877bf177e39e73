import type { IDataObject } from 'n8n-workflow';
import { memoryTables, type MemoryTables } from '../support/n8n/memoryTables';
import { bundledWorkflow, runWorkflow } from '../support/n8n/runWorkflow';

const workflow = bundledWorkflow('partnerOpsApplyPartnerTiers');

/** The workflow with other values in one of its nodes. */
function withNode(name: string, change: (parameters: Record<string, unknown>) => object) {
	const copy = structuredClone(workflow);
	const node = copy.nodes.find((one) => one.name === name);
	if (node === undefined) throw new Error(`There is no node ${name}.`);
	node.parameters = { ...node.parameters, ...change(node.parameters) };
	return copy;
}

let execution = 1;
async function review(tables: MemoryTables, from = workflow) {
	const done = await runWorkflow(from, { start: 'Run Now', tables, executionId: String(execution++) });
	if (done.run.data.resultData.error) throw done.run.data.resultData.error;
	return done;
}

interface Proposal {
	readonly left: number;
	readonly partnerId: string;
	readonly review: string;
	readonly name: string;
	readonly from: string;
	readonly to: string;
	readonly verdict: string;
}
async function openPage(tables: MemoryTables) {
	const done = await runWorkflow(workflow, { start: 'Page Opened', tables, input: [{ json: { query: {} } }] });
	if (done.run.data.resultData.error) throw done.run.data.resultData.error;
	return { proposal: done.json('Next Proposal')[0] as unknown as Proposal, html: String(done.json('Write Page')[0]?.['html']) };
}
const press = (tables: MemoryTables, body: IDataObject, from = workflow) =>
	runWorkflow(from, { start: 'Answer Given', tables, input: [{ json: { body, webhookUrl: 'http://127.0.0.1/webhook/partner-ops-apply-partner-tiers' } }] });

interface Tier {
	readonly current: string;
	readonly proposed: string | null;
	readonly verdict: string;
	readonly gap: { readonly sentence: string } | null;
}
const tierOf = (done: Awaited<ReturnType<typeof review>>, id: string) => done.json('Partner Score').find((json) => json['id'] === id)?.['tier'] as unknown as Tier;

describe('Apply partner tiers, on its sample records', () => {
	it('holds the review once, keeps it, and proposes', async () => {
		const tables = memoryTables();
		const first = await review(tables);
		expect(tierOf(first, 'P-1')).toMatchObject({ current: 'Silver', proposed: 'Gold', verdict: 'promote' });
		expect(tierOf(first, 'P-6')).toMatchObject({ current: 'Platinum', proposed: null, verdict: 'grace' });
		expect(tables.rows('partner_ops_ledger')).toHaveLength(6);
		await review(tables);
		expect(tables.rows('partner_ops_ledger')).toHaveLength(6);
	});

	it('sends nothing in shadow mode, and shows the list it would send', async () => {
		const done = await review(memoryTables());
		const [message] = done.json('Would Send');
		expect(message).toMatchObject({ to: 'sales-development@example.com', subject: '1 partner whose referrals to qualify before a seller is asked' });
		expect(String(message?.['text'])).toMatch(/^- Elm Referrals: Won 0 of 44 decided deals .* Open deals: 2\.$/);
		expect(done.run.data.resultData.runData['Send Email']).toBeUndefined();
	});

	it('shows a proposal with its reason and its history, and two buttons', async () => {
		const tables = memoryTables();
		await review(tables);
		const { proposal, html } = await openPage(tables);
		expect(proposal).toMatchObject({ name: 'Alder Consulting', from: 'Silver', to: 'Gold', review: '2026-07-01' });
		for (const said of ['Promote Alder Consulting from Silver to Gold?', 'value="P-1"', '>Promote<', '>Not now<', 'what would cost the tier']) expect(html).toContain(said);
	});

	it('after yes the tier changes with the next run, and the proposal is gone', async () => {
		const tables = memoryTables();
		await review(tables);
		const { proposal } = await openPage(tables);
		const done = await press(tables, { partnerId: proposal.partnerId, review: proposal.review, answer: 'approve' });
		expect(done.json('Back to Page')).toHaveLength(1);
		expect(done.run.data.resultData.runData['Update HubSpot Company']).toBeUndefined();
		const after = (await openPage(tables)).proposal;
		expect(after.left).toBe(proposal.left - 1);
		const tomorrow = withNode('Settings', () => ({ jsonOutput: JSON.stringify({ armed: false, asOf: new Date(Date.now() + 86_400_000).toISOString(), salesDevelopment: 'x@example.com' }) }));
		expect(tierOf(await review(tables, tomorrow), proposal.partnerId).current).toBe('Gold');
	});

	it('after no it stays, and does not ask again before the next review', async () => {
		const tables = memoryTables();
		await review(tables);
		const { proposal } = await openPage(tables);
		await press(tables, { partnerId: proposal.partnerId, review: proposal.review, answer: 'reject' });
		expect((await openPage(tables)).proposal.partnerId).not.toBe(proposal.partnerId);
		expect(tables.rows('partner_ops_decisions').map(({ payload }) => JSON.parse(String(payload)) as object)).toMatchObject([{ kind: 'tier', verdict: 'reject', partnerId: 'P-1' }]);
	});

	it('says so when nothing is open', async () => {
		const tables = memoryTables();
		await runWorkflow(bundledWorkflow('partnerOpsSetUpTables'), { start: 'Run Now', tables });
		expect((await openPage(tables)).html).toContain('Nothing to decide');
	});
});

describe('what a record holds', () => {
	it('stays text on the page, whatever it is', async () => {
		const tables = memoryTables();
		const nasty = `<script>alert(1)</script> "{{ $json }}" $& 'quoted'`;
		await review(tables, withNode('Sample Records', ({ jsonOutput }) => ({ jsonOutput: String(jsonOutput).replaceAll('"Alder Consulting"', () => JSON.stringify(nasty)) })));
		const { html, proposal } = await openPage(tables);
		expect(proposal.name).toBe(nasty);
		expect(html).not.toContain('<script');
	});
});

describe('an answer that is none', () => {
	it.each([
		['an unknown button', { partnerId: 'P-1', review: '2026-07-01', answer: 'perhaps' }],
		['a partner without a proposal', { partnerId: 'P-6', review: '2026-07-01', answer: 'approve' }],
		['a review that is over', { partnerId: 'P-1', review: '2026-04-01', answer: 'approve' }],
		['nobody', { partnerId: 'x', review: '2026-07-01', answer: 'approve' }],
		['nothing', {}],
	])('%s is refused, and nothing is kept', async (_, body) => {
		const tables = memoryTables();
		await review(tables);
		expect((await press(tables, body)).json('Refuse')).toHaveLength(1);
		expect(tables.rows('partner_ops_decisions')).toEqual([]);
	});
});
