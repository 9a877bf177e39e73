import { createRequire } from 'node:module';
import { readWorkflows, workflowOf } from '../../sandbox/n8n/workflowFiles.mjs';
import { startPostgres, type Postgres } from './support/startPostgres';

/** The statements of the workflow: its table, its claim, what it forgets. */
const nodes = workflowOf(readWorkflows(), 'partnerOpsSendMailPostgres').nodes as readonly { readonly name: string; readonly parameters: { readonly query?: string } }[];
const queryOf = (name: string) => nodes.find((node) => node.name === name)?.parameters.query ?? '';
const [table, claim, forget] = [queryOf('Claims Table'), queryOf('Claim in Postgres'), queryOf('Forget Old Claims')];
const NOW = Date.now();
const DAY = 86_400_000;

interface Answer {
	readonly mail: string;
	readonly won: boolean;
	readonly taken: boolean;
}
interface Result {
	readonly rows: readonly Answer[];
}
interface Client {
	connect(): Promise<void>;
	query(sql: string): Promise<Result | Result[]>;
	end(): Promise<void>;
}

let postgres: Postgres;
let clients: Client[];

/** As n8n's Postgres node does it: values are written into the statement, escaped. */
const filled = (sql: string, ...values: readonly string[]) => values.reduce((text, value, i) => text.replaceAll(`$${i + 1}`, `'${value.replaceAll("'", "''")}'`), sql);
const last = (result: Result | Result[]) => (Array.isArray(result) ? result.at(-1) : result)?.rows ?? [];

interface Wanted {
	readonly mail: string;
	readonly contact: string;
	readonly at?: number;
	/** Mails to the contact that are known not to have gone. */
	readonly released?: readonly string[];
}
/** Callers at once, a connection each: what each was told. */
const ask = async (wanted: readonly Wanted[]): Promise<Answer[]> => {
	const results = await Promise.all(wanted.map(({ mail, contact, at = NOW, released = [] }, i) => clients[i % clients.length]?.query(filled(claim, mail, contact, `token ${i}`, new Date(at).toISOString(), '7', JSON.stringify(released)))));
	return results.flatMap((result) => (result === undefined ? [] : last(result)));
};
const winners = async (wanted: readonly Wanted[]) => (await ask(wanted)).filter(({ won }) => won).map(({ mail }) => mail);

beforeAll(async () => {
	postgres = await startPostgres();
	// The client comes with the embedded Postgres, without types.
	const { Client } = createRequire(__filename)('pg') as { Client: new (options: object) => Client };
	clients = Array.from({ length: 30 }, () => new Client({ ...postgres.credential, ssl: false }));
	await Promise.all(clients.map((client) => client.connect()));
	await clients[0]?.query(table);
	await clients[0]?.query(table);
}, 120_000);
afterAll(async () => {
	await Promise.all((clients ?? []).map((client) => client.end()));
	await postgres?.stop();
});

describe('claims in Postgres, by the statements of the workflow', () => {
	it('of 30 callers of one mail exactly one gets it, 20 rounds long, and the others are told that it is taken', async () => {
		for (let round = 0; round < 20; round++) {
			const answers = await ask(Array.from({ length: 30 }, () => ({ mail: `win-back/p${round}/1.1.1`, contact: `c${round}@x.example` })));
			expect([answers.filter(({ won }) => won).length, answers.filter(({ taken }) => taken).length]).toEqual([1, 30]);
		}
	});

	it('of 30 mails to one contact exactly one goes this week, 20 rounds long', async () => {
		for (let round = 0; round < 20; round++) {
			const answers = await ask(Array.from({ length: 30 }, (_, i) => ({ mail: `campaign-${i}/q${round}/1.1.1`, contact: `d${round}@x.example` })));
			expect([answers.filter(({ won }) => won).length, answers.filter(({ won, taken }) => !won && !taken).length]).toEqual([1, 29]);
		}
	});

	it("different contacts do not wait for each other's mail, and what did not go may be claimed anew", async () => {
		const many = Array.from({ length: 30 }, (_, i) => ({ mail: `win-back/r${i}/1.1.1`, contact: `e${i}'@x.example` }));
		expect((await winners(many)).sort()).toEqual(many.map(({ mail }) => mail).sort());
		const again = { mail: 'win-back/r0/1.1.2', contact: "e0'@x.example" };
		expect(await ask([again])).toEqual([{ mail: again.mail, won: false, taken: false }]);
		expect(await winners([{ ...again, released: ['win-back/r0/1.1.1'] }])).toEqual([again.mail]);
	});

	it('a week later the contact may be mailed again; claims are forgotten after 90 days', async () => {
		const later = { mail: 'win-back/r1/1.2.1', contact: "e1'@x.example" };
		expect(await winners([{ ...later, at: NOW + 6.9 * DAY }])).toEqual([]);
		expect(await winners([{ ...later, at: NOW + 7.1 * DAY }])).toEqual([later.mail]);
		expect(await winners([{ mail: 'old/r2/1.1.1', contact: 'f@x.example', at: NOW - 91 * DAY }])).toEqual(['old/r2/1.1.1']);
		await clients[0]?.query(forget);
		expect(await postgres.query("select mail from partner_ops_mail_claims where mail like 'old/%'")).toEqual([]);
		expect(await postgres.query('select count(*)::int as kept from partner_ops_mail_claims')).toEqual([{ kept: 72 }]);
	});
});
