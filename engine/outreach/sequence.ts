import { DAY, MINUTE, type Instant } from '../core';
import { mailKeyOf } from './ledger/mailKey';
import { mayHaveGone } from './ledger/mailState';
import type { LedgerMail } from './ledger/readLedger';
import type { OutreachSpec } from './spec';

/** What a partner's sequence asks for next. */
export type Position =
	/** The next attempt of a step, not before a moment. `firstAt`: when the round began; undefined before its first mail. */
	| { readonly next: 'send'; readonly round: number; readonly step: number; readonly attempt: number; readonly notBefore: Instant; readonly firstAt: Instant | undefined; readonly previous: LedgerMail | undefined }
	/** A claim that nothing is known of. */
	| { readonly next: 'unknown'; readonly round: number; readonly step: number; readonly mail: LedgerMail; readonly firstAt: Instant }
	/** So often tried in vain that a person should look. */
	| { readonly next: 'givenUp'; readonly round: number; readonly step: number; readonly mail: LedgerMail; readonly firstAt: Instant }
	/** A person said no to this mail. */
	| { readonly next: 'rejected'; readonly round: number; readonly step: number; readonly mail: LedgerMail; readonly firstAt: Instant | undefined }
	| { readonly next: 'finished'; readonly round: number; readonly step: number; readonly lastAt: Instant; readonly firstAt: Instant };

const claimed = ({ standing }: LedgerMail) => standing !== 'notClaimed';

/**
 * Finds the next step from the mails of one round, which are in order.
 *
 * 1. A step is done when a mail of it went out; one that bounced or was refused is tried with another contact.
 * 2. An attempt that is known not to have gone is made again after `retryMinutes`; an attempt that nothing is known of is not.
 * 3. `gapDays` run from the sending of the step before.
 */
function positionIn(mails: readonly LedgerMail[], round: number, spec: OutreachSpec): Position {
	const begun = mails.filter(claimed);
	const firstAt = begun[0]?.at;
	const steps = spec.gapDays.length + 1;
	let previous: LedgerMail | undefined;
	for (let step = 1; step <= steps; step++) {
		const own = mails.filter((mail) => mail.step === step);
		const done = own.find(({ standing }) => standing === 'sent');
		if (done !== undefined) {
			previous = done;
			continue;
		}
		const unknown = own.find(({ standing }) => standing === 'unknown');
		if (unknown !== undefined) return { next: 'unknown', round, step, mail: unknown, firstAt: firstAt ?? unknown.at };
		const tried = own.filter(claimed);
		const last = tried.at(-1);
		if (last !== undefined && tried.length >= spec.attempts) return { next: 'givenUp', round, step, mail: last, firstAt: firstAt ?? last.at };
		const attempt = (last?.attempt ?? 0) + 1;
		const open = own.find((mail) => mail.attempt === attempt);
		if (open?.rejected === true) return { next: 'rejected', round, step, mail: open, firstAt };
		const gap = step === 1 ? 0 : (spec.gapDays[step - 2] ?? 0) * DAY;
		const due = previous === undefined ? -Infinity : previous.at + gap;
		const again = last === undefined ? -Infinity : last.at + (last.standing === 'notSent' ? spec.retryMinutes * MINUTE : 0);
		return { next: 'send', round, step, attempt, notBefore: Math.max(due, again), firstAt, previous };
	}
	const lastAt = previous?.at ?? 0;
	return { next: 'finished', round, step: steps, lastAt, firstAt: firstAt ?? lastAt };
}

/** Where a partner stands in its latest round. Cost: O(mails of the partner x steps). */
export function positionOf(mails: readonly LedgerMail[], spec: OutreachSpec): Position {
	const round = mails.at(-1)?.round ?? 1;
	return positionIn(mails.filter((mail) => mail.round === round), round, spec);
}

/** The beginning of the next round. */
export const nextRound = ({ round }: Position, notBefore: Instant): Extract<Position, { next: 'send' }> => ({ next: 'send', round: round + 1, step: 1, attempt: 1, notBefore, firstAt: undefined, previous: undefined });

/** When the last mail of a round went, or may have gone; undefined before the first. */
export function lastMailOf(mails: readonly LedgerMail[]): Instant | undefined {
	const gone = mails.filter(mayHaveGone);
	return gone.length === 0 ? undefined : Math.max(...gone.map(({ at }) => at));
}

/** The key of the mail that a position asks for. */
export const keyAt = (campaign: string, partnerId: string, { round, step, attempt }: Extract<Position, { next: 'send' }>): string => mailKeyOf({ campaign, partnerId, round, step, attempt });
