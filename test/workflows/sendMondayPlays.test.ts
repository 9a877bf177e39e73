import type { IDataObject, IWorkflowBase } from 'n8n-workflow';
import { memoryTables, type MemoryTables } from '../support/n8n/memoryTables';
import { bundledWorkflow, runWorkflow } from '../support/n8n/runWorkflow';

const workflow = bundledWorkflow('partnerOpsMondayPlays');
const deciding = bundledWorkflow('partnerOpsDecideCases');

/** What an SMTP server answers in the place of Send Email: it takes every mail but those to Tom, where it is told to. */
const mailing = (refuse: string) => ({
	type: 'n8n-nodes-base.set',
	typeVersion: 3.4,
	disabled: false,
	parameters: { mode: 'raw', jsonOutput: `={{ $json.to === '${refuse}' ? { error: 'refused' } : { accepted: [$json.to], messageId: '<1>' } }}`, options: {} },
});

function set({ armed = false, mails = false, refuse = '' } = {}): IWorkflowBase {
	return {
		...workflow,
		nodes: workflow.nodes.map((node) => {
			if (node.name === 'Settings') return { ...node, parameters: { ...node.parameters, jsonOutput: JSON.stringify({ armed, fallbackEmail: '', decideUrl: 'https://n8n.example/webhook/partner-ops-decide' }) } };
			return node.name === 'Send Email' && mails ? { ...node, ...mailing(refuse) } : node;
		}),
	};
}

interface Mail {
	readonly to: string;
	readonly subject: string;
	readonly html: string;
	readonly plays: readonly { readonly id: string; readonly title: string; readonly arithmetic: string; readonly draft: { readonly to: string } | null }[];
}
async function run(settings: Parameters<typeof set>[0], tables: MemoryTables) {
	const done = await runWorkflow(set(settings), { start: 'Run Now', tables });
	if (done.run.data.resultData.error) throw done.run.data.resultData.error;
	const { runData } = done.run.data.resultData;
	return { mails: 'Write Mail' in runData ? (done.json('Write Mail') as unknown as Mail[]) : [], ran: Object.keys(runData) };
}
const caseOf = (play: unknown) => `case plays ${String(play)}`;
async function press(tables: MemoryTables, play: unknown, answer: string) {
	return await runWorkflow(deciding, { start: 'Answers Given', tables, input: [{ json: { body: { 'case-0': caseOf(play), 'answer-0': answer }, query: { case: caseOf(play) }, webhookUrl: 'https://n8n.example/webhook/partner-ops-decide' } }] });
}
async function open(tables: MemoryTables, play: unknown, answer: string): Promise<string> {
	const done = await runWorkflow(deciding, { start: 'Page Opened', tables, input: [{ json: { query: { case: caseOf(play), answer } } }] });
	return String(done.json('Write Page')[0]?.['html']);
}
const payloads = (tables: MemoryTables, table: string) => tables.rows(table).map(({ payload }) => JSON.parse(String(payload)) as IDataObject);

