import fc from 'fast-check';
import type { IDataObject, INodeExecutionData, IWorkflowBase } from 'n8n-workflow';
import { runNode } from '../support/n8n/runNode';
import { runWorkflow } from '../support/n8n/runWorkflow';

const deals = [
	{ 'Deal ID': '1', Deal: 'A', Partner: 'Acme', Stage: 'Closed Won', Amount: '$1,200', 'Close Date': '31.12.2025' },
	{ 'Deal ID': '2', Deal: 'B', Partner: 'Direct', Stage: 'Mystery', Amount: '900' },
];
const normalize = (rows: readonly object[], parameters: IDataObject = {}, node: object = {}) =>
	runNode('partnerRecords', rows, { operation: 'normalize', options: {}, ...parameters }, node);
const typesOf = (output: readonly INodeExecutionData[]) => output.map(({ json }) => json['recordType']);
const ofType = (output: readonly INodeExecutionData[], type: string) =>
	output.map(({ json }) => json).filter(({ recordType }) => recordType === type);

describe('Normalize', () => {
	it('turns rows into records, each linked to its item, with one run record at the end', async () => {
		const { output } = await normalize(deals, { options: { asOf: '2026-03-31' } });
		expect(typesOf(output)).toEqual(['opportunity', 'opportunity', 'partner', 'run']);
		expect(output.map(({ pairedItem }) => pairedItem)).toEqual([
			{ item: 0 },
			{ item: 1 },
			{ item: 0 },
			[{ item: 0 }, { item: 1 }],
		]);
		expect(ofType(output, 'run')).toMatchObject([
			{
				id: 'run',
				runId: '1',
				asOf: expect.stringMatching(/^2026-03-31|^2026-04-01/) as string,
				rowsIn: 2,
				records: { opportunity: 2, partner: 1 },
				refused: {},
				hashes: { normalizeSpec: expect.stringMatching(/^[0-9a-f]{16}$/) as string },
			},
		]);
	});

	it('says which stages it read as open and why rows were refused', async () => {
		const { task } = await normalize([...deals, { foo: 1 }]);
		const hints = task('Node').hints?.map(({ message }) => message) ?? [];
		expect(hints.join('\n')).toMatch(/1 refused \(unknownShape\)/);
		expect(hints.join('\n')).toMatch(/Read as open: Mystery \(1\)/);
		for (const hint of hints) expect(hint.length).toBeLessThanOrEqual(120);
	});

	it('lets refused rows travel as reject records, with their row', async () => {
		const { output, errors } = await normalize([{ foo: 1 }, ...deals]);
		expect(errors).toEqual([]);
		expect(ofType(output, 'reject')).toMatchObject([{ reason: 'unknownShape', row: 0, source: { foo: 1 } }]);
		expect(output.find(({ json }) => json['recordType'] === 'reject')?.pairedItem).toEqual({ item: 0 });
		expect(ofType(output, 'run')[0]).toMatchObject({ rowsIn: 3, refused: { unknownShape: 1 } });
	});

	it('sends refused rows to the Error output when that is on, and the good ones on', async () => {
		const { output, errors } = await normalize([{ foo: 1 }, ...deals], {}, { onError: 'continueErrorOutput' });
		expect(typesOf(output)).toEqual(['opportunity', 'opportunity', 'partner', 'run']);
		expect(errors).toHaveLength(1);
		expect(errors[0]?.json).toMatchObject({
			error: expect.stringContaining('Nothing says what the row is') as string,
			details: { code: 'unknownShape', received: 'foo' },
		});
	});

	it('folds history into its deal, and links the deal to all its items', async () => {
		const rows = [
			{ attributes: { type: 'Opportunity' }, Id: '0063t000013zhvR', Name: 'X', StageName: 'Closed Won' },
			{ attributes: { type: 'OpportunityHistory' }, OpportunityId: '0063t000013zhvR', StageName: 'Closed Won', CreatedDate: '2026-01-01T00:00:00.000+0000' },
		];
		const { output } = await normalize(rows);
		expect(output[0]?.pairedItem).toEqual([{ item: 0 }, { item: 1 }]);
		expect(output[0]?.json).toMatchObject({ stageEnteredAt: '2026-01-01T00:00:00.000Z', status: 'won' });
	});

	it('takes its options', async () => {
		const options = {
			currency: 'usd',
			dateOrder: 'dayFirst',
			decimalMark: 'comma',
			directNames: 'Acme, Us',
			includeUnknown: false,
			stagesWon: 'Mystery',
		};
		const rows = deals.map((deal) => ({ ...deal, Amount: '$1.200', 'Close Date': '03/04/2026', extra: 1 }));
		const { output } = await normalize(rows, { options });
		expect(ofType(output, 'partner')).toEqual([]);
		expect(ofType(output, 'opportunity')[1]).toMatchObject({ status: 'won', amount: 1200, currency: 'USD', closedAt: '2026-04-03' });
		expect(ofType(output, 'opportunity')[1]).not.toHaveProperty('source');
		expect(ofType(output, 'run')[0]).toMatchObject({ currency: 'USD' });
	});

	it.each([
		['crossbeam', { partner_name: 'Acme', record_name: 'Kite', triggered_at: '2026-01-01T00:00:00Z' }, { recordType: 'touch', kind: 'overlap' }],
		['hubspot', { id: '1', properties: { dealname: 'A' } }, { recordType: 'opportunity', name: 'A' }],
		['partnerstack', { key: 'part_1', partner_key: 'a', email: 'a@b.com', group: null }, { recordType: 'partner', id: 'part_1' }],
		['pipedrive', { id: 1, title: 'A', stage_id: 2 }, { recordType: 'opportunity', id: '1', name: 'A' }],
		['salesforce', { Id: '1', StageName: 'Closed Won' }, { recordType: 'opportunity', status: 'won' }],
		['sideReport', { Partner: 'Acme', Company: 'Kite', Notes: 'intro' }, { recordType: 'touch', kind: 'intro', partnerName: 'Acme' }],
		['csv', { 'Deal ID': '1', Stage: 'Won' }, { recordType: 'opportunity', status: 'won' }],
	])('reads rows of the source %s', async (source, row, expected) => {
		const { output } = await normalize([row], { source });
		expect(output[0]?.json).toMatchObject({ ...expected, sourceSystem: source });
	});

	it('links the touch of an overlap to all items that tell of it', async () => {
		const row = { partner_name: 'Acme', crossbeam_id: 'c', overlap_time: '2026-01-01T00:00:00Z', master: { top_level: { _xb_name: 'Kite' } } };
		const { output } = await normalize([{ ...row, partner_populations: [{ name: 'A' }] }, { ...row, partner_populations: [{ name: 'B' }] }]);
		expect(output[0]?.pairedItem).toEqual([{ item: 0 }, { item: 1 }]);
	});

	it('takes own columns by name, by a pointing expression, and by one that works something out', async () => {
		const value = { id: 'nr', name: '={{ $json["the name"] }}', amount: '={{ $json.a * 2 }}' };
		const columns = { mappingMode: 'defineBelow', value };
		const rows = [
			{ nr: 1, 'the name': 'A', a: 2 },
			{ nr: 2, 'the name': 'B', a: 3 },
		];
		const { output } = await normalize(rows, { source: 'csv', recordType: 'opportunity', columns });
		expect(ofType(output, 'opportunity')).toMatchObject([
			{ id: '1', name: 'A', amount: 4 },
			{ id: '2', name: 'B', amount: 6 },
		]);
	});

	it('says which own column no row has', async () => {
		const columns = { mappingMode: 'defineBelow', value: { acv: 'Anual Value' } };
		const { task } = await normalize(deals, { recordType: 'opportunity', columns });
		expect(task('Node').hints?.map(({ message }) => message).join()).toContain('no row has the column "Anual Value"');
	});

	it('hands records on by reference and adds the counts of one run to the other', async () => {
		const first = await normalize(deals);
		const { output } = await normalize(first.output.map(({ json }) => json));
		expect(typesOf(output)).toEqual(['opportunity', 'opportunity', 'partner', 'run']);
		expect(ofType(output, 'run')[0]).toMatchObject({ rowsIn: 2 });
	});

	it('takes rows as JSON, as a tool does', async () => {
		const { output } = await normalize([{}], { recordsFrom: 'json', records: JSON.stringify(deals) });
		expect(typesOf(output)).toEqual(['opportunity', 'opportunity', 'partner', 'run']);
	});

	it('makes of an empty item nothing but the run', async () => {
		const { output } = await normalize([{}]);
		expect(typesOf(output)).toEqual(['run']);
		expect(output[0]?.json).toMatchObject({ rowsIn: 0 });
	});

	it('with settings that cannot be used stops, and fails closed where it must go on', async () => {
		const wrong = { options: { currency: 'dollars' } };
		await expect(normalize(deals, wrong)).rejects.toMatchObject({ description: expect.stringContaining('currency') as string });
		const { output, errors } = await normalize(deals, wrong, { onError: 'continueErrorOutput' });
		expect([output.length, errors.length]).toEqual([0, deals.length]);
	});
});

