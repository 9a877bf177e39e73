import { isMissing } from '../core';
import type { BookRecord } from '../model';

/**
 * The CRM's value of a property on a row, as text: under `source`, in a container or not, with versions or not.
 *
 * @returns '' where the CRM has none, undefined where the property was not read
 */
export function crmValueOf({ source }: BookRecord, property: string): string | undefined {
	const within = (path: readonly string[]) =>
		path.reduce<unknown>((at, key) => (typeof at === 'object' && at !== null ? (at as Record<string, unknown>)[key] : undefined), source);
	let found = [[property], property.split('.'), ['properties', property]].map(within).find((value) => value !== undefined);
	if (found === undefined) return undefined;
	if (typeof found === 'object' && found !== null && 'value' in found) found = found.value;
	return isMissing(found) ? '' : String(found);
}
