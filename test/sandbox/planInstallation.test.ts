import { bundledTables } from '../../sandbox/install/bundledTables.mjs';
import { findStored } from '../../sandbox/install/findStored.mjs';
import { keepSettings } from '../../sandbox/install/keepSettings.mjs';
import { parseInstallOptions } from '../../sandbox/install/options.mjs';
import { bodyOf, planTables, planWorkflows } from '../../sandbox/install/planInstallation.mjs';
import { rewriteIds } from '../../sandbox/install/rewriteIds.mjs';
import { readWorkflows } from '../../sandbox/n8n/workflowFiles.mjs';

const bundled = readWorkflows();
const ids = new Map(bundled.map(({ id }, i) => [id, `given${i}`]));
/** What n8n would hold after an installation. */
const installed = () => bundled.map((workflow) => ({ ...bodyOf(workflow, ids), id: ids.get(workflow.id) ?? '', active: false, isArchived: false }) as never);

const config = (values: object, more: object = {}) => ({ id: 'n1', name: 'Config', type: 'n8n-nodes-base.set', parameters: { mode: 'raw', jsonOutput: JSON.stringify(values) }, ...more });
const valuesOf = (node: { parameters: { jsonOutput: string } } | undefined) => JSON.parse(node?.parameters.jsonOutput ?? '{}') as unknown;

describe('Planning an installation', () => {
	it('leaves nothing to do after it was carried out', () => {
		expect(planWorkflows(bundled, installed()).map(({ action }) => action)).toEqual(bundled.map(() => 'keep'));
	});

	it('leaves none of the fixed ids in what is stored', () => {
		const text = JSON.stringify(installed());
		for (const id of ids.keys()) expect(text).not.toMatch(new RegExp(`\\b${id}\\b`));
	});

	it('creates what is missing and names what differs', () => {
		const [first, second, ...others] = installed() as { id: string; nodes: { name: string; parameters: object }[] }[];
		if (first === undefined || second === undefined) throw new Error('There are no workflows');
		const about = second.nodes.find(({ name }) => name === 'About');
		if (about === undefined) throw new Error('The workflow has no note');
		about.parameters = { content: 'older' };
		const plan = planWorkflows(bundled, [second, ...others] as never);
		expect(plan[0]?.action).toBe('create');
		expect(plan[1]).toMatchObject({ action: 'update', changed: ['About'] });
	});

	it('takes the tables from the workflow that sets them up, and adds columns only', () => {
		const tables = bundledTables(bundled);
		expect(tables.map(({ name }) => name)).toContain('partner_ops_decisions');
		const [first, ...rest] = tables;
		if (first === undefined) throw new Error('There are no tables');
		const plan = planTables(tables, [{ id: 't1', name: first.name, columns: first.columns.slice(1) }]);
		expect(plan[0]).toEqual({ name: first.name, action: 'extend', id: 't1', columns: first.columns.slice(0, 1) });
		expect(plan.slice(1).map(({ action }) => action)).toEqual(rest.map(() => 'create'));
	});
});