describe('Merge Source Rows', () => {
	const merge = async (items: readonly object[]) => (await runNode('partnerRecords', items, { operation: 'mergeSourceRows' })).output;
	const rows = (from: number, count: number) => Array.from({ length: count }, (_, at) => ({ id: from + at }));

	it('takes rows as items and as pages, puts them over what was kept, and hands out items of many rows', async () => {
		const output = await merge([{ partnerOpsRead: { full: false } }, { rows: rows(1, 5000) }, { id: 2, changed: true }, {}, { partnerOpsKept: [{ rows: rows(1, 2) }, { rows: rows(9000, 1) }] }]);
		expect(output.map(({ json }) => (json['rows'] as object[]).length)).toEqual([5000, 1]);
		expect((output[0]?.json['rows'] as object[]).slice(0, 4)).toEqual([{ id: 1 }, { id: 2, changed: true }, { id: 9000 }, { id: 3 }]);
		expect(output[0]?.pairedItem).toEqual([0, 1, 2, 3, 4].map((item) => ({ item })));
	});

	it('without a row hands out one item, so that it is kept that there is none', async () => {
		expect((await merge([{ partnerOpsRead: { full: true } }, {}])).map(({ json }) => json)).toEqual([{ rows: [] }]);
	});

	it('says what to send where nothing says what was read', async () => {
		await expect(merge([{ id: 1 }])).rejects.toMatchObject({ message: 'No item says what was read', description: expect.stringContaining('partnerOpsRead') as unknown });
	});
});

