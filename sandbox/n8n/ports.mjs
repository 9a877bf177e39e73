// @ts-check
import net from 'node:net';
import { Failure } from '../setup/failure.mjs';

const LOOPBACK = '127.0.0.1';

/**
 * Refuses a port that another program holds. Asked both ways: some systems let one bind 127.0.0.1 beside
 * a program that listens on every address, and the answers would then come from either.
 * @param {number} port
 */
export async function requireFreePort(port) {
	const fault = (await answers(port)) ? 'EADDRINUSE' : await bindFault(port);
	if (fault === undefined) return;
	throw new Failure(
		fault === 'EADDRINUSE'
			? `Port ${port} is in use by another program. Stop that program, or choose another port: npm start -- --port ${await freePort()}`
			: `Port ${port} cannot be opened here (${fault}). Choose another one: npm start -- --port ${await freePort()}`,
	);
}

/**
 * A port that nobody listens on.
 * @returns {Promise<number>}
 */
export function freePort() {
	return new Promise((resolve, reject) => {
		const server = net.createServer();
		server.on('error', reject);
		server.listen(0, LOOPBACK, () => {
			const { port } = /** @type {net.AddressInfo} */ (server.address());
			server.close(() => resolve(port));
		});
	});
}

/**
 * Whether something accepts connections there.
 * @param {number} port
 * @returns {Promise<boolean>}
 */
export function answers(port) {
	return new Promise((resolve) => {
		const socket = net.connect({ port, host: LOOPBACK, timeout: 2_000 });
		const end = (/** @type {boolean} */ result) => {
			socket.destroy();
			resolve(result);
		};
		socket.on('connect', () => end(true));
		socket.on('timeout', () => end(false));
		socket.on('error', () => end(false));
	});
}

/**
 * @param {number} port
 * @returns {Promise<string | undefined>} the system's code for why it cannot be opened
 */
function bindFault(port) {
	return new Promise((resolve) => {
		const server = net.createServer();
		server.on('error', (/** @type {NodeJS.ErrnoException} */ error) => resolve(error.code ?? error.message));
		server.listen(port, LOOPBACK, () => server.close(() => resolve(undefined)));
	});
}
