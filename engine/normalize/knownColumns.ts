import { columnOf, toTarget, toTargets, type Target } from './cell';
import type { PreparedPreset } from './preparePreset';
import type { Rule } from './preset';

const MOST_COLUMNS = 50_000;

/** Says of a column whether any preset could take it; rows that differ in other columns only are alike. */
export function knownColumns(
	presets: readonly PreparedPreset[],
	keyFor: (text: string) => string,
): (column: string) => boolean {
	const known = new Set<string>();
	const add = (targets: readonly Target[]): void => {
		for (const { key, firstKey, text } of targets) known.add(key === '' ? text : key).add(firstKey);
	};
	const addRule = ({ all = [], any = [], none = [], oneOfEach = [], says }: Rule): void => {
		for (const names of [all, any, none, ...oneOfEach, says?.columns ?? []]) add(toTargets(names));
	};
	for (const { preset, mappings } of presets) {
		for (const rule of preset.detect) addRule(rule);
		for (const { when } of preset.refused ?? []) for (const rule of when) addRule(rule);
		for (const mark of [...(preset.deleted ?? []), ...(preset.planned ?? [])])
			add([toTarget(columnOf(mark))]);
		for (const { mapping, fields, partners } of mappings) {
			for (const rule of mapping.when) addRule(rule);
			for (const { targets } of [...fields, ...partners.flatMap((group) => group.fields)]) add(targets);
		}
	}
	const decided = new Map<string, boolean>();
	return (column) => {
		let isKnown = decided.get(column);
		if (isKnown === undefined) {
			isKnown = known.has(keyFor(column)) || known.has(column);
			if (decided.size < MOST_COLUMNS) decided.set(column, isKnown);
		}
		return isKnown;
	};
}
