import { by, compareNumber, compareText, descending, inTurn, toMajor, type Severity } from '../core';
import type { Deal } from './deal';
import type { FixRow, Hygiene } from './types';

const RANK: Readonly<Record<Severity, number>> = { blocker: 0, warning: 1, information: 2 };

/** Defects with the worst first, ties by rule. */
export const worstFirst = inTurn<{ readonly severity: Severity; readonly rule: string }>(
	by(({ severity }) => RANK[severity], compareNumber),
	by(({ rule }) => rule, compareText),
);

const inQueue = inTurn<FixRow>(
	// Deals without an owner come last: somebody must be found for them first.
	by(({ ownerEmail }) => (ownerEmail === null ? 1 : 0), compareNumber),
	by(({ ownerEmail }) => ownerEmail ?? '', compareText),
	by(({ severity }) => RANK[severity], compareNumber),
	descending(by(({ acv }) => Math.abs(acv ?? 0), compareNumber)),
	by(({ opportunityId }) => opportunityId, compareText),
	by(({ rule }) => rule, compareText),
);

/** One row per defect that somebody can mend: by owner, then the worst and the largest deals first. */
export function fixesOf(judged: readonly { readonly deal: Deal; readonly hygiene: Hygiene }[], base: string, currency: string | null): readonly FixRow[] {
	return judged
		.flatMap(({ deal, hygiene }) =>
			hygiene.defects.flatMap(({ rule, severity, message, fix }): FixRow[] =>
				fix === undefined
					? []
					: [{
						ownerEmail: deal.ownerEmail ?? null,
						opportunityId: deal.id,
						opportunityName: deal.name ?? null,
						accountName: deal.accountName ?? null,
						rule, severity, message, ...fix,
						acv: deal.size === undefined ? null : toMajor(deal.size, base),
						currency,
						record: deal.record,
					}],
			),
		)
		.sort(inQueue);
}

/** The first rows of each owner, so that nobody is sent more than can be mended in one sitting. */
export function capFixes(fixes: readonly FixRow[], perOwner: number): { readonly rows: readonly FixRow[]; readonly left: number } {
	const given = new Map<string | null, number>();
	const rows = fixes.filter(({ ownerEmail }) => {
		const already = given.get(ownerEmail) ?? 0;
		given.set(ownerEmail, already + 1);
		return already < perOwner;
	});
	return { rows, left: fixes.length - rows.length };
}
