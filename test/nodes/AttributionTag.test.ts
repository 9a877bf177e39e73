import type { IDataObject } from 'n8n-workflow';
import { runNode } from '../support/n8n/runNode';

const deal = (id: string, more: object = {}) => ({
	recordType: 'opportunity', id, name: `Deal ${id}`, accountId: `acc ${id}`, status: 'won', createdAt: '2026-03-01', closedAt: '2026-06-01', acv: 100, currency: 'USD', ...more,
});
const stream = [
	{ recordType: 'partner', id: 'alder', name: 'Alder', email: 'team@alder.example' },
	deal('1'),
	{ recordType: 'registration', id: 'r1', partnerId: 'alder', opportunityId: '1', state: 'approved', submittedAt: '2026-02-20', decidedAt: '2026-02-21' },
	deal('2', { claimedPartners: [{ partnerId: 'alder', role: 'sourcing', claimedAt: '2026-06-20' }], acv: 300 }),
	{ recordType: 'touch', id: 't1', kind: 'coSell', at: '2026-04-01T10:00:00Z', loggedAt: '2026-04-01T11:00:00Z', actor: 'partner', partnerId: 'alder', opportunityId: '3' },
	deal('3', { status: 'open' }),
	{ recordType: 'run', id: 'run', runId: '1', asOf: '2026-06-30T00:00:00.000Z', timeZone: 'UTC' },
];

interface Tagged extends IDataObject {
	readonly id: string;
	readonly recordType: string;
	readonly attribution: { readonly decision: string; readonly evidence?: unknown[]; readonly flat: { readonly sourcingPartner: string }; readonly findings?: { readonly finding: string; readonly amount: number }[]; readonly credit?: { readonly parts?: { partnerId: string; amount: number }[]; readonly wonAmount?: number } };
}
const tagged = (output: readonly { json: IDataObject }[]) => output.map(({ json }) => json as Tagged).filter(({ attribution }) => attribution !== undefined);
const base = { operation: 'tagOpportunities', policy: 'balanced', options: {} };

describe('Attribution Tag', () => {
	it('hands the whole stream on, the deals tagged in place, the policy as a model after it', async () => {
		const { output } = await runNode('attributionTag', stream, { ...base, output: 'all', simple: false });
		expect(output.map(({ json }) => [json['recordType'], json['id']])).toEqual([
			['partner', 'alder'], ['opportunity', '1'], ['registration', 'r1'], ['opportunity', '2'], ['touch', 't1'], ['opportunity', '3'], ['run', 'run'], ['model', 'attributionPolicy'],
		]);
		expect(output.map(({ pairedItem }) => pairedItem)).toEqual([{ item: 0 }, { item: 1 }, { item: 2 }, { item: 3 }, { item: 4 }, { item: 5 }, { item: 6 }, []]);
		expect(tagged(output).map(({ id, attribution }) => [id, attribution.decision])).toEqual([['1', 'sourced'], ['2', 'direct'], ['3', 'coSell']]);
		expect(tagged(output)[0]?.attribution.evidence).toHaveLength(1);
	});

	it('simplified, keeps decision, partner, confidence, sentence and the flat block', async () => {
		const { output } = await runNode('attributionTag', stream, { ...base, output: 'decided', simple: true });
		expect(tagged(output)[0]?.attribution).toEqual({
			decision: 'sourced',
			sourcingPartnerId: 'alder',
			sourcingPartnerName: 'Alder',
			roles: [{ partnerId: 'alder', role: 'sourcing', since: '2026-02-20T00:00:00.000Z' }],
			confidence: 'high',
			decidedBy: 'policy',
			internalCoSell: false,
			sentence: 'Sourced by Alder: a registration of 2026-02-20, 9 days before the deal was made, under Balanced v1.',
			involvement: { tagged: false, strong: true, weak: false, dated: true },
			flat: expect.objectContaining({ partnerDecision: 'sourced', sourcingPartner: 'Alder' }) as object,
			partnershipRecord: { opportunityId: '1', partnerId: 'alder', partnerName: 'Alder', role: 'sourcing', since: '2026-02-20T00:00:00.000Z' },
		});
		const run = output.at(-1)?.json as { hashes: object; summaries: { attribution: { invisible: { deals: number } } } };
		expect(run.summaries.attribution.invisible.deals).toBe(2);
		expect(Object.keys(run.hashes)).toEqual(['attributionSpec', 'attributionPolicy']);
	});

	it('Audit gives the deals with findings, strongest case first, with money and proof', async () => {
		const { output } = await runNode('attributionTag', stream, { ...base, operation: 'audit', output: 'decided', simple: true });
		expect(tagged(output).map(({ id, attribution }) => [id, attribution.findings?.map(({ finding, amount }) => [finding, amount])])).toEqual([
			['2', [['overCredited', 300]]],
			['1', [['invisible', 100]]],
			['3', [['invisible', 100]]],
		]);
	});

	it('Credit Split gives each deal its parts and each partner its sum', async () => {
		const { output } = await runNode('attributionTag', stream, { ...base, operation: 'creditSplit', creditModel: 'linear', output: 'decided', simple: true });
		const [first, , , alder] = tagged(output);
		expect(first?.attribution.credit?.parts).toEqual([{ partnerId: 'alder', partnerName: 'Alder', amount: 100, acts: 1 }]);
		expect(alder).toMatchObject({ recordType: 'partner', id: 'alder', attribution: { credit: { model: 'linear', wonAmount: 100, openAmount: 100 } } });
		const { output: summary } = await runNode('attributionTag', stream, { ...base, operation: 'creditSplit', creditModel: 'linear', output: 'summary' });
		expect(summary[0]?.json).toMatchObject({ wonAmount: 400, nobody: { wonAmount: 300, openAmount: 0 } });
	});

	it('Suggest Policy gives a model record that can be stored', async () => {
		const { output } = await runNode('attributionTag', stream, { ...base, operation: 'suggestPolicy', output: 'decided' });
		expect(output[0]?.json).toMatchObject({ recordType: 'model', id: 'attributionPolicy', policies: [{ name: 'Balanced, from the book', version: 2 }] });
	});

	it('takes its own policy as JSON, and says all its faults at once', async () => {
		const own = JSON.stringify({ name: '', clocks: [{ from: 0, lookbackDays: -1, claimLockDays: 5 }] });
		await expect(runNode('attributionTag', stream, { ...base, policy: 'own', policyJson: own, output: 'decided' })).rejects.toMatchObject({
			description: expect.stringMatching(/name.*lookbackDays.*registration.*sourcing/s) as string,
		});
		await expect(runNode('attributionTag', stream, { ...base, policy: 'own', policyJson: '{', output: 'decided' })).rejects.toMatchObject({ message: "'Policy JSON' is not JSON" });
	});

	it('fails closed: set to continue, every item leaves by the error branch', async () => {
		const { output, errors } = await runNode('attributionTag', stream, { ...base, policy: 'own', policyJson: '{}', output: 'all' }, { onError: 'continueErrorOutput' });
		expect(output).toEqual([]);
		expect(errors).toHaveLength(stream.length);
	});

	it('takes As Of, and records from JSON for tools', async () => {
		const parameters = { ...base, output: 'decided', simple: true, recordsFrom: 'json', records: JSON.stringify(stream), options: { asOf: '2026-03-20' } };
		const { output } = await runNode('attributionTag', [{}], parameters);
		expect(tagged(output).map(({ attribution }) => attribution.decision)).toEqual(['sourced', 'direct', 'direct']);
	});
});
