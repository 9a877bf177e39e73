import { by, compareNumber, compareText, inTurn } from '../core';
import { fingerprint } from './fingerprint';

/** At most so many of some things that have ids, chosen by fingerprints of the ids so that the order of the rows does not matter. */
export function sampleOfIds<Some extends { readonly id: string }>(all: readonly Some[], most: number): readonly Some[] {
	if (all.length <= most) return all;
	return all
		.map((one) => ({ one, key: fingerprint(one.id) }))
		.sort(inTurn(by(({ key }) => key, compareNumber), by(({ one }) => one.id, compareText)))
		.slice(0, most)
		.map(({ one }) => one);
}
