import { SpecError } from '../../core';
import type { MatchTable } from '../types';
import type { DedupeSpec, OwnType } from './spec';

const RULES = ['mustMatch', 'mustNotMatch'] as const;

/** A table of one type, and what it is called. */
interface TypeTable {
	readonly type: OwnType;
	readonly table: MatchTable;
}

const knows = ({ records, fields }: MatchTable, column: string): boolean =>
	fields.some(({ name, columns = [name] }) => columns.includes(column)) ||
	records.some(({ fields: cells }) => Object.hasOwn(cells, column));

/** The rules that concern a table: those on a column that it has. */
export const rulesFor = ({ table }: TypeTable, spec: DedupeSpec): Pick<DedupeSpec, (typeof RULES)[number]> => ({
	mustMatch: spec.mustMatch.filter((column) => knows(table, column)),
	mustNotMatch: spec.mustNotMatch.filter((column) => knows(table, column)),
});

/**
 * Checks that each rule names a column of some table; a rule concerns the types that have its column.
 *
 * @throws SpecError that lists every column that no record has; nothing when there are no records at all
 */
export function checkRules(tables: readonly TypeTable[], spec: DedupeSpec): void {
	if (tables.length === 0) return;
	const faults = RULES.flatMap((rule) =>
		spec[rule].flatMap((column, i) =>
			tables.some(({ table }) => knows(table, column))
				? []
				: [{ path: `${rule}.${i}`, message: `no ${tables.map(({ type }) => type).join(', ')} has a field called ${column}` }],
		),
	);
	if (faults.length > 0) throw new SpecError('The dedupe spec', faults);
}
