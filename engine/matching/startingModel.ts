import type { CompiledTable } from './compileTable';
import { frequenciesOf } from './frequenciesOf';
import type { FieldModel, Frequencies, MatchModel } from './matchModel';
import { otherShares, type OtherLevels } from './otherLevels';
import { WIDTH } from './weighPairs';

/** True pairs per row that learning starts from. */
const STARTING_RATE = 0.25;

/** How many pairs the units make, 1 at least. */
export const allPairsOf = ({ units }: CompiledTable): number => Math.max(1, (units * (units - 1)) / 2);

/**
 * Where learning begins: the usual shares of each type, or those of a model learned before, and how common each value is.
 *
 * @param entityOf entities found so far; absent: each unit is its own
 */
export function startingModel(
	table: CompiledTable,
	candidates: number,
	others: OtherLevels,
	entityOf: Int32Array | undefined,
	before: MatchModel | undefined,
): MatchModel {
	const { units, slots, fields } = table;
	const nothing = new Float64Array(slots * WIDTH);
	return {
		version: 1,
		kind: 'learned',
		matchRate: before?.matchRate ?? Math.min(0.5, (STARTING_RATE * units) / allPairsOf(table)),
		fields: fields.map((field, f): FieldModel => {
			const { group, slots: own } = field;
			const [first] = own;
			const frequencies: Frequencies | undefined =
				first?.byRarity === true ? frequenciesOf(field, first.chance[0] ?? 0, entityOf) : undefined;
			return {
				name: group.name,
				type: group.type,
				slots: own.map((slot, s) => {
					const known = before?.fields[f]?.slots[s];
					const u = otherShares(table, others, nothing, f, s);
					const common = slot.byRarity ? frequencies : undefined;
					return {
						name: slot.name,
						levels: slot.levels.map((level, l) => ({ level, m: known?.levels[l]?.m ?? slot.usual[l] ?? 0, u: u[l] ?? 1 })),
						...(common === undefined ? {} : { frequencies: common }),
					};
				}),
			};
		}),
		dependence: before?.dependence ?? [],
		learnedFrom: { units, candidates, randomPairs: others.pairs, expectedMatches: 0, rounds: 0 },
	};
}
