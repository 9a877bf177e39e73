import { resaleChains } from '../../../engine/model';

/** Chains of pairs, each a partner and who stands above it. */
function chainsOf(pairs: readonly (readonly [string, string])[]) {
	const chains = resaleChains();
	for (const [id, above] of pairs) chains.put(id, above);
	return chains;
}

describe('resale chains', () => {
	it('lead to their head, however long they are; who is in none is its own', () => {
		const { headOf } = chainsOf(Array.from({ length: 50 }, (_, i) => [`p${i + 1}`, `p${i}`] as const));
		expect(['p50', 'p1', 'p0', 'alone'].map(headOf)).toEqual(['p0', 'p0', 'p0', 'alone']);
	});

	it('are the same whatever the order of the rows, also where several stand above one', () => {
		const pairs = [['a', 'c'], ['a', 'b'], ['c', 'd']] as const;
		for (const some of [pairs, [...pairs].reverse()]) expect(['a', 'c'].map(chainsOf(some).headOf)).toEqual(['b', 'd']);
	});

	it('that are a circle are one chain, for its members and for those below', () => {
		const { headOf } = chainsOf([['a', 'b'], ['b', 'c'], ['c', 'a'], ['below', 'c'], ['self', 'self']]);
		expect(['a', 'b', 'c', 'below', 'self'].map(headOf)).toEqual(['a', 'a', 'a', 'a', 'self']);
	});
});
