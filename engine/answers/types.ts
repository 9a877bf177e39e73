import type { Fields, Instant } from '../core';
import type { QuestionName } from './spec';

/** What the engine may know of the world. */
export interface AnswersContext {
	readonly asOf: Instant;
	readonly timeZone: string;
}

/** What a question is answered with, before it is cut to size. */
export interface Reply {
	/** The answer in one sentence, with the numbers that matter most. */
	readonly sentence: string;
	/** Whether there is one answer, a question back, none, no question that could be read, or a change that is only proposed. */
	readonly status: 'answered' | 'ambiguous' | 'notFound' | 'notKnown' | 'notUnderstood' | 'proposed';
	/** The table behind the sentence, most important first. */
	readonly rows: readonly Fields[];
	/** Ids of the records that the rows speak of. */
	readonly records: readonly string[];
}

/** One compact item: what an agent, or a person, gets to see. Texts of records stand in `rows` only, as data. */
export interface Answer extends Reply {
	/** What was asked; null when that could not be read. */
	readonly question: QuestionName | null;
	/** The as-of instant of the run that found it; null when nothing was ever run. */
	readonly asOf: string | null;
	readonly runId: string | null;
	/** Rows that did not fit. */
	readonly more: number;
}
