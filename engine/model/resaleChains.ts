/** Who belongs to one resale chain. */
export interface ResaleChains {
	/** Says who stands above a partner: its distributor or parent. Of several said the one whose id sorts first counts. */
	readonly put: (id: string, above: string) => void;
	/** The head of the chain that a partner belongs to: for most itself. A circle is stood for by the id that sorts first. */
	readonly headOf: (id: string) => string;
}

/** Starts chains that are filled partner by partner, in any order. Cost: O(length of the chain) a question. */
export function resaleChains(): ResaleChains {
	const above = new Map<string, string>();
	return {
		put: (id, head) => {
			const known = above.get(id);
			if (known === undefined || head < known) above.set(id, head);
		},
		headOf: (id) => {
			// Most are in no chain, and millions of deals ask.
			if (!above.has(id)) return id;
			const met = new Set<string>();
			let at = id;
			while (!met.has(at)) {
				met.add(at);
				at = above.get(at) ?? at;
			}
			let first = at;
			for (let next = above.get(at) ?? at; next !== at; next = above.get(next) ?? at) if (next < first) first = next;
			return first;
		},
	};
}
