import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { startPostgres, type Postgres } from './support/startPostgres';

/** What the recipe tells to paste, in its order: the table, the claim, the outcome. */
const blocks = readFileSync(path.join(__dirname, '../../docs/recipes/outreach-ledger-postgres.md'), 'utf8')
	.split(/\n\n(?= {4})/)
	.slice(1)
	.map((text) => text.split('\n\n')[0]?.replace(/^ {4}/gm, '') ?? '');
const [table = '', claim = '', outcome = ''] = blocks;

interface Client {
	connect(): Promise<void>;
	query(sql: string): Promise<{ rows: { mail: string }[] } | { rows: { mail: string }[] }[]>;
	end(): Promise<void>;
}

let postgres: Postgres;
let clients: Client[];

/** As n8n's Postgres node does it: values are written into the statement, escaped. */
const filled = (sql: string, ...values: readonly string[]) => values.reduce((text, value, i) => text.replaceAll(`$${i + 1}`, `'${value.replaceAll("'", "''")}'`), sql);
const last = (result: Awaited<ReturnType<Client['query']>>) => (Array.isArray(result) ? result.at(-1) : result)?.rows ?? [];
const claims = async (wanted: readonly (readonly [mail: string, contact: string])[]) => {
	const results = await Promise.all(wanted.map(([mail, contact], i) => clients[i % clients.length]?.query(filled(claim, mail, contact, `token ${i}`))));
	return results.flatMap((result) => (result === undefined ? [] : last(result))).map(({ mail }) => mail);
};

beforeAll(async () => {
	postgres = await startPostgres();
	// The client comes with the embedded Postgres, without types.
	const { Client } = createRequire(__filename)('pg') as { Client: new (options: object) => Client };
	clients = Array.from({ length: 30 }, () => new Client({ ...postgres.credential, ssl: false }));
	await Promise.all(clients.map((client) => client.connect()));
	await clients[0]?.query(table);
}, 120_000);
afterAll(async () => {
	await Promise.all((clients ?? []).map((client) => client.end()));
	await postgres?.stop();
});

describe('the ledger in Postgres, as the recipe has it', () => {
	it('of 30 callers of one mail exactly one gets it, 20 rounds long', async () => {
		for (let round = 0; round < 20; round++) {
			const mail = `win-back/p${round}/1.1.1`;
			expect(await claims(Array.from({ length: 30 }, () => [mail, `c${round}@x.example`] as const))).toEqual([mail]);
		}
	});

	it('of 30 mails to one contact exactly one goes this week, 20 rounds long', async () => {
		for (let round = 0; round < 20; round++) expect(await claims(Array.from({ length: 30 }, (_, i) => [`campaign-${i}/q${round}/1.1.1`, `d${round}@x.example`] as const))).toHaveLength(1);
	});

	it("different contacts do not wait for each other's mail, and what did not go may be claimed anew", async () => {
		const many = Array.from({ length: 30 }, (_, i) => [`win-back/r${i}/1.1.1`, `e${i}'@x.example`] as const);
		expect((await claims(many)).sort()).toEqual(many.map(([mail]) => mail).sort());
		await clients[0]?.query(filled(outcome, 'win-back/r0/1.1.1', 'deferred', 'token 0'));
		expect(await claims([['win-back/r0/1.1.2', "e0'@x.example"]])).toEqual(['win-back/r0/1.1.2']);
		expect(await claims([['win-back/r1/1.1.2', "e1'@x.example"]])).toEqual([]);
	});
});
