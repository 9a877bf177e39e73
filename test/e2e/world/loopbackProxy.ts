import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { generateCACertificate, getLocal, type CompletedRequest } from 'mockttp';
import type { Outcome } from './faults';
import type { VendorRequest } from './vendor';

interface LoopbackProxy {
	/** What a process needs in its environment to go through the proxy and to trust it. */
	readonly env: Readonly<Record<string, string>>;
	readonly stop: () => Promise<void>;
}

/** A proxy on this machine that reads TLS too, and answers every request by the given function. */
export async function startLoopbackProxy(answer: (request: VendorRequest) => Promise<Outcome>): Promise<LoopbackProxy> {
	const authority = await generateCACertificate({ subject: { commonName: 'partner-ops test world' } });
	const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'partner-ops-world-'));
	const certificate = path.join(folder, 'ca.pem');
	fs.writeFileSync(certificate, authority.cert);

	const server = getLocal({ https: authority, http2: false, recordTraffic: false });
	const ending = new AbortController();
	await onLoopback(() => server.start(0));
	await server.forAnyRequest().thenCallback(async (request) => {
		const outcome = await answer(await readRequest(request));
		if ('end' in outcome) {
			await hold(outcome.holdMs, ending.signal);
			return 'reset';
		}
		const { status, headers = {}, body } = outcome;
		const text = body === undefined ? '' : typeof body === 'string' ? body : JSON.stringify(body);
		return { statusCode: status, headers: { 'content-type': 'application/json', ...headers }, body: text };
	});

	const url = `http://127.0.0.1:${server.port}`;
	return {
		env: { HTTP_PROXY: url, HTTPS_PROXY: url, http_proxy: url, https_proxy: url, NO_PROXY: '127.0.0.1,localhost', no_proxy: '127.0.0.1,localhost', NODE_EXTRA_CA_CERTS: certificate },
		stop: async () => {
			ending.abort();
			await server.stop();
			fs.rmSync(folder, { recursive: true, force: true });
		},
	};
}

/** mockttp listens on every interface and has no setting for it; a fake CRM is for this machine alone. */
async function onLoopback(start: () => Promise<void>): Promise<void> {
	const listen = Object.getOwnPropertyDescriptor(net.Server.prototype, 'listen');
	if (typeof listen?.value !== 'function') throw new Error('Node has no net.Server.listen to bind the proxy to loopback.');
	const original = listen.value as (this: net.Server, port: number, host: string) => net.Server;
	Object.defineProperty(net.Server.prototype, 'listen', {
		...listen,
		value: function (this: net.Server, port: number) {
			return original.call(this, port, '127.0.0.1');
		},
	});
	try {
		await start();
	} finally {
		Object.defineProperty(net.Server.prototype, 'listen', listen);
	}
}

async function readRequest(request: CompletedRequest): Promise<VendorRequest> {
	const url = new URL(request.url);
	const headers = Object.entries(request.headers).map(([name, value]) => [name.toLowerCase(), [value].flat().join(', ')] as const);
	return {
		method: request.method,
		host: url.hostname,
		path: decodeURIComponent(url.pathname),
		query: url.searchParams,
		headers: Object.fromEntries(headers),
		body: (await request.body.getText()) ?? '',
	};
}

function hold(milliseconds: number, signal: AbortSignal): Promise<void> {
	return new Promise((resolve) => {
		const end = () => {
			clearTimeout(timer);
			resolve();
		};
		const timer = setTimeout(end, milliseconds);
		signal.addEventListener('abort', end, { once: true });
	});
}
