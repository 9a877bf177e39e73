import type { Instant } from '../../core';
import type { Activity } from './readActivity';

/** Why a sequence ends or does not begin. */
export type Stop =
	| 'archived'
	| 'optedOut'
	| 'saidNotAnyMore'
	| 'answered'
	| 'replied'
	| 'openDeal'
	| 'newDeal'
	| 'liveRegistration'
	| 'newRegistration'
	| 'newAct'
	| 'notInAudience';

interface StopInput {
	readonly activity: Activity;
	readonly archived: boolean;
	readonly inAudience: boolean;
	/** When this round's first mail went; undefined before it. */
	readonly firstAt: Instant | undefined;
	readonly lastReply: { readonly at: Instant; readonly answer: string | undefined } | undefined;
}

const since = (at: Instant | undefined, firstAt: Instant | undefined): boolean => at !== undefined && firstAt !== undefined && at >= firstAt;

/**
 * Says what ends a sequence, the most telling reason first; undefined where it may go on.
 *
 * 1. A partner that is archived, or said "not any more", is left alone until a person decides otherwise.
 * 2. Any answer, reply, deal, registration or productive act since the first mail ends the round for good.
 * 3. An open deal or live registration keeps one from beginning; it is being worked with.
 * 4. Leaving the audience (it produces again) ends it too; coming back begins a new round after the cooldown.
 */
export function stopFor({ activity, archived, inAudience, firstAt, lastReply }: StopInput): Stop | undefined {
	if (archived) return 'archived';
	if (lastReply?.answer === 'notAnyMore') return 'saidNotAnyMore';
	if (since(lastReply?.at, firstAt)) return lastReply?.answer === undefined ? 'replied' : 'answered';
	if (since(activity.lastWordAt, firstAt)) return 'replied';
	if (activity.openDeals > 0) return 'openDeal';
	if (since(activity.lastDealAt, firstAt)) return 'newDeal';
	if (activity.liveRegistrations > 0) return 'liveRegistration';
	if (since(activity.lastRegistrationAt, firstAt)) return 'newRegistration';
	if (since(activity.lastActAt, firstAt)) return 'newAct';
	return inAudience ? undefined : 'notInAudience';
}
