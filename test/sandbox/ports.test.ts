import net from 'node:net';
import { freePort, requireFreePort } from '../../sandbox/n8n/ports.mjs';

const listen = (host: string): Promise<net.Server> =>
	new Promise((resolve) => {
		const server = net.createServer();
		server.listen(0, host, () => {
			resolve(server);
		});
	});

describe('requireFreePort', () => {
	it('accepts a port that nobody holds', async () => {
		await expect(requireFreePort(await freePort())).resolves.toBeUndefined();
	});

	it.each(['127.0.0.1', '0.0.0.0'])('refuses a port that is held on %s, and names it and a free one', async (host) => {
		const server = await listen(host);
		const { port } = server.address() as net.AddressInfo;
		try {
			await expect(requireFreePort(port)).rejects.toMatchObject({
				exitCode: 3,
				message: expect.stringMatching(new RegExp(`^Port ${String(port)} is in use .*npm start -- --port \\d+$`)),
			});
		} finally {
			server.close();
		}
	});
});
