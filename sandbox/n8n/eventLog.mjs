// @ts-check
import fs from 'node:fs';

/**
 * @typedef {object} N8nEvent
 * @property {string} eventName such as `n8n.node.finished`, `n8n.workflow.success`, `n8n.workflow.failed`
 * @property {{ executionId?: string, workflowName?: string, nodeName?: string, lastNodeExecuted?: string, errorMessage?: string }} payload
 */

/**
 * Reads what n8n adds to its event log from now on. The log tells how every execution ended, also of
 * workflows that save none: their executions vanish from the API whether they worked or not.
 * @param {string} file
 * @returns {() => N8nEvent[]} the events added since it was last called
 */
export function followEventLog(file) {
	let offset = sizeOf(file);
	let rest = '';
	return () => {
		const size = sizeOf(file);
		if (size < offset) offset = 0; // n8n begins a new file with every start
		if (size === offset) return [];
		const chunk = Buffer.alloc(size - offset);
		const handle = fs.openSync(file, 'r');
		offset += fs.readSync(handle, chunk, 0, chunk.length, offset);
		fs.closeSync(handle);
		const lines = (rest + chunk.toString('utf8')).split('\n');
		rest = lines.pop() ?? '';
		return lines.flatMap(parseEvent);
	};
}

/** @param {string} file */
const sizeOf = (file) => fs.statSync(file, { throwIfNoEntry: false })?.size ?? 0;

/**
 * @param {string} line
 * @returns {N8nEvent[]}
 */
function parseEvent(line) {
	try {
		const event = JSON.parse(line);
		return typeof event.eventName === 'string' && typeof event.payload === 'object' ? [event] : [];
	} catch {
		return [];
	}
}
