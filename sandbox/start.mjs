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
import { EXIT, reportFailure } from './setup/failure.mjs';
import { say } from './setup/progress.mjs';

/** @param {readonly string[]} argv */
async function main(argv) {
	const options = parseOptions(argv);
	if (options.help) {
		process.stdout.write(HELP);
		return EXIT.ok;
	}
	ensureNode();
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
	const { OWNER } = await import('./n8n/n8nClient.mjs');
	const { partnersTable } = await import('./n8n/printPartners.mjs');
	const { readResults } = await import('./n8n/readResults.mjs');
	const { runNightly } = await import('./n8n/runNightly.mjs');

	const interrupted = onInterrupt();
	const sandbox = await bootSandbox({
		homeDir: options.home,
		port: options.port,
		runtime,
		env: options.dev ? { N8N_DEV_RELOAD: 'true' } : {},
		onStarted: (n8n) => void interrupted.then(() => n8n.stop()),
	});
	try {
		say(options.csv.length === 0 ? 'Running the nightly workflow on its sample rows.' : `Running the nightly workflow on ${options.csv.length === 1 ? 'your file' : 'your files'}.`);
		const executionId = await runNightly(sandbox, sandbox.workflows, options.csv);
		const results = await readResults(sandbox.client, executionId);
		say('Done.');
		process.stdout.write(options.json ? `${JSON.stringify(results)}\n` : `\n${partnersTable(results)}\n`);
	} catch (error) {
		if (options.once) throw error;
		// Somebody who wants to see why needs the editor.
		reportFailure(error);
		process.exitCode = EXIT.runFailed;
		if (sandbox.n8n.endedBecause() !== undefined) return EXIT.runFailed;
	} finally {
		if (options.once) await sandbox.stop();
	}
	if (options.once) return EXIT.ok;

	const invitation = `The editor: ${sandbox.url}\nLog in:     ${OWNER.email} / ${OWNER.password}\nCtrl-C ends it; the next start finds everything again.\n`;
	(options.json ? process.stderr : process.stdout).write(invitation);
	if (options.dev) {
		const { watchSources } = await import('./n8n/watchSources.mjs');
		watchSources(sandbox.home);
	}
	await Promise.race([interrupted, sandbox.n8n.ended]);
	const endedByItself = sandbox.n8n.endedBecause();
	if (endedByItself !== undefined) {
		process.stderr.write(`\n${endedByItself}\n`);
		return EXIT.runFailed;
	}
	say('Ending n8n.');
	await sandbox.stop();
	return process.exitCode ?? EXIT.ok;
}

/** Answers when the person or the system asks us to end. */
function onInterrupt() {
	return new Promise((resolve) => {
		for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, resolve);
	});
}

main(process.argv.slice(2)).then(
	(code) => process.exit(code),
	(error) => process.exit(reportFailure(error)),
);
