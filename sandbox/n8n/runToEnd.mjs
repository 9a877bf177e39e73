// @ts-check
import { EXIT, Failure } from '../setup/failure.mjs';
import { say } from '../setup/progress.mjs';
import { followEventLog } from './eventLog.mjs';

/** How often n8n's event log is looked at. */
const LOOK_EVERY_MS = 100;

/** How often the API is asked whether it still knows the execution, in case the log says nothing. */
const ASK_EVERY_MS = 2_000;

/** How often a long run is said to go on. */
const SAY_EVERY_MS = 15_000;

/**
 * @typedef {object} Sandbox
 * @property {import('./home.mjs').Home} home
 * @property {import('./n8nProcess.mjs').N8nProcess} n8n
 * @property {import('./n8nClient.mjs').N8nClient} client
 */

/**
 * Runs a workflow and waits for its end. A run that failed is a Failure naming the node and its message,
 * down to the node of the sub-workflow that it came from.
 * @param {Sandbox} sandbox
 * @param {{ id: string, name: string }} workflow
 * @param {string} [trigger]
 * @returns {Promise<string>} id of the execution
 */
export async function runToEnd({ home, n8n, client }, { id, name }, trigger = 'Run Now') {
	const news = followEventLog(home.eventLog);
	const executionId = await client.runWorkflow(id, trigger);
	const startedAt = Date.now();
	/** @type {string[]} */
	const failures = [];
	let nodeNow = '';
	let nextQuestion = startedAt + ASK_EVERY_MS;
	let nextWord = startedAt + SAY_EVERY_MS;
	let timesGone = 0;

	for (;;) {
		for (const { eventName, payload } of news()) {
			if (eventName === 'n8n.node.started') nodeNow = payload.nodeName ?? nodeNow;
			if (eventName === 'n8n.workflow.failed') failures.push(failureOf(payload));
			if (payload.executionId !== executionId) continue;
			if (eventName === 'n8n.workflow.success') return executionId;
			if (eventName === 'n8n.workflow.failed' || eventName === 'n8n.workflow.cancelled') throw runFailed(name, failures);
		}
		const because = n8n.endedBecause();
		if (because !== undefined) throw new Failure(`The run of "${name}" was cut off${nodeNow === '' ? '' : ` at the node "${nodeNow}"`}. ${because}`, EXIT.runFailed);

		const now = Date.now();
		if (now >= nextQuestion) {
			nextQuestion = now + ASK_EVERY_MS;
			// No answer is no news: n8n is busy, or it has ended, which the next round says.
			const status = await client.executionStatus(executionId).catch(() => 'running');
			timesGone = ['new', 'running', 'waiting'].includes(status) ? 0 : timesGone + 1;
			// Twice: the log may be a moment behind. What the run left in the tables then tells how it went.
			if (timesGone >= 2) return executionId;
		}
		if (now >= nextWord) {
			nextWord = now + SAY_EVERY_MS;
			say(`still running "${name}" after ${Math.round((now - startedAt) / 1_000)} s${nodeNow === '' ? '' : `, at the node "${nodeNow}"`}`);
		}
		await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
	}
}

/** @param {import('./eventLog.mjs').N8nEvent['payload']} payload */
function failureOf({ workflowName, lastNodeExecuted, errorMessage }) {
	return `workflow "${workflowName}", node "${lastNodeExecuted ?? 'unknown'}": ${errorMessage ?? 'no message'}`;
}

/**
 * @param {string} name
 * @param {readonly string[]} failures innermost first: a sub-workflow ends before the workflow that called it
 */
function runFailed(name, failures) {
	const where = failures.length === 0 ? 'It was cancelled.' : failures.map((failure) => `  ${failure}`).join('\n');
	return new Failure(`"${name}" did not run to its end:\n${where}\nOpen that workflow in the editor and run it there to see the node's input.`, EXIT.runFailed);
}
