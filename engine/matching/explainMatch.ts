import { inOnePiece } from '../core';
import { compareUnits } from './compareUnits';
import { compileTable, type CompiledTable } from './compileTable';
import { constraintsOf } from './constraintsOf';
import { groupFields } from './groupFields';
import { checkModelFits } from './checkModelFits';
import type { MatchModel } from './matchModel';
import { probabilityAt } from './odds';
import { DEFAULT_MATCH_SPEC, type MatchSpec } from './spec';
import type { MatchRecord, MatchTable } from './types';
import { weigherOf, weighPair } from './weighPairs';

/** What one field says of two rows. */
export interface FieldEvidence {
	readonly field: string;
	/** `nothing to compare` where a row is blank. */
	readonly level: string;
	/** Bits for (above 0) or against (below 0); with the prior they add up to the match weight. */
	readonly weight: number;
	/** What agreement alone would be worth, before what other fields already said is taken off. */
	readonly alone: number;
}

export interface MatchExplanation {
	readonly a: string;
	readonly b: string;
	/** Log2 odds before any field is looked at. */
	readonly prior: number;
	readonly fields: readonly FieldEvidence[];
	/** prior + sum of the fields' weights. */
	readonly weight: number;
	readonly probability: number;
	readonly sentence: string;
}

const rounded = (value: number): number => Math.round(value * 1000) / 1000;

function sentenceOf(fields: readonly FieldEvidence[], probability: number): string {
	const sorted = [...fields].sort((x, y) => Math.abs(y.weight) - Math.abs(x.weight));
	const named = (list: readonly FieldEvidence[]): string =>
		list
			.slice(0, 3)
			.map(({ field, level }) => `${field} (${level})`)
			.join(', ');
	const pro = sorted.filter(({ weight }) => weight >= 0.5);
	const contra = sorted.filter(({ weight }) => weight <= -0.5);
	const percent =
		probability > 0.9995
			? 'over 99.9%'
			: probability < 0.0005
				? 'under 0.1%'
				: `${(100 * probability).toFixed(1)}%`;
	return `${percent} likely the same: ${pro.length > 0 ? `for it speak ${named(pro)}` : 'nothing speaks for it'}; ${contra.length > 0 ? `against it ${named(contra)}` : 'nothing against it'}.`;
}

/**
 * Explains pairs of rows under a model: the prior and one row per field, which add up to the match weight.
 *
 * Assumes the table and fields that the model is used on: how much words tell depends on all rows. Pairs that name
 * an unknown id are left out; of several rows of one id the first counts.
 *
 * @param spec the spec that the model is used with
 * @throws SpecError when the model does not fit the fields. Cost: O(rows log rows) once, O(fields) per pair
 */
export function explainMatches(
	input: MatchTable,
	model: MatchModel,
	pairs: readonly (readonly [a: string, b: string])[],
	spec: MatchSpec = DEFAULT_MATCH_SPEC,
): MatchExplanation[] {
	const groups = groupFields(input.fields, input.records);
	checkModelFits(model, groups);
	return explainPairs(input.records, compileTable(input.records, groups, constraintsOf(input, spec).apart), model, pairs);
}

/** The same of a table that is compiled already. */
export function explainPairs(
	records: readonly MatchRecord[],
	table: CompiledTable,
	model: MatchModel,
	pairs: readonly (readonly [a: string, b: string])[],
): MatchExplanation[] {
	const weigher = weigherOf(model, table);
	const wanted = new Set(pairs.flat());
	const unitOf = new Map<string, number>();
	records.forEach(({ id }, row) => {
		if (wanted.has(id) && !unitOf.has(id)) unitOf.set(id, table.unitOfRow[row] ?? 0);
	});
	const verdict = { levels: new Uint8Array(table.slots), terms: new Int32Array(table.slots) };
	const own = new Float64Array(table.slots);
	const alone = new Float64Array(table.slots);
	const independent = { ...weigher, agree: undefined, differ: undefined };
	return pairs.flatMap(([a, b]) => {
		const [x, y] = [unitOf.get(a), unitOf.get(b)];
		if (x === undefined || y === undefined) return [];
		compareUnits(table, x, y, verdict, 0);
		weighPair(weigher, verdict, 0, own);
		weighPair(independent, verdict, 0, alone);
		const prior = rounded(weigher.prior);
		const fields = table.fields.map(({ group, slots, at }): FieldEvidence => {
			const parts = slots.map(({ levels }, s) => levels[(verdict.levels[at + s] ?? 0) - 1] ?? '');
			const known = parts.some((part) => part !== '');
			const level = parts.map((part, s) =>
				slots.length > 1 ? `${slots[s]?.name ?? ''}: ${part === '' ? 'nothing to compare' : part}` : part,
			);
			const sum = (values: Float64Array): number =>
				slots.reduce((total, _, s) => total + (values[at + s] ?? 0), 0);
			return {
				field: group.name,
				level: known ? level.join(', ') : 'nothing to compare',
				weight: rounded(sum(own)),
				alone: rounded(sum(alone)),
			};
		});
		const weight = rounded(fields.reduce((total, field) => total + field.weight, prior));
		const probability = probabilityAt(weight);
		return [{ a, b, prior, fields, weight, probability, sentence: inOnePiece(sentenceOf(fields, probability)) }];
	});
}

/** Explains one pair; undefined when an id is not known. */
export const explainMatch = (
	input: MatchTable,
	model: MatchModel,
	a: string,
	b: string,
	spec: MatchSpec = DEFAULT_MATCH_SPEC,
): MatchExplanation | undefined => explainMatches(input, model, [[a, b]], spec)[0];
