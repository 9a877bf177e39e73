import { instantReader } from '../core';
import { recordsOf, toBook, type Book, type BookRecord } from '../model';
import { derivedEntry, readRoster, type Roster, type RosterEntry } from '../scoring';
import type { MetricsContext, PartnerFact } from './types';

/** The partners of a book in one view. */
export interface Partners {
	readonly roster: Roster;
	readonly all: readonly PartnerFact[];
	/** The partner of an id; one that only deals name is made for them. */
	readonly of: (id: string, name: string) => PartnerFact;
}

const textOf = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);

function factOf({ id, motion, type, record }: RosterEntry, instantOf: (text: unknown) => number | undefined): PartnerFact {
	const archived = instantOf(record?.['archivedAt']);
	// Partner Score puts its result in the place of the name.
	const { current, inSource } = (record?.['tier'] ?? {}) as { readonly current?: unknown; readonly inSource?: unknown };
	return {
		id,
		motion,
		type,
		tier: textOf(current) ?? textOf(inSource) ?? textOf(record?.['tier']),
		region: textOf(record?.['region']) ?? textOf(record?.['country']),
		owner: textOf(record?.['managerEmail']),
		enrolled: instantOf(record?.['enrolledAt']),
		archived,
		archivedSometime: archived === undefined && (record?.['status'] === 'archived' || record?.['status'] === 'terminated'),
		onRoster: record !== undefined,
	};
}

/** A partner record without what Partner Dedupe found: what the CRM has. */
function asGiven({ match, ...given }: BookRecord): BookRecord {
	return given;
}

/** Reads the partners of a book: each once, or in the raw view each row. Cost: O(partners). */
export function readPartners(book: Book, view: 'clean' | 'raw', { timeZone }: MetricsContext): Partners {
	const roster = readRoster(view === 'clean' ? book : toBook(recordsOf(book, 'partner').map(asGiven)));
	const instantOf = instantReader(timeZone);
	const facts = new Map([...roster.entries].map(([id, entry]) => [id, factOf(entry, instantOf)]));
	return {
		roster,
		all: [...facts.values()],
		of: (id, name) => {
			let fact = facts.get(id);
			if (fact === undefined) facts.set(id, (fact = factOf(derivedEntry(id, name), instantOf)));
			return fact;
		},
	};
}
