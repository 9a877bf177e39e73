// @ts-check
/**
 * `npm start`: a real n8n with this package in it, on a machine that may have nothing installed.
 * Until the packages are there only Node's own modules are imported; the rest follows dynamically.
 */
import { ensureBuilt, ensureN8n, ensureNode, ensureTools } from './ensure.mjs';
import { checkCsvFiles } from './n8n/csvFiles.mjs';
import { openHome, requireNotRunning } from './n8n/home.mjs';
import { HELP, parseOptions } from './n8n/options.mjs';
import { requireFreePort } from './n8n/ports.mjs';
import { EXIT, Failure, reportFailure } from './setup/failure.mjs';
import { say } from './setup/progress.mjs';

/** @param {readonly string[]} argv */
async function main(argv) {
	ensureNode();
	const options = parseOptions(argv);
	if (options.help) {
		process.stdout.write(HELP);
		return EXIT.ok;
	}
	// What a person can mend in a second is said before minutes are spent on installing.
	checkCsvFiles(options.csv);
	await requireNotRunning(openHome(options.home));
	await requireFreePort(options.port);

	await ensureTools();
	const runtime = await ensureN8n();
	await ensureBuilt();
	return await serve(options, runtime);
}

/**
 * @param {import('./n8n/options.mjs').StartOptions} options
 * @param {import('./setup/runtime.mjs').Runtime} runtime
 */
async function serve(options, runtime) {
	const { bootSandbox } = await import('./n8n/bootSandbox.mjs');
	const interruption = onInterrupt();
	try {
		const sandbox = await bootSandbox({
			homeDir: options.home,
			port: options.port,
			runtime,
			// A run that prints and ends has no use for the editor, which takes six seconds to get ready.
			env: { ...(options.dev ? { N8N_DEV_RELOAD: 'true' } : {}), ...(options.once ? { N8N_DISABLE_UI: 'true' } : {}) },
			onStarted: (n8n) => void interruption.asked.then(n8n.stop),
		});
		return await runAndServe(options, sandbox, interruption);
	} catch (error) {
		// Whatever went wrong after Ctrl-C went wrong because of it.
		if (!interruption.was()) throw error;
		say('Interrupted.');
		return EXIT.interrupted;
	}
}

/**
 * @param {import('./n8n/options.mjs').StartOptions} options
 * @param {import('./n8n/bootSandbox.mjs').BootedSandbox} sandbox
 * @param {ReturnType<typeof onInterrupt>} interruption
 * @returns {Promise<number>}
 */
async function runAndServe(options, sandbox, interruption) {
	const ran = await runOnce(options, sandbox).catch(async (error) => {
		const ended = sandbox.n8n.endedBecause() !== undefined;
		if (options.once || ended || interruption.was()) {
			await sandbox.stop();
			throw error;
		}
		// Somebody who wants to see why needs the editor.
		return { code: reportFailure(error), page: undefined };
	});
	if (options.once) {
		await sandbox.stop();
		return ran.code;
	}

	const { OWNER } = await import('./n8n/n8nClient.mjs');
	(options.json ? process.stderr : process.stdout).write(
		`The editor:  ${sandbox.url}\nLog in:      ${OWNER.email} / ${OWNER.password}\nCtrl-C ends it; the next start finds everything again.\n${ran.page === undefined ? '' : `The report:  ${ran.page}\n`}`,
	);
	if (options.dev) {
		const { watchSources } = await import('./n8n/watchSources.mjs');
		watchSources(sandbox.home);
	}
	await Promise.race([interruption.asked, sandbox.n8n.ended]);
	if (!interruption.was()) throw new Failure(sandbox.n8n.endedBecause() ?? 'n8n ended by itself.', EXIT.runFailed);
	say('Ending n8n.');
	await sandbox.stop();
	return ran.code;
}

/**
 * Runs the nightly workflow and prints what came of it.
 * @param {import('./n8n/options.mjs').StartOptions} options
 * @param {import('./n8n/bootSandbox.mjs').BootedSandbox} sandbox
 * @returns {Promise<{ code: number, page: string | undefined }>}
 */
async function runOnce({ csv, seed, size, json, once }, sandbox) {
	const { partnersTable } = await import('./n8n/printPartners.mjs');
	const { readResults } = await import('./n8n/readResults.mjs');
	const { keepPage } = await import('./n8n/keepPage.mjs');
	const { runNightly } = await import('./n8n/runNightly.mjs');
	const { withCompanyFiles } = await import('./n8n/companyFiles.mjs');

	/** @type {(what: string, files: readonly string[], asOf?: string) => Promise<string>} */
	const run = (what, files, asOf) => {
		say(`Running the nightly workflow on ${what}.`);
		return runNightly(sandbox, sandbox.workflows, files, asOf);
	};
	const executionId =
		csv.length > 0
			? await run(csv.length === 1 ? 'your file' : 'your files', csv)
			: await withCompanyFiles({ seed, size }, (files, asOf) => run(`the sample company (seed ${seed}, size ${size})`, files, asOf));
	const results = await readResults(sandbox.client, executionId);
	const page = await keepPage(sandbox, executionId, { staysUp: !once });
	say('Done.');
	await print(json ? `${JSON.stringify({ ...results, page })}\n` : `\n${partnersTable(results)}\n${page === undefined || !once ? '' : `The report:  ${page}\n`}`);
	return { code: EXIT.ok, page };
}

/** Writes to stdout and waits until it is gone: ending with a full pipe would cut it. @param {string} text */
function print(text) {
	return new Promise((resolve) => process.stdout.write(text, resolve));
}

/** Hears when the person or the system asks us to end. */
function onInterrupt() {
	let was = false;
	const asked = /** @type {Promise<void>} */ (
		new Promise((resolve) => {
			for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
				process.on(signal, () => {
					was = true;
					resolve();
				});
			}
		})
	);
	return { asked, was: () => was };
}

main(process.argv.slice(2)).then(
	(code) => process.exit(code),
	(error) => process.exit(reportFailure(error)),
);
