// @ts-check
import util from 'node:util';
import { EXIT, Failure } from '../setup/failure.mjs';
import { SCOPES } from './publicApi.mjs';

export const HELP = `npm run workflows:install -- --url URL --api-key KEY [options]

Puts the bundled workflows and their data tables into an n8n that exists
already, over its public API. Safe to repeat: what is there is brought up to
date, and keeps its credentials, which nodes are on, when schedules fire, who
may call its pages, how long tables keep rows, and the values of the nodes
Config and Settings.

Workflows that others call, and the error workflow, are published; those that
begin by a clock or a CRM are left for you to publish in the editor.

  --url URL      address of the editor, for example https://n8n.example.com
                 (or N8N_URL)
  --api-key KEY  made in the editor under Settings, n8n API (or N8N_API_KEY,
                 which keeps the key out of the shell's history). It needs:
                 ${SCOPES.slice(0, 4).join(', ')},
                 ${SCOPES.slice(4).join(', ')}
  --project ID   where new workflows and tables go (default: your own)
  --dry-run      say what would change, and change nothing
  --help         this text

Install the package first: Settings, Community nodes, n8n-nodes-partner-ops.
Exit codes: 0 done, 1 n8n refused something, 2 wrong usage, 3 n8n is not
reachable or the key is not accepted.
`;

/**
 * @typedef {{ url: string, apiKey: string, projectId?: string, dryRun: boolean, help: boolean }} InstallOptions
 * @param {readonly string[]} argv
 * @param {Record<string, string | undefined>} [env]
 * @returns {InstallOptions}
 */
export function parseInstallOptions(argv, env = process.env) {
	const { values } = parse([...argv]);
	const url = values.url ?? env.N8N_URL ?? '';
	const apiKey = values['api-key'] ?? env.N8N_API_KEY ?? '';
	const help = values.help ?? false;
	if (!help && !/^https?:\/\/[^/]/i.test(url)) throw usage(`"--url" needs the address of your editor, for example --url https://n8n.example.com${url === '' ? '' : `; "${url}" is none`}.`);
	if (!help && apiKey === '') throw usage('"--api-key" is missing. Make a key in the editor under Settings, n8n API.');
	return { url, apiKey, ...(values.project === undefined ? {} : { projectId: values.project }), dryRun: values['dry-run'] ?? false, help };
}

/** @param {string[]} args */
function parse(args) {
	try {
		return util.parseArgs({
			args,
			options: { url: { type: 'string' }, 'api-key': { type: 'string' }, project: { type: 'string' }, 'dry-run': { type: 'boolean' }, help: { type: 'boolean' } },
		});
	} catch (error) {
		throw usage(/** @type {Error} */ (error).message);
	}
}

/** @param {string} message */
const usage = (message) => new Failure(`${message}\nnpm run workflows:install -- --help says what there is.`, EXIT.badUsage);
