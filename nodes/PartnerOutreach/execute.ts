import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { composeOutreach, noteDecisions, outcomeReport, planOutreach, proposeMails, readMailbox, type Composed } from '../../engine/outreach';
import { recordsOf, type Book } from '../../engine/model';
import { failClosed, runRecords, type Environment } from '../shared';
import { answerComposed, answerMailbox, answerNoted, answerPlan, answerProposals, answerReport } from './output';
import { checkClaims, pickForgotten, readAnswers, readOutcomes } from './delivery';
import { readKeys } from './linkKeys';
import { readComposeParameters, readPlanParameters, readProposalParameters, readReportParameters } from './parameters';

type Run = (context: IExecuteFunctions) => Promise<INodeExecutionData[][]>;

const plan: Run = async (context) => runRecords(context, { readParameters: readPlanParameters, verb: planOutreach, answer: answerPlan });

/** The credential is read before the one loop, because it is the only thing that has to be waited for. */
const compose: Run = async (context) => {
	try {
		const keys = await readKeys(context);
		return runRecords(context, {
			readParameters: readComposeParameters,
			verb: (book, spec, environment): Composed => composeOutreach(book, spec, keys, environment),
			answer: answerComposed,
		});
	} catch (thrown) {
		return [failClosed(context, thrown)];
	}
};

const mailbox: Run = async (context) =>
	runRecords(context, {
		readParameters: () => undefined,
		rowsAsTheyAre: () => true,
		verb: (book: Book, _: undefined, environment: Environment) => {
			const messages = recordsOf(book, 'row');
			return { messages, read: readMailbox(messages, book, environment) };
		},
		answer: answerMailbox,
		modeOf: () => 'decidedOnly',
	});

/** Cases and lines leave the stream for their tables. */
const propose: Run = async (context) => runRecords(context, { readParameters: readProposalParameters, verb: proposeMails, answer: answerProposals, modeOf: () => 'decidedOnly' });

const note: Run = async (context) =>
	runRecords(context, {
		readParameters: () => undefined,
		verb: (book: Book, _: undefined, environment: Environment) => noteDecisions(book, environment),
		answer: answerNoted,
		modeOf: () => 'decidedOnly',
	});

const report: Run = async (context) => runRecords(context, { readParameters: readReportParameters, verb: outcomeReport, answer: answerReport, modeOf: () => 'decidedOnly' });

/** What each operation does. */
const operations = { checkClaim: checkClaims, compose, forget: pickForgotten, noteDecisions: note, plan, propose, readAnswer: readAnswers, readMailbox: mailbox, readOutcome: readOutcomes, report };

export const execute = (context: IExecuteFunctions): Promise<INodeExecutionData[][]> =>
	operations[context.getNodeParameter('operation', 0) as keyof typeof operations](context);
