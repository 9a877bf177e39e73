import { objectIn, type Fields } from '../core';

/** Texts that are JSON, read: tools hand their results to an agent as text. */
function unfolded(value: unknown): unknown {
	if (typeof value === 'string' && /^\s*[[{]/.test(value)) {
		try {
			return unfolded(JSON.parse(value));
		} catch {
			return value;
		}
	}
	if (Array.isArray(value)) return value.map(unfolded);
	if (typeof value !== 'object' || value === null) return value;
	return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, unfolded(inner)]));
}

/** What the tools answered, out of an agent's steps; what the agent asked them with is its own and proves nothing. */
export function observationsOf(steps: unknown): readonly unknown[] {
	const read = unfolded(steps);
	return (Array.isArray(read) ? read : [read]).map((step) => (objectIn(step)['observation'] === undefined ? step : objectIn(step)['observation']));
}

/** Whether it is one of our answers. */
export const isAnswer = (read: Fields): boolean => typeof read['status'] === 'string' && typeof read['sentence'] === 'string' && Array.isArray(read['rows']);

/** Answers inside observations, however deep they are wrapped. */
export function answersIn(value: unknown): readonly Fields[] {
	if (Array.isArray(value)) return value.flatMap(answersIn);
	const read = objectIn(value);
	if (isAnswer(read)) return [read];
	return Object.values(read).flatMap(answersIn);
}
