import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { counted } from '../../engine/core';
import { toBook, type Book } from '../../engine/model';
import { readEnvironment, type Environment } from './environment';
import { failClosed } from './failClosed';
import { toItems, type Answer, type OutputMode } from './output';
import { readStream, type Stream } from './stream';

/** What distinguishes one node from another: its parameters, its engine verb, its answer. */
interface RecordsNode<Parameters, Result> {
	/** Reads the node's parameters into one typed object; throws when they cannot be used. */
	readParameters(context: IExecuteFunctions): Parameters;
	/** Whether rows that are no records yet stay as they are; otherwise they are read as Partner Records reads them. */
	rowsAsTheyAre?(parameters: Parameters): boolean;
	/** The one engine verb. */
	verb(book: Book, parameters: Parameters, environment: Environment): Result;
	/** Says the result as records, a summary and hints. */
	answer(result: Result, parameters: Parameters): Answer;
	/** What to hand on, where the Output parameter does not say it. */
	modeOf?(parameters: Parameters): OutputMode | undefined;
}

/**
 * The only loop of this package: reads the stream into a book, asks the engine once, and hands the
 * stream on. Every node over records is this function and three small parts.
 */
export function runRecords<Parameters, Result>(
	context: IExecuteFunctions,
	node: RecordsNode<Parameters, Result>,
): INodeExecutionData[][] {
	try {
		const parameters = node.readParameters(context);
		const stream = readStream(context, node.rowsAsTheyAre?.(parameters) ?? false);
		const book = toBook(stream.records);
		const result = node.verb(book, parameters, readEnvironment(context, book));
		const answer = node.answer(result, parameters);
		showHints(context, [...plainRowsHint(stream), ...answer.hints]);
		const mode = node.modeOf?.(parameters) ?? (context.getNodeParameter('output', 0, 'all') as OutputMode);
		return [toItems(answer, stream, mode)];
	} catch (thrown) {
		return [failClosed(context, thrown)];
	}
}

/** Longer hints would hide the output: of those the first sentences are shown, or what of the first there is room for. */
const LONGEST = 120;
const SENTENCES = new RegExp(`^.{30,${LONGEST - 1}}[.!?](?= )`, 's');
const short = (hint: string): string => (hint.length > LONGEST ? (SENTENCES.exec(hint)?.[0] ?? `${hint.slice(0, LONGEST - 3)}...`) : hint);

/** Shows sentences under the node's output. */
export function showHints(context: IExecuteFunctions, hints: readonly string[]): void {
	if (hints.length === 0) return;
	context.addExecutionHints(...hints.map((message) => ({ message: short(message), location: 'outputPane' as const })));
}

const plainRowsHint = ({ plainRows }: Stream): string[] =>
	plainRows === 0
		? []
		: [`${counted(plainRows, 'row was no record', 'rows were no records')} yet, read as a plain table. Partner Records lets you choose how.`];
