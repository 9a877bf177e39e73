import type { Instant, Issue, Severity } from '../core';
import type { BookRecord } from '../model';
import { conditionOf, valueAt } from './ownRules';
import { RULES } from './rules';
import type { Rule } from './rules/rule';
import type { HygieneSpec, OwnRule } from './spec';

/** A rule as it is run, built in or the user's own. */
export interface Running extends Omit<Rule, 'name'> {
	readonly name: string;
	readonly severity: Severity;
}

type InstantOf = (text: unknown) => Instant | undefined;

function toRunning(own: OwnRule, asOf: Instant, instantOf: InstantOf): Running {
	const path = own.field.split('.');
	const holds = conditionOf(own, asOf, instantOf);
	const message = own.message === '' ? `${own.field} ${own.operator} ${String(own.value)}`.trim() : own.message;
	return {
		name: own.name,
		severity: own.severity,
		title: own.name,
		advice: message,
		spoils: [],
		check: ({ record }) => {
			const value = valueAt(record, path);
			return holds(value) ? { message, fix: { field: own.field, from: value ?? null, to: null, how: message } } : undefined;
		},
	};
}

/** The rules that a spec leaves on, with its severities and the user's own; a rule about a field that no deal has is told of. */
export function runningRules({ rulesOff, severities, ownRules }: HygieneSpec, records: readonly BookRecord[], asOf: Instant, instantOf: InstantOf, onIssue: (issue: Issue) => void): readonly Running[] {
	const off = new Set<string>(rulesOff);
	const builtIn = RULES.filter(({ name }) => !off.has(name)).map((rule): Running => ({ ...rule, severity: severities[rule.name] ?? rule.severity }));
	const own = ownRules.filter(({ name, field }) => {
		const path = field.split('.');
		if (records.length === 0 || records.some((record) => valueAt(record, path) !== undefined)) return true;
		// A misspelt field is empty everywhere; that says nothing of the deals.
		onIssue({ code: 'unknownField', severity: 'warning', message: `The rule "${name}" names the field ${field}, which no opportunity has. Fields of the source row are under source, e.g. source.Forecast.`, field });
		return false;
	});
	return [...builtIn, ...own.map((one) => toRunning(one, asOf, instantOf))];
}
