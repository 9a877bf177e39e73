// @ts-check

/**
 * The same value with every fixed id of a bundled workflow replaced by the id n8n gave it, wherever a text
 * names it: calls, the error workflow, lists in a Config node, addresses in a note.
 * @template T
 * @param {T} value anything JSON can say
 * @param {ReadonlyMap<string, string>} ids from the bundled id to n8n's
 * @returns {T}
 */
export function rewriteIds(value, ids) {
	const names = [...ids.keys()];
	if (names.length === 0) return value;
	const words = new RegExp(`\\b(?:${names.join('|')})\\b`, 'g');
	const rewritten = (/** @type {string} */ text) => text.replace(words, (name) => ids.get(name) ?? name);
	/** @type {(part: unknown) => unknown} */
	const walk = (part) => {
		if (typeof part === 'string') return rewritten(part);
		if (Array.isArray(part)) return part.map(walk);
		if (typeof part !== 'object' || part === null) return part;
		return Object.fromEntries(Object.entries(part).map(([name, inner]) => [rewritten(name), walk(inner)]));
	};
	return /** @type {T} */ (walk(value));
}
