import type { INodeExecutionData } from 'n8n-workflow';
import { memoryTables, type MemoryTables } from '../support/n8n/memoryTables';
import { bundledWorkflow, runWorkflow, type Finished } from '../support/n8n/runWorkflow';

/** Claims settle for two seconds. */
jest.setTimeout(30_000);

type Fields = Readonly<Record<string, unknown>>;

/** The workflow as somebody set it up: armed, with the rules allowed to approve, and nothing to wait for. */
function armed(id: string, config: Fields) {
	const workflow = structuredClone(bundledWorkflow(id));
	for (const node of workflow.nodes) {
		if (node.name !== 'Config') continue;
		node.parameters = { ...node.parameters, jsonOutput: JSON.stringify({ ...(JSON.parse(String(node.parameters['jsonOutput'])) as object), ...config }) };
	}
	return workflow;
}
const REGISTER = armed('partnerOpsRegisterDeal', { armed: true, approveByRules: true });

let tables: MemoryTables;
let runs = 0;
beforeEach(async () => {
	tables = memoryTables();
	await runWorkflow(bundledWorkflow('partnerOpsSetUpTables'), { tables });
});

const run = (workflow: typeof REGISTER, start: string, input?: Fields): Promise<Finished> =>
	runWorkflow(workflow, { tables, start, executionId: `run${++runs}`, ...(input === undefined ? {} : { input: [{ json: input } as INodeExecutionData] }) });
const failureOf = ({ run: { data } }: Finished) => data.resultData.error?.message;
const payloads = (table: string) => tables.rows(`partner_ops_${table}`).map(({ payload }) => JSON.parse(String(payload)) as Record<string, unknown>);
const latest = (table: string) => new Map(payloads(table).map((one) => [one['id'], one]));

/** Asks for a link and takes its token out of the mail that would go. */
async function linkFor(address: string): Promise<string | undefined> {
	const asked = await run(REGISTER, 'Link Asked', { 'Work address': address });
	expect(failureOf(asked)).toBeUndefined();
	if (asked.run.data.resultData.runData['Link Mail'] === undefined) return undefined;
	return /token=([0-9a-f]+)/.exec(String(asked.json('Link Mail')[0]?.['text']))?.[1];
}
const give = (token: string | undefined, deal: Fields = {}) => run(REGISTER, 'Deal Given', { Company: 'Brightwater Foods', Website: 'brightwater.example', Country: 'Ireland', 'Expected value a year': 12000, Currency: 'USD', token, ...deal });

describe('a link by mail', () => {
	it('goes to whoever has an address at a partner, and only its fingerprint is kept', async () => {
		const token = await linkFor(' Ines@Alder.example ');
		expect(token).toMatch(/^[0-9a-f]{48}$/);
		expect(JSON.stringify(tables.rows('partner_ops_links'))).not.toContain(token);
		expect(await linkFor('stranger@nowhere.example')).toBeUndefined();
		expect(tables.rows('partner_ops_links')).toHaveLength(1);
	});

	it.each(['', 'no address', '@', "'; drop table"])('%j gets none', async (address) => {
		expect(await linkFor(address)).toBeUndefined();
	});
});

describe('a registration', () => {
	it('with nothing against it is approved, claimed and answered', async () => {
		const done = await give(await linkFor('ines@alder.example'));
		expect(failureOf(done)).toBeUndefined();
		const [kept] = latest('registrations').values();
		expect(kept).toMatchObject({ state: 'approved', partnerId: 'P-1', accountName: 'Brightwater Foods', amount: 12000, decidedBy: 'rules', contactEmail: 'ines@alder.example', verdict: { ruling: 'approve' } });
		expect(kept?.['expiresAt']).toBe((kept?.['verdict'] as Fields)['protectedUntil']);
		expect(tables.rows('partner_ops_claims').filter(({ kind }) => kind === 'deal')).toHaveLength(2);
		expect(payloads('cases')).toEqual([]);
	});

	it('on an account of ours goes to a person, with what we know beside it', async () => {
		await give(await linkFor('ines@alder.example'), { Company: 'Halden Marine Works', Website: 'halden-marine.example', Country: 'Norway' });
		expect([...latest('registrations').values()]).toMatchObject([{ state: 'submitted', verdict: { ruling: 'refuse', rule: 'openDirectDeal', publicAnswer: { status: 'received' } } }]);
		const [one] = payloads('cases');
		expect(one).toMatchObject({ queue: 'registrations', state: 'open', title: 'Alder Consulting registers Halden Marine Works', evidence: ['Halden fleet platform (olga@northlight.example) was open on the account before, without a partner.'] });
		expect(tables.rows('partner_ops_decisions')).toEqual([]);
	});

	it('is judged, and waits for a person, in shadow mode', async () => {
		const token = await linkFor('ines@alder.example');
		const shadow = await run(bundledWorkflow('partnerOpsRegisterDeal'), 'Deal Given', { Company: 'Brightwater Foods', token });
		expect(failureOf(shadow)).toBeUndefined();
		expect([...latest('registrations').values()]).toMatchObject([{ state: 'submitted', verdict: { ruling: 'approve' } }]);
		expect(payloads('cases')).toHaveLength(1);
	});

	it.each<[string, Fields]>([
		['a value of 0', { 'Expected value a year': 0 }],
		['a value of a million millions', { 'Expected value a year': 1e12 }],
		['a value that is no number', { Company: '', Website: '', 'Expected value a year': 'lots' }],
		['markup', { Company: '', Website: '<script>alert(1)</script>' }],
	])('%s waits for a person', async (_, deal) => {
		const done = await give(await linkFor('ines@alder.example'), deal);
		expect(failureOf(done)).toBeUndefined();
		expect([...latest('registrations').values()]).toMatchObject([{ state: 'submitted', verdict: { ruling: 'review' } }]);
	});
});

