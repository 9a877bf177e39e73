import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { startWorld, type World } from './startWorld';
import type { Vendor } from './vendor';

const run = promisify(execFile);
const echo: Vendor = { name: 'echo', hosts: ['api.echo.example', '*.tenant.example'], handle: ({ method, path, query, body }) => ({ status: 200, body: { method, path, query: query.get('q'), body } }) };

let world: World;
beforeEach(async () => {
	world = await startWorld({ vendors: [echo] });
});
afterEach(() => world.stop().catch(() => undefined));

/** Asks over TLS, from a process of its own that goes through the world as n8n does. */
async function ask(url: string, method = 'GET', data = ''): Promise<{ status?: number; body?: unknown; code?: string }> {
	const axios = require.resolve('axios');
	const agent = require.resolve('https-proxy-agent');
	const script = `const { HttpsProxyAgent } = require(${JSON.stringify(agent)});
		require(${JSON.stringify(axios)}).request({ url: ${JSON.stringify(url)}, method: ${JSON.stringify(method)}, data: ${JSON.stringify(data)}, proxy: false, httpsAgent: new HttpsProxyAgent(process.env.HTTPS_PROXY), validateStatus: () => true })
		.then(({ status, data }) => ({ status, body: data }), ({ code }) => ({ code })).then((seen) => console.log(JSON.stringify(seen)));`;
	const { stdout } = await run(process.execPath, ['-e', script], { env: { PATH: process.env['PATH'], ...world.env } });
	return JSON.parse(stdout) as Awaited<ReturnType<typeof ask>>;
}

it('answers over TLS for the hosts it plays, and keeps what was asked', async () => {
	expect(await ask('https://api.echo.example/deals/1?q=a%20b', 'POST', 'x=1')).toEqual({ status: 200, body: { method: 'POST', path: '/deals/1', query: 'a b', body: 'x=1' } });
	expect(await ask('https://one.tenant.example/')).toMatchObject({ status: 200 });
	expect(world.log).toMatchObject([{ vendor: 'echo', method: 'POST', body: 'x=1', status: 200 }, { host: 'one.tenant.example' }]);
	await world.stop();
});

it('a host that nobody plays gets a 502 that says so, and fails the test at the end', async () => {
	expect(await ask('https://elsewhere.example/x')).toEqual({ status: 502, body: expect.stringContaining('Nobody plays the host elsewhere.example') });
	await expect(world.stop()).rejects.toThrow('nobody plays GET elsewhere.example/x');
});

it('faults are used up in their order, before or after the vendor acted', async () => {
	const host = 'api.echo.example';
	world.faults.push(
		{ host, path: /^\/a$/, times: 1, kind: 'status', status: 429, headers: { 'retry-after': '1' } },
		{ host, path: /^\/a$/, times: 1, kind: 'drop' },
		{ host, method: 'POST', times: 1, kind: 'timeout', holdMs: 50, landed: true },
		{ host, times: 1, kind: 'rewrite', rewrite: (response) => ({ ...response, status: 207 }) },
	);
	expect(await ask(`https://${host}/a`)).toMatchObject({ status: 429 });
	expect(await ask(`https://${host}/a`)).toEqual({ code: 'ECONNRESET' });
	expect(await ask(`https://${host}/b`, 'POST')).toEqual({ code: 'ECONNRESET' });
	expect(await ask(`https://${host}/b`)).toMatchObject({ status: 207, body: { path: '/b' } });
	expect(await ask(`https://${host}/b`)).toMatchObject({ status: 200 });
	expect(world.log.map(({ status, fault }) => [status, fault])).toEqual([[429, 'status'], [0, 'drop'], [0, 'timeout'], [207, 'rewrite'], [200, undefined]]);
});
