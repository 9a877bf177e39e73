import { runNode } from '../support/n8n/runNode';

const touch = (id: string, at: string) => ({ recordType: 'touch', id, partnerId: 'a', kind: 'referral', actor: 'partner', at });
const stream = [
	{ recordType: 'partner', id: 'a', name: 'Alder', types: ['si'] },
	touch('t1', '2026-01-10'),
	touch('t2', '2026-02-20'),
	touch('t3', '2026-04-01'),
	{ recordType: 'opportunity', id: 'd', status: 'open', claimedPartners: [{ partnerId: 'a', role: 'coSell' }] },
	{ recordType: 'run', id: 'run', runId: '1', asOf: '2026-06-30T00:00:00.000Z', timeZone: 'UTC' },
];

describe('Dormancy Detect', () => {
	it('hands the whole stream on, with the result in place and the model after it', async () => {
		const { output } = await runNode('dormancyDetect', stream, { operation: 'detect', output: 'all', simple: false, options: {} });
		expect(output.map(({ json }) => json['recordType'])).toEqual(['partner', 'touch', 'touch', 'touch', 'opportunity', 'run', 'model']);
		expect(output[0]?.json['dormancy']).toMatchObject({ asOf: '2026-06-30T00:00:00.000Z', lastActOn: '2026-04-01', previousState: null, announce: false });
		expect(output.map(({ pairedItem }) => pairedItem)).toEqual([{ item: 0 }, { item: 1 }, { item: 2 }, { item: 3 }, { item: 4 }, { item: 5 }, []]);
	});

	it.each(['aging', 'backtest', 'detect', 'rosterDecay'])('%s gives a summary with a sentence', async (operation) => {
		const { output } = await runNode('dormancyDetect', stream, { operation, output: 'summary', options: {} });
		expect(output).toHaveLength(1);
		expect(output[0]?.json['sentence']).toMatch(/\w/);
	});

	it('puts aging on the deals it judges', async () => {
		const { output } = await runNode('dormancyDetect', stream, { operation: 'aging', output: 'decided', options: {} });
		expect(output[0]?.json).toMatchObject({ id: 'd', aging: { level: 'unknown', announce: false } });
	});

	it('judges by a stored model where it is told to, and does not freeze it again', async () => {
		const first = await runNode('dormancyDetect', stream, { operation: 'detect', output: 'decided', simple: false, options: {} });
		const model = first.output.map(({ json }) => json).find(({ recordType }) => recordType === 'model');
		const slower = { ...model, overall: { a: 2, s0: 800 } };
		const dormancyOf = async (options: object, records: object[]) => {
			const { output } = await runNode('dormancyDetect', records, { operation: 'detect', output: 'all', simple: false, options });
			expect(output.filter(({ json }) => json['recordType'] === 'model')).toHaveLength(1);
			return output[0]?.json['dormancy'];
		};
		const own = await dormancyOf({}, stream);
		expect(await dormancyOf({ useStoredModel: true }, [...stream, { ...model }])).toEqual(own);
		expect(await dormancyOf({ useStoredModel: true }, [...stream, slower])).not.toEqual(own);
		await expect(runNode('dormancyDetect', [...stream, { ...model, shape: 0 }], { operation: 'detect', options: { useStoredModel: true } })).rejects.toMatchObject({ description: expect.stringContaining('shape') as string });
	});

	it('stops with every fault of its settings', async () => {
		await expect(runNode('dormancyDetect', stream, { operation: 'detect', options: { cooldownDays: -1, backtestMonths: 0 } })).rejects.toMatchObject({
			message: 'The settings of this node cannot be used',
			description: expect.stringMatching(/backtestMonths.*cooldownDays|cooldownDays.*backtestMonths/) as string,
		});
	});
});
