import { normalQuantile } from '../core';
import type { Range } from './types';
import { rounded } from './words';

const Z90 = normalQuantile(0.95);

/** A log-ratio as an index with its 90% interval: 100 is a yield like direct ones. */
export function indexRange({ mean, variance }: { readonly mean: number; readonly variance: number }): Range {
	const at = (z: number) => rounded(100 * Math.exp(mean + z * Math.sqrt(variance)), 1);
	return { estimate: at(0), low: at(-Z90), high: at(Z90) };
}
