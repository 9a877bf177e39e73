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
	const fault = await portFault(port);
	if (fault === undefined) return;
	const what = fault === 'EADDRINUSE' ? 'is in use by another program. Stop that program, or choose' : `cannot be opened here (${fault}). Choose`;
	throw new Failure(`Port ${port} ${what} another port: npm start -- --port ${await freePortAfter(port)}`);
}

/**
 * @param {number} port
 * @returns {Promise<string | undefined>}
 */
async function portFault(port) {
	return (await answers(port)) ? 'EADDRINUSE' : await bindFault(port);
}

/**
 * A port near the wanted one, easier to remember than any.
 * @param {number} port
 */
async function freePortAfter(port) {
	const first = Math.max(port, 1_023) + 1;
	for (let candidate = first; candidate < Math.min(first + 20, 65_536); candidate++) {
		if ((await portFault(candidate)) === undefined) return candidate;
	}
	return await freePort();
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
