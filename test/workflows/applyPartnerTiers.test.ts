import { memoryTables, type MemoryTables } from '../support/n8n/memoryTables';
import { bundledWorkflow, runWorkflow } from '../support/n8n/runWorkflow';

const workflow = bundledWorkflow('partnerOpsApplyPartnerTiers');
const deciding = bundledWorkflow('partnerOpsDecideCases');

/** The workflow with other values in one of its nodes. */
function withNode(name: string, change: (parameters: Record<string, unknown>) => object) {
	const copy = structuredClone(workflow);
	const node = copy.nodes.find((one) => one.name === name);
	if (node === undefined) throw new Error(`There is no node ${name}.`);
	node.parameters = { ...node.parameters, ...change(node.parameters) };
	return copy;
}
const withSettings = (settings: object) => withNode('Settings', ({ jsonOutput }) => ({ jsonOutput: JSON.stringify({ ...(JSON.parse(String(jsonOutput)) as object), ...settings }) }));

let execution = 1;
async function review(tables: MemoryTables, from = workflow) {
	const done = await runWorkflow(from, { start: 'Run Now', tables, executionId: String(execution++) });
	if (done.run.data.resultData.error) throw done.run.data.resultData.error;
	return done;
}
async function pageOf(tables: MemoryTables): Promise<string> {
	const done = await runWorkflow(deciding, { start: 'Page Opened', tables, input: [{ json: { query: { queue: 'tiers' } } }] });
	if (done.run.data.resultData.error) throw done.run.data.resultData.error;
	return String(done.json('Write Page')[0]?.['html']);
}
const press = (tables: MemoryTables, id: string, answer: string) =>
	runWorkflow(deciding, { start: 'Answers Given', tables, input: [{ json: { body: { 'case-0': id, 'answer-0': answer }, query: { queue: 'tiers' }, webhookUrl: 'http://127.0.0.1/webhook/partner-ops-decide' } }] });
const decisions = (tables: MemoryTables) => tables.rows('partner_ops_decisions').map(({ payload }) => JSON.parse(String(payload)) as object);
const openOf = (page: string): number => Number(/(\d+) cases? open/.exec(page)?.[1] ?? 0);

interface Tier {
	readonly current: string;
	readonly proposed: string | null;
	readonly verdict: string;
}
const tierOf = (done: Awaited<ReturnType<typeof review>>, id: string) => done.json('Partner Score').find((json) => json['id'] === id)?.['tier'] as unknown as Tier;
const TOMORROW = new Date(Date.now() + 86_400_000).toISOString();

describe('Apply partner tiers, on its sample records', () => {
	it('holds the review once, keeps it, and proposes', async () => {
		const tables = memoryTables();
		const first = await review(tables);
		expect(tierOf(first, 'P-1')).toMatchObject({ current: 'Silver', proposed: 'Gold', verdict: 'promote' });
		expect(tierOf(first, 'P-6')).toMatchObject({ current: 'Platinum', proposed: null, verdict: 'grace' });
		expect(tables.rows('partner_ops_ledger')).toHaveLength(6);
		const cases = tables.rows('partner_ops_cases').length;
		expect(cases).toBeGreaterThan(1);
		await review(tables);
		expect(tables.rows('partner_ops_ledger')).toHaveLength(6);
		expect(tables.rows('partner_ops_cases')).toHaveLength(cases);
	});

	it('sends nothing in shadow mode, and shows the list it would send', async () => {
		const done = await review(memoryTables());
		const [message] = done.json('Would Send');
		expect(message).toMatchObject({ to: 'sales-development@example.com', subject: '1 partner whose referrals to qualify before a seller is asked' });
		expect(String(message?.['text'])).toMatch(/^- Elm Referrals: Won 0 of 44 decided deals .* Open deals: 2\.$/);
		expect(done.run.data.resultData.runData['Send Email']).toBeUndefined();
	});

	it('shows each proposal on the page of Decide cases, with its reason and its history', async () => {
		const tables = memoryTables();
		await review(tables);
		const page = await pageOf(tables);
		for (const said of ['Promote Alder Consulting from Silver to Gold?', '> Promote<', '> Not now<', 'What would cost the tier', 'Review of 2026-07-01, Silver: promote to Gold']) expect(page).toContain(said);
	});

	it('after yes the tier changes with the next run, the proposal is gone, and the CRM is told once it may be', async () => {
		const tables = memoryTables();
		await review(tables);
		const before = openOf(await pageOf(tables));
		await press(tables, 'case tiers P-1', 'approve');
		expect(decisions(tables)).toMatchObject([{ kind: 'tier', partnerId: 'P-1', verdict: 'approve', tier: 'Gold', review: '2026-07-01' }]);
		expect(openOf(await pageOf(tables))).toBe(before - 1);
		const next = await review(tables, withSettings({ asOf: TOMORROW }));
		expect(tierOf(next, 'P-1').current).toBe('Gold');
		expect(next.json('Decided by People')).toEqual([]);
		const writing = await review(tables, withSettings({ asOf: TOMORROW, writeBack: true }));
		expect(writing.json('Decided by People').map(({ id }) => id)).toEqual(['P-1']);
	});

	it('after no it stays, and does not ask again before the next review', async () => {
		const tables = memoryTables();
		await review(tables);
		await press(tables, 'case tiers P-1', 'reject');
		expect(await pageOf(tables)).not.toContain('Alder Consulting');
		expect(decisions(tables)).toMatchObject([{ kind: 'tier', verdict: 'reject', partnerId: 'P-1' }]);
		expect(tierOf(await review(tables, withSettings({ asOf: TOMORROW })), 'P-1').current).toBe('Silver');
		expect(await pageOf(tables)).not.toContain('Alder Consulting');
	});
});

describe('what a record holds', () => {
	it('stays text on the page, whatever it is', async () => {
		const tables = memoryTables();
		const nasty = `<script>alert(1)</script> "{{ $json }}" $& 'quoted'`;
		await review(tables, withNode('Sample Records', ({ jsonOutput }) => ({ jsonOutput: String(jsonOutput).replaceAll('"Alder Consulting"', () => JSON.stringify(nasty)) })));
		const page = await pageOf(tables);
		expect(page).toContain('&#60;script&#62;');
		expect(page).not.toContain('<script');
	});
});

describe('an answer that is none', () => {
	it.each([
		['an unknown button', 'case tiers P-1', 'perhaps'],
		['a partner without a proposal', 'case tiers P-6', 'approve'],
		['nobody', 'x', 'approve'],
	])('%s is refused, and nothing is kept', async (_, id, answer) => {
		const tables = memoryTables();
		await review(tables);
		expect((await press(tables, id, answer)).json('Refuse')).toHaveLength(1);
		expect(decisions(tables)).toEqual([]);
	});
});
