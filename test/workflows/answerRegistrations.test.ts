import { memoryTables, type MemoryTables } from '../support/n8n/memoryTables';
import { bundledWorkflow, runWorkflow } from '../support/n8n/runWorkflow';

jest.setTimeout(60_000);

type Fields = Readonly<Record<string, unknown>>;
let tables: MemoryTables;
let runs = 0;
beforeEach(async () => {
	tables = memoryTables();
	await runWorkflow(bundledWorkflow('partnerOpsSetUpTables'), { tables });
});

const workflow = structuredClone(bundledWorkflow('partnerOpsAnswerRegistrations'));
for (const node of workflow.nodes) if (node.name === 'Config') node.parameters = { ...node.parameters, jsonOutput: JSON.stringify({ armed: true, claimsIn: 'table', settleSeconds: 0, hubspotStage: 'x' }) };
const answer = () => runWorkflow(workflow, { tables, start: 'Run Now', executionId: `run${++runs}` });

const put = (table: string, id: string, kind: string, payload: Fields) => tables.open(`partner_ops_${table}`).insertRows([{ recordId: id, kind, at: new Date(), runId: 'test', payload: JSON.stringify(payload) }], 'count');
const register = (id: string, chain: string, more: Fields = {}) => put('registrations', id, 'registration', { recordType: 'registration', id, partnerId: chain, state: 'submitted', submittedAt: '2026-06-29T08:00:00Z', accountName: 'Brightwater Foods', contactEmail: `${id}@partner.example`, verdict: { claimKeys: ['k1', 'k2'], chain, protectedUntil: new Date(Date.now() + 86_400_000).toISOString() }, ...more });
const say = (id: string, verdict: string, at = '2026-06-30T08:00:00.000Z') => put('decisions', `registration:${id}`, 'decision', { recordType: 'decision', id: `registration:${id}`, kind: 'registration', registrationId: id, verdict, at, by: 'maria@us.example' });
const latest = (table: string) => new Map(tables.rows(`partner_ops_${table}`).map(({ payload }) => JSON.parse(String(payload)) as Fields).map((one) => [String(one['id']), one]));
const mails = async () => {
	const { run } = await answer();
	return (run.data.resultData.runData['Split Mails']?.at(-1)?.data?.['main']?.[0] ?? []).map(({ json }) => [json['to'], json['text']]);
};

describe('what a person decided of a registration', () => {
	it('is told to the partner once, and gives no reason', async () => {
		await register('r1', 'alder');
		await say('r1', 'refuse');
		expect(await mails()).toEqual([['r1@partner.example', 'Thank you. We cannot register this deal. Your partner manager is glad to talk about it.']]);
		expect(await mails()).toEqual([]);
		expect(latest('registrations').get('r1')).toMatchObject({ state: 'rejected', decidedBy: 'maria@us.example' });
	});

	it('an approval keeps the deal until its protection ends', async () => {
		await register('r1', 'alder');
		await say('r1', 'approve');
		const [[to, text] = []] = await mails();
		expect([to, text]).toEqual(['r1@partner.example', expect.stringContaining('kept for you until 20')]);
		expect(latest('registrations').get('r1')).toMatchObject({ state: 'approved', acceptedAt: '2026-06-30T08:00:00.000Z' });
	});

	it('of rivals that were approved in one moment one has the deal; the other waits for a person, and is told nothing', async () => {
		await register('r1', 'alder');
		await register('r2', 'birch', { verdict: { claimKeys: ['k2'], chain: 'birch', protectedUntil: new Date(Date.now() + 86_400_000).toISOString() } });
		await say('r1', 'approve');
		await say('r2', 'approve');
		const told = await Promise.all([mails(), mails(), mails()]);
		expect(told.flat()).toHaveLength(1);
		expect([...latest('registrations').values()].map(({ state }) => state).sort()).toEqual(['approved', 'submitted']);
		expect([...latest('cases').values()]).toMatchObject([{ queue: 'registrations', state: 'open', actions: [{ answer: 'refuse' }] }]);
		expect([...latest('decisions').values()].map(({ verdict }) => verdict).sort()).toEqual(['approve', 'reopen']);
	});

	it('partners of one chain both have it', async () => {
		await register('r1', 'alder');
		await register('r2', 'alder');
		await say('r1', 'approve');
		await say('r2', 'approve');
		expect(await mails()).toHaveLength(2);
		expect(latest('cases').size).toBe(0);
	});

	it('a claim that has ended keeps nobody out', async () => {
		await register('r1', 'alder', { verdict: { claimKeys: ['k1'], chain: 'alder', protectedUntil: new Date(Date.now() - 1000).toISOString() } });
		await register('r2', 'birch', { verdict: { claimKeys: ['k1'], chain: 'birch', protectedUntil: new Date(Date.now() + 86_400_000).toISOString() } });
		await say('r1', 'approve');
		await answer();
		await say('r2', 'approve');
		expect((await mails()).map(([to]) => to)).toEqual(['r2@partner.example']);
	});
});
