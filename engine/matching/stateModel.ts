import type { CompiledTable } from './compileTable';
import type { Frequencies, MatchModel } from './matchModel';
import { oddsAt } from './odds';
import { allPairsOf } from './startingModel';

/** True pairs per row that a stated model assumes. */
const STATED_RATE = 1;
/** Log2 odds of two rows with one equal value that nobody else has: 0.89, or 0.992 where the type identifies. */
const EQUAL = 3;
const EQUAL_IDENTIFIER = 7;
/** Types whose values agree by chance at most this often identify. */
const IDENTIFIES = 2e-5;

/** Rows that hold each term of a field. */
function holdersOf({ fields, units, rowsFrom }: CompiledTable, f: number): Float64Array {
	const field = fields[f];
	const holders = new Float64Array(field?.judge.terms ?? 0);
	if (field === undefined) return holders;
	for (let unit = 0; unit < units; unit++) {
		const cell = field.cellOf[unit] ?? -1;
		if (cell < 0) continue;
		const rows = (rowsFrom[unit + 1] ?? 0) - (rowsFrom[unit] ?? 0);
		for (let i = field.from[cell] ?? 0; i < (field.from[cell + 1] ?? 0); i++) {
			const value = field.values[i] ?? 0;
			for (const term of field.judge.termsOf?.(value) ?? [value]) holders[term] = (holders[term] ?? 0) + rows;
		}
	}
	return holders;
}

/**
 * A model for one field alone. Whether agreement means identity cannot be learned from one field (any cut between
 * alike and unlike fits as well), so a curve is stated.
 *
 * 1. Two rows with one equal value are the same with odds of 2^3 (2^7 where the type identifies: e-mail, id).
 * 2. Lower levels are worth less by what the usual shares of the type say: log2(usual / chance).
 * 3. A value that k rows hold is k - 1 times as likely to be shared by chance (where the type identifies, (k - 1) / 10).
 * 4. One true pair per row; the number of rows changes no probability.
 *
 * Cost: O(rows).
 */
export function stateModel(table: CompiledTable): MatchModel {
	const { units, fields } = table;
	const matchRate = Math.min(0.5, (STATED_RATE * units) / allPairsOf(table));
	const prior = oddsAt(matchRate);
	const slots = fields.flatMap((field) => field.slots);
	const best = slots.reduce((sum, { usual, chance }) => sum + Math.log2((usual[0] ?? 1) / (chance[0] ?? 1)), 0);
	const identifies = slots.every(({ chance }) => (chance[0] ?? 1) <= IDENTIFIES);
	// Bits that every slot gives up or gains, so that full agreement has the stated odds.
	const shift = ((identifies ? EQUAL_IDENTIFIER : EQUAL) - prior - best) / Math.max(1, slots.length);
	return {
		version: 1,
		kind: 'curve',
		matchRate,
		dependence: [],
		learnedFrom: { units, candidates: 0, randomPairs: 0, expectedMatches: 0, rounds: 0 },
		fields: fields.map(({ group, slots: own, judge }, f) => {
			const holders = holdersOf(table, f);
			return {
				name: group.name,
				type: group.type,
				slots: own.map(({ name, levels, usual, chance, byRarity }) => {
					const u = chance.map((share) => share * 2 ** -shift);
					const equal = u[0] ?? 1;
					const values: [string, number][] = [];
					holders.forEach((count, term) => {
						if (count > 2)
							values.push([judge.textOf(term), equal * Math.max(1, (count - 1) / (identifies ? 10 : 1))]);
					});
					const frequencies: Frequencies = { unlisted: equal, values };
					return {
						name,
						levels: levels.map((level, l) => ({ level, m: usual[l] ?? 0, u: u[l] ?? 1 })),
						...(byRarity ? { frequencies } : {}),
					};
				}),
			};
		}),
	};
}
