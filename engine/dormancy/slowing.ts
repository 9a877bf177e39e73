import type { Acts } from './acts';
import { betaTail } from './betaTail';
import type { Kind } from './fitCadence';
import { gapsOf, type Silence, type Yardstick } from './silenceOn';

/** So many last gaps are held against all earlier ones, of which there must be at least as many as stated. */
const LAST_GAPS = 2;
const EARLIER_GAPS = 3;

/** How the last gaps compare with the rhythm before them. */
export interface Trend {
	/** Days that the last two gaps and the silence took together. */
	readonly days: number;
	/** The chance that three gaps of the earlier rhythm take longer. */
	readonly chance: number;
	readonly slowing: boolean;
}

/**
 * Whether a partner's last gaps are too long for its own earlier rhythm, before the silence alone shows it.
 *
 * Formula: three gaps together exceed t with 1 - I_{t / (t + S)}(3 k, a + n k), n and S those of the earlier gaps; the
 * silence is taken as a whole gap, although it is not over.
 *
 * @returns undefined with fewer than 3 earlier gaps
 */
export function trendOf(acts: Acts, kind: Kind, day: number, silence: Silence, { spec, cadenceOf, ownDays }: Yardstick): Trend | undefined {
	const { beats, months, gaps } = silence;
	if (gaps.count < LAST_GAPS + EARLIER_GAPS) return undefined;
	const earlier = gapsOf(acts.starts, beats - LAST_GAPS, months, ownDays);
	const { shape, a, s0 } = cadenceOf(kind);
	const days = ownDays(acts.starts[beats - 1 - LAST_GAPS] ?? day, day, months);
	const scale = s0 + earlier.sum;
	const chance = days <= 0 ? 1 : betaTail(days / (days + scale), (LAST_GAPS + 1) * shape, a + earlier.count * shape);
	return { days, chance, slowing: chance < spec.slowingBelow };
}