describe('links that do not hold', () => {
	it('a link is good once', async () => {
		const token = await linkFor('ines@alder.example');
		await give(token);
		const again = await give(token, { Company: 'Northern Rail Parts', Website: 'nrp.example' });
		expect(again.json('Link State')).toMatchObject([{ state: 'used', to: 'ines@alder.example' }]);
		expect(latest('registrations').size).toBe(1);
	});

	it('for 72 hours', async () => {
		const token = await linkFor('ines@alder.example');
		const old = JSON.parse(String(tables.rows('partner_ops_links')[0]?.['payload'])) as Fields;
		await tables.open('partner_ops_links').deleteRows({ filter: {} });
		const { createHash } = await import('node:crypto');
		await tables.open('partner_ops_links').insertRows([{ recordId: createHash('sha256').update(String(token)).digest('hex'), kind: 'link', at: new Date(), runId: 'x', payload: JSON.stringify({ ...old, until: new Date(Date.now() - 1000).toISOString() }) }], 'count');
		expect((await give(token)).json('Link State')).toMatchObject([{ state: 'expired' }]);
		expect(latest('registrations').size).toBe(0);
	});

	it.each([undefined, '', 'guessed', '0'.repeat(48)])('%j is nobody, and nobody is told', async (token) => {
		const done = await give(token);
		expect(done.json('Link State')).toMatchObject([{ state: 'unknown' }]);
		expect(latest('registrations').size).toBe(0);
		expect(done.run.data.resultData.runData['Send Email']).toBeUndefined();
	});
});

describe('two partners, one deal, one moment', () => {
	it('one of them has it, and the other waits for a person', async () => {
		const tokens = [await linkFor('ines@alder.example'), await linkFor('bruno@birch.example')];
		const done = await Promise.all(tokens.map((token) => give(token)));
		expect(done.map(failureOf)).toEqual([undefined, undefined]);
		const states = [...latest('registrations').values()].map(({ state }) => state).sort();
		expect(states).toEqual(['approved', 'submitted']);
		const open = [...latest('cases').values()].filter(({ state }) => state === 'open');
		expect(open).toHaveLength(1);
		const waiting = [...latest('registrations').values()].find(({ state }) => state === 'submitted');
		expect(open[0]).toMatchObject({ registrationId: waiting?.['id'] });
	});
});

describe('every morning', () => {
	const put = (record: Fields) => tables.open('partner_ops_registrations').insertRows([{ recordId: String(record['id']), kind: 'registration', at: new Date(), runId: 'test', payload: JSON.stringify({ recordType: 'registration', partnerId: 'P-1', accountName: 'Brightwater Foods', contactEmail: 'ines@alder.example', ...record }) }], 'count');
	const hoursAgo = (hours: number) => new Date(Date.now() - hours * 3_600_000).toISOString();
	const mailsOf = (done: Finished) => (done.run.data.resultData.runData['Split Mails']?.at(-1)?.data?.['main']?.[0] ?? []).map(({ json }) => [json['to'], json['subject']]);

	it('a registration that nobody answered climbs to the manager, once', async () => {
		await put({ id: 'r1', state: 'submitted', submittedAt: hoursAgo(49) });
		await put({ id: 'r2', state: 'submitted', submittedAt: hoursAgo(47), partnerId: 'P-2' });
		const first = await run(REGISTER, 'Every Morning');
		expect(failureOf(first)).toBeUndefined();
		expect(mailsOf(first)).toEqual([['nadia@northlight.example', 'A registration waits for your answer: Brightwater Foods']]);
		expect(mailsOf(await run(REGISTER, 'Every Morning'))).toEqual([]);
	});

	it('a protection about to end is told to partner and manager, and can be extended once', async () => {
		await put({ id: 'r1', state: 'approved', submittedAt: hoursAgo(24 * 81), decidedAt: hoursAgo(24 * 80) });
		expect(mailsOf(await run(REGISTER, 'Every Morning'))).toEqual([
			['nadia@northlight.example', 'A protection is about to end: Brightwater Foods'],
			['ines@alder.example', 'Your registration of Brightwater Foods ends soon'],
		]);
		const [asked] = payloads('cases');
		expect(asked).toMatchObject({ title: 'Keep Brightwater Foods longer for Alder Consulting?', actions: [{ answer: 'extend' }, { answer: 'end' }] });
		await run(bundledWorkflow('partnerOpsDecideCases'), 'Answers Given', { body: { 'case-0': asked?.['id'], 'answer-0': 'extend' }, webhookUrl: 'http://127.0.0.1/' });
		const later = await run(REGISTER, 'Every Morning');
		expect(mailsOf(later)).toEqual([]);
		expect(later.json('Clocks').map(({ protection }) => protection).filter(Boolean)).toMatchObject([{ standing: 'protected', mayExtend: false }]);
		expect(tables.rows('partner_ops_cases').filter(({ payload }) => String(payload).includes('"open"'))).toHaveLength(1);
	});

	it('an answer that was given and not carried out waits for a person again', async () => {
		await put({ id: 'r1', state: 'submitted', submittedAt: hoursAgo(60) });
		await tables.open('partner_ops_cases').insertRows([{ recordId: 'case registrations r1', kind: 'ledger', at: new Date(), runId: 'test', payload: JSON.stringify({ recordType: 'ledger', id: 'case registrations r1', kind: 'case', queue: 'registrations', state: 'decided', actions: [] }) }], 'count');
		await run(REGISTER, 'Every Morning');
		expect(latest('cases').get('case registrations r1')).toMatchObject({ state: 'open' });
	});
});
