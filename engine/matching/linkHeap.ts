/** A link between two clusters, for the order in which they join. */
interface HeapLink {
	readonly link: number;
	readonly a: number;
	readonly b: number;
}

/** The strongest link first; of equal ones that with the smaller numbers. */
const before = (x: HeapLink, y: HeapLink): boolean =>
	x.link !== y.link ? x.link > y.link : x.a !== y.a ? x.a < y.a : x.b < y.b;

interface LinkHeap {
	readonly push: (link: HeapLink) => void;
	readonly pop: () => HeapLink | undefined;
}

/** A binary heap of links (Williams 1964). Cost: O(log n) each. */
export function linkHeap(): LinkHeap {
	const heap: HeapLink[] = [];
	const at = (i: number): HeapLink => heap[i] ?? { link: -Infinity, a: 0, b: 0 };
	return {
		push: (link) => {
			let i = heap.length;
			heap.push(link);
			while (i > 0) {
				const parent = (i - 1) >> 1;
				if (!before(link, at(parent))) break;
				heap[i] = at(parent);
				i = parent;
			}
			heap[i] = link;
		},
		pop: () => {
			const top = heap[0];
			const last = heap.pop();
			if (top === undefined || last === undefined || heap.length === 0) return top;
			let i = 0;
			for (;;) {
				let child = 2 * i + 1;
				if (child >= heap.length) break;
				if (child + 1 < heap.length && before(at(child + 1), at(child))) child++;
				if (!before(at(child), last)) break;
				heap[i] = at(child);
				i = child;
			}
			heap[i] = last;
			return top;
		},
	};
}
