import { counted } from '../core';
import type { Stop } from './stops/stopFor';
import type { PlanSummary } from './types';

/** Why a sequence is over or has not begun, as people read it. */
export const STOP_WORDS: Readonly<Record<Stop, string>> = {
	archived: 'it is archived or terminated',
	optedOut: 'its contact wants no mails',
	saidNotAnyMore: 'it said "not any more"; archiving is proposed to its manager',
	answered: 'it answered',
	replied: 'it replied',
	openDeal: 'it is on an open deal',
	newDeal: 'it came onto a deal since the first mail',
	liveRegistration: 'it has a live registration',
	newRegistration: 'it registered something since the first mail',
	newAct: 'it did something for business since the first mail',
	notInAudience: 'it is not among those to write to any more',
};

/** Why nothing can be mailed and a person has to act. */
export const TASK_WORDS = {
	noContact: 'nobody to write to is on file: find a contact',
	noUsableContact: 'every contact on file left or bounced: find another',
	noBasis: 'nothing allows the mail',
	noHour: 'no hour of the week suits its time zones: set a time zone or other hours',
	unknownMail: 'nobody knows whether the last mail went: say "sent" or "send again"',
	givenUp: 'the mail could not be handed over: look at the mail account and the address',
	saidNotAnyMore: 'it said "not any more": archive it, or call',
} as const;
export type Task = keyof typeof TASK_WORDS;

export const WAIT_WORDS = {
	gap: 'the next step has its day',
	cooldown: 'it rests after its last round',
	retry: 'the last attempt did not go and is made again',
	hours: 'it is night, weekend or holiday there',
	contactLimit: 'its contact got an automated mail within the last days',
	dailyCap: 'the mails of today are used up',
	beingSent: 'its mail is being sent',
} as const;
export type Wait = keyof typeof WAIT_WORDS;

/** The plan in one sentence. */
export function planSentence({ statuses: { mail, draft, task, wait, stopped }, claimedToday }: Omit<PlanSummary, 'sentence'>): string {
	return `${counted(mail, 'mail')} may go now, ${counted(draft, 'draft is', 'drafts are')} for managers, ${counted(task, 'task')}; ${wait} wait, ${stopped} stopped; ${counted(claimedToday, 'mail')} went today before.`;
}
