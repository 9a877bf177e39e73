import type { Issue } from '../core';
import { NO_CURRENCY, type Book } from '../model';
import type { DealTable } from './dealTable';
import { readDeals } from './deals';
import { derivedEntry, readRoster, type Roster } from './roster';
import { fitScoreModel, type ReadyModel } from './scoreModel';
import type { ScoreSpec } from './spec';
import { sizeCap, summarizeDeals } from './summarizeDeals';
import { NO_DEALS } from './tally';
import type { Member, RosterEntry, ScoreContext, ScoreSummary } from './types';

/** A book as the score reads it, with what was learned from it. */
export interface ScoreBook {
	readonly roster: Roster;
	readonly deals: DealTable;
	/** Every partner there is: those of the roster, and those that only deals name. */
	readonly members: readonly Member[];
	readonly summary: ScoreSummary;
	readonly ready: ReadyModel;
	readonly currency: string;
	readonly issues: readonly Issue[];
}

/** Every partner there is: those of the roster, and those that only deals name, with what was counted of them. */
export function membersOf({ entries }: Roster, { records, partnerIds, names, partnerOf, influences, inRates }: DealTable, { partners: tallies }: ScoreSummary): readonly Member[] {
	const members: Member[] = [];
	const add = (entry: RosterEntry, number: number) => members.push({ entry, number, tally: tallies[number] ?? NO_DEALS });
	[...entries.values()].forEach(add);
	if (partnerIds.length === entries.size) return members;
	const isMet = new Uint8Array(partnerIds.length);
	for (let row = 0; row < records.length; row++) {
		const number = partnerOf[row] ?? -1;
		if (number >= 0 && inRates[row] === 1) isMet[number] = 1;
	}
	for (const { row, partner } of influences) if (inRates[row] === 1) isMet[partner] = 1;
	partnerIds.forEach((id, number) => {
		// Not every number was met in rates, and one that is met in those of an earlier day alone has no name.
		if (number >= entries.size && isMet[number] === 1) add(derivedEntry(id, names.get(number) ?? id), number);
	});
	return members;
}

/** Reads a book at the as-of date and learns from it what scores rest on. Cost: O(records), and see `fitScoreModel`. */
export function readScoreBook(book: Book, spec: ScoreSpec, context: ScoreContext): ScoreBook {
	const roster = readRoster(book);
	const { deals, leftOut, currency = NO_CURRENCY, issues } = readDeals(book, roster, spec, context);
	const cap = sizeCap(deals, currency, spec.winsoriseAt);
	const summary = summarizeDeals(deals, currency, cap, leftOut);
	const members = membersOf(roster, deals, summary);
	const ready = fitScoreModel(summary, members, currency, cap, spec);
	return { roster, deals, members, summary, ready, currency, issues: [...roster.issues, ...issues] };
}
