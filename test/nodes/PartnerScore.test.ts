import type { IDataObject } from 'n8n-workflow';
import { PARTNER_TYPES } from '../../engine/model';
import { tiers } from '../../nodes/PartnerScore/tierProperties';
import { runNode } from '../support/n8n/runNode';

const deal = (id: string, partnerId: string, status: string, acv: unknown = 100) => ({
	recordType: 'opportunity',
	id,
	status,
	acv,
	claimedPartners: [{ partnerId, name: partnerId.toUpperCase() }],
});
const stream = [
	{ recordType: 'partner', id: 'a', name: 'Alder', motion: 'named' },
	deal('1', 'a', 'won'),
	deal('2', 'b', 'lost'),
	deal('3', 'b', 'won', 50),
	{ recordType: 'touch', id: 't1', kind: 'meeting' },
	{ recordType: 'run', id: 'run', runId: '1', asOf: '2026-06-30T00:00:00.000Z', timeZone: 'UTC' },
];

interface Scored extends IDataObject {
	readonly id: string;
	readonly recordType: string;
	readonly score: { readonly rank: number; readonly points: number; readonly asOf: string; readonly contributions?: unknown[] };
}
const partners = (output: readonly { json: IDataObject }[]) =>
	output.map(({ json }) => json as Scored).filter(({ recordType }) => recordType === 'partner');

describe('Partner Score', () => {
	it('hands the whole stream on: decided records in place, derived ones and the model after it', async () => {
		const { output } = await runNode('partnerScore', stream, { output: 'all', simple: false, options: {} });
		expect(output.map(({ json }) => [json['recordType'], json['id']])).toEqual([
			['partner', 'a'],
			['opportunity', '1'],
			['opportunity', '2'],
			['opportunity', '3'],
			['touch', 't1'],
			['run', 'run'],
			['partner', 'b'],
			['model', 'partnerScore'],
		]);
	});

	it('links every item to where it came from: one to one, and a derived partner to its deals', async () => {
		const { output } = await runNode('partnerScore', stream, { output: 'all', options: {} });
		expect(output.map(({ pairedItem }) => pairedItem)).toEqual([
			{ item: 0 },
			{ item: 1 },
			{ item: 2 },
			{ item: 3 },
			{ item: 4 },
			{ item: 5 },
			[{ item: 2 }, { item: 3 }],
			[],
		]);
	});

	it('hands on only what it decided, best first, with the run told what it found', async () => {
		const { output } = await runNode('partnerScore', stream, { output: 'decided', simple: false, options: {} });
		expect(output.map(({ json }) => json['recordType'])).toEqual(['partner', 'partner', 'model', 'run']);
		expect(partners(output).map(({ score }) => score.rank)).toEqual([1, 2]);
		expect(partners(output)[0]?.score.contributions).toHaveLength(3);
		const run = output.at(-1)?.json as { hashes: object; summaries: { score: { opportunities: number } } };
		expect(run.summaries.score.opportunities).toBe(3);
		expect(Object.keys(run.hashes)).toEqual(['scoreSpec', 'scoreModel']);
	});

	it('gives a summary of the book', async () => {
		const { output } = await runNode('partnerScore', stream, { output: 'summary', options: {} });
		expect(output).toHaveLength(1);
		expect(output[0]?.json).toMatchObject({ opportunities: 3, partner: { partners: 2, wonAcv: 150 }, direct: { opportunities: 0 } });
	});

	it('simplified, keeps the figures and the sentence and drops the explanation', async () => {
		const { output } = await runNode('partnerScore', stream, { output: 'decided', simple: true, options: {} });
		const [best] = partners(output);
		expect(best?.score).not.toHaveProperty('contributions');
		expect(best?.score).toMatchObject({ rank: 1, sentence: expect.any(String) as string, winRateLow: expect.any(Number) as number });
	});

	it('takes the as-of date of the run record, and of the parameter before that', async () => {
		const asOf = async (options: IDataObject) =>
			partners((await runNode('partnerScore', stream, { output: 'decided', options })).output)[0]?.score.asOf;
		expect(await asOf({})).toBe('2026-06-30T00:00:00.000Z');
		expect(await asOf({ asOf: '2025-01-31' })).toBe('2025-01-31T23:59:59.999Z');
	});

	it('reads rows that are no records yet, and says so', async () => {
		const rows = [
			{ 'Deal ID': '1', Partner: 'Acme', Stage: 'Closed Won', Amount: '1,200' },
			{ 'Deal ID': '2', Partner: 'Direct', Stage: 'Closed Lost', Amount: '900' },
		];
		const { output, task } = await runNode('partnerScore', rows, { output: 'decided', options: {} });
		expect(partners(output)).toMatchObject([{ name: 'Acme', score: { won: 1, wonAcv: 1200 } }]);
		expect(task('Node').hints?.map(({ message }) => message)).toEqual([expect.stringContaining('2 rows were no records yet')]);
	});

	it('takes records as JSON, as a tool does', async () => {
		const records = JSON.stringify(stream);
		const { output } = await runNode('partnerScore', [{}], { recordsFrom: 'json', records, output: 'decided', options: {} });
		expect(partners(output)).toHaveLength(2);
	});

	it('an empty item is nothing', async () => {
		const { output } = await runNode('partnerScore', [{}], { output: 'decided', options: {} });
		expect(partners(output)).toEqual([]);
	});

	it('says which deals it could not read, and hands them on', async () => {
		const { output, task } = await runNode('partnerScore', [...stream, deal('4', 'a', 'won', '5,000')], { output: 'all', options: {} });
		expect(output.some(({ json }) => json['id'] === '4')).toBe(true);
		expect(task('Node').hints?.map(({ message }) => message).join()).toContain('1 deal could not be read: acv');
	});
});

