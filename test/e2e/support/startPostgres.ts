import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { freePort } from '../../../sandbox/n8n/ports.mjs';

export interface TestPostgres {
	readonly port: number;
	readonly user: string;
	readonly password: string;
	readonly stop: () => Promise<void>;
}

/** A real Postgres on loopback, in a folder of its own, which goes with it. */
export async function startPostgres(): Promise<TestPostgres> {
	const port = await freePort();
	const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'partner-ops-postgres-'));
	fs.chmodSync(folder, 0o777);
	const child = spawn(process.execPath, [path.join(__dirname, 'postgres.mjs'), String(port), path.join(folder, 'data')], { stdio: ['pipe', 'pipe', 'pipe'] });
	const said: string[] = [];
	child.stderr.on('data', (text: Buffer) => said.push(text.toString()));
	const started = await Promise.race([once(child.stdout, 'data').then(() => true), once(child, 'exit').then(() => false)]);
	if (!started) throw new Error(`Postgres did not start: ${said.join('')}`);
	return {
		port,
		user: 'postgres',
		password: 'password',
		stop: async () => {
			child.stdin.end();
			if (child.exitCode === null) await once(child, 'exit');
			fs.rmSync(folder, { recursive: true, force: true });
		},
	};
}
