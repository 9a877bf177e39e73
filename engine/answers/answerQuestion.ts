import { SpecError, dayOf, objectIn } from '../core';
import type { Book } from '../model';
import { fitInto } from './fitInto';
import { readKnowledge, type Knowledge } from './knowledge';
import { aging, bestPartners, explainAttribution } from './questions/deals';
import { metric } from './questions/metric';
import { findPartner, goingQuiet, partnerPlays, scorecard } from './questions/partners';
import { proposeChange } from './questions/proposeChange';
import { whatChanged } from './questions/whatChanged';
import { QUESTIONS, parseQuestion, type Question } from './spec';
import type { Answer, AnswersContext, Reply } from './types';

/** Bytes of one answer as JSON: what a model reads for each question is money and attention. */
const MOST_BYTES = 4000;

function replyTo(question: Question, knowledge: Knowledge, { asOf, timeZone }: AnswersContext): Reply {
	switch (question.question) {
		case 'aging':
			return aging(knowledge, question.owner, question.most);
		case 'bestPartners':
			return bestPartners(knowledge, question.deal);
		case 'explainAttribution':
			return explainAttribution(knowledge, question.deal);
		case 'findPartner':
			return findPartner(knowledge, question.partner);
		case 'goingQuiet':
			return goingQuiet(knowledge, question.manager, question.most);
		case 'metric':
			return metric(knowledge, question.metric, question.segment);
		case 'partnerPlays':
			return partnerPlays(knowledge, question.partner);
		case 'proposeChange':
			return proposeChange(knowledge, question);
		case 'scorecard':
			return scorecard(knowledge, question.partner);
		case 'whatChanged':
			return whatChanged(knowledge, question.from, question.to ?? dayOf(asOf, timeZone), question.most, timeZone);
	}
}

/**
 * Answers one question from what the last run left in the tables; it counts nothing anew.
 *
 * 1. The book holds stored rows (`snapshot` records of partners, deals, metrics and the run), not a CRM's rows.
 * 2. A name that fits several records is answered with a question back, one that fits none with the nearest names.
 * 3. The answer is at most 4,000 bytes of JSON: rows are left out from the end, and counted.
 *
 * Cost: O(n) of the rows.
 */
export function answerQuestion(book: Book, question: Question, context: AnswersContext): Answer {
	const knowledge = readKnowledge(book);
	const { sentence, status, rows, records } = replyTo(question, knowledge, context);
	return fitInto({ question: question.question, status, sentence, asOf: knowledge.asOf, runId: knowledge.runId, rows, records: [...new Set(records)], more: 0 }, MOST_BYTES);
}

/**
 * The same for a question that an agent made up: one that cannot be read is answered with what is wrong with it,
 * so that the agent can ask better.
 */
export function answerAsked(book: Book, asked: unknown, context: AnswersContext): Answer {
	try {
		return answerQuestion(book, parseQuestion(asked), context);
	} catch (thrown) {
		if (!(thrown instanceof SpecError)) throw thrown;
		const question = QUESTIONS.find((name) => name === objectIn(asked)['question']) ?? null;
		return { question, status: 'notUnderstood', sentence: thrown.message.slice(0, 1000), asOf: null, runId: null, rows: [], records: [], more: 0 };
	}
}
