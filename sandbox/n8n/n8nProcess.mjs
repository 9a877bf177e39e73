// @ts-check
import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Failure } from '../setup/failure.mjs';
import { sandbox } from '../setup/paths.mjs';
import { say, withHeartbeat } from '../setup/progress.mjs';
import { withRuntimeFirst } from '../setup/runtime.mjs';
import { forgetRunning, noteRunning } from './home.mjs';
import { freePort, requireFreePort } from './ports.mjs';

/** A first start migrates an empty database; on a slow disk that takes a while. */
const START_LIMIT_MS = 300_000;

/** How long n8n may take to finish what it does before it is ended. */
const STOP_LIMIT_MS = 30_000;

/** Settings of the caller that would change what this n8n is; a sandbox is the same on every machine. */
const FOREIGN_SETTINGS = /^(N8N_|DB_|EXECUTIONS_|NODES_|NODE_FUNCTION_|QUEUE_|WEBHOOK_|WORKFLOWS_|CREDENTIALS_|EXTERNAL_|npm_|NODE_OPTIONS$|NODE_ENV$)/i;

/**
 * @typedef {object} N8nProcess
 * @property {string} url
 * @property {number} pid
 * @property {() => string | undefined} endedBecause a sentence once it has ended, undefined while it runs
 * @property {Promise<void>} ended
 * @property {() => Promise<void>} stop
 */

/**
 * Memory for n8n's JavaScript, in megabytes: enough for a book of 300,000 rows as items, and at most
 * three quarters of the machine.
 */
function heapMegabytes(total = os.totalmem()) {
	return Math.round(Math.max(1_024, Math.min(8_192, (total / 1e6) * 0.75)));
}

/**
 * A deeper stack for n8n's JavaScript, where the system gives a process at least 8 MB of it. n8n's Merge
 * node hands all items of an input to one function call, which overflows the usual stack beyond some
 * 125,000 items; with this it takes 400,000.
 * @returns {string[]} arguments for Node: NODE_OPTIONS does not take this one
 */
export function stackArguments() {
	if (process.platform === 'win32') return [];
	const limit = spawnSync('sh', ['-c', 'ulimit -s'], { encoding: 'utf8' }).stdout?.trim();
	return limit === 'unlimited' || Number(limit) >= 8_192 ? ['--stack-size=3900'] : [];
}

/**
 * The environment of the sandbox's n8n.
 * @param {{ home: import('./home.mjs').Home, runtime: import('../setup/runtime.mjs').Runtime, port: number, brokerPort: number, extra?: Record<string, string> }} options
 * @returns {NodeJS.ProcessEnv}
 */
export function n8nEnvironment({ home, runtime, port, brokerPort, extra = {} }) {
	const inherited = Object.fromEntries(Object.entries(process.env).filter(([name]) => !FOREIGN_SETTINGS.test(name)));
	return withRuntimeFirst(runtime, {
		...inherited,
		GENERIC_TIMEZONE: process.env.GENERIC_TIMEZONE ?? Intl.DateTimeFormat().resolvedOptions().timeZone,
		NODE_OPTIONS: `--max-old-space-size=${heapMegabytes()}`,
		// Its thousands of files are compiled once; every later start takes three seconds less.
		NODE_COMPILE_CACHE: path.join(sandbox, 'node_modules', '.cache', 'compiled'),

		// For this machine's user only: nobody else can reach it, so that a known password is no door.
		N8N_LISTEN_ADDRESS: '127.0.0.1',
		N8N_HOST: '127.0.0.1',
		N8N_PORT: String(port),
		N8N_EDITOR_BASE_URL: `http://127.0.0.1:${port}/`,
		N8N_SECURE_COOKIE: 'false',
		N8N_PUBLIC_API_DISABLED: 'false',

		// Everything it keeps is in its home.
		N8N_USER_FOLDER: home.dir,
		N8N_RESTRICT_FILE_ACCESS_TO: home.files,
		N8N_ENCRYPTION_KEY: home.encryptionKey,
		N8N_ENFORCE_SETTINGS_FILE_PERMISSIONS: process.platform === 'win32' ? 'false' : 'true',

		// Several sandboxes at a time, without meeting on the ports of their helpers.
		N8N_RUNNERS_BROKER_PORT: String(brokerPort),

		// Publishing answers when it is done, and says when it is not.
		N8N_USE_WORKFLOW_PUBLICATION_SERVICE: 'false',

		// A book of hundreds of thousands of refused rows must fit, and so must what is noted about its run.
		N8N_DATA_TABLES_MAX_SIZE_BYTES: String(4 * 1024 ** 3),
		N8N_EVENTBUS_LOGWRITER_MAXFILESIZEINKB: String(1024 ** 2),

		// No calls home, no offers: the same offline.
		N8N_DIAGNOSTICS_ENABLED: 'false',
		N8N_VERSION_NOTIFICATIONS_ENABLED: 'false',
		N8N_VERSION_NOTIFICATIONS_WHATS_NEW_ENABLED: 'false',
		N8N_TEMPLATES_ENABLED: 'false',
		N8N_PERSONALIZATION_ENABLED: 'false',
		N8N_HIRING_BANNER_ENABLED: 'false',
		N8N_VERIFIED_PACKAGES_ENABLED: 'false',
		N8N_UNVERIFIED_PACKAGES_ENABLED: 'true',
		N8N_DISABLED_MODULES: 'mcp-registry',
		N8N_LOG_LEVEL: 'info',
		NO_COLOR: '1',
		...extra,
	});
}

