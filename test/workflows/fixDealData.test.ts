import { createServer, type Server } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import type { INodeExecutionData } from 'n8n-workflow';
import { fakeHubspot, TOKEN, type FakeHubspot } from '../e2e/world/hubspot/fakeHubspot';
import { memoryTables, type MemoryTables } from '../support/n8n/memoryTables';
import { bundledWorkflow, runWorkflow, type Finished } from '../support/n8n/runWorkflow';

jest.setTimeout(60_000);

type Fields = Readonly<Record<string, unknown>>;
type Workflow = ReturnType<typeof bundledWorkflow>;

let tables: MemoryTables;
let hubspot: FakeHubspot;
let server: Server;
let apiUrl: string;
/** What happens to the next write: it arrives and the answer is lost, or it does not arrive. */
let cut: 'afterWrite' | 'beforeWrite' | undefined;
let runs = 0;

beforeEach(async () => {
	tables = memoryTables();
	await runWorkflow(bundledWorkflow('partnerOpsSetUpTables'), { tables });
	hubspot = fakeHubspot({ size: 0.1 });
	cut = undefined;
	server = createServer((request, response) => {
		const chunks: Buffer[] = [];
		request.on('data', (chunk: Buffer) => chunks.push(chunk));
		request.on('end', () => {
			const url = new URL(request.url ?? '/', 'http://hubspot');
			const isWrite = request.method === 'PATCH';
			if (isWrite && cut === 'beforeWrite') return request.socket.destroy();
			const headers = { authorization: `Bearer ${TOKEN}` };
			const answer = hubspot.handle({ method: request.method ?? 'GET', host: 'api.hubapi.com', path: url.pathname, query: url.searchParams, headers, body: Buffer.concat(chunks).toString() });
			if (isWrite && cut === 'afterWrite') return request.socket.destroy();
			void Promise.resolve(answer).then(({ status, body, headers: more }) => {
				response.writeHead(status, { 'Content-Type': 'application/json', ...more });
				response.end(typeof body === 'string' ? body : JSON.stringify(body));
			});
			return undefined;
		});
	}).listen(0, '127.0.0.1');
	await once(server, 'listening');
	apiUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterEach(() => {
	server.closeAllConnections();
	server.close();
});

function changed(id: string, config: Fields, connected = false): Workflow {
	const workflow = structuredClone(bundledWorkflow(id));
	for (const node of workflow.nodes) {
		if (node.name === 'Config') node.parameters = { ...node.parameters, jsonOutput: JSON.stringify({ ...(JSON.parse(String(node.parameters['jsonOutput'])) as object), ...config }) };
		if (connected && node.type === 'n8n-nodes-base.httpRequest') {
			node.disabled = false;
			node.parameters = { ...node.parameters, authentication: 'none' };
		}
	}
	return workflow;
}
const run = (workflow: Workflow, start: string, input?: Fields): Promise<Finished> =>
	runWorkflow(workflow, { tables, start, executionId: `run${++runs}`, ...(input === undefined ? {} : { input: [{ json: input } as INodeExecutionData] }) });
const failureOf = ({ run: { data } }: Finished) => data.resultData.error?.message;
const latest = (table: string) => new Map(tables.rows(`partner_ops_${table}`).map(({ payload }) => JSON.parse(String(payload)) as Fields).map((one) => [String(one['id']), one]));
const tryToWrite = (config: Fields = {}) => run(changed('partnerOpsWriteFixes', { armed: true, apiUrl, retryMinutes: 0, ...config }, true), 'Run Now');
const write = async (config: Fields = {}) => expect(failureOf(await tryToWrite(config))).toBeUndefined();
const decide = async (fixId: string, opportunityId: string, field: string, to: string, verdict: string, at: string, more: Fields = {}) => {
	await tables.open('partner_ops_decisions').insertRows([{ recordId: fixId, kind: 'decision', at: new Date(at), runId: 'page', payload: JSON.stringify({ recordType: 'decision', id: fixId, kind: 'fix', fixId, opportunityId, field, to, verdict, at, by: 'olga@us.example', ...more }) }], 'count');
};
const dealIds = () => [...hubspot.portal.deals.keys()];
const property = (id: string, name: string) => hubspot.portal.deals.get(id)?.properties.get(name)?.[0]?.value;
/** Everything that the CRM holds of its deals, as text. */
const portal = () => JSON.stringify([...hubspot.portal.deals].map(([id, deal]) => [id, [...deal.properties].map(([name, [version]]) => [name, version?.value ?? ''])]));
const LOSS = 'closed_lost_reason';

describe('what is wrong with deals', () => {
	it('becomes cases for their owners, each once, and nobody is mailed in shadow mode', async () => {
		const first = await run(bundledWorkflow('partnerOpsFixDealData'), 'Run Now');
		expect(failureOf(first)).toBeUndefined();
		const cases = [...latest('cases').values()];
		expect(cases.map(({ title, ownerEmail }) => [title, ownerEmail])).toEqual(expect.arrayContaining([
			['Set the kind of Halden fleet platform renewal 2026 to renewal', 'olga@northlight.example'],
			['Why was Quarry Lane ledger lost?', 'tim@northlight.example'],
			['Set the loss reason of Quarry Lane atlas to Price', 'tim@northlight.example'],
		]));
		expect(first.run.data.resultData.runData['Send Email']).toBeUndefined();
		const rows = tables.rows('partner_ops_cases').length;
		await run(bundledWorkflow('partnerOpsFixDealData'), 'Run Now');
		expect(tables.rows('partner_ops_cases')).toHaveLength(rows);
	});

	it('a deal that was lost today without a reason is bounced the same day, and nothing else is', async () => {
		const evening = await run(changed('partnerOpsFixDealData', { armed: true }), 'Every Evening');
		expect(evening.json('Split Messages')).toMatchObject([{ to: 'tim@northlight.example', subject: 'Why was Quarry Lane ledger lost?' }]);
	});
});

describe('the page', () => {
	const pageOf = async (query: Fields): Promise<string> => String((await run(bundledWorkflow('partnerOpsDecideCases'), 'Page Opened', { query })).json('Write Page')[0]?.['html']);

	it('shows the open cases of a queue and an owner, and what records hold stays text', async () => {
		const nasty = '<script>document.title = "broken"</script>';
		await run(bundledWorkflow('partnerOpsFixDealData'), 'Run Now');
		await tables.open('partner_ops_cases').insertRows([{ recordId: 'x', kind: 'ledger', at: new Date(), runId: 'x', payload: JSON.stringify({ recordType: 'ledger', id: nasty, kind: 'case', queue: nasty, state: 'open', openedAt: '2026-01-01', title: nasty, sentence: nasty, sides: [{ label: nasty, rows: [{ name: nasty, value: nasty }] }], evidence: [nasty], choice: { label: nasty, options: [nasty], proposed: nasty }, actions: [{ answer: nasty, label: nasty }] }) }], 'count');
		const all = await pageOf({});
		expect(all).toContain('4 cases open');
		expect(all).not.toContain('<script');
		const tims = await pageOf({ queue: 'fixes', owner: 'tim@northlight.example' });
		expect(tims.match(/<section/g)).toHaveLength(2);
		expect(await pageOf({ queue: nasty })).toContain('1 case open');
		expect(await pageOf({ queue: 'nothing' })).toContain('Nothing to decide');
	});
});

describe('answers on the page', () => {
	const post = async (body: Fields) => run(changed('partnerOpsDecideCases', {}), 'Answers Given', { body, query: { queue: 'fixes' }, webhookUrl: 'http://127.0.0.1/webhook/partner-ops-decide' });

	it('are decisions that no node asks about again', async () => {
		await run(bundledWorkflow('partnerOpsFixDealData'), 'Run Now');
		const ids = [...latest('cases').keys()];
		const reason = ids.find((id) => id.includes('103 lossReason')) ?? '';
		const kind = ids.find((id) => id.includes('102 kind')) ?? '';
		const done = await post({ 'case-0': reason, 'answer-0': 'approve', 'choice-0': 'Competitor', 'note-0': ' they took the other ', 'case-1': kind, 'answer-1': 'reject' });
		expect(failureOf(done)).toBeUndefined();
		expect([...latest('decisions').values()]).toMatchObject([{ fixId: 'fix 103 lossReason', verdict: 'approve', value: 'Competitor', note: 'they took the other', by: 'tim@northlight.example' }, { fixId: 'fix 102 kind', verdict: 'reject' }]);
		expect([latest('cases').get(reason)?.['state'], latest('cases').get(kind)?.['state']]).toEqual(['decided', 'decided']);
		const rows = tables.rows('partner_ops_cases').length;
		await run(bundledWorkflow('partnerOpsFixDealData'), 'Run Now');
		expect(tables.rows('partner_ops_cases')).toHaveLength(rows);
	});

	it.each<[string, Fields]>([
		['an answer that the case does not offer', { 'answer-0': 'delete' }],
		['a reason that is not on the list', { 'answer-0': 'approve', 'choice-0': 'Bad luck' }],
		['no reason', { 'answer-0': 'approve' }],
		['a case that is none', { 'case-0': 'case fixes nothing', 'answer-0': 'approve' }],
	])('%s is refused', async (_, body) => {
		await run(bundledWorkflow('partnerOpsFixDealData'), 'Run Now');
		const reason = [...latest('cases').keys()].find((id) => id.includes('103 lossReason'));
		const done = await post({ 'case-0': reason, ...body });
		expect(done.json('Refuse')).toHaveLength(1);
		expect(tables.rows('partner_ops_decisions')).toEqual([]);
	});
});

describe('what was approved', () => {
	it('is not written before it is armed', async () => {
		const [id = ''] = dealIds();
		await decide('f1', id, 'lossReason', 'Price', 'approve', '2026-07-01T08:00:00.000Z');
		await write({ armed: false });
		expect(hubspot.writes).toEqual([]);
		expect(tables.rows('partner_ops_fixes')).toEqual([]);
	});

	it('is written once, however often it is run', async () => {
		const [id = ''] = dealIds();
		await decide('f1', id, 'lossReason', 'Price', 'approve', '2026-07-01T08:00:00.000Z');
		const before = property(id, LOSS) ?? null;
		await write();
		await write();
		expect(hubspot.writes).toHaveLength(1);
		expect(property(id, LOSS)).toBe('Price');
		expect(latest('fixes').get('f1')).toMatchObject({ state: 'written', value: 'Price', previous: before });
		expect([...latest('cases').values()]).toMatchObject([{ queue: 'undo', state: 'open', title: expect.stringMatching(/^Changed: (loss reason|kind|partner|duplicate mark) of /) as string }]);
	});

	it.each(['afterWrite', 'beforeWrite'] as const)('is written once when the connection is cut %s and the run is repeated', async (how) => {
		const [id = ''] = dealIds();
		await decide('f1', id, 'lossReason', 'Price', 'approve', '2026-07-01T08:00:00.000Z');
		cut = how;
		expect(failureOf(await tryToWrite())).toContain('1 fix was not written: loss reason of');
		expect(latest('fixes').get('f1')).toMatchObject({ state: 'planned' });
		cut = undefined;
		await write();
		expect(hubspot.writes).toHaveLength(1);
		expect(latest('fixes').get('f1')).toMatchObject({ state: 'written' });
		expect(property(id, LOSS)).toBe('Price');
		expect([...latest('cases').values()]).toMatchObject([{ queue: 'undo', state: 'open' }]);
	});

	it.each([
		[' missing feature  - by phone', 'missing feature - by phone', 'written'],
		['(blank)', null, 'written'],
		['#N/A', null, 'written'],
		['they found another', null, 'changedSince'],
		['they found another', 'missing feature', 'changedSince'],
	])('what the CRM holds as %j and was read as %j: %s', async (held, from, state) => {
		const [id = ''] = dealIds();
		hubspot.change(id, LOSS, held);
		await decide('f1', id, 'lossReason', 'Price', 'approve', '2026-07-01T08:00:00.000Z', { from });
		await write();
		expect(latest('fixes').get('f1')).toMatchObject({ state });
		expect(property(id, LOSS)).toBe(state === 'written' ? 'Price' : held);
		await decide('f1', id, 'lossReason', 'Price', 'undo', '2026-07-02T08:00:00.000Z', { from });
		await write();
		expect(property(id, LOSS)).toBe(held);
	});

	it('of two runs at once one writes', async () => {
		const [id = ''] = dealIds();
		await decide('f1', id, 'lossReason', 'Price', 'approve', '2026-07-01T08:00:00.000Z');
		await Promise.all([write({ retryMinutes: 10 }), write({ retryMinutes: 10 })]);
		expect(hubspot.writes).toHaveLength(1);
	});

	it('a deal that is gone stops no other', async () => {
		const [id = ''] = dealIds();
		await decide('f1', '999999999999', 'lossReason', 'Price', 'approve', '2026-07-01T08:00:00.000Z');
		await decide('f2', id, 'lossReason', 'Price', 'approve', '2026-07-01T08:00:00.000Z');
		await write();
		expect(latest('fixes').get('f2')).toMatchObject({ state: 'written' });
		expect(latest('fixes').get('f1')).toMatchObject({ state: 'failed' });
		expect([...latest('cases').values()]).toEqual(expect.arrayContaining([expect.objectContaining({ queue: 'fixes', title: 'Not written: loss reason of 999999999999' })]));
	});

	it('a kind is written as the CRM calls it', async () => {
		const [id = ''] = dealIds();
		await decide('f1', id, 'kind', 'renewal', 'approve', '2026-07-01T08:00:00.000Z');
		await write();
		expect(property(id, 'dealtype')).toBe('existingbusiness');
	});

	it('leaves alone what a person put into the deal after the proposal was made', async () => {
		const [id = ''] = dealIds();
		hubspot.change(id, LOSS, '');
		await decide('f1', id, 'lossReason', 'Price', 'approve', '2026-07-01T08:00:00.000Z', { from: null });
		hubspot.change(id, LOSS, 'They closed down');
		await write();
		expect(hubspot.writes).toEqual([]);
		expect(latest('fixes').get('f1')).toMatchObject({ state: 'changedSince', found: 'They closed down' });
	});

	it('waits while HubSpot cannot be read, and after eight times a person sees why', async () => {
		const [id = ''] = dealIds();
		await decide('f1', id, 'lossReason', 'Price', 'approve', '2026-07-01T08:00:00.000Z');
		hubspot.expireToken();
		expect(failureOf(await tryToWrite({ mostTries: 2 }))).toContain('HubSpot answered 401');
		expect(latest('fixes').get('f1')).toMatchObject({ state: 'waiting', tries: 1 });
		await write({ mostTries: 2 });
		expect(latest('fixes').get('f1')).toMatchObject({ state: 'failed', tries: 2 });
		const [failed] = latest('cases').values();
		expect(failed).toMatchObject({ queue: 'fixes', title: `Not written: loss reason of ${id}`, actions: [{ answer: 'again' }, { answer: 'leave' }] });
		hubspot.renewToken();
		await run(changed('partnerOpsDecideCases', {}), 'Answers Given', { body: { 'case-0': failed?.['id'], 'answer-0': 'again' }, query: {}, webhookUrl: 'http://127.0.0.1/webhook/partner-ops-decide' });
		await write();
		expect(property(id, LOSS)).toBe('Price');
	});
});

describe('what was taken back', () => {
	it('leaves the CRM byte for byte as it was', async () => {
		const ids = dealIds().slice(0, 8);
		const before = portal();
		for (const [n, id] of ids.entries()) await decide(`f${n}`, id, n % 2 === 0 ? 'lossReason' : 'kind', n % 2 === 0 ? 'Price' : 'renewal', 'approve', '2026-07-01T08:00:00.000Z');
		await write();
		const written = [...latest('fixes').values()];
		expect(written.map(({ state }) => state)).toEqual(ids.map(() => 'written'));
		expect(portal()).not.toBe(before);
		for (const [n, id] of ids.entries()) await decide(`f${n}`, id, n % 2 === 0 ? 'lossReason' : 'kind', String(written[n]?.['value']), 'undo', '2026-07-02T08:00:00.000Z');
		await write();
		expect([...latest('fixes').values()].map(({ state }) => state)).toEqual(ids.map(() => 'undone'));
		const values = (text: string) => (JSON.parse(text) as [string, [string, string][]][]).map(([id, properties]) => [id, properties.filter(([, value]) => value !== '')]);
		expect(values(portal())).toEqual(values(before));
	});

	it('is left alone where somebody changed the deal since', async () => {
		const [id = ''] = dealIds();
		await decide('f1', id, 'lossReason', 'Price', 'approve', '2026-07-01T08:00:00.000Z');
		await write();
		hubspot.change(id, LOSS, 'Competitor');
		await decide('f1', id, 'lossReason', 'Price', 'undo', '2026-07-02T08:00:00.000Z');
		await write();
		expect(property(id, LOSS)).toBe('Competitor');
		expect(latest('fixes').get('f1')).toMatchObject({ state: 'changedSince', found: 'Competitor' });
	});

	it('is undone within 30 days only', async () => {
		const [id = ''] = dealIds();
		await decide('f1', id, 'lossReason', 'Price', 'approve', '2026-07-01T08:00:00.000Z');
		await write();
		await decide('f1', id, 'lossReason', 'Price', 'undo', '2026-07-02T08:00:00.000Z');
		await write({ undoDays: 0 });
		expect(property(id, LOSS)).toBe('Price');
	});
});
