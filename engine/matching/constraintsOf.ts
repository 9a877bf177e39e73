import { SpecError, type Issue } from '../core';
import { textsIn } from './comparisons/cells';
import { settleDecisions } from './settleDecisions';
import type { MatchSpec } from './spec';
import { plainText } from './strings/plainText';
import type { MatchTable } from './types';

/** What rules and persons demand, by row. */
export interface Constraints {
	/** Rows of equal content stay apart where this differs. */
	readonly apart: (row: number) => string;
	/** Pairs of rows that are one, whatever they look like. */
	readonly together: readonly (readonly [number, number])[];
	/** Whether two rows may be one; undefined: any two may. */
	readonly allowed: ((a: number, b: number) => boolean) | undefined;
	readonly issues: readonly Issue[];
}

const valueIn = (cell: unknown): string => textsIn([cell]).map(plainText).sort().join('\u0002');

function checkColumns({ records, fields }: MatchTable, spec: MatchSpec): void {
	const known = new Set(fields.flatMap(({ name, columns }) => columns ?? [name]));
	const faults = (['mustMatch', 'mustNotMatch'] as const).flatMap((rule) =>
		spec[rule].flatMap((column, i) =>
			known.has(column) || records.some(({ fields: cells }) => Object.hasOwn(cells, column))
				? []
				: [{ path: `${rule}.${i}`, message: `no row has a column called ${column}` }],
		),
	);
	if (faults.length > 0) throw new SpecError('The match spec', faults);
}

/**
 * Reads rules and decisions into what they mean for rows.
 *
 * @throws SpecError when a rule names a column that no row has
 * Cost: O(rows x rules + decisions log decisions).
 */
export function constraintsOf(table: MatchTable, spec: MatchSpec): Constraints {
	checkColumns(table, spec);
	const { records } = table;
	const apart = table.apart?.(records);
	const decided = new Set(spec.decisions.flatMap(({ a, b }) => [a, b]));
	const rowsOf = new Map<string, number[]>();
	if (decided.size > 0) {
		records.forEach(({ id }, row) => {
			if (!decided.has(id)) return;
			const known = rowsOf.get(id);
			if (known === undefined) rowsOf.set(id, [row]);
			else known.push(row);
		});
	}
	const { same, apart: rejected, issues } = settleDecisions(spec.decisions, new Set(rowsOf.keys()));
	const free = spec.duplicateFree;
	const isFree =
		free === 'all'
			? (source: string | undefined) => source !== undefined
			: (source: string | undefined) => source !== undefined && free.includes(source);
	const rules = spec.mustNotMatch.map((column) => records.map(({ fields }) => valueIn(fields[column])));

	const together: [number, number][] = [];
	for (const [a, b] of same) {
		const rows = [...(rowsOf.get(a) ?? []), ...(rowsOf.get(b) ?? [])];
		for (const row of rows.slice(1)) together.push([rows[0] ?? row, row]);
	}
	for (const column of spec.mustMatch) {
		const first = new Map<string, number>();
		records.forEach(({ fields }, row) => {
			const value = valueIn(fields[column]);
			if (value === '') return;
			const known = first.get(value);
			if (known === undefined) first.set(value, row);
			else together.push([known, row]);
		});
	}
	const anyFree = records.some(({ source }) => isFree(source));
	const restricted = anyFree || rules.length > 0 || rejected.size > 0 || apart !== undefined;
	return {
		apart: (row) => {
			const record = records[row];
			if (record === undefined) return '';
			const own = isFree(record.source) || decided.has(record.id) ? record.id : '';
			return [record.source ?? '', ...rules.map((rule) => rule[row] ?? ''), apart?.keyOf(row) ?? '', own].join('\u0001');
		},
		together,
		allowed: !restricted
			? undefined
			: (a, b) => {
					if (apart?.holds(a, b) === true) return false;
					for (const rule of rules) {
						const mine = rule[a] ?? '';
						const theirs = rule[b] ?? '';
						if (mine !== theirs && mine !== '' && theirs !== '') return false;
					}
					if (!anyFree && rejected.size === 0) return true;
					const x = records[a];
					const y = records[b];
					if (x === undefined || y === undefined) return true;
					if (anyFree && x.source === y.source && isFree(x.source)) return false;
					return rejected.get(x.id)?.has(y.id) !== true;
				},
		issues,
	};
}
