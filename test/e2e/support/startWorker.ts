import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { openHome } from '../../../sandbox/n8n/home.mjs';
import { installPackage } from '../../../sandbox/n8n/installPackage.mjs';
import { n8nEnvironment, stackArguments } from '../../../sandbox/n8n/n8nProcess.mjs';
import { freePort } from '../../../sandbox/n8n/ports.mjs';
import { sandbox } from '../../../sandbox/setup/paths.mjs';
import type { Runtime } from '../../../sandbox/setup/runtime.mjs';
import { waitUntil } from './waitUntil';

export interface Worker {
	readonly pid: number;
	/** Whether it took an execution from the queue. */
	readonly took: (executionId: string) => boolean;
	readonly kill: () => Promise<void>;
	readonly stop: () => Promise<void>;
}

/** One of several n8n workers of a queue, with a home of its own; `env` says where the queue and the database are. */
export async function startWorker({ homeDir, runtime, env }: { homeDir: string; runtime: Runtime; env: Readonly<Record<string, string>> }): Promise<Worker> {
	const home = openHome(homeDir);
	installPackage(home, undefined);
	const log = fs.openSync(home.log, 'w');
	const port = await freePort();
	const child = spawn(runtime.node, [...stackArguments(), path.join(sandbox, 'node_modules', 'n8n', 'bin', 'n8n'), 'worker', '--concurrency=1'], {
		cwd: home.files,
		env: n8nEnvironment({ home, runtime, port, brokerPort: await freePort(), extra: env }),
		stdio: ['ignore', log, log],
	});
	fs.closeSync(log);
	const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
	const killWithUs = () => child.kill('SIGKILL');
	process.on('exit', killWithUs);
	void ended.then(() => process.off('exit', killWithUs));
	const said = () => fs.readFileSync(home.log, 'utf8');
	const end = async (signal: 'SIGKILL' | 'SIGTERM') => {
		child.kill(signal);
		await ended;
	};
	await waitUntil(
		'a worker is ready',
		() => {
			if (child.exitCode !== null) throw new Error(`The worker ended: ${said().slice(-2_000)}`);
			return said().includes('n8n worker is now ready');
		},
		240_000,
	);
	return { pid: child.pid ?? 0, took: (executionId) => said().includes(`Worker started execution ${executionId} `), kill: () => end('SIGKILL'), stop: () => end('SIGTERM') };
}
