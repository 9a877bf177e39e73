import { gapExceededBy, type Cadence, type Gaps } from './cadence';
import type { DormancySpec } from './spec';

/** After how many days of silence a partner is cooling, and dormant. */
export interface Limits {
	readonly cooling: number;
	readonly dormant: number;
	/** The gap it usually makes: the median of what its next gap may be. */
	readonly usualGap: number;
}

/**
 * Says a partner's limits from its gaps: the silences that 10% and 2% of its gaps outlast, within the bounds of the
 * spec.
 *
 * @returns a reader; `acts` are the days with an act: few gaps are few between such days, not few between beats, because many
 * acts about one customer show a partner at work too
 *
 * What a limit is in units of S depends on the number of gaps alone, so it is worked out once per number and type.
 */
export function limitsReader(spec: DormancySpec): (gaps: Gaps, cadence: Cadence, acts: number) => Limits {
	const known = new Map<Cadence, Map<number, Limits>>();
	const inUnits = (count: number, cadence: Cadence): Limits => {
		let ofType = known.get(cadence);
		if (ofType === undefined) known.set(cadence, (ofType = new Map<number, Limits>()));
		let limits = ofType.get(count);
		if (limits === undefined) {
			const unit = { count, sum: 1 - cadence.s0 };
			limits = {
				cooling: gapExceededBy(spec.coolingBelow, unit, cadence),
				dormant: gapExceededBy(spec.dormantBelow, unit, cadence),
				usualGap: gapExceededBy(0.5, unit, cadence),
			};
			ofType.set(count, limits);
		}
		return limits;
	};
	return (gaps, cadence, acts) => {
		const units = inUnits(gaps.count, cadence);
		const scale = cadence.s0 + gaps.sum;
		const most = acts - 1 < spec.fewGaps ? spec.dormantAfterAtMostWithFewGaps : spec.dormantAfterAtMost;
		const dormant = Math.min(most, Math.max(spec.dormantAfterAtLeast, scale * units.dormant));
		return { cooling: Math.min(scale * units.cooling, spec.coolingAtMost * dormant), dormant, usualGap: scale * units.usualGap };
	};
}
