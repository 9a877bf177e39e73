import { answerLinks } from '../../engine/outreach';
import { fakeHubspot, type FakeHubspot } from '../e2e/world/hubspot/fakeHubspot';
import { hubspotServer, type HubspotServer } from '../support/n8n/hubspotServer';
import { memoryTables, type MemoryTables } from '../support/n8n/memoryTables';
import { bundledWorkflow, runWorkflow } from '../support/n8n/runWorkflow';

/** An opt-out written back: Handle partner answer in n8n's engine, its HTTP node against the fake HubSpot. */
const KEYS = { secret: '6b1f0c6c1f5d4be2a7c3d99f7a4e0b18', previousSecret: '', previousUntil: '' };
const PROPERTY = 'partner_mail_opt_out';
jest.setTimeout(60_000);

let hubspot: FakeHubspot;
let server: HubspotServer;
let tables: MemoryTables;

beforeEach(async () => {
	hubspot = fakeHubspot({ size: 0.1 });
	server = await hubspotServer(hubspot);
	tables = memoryTables();
	await runWorkflow(bundledWorkflow('partnerOpsSetUpTables'), { start: 'Run Now', tables });
});
afterEach(() => server.stop());

/** As somebody sets it up: credentials chosen, the node enabled. Tries follow each other at once, for the test. */
function connected() {
	const workflow = bundledWorkflow('partnerOpsPartnerAnswer');
	const nodes = workflow.nodes.map((node) => {
		if (/^Read (Link|Answer)$/.test(node.name)) return { ...node, credentials: { partnerOutreachLinksApi: { id: '1', name: 'Links' } } };
		if (node.name !== 'HubSpot Opt-Out') return node;
		return { ...node, disabled: false, waitBetweenTries: 0, parameters: { ...node.parameters, authentication: 'none', url: String(node.parameters['url']).replace('https://api.hubapi.com', server.url) } };
	});
	return { ...workflow, nodes };
}
async function press(contact: string, answer: 'unsubscribe' | 'talkToMe') {
	const link = answerLinks('https://n8n.example/a', KEYS, 90, Date.now())({ mail: 'win-back/alder/1.1.1', contact, answer });
	const body = Object.fromEntries(new URL(link).searchParams);
	return await runWorkflow(connected(), { start: 'Button Pressed', tables, credentials: { partnerOutreachLinksApi: { ...KEYS } }, input: [{ json: { body } }] });
}
const contacts = () => [...hubspot.portal.contacts.values()];
const emailOf = (at: number) => String(contacts()[at]?.properties.get('email')?.[0]?.value);
const optedOut = () => contacts().flatMap(({ properties }) => (properties.has(PROPERTY) ? [[properties.get('email')?.[0]?.value, properties.get(PROPERTY)?.[0]?.value]] : []));
const decisions = () => tables.rows('partner_ops_decisions').map(({ payload }) => JSON.parse(String(payload)) as { kind: string; contact: string });

it('unsubscribing sets the property of that contact and of no other; any other answer sets none', async () => {
	const other = await press(emailOf(1), 'talkToMe');
	expect(other.run.data.resultData.error).toBeUndefined();
	expect(optedOut()).toEqual([]);
	const done = await press(emailOf(3).toUpperCase(), 'unsubscribe');
	expect(done.run.data.resultData.error).toBeUndefined();
	expect(optedOut()).toEqual([[emailOf(3), 'true']]);
	expect(decisions().filter(({ kind }) => kind === 'optOut')).toMatchObject([{ contact: emailOf(3).toLowerCase() }]);
	await press(emailOf(3), 'unsubscribe');
	expect(optedOut()).toEqual([[emailOf(3), 'true']]);
});

it('a CRM that is away for a moment is asked again', async () => {
	server.failing = 3;
	const done = await press(emailOf(2), 'unsubscribe');
	expect(done.run.data.resultData.error).toBeUndefined();
	expect(optedOut()).toEqual([[emailOf(2), 'true']]);
});

it('a contact that the CRM does not have fails the run, for a person to see, after the opt-out was kept and thanked for', async () => {
	const done = await press('nobody@nowhere.example', 'unsubscribe');
	expect(done.run.data.resultData.error).toBeDefined();
	expect(done.run.data.resultData.lastNodeExecuted).toBe('HubSpot Opt-Out');
	expect(decisions()).toMatchObject([{ kind: 'optOut', contact: 'nobody@nowhere.example' }]);
	expect(Object.keys(done.run.data.resultData.runData)).toContain('Thank');
	expect(optedOut()).toEqual([]);
});
