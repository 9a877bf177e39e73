import { fold, instantReader, objectIn, textIn, type Issue } from '../core';
import { Partner, comesFirst, isDuplicate, readRecord, recordsOf, type Book, type BookRecord } from '../model';
import { countryCode } from './contacts/countries';
import type { OutreachSpec } from './spec';
import type { OutreachContext } from './types';

const Reads = Partner.pick({ id: true, name: true, email: true, status: true, strategic: true, managerEmail: true, agreementEndsAt: true, country: true, archivedAt: true });

/** A partner as a campaign sees it. */
export interface Member {
	readonly id: string;
	readonly name: string;
	readonly email: string | undefined;
	readonly archived: boolean;
	/** Its manager writes to it, not a workflow. */
	readonly personal: boolean;
	readonly managerEmail: string | null;
	readonly agreementRuns: boolean;
	readonly country: string | undefined;
	readonly state: string | undefined;
	readonly acvAtStake: number;
	readonly record: BookRecord;
}

const ENDED: ReadonlySet<unknown> = new Set(['archived', 'terminated']);
const RUNNING: ReadonlySet<unknown> = new Set(['active', 'onboarding']);

/** The tier of a partner: what Partner Score says stands now, else the source's word. */
const tierOf = ({ tier }: BookRecord): string | undefined => textIn(objectIn(tier)['current']) ?? textIn(objectIn(tier)['inSource']) ?? textIn(tier);

/**
 * Reads the partners of a book, each once.
 *
 * An agreement runs while the status says so, or until its stated end; one that has ended counts for nothing, whatever the
 * status says.
 */
export function readRoster(book: Book, spec: Pick<OutreachSpec, 'draftTiers' | 'fallbackManager'>, { asOf, timeZone }: OutreachContext): { readonly members: readonly Member[]; readonly issues: readonly Issue[] } {
	const instantOf = instantReader(timeZone);
	const personalTiers = new Set(spec.draftTiers.map(fold));
	const members = new Map<string, Member>();
	const issues: Issue[] = [];
	for (const record of recordsOf(book, 'partner')) {
		if (isDuplicate(record)) continue;
		const read = readRecord(Reads, record);
		if ('issue' in read) {
			issues.push(read.issue);
			continue;
		}
		const { id, name, email, status, strategic, managerEmail, agreementEndsAt, country, archivedAt } = read.value;
		const known = members.get(id);
		if (known !== undefined && comesFirst(known.record, record)) continue;
		const dormancy = objectIn(record['dormancy']);
		const ends = instantOf(agreementEndsAt);
		const archived = instantOf(archivedAt);
		const tier = tierOf(record);
		members.set(id, {
			id,
			name: textIn(name) ?? id,
			email: textIn(email),
			archived: ENDED.has(status) || (archived !== undefined && archived <= asOf) || dormancy['state'] === 'archived',
			personal: strategic === true || (tier !== undefined && personalTiers.has(fold(tier))),
			managerEmail: textIn(managerEmail) ?? textIn(spec.fallbackManager) ?? null,
			agreementRuns: ends === undefined ? RUNNING.has(status) : ends >= asOf,
			country: countryCode(textIn(country)),
			state: textIn(dormancy['state']),
			acvAtStake: Number(dormancy['acvAtStake'] ?? 0) || 0,
			record,
		});
	}
	return { members: [...members.values()], issues };
}
