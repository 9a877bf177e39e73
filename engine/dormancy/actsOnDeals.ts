import { UNKNOWN } from '../core';
import type { ActRows } from './actRows';
import { believedTags, type Tag } from './believedTags';
import { NO_DAY } from './dayNumber';
import { DEAL, PART, eachPart, type DealColumns } from './dealColumns';
import type { EventDays } from './eventDays';
import type { DormancySpec } from './spec';

/** Tells of one act: of a partner by its number, on a day, about a matter. */
type TellAct = (partner: number, day: number, matter: number) => void;

/**
 * Tells what partners did on deals: one that it brought, on the deal's creation if its tag is believed; one that it
 * helped, on the day it was named there. Renewals, churn and duplicates are no acts.
 *
 * @param rows the acts that something else than a deal tells of, and nothing else
 * @returns how many tags are not believed; those of partners that the roster does not have are no question of belief
 */
export function actsOnDeals(deals: DealColumns, rows: ActRows, spec: DormancySpec, { dayOf, cameOn }: EventDays, tell: TellAct): number {
	const undecided: Tag[] = [];
	let decided = 0;
	const isTag = (part: number): boolean => ((deals.partFlags[part] ?? 0) & (PART.brought | PART.decided)) === PART.brought && deals.partners[part] !== UNKNOWN;
	eachPart(deals, DEAL.ownDoing, (part, deal) => {
		if (isTag(part)) undecided.push({ part, deal });
		else if (((deals.partFlags[part] ?? 0) & PART.brought) !== 0 && deals.partners[part] !== UNKNOWN) decided += 1;
	});
	const { believed, doubted } = believedTags(undecided, decided, deals, rows, spec, dayOf);

	const act = (part: number, deal: number, brought: boolean): void => {
		const at = deals.created[deal] ?? NaN;
		const [created, named] = [Number.isNaN(at) ? NO_DAY : dayOf(at), deals.namedOn[part] ?? NO_DAY];
		const [first, orElse] = brought ? [created, named] : [named, created];
		const day = cameOn(first === NO_DAY ? orElse : first);
		if (day !== NO_DAY) tell(deals.partners[part] ?? UNKNOWN, day, deals.matters[deal] ?? 0);
	};
	eachPart(deals, DEAL.ownDoing, (part, deal) => {
		if (!isTag(part)) act(part, deal, ((deals.partFlags[part] ?? 0) & PART.brought) !== 0);
	});
	for (const { part, deal } of believed) act(part, deal, true);
	return doubted;
}
