import type { CompiledField } from './compileTable';
import type { Frequencies } from './matchModel';
import { knowTerms } from './rarityOf';
import { sortByKey } from './sortByKey';

/** Rows that the usual chance of agreement counts for, beside those that are seen. */
const USUAL_ROWS = 30;
/** Values that are listed in a model; the rest share one number. */
const MOST_LISTED = 5000;

/**
 * How likely another entity is to hold a value, for each value of a field.
 *
 * 1. Rows of one entity count once: a customer entered seven times does not make its name common.
 * 2. A value that one entity holds is held by others as often as values held twice are more than chance of values
 *    held once (Good 1953, doi:10.1093/biomet/40.3-4.237): 2 x (values held twice) / (values held once), 0.3 to 1.
 * 3. Of a value in two places half are one entity that was not recognised yet: it counts for half a holder less.
 * 4. In a small table the usual chance of the type counts for 30 rows.
 *
 * @param entityOf the entity of each unit; absent: each unit is one
 * @param chance usual share of other pairs that agree
 */
export function frequenciesOf(
	{ judge, from, values: held, cellOf }: CompiledField,
	chance: number,
	entityOf: Int32Array | undefined,
): Frequencies {
	const counts = new Float64Array(judge.terms);
	const lastEntity = new Int32Array(judge.terms).fill(-1);
	let [holders, lastHolder] = [0, -1];
	const count = (term: number, entity: number): void => {
		if (lastEntity[term] === entity) return;
		lastEntity[term] = entity;
		counts[term] = (counts[term] ?? 0) + 1;
	};
	const all = cellOf.map((_, unit) => unit);
	// Units of one entity one after another, so that each value remembers only its last entity.
	const units = entityOf === undefined ? all : sortByKey(all, entityOf, all.length);
	for (let u = 0; u < units.length; u++) {
		const unit = units[u] ?? 0;
		const cell = cellOf[unit] ?? -1;
		if (cell < 0) continue;
		const entity = entityOf?.[unit] ?? unit;
		if (entity !== lastHolder) holders++;
		lastHolder = entity;
		for (let i = from[cell] ?? 0; i < (from[cell + 1] ?? 0); i++) {
			const value = held[i] ?? 0;
			if (judge.termsOf === undefined) count(value, entity);
			else for (const term of judge.termsOf(value)) count(term, entity);
		}
	}
	let [once, twice] = [0, 0];
	const listed: number[] = [];
	for (let term = 0; term < counts.length; term++) {
		const seen = counts[term] ?? 0;
		if (seen === 1) once++;
		else if (seen === 2) twice++;
		if (seen >= 2) listed.push(term);
	}
	const alone = entityOf === undefined ? 0.75 : Math.min(1, Math.max(0.3, (2 * twice + 0.5) / (once + 1)));
	const shareOf = (others: number): number => (others + USUAL_ROWS * chance) / (holders + USUAL_ROWS);
	listed.sort((x, y) => (counts[y] ?? 0) - (counts[x] ?? 0) || x - y);
	listed.length = Math.min(listed.length, MOST_LISTED);
	const frequencies: Frequencies = {
		unlisted: shareOf(alone),
		values: listed.map((term) => [judge.textOf(term), shareOf(Math.max(alone, (counts[term] ?? 0) - 1.5))]),
	};
	knowTerms(frequencies, judge, listed);
	return frequencies;
}
