import { by, columnOf, compareNumber, compareText, fingerprint, inTurn } from '../core';

/** At most so many of some things that have ids, chosen by fingerprints of the ids so that the order of the rows does not matter. */
export function sampleOfIds<Some extends { readonly id: string }>(all: readonly Some[], most: number): readonly Some[] {
	if (all.length <= most) return all;
	const keys = columnOf(Int32Array, all, ({ id }) => fingerprint(id));
	// Only those up to the last key that is taken need their order.
	const last = keys.slice().sort()[most - 1] ?? 0;
	return all
		.flatMap((one, at) => ((keys[at] ?? 0) <= last ? [{ one, key: keys[at] ?? 0 }] : []))
		.sort(inTurn(by(({ key }) => key, compareNumber), by(({ one }) => one.id, compareText)))
		.slice(0, most)
		.map(({ one }) => one);
}
