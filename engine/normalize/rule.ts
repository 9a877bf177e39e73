import type { Rule } from './preset';

/**
 * Whether the columns of a row, and what it says it is, fit a rule. What `says` asks is asked of each row.
 *
 * @param count how many of these columns exist
 */
export function holds(
	rule: Rule,
	object: string | undefined,
	count: (names: readonly string[]) => number,
): boolean {
	if (rule.object !== undefined) {
		if (object === undefined || (rule.object.length > 0 && !rule.object.includes(object))) return false;
	}
	if (rule.all !== undefined && count(rule.all) < rule.all.length) return false;
	if (rule.any !== undefined && count(rule.any) === 0) return false;
	return rule.none === undefined || count(rule.none) === 0;
}
