import type { Answer } from '../shared';
import type { Operated } from './runOperation';

/** Says an answer as one compact item: the same for a person, an agent and the next node. */
export function answer(result: Operated): Answer {
	if (result.kind === 'check') {
		const { holds, unknown, asWritten } = result.checked;
		const hints = asWritten ? [] : [holds ? "The answer was empty, so the tools' own words go out." : `No tool counted ${unknown.slice(0, 3).join(', ')}, so the tools' own words go out.`];
		return { decided: [{ row: result.checked, from: [] }], key: 'answers', summary: { holds, asWritten }, hints };
	}
	if (result.kind === 'cases') {
		const { cases, leftOut } = result.askedFor;
		return { decided: [{ row: result.askedFor, from: [] }], key: 'answers', summary: { cases: cases.length, leftOut: leftOut.length }, hints: leftOut.map(({ title, because }) => `${title}: ${because}`) };
	}
	const { status, sentence } = result.answer;
	return {
		decided: [{ row: result.answer, from: [] }],
		key: 'answers',
		summary: { question: result.answer.question, status },
		hints: status === 'answered' ? [] : [sentence],
	};
}
