import { DAY, instantReader, isoInstant } from '../core';
import { recordsOf, type Book, type BookRecord } from '../model';
import type { AgingLevel, DormancyContext } from './types';

/** How pressing a level is. */
export const PRESSING: Readonly<Record<AgingLevel, number>> = { critical: 4, unanswered: 3, lapsing: 3, warn: 2, unknown: 1, ok: 0 };

/** What was said of a record last. */
interface Told {
	readonly at: number;
	readonly level: AgingLevel;
}

/** Says whether the owners are told of a record now. */
export type Alerts = (id: string, level: AgingLevel) => boolean;

/**
 * Prepares the memory of alerts from the ledger: what was told within the cooldown is not told again, unless it has become
 * more pressing since. An entry from after the as-of date is not looked at.
 */
export function alertsOf(book: Book, cooldownDays: number, { asOf, timeZone }: DormancyContext): Alerts {
	const instantOf = instantReader(timeZone);
	const latest = new Map<string, Told>();
	for (const { kind, at, subjectId, level } of recordsOf(book, 'ledger')) {
		const when = instantOf(at);
		if (kind !== 'agingAlert' || typeof subjectId !== 'string' || when === undefined || when > asOf) continue;
		const told = { at: when, level: level as AgingLevel };
		const known = latest.get(subjectId);
		if (known === undefined || known.at < when || (known.at === when && (PRESSING[told.level] ?? 0) > (PRESSING[known.level] ?? 0))) latest.set(subjectId, told);
	}
	return (id, level) => {
		if (PRESSING[level] < PRESSING.warn) return false;
		const told = latest.get(id);
		if (told === undefined) return true;
		return asOf - told.at >= cooldownDays * DAY || PRESSING[level] > (PRESSING[told.level] ?? 0);
	};
}

/** The entry that remembers an alert. */
export const alertEntry = (record: BookRecord, level: AgingLevel, { asOf }: DormancyContext): BookRecord => ({
	recordType: 'ledger',
	id: `agingAlert:${record.recordType}:${String(record.id)}:${isoInstant(asOf).slice(0, 10)}`,
	kind: 'agingAlert',
	at: isoInstant(asOf),
	subjectType: record.recordType,
	subjectId: String(record.id),
	level,
});
