import { daysBetween, fold, isMissing, type Instant } from '../core';
import type { BookRecord } from '../model';
import type { OwnRule } from './spec';

/** The value at a path of a record, e.g. `source.Forecast Category` or `claimedPartners.0.role`. */
export function valueAt(record: BookRecord, path: readonly string[]): unknown {
	let value: unknown = record;
	for (const key of path) {
		if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
		value = (value as Record<string, unknown>)[key];
	}
	return value;
}

const asText = (value: unknown): string => (typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value));
const asNumber = (value: unknown): number => (typeof value === 'number' ? value : isMissing(value) ? NaN : Number(value));

/** Whether a condition holds on a value; every condition but `isEmpty` needs a value. */
export function conditionOf({ operator, value: given }: OwnRule, asOf: Instant, instantOf: (text: unknown) => Instant | undefined): (value: unknown) => boolean {
	const text = fold(String(given));
	const number = Number(given);
	const instant = instantOf(given);
	const onValue: Readonly<Record<OwnRule['operator'], (value: unknown) => boolean>> = {
		isEmpty: () => false,
		isNotEmpty: () => true,
		equals: (value) => fold(asText(value)) === text,
		notEquals: (value) => fold(asText(value)) !== text,
		contains: (value) => fold(asText(value)).includes(text),
		notContains: (value) => !fold(asText(value)).includes(text),
		beginsWith: (value) => fold(asText(value)).startsWith(text),
		endsWith: (value) => fold(asText(value)).endsWith(text),
		largerThan: (value) => asNumber(value) > number,
		smallerThan: (value) => asNumber(value) < number,
		before: (value) => (instantOf(value) ?? Infinity) < (instant ?? -Infinity),
		after: (value) => (instantOf(value) ?? -Infinity) > (instant ?? Infinity),
		olderThanDays: (value) => daysBetween(instantOf(value) ?? Infinity, asOf) > number,
	};
	const holds = onValue[operator];
	return (value) => (isMissing(value) ? operator === 'isEmpty' : operator !== 'isEmpty' && holds(value));
}
