import { runToEnd } from '../../sandbox/n8n/runToEnd.mjs';
import { readWorkflows, workflowOf } from '../../sandbox/n8n/workflowFiles.mjs';
import { connected, createCredential, publish, type Choices } from './support/connected';
import { keptRows, type Kept } from './support/keptRows';
import { startSandbox, type TestSandbox } from './support/startSandbox';
import { crossbeam } from './world/crossbeam/crossbeam';
import { fakeHubspot, TOKEN } from './world/hubspot/fakeHubspot';
import { partnerStack } from './world/partnerstack/partnerstack';
import { pipedrive } from './world/pipedrive/pipedrive';
import { fieldsOf } from './world/salesforce/fieldsOf';
import { salesforce } from './world/salesforce/salesforce';
import { startWorld, type World } from './world/startWorld';

const READ = { hubspot: 'partnerOpsReadHubspot', salesforce: 'partnerOpsReadSalesforce', pipedrive: 'partnerOpsReadPipedrive', partnerstack: 'partnerOpsReadPartnerStack', crossbeam: 'partnerOpsReadCrossbeam' } as const;
type Source = keyof typeof READ;

const vendors = { hubspot: fakeHubspot({ size: 0.1, mostInTenSeconds: 10_000 }), salesforce: salesforce(), pipedrive: pipedrive(), partnerstack: partnerStack(), crossbeam: crossbeam() };
const workflows = readWorkflows();
let world: World;
let sandbox: TestSandbox;
let credentials: Choices['credentials'];

beforeAll(async () => {
	world = await startWorld({ vendors: Object.values(vendors) });
	sandbox = await startSandbox({ env: world.env });
	credentials = {
		hubspotAppToken: await createCredential(sandbox, 'hubspotAppToken', { appToken: TOKEN }),
		salesforceJwtApi: await createCredential(sandbox, 'salesforceJwtApi', vendors.salesforce.credential),
		pipedriveApi: await createCredential(sandbox, 'pipedriveApi', vendors.pipedrive.credential),
		partnerStackApi: await createCredential(sandbox, 'partnerStackApi', vendors.partnerstack.keys),
		crossbeamOAuth2Api: await createCredential(sandbox, 'crossbeamOAuth2Api', vendors.crossbeam.credential),
	};
});
afterAll(async () => {
	await sandbox?.stop();
	await world?.stop();
});

/** Whatever the day, no read is the weekly one unless a test asks for it. */
const USUAL = { fullReadOn: 'never' };
const CONFIG: Readonly<Record<Source, Readonly<Record<string, unknown>>>> = {
	hubspot: {},
	salesforce: { fields: Object.fromEntries(['Account', 'CampaignMember', 'Contact', 'Deal_Registration__c', 'Opportunity', 'OpportunityFieldHistory', 'OpportunityHistory', 'OpportunityPartner', 'Task'].map((object) => [object, fieldsOf(vendors.salesforce.rows(object))])) },
	pipedrive: { historyAtMost: 20 },
	partnerstack: {},
	crossbeam: {},
};
const chosen = (source: Source, config: object = {}) => connected(workflowOf(workflows, READ[source]), { credentials, config: { ...USUAL, ...CONFIG[source], ...config } });

async function read(source: Source, config: object = {}): Promise<Kept> {
	const workflow = chosen(source, config);
	await sandbox.client.putWorkflow(workflow);
	await runToEnd(sandbox, workflow);
	const kept = await keptRows(sandbox, source);
	if (kept === undefined) throw new Error(`Nothing is kept of ${source}.`);
	return kept;
}
const asked = (from: number, path: RegExp) => world.log.slice(from).filter((seen) => path.test(seen.path));

describe('a source that nobody has connected', () => {
	it('stops with a sentence that says what to do, and leaves no watermark', async () => {
		await expect(runToEnd(sandbox, workflowOf(workflows, READ.partnerstack))).rejects.toThrow('choose a credential in PartnerStack List and enable the node');
		await expect(keptRows(sandbox, 'partnerstack')).resolves.toBeUndefined();
	});
});