/**
 * Starts n8n and waits until it answers.
 * @param {{ home: import('./home.mjs').Home, runtime: import('../setup/runtime.mjs').Runtime, port: number, env?: Record<string, string> }} options
 * @returns {Promise<N8nProcess>}
 */
export async function startN8n({ home, runtime, port, env = {} }) {
	await requireFreePort(port);
	if (fs.existsSync(home.log)) fs.renameSync(home.log, `${home.log}.before`);
	const log = fs.openSync(home.log, 'w');
	const child = spawn(runtime.node, [...stackArguments(), path.join(sandbox, 'node_modules', 'n8n', 'bin', 'n8n'), 'start'], {
		cwd: home.files,
		env: n8nEnvironment({ home, runtime, port, brokerPort: await freePort(), extra: env }),
		stdio: ['ignore', log, log],
	});
	fs.closeSync(log);

	/** @type {string | undefined} */
	let because;
	const ended = /** @type {Promise<void>} */ (
		new Promise((resolve) => {
			child.on('error', (error) => {
				because ??= `n8n could not be started: ${error.message}`;
				resolve();
			});
			child.on('exit', (code, signal) => {
				because ??= endSentence(code, signal, home.log);
				resolve();
			});
		})
	);
	const killWithUs = () => child.kill('SIGTERM');
	process.on('exit', killWithUs);
	void ended.then(() => {
		process.off('exit', killWithUs);
		forgetRunning(home);
	});

	const pid = child.pid ?? 0;
	noteRunning(home, { pid, port });
	const url = `http://127.0.0.1:${port}`;
	const n8n = { url, pid, endedBecause: () => because, ended, stop: () => stop(child, ended) };
	try {
		await withHeartbeat(() => 'still waiting for n8n', untilReady(url, n8n.endedBecause));
	} catch (error) {
		await n8n.stop();
		throw error;
	}
	return n8n;
}

/**
 * @param {string} url
 * @param {() => string | undefined} endedBecause
 */
async function untilReady(url, endedBecause) {
	const limit = Date.now() + START_LIMIT_MS;
	while (Date.now() < limit) {
		const because = endedBecause();
		if (because !== undefined) throw new Failure(because);
		try {
			const { ok } = await fetch(`${url}/healthz/readiness`, { signal: AbortSignal.timeout(5_000) });
			if (ok) return;
		} catch {
			// It does not listen yet.
		}
		await new Promise((resolve) => setTimeout(resolve, 150));
	}
	throw new Failure(`n8n did not get ready within ${START_LIMIT_MS / 60_000} minutes. Its log is n8n.log in the home folder.`);
}

/**
 * Asks n8n to end, and ends it when it does not.
 * @param {import('node:child_process').ChildProcess} child
 * @param {Promise<void>} ended
 */
async function stop(child, ended) {
	if (child.exitCode !== null || child.signalCode !== null) return await ended;
	child.kill('SIGTERM');
	const timer = setTimeout(() => {
		say('n8n does not end by itself; ending it.');
		child.kill('SIGKILL');
	}, STOP_LIMIT_MS);
	await ended;
	clearTimeout(timer);
}

/**
 * Why n8n ended, with the end of its log where that says more.
 * @param {number | null} code
 * @param {NodeJS.Signals | null} signal
 * @param {string} logFile
 */
function endSentence(code, signal, logFile) {
	const lines = lastLines(logFile, 200);
	if (/heap out of memory|Reached heap limit/i.test(lines)) {
		return `n8n ran out of memory (it may use ${heapMegabytes()} MB on this machine). Run it on fewer rows, or on a machine with more memory.`;
	}
	if (/EADDRINUSE|port \d+ is already in use/i.test(lines)) return 'Another program took the port while n8n was starting. Choose another one with --port.';
	return `n8n ended by itself (${signal ?? `exit code ${code}`}). Its last words, from ${logFile}:\n\n${lastLines(logFile, 15)}`;
}

/**
 * @param {string} file
 * @param {number} count
 */
function lastLines(file, count) {
	try {
		return fs.readFileSync(file, 'utf8').trimEnd().split('\n').slice(-count).join('\n');
	} catch {
		return '';
	}
}
