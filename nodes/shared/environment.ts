import { DateTime } from 'luxon';
import { NodeOperationError, type IExecuteFunctions } from 'n8n-workflow';
import { instantReader, isMissing, type Instant } from '../../engine/core';
import { recordsOf, type Book } from '../../engine/model';

/** What the engine may know of the world: when it is, and where. */
export interface Environment {
	readonly asOf: Instant;
	readonly timeZone: string;
	/** Id of this execution, for the `run` record. */
	readonly runId: string;
}

/** A parameter that holds a date, in any of the forms that the editor and expressions give it. */
export function readInstant(value: unknown, timeZone: string): Instant | undefined {
	if (DateTime.isDateTime(value)) return value.isValid ? value.toMillis() : undefined;
	if (value instanceof Date) return Number.isNaN(value.getTime()) ? undefined : value.getTime();
	if (typeof value !== 'string') return undefined;
	const read = DateTime.fromISO(value.trim(), { zone: timeZone });
	if (!read.isValid) return undefined;
	// A bare day means all of it: what happened on the as-of date has happened.
	return (/^\d{4}-\d{2}-\d{2}$/.test(value.trim()) ? read.endOf('day') : read).toMillis();
}

/** As Of: the parameter, else the run record of the stream, else now. Resolved once per execution. */
export function readEnvironment(context: IExecuteFunctions, book?: Book): Environment {
	const timeZone = context.getTimezone();
	const runId = context.getExecutionId();
	const parameter = context.getNodeParameter('options.asOf', 0, '') as unknown;
	if (!isMissing(parameter)) {
		const asOf = readInstant(parameter, timeZone);
		if (asOf === undefined) {
			throw new NodeOperationError(context.getNode(), `'As Of' is not a date: ${String(parameter)}`, {
				description: 'Use a date such as 2026-03-31, or an expression that gives one, e.g. {{ $now }}.',
			});
		}
		return { asOf, timeZone, runId };
	}
	const run = book === undefined ? undefined : recordsOf(book, 'run')[0];
	const asOf = instantReader(timeZone)(run?.['asOf']);
	return { asOf: asOf ?? Date.now(), timeZone, runId };
}
