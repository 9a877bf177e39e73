import type { Rule } from './preset';

/** Whether an object has one of these names; `*` stands for any beginning. */
const isOneOf = (object: string, names: readonly string[]): boolean =>
	names.some((name) => (name.startsWith('*') ? object.endsWith(name.slice(1)) : object === name));

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
		if (object === undefined || (rule.object.length > 0 && !isOneOf(object, rule.object))) return false;
	}
	if (rule.all !== undefined && count(rule.all) < rule.all.length) return false;
	if (rule.any !== undefined && count(rule.any) === 0) return false;
	if (rule.oneOfEach?.some((names) => count(names) === 0)) return false;
	return rule.none === undefined || count(rule.none) === 0;
}
