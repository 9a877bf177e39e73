import { by, compareText, hashOf, inTurn } from '../core';
import type { Answers, Held } from './answers';
import { arithmeticOf, expectedValue } from './expectedValue';
import type { Candidate, PartnerPlays, Play } from './playTypes';
import { PLAYS, type PlayName } from './playsSpec';
import type { Member } from './roster';
import { RULES, type Case } from './rules';

/** The id of a play: the same for the same play, partner and subject, on any day. */
export const playId = (play: PlayName, partnerId: string, subject: { readonly type: string; readonly id: string }): string =>
	`${play}-${hashOf([play, partnerId, subject.type, subject.id])}`;

type Unplaced = Omit<Play, 'status'>;

export interface RankedPlays {
	readonly plays: readonly Unplaced[];
	readonly heldBack: PartnerPlays['heldBack'];
}

const GREETING = 'Hello,';

/** The mail a manager may send: the rule's words between a greeting and a close. */
function draftOf({ draft }: Candidate, { email, managerEmail }: Member): Play['draft'] {
	if (draft === null) return null;
	return { to: email, subject: draft.subject, body: `${GREETING}\n\n${draft.body}\n\nBest regards${managerEmail === null ? '' : `,\n${managerEmail}`}` };
}

const bestFirst = inTurn<Unplaced>(
	(a, b) => b.expectedValue - a.expectedValue,
	by(({ play }) => PLAYS.indexOf(play), (a: number, b: number) => a - b),
	by(({ id }) => id, compareText),
);

/**
 * A partner's plays, the most valuable first, at most so many and one of a kind; what is open, or was answered, is not among
 * them, and counted. A play that is expected to bring nothing is none.
 *
 * @param heldBefore why introductions were not even assigned
 */
export function rankPlays(of: Case, allowed: readonly PlayName[], perPartner: number, { heldOf }: Answers, heldBefore: readonly Held[] = []): RankedPlays {
	const { partner, world } = of;
	const held: Record<Held, number> = { open: 0, done: 0, snoozed: 0, wrong: 0 };
	for (const because of heldBefore) held[because] += 1;
	const best: Unplaced[] = [];
	for (const name of allowed) {
		const candidates = RULES[name](of);
		// Most rules say nothing of most partners.
		if (candidates.length === 0) continue;
		const fitting = candidates.flatMap((candidate): Unplaced[] => {
			const value = expectedValue(candidate.factors);
			if (!(value > 0)) return [];
			const id = playId(name, partner.id, candidate.subject);
			const because = heldOf(id);
			if (because !== undefined) {
				held[because] += 1;
				return [];
			}
			return [{ ...candidate, id, rank: 0, partnerId: partner.id, partnerName: partner.name, managerEmail: partner.managerEmail, expectedValue: value, currency: world.currency, arithmetic: arithmeticOf(candidate.factors, world.currency), draft: draftOf(candidate, partner) }];
		});
		const [first] = fitting.sort(bestFirst);
		if (first !== undefined) best.push(first);
	}
	best.sort(bestFirst);
	return { plays: best.slice(0, perPartner).map((play, at) => ({ ...play, rank: at + 1 })), heldBack: { ...held, beyond: Math.max(0, best.length - perPartner) } };
}
