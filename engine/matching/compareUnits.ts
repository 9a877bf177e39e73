import type { CompiledField, CompiledTable } from './compileTable';
import type { Verdict } from './comparisons';

/** Room for the slots of a field. */
const verdictOfField = (): Verdict => ({ levels: new Uint8Array(8), terms: new Int32Array(8) });
const [trial, found] = [verdictOfField(), verdictOfField()];

/** Compares two units in one field and writes one level and term a slot, from `place` on. */
export function compareIn(field: CompiledField, a: number, b: number, verdict: Verdict, place: number): void {
	const x = field.valueOf[a] ?? -1;
	const y = field.valueOf[b] ?? -1;
	if (x >= 0 && y >= 0) field.judge.compare(x, y, verdict, place);
	else if (x === -1 || y === -1) {
		for (let s = 0; s < field.slots.length; s++) {
			verdict.levels[place + s] = 0;
			verdict.terms[place + s] = -1;
		}
	} else compareCells(field, field.cellOf[a] ?? 0, field.cellOf[b] ?? 0, verdict, place);
}

/** The term that two units at the best level of a slot share; -1: none. */
export function termIn(field: CompiledField, a: number, b: number, slot: number): number {
	const x = field.valueOf[a] ?? -1;
	const y = field.valueOf[b] ?? -1;
	if (x >= 0 && y >= 0 && field.judge.termsOf === undefined) return x === y ? x : -1;
	compareIn(field, a, b, found, 0);
	return found.terms[slot] ?? -1;
}

/** Compares two units in every field and writes one level and term a slot, from `at` on. */
export function compareUnits({ fields }: CompiledTable, a: number, b: number, verdict: Verdict, at: number): void {
	for (const field of fields) compareIn(field, a, b, verdict, at + field.at);
}

/** Cells with several values: the pair that agrees best speaks for the field. */
function compareCells(
	{ from, values, judge, slots }: CompiledField,
	x: number,
	y: number,
	verdict: Verdict,
	place: number,
): void {
	let best = Infinity;
	for (let i = from[x] ?? 0; i < (from[x + 1] ?? 0); i++) {
		for (let j = from[y] ?? 0; j < (from[y + 1] ?? 0); j++) {
			judge.compare(values[i] ?? 0, values[j] ?? 0, trial, 0);
			const worth = rank(trial.levels, 0, slots.length);
			if (worth >= best) continue;
			best = worth;
			for (let s = 0; s < slots.length; s++) {
				verdict.levels[place + s] = trial.levels[s] ?? 0;
				verdict.terms[place + s] = trial.terms[s] ?? -1;
			}
		}
	}
}

/** Small is good; what could not be compared counts as vague. */
function rank(levels: Uint8Array, at: number, slots: number): number {
	let sum = 0;
	for (let s = 0; s < slots; s++) sum += levels[at + s] === 0 ? 4 : (levels[at + s] ?? 0);
	return sum;
}
