import { DAY, by, compareNumber, compareText, dayOf, descending, inTurn, instantReader, isoInstant, type Instant } from '../core';
import { addressOf } from './ledger/entry';
import type { OutreachSpec } from './spec';
import type { OutreachContext, PartnerOutreach } from './types';
import { WAIT_WORDS, type Wait } from './words';

/** What is to happen with a partner as far as it alone is asked. */
interface Candidate {
	readonly id: string;
	readonly name: string;
	readonly acvAtStake: number;
	readonly outreach: PartnerOutreach;
}

/** Begun sequences before new ones, then what is at stake, then the id: the order in which mails go. */
const mostUrgentFirst = inTurn<Candidate>(
	by(({ outreach }) => outreach.step, descending(compareNumber)),
	by(({ acvAtStake }) => acvAtStake, descending(compareNumber)),
	by(({ id }) => id, compareText),
);

/** Midnight after an instant, where the workflow lives. */
function nextMidnight(instant: Instant, timeZone: string): Instant {
	const today = dayOf(instant, timeZone);
	const instantOf = instantReader(timeZone);
	// No day is longer than 25 hours: of these the first on another day is tomorrow.
	const days = [DAY / 2, DAY, 1.5 * DAY].map((later) => dayOf(instant + later, timeZone)).filter((day) => day > today);
	return instantOf(days[0]) ?? instant + DAY;
}

const held = (name: string, outreach: PartnerOutreach, reason: Wait, until: Instant): PartnerOutreach => ({
	...outreach,
	status: 'wait',
	reason,
	sentence: `${name}: ${WAIT_WORDS[reason]}; not before ${isoInstant(until)}.`,
	notBefore: isoInstant(until),
	basis: null,
	facts: null,
});

/**
 * Lays the limits over a plan that its mails share: one mail an address, and the cap of the day. The most urgent come first, and
 * have the mails of today; all others are left as they are.
 *
 * @param mailsToday how many mails of the campaign were claimed today already
 */
export function shareLimits(candidates: readonly Candidate[], mailsToday: number, { contactDays, dailyCap }: Pick<OutreachSpec, 'contactDays' | 'dailyCap'>, { asOf, timeZone }: OutreachContext): readonly Candidate[] {
	const tomorrow = nextMidnight(asOf, timeZone);
	const addresses = new Set<string>();
	let left = dailyCap - mailsToday;
	return [...candidates].sort(mostUrgentFirst).map((candidate) => {
		const { outreach } = candidate;
		if (outreach.status !== 'mail' || outreach.contact === null) return candidate;
		const address = addressOf(outreach.contact.email);
		if (addresses.has(address)) return { ...candidate, outreach: held(candidate.name, outreach, 'contactLimit', asOf + contactDays * DAY) };
		if (left <= 0) return { ...candidate, outreach: held(candidate.name, outreach, 'dailyCap', tomorrow) };
		left -= 1;
		addresses.add(address);
		return candidate;
	});
}
