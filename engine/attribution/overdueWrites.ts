import { DAY, compareText, isMissing } from '../core';
import type { BookRecord } from '../model';
import type { Clock } from './clock';
import { crmValueOf } from './crmValueOf';
import { decisionHashOf, isInCrm, type OwnWrite } from './ownWrites';
import type { AttributedDeal } from './types';

/** Id of the model record that names the deals whose write-back a trigger missed. */
const OVERDUE_WRITES = 'overdueWrites';

/** Younger deals that nothing was ever noted of were missed; older ones are the backlog, which is taken as it stands. */
const YOUNG = 7 * DAY;

/** What our writes filled in a deal, property by property, as the latest of them says. */
const filledBy = (writes: readonly OwnWrite[]): ReadonlyMap<string, unknown> => new Map(writes.filter(isInCrm).flatMap(({ fields }) => Object.entries(fields)));

/** Properties of ours that the source sends: one that is on no row was not asked for, and nothing is known of it. */
function sentProperties(deals: readonly AttributedDeal[], writes: ReadonlyMap<string, readonly OwnWrite[]>): ReadonlySet<string> {
	const open = new Set([...writes.values()].flatMap((own) => [...filledBy(own).keys()]));
	const sent = new Set<string>();
	for (const { rows } of deals) {
		for (const row of rows) for (const property of open) if (crmValueOf(row, property) !== undefined) sent.add(property);
		for (const property of sent) open.delete(property);
		if (open.size === 0) break;
	}
	return sent;
}

/** Whether a property that our writes filled is empty in the CRM now; rows may leave out what is empty. */
const isEmptied = (row: BookRecord, writes: readonly OwnWrite[], sent: ReadonlySet<string>): boolean =>
	[...filledBy(writes)].some(([property, value]) => !isMissing(value) && sent.has(property) && (crmValueOf(row, property) ?? '') === '');

/**
 * Deals to which the last write-back, made or shown, says something else than what is decided now, deals that lost a field
 * of ours, and young deals that have no write-back: what triggers missed. As a model record: the workflows that write to a CRM look at these deals again.
 *
 * A deal without any write-back is told by the time its row was made. Without a single write-back in the book nobody
 * writes back, and nothing is overdue.
 *
 * @returns undefined where there is nothing to look at. Cost: O(deals log deals).
 */
export function overdueWrites(deals: readonly AttributedDeal[], writes: ReadonlyMap<string, readonly OwnWrite[]>, { asOf, instantOf }: Clock): BookRecord | undefined {
	if (writes.size === 0) return undefined;
	const sent = sentProperties(deals, writes);
	const overdue = deals.flatMap(({ rows, attribution }) => {
		let now: string | undefined;
		const isOverdue = (row: BookRecord): boolean => {
			const own = writes.get(String(row.id));
			const last = own?.at(-1);
			if (own !== undefined && last !== undefined) return (last.decisionHash !== undefined && last.decisionHash !== (now ??= decisionHashOf(attribution))) || isEmptied(row, own, sent);
			return asOf - (instantOf(row['createdAt']) ?? -Infinity) < YOUNG;
		};
		return rows.filter((row) => !isMissing(row.id) && isOverdue(row)).map(({ id, sourceSystem }) => ({ id: String(id), sourceSystem: isMissing(sourceSystem) ? null : String(sourceSystem) }));
	});
	if (overdue.length === 0) return undefined;
	return { recordType: 'model', id: OVERDUE_WRITES, deals: overdue.sort((a, b) => compareText(a.id, b.id)) };
}
