import { answerAsked, answerQuestion, casesAskedFor, checkAnswer, type Answer, type AnswersContext, type AskedFor, type CheckedAnswer } from '../../engine/answers';
import type { Book } from '../../engine/model';
import type { PartnerAnswersParameters } from './parameters';

/** What an operation answers. */
export type Operated = { readonly kind: 'answer'; readonly answer: Answer } | { readonly kind: 'cases'; readonly askedFor: AskedFor } | { readonly kind: 'check'; readonly checked: CheckedAnswer };

/** A question goes to the records; a check, and what becomes of proposals, to what the agent was told. */
export function runOperation(book: Book, parameters: PartnerAnswersParameters, context: AnswersContext): Operated {
	if (parameters.operation === 'checkAnswer') return { kind: 'check', checked: checkAnswer(parameters.text, parameters.steps) };
	if (parameters.operation === 'proposalCases') return { kind: 'cases', askedFor: casesAskedFor(parameters.text, parameters.steps, context) };
	if (parameters.operation === 'answerQuestion') return { kind: 'answer', answer: answerAsked(book, parameters.asked, context) };
	return { kind: 'answer', answer: answerQuestion(book, parameters.question, context) };
}
