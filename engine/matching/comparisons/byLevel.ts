import type { Judge } from './comparison';

/** Compares by one level: equal values are at level 1 and share a term; of others a function tells. */
export const byLevel =
	(levelOf: (a: number, b: number) => number): Judge['compare'] =>
	(a, b, { levels, terms }, at) => {
		levels[at] = a === b ? 1 : levelOf(a, b);
		terms[at] = a === b ? a : -1;
	};