describe('PartnerStack', () => {
	it('gives all pages, survives a 429, and then only what changed', async () => {
		const { lists } = vendors.partnerstack;
		const more = Array.from({ length: 300 }, (_, index) => ({ ...(lists.leads[0] ?? { created_at: 1, updated_at: 1 }), key: `lead_more${index}`, created_at: 1_700_000_000_000 + index, updated_at: 1_700_000_000_000 + index }));
		lists.leads.push(...more);
		world.faults.push({ host: 'api.partnerstack.com', path: /leads/, times: 1, kind: 'status', status: 429 });
		const first = await read('partnerstack');
		expect(first.watermark.full).toBe(true);
		expect(first.rows).toHaveLength(lists.partnerships.length + lists.deals.length + lists.leads.length);

		vendors.partnerstack.change('leads', 'lead_more7', { status: 'rejected' }, Date.now());
		const from = world.log.length;
		const second = await read('partnerstack');
		expect(second.watermark.full).toBe(false);
		expect(asked(from, /leads/)).toHaveLength(1);
		expect(second.rows).toHaveLength(first.rows.length);
		expect(second.rows.find(({ key }) => key === 'lead_more7')).toMatchObject({ status: 'rejected' });
	});
});

describe('Crossbeam', () => {
	it('goes on when the token has run out in the middle, by the bookmark from then on; what is gone goes', async () => {
		vendors.crossbeam.expireToken();
		const first = await read('crossbeam');
		expect(vendors.crossbeam.renewals()).toBe(1);
		expect(first.rows).toHaveLength(vendors.crossbeam.overlaps.length);
		vendors.crossbeam.touch(2, { is_deleted: true });
		vendors.crossbeam.touch(4, { record_name: 'Renamed' });
		const from = world.log.length;
		const second = await read('crossbeam');
		expect(asked(from, /overlaps/).map(({ query }) => query.get('cursor'))).toEqual([first.watermark.bookmark]);
		expect(second.rows).toHaveLength(first.rows.length - 1);
		expect(second.rows.filter((row) => row['record_name'] === 'Renamed')).toHaveLength(1);
	});
});

describe('Salesforce', () => {
	it('gives all pages of every object, and goes on when the session ends and at a 500', async () => {
		world.faults.push({ host: 'northlight.my.salesforce.com', path: /query$/, times: 1, kind: 'status', status: 500, body: [{ errorCode: 'UNKNOWN_EXCEPTION', message: 'An unexpected error occurred' }] });
		vendors.salesforce.expireSession();
		const first = await read('salesforce');
		for (const object of ['Opportunity', 'OpportunityHistory', 'OpportunityPartner', 'Account', 'Contact', 'Task']) {
			const there = vendors.salesforce.rows(object).filter((row) => row['IsDeleted'] !== true);
			expect([object, first.rows.filter((row) => (row['attributes'] as { type: string }).type === object).length]).toEqual([object, there.length]);
		}
		expect(asked(0, /query\/01g/).length).toBeGreaterThan(0);
	});

	it('then gives what changed, and a partner that was taken off a deal is gone too', async () => {
		const [deal] = vendors.salesforce.rows('Opportunity').filter((row) => row['IsClosed'] === false);
		vendors.salesforce.change('Opportunity', String(deal?.['Id']), { StageName: 'Legal & Procurement' });
		const taken = vendors.salesforce.rows('OpportunityPartner').shift();
		const { rows, watermark } = await read('salesforce');
		expect(watermark.full).toBe(false);
		expect(rows.find(({ Id }) => Id === deal?.['Id'])).toMatchObject({ StageName: 'Legal & Procurement' });
		expect(rows.filter(({ Id }) => Id === taken?.['Id'])).toEqual([]);
		expect(rows.filter((row) => (row['attributes'] as { type: string }).type === 'OpportunityPartner')).toHaveLength(vendors.salesforce.rows('OpportunityPartner').length);
	});

	it('a field that is not there stops it with the name of the field; the watermark stays', async () => {
		const before = await keptRows(sandbox, 'salesforce');
		await expect(read('salesforce', { fields: { Opportunity: 'Id, Nonsense__c' } })).rejects.toThrow(/Bad request|Nonsense__c/);
		expect(await keptRows(sandbox, 'salesforce')).toEqual(before);
	});
});