describe('Send Monday plays, on its sample records', () => {
	it('starts in shadow mode: one mail a manager is shown, nothing is sent or remembered', async () => {
		const tables = memoryTables();
		const { mails, ran } = await run({}, tables);
		expect(mails.map(({ to }) => to)).toEqual(['nadia@northlight.example', 'tom@northlight.example']);
		for (const { plays, html, subject } of mails) {
			expect(plays.length).toBeLessThanOrEqual(5);
			expect(subject).toBe(`${plays.length} plays for this week`);
			for (const play of plays) expect(html).toContain(`https://n8n.example/webhook/partner-ops-decide?case=case%20plays%20${play.id}&#38;answer=wrong`);
		}
		const titles = mails.flatMap(({ plays }) => plays.map(({ title }) => title));
		expect(titles.some((title) => title.startsWith('Promote '))).toBe(true);
		expect(titles).toContain('Renew Platform Expert at Birch Cloud');
		expect(titles.some((title) => /^(Win|Call) Cedar Systems/.test(title))).toBe(true);
		expect(titles.some((title) => title.startsWith('Bring '))).toBe(true);
		expect(mails[0]?.plays.every(({ draft }) => draft === null || draft.to.startsWith('alliances@'))).toBe(true);
		expect(ran).toContain('Would Send');
		expect(ran).not.toContain('Send Email');
		expect(tables.rows('partner_ops_ledger')).toEqual([]);
	});

	it('armed, it sends once: the next run repeats nothing that is open', async () => {
		const tables = memoryTables();
		const first = (await run({ armed: true, mails: true }, tables)).mails.flatMap(({ plays }) => plays.map(({ id }) => id));
		expect(payloads(tables, 'partner_ops_ledger').map(({ subjectId }) => subjectId).sort()).toEqual([...first].sort());
		const again = (await run({ armed: true, mails: true }, tables)).mails.flatMap(({ plays }) => plays.map(({ id }) => id));
		expect(again.filter((id) => first.includes(id))).toEqual([]);
	});

	it('remembers only mails that went out', async () => {
		const tables = memoryTables();
		await run({ armed: true, mails: true, refuse: 'tom@northlight.example' }, tables);
		expect(new Set(payloads(tables, 'partner_ops_ledger').map(({ managerEmail }) => managerEmail))).toEqual(new Set(['nadia@northlight.example']));
		const disabled = memoryTables();
		await run({ armed: true }, disabled);
		expect(disabled.rows('partner_ops_ledger')).toEqual([]);
	});

	it('opens a play on the page of Decide cases with the answer chosen, and one said to be wrong does not return', async () => {
		const tables = memoryTables();
		await run({ armed: true, mails: true }, tables);
		const [{ subjectId: play, title, managerEmail } = {}] = payloads(tables, 'partner_ops_ledger');
		expect(payloads(tables, 'partner_ops_cases')).toHaveLength(tables.rows('partner_ops_ledger').length);
		const html = await open(tables, play, 'wrong');
		expect(html).toContain(String(title));
		expect(html).toContain('value="wrong" checked');
		expect(html.match(/<section/g)).toHaveLength(1);
		// To open it answers nothing: mail scanners do.
		expect(tables.rows('partner_ops_decisions')).toEqual([]);
		await press(tables, play, 'wrong');
		expect(payloads(tables, 'partner_ops_decisions')).toMatchObject([{ recordType: 'decision', kind: 'play', subject: { play }, answer: 'wrong', by: managerEmail }]);
		expect(await open(tables, play, 'wrong')).toContain('Answered: Wrong: never again.');
		const next = (await run({}, { ...tables })).mails.flatMap(({ plays }) => plays.map(({ id }) => id));
		expect(next).not.toContain(play);
	});

	it('snoozed for two weeks, a play says until when', async () => {
		const tables = memoryTables();
		await run({ armed: true, mails: true }, tables);
		const [{ subjectId: play } = {}] = payloads(tables, 'partner_ops_ledger');
		await press(tables, play, 'snooze');
		const [{ until } = {}] = payloads(tables, 'partner_ops_decisions');
		expect(Math.round((Date.parse(String(until)) - Date.now()) / 86_400_000)).toBe(14);
	});

	it('refuses answers to plays that were never sent, and words that are none', async () => {
		const tables = memoryTables();
		await run({ armed: true, mails: true }, tables);
		const [{ subjectId: play } = {}] = payloads(tables, 'partner_ops_ledger');
		for (const [id, answer] of [['archive-0123456789abcdef', 'done'], [play, 'maybe'], ['<script>', 'done']] as const) expect((await press(tables, id, answer)).json('Refuse')).toHaveLength(1);
		expect(tables.rows('partner_ops_decisions')).toEqual([]);
		expect(await open(tables, '<script>alert(1)</script>', 'done')).toContain('Nothing to decide');
	});
});
