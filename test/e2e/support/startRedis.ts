import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { answers, freePort } from '../../../sandbox/n8n/ports.mjs';
import { waitUntil } from './waitUntil';

export interface Redis {
	readonly port: number;
	readonly stop: () => Promise<void>;
}

/** A Redis of its own, on loopback and a free port, that keeps nothing. */
export async function startRedis(program: string): Promise<Redis> {
	const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'partner-ops-redis-'));
	const port = await freePort();
	const server = spawn(program, ['--bind', '127.0.0.1', '--port', String(port), '--dir', folder, '--save', '', '--appendonly', 'no'], { stdio: 'ignore' });
	const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()));
	await waitUntil('Redis takes connections', () => {
		if (server.exitCode !== null) throw new Error(`Redis ended with ${server.exitCode}.`);
		return answers(port);
	});
	return {
		port,
		stop: async () => {
			server.kill('SIGTERM');
			await ended;
			fs.rmSync(folder, { recursive: true, force: true });
		},
	};
}
