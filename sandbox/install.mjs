// @ts-check
/** `npm run workflows:install`: the bundled workflows and tables, in an n8n that exists already. */
import { createPublicApi } from './install/publicApi.mjs';
import { carryOut, isCalledByOthers, planInstallation, planInWords } from './install/installWorkflows.mjs';
import { HELP, parseInstallOptions } from './install/options.mjs';
import { readWorkflows, startsByItself } from './n8n/workflowFiles.mjs';
import { EXIT, reportFailure } from './setup/failure.mjs';
import { say } from './setup/progress.mjs';

/** @param {readonly string[]} argv */
async function main(argv) {
	const options = parseInstallOptions(argv);
	if (options.help) {
		process.stdout.write(HELP);
		return EXIT.ok;
	}
	const api = createPublicApi(options);
	const bundled = readWorkflows();
	const plan = await planInstallation(api, bundled);
	process.stdout.write(`${planInWords(plan).join('\n')}\n`);
	if (options.dryRun) {
		process.stdout.write('Nothing was changed: this was a dry run.\n');
		return EXIT.ok;
	}
	await carryOut(api, bundled, plan, { ...options, onStep: say });
	const waiting = bundled.filter((workflow) => startsByItself(workflow) && !isCalledByOthers(workflow)).map(({ name }) => name);
	process.stdout.write(`Done. Publish in the editor what is to run by itself: ${waiting.join(', ')}.\n`);
	return EXIT.ok;
}

main(process.argv.slice(2)).then(
	(code) => void (process.exitCode = code),
	(error) => void (process.exitCode = reportFailure(error)),
);
