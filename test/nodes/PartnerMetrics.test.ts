import { runNode } from '../support/n8n/runNode';

const deal = (id: string, partnerId: string | undefined, status: string, acv = 100) => ({
	recordType: 'opportunity',
	id,
	status,
	acv,
	createdAt: '2025-10-01',
	closedAt: '2026-02-01',
	...(partnerId === undefined ? {} : { claimedPartners: [{ partnerId, name: partnerId }] }),
});
const stream = [
	{ recordType: 'partner', id: 'a', name: 'Alder', motion: 'named', enrolledAt: '2024-01-01' },
	deal('1', 'a', 'won'),
	deal('2', 'a', 'lost'),
	deal('3', undefined, 'won', 50),
	{ recordType: 'run', id: 'run', runId: '1', asOf: '2026-06-30T00:00:00.000Z', timeZone: 'UTC' },
];
const parameters = { output: 'decided', simple: false, metrics: ['winRate'], segments: ['motion'], windowMonths: 12, options: {} };

describe('Partner Metrics', () => {
	it('hands the stream on with one record a metric and segment after it', async () => {
		const { output } = await runNode('partnerMetrics', stream, { ...parameters, output: 'all' });
		expect(output.slice(0, 4).map(({ json }) => json['id'])).toEqual(['a', '1', '2', '3']);
		expect(output.map(({ json }) => json['metricId']).filter(Boolean)).toEqual([
			'winRate:decided', 'winRate:decided:motion:direct', 'winRate:decided:motion:named',
			'winRate:withStaleOpen', 'winRate:withStaleOpen:motion:direct', 'winRate:withStaleOpen:motion:named',
		]);
		expect(output.every(({ pairedItem }) => pairedItem !== undefined)).toBe(true);
	});

	it('makes rows that a later run reads as history', async () => {
		const { output } = await runNode('partnerMetrics', stream, parameters);
		const before = output.map(({ json }) => json).filter(({ of }) => of === 'metric');
		expect(before[0]).toMatchObject({ recordType: 'snapshot', id: 'winRate:decided@2026-06-30', day: '2026-06-30', value: 2 / 3 });
		const later = await runNode('partnerMetrics', [...stream, ...before], { ...parameters, options: { asOf: '2026-07-30T00:00:00Z', trendMonths: 1 } });
		const [first] = later.output.map(({ json }) => json).filter(({ id }) => id === 'winRate:decided@2026-07-30');
		expect(first?.['trend']).toEqual([{ asOf: '2026-06-30T00:00:00.000Z', value: 2 / 3, numerator: 2, denominator: 3, basis: 'stored' }]);
	});

	it('writes them to the snapshot table cut down to figures', async () => {
		const { output } = await runNode('partnerMetrics', stream, parameters);
		const { output: rows } = await runNode('partnerRecords', output.map(({ json }) => json), { operation: 'writeState', table: 'snapshots', keep: 'daily', options: {} });
		const [row] = rows.map(({ json }) => json);
		expect(row).toMatchObject({ recordId: 'winRate:decided@2026-06-30', kind: 'daily' });
		expect(JSON.parse(String(row?.['payload']))).toEqual({ recordType: 'snapshot', of: 'metric', id: 'winRate:decided@2026-06-30', metricId: 'winRate:decided', day: '2026-06-30', asOf: '2026-06-30T00:00:00.000Z', series: '12 months, ramp 90 days', value: 2 / 3, numerator: 2, denominator: 3 });
	});

	it('simplified, keeps figures and sentence and drops how they are made', async () => {
		const { output } = await runNode('partnerMetrics', stream, { ...parameters, simple: true });
		expect(output[0]?.json).toMatchObject({ value: 2 / 3, raw: 2 / 3, sentence: expect.stringContaining('Win rate: 66.7% (2 of 3)') as string });
		expect(output[0]?.json).not.toHaveProperty('trend');
		expect(output[0]?.json).not.toHaveProperty('rule');
	});

	it('gives a summary with the headlines, and says what is odd', async () => {
		const { output, task } = await runNode('partnerMetrics', stream, { ...parameters, metrics: [], output: 'summary' });
		expect(output[0]?.json).toMatchObject({ partners: 1, opportunities: 3, attributed: false });
		expect(task('Node').hints?.map(({ message }) => message).join()).toContain("Attribution Tag has not been there: partners are those of the CRM's own fields.");
	});

	it('stops with every fault when the settings cannot be used', async () => {
		await expect(runNode('partnerMetrics', stream, { ...parameters, windowMonths: 0 })).rejects.toMatchObject({ message: 'The settings of this node cannot be used', description: expect.stringContaining('windowMonths') as string });
	});
});
