import type { Issue } from '../core';
import { NO_CURRENCY, type Book } from '../model';
import { readDeals, type Deal } from './deals';
import { derivedEntry, readRoster, type Roster } from './roster';
import { fitScoreModel, type ScoreModel } from './scoreModel';
import type { ScoreSpec } from './spec';
import { sizeCap, summarizeDeals } from './summarizeDeals';
import type { RosterEntry, ScoreContext, ScoreSummary } from './types';

/** A book as the score reads it, with what was learned from it. */
export interface ScoreBook {
	readonly roster: Roster;
	readonly deals: readonly Deal[];
	/** Every partner there is: those of the roster, and those that only deals name. */
	readonly everyone: ReadonlyMap<string, RosterEntry>;
	readonly summary: ScoreSummary;
	readonly model: ScoreModel;
	readonly currency: string;
	readonly issues: readonly Issue[];
}

/** Every partner there is: those of the roster, and those that only deals name. */
export function allPartners(roster: Roster, deals: readonly Deal[]): ReadonlyMap<string, RosterEntry> {
	const all = new Map(roster.entries);
	const names = new Map<string, string>();
	const meet = ({ id, name }: { readonly id: string; readonly name: string }) => {
		if (roster.entries.has(id)) return;
		const known = names.get(id);
		if (known === undefined || name < known) names.set(id, name);
	};
	for (const { partner, influencers, inRates } of deals) {
		if (!inRates) continue;
		if (partner !== undefined) meet(partner);
		influencers.forEach(meet);
	}
	for (const [id, name] of names) all.set(id, derivedEntry(id, name));
	return all;
}

/** Reads a book at the as-of date and learns from it what scores rest on. Cost: O(records), and see `fitScoreModel`. */
export function readScoreBook(book: Book, spec: ScoreSpec, context: ScoreContext): ScoreBook {
	const roster = readRoster(book);
	const { deals, leftOut, currency = NO_CURRENCY, issues } = readDeals(book, roster, spec, context);
	const cap = sizeCap(deals, currency, spec.winsoriseAt);
	const summary = summarizeDeals(deals, currency, cap, leftOut);
	const everyone = allPartners(roster, deals);
	const model = fitScoreModel(summary, everyone, currency, cap, spec);
	return { roster, deals, everyone, summary, model, currency, issues: [...roster.issues, ...issues] };
}
