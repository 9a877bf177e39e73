import type { Instant } from '../core';
import type { ActRows } from './actRows';
import type { DealColumns } from './dealColumns';
import type { DormancySpec } from './spec';
import { UNKNOWN } from './textNumbers';

/** How long before a deal an act may lie to have led to it. */
const LOOKBACK_DAYS = 180;
/** Where this share of sourcing tags has something behind it, a tag with nothing behind it is the exception that needs a reason. */
const USUALLY_BACKED = 0.5;
/** A lead source that says the deal came through a partner. */
const PARTNER_SOURCE = /partner|channel|alliance|reseller|referral|indirect/i;

/** Of some tags without decision or source, those with one of the partner's own dated acts about the same customer near the deal's creation. The rows are gone through once. */
function tagsWithAct(tags: readonly number[], { parts, matters }: DealColumns, createdOn: (tag: number) => number, rows: ActRows, { tagDays }: DormancySpec): ReadonlySet<number> {
	const wanted = new Map<number, Map<number, number[]>>();
	for (const tag of tags) {
		const [partner, matter] = [parts.partners[tag] ?? UNKNOWN, matters[parts.deals[tag] ?? -1] ?? 0];
		let ofPartner = wanted.get(partner);
		if (ofPartner === undefined) wanted.set(partner, (ofPartner = new Map<number, number[]>()));
		const known = ofPartner.get(matter);
		if (known === undefined) ofPartner.set(matter, [tag]);
		else known.push(tag);
	}
	const found = new Set<number>();
	rows.eachAct((partner, matter, day) => {
		for (const tag of wanted.get(partner)?.get(matter) ?? []) {
			const on = createdOn(tag);
			if (day >= on - LOOKBACK_DAYS && day <= on + tagDays) found.add(tag);
		}
	});
	return found;
}

/**
 * The sourcing tags that tell of an act: those that Attribution Tag decided, those with a dated act of the partner or a
 * partner lead source behind them, and, in a book where most tags have neither, all that were set in time.
 *
 * A tag set late, or with nothing behind it where tags usually have something, is somebody's bookkeeping: it must not
 * make a silent partner look alive.
 *
 * @param tags places among the parts of the deals
 */
export function believedTags(tags: readonly number[], deals: DealColumns, rows: ActRows, spec: DormancySpec, dayOf: (instant: Instant) => number): { readonly believed: readonly number[]; readonly doubted: number } {
	const { parts, created, reads } = deals;
	const createdAt = (tag: number): number => created[parts.deals[tag] ?? -1] ?? NaN;
	const createdOn = (tag: number): number => dayOf(createdAt(tag));
	const isLate = (tag: number): boolean => dayOf(parts.since[tag] ?? NaN) - createdOn(tag) > spec.tagDays;
	const isFromPartner = (tag: number): boolean => PARTNER_SOURCE.test(reads[parts.deals[tag] ?? -1]?.leadSource ?? '');
	const undecided = tags.filter((tag) => parts.decided[tag] !== true);
	const late = new Set(undecided.filter(isLate));
	const bare = undecided.filter((tag) => late.has(tag) || !isFromPartner(tag));
	const acted = tagsWithAct(bare.filter((tag) => !Number.isNaN(createdAt(tag))), deals, createdOn, rows, spec);
	const doubtful = new Set(bare.filter((tag) => !acted.has(tag)));
	const proofIsUsual = tags.length - doubtful.size >= USUALLY_BACKED * tags.length;
	const believed = tags.filter((tag) => !doubtful.has(tag) || (!proofIsUsual && !late.has(tag)));
	return { believed, doubted: tags.length - believed.length };
}
