import { columnOf, type Instant } from '../core';
import type { ActRows } from './actRows';
import { NO_DAY } from './dayNumber';
import type { DealColumns } from './dealColumns';
import type { DormancySpec } from './spec';

/** A partner that is said to have brought a deal. */
export interface Tag {
	/** Its place among the parts of deals. */
	readonly part: number;
	readonly deal: number;
}

/** How long before a deal an act may lie to have led to it. */
const LOOKBACK_DAYS = 180;
/** Where this share of sourcing tags has something behind it, a tag with nothing behind it is the exception that needs a reason. */
const USUALLY_BACKED = 0.5;
/** A lead source that says the deal came through a partner. */
const PARTNER_SOURCE = /partner|channel|alliance|reseller|referral|indirect/i;

/** Marks the tags with one of the partner's own dated acts about the same customer near the deal's creation. The rows are gone through once. */
function markThoseWithAct(backed: Uint8Array, tags: readonly Tag[], createdOn: readonly number[], { partners, matters }: DealColumns, rows: ActRows, { tagDays }: DormancySpec): void {
	const wanted = new Map<number, Map<number, number[]>>();
	for (const [at, { part, deal }] of tags.entries()) {
		const [partner = -1, matter = 0] = [partners[part], matters[deal]];
		if (backed[at] === 1 || Number.isNaN(createdOn[at])) continue;
		let ofPartner = wanted.get(partner);
		if (ofPartner === undefined) wanted.set(partner, (ofPartner = new Map<number, number[]>()));
		const known = ofPartner.get(matter);
		if (known === undefined) ofPartner.set(matter, [at]);
		else known.push(at);
	}
	if (wanted.size === 0) return;
	rows.eachAct((partner, matter, day) => {
		for (const at of wanted.get(partner)?.get(matter) ?? []) {
			const on = createdOn[at] ?? NaN;
			if (day >= on - LOOKBACK_DAYS && day <= on + tagDays) backed[at] = 1;
		}
	});
}

/**
 * The sourcing tags that tell of an act, of those that nobody decided: those with a dated act of the partner or a partner
 * lead source behind them, and, in a book where most tags have neither, all that were set in time.
 *
 * A tag set late, or with nothing behind it where tags usually have something, is somebody's bookkeeping: it must not
 * make a silent partner look alive.
 *
 * @param decided how many tags Attribution Tag decided beside these; they have something behind them
 */
export function believedTags(tags: readonly Tag[], decided: number, deals: DealColumns, rows: ActRows, spec: DormancySpec, dayOf: (instant: Instant) => number): { readonly believed: readonly Tag[]; readonly doubted: number } {
	const { reads, created, namedOn } = deals;
	const createdOn = tags.map(({ deal }) => dayOf(created[deal] ?? NaN));
	const late = columnOf(Uint8Array, tags, ({ part }, at) => (namedOn[part] !== NO_DAY && (namedOn[part] ?? NaN) - (createdOn[at] ?? NaN) > spec.tagDays ? 1 : 0));
	const backed = columnOf(Uint8Array, tags, ({ deal }, at) => (late[at] === 0 && PARTNER_SOURCE.test(reads[deal]?.leadSource ?? '') ? 1 : 0));
	markThoseWithAct(backed, tags, createdOn, deals, rows, spec);
	const proofIsUsual = decided + backed.reduce((sum, one) => sum + one, 0) >= USUALLY_BACKED * (decided + tags.length);
	const believed = tags.filter((_, at) => backed[at] === 1 || (!proofIsUsual && late[at] === 0));
	return { believed, doubted: tags.length - believed.length };
}
