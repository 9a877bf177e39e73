import type { Instant } from '../../core';
import type { MailEntry } from './entry';
import type { Stage } from './stages';

/**
 * Where one mail stands. `unknown`: claimed, and nothing said after it. `notClaimed`: only approved or rejected so far.
 */
type MailStanding = 'notClaimed' | 'unknown' | 'sent' | 'notSent' | 'failed' | 'bounced';

export interface MailState {
	readonly standing: MailStanding;
	/** When it was claimed, or last heard of. */
	readonly at: Instant;
	readonly contact: string;
	/** Which words a person said yes to; undefined without a yes that holds. */
	readonly approvedHash: string | undefined;
	readonly rejected: boolean;
	/** What stands on it, where it was claimed. */
	readonly from: string | undefined;
	readonly subject: string | undefined;
}

/** Whether somebody may have got the mail. */
export const mayHaveGone = ({ standing }: MailState): boolean => standing === 'sent' || standing === 'unknown' || standing === 'bounced';

/** What settles a claim, the strongest word first: a mail that may have gone counts as gone. */
const SETTLES: readonly (readonly [Stage, MailStanding])[] = [
	['bounced', 'bounced'],
	['markedSent', 'sent'],
	['sent', 'sent'],
	['refused', 'failed'],
	['sendAgain', 'notSent'],
	['deferred', 'notSent'],
	['yielded', 'notSent'],
	['claimed', 'unknown'],
];

/** Says where a mail stands from all that was noted of it; the order of the lines does not matter. */
export function mailStateOf(entries: readonly MailEntry[]): MailState {
	const last = new Map<Stage, MailEntry>();
	for (const entry of entries) {
		const known = last.get(entry.stage);
		if (known === undefined || known.at < entry.at || (known.at === entry.at && known.contact < entry.contact)) last.set(entry.stage, entry);
	}
	const [stage, standing] = SETTLES.find(([name]) => last.has(name)) ?? [undefined, 'notClaimed' as const];
	const settled = (stage === undefined ? undefined : last.get(stage)) ?? last.get('approved') ?? entries[0];
	const claim = last.get('claimed');
	const [approved, rejectedAt] = [last.get('approved'), last.get('rejected')?.at ?? -Infinity];
	return {
		standing,
		// A step's time runs from its sending, not from the bounce that came days later.
		at: (standing === 'bounced' || standing === 'sent' ? claim?.at : undefined) ?? settled?.at ?? 0,
		contact: claim?.contact ?? settled?.contact ?? '',
		approvedHash: approved !== undefined && approved.at > rejectedAt ? (approved.wordsHash ?? '') : undefined,
		rejected: last.has('rejected') && rejectedAt >= (approved?.at ?? -Infinity),
		from: claim?.from,
		subject: claim?.subject,
	};
}
