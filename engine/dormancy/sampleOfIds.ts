import { compareText, hashOf } from '../core';

/** At most so many of some things that have ids, chosen by a hash of the ids so that the order of the rows does not matter. */
export function sampleOfIds<Some extends { readonly id: string }>(all: readonly Some[], most: number): readonly Some[] {
	if (all.length <= most) return all;
	return all
		.map((one) => ({ one, key: hashOf(one.id) }))
		.sort((a, b) => compareText(a.key, b.key))
		.slice(0, most)
		.map(({ one }) => one);
}
