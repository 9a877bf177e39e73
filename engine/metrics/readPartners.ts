import { UNKNOWN, instantReader, textNumbers } from '../core';
import { recordsOf, toBook, type Book, type BookRecord } from '../model';
import { derivedEntry, readRoster, type Roster, type RosterEntry } from '../scoring';
import { segmentOfPartner } from './segments';
import type { MetricsContext, PartnerFact, SegmentBy, View } from './types';

/** The partners of a book in one view, by number: those of the roster, then those that only deals name. */
export interface Partners {
	readonly roster: Roster;
	readonly facts: readonly PartnerFact[];
	/** A number that partners of the same segments share. */
	readonly profiles: readonly number[];
	/** The number of the partner of an id; one that only deals name is made for them. */
	readonly numberOf: (id: string, name: string) => number;
}

const textOf = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);

function factOf({ id, motion, type, record }: RosterEntry, instantOf: (text: unknown) => number | undefined): PartnerFact {
	const isEnded = record?.['status'] === 'archived' || record?.['status'] === 'terminated';
	const archived = instantOf(record?.['archivedAt']) ?? (isEnded ? instantOf(record?.['statusSince']) : undefined);
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
		archivedSometime: archived === undefined && isEnded,
		onRoster: record !== undefined,
	};
}

/** A partner record without what Partner Dedupe found: what the CRM has. */
function asGiven({ match, ...given }: BookRecord): BookRecord {
	return given;
}

/** The rosters of both views: each partner once, or in the raw view each row. Where no row is a duplicate they are one. */
export function readRosters(book: Book): Readonly<Record<View, Roster>> {
	const records = recordsOf(book, 'partner');
	const clean = readRoster(book);
	return { clean, raw: records.some(({ match }) => match !== undefined) ? readRoster(toBook(records.map(asGiven))) : clean };
}

/** Numbers the partners of a roster. Cost: O(partners). */
export function numberPartners(roster: Roster, divisions: readonly SegmentBy[], { timeZone }: MetricsContext): Partners {
	const instantOf = instantReader(timeZone);
	const [facts, profiles]: [PartnerFact[], number[]] = [[], []];
	const [numbers, known] = [textNumbers(), new Map<string, number>()];
	const add = (entry: RosterEntry): number => {
		const fact = factOf(entry, instantOf);
		const segments = JSON.stringify(divisions.map((by) => segmentOfPartner(fact, by)));
		const profile = known.get(segments) ?? known.size;
		known.set(segments, profile);
		profiles.push(profile);
		numbers.set(entry.id, facts.length);
		return facts.push(fact) - 1;
	};
	for (const entry of roster.entries.values()) add(entry);
	const numberOf = (id: string, name: string): number => {
		const number = numbers.get(id);
		return number === UNKNOWN ? add(derivedEntry(id, name)) : number;
	};
	return { roster, facts, profiles, numberOf };
}
