import { DAY, counted, hashOf, instantReader, isoInstant, type Instant } from '../../core';
import { recordsOf, survivorsOf, type Book } from '../../model';
import { readEntry, type MailEntry } from '../ledger/entry';
import { mailStateOf } from '../ledger/mailState';
import { partnersReader } from '../stops/partnersOf';
import type { OutreachContext } from '../types';

/** What became of the mails of one campaign, by step and in all. Partners count once in each column. */
interface OutcomeRow {
	readonly campaign: string;
	/** null: all steps. */
	readonly step: number | null;
	readonly partners: number;
	readonly sent: number;
	readonly unknown: number;
	readonly refused: number;
	readonly bounced: number;
	/** Partners that answered by link or replied, and in which words. */
	readonly answered: number;
	readonly stillPartnering: number;
	readonly talkToMe: number;
	readonly notAnyMore: number;
	readonly optedOut: number;
	/** Partners with a deal or registration of their own within the days after their first mail. */
	readonly reactivated: number;
	readonly archived: number;
	readonly opportunities: number;
}

export interface OutcomeReport {
	readonly operation: 'report';
	readonly asOf: string;
	readonly afterDays: number;
	readonly rows: readonly OutcomeRow[];
	readonly sentence: string;
	readonly specHash: string;
}

/** What a partner did in the days after its first mail. */
interface Told {
	readonly opportunities: number;
	readonly reactivated: boolean;
	readonly archived: boolean;
}

/**
 * Counts what came of the campaigns: sent, bounced, answered, reactivated, archived, and opportunities within some days
 * after a partner's first mail. It says what followed, not what the mails caused: for that a part of the partners would have
 * to be left without mails.
 *
 * An answer counts for the step that it answers. Cost: O(records).
 */
export function outcomeReport(book: Book, { afterDays = 90 }: { readonly afterDays?: number }, { asOf, timeZone }: OutreachContext): OutcomeReport {
	const instantOf = instantReader(timeZone);
	const survivor = survivorsOf(book, 'partner');
	const byCampaign = new Map<string, MailEntry[]>();
	for (const record of recordsOf(book, 'ledger')) {
		const entry = readEntry(record, instantOf);
		if (entry === undefined || entry.at > asOf) continue;
		const known = byCampaign.get(entry.key.campaign);
		if (known === undefined) byCampaign.set(entry.key.campaign, [entry]);
		else known.push(entry);
	}
	const made = new Map<string, { at: Instant; isDeal: boolean }[]>();
	const partnersOf = partnersReader(book);
	for (const type of ['opportunity', 'registration'] as const) {
		for (const record of recordsOf(book, type)) {
			const at = instantOf(record[type === 'opportunity' ? 'createdAt' : 'submittedAt']);
			if (at === undefined || at > asOf) continue;
			for (const id of partnersOf(record)) {
				const own = made.get(id) ?? [];
				made.set(id, own);
				own.push({ at, isDeal: type === 'opportunity' });
			}
		}
	}
	const archivedPartners = new Set(recordsOf(book, 'partner').filter(({ status }) => status === 'archived' || status === 'terminated').map(({ id }) => String(id)));

	const rowsOf = (campaign: string, entries: readonly MailEntry[]): OutcomeRow[] => {
		const partnerOf = ({ key }: MailEntry) => survivor(key.partnerId);
		const first = new Map<string, Instant>();
		for (const entry of entries) if (entry.stage === 'claimed') first.set(partnerOf(entry), Math.min(first.get(partnerOf(entry)) ?? Infinity, entry.at));
		const toldOf = (id: string): Told => {
			const from = first.get(id) ?? Infinity;
			const after = (made.get(id) ?? []).filter(({ at }) => at >= from && at < from + afterDays * DAY);
			return { opportunities: after.filter(({ isDeal }) => isDeal).length, reactivated: after.length > 0, archived: archivedPartners.has(id) };
		};
		const rowOf = (step: number | null): OutcomeRow => {
			const own = entries.filter(({ key }) => step === null || key.step === step);
			const mails = new Map<string, MailEntry[]>();
			for (const entry of own) mails.set(entry.mail, [...(mails.get(entry.mail) ?? []), entry]);
			const states = [...mails.values()].map(mailStateOf);
			const standing = (wanted: string) => states.filter((state) => state.standing === wanted).length;
			const partners = new Set(own.filter(({ stage }) => stage === 'claimed').map(partnerOf));
			const saying = (answer: string | undefined, ...stages: readonly string[]) => new Set(own.filter((entry) => stages.includes(entry.stage) && (answer === undefined || entry.answer === answer)).map(partnerOf)).size;
			const told = [...partners].map(toldOf);
			return {
				campaign,
				step,
				partners: partners.size,
				sent: standing('sent') + standing('bounced'),
				unknown: standing('unknown'),
				refused: standing('failed'),
				bounced: standing('bounced'),
				answered: saying(undefined, 'answered', 'replied'),
				stillPartnering: saying('stillPartnering', 'answered'),
				talkToMe: saying('talkToMe', 'answered'),
				notAnyMore: saying('notAnyMore', 'answered'),
				optedOut: saying(undefined, 'optedOut'),
				reactivated: told.filter(({ reactivated }) => reactivated).length,
				archived: told.filter(({ archived }) => archived).length,
				opportunities: told.reduce((sum, { opportunities }) => sum + opportunities, 0),
			};
		};
		const steps = [...new Set(entries.map(({ key }) => key.step))].sort((a, b) => a - b);
		return [rowOf(null), ...steps.map(rowOf)];
	};
	const rows = [...byCampaign].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([campaign, entries]) => rowsOf(campaign, entries));
	const all = rows.filter(({ step }) => step === null);
	const sum = (key: 'sent' | 'bounced' | 'answered' | 'reactivated' | 'unknown') => all.reduce((total, row) => total + row[key], 0);
	const sentence = `${counted(sum('sent'), 'mail')} sent, ${sum('bounced')} bounced, ${counted(sum('answered'), 'partner')} answered, ${sum('reactivated')} came back within ${afterDays} days${sum('unknown') > 0 ? `; of ${sum('unknown')} nobody knows whether they went` : ''}.`;
	return { operation: 'report', asOf: isoInstant(asOf), afterDays, rows, sentence, specHash: hashOf({ afterDays }) };
}
