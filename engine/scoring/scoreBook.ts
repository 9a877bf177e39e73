import type { Issue } from '../core';
import { NO_CURRENCY, type Book } from '../model';
import type { DealPartner, DealTable } from './dealTable';
import { readDeals } from './deals';
import { derivedEntry, readRoster, type Roster } from './roster';
import { fitScoreModel, type ReadyModel } from './scoreModel';
import type { ScoreSpec } from './spec';
import { sizeCap, summarizeDeals } from './summarizeDeals';
import type { RosterEntry, ScoreContext, ScoreSummary } from './types';

/** A book as the score reads it, with what was learned from it. */
export interface ScoreBook {
	readonly roster: Roster;
	readonly deals: DealTable;
	/** Every partner there is: those of the roster, and those that only deals name. */
	readonly everyone: ReadonlyMap<string, RosterEntry>;
	readonly summary: ScoreSummary;
	readonly ready: ReadyModel;
	readonly currency: string;
	readonly issues: readonly Issue[];
}

/** Every partner there is: those of the roster, and those that only deals name. */
export function allPartners(roster: Roster, deals: DealTable): ReadonlyMap<string, RosterEntry> {
	/** By number, the one that is called the first of its names. */
	const met: DealPartner[] = [];
	const meet = (partner: DealPartner) => {
		const known = met[partner.number];
		if (known === undefined || partner.name < known.name) met[partner.number] = partner;
	};
	const isMet = new Uint8Array(deals.partners.length);
	for (let row = 0; row < deals.records.length; row++) {
		const place = deals.partnerOf[row] ?? -1;
		if (place >= 0 && deals.inRates[row] === 1) isMet[place] = 1;
	}
	deals.partners.forEach((partner, place) => {
		if (isMet[place] === 1) meet(partner);
	});
	for (const { row, partner } of deals.influences) if (deals.inRates[row] === 1) meet(partner);
	// Not every number was met in rates.
	const derived = met.filter(({ id }) => !roster.entries.has(id));
	return derived.length === 0 ? roster.entries : new Map([...roster.entries, ...derived.map(({ id, name }) => [id, derivedEntry(id, name)] as const)]);
}

/** Reads a book at the as-of date and learns from it what scores rest on. Cost: O(records), and see `fitScoreModel`. */
export function readScoreBook(book: Book, spec: ScoreSpec, context: ScoreContext): ScoreBook {
	const roster = readRoster(book);
	const { deals, leftOut, currency = NO_CURRENCY, issues } = readDeals(book, roster, spec, context);
	const cap = sizeCap(deals, currency, spec.winsoriseAt);
	const summary = summarizeDeals(deals, currency, cap, leftOut);
	const everyone = allPartners(roster, deals);
	const ready = fitScoreModel(summary, everyone, currency, cap, spec);
	return { roster, deals, everyone, summary, ready, currency, issues: [...roster.issues, ...issues] };
}
