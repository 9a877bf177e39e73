import { compareText, counted, dayOf, instantReader, numberIn, objectIn, textIn, type Fields, type Instant } from '../../core';
import type { BookRecord } from '../../model';
import type { Knowledge } from '../knowledge';
import { notKnown } from '../reply';
import type { Reply } from '../types';
import { tierOf } from './partners';

/** Points that a score must move to be told. */
const WORTH_TELLING = 5;

/** The calendar day that a row looked at; blank where it does not say. */
function dayOfRow(row: BookRecord, instantOf: (text: unknown) => Instant | undefined, timeZone: string): string {
	const at = instantOf(textIn(row['asOf']) ?? textIn(objectIn(row['score'])['asOf']) ?? textIn(objectIn(row['dormancy'])['asOf']));
	return at === undefined ? '' : dayOf(at, timeZone);
}

/** The rows of the latest kept day at or before a day. */
function on(history: readonly { readonly row: BookRecord; readonly at: string }[], day: string): { readonly day: string; readonly rows: ReadonlyMap<string, BookRecord> } | undefined {
	const dated = history.filter(({ at }) => at !== '' && compareText(at, day) <= 0);
	const last = dated.reduce((latest, { at }) => (compareText(at, latest) > 0 ? at : latest), '');
	if (last === '') return undefined;
	return { day: last, rows: new Map(dated.filter(({ at }) => at === last).map(({ row }) => [textIn(row['metricId']) ?? String(row.id), row])) };
}

const stateOf = (row: BookRecord): string | undefined => textIn(objectIn(row['dormancy'])['state']);
const pointsOf = (row: BookRecord): number | undefined => numberIn(objectIn(row['score'])['points']);

/** What is different of one partner; undefined when nothing worth telling is. */
function changeOf(before: BookRecord, after: BookRecord): (Fields & { readonly weight: number }) | undefined {
	const [tierBefore, tierAfter, stateBefore, stateAfter] = [tierOf(before), tierOf(after), stateOf(before), stateOf(after)];
	const [from, to] = [pointsOf(before), pointsOf(after)];
	const moved = from === undefined || to === undefined ? 0 : to - from;
	const tier = tierBefore !== tierAfter && tierAfter !== undefined ? { tier: { from: tierBefore ?? null, to: tierAfter } } : {};
	const state = stateBefore !== stateAfter && stateAfter !== undefined ? { state: { from: stateBefore ?? null, to: stateAfter } } : {};
	const score = Math.abs(moved) >= WORTH_TELLING ? { points: { from, to, change: Math.round(moved * 100) / 100 } } : {};
	const weight = Object.keys(tier).length * 300 + Object.keys(state).length * 200 + Math.abs(moved);
	return Object.keys({ ...tier, ...state, ...score }).length === 0 ? undefined : { id: after.id, name: after['name'], ...tier, ...state, ...score, weight };
}

/**
 * What is different between the kept runs of two days: metrics first, then partners whose tier, state or score
 * moved, the most important first. Of a day without a run the last one before it is taken, and said.
 */
export function whatChanged({ history }: Knowledge, from: string, to: string, most: number, timeZone: string): Reply {
	const instantOf = instantReader(timeZone);
	const dated = history.map((row) => ({ row, at: dayOfRow(row, instantOf, timeZone) }));
	const [before, after] = [on(dated, from), on(dated, to)];
	if (before === undefined || after === undefined) return notKnown(`No run is kept from ${before === undefined ? from : to} or before it.`);
	if (before.day === after.day) return { status: 'answered', sentence: `The last run kept at or before ${to} is the one of ${before.day} too: nothing can be compared.`, rows: [], records: [] };
	const pairs = [...after.rows].flatMap(([key, row]) => {
		const earlier = before.rows.get(key);
		return earlier === undefined ? [] : [{ key, earlier, row }];
	});
	const metrics = pairs.flatMap(({ key, earlier, row }) => {
		const [a, b] = [numberIn(earlier['value']), numberIn(row['value'])];
		const [was, is] = [textIn(earlier['series']), textIn(row['series'])];
		const isOther = was !== undefined && is !== undefined && was !== is;
		return row['of'] !== 'metric' || isOther || key.split(':').length > 2 || a === undefined || b === undefined || a === b ? [] : [{ metric: key, from: a, to: b, change: b - a }];
	});
	const partners = pairs
		.flatMap(({ earlier, row }) => (row['of'] === 'partner' ? (changeOf(earlier, row) ?? []) : []))
		.sort((a, b) => b.weight - a.weight || compareText(String(a['id']), String(b['id'])));
	const told = partners.slice(0, most);
	const joined = [...after.rows].filter(([key, row]) => row['of'] === 'partner' && !before.rows.has(key)).length;
	return {
		status: 'answered',
		sentence: `Between the runs of ${before.day} and ${after.day}, ${counted(metrics.length, 'headline figure')} and ${counted(partners.length, 'partner')} moved${joined === 0 ? '' : `, ${counted(joined, 'partner is', 'partners are')} new`}.`,
		rows: [...metrics, ...told.map(({ weight, ...change }) => change)],
		records: [...metrics.map(({ metric }) => metric), ...told.map(({ id }) => String(id))],
	};
}
