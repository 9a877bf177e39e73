// @ts-check
import { stageCsvFiles } from './csvFiles.mjs';
import { runToEnd } from './runToEnd.mjs';
import { NIGHTLY, withNodes, workflowOf } from './workflowFiles.mjs';

/** The copy of the nightly workflow that reads files exists only while it runs. */
const FROM_FILES = 'partnerOpsNightlyFromFiles';

/**
 * Runs the nightly workflow once: the stored one on its sample rows, or on the given files a copy of it
 * with the sources switched. n8n runs stored workflows only, so the copy is stored, run and removed; the
 * stored nightly stays as it is.
 * @param {import('./runToEnd.mjs').Sandbox} sandbox
 * @param {readonly import('./n8nClient.mjs').WorkflowJson[]} workflows
 * @param {readonly string[]} csv
 * @param {string} [asOf] the date that counts as today; now unless given
 * @returns {Promise<string>} id of the execution
 */
export async function runNightly(sandbox, workflows, csv, asOf = '') {
	const nightly = workflowOf(workflows, NIGHTLY);
	if (csv.length === 0) return await runToEnd(sandbox, nightly);

	const copy = withNodes(
		{ ...nightly, id: FROM_FILES, name: `${nightly.name} (from files)` },
		{
			disable: ['Sample Rows', 'Split Sample Rows'],
			enable: ['Read CSV Files', 'Extract CSV Rows'],
			parameters: {
				'Read CSV Files': { fileSelector: await stageCsvFiles(csv, sandbox.home.files) },
				...(asOf === '' ? {} : { Settings: { jsonOutput: JSON.stringify({ ...settingsOf(nightly), asOf }) } }),
			},
		},
	);
	await sandbox.client.putWorkflow(copy);
	try {
		return await runToEnd(sandbox, copy);
	} finally {
		await sandbox.client.removeWorkflow(copy.id).catch(() => undefined);
	}
}

/** What the workflow's Settings node says. @param {import('./n8nClient.mjs').WorkflowJson} workflow */
function settingsOf(workflow) {
	const node = workflow.nodes.find(({ name }) => name === 'Settings');
	return JSON.parse(String(node?.parameters.jsonOutput));
}