describe('Pack and Unpack', () => {
	const node = (name: string, operation: string) => ({ id: name, name, type: 'n8n-nodes-partner-ops.partnerRecords', typeVersion: 1, position: [0, 0], parameters: { operation } });
	const to = (next: string) => ({ main: [[{ node: next, type: 'main', index: 0 }]] });
	const line = {
		id: 'packs',
		name: 'Packs',
		active: false,
		nodes: [{ id: 'Rows', name: 'Rows', type: 'n8n-nodes-base.executeWorkflowTrigger', typeVersion: 1.1, position: [0, 0], parameters: { inputSource: 'passthrough' } }, node('Pack', 'pack'), node('Unpack', 'unpack')],
		connections: { Rows: to('Pack'), Pack: to('Unpack') },
		settings: { executionOrder: 'v1' },
	} as unknown as IWorkflowBase;
	const through = async (rows: readonly object[]) => runWorkflow(line, { start: 'Rows', input: rows.map((json) => ({ json: json as IDataObject })) });

	it('hand on every item as it was, in its order, whatever its texts', async () => {
		await fc.assert(
			fc.asyncProperty(fc.array(fc.dictionary(fc.string(), fc.jsonValue()), { minLength: 1, maxLength: 20 }), async (rows) => {
				const { items } = await through(rows);
				expect(items('Unpack').map(({ json }) => JSON.stringify(json))).toEqual(rows.map((row) => JSON.stringify(row)));
			}),
			{ numRuns: 40 },
		);
	});

	it('cut a book into files of some megabytes, whose items say how many they hold and of which they are', async () => {
		const rows = Array.from({ length: 5 }, (_, at) => ({ at, text: `${'\n"Köln 東京"'.repeat(400_000)}${at}` }));
		const { items } = await through(rows);
		const packs = items('Pack');
		expect(packs.map(({ json }) => json['packed'])).toEqual([2, 2, 1]);
		expect(packs.flatMap(({ pairedItem }) => pairedItem)).toEqual(rows.map((_, item) => ({ item })));
		expect(packs.map(({ binary }) => [binary?.['data']?.fileName, binary?.['data']?.mimeType])).toEqual([1, 2, 3].map((number) => [`partner-ops-pack-${number}.ndjson`, 'application/x-ndjson']));
		expect(items('Unpack').map(({ json }) => json)).toEqual(rows);
		expect(items('Unpack').map(({ pairedItem }) => pairedItem)).toEqual([0, 0, 1, 1, 2].map((item) => ({ item })));
	});

	it('leave items without such a file as they are, and refuse a file that lost something', async () => {
		expect((await runNode('partnerRecords', [{ id: 1 }, {}], { operation: 'unpack' })).output.map(({ json }) => json)).toEqual([{ id: 1 }, {}]);
		const file = { data: Buffer.from('{"id":1}').toString('base64'), mimeType: 'application/x-ndjson', fileName: 'partner-ops-pack-1.ndjson' };
		const unpacked = async (packed: number) => {
			const { run, items } = await runWorkflow({ ...line, connections: { Rows: to('Unpack') } } as IWorkflowBase, { start: 'Rows', input: [{ json: { packed }, binary: { data: file } }] });
			return run.data.resultData.error ?? items('Unpack').map(({ json }) => json);
		};
		expect(await unpacked(1)).toEqual([{ id: 1 }]);
		expect(await unpacked(2)).toMatchObject({ message: 'The file of item 0 holds 1 of 2 items', description: expect.stringContaining('again from its start') as unknown });
	});
});

