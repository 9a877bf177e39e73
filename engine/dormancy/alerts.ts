import { DAY, dayOf, instantReader, isoInstant } from '../core';
import { recordsOf, type Book, type BookRecord, type RecordType } from '../model';
import type { AgingLevel, DormancyContext } from './types';

/** How pressing a level is. */
export const PRESSING: Readonly<Record<AgingLevel, number>> = { critical: 4, unanswered: 3, lapsing: 3, warn: 2, unknown: 1, ok: 0 };

/** What was said of a record last. */
interface Told {
	readonly at: number;
	readonly level: AgingLevel;
}

/** Says which of its owners are told of a record now. */
export type Alerts = (type: RecordType, id: string, level: AgingLevel, owners: readonly string[]) => readonly string[];

/** Whether a level is worth a message. */
export const isPressing = (level: AgingLevel): boolean => PRESSING[level] >= PRESSING.warn;

/**
 * Prepares the memory of alerts from the ledger: what an owner was told within the cooldown it is not told again, unless it
 * has become more pressing since. An entry from after the as-of date is not looked at.
 */
export function alertsOf(book: Book, cooldownDays: number, { asOf, timeZone }: DormancyContext): Alerts {
	const instantOf = instantReader(timeZone);
	/** A deal and a registration may have one id. */
	const keyOf = (type: unknown, id: string, owner: string) => JSON.stringify([type, id, owner]);
	const latest = new Map<string, Told>();
	for (const { kind, at, subjectType, subjectId, owner, level } of recordsOf(book, 'ledger')) {
		const when = instantOf(at);
		if (kind !== 'agingAlert' || typeof subjectId !== 'string' || typeof owner !== 'string' || when === undefined || when > asOf) continue;
		const told = { at: when, level: level as AgingLevel };
		const key = keyOf(subjectType, subjectId, owner);
		const known = latest.get(key);
		if (known === undefined || known.at < when || (known.at === when && (PRESSING[told.level] ?? 0) > (PRESSING[known.level] ?? 0))) latest.set(key, told);
	}
	return (type, id, level, owners) =>
		!isPressing(level)
			? []
			: owners.filter((owner) => {
					const told = latest.get(keyOf(type, id, owner));
					return told === undefined || asOf - told.at >= cooldownDays * DAY || PRESSING[level] > (PRESSING[told.level] ?? 0);
				});
}

/** The entry that remembers what an owner was told. */
export const alertEntry = (record: BookRecord, owner: string, level: AgingLevel, { asOf, timeZone }: DormancyContext): BookRecord => ({
	recordType: 'ledger',
	id: `agingAlert:${record.recordType}:${String(record.id)}:${owner}:${dayOf(asOf, timeZone)}`,
	kind: 'agingAlert',
	at: isoInstant(asOf),
	subjectType: record.recordType,
	subjectId: String(record.id),
	owner,
	level,
});
