// @ts-check

/**
 * @typedef {{ id: string, name: string, type: string, parameters: any, disabled?: boolean, credentials?: any, webhookId?: string }} WorkflowNode
 */

/**
 * The bundled nodes with what a person has set in the stored ones: credentials, which nodes are on, when a
 * schedule fires, who may call a webhook, how long a table keeps its rows, and the values of the nodes Config
 * and Settings. Everything else is ours.
 * @param {readonly WorkflowNode[]} bundled
 * @param {readonly WorkflowNode[]} stored
 * @returns {WorkflowNode[]}
 */
export function keepSettings(bundled, stored) {
	return bundled.map((node) => {
		const before = stored.find(({ id }) => id === node.id) ?? stored.find(({ name, type }) => name === node.name && type === node.type);
		if (before === undefined || before.type !== node.type) return node;
		const { disabled: _, ...rest } = node;
		return {
			...rest,
			parameters: keptParameters(node, before),
			...(before.disabled === true ? { disabled: true } : {}),
			...(before.credentials === undefined ? {} : { credentials: before.credentials }),
			...(before.webhookId === undefined ? {} : { webhookId: before.webhookId }),
		};
	});
}

/** @param {WorkflowNode} node @param {WorkflowNode} before */
function keptParameters(node, before) {
	if (node.type === 'n8n-nodes-base.scheduleTrigger') return before.parameters;
	if (forgets(node)) return withDays(node.parameters, before.parameters);
	if (!holdsSettings(node)) return isCalled(node) || before.credentials !== undefined ? withAuthentication(node.parameters, before.parameters) : node.parameters;
	const ours = objectOf(node.parameters.jsonOutput);
	const theirs = objectOf(before.parameters?.jsonOutput);
	// Somebody wrote an expression there: it is theirs as a whole.
	if (ours === undefined || theirs === undefined) return { ...node.parameters, jsonOutput: before.parameters?.jsonOutput ?? node.parameters.jsonOutput };
	const merged = withValuesOf(ours, theirs);
	return { ...node.parameters, jsonOutput: JSON.stringify(merged) === JSON.stringify(theirs) ? before.parameters.jsonOutput : JSON.stringify(merged, null, 2) };
}

/** Whether others than n8n start it: a page, a form, a chat, a tool of agents. @param {WorkflowNode} node */
const isCalled = ({ type }) => /\.(webhook|formTrigger|chatTrigger|mcpTrigger)$/.test(type);

/** A page that somebody closed stays closed; a credential is of the way to sign in that was chosen with it. @param {any} ours @param {any} theirs */
const withAuthentication = (ours, theirs) => (theirs?.authentication === undefined ? ours : { ...ours, authentication: theirs.authentication });

/** @param {WorkflowNode} node */
const forgets = ({ type, name }) => type === 'n8n-nodes-base.dataTable' && name.startsWith('Forget ');

/** Our rule with their number of days. @param {any} ours @param {any} theirs */
function withDays(ours, theirs) {
	const [days] = /(?<=minus\(\{ days: )\d+(?= \}\))/.exec(JSON.stringify(theirs) ?? '') ?? [];
	return days === undefined ? ours : JSON.parse(JSON.stringify(ours).replace(/(?<=minus\(\{ days: )\d+(?= \}\))/, days));
}

/** @param {WorkflowNode} node */
const holdsSettings = ({ type, name }) => type === 'n8n-nodes-base.set' && /(^|\s)(Config|Settings)$/.test(name);

/** @param {unknown} text @returns {Record<string, unknown> | undefined} nothing when it is not the JSON of an object */
function objectOf(text) {
	try {
		const value = JSON.parse(String(text));
		return isObject(value) ? value : undefined;
	} catch {
		return undefined;
	}
}

/** @param {unknown} value @returns {value is Record<string, unknown>} */
const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Their values under our names; what only they have stays, what only we have is new.
 * @param {Record<string, unknown>} ours
 * @param {Record<string, unknown>} theirs
 * @returns {Record<string, unknown>}
 */
function withValuesOf(ours, theirs) {
	const merged = new Map(Object.entries(ours));
	for (const [name, value] of Object.entries(theirs)) {
		const own = merged.get(name);
		merged.set(name, isObject(own) && isObject(value) ? withValuesOf(own, value) : value);
	}
	return Object.fromEntries(merged);
}