describe('Read State', () => {
	const row = (id: number, recordId: string, at: string, payload: object) => ({
		id,
		recordId,
		kind: 'decision',
		at,
		runId: '1',
		payload: JSON.stringify(payload),
	});

	it('folds the rows of a table into records, each linked to the row that counts', async () => {
		const rows = [
			{},
			row(1, 'a', '2026-01-01T00:00:00Z', { recordType: 'decision', id: 'a', v: 1 }),
			row(2, 'a', '2026-02-01T00:00:00Z', { recordType: 'decision', id: 'a', v: 2 }),
			row(3, 'b', '2026-01-01T00:00:00Z', { recordType: 'decision', id: 'b' }),
		];
		const { output } = await runNode('partnerRecords', rows, { operation: 'readState' });
		expect(output.map(({ json, pairedItem }) => [json['id'], json['v'], pairedItem])).toEqual([
			['a', 2, { item: 2 }],
			['b', undefined, { item: 3 }],
		]);
	});

	it('skips rows that it cannot read, and says so', async () => {
		const { output, task } = await runNode('partnerRecords', [{ recordId: 'a', kind: 'x', at: 'soon', payload: '{}' }], { operation: 'readState' });
		expect(output).toEqual([]);
		expect(task('Node').hints?.[0]?.message).toContain('1 row skipped');
	});
});

describe('Write State', () => {
	const stream = [
		{ recordType: 'partner', id: 'p', name: 'Acme', score: { points: 5, contributions: [1] }, source: { x: 1 } },
		{ recordType: 'partner', id: 'q', name: 'No result' },
		{ recordType: 'reject', id: 'r', reason: 'noId', message: 'm', row: 0 },
		{ recordType: 'run', id: 'run', runId: '7', asOf: '2026-03-31T00:00:00.000Z', timeZone: 'UTC' },
	];
	const write = (table: string, parameters: IDataObject = {}) =>
		runNode('partnerRecords', stream, { operation: 'writeState', table, ...parameters });

	it.each([
		['results', 'p', 'partner', 0],
		['snapshots', 'p', 'daily', 0],
		['rejects', 'r', 'reject', 2],
	])('writes the rows of %s, in the columns of a table, linked to their records', async (table, recordId, kind, item) => {
		const { output } = await write(table);
		expect(output).toHaveLength(1);
		expect(output[0]).toMatchObject({ json: { recordId, kind, at: '2026-03-31T00:00:00.000Z' }, pairedItem: { item } });
		expect(Object.keys(output[0]?.json ?? {}).sort()).toEqual(['at', 'kind', 'payload', 'recordId', 'runId']);
	});

	it('keeps one row a run under its day', async () => {
		const { output } = await write('runs', { keep: 'monthly' });
		expect(output.map(({ json }) => [json['recordId'], json['kind']])).toEqual([[expect.stringMatching(/^2026-03-3\d$/), 'monthly']]);
	});
});
