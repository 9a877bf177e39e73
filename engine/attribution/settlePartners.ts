import { MINUTE, type Instant } from '../core';
import type { Evidence } from './evidence';
import type { EvidenceKind } from './kinds';
import type { KnownPartner } from './roster';

/** Kinds by which two systems tell of one act. */
const BRINGS: ReadonlySet<EvidenceKind> = new Set<EvidenceKind>(['referral', 'registration']);
/** Times on the quarter hour may be a day's beginning in some time zone: only others tell of one act. */
const QUARTER = 15 * MINUTE;

const isToTheMinute = (at: Instant | undefined): at is Instant => at !== undefined && at % QUARTER !== 0;
const isCertain = ({ mayBe, isNameless }: KnownPartner): boolean => mayBe === undefined && isNameless !== true;
const areCertain = (evidence: readonly Evidence[]): boolean => evidence.every(({ partner }) => isCertain(partner));

/** The one partner of some evidence; undefined for none and for several. */
function onlyPartner(evidence: readonly Evidence[]): KnownPartner | undefined {
	const [first] = evidence;
	return first !== undefined && evidence.every(({ partner }) => partner.id === first.partner.id) ? first.partner : undefined;
}

/**
 * Says whom evidence of a deal means where its record alone does not.
 *
 * 1. A name that several partners have means the one of them that the rest of the deal's evidence speaks of by id or by
 *    a name of its own; where that is none or several, it stays with the first.
 * 2. A partner without any name, known to one system only, is the one whose referral or registration another system
 *    tells of at the same minute.
 *
 * Undefined where everybody is known for sure. Cost: O(n) where everybody is known, else O(n) for each that is not.
 */
export function partnerSettler(claims: readonly Evidence[], acts: readonly Evidence[]): ((evidence: Evidence) => Evidence) | undefined {
	if (areCertain(claims) && areCertain(acts)) return undefined;
	const certain = [...claims, ...acts].filter(({ partner }) => isCertain(partner));
	const meantBy = ({ partner: { mayBe, isNameless }, kind, at }: Evidence): KnownPartner | undefined => {
		if (mayBe !== undefined) return onlyPartner(certain.filter(({ partner }) => mayBe.has(partner.id)));
		if (isNameless !== true || !BRINGS.has(kind) || !isToTheMinute(at)) return undefined;
		return onlyPartner(certain.filter((one) => BRINGS.has(one.kind) && one.at !== undefined && Math.abs(one.at - at) < MINUTE));
	};
	return (evidence) => {
		const partner = meantBy(evidence);
		return partner === undefined ? evidence : { ...evidence, partner };
	};
}
