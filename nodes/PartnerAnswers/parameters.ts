import type { IExecuteFunctions } from 'n8n-workflow';
import { parseQuestion, type Question, type QuestionName } from '../../engine/answers';

export type PartnerAnswersParameters =
	| { readonly operation: 'checkAnswer'; readonly text: string; readonly steps: unknown }
	| { readonly operation: 'proposalCases'; readonly text: string; readonly steps: unknown }
	| { readonly operation: 'answerQuestion'; readonly asked: unknown }
	| { readonly operation: QuestionName; readonly question: Readonly<Question> };

/** Parameters that a question needs, by its name; those left empty are left out. */
const ASKS: Readonly<Record<QuestionName, readonly string[]>> = {
	aging: ['owner', 'most'],
	bestPartners: ['deal'],
	explainAttribution: ['deal'],
	findPartner: ['partner'],
	goingQuiet: ['manager', 'most'],
	metric: ['metric', 'segment'],
	partnerPlays: ['partner'],
	proposeChange: ['change', 'partner', 'deal', 'tier', 'reason'],
	scorecard: ['partner'],
	whatChanged: ['from', 'to', 'most'],
};

/** Parameters that hold a day; n8n's date picker writes a time behind it. */
const DAYS = new Set(['from', 'to']);

/** The Question parameter as JSON says it; what is not JSON is left to the spec to name. */
function readJson(context: IExecuteFunctions): unknown {
	const parameter = context.getNodeParameter('question', 0, {}) as unknown;
	try {
		return typeof parameter === 'string' ? JSON.parse(parameter) : parameter;
	} catch {
		return parameter;
	}
}

/** An agent that leaves an input empty means nothing by it. */
const withoutEmpty = (question: unknown): unknown =>
	typeof question === 'object' && question !== null ? Object.fromEntries(Object.entries(question).filter(([, value]) => value !== '' && value !== null && value !== undefined)) : question;

/** Reads the node's parameters; throws one SpecError that lists everything that cannot be used. */
export function readParameters(context: IExecuteFunctions): PartnerAnswersParameters {
	const operation = context.getNodeParameter('operation', 0, 'findPartner') as QuestionName | 'answerQuestion' | 'checkAnswer' | 'proposalCases';
	if (operation === 'checkAnswer') {
		return { operation, text: String(context.getNodeParameter('text', 0, '') as unknown), steps: context.getNodeParameter('steps', 0, []) as unknown };
	}
	if (operation === 'proposalCases') {
		return { operation, text: String(context.getNodeParameter('askedText', 0, '') as unknown), steps: context.getNodeParameter('steps', 0, []) as unknown };
	}
	if (operation === 'answerQuestion') return { operation, asked: withoutEmpty(readJson(context)) };
	const given = ASKS[operation].flatMap((name): [string, unknown][] => {
		const value = context.getNodeParameter(name, 0, '') as unknown;
		return value === '' || value === undefined || value === null ? [] : [[name, DAYS.has(name) ? String(value).slice(0, 10) : value]];
	});
	return { operation, question: parseQuestion({ question: operation, ...Object.fromEntries(given) }) };
}
