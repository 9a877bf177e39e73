import { by, compareText, inTurn } from '../core';
import type { Answers } from './answers';
import type { Play } from './playTypes';
import type { PlaysSpec } from './playsSpec';

type Ranked = Pick<Play, 'expectedValue' | 'id' | 'managerEmail'>;

const mostValuableFirst = inTurn<Ranked>(
	(a, b) => b.expectedValue - a.expectedValue,
	by(({ id }) => id, compareText),
);

/**
 * Says which plays are for now: of each manager's the most valuable, at most as many as one is given in a run, and none while too
 * many are open. What has no manager is one queue of its own. Cost: O(plays log plays).
 */
export function chosenNow(plays: readonly Ranked[], { perManager, openPerManager }: Pick<PlaysSpec, 'perManager' | 'openPerManager'>, { openOf }: Pick<Answers, 'openOf'>): ReadonlySet<string> {
	const given = new Map<string | null, number>();
	const chosen = new Set<string>();
	for (const { id, managerEmail } of [...plays].sort(mostValuableFirst)) {
		const before = given.get(managerEmail) ?? 0;
		if (before >= Math.min(perManager, openPerManager - openOf(managerEmail))) continue;
		given.set(managerEmail, before + 1);
		chosen.add(id);
	}
	return chosen;
}

/** The stop rule in words. */
export const stopRuleInWords = ({ perPartner, perManager, openPerManager, openDays }: PlaysSpec): string =>
	`At most ${perPartner} plays a partner, one of a kind, and ${perManager} new ones a manager and run; none while a manager has ${openPerManager} open. A play is open until it is answered, for ${openDays} days at most.`;
