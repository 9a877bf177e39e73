import { listIn, objectIn, textIn } from '../core';
import { checkNumbers, type NumberCheck } from './checkNumbers';
import { answersIn, isAnswer, observationsOf } from './observations';

/** What goes out: the words of the model where every number holds, else the tools' own. */
export interface CheckedAnswer extends NumberCheck {
	readonly text: string;
	/** Whether `text` is what the model wrote. */
	readonly asWritten: boolean;
}

/** A question back or a name not found repeats what was asked, which proves nothing: only its rows count. */
function facts(value: unknown): unknown {
	if (Array.isArray(value)) return value.map(facts);
	const read = objectIn(value);
	if (isAnswer(read)) return read['status'] === 'answered' ? read : { rows: read['rows'] };
	return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, facts(inner)])) : value;
}

/** The tools' own words: their sentences, and the first rows. */
function inOwnWords(observations: readonly unknown[]): string {
	const answers = answersIn(observations);
	if (answers.length === 0) return 'Nothing was counted for this question, so there is no number to give. Ask about a partner, a deal, plays, aging, who is going quiet, a metric, or what changed.';
	return answers.map((answer) => [textIn(answer['sentence']) ?? '', ...listIn(answer['rows']).slice(0, 5).map((row) => `- ${JSON.stringify(row)}`)].join('\n')).join('\n\n');
}

/**
 * Lets an agent's answer out only when every number in it was counted by a tool; otherwise answers with what the
 * tools said themselves.
 *
 * @param text what the agent wrote
 * @param steps its intermediate steps (`observation` each), or the tools' answers
 */
export function checkAnswer(text: string, steps: unknown): CheckedAnswer {
	const observations = observationsOf(steps);
	const check = checkNumbers(text, facts(observations));
	return check.holds && text.trim() !== '' ? { ...check, text, asWritten: true } : { ...check, text: inOwnWords(observations), asWritten: false };
}
