import { runNode } from '../support/n8n/runNode';

const stream = [
	{ recordType: 'partner', id: 'alder', name: 'Alder Consulting', status: 'active', managerEmail: 'nadia@us.example' },
	{ recordType: 'partner', id: 'birch', name: 'Birch Cloud', status: 'active' },
	{ recordType: 'account', id: 'acc', name: 'Halden Marine Works', domains: ['halden.example'] },
	{ recordType: 'registration', id: 'r0', partnerId: 'birch', accountDomain: 'halden.example', state: 'approved', submittedAt: '2026-06-01', decidedAt: '2026-06-02' },
	{ recordType: 'registration', id: 'r1', partnerId: 'alder', accountDomain: 'halden.example', amount: 5000, currency: 'USD', state: 'submitted', submittedAt: '2026-06-27' },
	{ recordType: 'registration', id: 'r2', partnerId: 'alder', accountName: 'Quarry Lane Foods', amount: 5000, currency: 'USD', state: 'submitted', submittedAt: '2026-06-29' },
	{ recordType: 'run', id: 'run', runId: '1', asOf: '2026-06-30T00:00:00.000Z', timeZone: 'UTC' },
];
const judge = (parameters: object = {}) => runNode('dealRegistration', stream, { operation: 'judge', registrations: 'waiting', minimumValue: 0, policy: 'balanced', output: 'all', simple: false, options: {}, ...parameters });

describe('Deal Registration', () => {
	it('hands the whole stream on, with the verdict in place', async () => {
		const { output } = await judge();
		expect(output.map(({ json }) => json['id'])).toEqual(['alder', 'birch', 'acc', 'r0', 'r1', 'r2', 'run']);
		expect(output.map(({ pairedItem }) => pairedItem)).toEqual([0, 1, 2, 3, 4, 5, 6].map((item) => ({ item })));
		expect(output[3]?.json['verdict']).toBeUndefined();
		expect(output[4]?.json['verdict']).toMatchObject({ ruling: 'refuse', decidedBy: 'none', rule: 'alreadyRegistered', publicAnswer: { status: 'received' } });
		expect(output[5]?.json['verdict']).toMatchObject({ ruling: 'approve', decidedBy: 'rules', protectedUntil: '2026-09-28T00:00:00.000Z' });
	});

	it('says in one row what was ruled and what the partner is told', async () => {
		const { output } = await judge({ output: 'decided', simple: true });
		expect(output[0]?.json['verdict']).toMatchObject({ ruling: 'refuse', rules: 'alreadyRegistered', accountIds: 'acc', partnerName: 'Alder Consulting', publicStatus: 'received' });
	});

	it('judges what was approved too, when asked', async () => {
		const { output } = await judge({ registrations: 'all', output: 'decided' });
		expect(output.filter(({ json }) => json['verdict'] !== undefined).map(({ json }) => json['id'])).toEqual(['r0', 'r1', 'r2']);
	});

	it('takes its clocks from the policy of attribution', async () => {
		const policy = { name: 'Short', clocks: [{ lookbackDays: 90, claimLockDays: 14 }], registration: { protectionDays: 10, extensionDays: 5 }, sourcing: { evidence: ['registration'], quietDays: 1, openDealBlocks: true, contactBlocks: true, acceptanceSettles: true, claimDecides: false }, coSell: { evidence: [], claimDecides: false }, influence: { acts: [], events: [], eventsNeeded: 1, beforeCloseDays: 0, claimDecides: false }, partnerSources: [] };
		const { output } = await judge({ policy: 'own', policyJson: JSON.stringify(policy), output: 'decided' });
		expect(output.map(({ json }) => (json['verdict'] as { protectedUntil?: unknown } | undefined)?.protectedUntil)).toEqual(['2026-07-10T00:00:00.000Z', '2026-07-10T00:00:00.000Z', undefined]);
	});

	it('tells whose answer is overdue and whose protection ends', async () => {
		const { output } = await runNode('dealRegistration', stream, { operation: 'track', policy: 'balanced', output: 'decided', options: { lapsingDays: 70 } });
		expect(output.slice(0, 3).map(({ json }) => (json['protection'] as { standing: string }).standing)).toEqual(['lapsing', 'overdue', 'waiting']);
	});

	it.each(['judge', 'track'])('%s says what could not be read', async (operation) => {
		const unread = { recordType: 'registration', id: 'r3', partnerId: 'alder', state: 'perhaps', submittedAt: '2026-06-29' };
		const { task } = await runNode('dealRegistration', [unread, ...stream], { operation, policy: 'balanced', output: 'decided', options: {} });
		expect(task('Node').hints?.map(({ message }) => message).join()).toContain('1 value could not be used: state');
	});

	it.each(['judge', 'track'])('%s gives a summary with a sentence', async (operation) => {
		const { output } = await runNode('dealRegistration', stream, { operation, policy: 'balanced', output: 'summary', options: {} });
		expect(output).toHaveLength(1);
		expect(output[0]?.json['sentence']).toMatch(/\w/);
	});

	it('stops with every fault of its settings', async () => {
		await expect(judge({ minimumValue: -5, policy: 'own', policyJson: '{"name":""}', options: { mostADay: 0 } })).rejects.toMatchObject({
			message: 'The settings of this node cannot be used',
			description: expect.stringMatching(/minimumValue.*mostADay.*policies\.0\.name/) as string,
		});
		await expect(judge({ policy: 'own', policyJson: '{' })).rejects.toMatchObject({ message: "'Policy JSON' is not JSON" });
	});

	it('works as a tool, on records that an agent hands over', async () => {
		const { output } = await runNode('dealRegistration', [{}], { operation: 'judge', recordsFrom: 'json', records: JSON.stringify(stream.slice(0, 6)), policy: 'balanced', output: 'decided', simple: true, options: { asOf: '2026-06-30' } });
		expect(output.map(({ json }) => json['id'])).toEqual(['r1', 'r2']);
	});
});