describe('Pipedrive', () => {
	it('gives all pages by cursor with the names of own fields and the history of deals, then what changed', async () => {
		const first = await read('pipedrive');
		const count = (type: string, rows: Kept['rows']) => rows.filter(({ objectType }) => objectType === type).length;
		for (const type of ['deal', 'organization', 'person', 'dealField', 'stage']) expect([type, count(type, first.rows)]).toEqual([type, vendors.pipedrive.rows(type).length]);
		expect(count('dealChange', first.rows)).toBeGreaterThan(20);
		const [deal] = vendors.pipedrive.rows('deal').filter(({ status }) => status === 'open');
		await vendors.pipedrive.change(Number(deal?.['id']), { title: 'Renamed' });
		const from = world.log.length;
		world.faults.push({ host: 'api.pipedrive.com', path: /deals$/, times: 1, kind: 'drop' });
		const second = await read('pipedrive');
		expect(asked(from, /flow$/).map(({ path }) => path)).toEqual([`/v1/deals/${String(deal?.['id'])}/flow`]);
		expect(second.rows.filter(({ title }) => title === 'Renamed')).toHaveLength(1);
		expect(count('deal', second.rows)).toBe(count('deal', first.rows));
	});
});

describe('HubSpot', () => {
	it('gives everything by lists, then what changed by searches in slices of time', async () => {
		const first = await read('hubspot');
		const count = (type: string, rows: Kept['rows']) => rows.filter(({ objectType }) => objectType === type).length;
		const { portal } = vendors.hubspot;
		expect([count('deals', first.rows), count('companies', first.rows), count('contacts', first.rows), count('engagements', first.rows)]).toEqual([portal.deals.size, portal.companies.size, portal.contacts.size, portal.activities.length]);
		const [id = ''] = portal.deals.keys();
		vendors.hubspot.change(id, 'dealname', 'Renamed');
		const from = world.log.length;
		const second = await read('hubspot');
		expect(asked(from, /objects\/deals$/)).toEqual([]);
		expect(asked(from, /deals\/search$/).length).toBeGreaterThan(0);
		expect(second.rows.find((row) => row['id'] === id)).toMatchObject({ properties: { dealname: 'Renamed' }, propertiesWithHistory: { dealstage: expect.anything() as unknown } });
		expect(count('deals', second.rows)).toBe(portal.deals.size);
	});
});

describe('the nightly run on three systems', () => {
	it('has one registry of partners: those of two systems are one, with both ids; a malformed row is told, and stops nothing', async () => {
		world.faults.push({ host: 'api.partnerstack.com', path: /deals/, times: 1, kind: 'rewrite', rewrite: (response) => {
			const { data } = response.body as { data: { items: object[] } };
			return { ...response, body: { data: { ...data, items: [...data.items, { key: null, partner_key: null, stage: 7, created_at: 'soon' }] } } };
		} });
		const since = { since: '2000-01-01T00:00:00.000Z' };
		for (const source of ['salesforce', 'partnerstack', 'crossbeam'] as const) await publish(sandbox, chosen(source, since));
		const nightly = workflowOf(workflows, 'partnerOpsNightly');
		const settings = nightly.nodes.find(({ name }: { name: string }) => name === 'Settings') as { parameters: { jsonOutput: string } };
		const three = connected(nightly, {
			credentials,
			enable: ['Read Salesforce', 'Read PartnerStack', 'Read Crossbeam'],
			disable: ['Sample Rows', 'Split Sample Rows'],
			parameters: { Settings: { jsonOutput: JSON.stringify({ ...(JSON.parse(settings.parameters.jsonOutput) as object), asOf: '2026-06-30' }) } },
		});
		await sandbox.client.putWorkflow(three);
		await runToEnd(sandbox, three);
		const partners = (await sandbox.client.readRows('partner_ops_results', {})).map(({ payload }) => JSON.parse(String(payload)) as { id: string; match?: { like?: string; size: number; band: string } });
		const known = vendors.partnerstack.lists.partnerships.map(({ key }) => key);
		const joined = partners.filter(({ id, match }) => id.startsWith('001') && match !== undefined && match.size > 1 && match.like?.startsWith('part_'));
		expect(joined.length).toBeGreaterThanOrEqual(Math.floor(known.length * 0.9));
		expect(partners.filter(({ id, match }) => id.startsWith('part_') && match?.band === 'distinct')).toEqual([]);
		const rejects = (await sandbox.client.readRows('partner_ops_rejects', {})).map(({ payload }) => String(payload));
		expect(rejects.some((text) => text.includes('"soon"'))).toBe(true);
	});
});
