import { fold } from '../../core';

const GAPS = /[^\p{L}\p{N}_]+/u;

/**
 * A deal's name without the words of its account and product, folded: what is left is what somebody said of the
 * deal. Each word is taken out as often as the names have it, so that "Renewal Energy - Renewal" still says renewal.
 */
export function withoutNames(name: string, names: readonly (string | undefined)[]): string {
	const takeOut = new Map<string, number>();
	for (const other of names) {
		if (other === undefined) continue;
		const own = new Map<string, number>();
		for (const word of fold(other).split(GAPS)) own.set(word, (own.get(word) ?? 0) + 1);
		for (const [word, count] of own) takeOut.set(word, Math.max(takeOut.get(word) ?? 0, count));
	}
	return fold(name)
		.split(GAPS)
		.filter((word) => {
			const left = takeOut.get(word) ?? 0;
			if (left > 0) takeOut.set(word, left - 1);
			return word !== '' && left === 0;
		})
		.join(' ');
}
