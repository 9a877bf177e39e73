import { by, compareText, fold, isMissing, type Issue } from '../core';
import { comesFirst, isDuplicate, recordsOf, survivorsOf, type Book, type Motion, type PartnerType } from '../model';
import { readPartner } from './readPartner';
import type { MotionBasis, RosterEntry } from './types';

/** Types that sign up by themselves when nobody says otherwise. */
const SELF_SERVE: ReadonlySet<PartnerType> = new Set(['affiliate', 'marketplace']);

/** The partners of a book, by id and by name. */
export interface Roster {
	readonly entries: ReadonlyMap<string, RosterEntry>;
	/** The id of the partner that stands for one. */
	readonly survivorOf: (id: string) => string;
	/** The id of the partner of that name or alias, a duplicate's too; the folded name itself where the roster has none. */
	readonly idOfName: (name: string) => string;
	readonly issues: readonly Issue[];
}

function motionOf(partner: {
	motion?: Motion | null | undefined;
	managerEmail?: string | null | undefined;
	types?: readonly PartnerType[] | null | undefined;
}): { motion: Motion; motionBasis: MotionBasis } {
	if (partner.motion != null) return { motion: partner.motion, motionBasis: 'stated' };
	if (!isMissing(partner.managerEmail)) return { motion: 'named', motionBasis: 'manager' };
	const types = partner.types ?? [];
	if (types.length === 0) return { motion: 'named', motionBasis: 'assumed' };
	return { motion: types.every((type) => SELF_SERVE.has(type)) ? 'selfServe' : 'named', motionBasis: 'type' };
}

/** The type that a partner's rates are drawn to; undefined where nobody says. */
export const typeOf = ({ type }: RosterEntry): string | undefined => (type === 'unknown' ? undefined : type);

/** A partner that only deals name. */
export const derivedEntry = (id: string, name: string): RosterEntry => ({
	id,
	name,
	motion: 'named',
	motionBasis: 'assumed',
	type: 'unknown',
});

/**
 * Reads the partner records of a book. Where two share an id the one whose JSON sorts first stands for
 * both, so that the order of the rows does not matter. A partner that another stands for is no entry of its own;
 * its names lead to its survivor.
 */
export function readRoster(book: Book): Roster {
	const entries = new Map<string, RosterEntry>();
	const names: { name: string; id: string }[] = [];
	const issues: Issue[] = [];
	const survivorOf = survivorsOf(book, 'partner');
	for (const record of recordsOf(book, 'partner')) {
		const read = readPartner(record);
		if ('issue' in read) {
			issues.push(read.issue);
			continue;
		}
		const { id, name, aliases, types } = read.value;
		for (const alias of [name, ...(aliases ?? [])]) {
			if (!isMissing(alias)) names.push({ name: fold(alias), id: survivorOf(id) });
		}
		if (isDuplicate(record)) continue;
		const known = entries.get(id)?.record;
		if (known !== undefined) {
			issues.push({
				code: 'repeatedId',
				severity: 'warning',
				message: `Two partner records share the id ${id}; one of them is scored. Partner Dedupe merges them.`,
				recordId: id,
			});
			if (comesFirst(known, record)) continue;
		}
		entries.set(id, {
			id,
			name: name ?? id,
			type: [...(types ?? [])].sort(compareText)[0] ?? 'unknown',
			...motionOf(read.value),
			record,
		});
	}
	names.sort(by(({ id }) => id, compareText));
	const byName = new Map<string, string>();
	for (const { name, id } of names) if (!byName.has(name)) byName.set(name, id);
	return { entries, survivorOf, idOfName: (name) => byName.get(fold(name)) ?? fold(name), issues };
}
