import type { Draft } from './draft';
import { changesOf } from './history';
import type { FittedPlan } from './fitPlan';
import type { Pipelines } from './pipelines';
import type { Preset } from './preset';
import type { Amount } from './readAmount';
import { cellOf, readField, type Line } from './readField';
import type { Reader } from './readers';
import { toVisits, type Visit } from './stageHistory';
import { decideStatus, type Decision } from './stages';
import type { OpportunityStatus } from '../model';

/** What reading a deal needs to know beside its row. */
export interface OpportunityReading {
	readonly preset: Preset;
	readonly readMoment: Reader;
	readonly meaningOf: (name: string | undefined) => OpportunityStatus | undefined;
	/** What pipelines and stages are called whose ids the source sends. */
	readonly pipelines?: Pipelines;
	/** Currency of amounts that the source converted itself. */
	readonly homeCurrency: string | undefined;
	/** Told a stage name that is in no list. */
	readonly onUnknownStage: (name: string) => void;
}

const asFlag = (value: unknown): boolean | undefined => (typeof value === 'boolean' ? value : undefined);
const asText = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/**
 * Fills in what several columns decide together: money and its currency, status, stage history.
 *
 * 1. An amount that the source converted to its home currency is read before the deal's own, unless the
 *    deal has an annual value in its own currency: one record has one currency.
 * 2. The currency column is read before a currency written beside the amount.
 */
export function readOpportunity(
	record: Draft,
	plan: FittedPlan,
	line: Line,
	reading: OpportunityReading,
): void {
	readMoney(record, plan, line, reading.homeCurrency);
	const { status, unknown } = readStatus(record, plan, line, reading);
	if (status !== undefined) record['status'] = status;
	const stage = asText(record['stage']);
	if (unknown === 'stage')
		reading.onUnknownStage(stage ?? asText(readField(plan.inputs.get('status'), line)) ?? '');
	if (unknown === 'outcome') line.tally.add('unknownOutcome', 'status', line.index, stage ?? '');
	const visits = readVisits(plan, line, reading);
	if (reading.pipelines !== undefined) callByName(record, plan, line, reading.pipelines);
	if (visits.length > 0) setHistory(record, visits);
}

/** Calls pipeline and stage by their names; the ids stay under the record's `source`. */
function callByName(record: Draft, plan: FittedPlan, line: Line, { names, stages }: Pipelines): void {
	const put = (field: string, name: string | undefined): void => {
		if (name === undefined) return;
		const one = plan.fields.find((known) => known.field === field);
		const cell = one === undefined ? undefined : cellOf(one, line);
		if (cell !== undefined) line.unread.push(cell);
		record[field] = name;
	};
	put('pipeline', names.get(asText(record['pipeline']) ?? ''));
	put('stage', stages.get(asText(record['stage']) ?? '')?.name);
}

/** Puts a stage history on a deal, and with it since when the deal is in its stage. */
export function setHistory(record: Draft, visits: readonly Visit[]): void {
	record['stageHistory'] = visits;
	const last = visits.at(-1);
	if (last !== undefined && record['stageEnteredAt'] === undefined && last.stage === record['stage']) {
		record['stageEnteredAt'] = last.enteredAt;
	}
}

function readMoney(
	record: Draft,
	{ inputs }: FittedPlan,
	line: Line,
	homeCurrency: string | undefined,
): void {
	const acv = readField(inputs.get('acv'), line) as Amount | undefined;
	const own = readField(inputs.get('amount'), line) as Amount | undefined;
	const home =
		acv === undefined ? (readField(inputs.get('homeAmount'), line) as Amount | undefined) : undefined;
	const amount = home ?? own;
	if (acv !== undefined) record['acv'] = acv.value;
	if (amount !== undefined) record['amount'] = amount.value;
	const column = home === undefined ? asText(readField(inputs.get('currency'), line)) : homeCurrency;
	const currency = column ?? (home === undefined ? (amount?.currency ?? acv?.currency) : undefined);
	if (currency !== undefined) record['currency'] = currency;
}

function readStatus(
	record: Draft,
	{ inputs }: FittedPlan,
	line: Line,
	reading: OpportunityReading,
): Decision {
	return decideStatus(
		{
			isWon: asFlag(readField(inputs.get('isWon'), line)),
			isLost: asFlag(readField(inputs.get('isLost'), line)),
			isClosed: asFlag(readField(inputs.get('isClosed'), line)),
			status: asText(readField(inputs.get('status'), line)),
			stage: asText(record['stage']),
		},
		reading.meaningOf,
	);
}

function readVisits(
	plan: FittedPlan,
	line: Line,
	{ preset, readMoment, pipelines }: OpportunityReading,
): readonly Visit[] {
	if (preset.container === undefined) return [];
	const called = (id: string): string => pipelines?.stages.get(id)?.name ?? id;
	const stage = plan.fields.find(({ field }) => field === 'stage');
	const cell = stage === undefined ? undefined : cellOf(stage, line);
	const changes = cell === undefined ? [] : changesOf(cell, line, preset.history, readMoment);
	if (changes.length > 0) return toVisits(changes.map((one) => ({ ...one, stage: called(one.stage) })));
	const visits = plan.stages.flatMap(({ stage: name, entered, left }): Visit[] => {
		const enteredAt = asText(readField(entered, line));
		const leftAt = asText(readField(left, line));
		if (enteredAt === undefined) return [];
		return [leftAt === undefined ? { stage: called(name), enteredAt } : { stage: called(name), enteredAt, leftAt }];
	});
	return visits.sort((a, b) =>
		a.enteredAt < b.enteredAt ? -1 : a.enteredAt > b.enteredAt ? 1 : a.stage < b.stage ? -1 : 1,
	);
}
