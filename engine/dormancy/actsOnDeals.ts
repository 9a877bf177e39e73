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
 * helped, on the day it was named there. Renewals, churn and duplicates are no acts, nor is what it is named for later.
 *
 * @param rows the acts that something else than a deal tells of, and nothing else
 * @returns how many parts came after the as-of date, and how many tags are not believed
 */
export function actsOnDeals(deals: DealColumns, rows: ActRows, spec: DormancySpec, { dayOf, cameOn }: EventDays, tell: TellAct): { readonly afterAsOf: number; readonly doubted: number } {
	const undecided: Tag[] = [];
	let [decided, afterAsOf] = [0, 0];
	eachPart(deals, DEAL.ownDoing, (part, deal) => {
		const flags = deals.partFlags[part] ?? 0;
		if ((flags & PART.toCome) !== 0) afterAsOf += 1;
		else if ((flags & PART.brought) !== 0) {
			if ((flags & PART.decided) === 0) undecided.push({ part, deal });
			else decided += 1;
		}
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
		const flags = deals.partFlags[part] ?? 0;
		const brought = (flags & PART.brought) !== 0;
		if ((flags & PART.toCome) === 0 && (!brought || (flags & PART.decided) !== 0)) act(part, deal, brought);
	});
	for (const { part, deal } of believed) act(part, deal, true);
	return { afterAsOf, doubted };
}
