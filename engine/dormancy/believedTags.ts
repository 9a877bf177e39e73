import type { ActRows } from './actRows';
import type { Deal } from './partnerDeals';
import type { Part } from './partnersOnDeal';
import type { DormancySpec } from './spec';

/** A partner's name on a deal. */
export interface Tag {
	readonly deal: Deal;
	readonly part: Part;
	/** The partner's number. */
	readonly partner: number;
	/** The day it was set; undefined where the source does not say. */
	readonly setOn: number | undefined;
}

/** How long before a deal an act may lie to have led to it. */
const LOOKBACK_DAYS = 180;
/** Where this share of sourcing tags has something behind it, a tag with nothing behind it is the exception that needs a reason. */
const USUALLY_BACKED = 0.5;
/** A lead source that says the deal came through a partner. */
const PARTNER_SOURCE = /partner|channel|alliance|reseller|referral|indirect/i;

/** Whether one of the partner's own dated acts about the same customer lies near the deal's creation. */
function hasAct({ deal, partner }: Tag, actsOn: (partner: number, matter: number) => readonly number[], { tagDays }: DormancySpec): boolean {
	const { createdOn } = deal;
	if (createdOn === undefined) return false;
	return actsOn(partner, deal.matter).some((day) => day >= createdOn - LOOKBACK_DAYS && day <= createdOn + tagDays);
}

/** Looks up the days of a partner's dated acts about one matter; the rows are gone through once. */
function actsByMatter(rows: ActRows, tags: readonly Tag[]) {
	const wanted = new Map<number, Map<number, number[]>>();
	for (const { partner, deal } of tags) {
		let matters = wanted.get(partner);
		if (matters === undefined) wanted.set(partner, (matters = new Map<number, number[]>()));
		matters.set(deal.matter, []);
	}
	if (tags.length > 0) rows.eachAct((partner, matter, day) => wanted.get(partner)?.get(matter)?.push(day));
	return (partner: number, matter: number): readonly number[] => wanted.get(partner)?.get(matter) ?? [];
}

/**
 * The sourcing tags that tell of an act: those that Attribution Tag decided, those with a dated act of the partner or a
 * partner lead source behind them, and, in a book where most tags have neither, all that were set in time.
 *
 * A tag set late, or with nothing behind it where tags usually have something, is somebody's bookkeeping: it must not
 * make a silent partner look alive.
 */
export function believedTags(tags: readonly Tag[], rows: ActRows, spec: DormancySpec): { readonly believed: readonly Tag[]; readonly doubted: number } {
	const actsOn = actsByMatter(rows, tags);
	const judged = tags.map((tag) => {
		const { deal, part, setOn } = tag;
		const late = setOn !== undefined && deal.createdOn !== undefined && setOn - deal.createdOn > spec.tagDays;
		const backed = part.decided || hasAct(tag, actsOn, spec) || (!late && PARTNER_SOURCE.test(deal.read.leadSource ?? ''));
		return { tag, late, backed };
	});
	const backed = judged.filter((one) => one.backed).length;
	const proofIsUsual = backed >= USUALLY_BACKED * tags.length;
	const believed = judged.filter((one) => one.backed || (!proofIsUsual && !one.late)).map(({ tag }) => tag);
	return { believed, doubted: tags.length - believed.length };
}
