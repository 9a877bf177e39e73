import { createRequire } from 'node:module';
import { readWorkflows, workflowOf } from '../../sandbox/n8n/workflowFiles.mjs';
import { startPostgres, type Postgres } from './support/startPostgres';

interface Client {
	readonly connect: () => Promise<void>;
	readonly query: (text: string, values?: readonly unknown[]) => Promise<{ readonly rows: readonly Record<string, unknown>[] }>;
	readonly end: () => Promise<void>;
}

/** The statements that the workflow would send, as its nodes hold them. */
const queryOf = (name: string): string => {
	const node = workflowOf(readWorkflows(), 'partnerOpsAnswerRegistrations').nodes.find((one: { name: string }) => one.name === name) as { parameters: { query: string } };
	return node.parameters.query;
};

let postgres: Postgres;
const clients: Client[] = [];

beforeAll(async () => {
	postgres = await startPostgres();
	const { Client: NewClient } = createRequire(__filename)('pg') as { Client: new (options: object) => Client };
	for (let n = 0; n < 30; n++) {
		const client = new NewClient({ ...postgres.credential, ssl: false, password: undefined });
		await client.connect();
		clients.push(client);
	}
	// Every run makes sure of table and function: running it again changes nothing.
	for (let n = 0; n < 2; n++) await postgres.query(queryOf('Claims Table in Postgres'));
});
afterAll(async () => {
	await Promise.all(clients.map((client) => client.end()));
	await postgres.stop();
});

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString();
async function claim(client: Client | undefined, keys: readonly string[], chain: string, registration: string, until = inDays(90)): Promise<boolean> {
	const answer = await client?.query(queryOf('Claim in Postgres'), [JSON.stringify(keys), chain, registration, until]);
	return answer?.rows[0]?.['won'] === true;
}

describe('claims in a real Postgres', () => {
	it('of 30 partners that claim one deal at once one has it, in every of 5 rounds', async () => {
		for (let round = 0; round < 5; round++) {
			// Each names the customer in another way; all share one key.
			const won = await Promise.all(clients.map((client, n) => claim(client, [`a ${round}`, `z ${round} ${n}`].slice(0, 1 + (n % 2)), `chain ${n}`, `registration ${round} ${n}`)));
			expect(won.filter(Boolean)).toHaveLength(1);
			const held = await postgres.query(`select distinct registration from partner_ops_claims where registration like 'registration ${round} %'`);
			expect(held).toEqual([{ registration: `registration ${round} ${won.indexOf(true)}` }]);
		}
	});

	it('whoever does not get all keys keeps none', async () => {
		expect(await claim(clients[0], ['b1'], 'alder', 'r1')).toBe(true);
		expect(await claim(clients[1], ['b0', 'b1', 'b2'], 'birch', 'r2')).toBe(false);
		expect(await claim(clients[2], ['b0', 'b2'], 'cedar', 'r3')).toBe(true);
	});

	it('one chain shares its claim, and one that has ended is free', async () => {
		expect(await claim(clients[0], ['c1'], 'alder', 'r4', inDays(-1))).toBe(true);
		expect(await claim(clients[1], ['c1'], 'birch', 'r5')).toBe(true);
		expect(await claim(clients[2], ['c1'], 'birch', 'r6')).toBe(true);
		expect(await claim(clients[3], ['c1'], 'alder', 'r7')).toBe(false);
	});
});
