import { counted } from '../../engine/core';

/** Records that a node could not read, with the field of the first. */
export function unreadHint(issues: readonly { readonly field?: string }[], one = 'record'): string[] {
	const [first] = issues;
	if (first === undefined) return [];
	return [`${counted(issues.length, one)} could not be read${first.field === undefined ? '' : `: ${first.field}`}. Use Partner Records first.`];
}

/** Deals that are in no sum, for want of a rate. */
export const withoutRateHint = (deals: number): string[] => (deals === 0 ? [] : [`${counted(deals, 'deal has', 'deals have')} a currency without a rate. Add Exchange Rates in Options.`]);
