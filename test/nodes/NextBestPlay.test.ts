import { runNode } from '../support/n8n/runNode';

const deals = Array.from({ length: 60 }, (_, i) => ({
	recordType: 'opportunity',
	id: `d${i}`,
	status: i % (i < 30 ? 3 : 2) === 0 ? 'won' : 'lost',
	acv: 10_000,
	currency: 'USD',
	segment: 'SMB',
	region: 'NA',
	createdAt: '2026-01-01',
	closedAt: '2026-02-01',
	attribution: i < 30 ? { decision: 'sourced', sourcingPartnerId: ['a', 'b', 'c'][Math.floor(i / 3) % 3] } : { decision: 'direct' },
}));
const quiet = { state: 'cooling', early: true, acvAtStake: 50_000, lastActOn: '2026-03-01' };
const stream = [
	...['a', 'b', 'c'].map((id) => ({ recordType: 'partner', id, name: `Partner ${id}`, managerEmail: 'maya@example.com', ...(id === 'a' ? { dormancy: quiet } : {}) })),
	...deals,
	{ recordType: 'opportunity', id: 'open', name: 'Acme', status: 'open', acv: 30_000, currency: 'USD', segment: 'SMB', region: 'NA', createdAt: '2026-06-20', attribution: { decision: 'direct' } },
	{ recordType: 'run', id: 'run', runId: '1', asOf: '2026-06-30T00:00:00.000Z', timeZone: 'UTC' },
];
const run = (parameters: object, records: readonly object[] = stream) => runNode('nextBestPlay', [...records], { operation: 'recommendPlays', output: 'all', simple: false, options: {}, ...parameters });

describe('Next Best Play', () => {
	it('hands the whole stream on, plays under one key of each partner', async () => {
		const { output } = await run({});
		expect(output).toHaveLength(stream.length);
		expect(output.map(({ pairedItem }) => pairedItem)).toEqual(stream.map((_, item) => ({ item })));
		expect(output[0]?.json['play']).toMatchObject({ next: 'reengage', expectedValue: 10_000, plays: [{ status: 'now', factors: [{ value: 50_000 }, { value: 0.2 }] }] });
		// What it does not decide is handed on as it came.
		expect(output[4]?.json).toEqual(deals[1]);
		expect(output.at(-1)?.json).toMatchObject({ summaries: { play: { partners: 3 } }, hashes: { playsSpec: expect.any(String) as string } });
	});

	it('shortens its own result only', async () => {
		const { output } = await run({ simple: true, output: 'decided' });
		const json = output[0]?.json ?? {};
		expect(json['play']).toMatchObject({ plays: [{ title: 'Call Partner a before it goes quiet', arithmetic: expect.stringContaining('= 10,000 USD.') as string }] });
		expect(JSON.stringify(json['play'])).not.toContain('factors');
		expect(json['dormancy']).toEqual(quiet);
	});

	it('remembers plays in the ledger only where it is told to', async () => {
		const types = async (options: object) => (await run({ options, output: 'decided' })).output.map(({ json }) => json['recordType']);
		expect(await types({})).not.toContain('ledger');
		expect(await types({ remember: true })).toContain('ledger');
	});

	it('gives each segment as a record, and the budget', async () => {
		const { output } = await run({ operation: 'investmentIndex', output: 'decided', options: { budget: 1000, budgetFor: 'sourced' } });
		expect(output.map(({ json }) => json['of'])).toEqual(['investmentSegment', 'investmentSegment', 'investmentBudget', undefined]);
		expect(output[0]?.json).toMatchObject({ name: 'SMB in NA', way: 'sourced', verdict: 'hold' });
	});

	it('puts the best partners on open deals without one', async () => {
		const { output } = await run({ operation: 'bestPartners', output: 'decided' });
		expect(output[0]?.json).toMatchObject({ id: 'open', play: { partners: [], sentence: expect.any(String) as string } });
	});

	it.each(['bestPartners', 'investmentIndex', 'recommendPlays'])('%s gives a summary with a sentence, also of nothing', async (operation) => {
		for (const records of [stream, [{}]]) {
			const { output } = await run({ operation, output: 'summary' }, records);
			expect(output).toHaveLength(1);
			expect(output[0]?.json['sentence']).toMatch(/\w/);
		}
	});

	it('stops with every fault of its settings', async () => {
		await expect(run({ options: { perManager: 0, effects: '{ "push": 7 }', segmentBy: [] } })).rejects.toMatchObject({ message: 'The settings of this node cannot be used', description: expect.stringMatching(/perManager.*effects.*segmentBy/) as string });
		await expect(run({ options: { effects: 'push' } })).rejects.toMatchObject({ message: expect.stringContaining("'Assumptions' is not JSON") as string });
	});
});