describe('What an update keeps', () => {
	it('is the value of every setting, while new settings come in', () => {
		const [node] = keepSettings([config({ armed: false, fields: { decision: 'a', partner: 'b' }, added: 1 })], [config({ armed: true, fields: { decision: 'mine' } })]);
		expect(valuesOf(node)).toEqual({ armed: true, fields: { decision: 'mine', partner: 'b' }, added: 1 });
	});

	it('is an expression that somebody wrote into a Config node, whole', () => {
		const theirs = { ...config({}), parameters: { mode: 'raw', jsonOutput: '={{ $vars.partnerOps }}' } };
		expect(keepSettings([config({ armed: false })], [theirs])[0]?.parameters.jsonOutput).toBe('={{ $vars.partnerOps }}');
	});

	it('is credentials, webhook addresses, schedules, and which nodes are on', () => {
		const trigger = { id: 'n2', name: 'Schedule', type: 'n8n-nodes-base.scheduleTrigger', parameters: { rule: 'ours' }, disabled: true };
		const [node] = keepSettings([trigger], [{ id: 'other', name: 'Schedule', type: trigger.type, parameters: { rule: 'theirs' }, credentials: { a: { id: '1' } }, webhookId: 'w' }]);
		expect(node).toEqual({ id: 'n2', name: 'Schedule', type: trigger.type, parameters: { rule: 'theirs' }, credentials: { a: { id: '1' } }, webhookId: 'w' });
	});

	it('is who may open a page, beside what is new of it', () => {
		const page = (parameters: object, more: object = {}) => ({ id: 'n3', name: 'Page', type: 'n8n-nodes-base.webhook', parameters, ...more });
		const closed = page({ path: 'old', authentication: 'basicAuth' }, { credentials: { httpBasicAuth: { id: '1' } } });
		expect(keepSettings([page({ path: 'new' })], [closed])).toEqual([page({ path: 'new', authentication: 'basicAuth' }, { credentials: { httpBasicAuth: { id: '1' } } })]);
		expect(keepSettings([page({ path: 'new' })], [page({ path: 'old' })])).toEqual([page({ path: 'new' })]);
	});

	it('is the way to sign in that was chosen with a credential', () => {
		const hubspot = (authentication: string) => ({ id: 'n4', name: 'Deals', type: 'n8n-nodes-base.hubspot', parameters: { authentication } });
		const credentials = { hubspotOAuth2Api: { id: '1' } };
		expect(keepSettings([hubspot('appToken')], [{ ...hubspot('oAuth2'), credentials }])).toEqual([{ ...hubspot('oAuth2'), credentials }]);
		expect(keepSettings([hubspot('appToken')], [hubspot('oAuth2')])).toEqual([hubspot('appToken')]);
	});

	it('is how long a table keeps its rows, in every node that forgets by days', () => {
		const nodes = bundled.flatMap(({ nodes }) => nodes).filter(({ name, type, parameters }) => name.startsWith('Forget ') && type === 'n8n-nodes-base.dataTable' && JSON.stringify(parameters).includes('minus({ days: '));
		expect(nodes.length).toBeGreaterThan(9);
		const with3 = (value: unknown) => JSON.parse(JSON.stringify(value).replace(/days: \d+/, 'days: 3')) as never;
		for (const node of nodes) expect(keepSettings([node], [with3(node)])).toEqual([with3(node)]);
	});

	it('is a drop-in that was chosen in the place of a bundled workflow, and no other', () => {
		const winBack = bundled.find(({ nodes }) => nodes.some(({ name }) => name === 'Send Partner Mail'));
		if (winBack === undefined) throw new Error('Nothing sends partner mail');
		const calling = (bundledId: string) => {
			const stored = { ...bodyOf(winBack, ids), id: 'w', active: false, isArchived: false } as unknown as { nodes: { name: string; parameters: { workflowId?: object } }[] };
			return { ...stored, nodes: stored.nodes.map((node) => (node.name === 'Send Partner Mail' ? { ...node, parameters: { ...node.parameters, workflowId: { __rl: true, mode: 'list', value: ids.get(bundledId), cachedResultName: 'Mine' } } } : node)) } as never;
		};
		const called = (bundledId: string) => bodyOf(winBack, ids, calling(bundledId)).nodes.find(({ name }) => name === 'Send Partner Mail')?.['parameters'] as { workflowId: { value: string } };
		expect(called('partnerOpsSendMailPostgres').workflowId).toMatchObject({ value: ids.get('partnerOpsSendMailPostgres'), cachedResultName: 'Mine' });
		expect(called('partnerOpsReadHubspot').workflowId.value).toBe(ids.get('partnerOpsSendMail'));
	});

	it('is nothing of a node that became another', () => {
		const ours = config({ armed: false });
		expect(keepSettings([ours], [{ ...config({ armed: true }), type: 'n8n-nodes-base.code' }])).toEqual([ours]);
	});
});

describe('Knowing a workflow again', () => {
	const ours = { id: 'partnerOpsX', name: 'X', nodes: [{ id: 'a' }, { id: 'b' }, { id: 'c' }], connections: {} };
	const held = (id: string, name: string, nodes: string[]) => ({ id, name, nodes: nodes.map((node) => ({ id: node })) }) as never;

	it('goes by the ids of its nodes when it was renamed', () => {
		expect(findStored(ours, [held('1', 'X', ['q']), held('2', 'Renamed', ['a', 'b'])])?.id).toBe('2');
	});

	it('goes by its name when every node has another id', () => {
		expect(findStored(ours, [held('1', 'X', ['q'])])?.id).toBe('1');
		expect(findStored(ours, [held('1', 'Y', ['q'])])).toBeUndefined();
	});

	it('asks when two could be meant', () => {
		expect(() => findStored(ours, [held('1', 'X', ['a', 'b']), held('2', 'X copy', ['b', 'c'])])).toThrow(/holds 2 workflows that could be "X": "X" \(1\), "X copy" \(2\)/);
	});

	it('changes whole words only', () => {
		expect(rewriteIds({ a: ['see partnerOpsX.', 'partnerOpsXY'], partnerOpsX: 1 }, new Map([['partnerOpsX', '9']]))).toEqual({ a: ['see 9.', 'partnerOpsXY'], 9: 1 });
	});
});

describe('The command line of the installation', () => {
	it('takes address and key from the environment', () => {
		expect(parseInstallOptions([], { N8N_URL: 'http://localhost:5678', N8N_API_KEY: 'k' })).toEqual({ url: 'http://localhost:5678', apiKey: 'k', dryRun: false, help: false });
	});

	it.each([
		[['--url', 'http://h'], /--api-key/],
		[['--api-key', 'k'], /--url/],
		[['--nonsense'], /nonsense/],
	])('%s is answered with what to do', (argv, message) => {
		expect(() => parseInstallOptions(argv, {})).toThrow(message);
	});
});
