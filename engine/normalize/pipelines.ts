import type { OpportunityStatus } from '../model';
import { isRow, type Row } from './headers';
import type { PipelineColumns } from './preset';
import { readFlag, readText } from './readers';

/** A stage that only its own account knows by its id. */
interface DefinedStage {
	readonly name: string;
	/** Undefined where the definition does not say how a deal ends in it. */
	readonly status: OpportunityStatus | undefined;
}

/** What the rows of a batch say of their source's pipelines. */
export interface Pipelines {
	/** Whether a row defines a pipeline and is nothing else. */
	readonly isDefinition: (row: Row) => boolean;
	/** Names of pipelines by id. */
	readonly names: ReadonlyMap<string, string>;
	/** Stages by id. */
	readonly stages: ReadonlyMap<string, DefinedStage>;
}

/** The first of some columns that says something, by dotted path. */
function textAt(row: Row, columns: readonly string[]): string | undefined {
	for (const column of columns) {
		let value: unknown = row;
		for (const step of column.split('.')) {
			value = isRow(value) && Object.hasOwn(value, step) ? value[step] : undefined;
		}
		const text = readText(value);
		if (text !== undefined && text !== '') return text;
	}
	return undefined;
}

function statusOf(stage: Row, columns: PipelineColumns['stage']): OpportunityStatus | undefined {
	const isClosed = readFlag(textAt(stage, columns.isClosed));
	if (readFlag(textAt(stage, columns.isWon)) === true) return 'won';
	if (isClosed === false) return 'open';
	const probability = Number(textAt(stage, columns.probability) ?? NaN);
	if (probability === 1) return 'won';
	if (probability === 0) return 'lost';
	return isClosed === true ? undefined : 'open';
}

/** Takes note of what an id means; an id that means two things means nothing. */
function note<Value>(known: Map<string, Value | undefined>, id: string, value: Value): void {
	const same = !known.has(id) || JSON.stringify(known.get(id)) === JSON.stringify(value);
	known.set(id, same ? value : undefined);
}

const withoutDoubt = <Value>(known: ReadonlyMap<string, Value | undefined>): ReadonlyMap<string, Value> =>
	new Map([...known].flatMap(([id, value]) => (value === undefined ? [] : [[id, value] as const])));

/**
 * Reads the pipelines that the rows of a batch define, wherever they stand.
 *
 * @param rows every row of the batch
 */
export function readPipelines(rows: readonly unknown[], all: readonly PipelineColumns[]): Pipelines {
	const names = new Map<string, string | undefined>();
	const stages = new Map<string, DefinedStage | undefined>();
	const stagesOf = (row: Row, columns: PipelineColumns): readonly Row[] | undefined => {
		const listed = Object.hasOwn(row, columns.stages) ? row[columns.stages] : undefined;
		if (!Array.isArray(listed) || textAt(row, [columns.name]) === undefined) return undefined;
		const rowsOf = listed.filter((one): one is Row => isRow(one) && textAt(one, [columns.stage.name]) !== undefined);
		return rowsOf.length === listed.length ? rowsOf : undefined;
	};
	for (const row of all.length === 0 ? [] : rows) {
		if (!isRow(row)) continue;
		for (const columns of all) {
			const defined = stagesOf(row, columns);
			if (defined === undefined) continue;
			const [id, name] = [textAt(row, columns.id), textAt(row, [columns.name])];
			if (id !== undefined && name !== undefined) note(names, id, name);
			for (const stage of defined) {
				const [stageId, label] = [textAt(stage, columns.stage.id), textAt(stage, [columns.stage.name])];
				if (stageId === undefined || label === undefined) continue;
				note(stages, stageId, { name: label, status: statusOf(stage, columns.stage) });
			}
		}
	}
	return {
		isDefinition: (row) => all.some((columns) => stagesOf(row, columns) !== undefined),
		names: withoutDoubt(names),
		stages: withoutDoubt(stages),
	};
}
