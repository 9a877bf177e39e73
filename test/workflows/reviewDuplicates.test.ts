import { memoryTables, type MemoryTables } from '../support/n8n/memoryTables';
import { bundledWorkflow, runWorkflow } from '../support/n8n/runWorkflow';

const workflow = bundledWorkflow('partnerOpsReviewDuplicates');
const deciding = bundledWorkflow('partnerOpsDecideCases');

/** The workflow with other sample rows. */
function withRows(change: (rows: Record<string, unknown>[]) => Record<string, unknown>[]) {
	const copy = structuredClone(workflow);
	const sample = copy.nodes.find(({ name }) => name === 'Sample Rows');
	if (sample === undefined) throw new Error('There are no sample rows.');
	const { rows } = JSON.parse(String(sample.parameters['jsonOutput'])) as { rows: Record<string, unknown>[] };
	sample.parameters = { ...sample.parameters, jsonOutput: JSON.stringify({ rows: change(rows) }) };
	return copy;
}

let execution = 1;
async function makeList(tables: MemoryTables, from = workflow) {
	const done = await runWorkflow(from, { start: 'Run Now', tables, executionId: String(execution++) });
	if (done.run.data.resultData.error) throw done.run.data.resultData.error;
	return done;
}

interface Case {
	readonly id: string;
	readonly queue: string;
	readonly state: string;
	readonly title: string;
	readonly sentence: string;
	readonly sides: readonly { readonly label: string; readonly rows: readonly { readonly name: string; readonly value: string }[] }[];
	readonly evidence: readonly string[];
	readonly actions: readonly { readonly decision: { readonly subject: { readonly a: string; readonly b: string } } }[];
}
/** Cases as they stand: the latest row of each. */
const casesIn = (tables: MemoryTables): Case[] => [...new Map(tables.rows('partner_ops_cases').map(({ recordId, payload }) => [recordId, JSON.parse(String(payload)) as Case])).values()];
const openIn = (tables: MemoryTables): Case[] => casesIn(tables).filter(({ state }) => state === 'open');
async function pageOf(tables: MemoryTables): Promise<string> {
	const done = await runWorkflow(deciding, { start: 'Page Opened', tables, input: [{ json: { query: { queue: 'duplicates' } } }] });
	if (done.run.data.resultData.error) throw done.run.data.resultData.error;
	return String(done.json('Write Page')[0]?.['html']);
}
const press = (tables: MemoryTables, id: string | undefined, answer: string) =>
	runWorkflow(deciding, { start: 'Answers Given', tables, input: [{ json: { body: { 'case-0': id, 'answer-0': answer }, query: {}, webhookUrl: 'http://127.0.0.1/webhook/partner-ops-decide' } }] });
async function firstPair(tables: MemoryTables) {
	await makeList(tables);
	const [one] = openIn(tables);
	if (one === undefined) throw new Error('No pair is open.');
	const subject = one.actions[0]?.decision.subject ?? { a: '', b: '' };
	return { id: one.id, ...subject };
}

const matchOf = (done: Awaited<ReturnType<typeof makeList>>, id: string) => {
	const record = done.json('Partner Dedupe').find((json) => json['id'] === id);
	return record?.['match'] as { band: string; cluster: string; survivor: string; review: readonly { id: string }[] };
};

describe('Review duplicates, on its sample rows', () => {
	it('makes a case of each pair that a person should compare, once', async () => {
		const tables = memoryTables();
		const first = await makeList(tables);
		const pairs = new Set(first.json('Partner Dedupe').flatMap(({ id, match }) => ((match as { review?: { id: string }[] } | undefined)?.review ?? []).map((other) => [String(id), other.id].sort().join(' '))));
		expect(pairs.size).toBeGreaterThanOrEqual(2);
		expect(openIn(tables)).toHaveLength(pairs.size);
		const rows = tables.rows('partner_ops_cases').length;
		await makeList(tables);
		expect(tables.rows('partner_ops_cases')).toHaveLength(rows);
	});

	it('shows both records side by side, with what speaks for and against', async () => {
		const tables = memoryTables();
		await makeList(tables);
		const [one] = openIn(tables);
		expect(one).toMatchObject({ queue: 'duplicates', title: 'Are these the same partner?', sides: [{ rows: expect.any(Array) }, { rows: expect.any(Array) }] });
		expect(one?.sides[0]?.rows.map(({ name }) => name)).toEqual(one?.sides[1]?.rows.map(({ name }) => name));
		expect(one?.sides[0]?.rows.map(({ name }) => name)).toContain('country');
		expect(one?.evidence.length).toBeGreaterThan(2);
		const page = await pageOf(tables);
		for (const said of ['Are these the same partner?', '> Same<', '> Different<', '> Not sure<', 'before looking']) expect(page).toContain(said);
	});

	it('after "different" the pair never comes back', async () => {
		const tables = memoryTables();
		const { id, a, b } = await firstPair(tables);
		const left = openIn(tables).length;
		await press(tables, id, 'different');
		expect(openIn(tables)).toHaveLength(left - 1);
		const next = await makeList(tables);
		expect(matchOf(next, a).cluster).not.toBe(matchOf(next, b).cluster);
		expect(matchOf(next, a).review.map((other) => other.id)).not.toContain(b);
		expect(openIn(tables).map((one) => one.id)).not.toContain(id);
	});

	it('after "same" the pair is in the merge band', async () => {
		const tables = memoryTables();
		const { id, a, b } = await firstPair(tables);
		await press(tables, id, 'same');
		const next = await makeList(tables);
		expect(matchOf(next, a)).toMatchObject({ band: 'merge' });
		expect(matchOf(next, b)).toMatchObject({ band: 'merge', survivor: matchOf(next, a).survivor });
		expect(openIn(tables).map((one) => one.id)).not.toContain(id);
	});

	it('after "not sure" the pair waits for the next list', async () => {
		const tables = memoryTables();
		const { id } = await firstPair(tables);
		await press(tables, id, 'notSure');
		expect(openIn(tables).map((one) => one.id)).not.toContain(id);
		await makeList(tables);
		expect(openIn(tables).map((one) => one.id)).toContain(id);
	});

	it('closes the case of a pair that is none any more', async () => {
		const tables = memoryTables();
		const { id } = await firstPair(tables);
		await makeList(tables, withRows((rows) => rows.slice(0, 2)));
		expect(openIn(tables)).toEqual([]);
		expect(casesIn(tables).find((one) => one.id === id)?.state).toBe('closed');
		expect(await pageOf(tables)).toContain('Nothing to decide');
	});
});

describe('what a record holds', () => {
	it('stays text on the page, whatever it is, and a pair that reads otherwise now is shown so', async () => {
		const tables = memoryTables();
		const { id, a, b } = await firstPair(tables);
		const nasty = `<script>alert(1)</script> "{{ $json }}" $& 'quoted' &amp;`;
		await makeList(tables, withRows((rows) => rows.map((row) => (a === row['Partner ID'] || b === row['Partner ID'] ? { ...row, City: nasty } : row))));
		expect(openIn(tables).find((one) => one.id === id)?.sides[0]?.rows.find(({ name }) => name === 'city')?.value).toBe(nasty);
		const page = await pageOf(tables);
		expect(page).not.toContain('<script');
		expect(page).toContain('&#60;script&#62;alert(1)&#60;/script&#62; &#34;{{ $json }}&#34; $&#38; &#39;quoted&#39; &#38;amp;');
	});
});
