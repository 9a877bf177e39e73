import { instantReader, isMissing, type Issue } from '../core';
import { MOTIONS, PARTNER_STATUSES, PARTNER_TYPES, Partner, comesFirst, isAbsent, isDuplicate, isText, readRecord, recordsOf, type Book, type BookRecord, type Motion, type PartnerType } from '../model';
import { dayNumbers } from './dayNumber';
import { readRosterDecisions } from './rosterDecisions';
import type { DormancyContext } from './types';

const Reads = Partner.pick({
	id: true,
	name: true,
	aliases: true,
	types: true,
	motion: true,
	strategic: true,
	status: true,
	statusSince: true,
	enrolledAt: true,
	archivedAt: true,
	agreementEndsAt: true,
	managerEmail: true,
	parentId: true,
});
type PartnerRead = ReturnType<typeof Reads.parse>;

const TYPES: ReadonlySet<unknown> = new Set(PARTNER_TYPES);
const KNOWN_MOTIONS: ReadonlySet<unknown> = new Set(MOTIONS);
const STATUSES: ReadonlySet<unknown> = new Set(PARTNER_STATUSES);
const isList = (value: unknown, fits: (one: unknown) => boolean): boolean => isAbsent(value) || (Array.isArray(value) && value.every(fits));

/** Whether the schema would pass the record as it is; asked first, because a copy of tens of thousands is slow. */
function fitsAsItIs(record: BookRecord): boolean {
	const { id, name, aliases, types, motion, strategic, status, statusSince, enrolledAt, archivedAt, agreementEndsAt, managerEmail, parentId } = record as Readonly<Record<string, unknown>>;
	return (
		typeof id === 'string' && id !== '' && [name, statusSince, enrolledAt, archivedAt, agreementEndsAt, managerEmail, parentId].every(isText) &&
		isList(aliases, (one) => typeof one === 'string') && isList(types, (one) => TYPES.has(one)) &&
		(isAbsent(motion) || KNOWN_MOTIONS.has(motion)) && (isAbsent(strategic) || typeof strategic === 'boolean') && (isAbsent(status) || STATUSES.has(status))
	);
}

const readPartner = (record: BookRecord): { readonly value: PartnerRead } | { readonly issue: Issue } => (fitsAsItIs(record) ? { value: record as unknown as PartnerRead } : readRecord(Reads, record));

const NO_ALIASES: readonly string[] = [];

/** A partner as this module sees it; moments are local day numbers. */
export interface Member {
	readonly id: string;
	readonly name: string;
	readonly aliases: readonly string[];
	readonly type: string;
	readonly motion: Motion;
	readonly strategic: boolean;
	/** Enrolled but not working yet, e.g. invited. */
	readonly pending: boolean;
	readonly enrolledOn: number | undefined;
	/** The day it was archived or terminated; Infinity for a partner that is not, undefined where nobody says when. */
	readonly archivedOn: number | undefined;
	readonly agreementEndsOn: number | undefined;
	readonly managerEmail: string | undefined;
	readonly parentId: string | undefined;
	readonly record: BookRecord;
}

export interface Roster {
	readonly members: ReadonlyMap<string, Member>;
	readonly issues: readonly Issue[];
}

/** Types that sign up by themselves when nobody says otherwise. */
const SELF_SERVE: ReadonlySet<PartnerType> = new Set(['affiliate', 'marketplace']);

function motionOf({ motion, managerEmail, types }: { motion?: Motion | null | undefined; managerEmail?: string | null | undefined; types?: readonly PartnerType[] | null | undefined }): Motion {
	if (motion != null) return motion;
	if (!isMissing(managerEmail) || (types ?? []).length === 0) return 'named';
	return (types ?? []).every((type) => SELF_SERVE.has(type)) ? 'selfServe' : 'named';
}

/** A partner of several types counts as the first by the alphabet. */
const typeOf = (types: readonly PartnerType[]): string => types.reduce((first: string, type) => (first === '' || type < first ? type : first), '') || 'unknown';

/**
 * Reads the partners of a book, each company once. A partner enrolled after the as-of date does not exist yet; one that
 * people decided to archive is archived from that day on, whether the source says so yet or not.
 * Where two records share an id the one whose JSON sorts first stands for both.
 */
export function readRoster(book: Book, { asOf, timeZone }: DormancyContext): Roster {
	const instantOf = instantReader(timeZone);
	const dayOf = dayNumbers(timeZone);
	const dayFrom = (value: unknown) => {
		const instant = instantOf(value);
		return instant === undefined ? undefined : dayOf(instant);
	};
	const today = dayOf(asOf);
	const decisions = readRosterDecisions(book, { asOf, timeZone });
	const members = new Map<string, Member>();
	const issues: Issue[] = [];
	for (const record of recordsOf(book, 'partner')) {
		if (isDuplicate(record)) continue;
		const read = readPartner(record);
		if ('issue' in read) {
			issues.push(read.issue);
			continue;
		}
		const { id, name, aliases, types, strategic, status, statusSince, enrolledAt, archivedAt, agreementEndsAt, managerEmail, parentId } = read.value;
		const enrolledOn = dayFrom(enrolledAt);
		if (enrolledOn !== undefined && enrolledOn > today) continue;
		const known = members.get(id);
		if (known !== undefined) {
			issues.push({ code: 'repeatedId', severity: 'warning', message: `Two partner records share the id ${id}; one of them is read. Partner Dedupe merges them.`, recordId: id });
			if (comesFirst(known.record, record)) continue;
		}
		const decision = decisions.get(id);
		const decidedOn = decision === undefined || decision.stays ? Infinity : dayOf(decision.at);
		const ended = status === 'archived' || status === 'terminated';
		members.set(id, {
			id,
			name: name ?? id,
			aliases: aliases ?? NO_ALIASES,
			type: typeOf(types ?? []),
			motion: motionOf(read.value),
			strategic: strategic === true,
			pending: status === 'invited' || status === 'onboarding',
			enrolledOn,
			archivedOn: dayFrom(archivedAt) ?? (ended ? dayFrom(statusSince) : decidedOn),
			agreementEndsOn: dayFrom(agreementEndsAt),
			managerEmail: managerEmail ?? undefined,
			parentId: parentId ?? undefined,
			record,
		});
	}
	return { members, issues };
}
