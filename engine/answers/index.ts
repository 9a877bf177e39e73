export { answerAsked, answerQuestion } from './answerQuestion';
export { checkAnswer, type CheckedAnswer } from './checkAnswer';
export { checkNumbers } from './checkNumbers';
export { casesAskedFor, type AskedFor } from './proposals/casesAskedFor';
export { QUESTIONS, parseQuestion, type Question, type QuestionName } from './spec';
export type { Answer, AnswersContext } from './types';
