// @ts-check

/**
 * The nodes with the drop-ins that a person chose in the place of bundled workflows: where the stored node calls a bundled
 * workflow whose id goes on where ours ends (`partnerOpsSendMail`, `partnerOpsSendMailPostgres`), it stays. Going back to
 * ours would give up what the drop-in was chosen for, such as that two workers send a mail once.
 * @param {readonly import('./keepSettings.mjs').WorkflowNode[]} nodes ids of n8n in them already
 * @param {readonly import('./keepSettings.mjs').WorkflowNode[]} stored
 * @param {ReadonlyMap<string, string>} ids from the bundled id to n8n's
 * @returns {import('./keepSettings.mjs').WorkflowNode[]}
 */
export function keepDropIns(nodes, stored, ids) {
	const bundledOf = new Map([...ids].map(([bundled, given]) => [given, bundled]));
	/** @param {import('./keepSettings.mjs').WorkflowNode | undefined} node */
	const calledBy = (node) => {
		const id = node?.parameters?.workflowId?.value;
		return bundledOf.get(id) ?? (ids.has(id) ? id : undefined);
	};
	return nodes.map((node) => {
		const before = stored.find(({ id }) => id === node.id);
		const [ours, theirs] = [calledBy(node), calledBy(before)];
		if (ours === undefined || theirs === undefined || theirs === ours || !theirs.startsWith(ours)) return node;
		return { ...node, parameters: { ...node.parameters, workflowId: before?.parameters.workflowId } };
	});
}
