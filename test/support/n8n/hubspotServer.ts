import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { TOKEN, type FakeHubspot } from '../../e2e/world/hubspot/fakeHubspot';

export interface HubspotServer {
	/** What stands for `https://api.hubapi.com`. */
	readonly url: string;
	/** Requests that are answered with 503 before they reach HubSpot, the next ones first. */
	failing: number;
	readonly stop: () => void;
}

/** The fake HubSpot behind an address of its own, for nodes that run in this process. */
export async function hubspotServer(hubspot: FakeHubspot): Promise<HubspotServer> {
	const server = createServer((request, response) => {
		const chunks: Buffer[] = [];
		request.on('data', (chunk: Buffer) => chunks.push(chunk));
		request.on('end', () => {
			if (state.failing > 0) {
				state.failing -= 1;
				return response.writeHead(503).end('{}');
			}
			const url = new URL(request.url ?? '/', 'http://hubspot');
			const given = { method: request.method ?? 'GET', host: 'api.hubapi.com', path: url.pathname, query: url.searchParams, headers: { authorization: `Bearer ${TOKEN}` }, body: Buffer.concat(chunks).toString() };
			void Promise.resolve(hubspot.handle(given)).then(({ status, body, headers }) => {
				response.writeHead(status, { 'Content-Type': 'application/json', ...headers });
				response.end(typeof body === 'string' ? body : JSON.stringify(body));
			});
			return undefined;
		});
	}).listen(0, '127.0.0.1');
	await once(server, 'listening');
	const state: HubspotServer = {
		url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
		failing: 0,
		stop: () => {
			server.closeAllConnections();
			server.close();
		},
	};
	return state;
}
