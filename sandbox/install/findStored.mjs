// @ts-check
import { EXIT, Failure } from '../setup/failure.mjs';

/**
 * Which stored workflow is this bundled one: the one of its id, else the one that shares most of its nodes'
 * ids (an earlier installation, perhaps renamed), else the one of its name.
 * @param {import('../n8n/n8nClient.mjs').WorkflowJson} bundled
 * @param {readonly import('./publicApi.mjs').StoredWorkflow[]} stored
 * @returns {import('./publicApi.mjs').StoredWorkflow | undefined}
 */
export function findStored(bundled, stored) {
	const sameId = stored.find(({ id }) => id === bundled.id);
	if (sameId !== undefined) return sameId;
	const ours = new Set(bundled.nodes.map(({ id }) => id));
	const kin = stored.filter(({ nodes }) => nodes.filter(({ id }) => ours.has(id)).length > ours.size / 2);
	const found = kin.length > 0 ? kin : stored.filter(({ name }) => name === bundled.name);
	if (found.length > 1) {
		throw new Failure(
			`n8n holds ${found.length} workflows that could be "${bundled.name}": ${found.map(({ id, name }) => `"${name}" (${id})`).join(', ')}. Archive those that are not to be updated, and run the command again.`,
			EXIT.runFailed,
		);
	}
	return found[0];
}
