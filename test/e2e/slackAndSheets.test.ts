import { runToEnd } from '../../sandbox/n8n/runToEnd.mjs';
import { createCredential } from './support/connected';
import { startSandbox, type TestSandbox } from './support/startSandbox';
import { sheets } from './world/sheets/sheets';
import { slack } from './world/slack/slack';
import { startWorld, type World } from './world/startWorld';

const channel = slack({ channels: ['partner-ops'] });
const book = sheets({ tabs: { Metrics: [['metric', 'value']] } });
let world: World;
let sandbox: TestSandbox;

beforeAll(async () => {
	world = await startWorld({ vendors: [channel, book] });
	sandbox = await startSandbox({ env: world.env });
});
afterAll(async () => {
	await sandbox?.stop();
	await world?.stop();
});

/** Three rows through one of n8n's own nodes. */
async function run(type: string, typeVersion: number, parameters: object, credentialType: string, data: Readonly<Record<string, unknown>>, more: object = {}): Promise<void> {
	const id = await createCredential(sandbox, credentialType, data);
	const rows = [['producing rate', 46], ['won ACV', 644_890], ['producing rate', 47]].map(([metric, value]) => ({ metric, value }));
	const nodes = [
		{ id: '1', name: 'Run Now', type: 'n8n-nodes-base.manualTrigger', typeVersion: 1, position: [0, 0], parameters: {} },
		{ id: '2', name: 'Rows', type: 'n8n-nodes-base.set', typeVersion: 3.4, position: [200, 0], parameters: { mode: 'raw', jsonOutput: JSON.stringify({ rows }), options: {} } },
		{ id: '3', name: 'Split', type: 'n8n-nodes-base.splitOut', typeVersion: 1, position: [400, 0], parameters: { fieldToSplitOut: 'rows', options: {} } },
		{ id: '4', name: 'Send', type, typeVersion, position: [600, 0], parameters, credentials: { [credentialType]: { id, name: credentialType } }, ...more },
	];
	const to = (node: string) => ({ main: [[{ node, type: 'main', index: 0 }]] });
	const workflow = { id: `send${type.replace(/\W/g, '')}`, name: 'Send', nodes, connections: { 'Run Now': to('Rows'), Rows: to('Split'), Split: to('Send') }, settings: { executionOrder: 'v1' } };
	await sandbox.client.putWorkflow(workflow);
	await runToEnd(sandbox, workflow);
}

it('n8n\'s Slack node posts to the channel, and is stopped by the limit of one message a second', async () => {
	const parameters = { select: 'channel', channelId: { __rl: true, mode: 'name', value: 'partner-ops' }, text: '={{ $json.metric }} {{ $json.value }}', otherOptions: { includeLinkToWorkflow: false } };
	await expect(run('n8n-nodes-base.slack', 2.3, parameters, 'slackApi', channel.credential)).rejects.toThrow('too many requests');
	expect(channel.refusals()).toBe(1);
	expect(channel.messages.map(({ text }) => text)).toEqual(['producing rate 46']);
});

it('n8n\'s Google Sheets node appends rows, and updates those that are there by their key', async () => {
	const common = { authentication: 'serviceAccount', documentId: { __rl: true, mode: 'id', value: book.spreadsheetId }, sheetName: { __rl: true, mode: 'name', value: 'Metrics' }, options: {} };
	const columns = { mappingMode: 'autoMapInputData', value: {}, matchingColumns: ['metric'], schema: ['metric', 'value'].map((id) => ({ id, displayName: id, required: false, defaultMatch: false, display: true, type: 'string', canBeUsedToMatch: true })) };
	await run('n8n-nodes-base.googleSheets', 4.5, { ...common, operation: 'append', columns }, 'googleApi', book.credential);
	expect(book.records('Metrics')).toEqual([{ metric: 'producing rate', value: 46 }, { metric: 'won ACV', value: 644_890 }, { metric: 'producing rate', value: 47 }]);
	await run('n8n-nodes-base.googleSheets', 4.5, { ...common, operation: 'appendOrUpdate', columns }, 'googleApi', book.credential);
	expect(book.records('Metrics')).toEqual([{ metric: 'producing rate', value: 47 }, { metric: 'won ACV', value: 644_890 }, { metric: 'producing rate', value: 47 }]);
});
