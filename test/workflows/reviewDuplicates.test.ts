import type { IDataObject } from 'n8n-workflow';
import { memoryTables, type MemoryTables } from '../support/n8n/memoryTables';
import { bundledWorkflow, runWorkflow } from '../support/n8n/runWorkflow';

const workflow = bundledWorkflow('partnerOpsReviewDuplicates');

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

interface Pair {
	readonly left: number;
	readonly type: string;
	readonly a: string;
	readonly b: string;
	readonly sentence: string;
	readonly rows: readonly { field: string; a: string; b: string }[];
	readonly evidence: readonly { weight: string }[];
}
async function openPage(tables: MemoryTables) {
	const done = await runWorkflow(workflow, { start: 'Page Opened', tables, input: [{ json: { query: {} } }] });
	if (done.run.data.resultData.error) throw done.run.data.resultData.error;
	return { pair: done.json('Next Pair')[0] as unknown as Pair, html: String(done.json('Write Page')[0]?.['html']) };
}
const press = (tables: MemoryTables, body: IDataObject) =>
	runWorkflow(workflow, { start: 'Answer Given', tables, input: [{ json: { body, webhookUrl: 'http://127.0.0.1/webhook/partner-ops-review-duplicates' } }] });

const matchOf = (done: Awaited<ReturnType<typeof makeList>>, id: string) => {
	const record = done.json('Partner Dedupe').find((json) => json['id'] === id);
	return record?.['match'] as { band: string; cluster: string; survivor: string; review: readonly { id: string }[] };
};
const text = (value: unknown) => JSON.stringify(value);

describe('Review duplicates, on its sample rows', () => {
	it('lists the pairs that a person should compare, and forgets the earlier list', async () => {
		const tables = memoryTables();
		const first = await makeList(tables);
		const waiting = first.json('Partner Dedupe').filter(({ match }) => ((match as { review?: object[] } | undefined)?.review ?? []).length > 0);
		expect(waiting.length).toBeGreaterThanOrEqual(4);
		expect(tables.rows('partner_ops_reviews')).toHaveLength(waiting.length);
		await makeList(tables);
		expect(tables.rows('partner_ops_reviews')).toHaveLength(waiting.length);
	});

	it('shows both records side by side, with what speaks for and against, and three buttons', async () => {
		const tables = memoryTables();
		await makeList(tables);
		const { pair, html } = await openPage(tables);
		expect(pair.left).toBeGreaterThanOrEqual(2);
		expect(pair.rows.map(({ field }) => field)).toContain('country');
		expect(pair.evidence.length).toBeGreaterThan(0);
		for (const said of [pair.a, pair.b, pair.type]) expect(html).toContain(`value="${said}"`);
		for (const button of ['>Same<', '>Different<', '>Not sure<']) expect(html).toContain(button);
	});

	it('after "different" the pair never comes back', async () => {
		const tables = memoryTables();
		await makeList(tables);
		const { pair } = await openPage(tables);
		await press(tables, { type: pair.type, a: pair.a, b: pair.b, answer: 'different' });
		const after = (await openPage(tables)).pair;
		expect([after.left, after.a]).not.toEqual([pair.left, pair.a]);
		expect(after.left).toBe(pair.left - 1);
		const next = await makeList(tables);
		expect(matchOf(next, pair.a).cluster).not.toBe(matchOf(next, pair.b).cluster);
		expect(text(matchOf(next, pair.a).review)).not.toContain(pair.b);
		expect((await openPage(tables)).pair.left).toBeLessThan(pair.left);
	});

	it('after "same" the pair is in the merge band', async () => {
		const tables = memoryTables();
		await makeList(tables);
		const { pair } = await openPage(tables);
		await press(tables, { type: pair.type, a: pair.b, b: pair.a, answer: 'same' });
		const next = await makeList(tables);
		expect(matchOf(next, pair.a)).toMatchObject({ band: 'merge' });
		expect(matchOf(next, pair.b)).toMatchObject({ band: 'merge', survivor: matchOf(next, pair.a).survivor });
		expect((await openPage(tables)).pair.left).toBeLessThan(pair.left);
	});

	it('after "not sure" the pair waits for the next list', async () => {
		const tables = memoryTables();
		await makeList(tables);
		const { pair } = await openPage(tables);
		await press(tables, { type: pair.type, a: pair.a, b: pair.b, answer: 'notSure' });
		expect((await openPage(tables)).pair.left).toBe(pair.left - 1);
		await new Promise((resolve) => setTimeout(resolve, 5));
		await makeList(tables);
		expect((await openPage(tables)).pair.left).toBe(pair.left);
	});

	it('says so when nothing is open', async () => {
		const tables = memoryTables();
		await makeList(tables, withRows((rows) => rows.slice(0, 2)));
		expect((await openPage(tables)).html).toContain('Nothing to review');
	});
});

describe('what a record holds', () => {
	it('stays text on the page, whatever it is', async () => {
		const tables = memoryTables();
		await makeList(tables);
		const { pair } = await openPage(tables);
		const nasty = `<script>alert(1)</script> "{{ $json }}" $& 'quoted' &amp;`;
		const changed = withRows((rows) => rows.map((row) => (pair.a === row['Partner ID'] || pair.b === row['Partner ID'] ? { ...row, City: nasty } : row)));
		await makeList(tables, changed);
		const { html, pair: shown } = await openPage(tables);
		expect(shown.rows.find(({ field }) => field === 'city')?.a).toBe(nasty);
		expect(html).not.toContain('<script');
		expect(html).toContain('&#60;script&#62;alert(1)&#60;/script&#62; &#34;{{ $json }}&#34; $&#38; &#39;quoted&#39; &#38;amp;');
	});
});

describe('an answer that is none', () => {
	it.each([
		['an unknown button', { type: 'partner', a: 'x', b: 'y', answer: 'maybe' }],
		['no ids', { type: 'partner', answer: 'same' }],
		['an unknown type', { type: 'run', a: 'x', b: 'y', answer: 'same' }],
		['one record twice', { type: 'partner', a: 'x', b: 'x', answer: 'same' }],
		['nothing', {}],
	])('%s is refused, and nothing is kept', async (_, body) => {
		const tables = memoryTables();
		await runWorkflow(bundledWorkflow('partnerOpsSetUpTables'), { start: 'Run Now', tables });
		const done = await press(tables, body);
		expect(done.json('Refuse')).toHaveLength(1);
		expect(tables.rows('partner_ops_decisions')).toEqual([]);
	});

	it('about records that are no pair of the current list is refused; one that was answered before is kept again', async () => {
		const tables = memoryTables();
		await makeList(tables);
		const { pair } = await openPage(tables);
		const [a, b] = ['PRT-000000-2', 'PRT-000004-2'];
		for (const other of [{ a, b }, { a: pair.a, b }, { a: pair.a, b: 'PRT' }]) expect((await press(tables, { type: 'partner', ...other, answer: 'same' })).json('Refuse')).toHaveLength(1);
		await press(tables, { type: 'account', a: pair.a, b: pair.b, answer: 'same' });
		expect(tables.rows('partner_ops_decisions')).toEqual([]);
		for (const answer of ['same', 'different']) await press(tables, { type: pair.type, a: pair.b, b: pair.a, answer });
		expect(tables.rows('partner_ops_decisions').map(({ payload }) => (JSON.parse(String(payload)) as { same: boolean }).same)).toEqual([true, false]);
		expect(matchOf(await makeList(tables), pair.a).cluster).not.toBe(pair.b);
	});
});
