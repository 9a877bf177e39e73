import type { IDataObject, INodeExecutionData } from 'n8n-workflow';
import type { BookRecord } from '../../engine/model';
import type { Stream } from './stream';

/** A record that carries a result, or a row that is no record, and what it was made from. */
export type Decided =
	| {
			readonly record: BookRecord;
			/** The record of the input that it takes the place of; absent for a new one. */
			readonly replaces?: BookRecord;
			/** The records a new one was made from. */
			readonly from?: readonly BookRecord[];
	  }
	/** A row made from nothing in particular was made from the whole stream. */
	| { readonly row: object; readonly from: readonly BookRecord[] };

/** What a node has to say, before it becomes items. */
export interface Answer {
	/** In the order in which a person would read them. */
	readonly decided: readonly Decided[];
	/** Counts and sums: the Summary output, and what the run record keeps under `key`. */
	readonly summary: object;
	/** The node's result key, e.g. `score`. */
	readonly key: string;
	/** Sentences for the person at the canvas, each of at most 120 characters. */
	readonly hints: readonly string[];
	/** Fingerprints to add to the run record, by name. */
	readonly hashes?: Readonly<Record<string, string>>;
}

/** What to hand on; `decidedOnly` leaves out the run record too, for rows that leave the stream. */
export type OutputMode = 'all' | 'decided' | 'decidedOnly' | 'summary';

/** The run record, told what this node found. */
function told(run: BookRecord, { key, summary, hashes = {} }: Answer): BookRecord {
	return {
		...run,
		summaries: { ...(run['summaries'] as object | undefined), [key]: summary },
		hashes: { ...(run['hashes'] as object | undefined), ...hashes },
	};
}

const everyItem = (stream: Stream): { item: number }[] =>
	[...new Set(stream.itemOf.values())].sort((a, b) => a - b).map((item) => ({ item }));

/** What the nodes before made of the whole book, the latest of each id: the models that the run froze, and the metrics of its day. */
function madeBefore({ records }: Stream, { decided }: Answer): Decided[] {
	const asOf = records.find(({ recordType }) => recordType === 'run')?.['asOf'];
	const keyOf = ({ recordType, id }: BookRecord) => `${recordType} ${String(id)}`;
	const made = new Map<string, BookRecord>();
	for (const record of records) {
		if (record.recordType === 'model' || (record['of'] === 'metric' && record['asOf'] === asOf)) made.set(keyOf(record), record);
	}
	for (const one of decided) if (!('row' in one)) made.delete(keyOf(one.record));
	return [...made.values()].map((record) => ({ record, replaces: record }));
}

/** Turns an answer into items, each linked to the items it came from. */
export function toItems(answer: Answer, stream: Stream, mode: OutputMode): INodeExecutionData[] {
	const itemFor = (record: BookRecord) => ({ item: stream.itemOf.get(record) ?? 0 });
	let whole: { item: number }[] | undefined;
	const toItem = (one: Decided): INodeExecutionData => {
		if ('row' in one) return { json: one.row as IDataObject, pairedItem: one.from.length === 0 ? (whole ??= everyItem(stream)) : one.from.map(itemFor) };
		const { record, replaces, from = [] } = one;
		return { json: record as IDataObject, pairedItem: replaces === undefined ? from.map(itemFor) : itemFor(replaces) };
	};
	const replacedBy = (one: Decided) => ('row' in one ? undefined : one.replaces);

	const runs = stream.records
		.filter(({ recordType }) => recordType === 'run')
		.map((run): Decided => ({ record: told(run, answer), replaces: run }));

	if (mode === 'summary') {
		return [{ json: answer.summary as IDataObject, pairedItem: everyItem(stream) }];
	}
	if (mode === 'decidedOnly') return answer.decided.map(toItem);
	const decided = [...answer.decided, ...runs];
	if (mode === 'decided') return [...decided, ...madeBefore(stream, answer)].map(toItem);

	const replaced = new Map(decided.map((one) => [replacedBy(one), one]));
	const handedOn = stream.records.map((record) => toItem(replaced.get(record) ?? { record, replaces: record }));
	return [...handedOn, ...decided.filter((one) => replacedBy(one) === undefined).map(toItem)];
}