describe('settings that cannot be used', () => {
	const wrong = { preset: 'own', winRateWeight: 0, wonRevenueWeight: 0, dealSizeWeight: 0, options: { currency: 'dollars' } };

	it('stop the node with every fault named', async () => {
		await expect(runNode('partnerScore', stream, wrong)).rejects.toMatchObject({
			message: 'The settings of this node cannot be used',
			description: expect.stringMatching(/currency.*weights|weights.*currency/) as string,
		});
	});

	it('with the Error output on, hand every item there and none to the next node', async () => {
		const { output, errors } = await runNode('partnerScore', stream, wrong, { onError: 'continueErrorOutput' });
		expect(output).toEqual([]);
		expect(errors).toHaveLength(stream.length);
		expect(errors[0]?.json).toMatchObject({ error: 'The settings of this node cannot be used' });
	});

	it('an As Of that is no date is said with its label', async () => {
		await expect(runNode('partnerScore', stream, { options: { asOf: 'soon' } })).rejects.toMatchObject({
			message: expect.stringContaining("'As Of' is not a date: soon") as string,
		});
	});
});

describe('the other operations of Partner Score', () => {
	it('score and tier hands the tier on beside the score, with the record that keeps it', async () => {
		const { output } = await runNode('partnerScore', stream, { operation: 'scoreAndTier', output: 'decided', simple: false, options: {} });
		expect(partners(output)[0]).toMatchObject({ id: 'a', tier: { current: 'Registered', ladder: 'Named partners' }, score: { rank: 1 } });
		expect(output.map(({ json }) => json['recordType'])).toContain('ledger');
	});

	it('the league table and two dates have keys of their own', async () => {
		const league = await runNode('partnerScore', stream, { operation: 'leagueTable', output: 'decided', options: {} });
		expect(partners(league.output)[0]).toMatchObject({ league: { jump: 0 } });
		const change = await runNode('partnerScore', stream, { operation: 'compareDates', since: '2026-01-31', output: 'decided', options: {} });
		expect(partners(change.output)[0]).toMatchObject({ change: { since: '2026-01-31T23:59:59.999Z' } });
	});

	it('tier lists are rows, and nothing else leaves', async () => {
		const { output } = await runNode('partnerScore', stream, { operation: 'tierLists', options: {} });
		expect(output.every(({ json }) => json['list'] === 'promote' || json['list'] === 'requalify')).toBe(true);
	});

	it('a ladder may be for every type of partner there is', () => {
		expect(JSON.stringify(tiers).match(/"value":"(\w+)"/g)).toEqual(expect.arrayContaining(PARTNER_TYPES.map((type) => `"value":"${type}"`)));
	});
});
