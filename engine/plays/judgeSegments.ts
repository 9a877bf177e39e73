import { totalOf, type Arm, type Cluster } from './arms';
import { benjaminiHochberg } from './benjaminiHochberg';
import { compareYields, type Comparison } from './compareYields';
import { directYield as yieldOfDirect, partnerYield as yieldOfPartners, type LogYield } from './logYield';
import type { Leaf } from './rollUp';
import { shrinkSegments, type Shrunk } from './shrinkSegments';
import type { InvestmentSpec, Way } from './spec';
import type { Verdict } from './types';
import { counted, percent } from './words';

/** A segment with everything that was computed of it. */
export interface Judged extends Leaf {
	readonly way: Way;
	readonly partner: Cluster;
	readonly direct: Cluster;
	readonly partners: number;
	/** Share of the partner deals that one partner brought. */
	readonly largestShare: number | null;
	/** Of the direct arm, after its costs; undefined where it cannot be told. */
	readonly directYield: LogYield | undefined;
	readonly comparison: Comparison | undefined;
	readonly shrunk: Shrunk;
	readonly lacks: readonly string[];
	readonly verdict: Verdict;
}

const largestOf = (arm: Arm): number => [...arm.values()].reduce((most, { decided }) => Math.max(most, decided), 0);

/** What a segment lacks before anything is decided of it, in words. */
function lacksOf({ isMix }: Leaf, partner: Cluster, direct: Cluster, partners: number, largestShare: number, { eligible }: InvestmentSpec): string[] {
	const few = (count: number, least: number, one: string, of: string) => (count < least ? [`${counted(count, one)} ${of}, of ${least}`] : []);
	return [
		...(isMix ? ['it is a mix of unlike segments'] : []),
		...few(partner.decided, eligible.decided, 'decided deal', 'with partners'),
		...few(partner.won, eligible.won, 'won deal', 'with partners'),
		...few(direct.decided, eligible.decided, 'decided direct deal', 'there'),
		...few(direct.won, eligible.won, 'won direct deal', 'there'),
		...few(partners, eligible.partners, 'partner', 'there'),
		...(largestShare > eligible.largestShare ? [`one partner has ${percent(largestShare)} of the deals`] : []),
	];
}

/**
 * Judges the segments of one way: tests partner yield against direct yield where there is enough evidence, calls invest (and
 * do not) so that at most the stated share of either is false on average, and shrinks every ratio to its margins.
 *
 * @param cap in minor units, as the arms were counted with. Cost: O(segments x partners in them).
 */
export function judgeSegments(leaves: readonly Leaf[], way: Way, cap: number, spec: InvestmentSpec): readonly Judged[] {
	const costs = spec.costs ?? { partner: 0, direct: 0 };
	const shift = Math.log(1 - costs.direct) - Math.log(1 - costs.partner);
	const measured = leaves.map((leaf) => {
		const { arms } = leaf.tally;
		const [partner, direct] = [totalOf(arms[way]), totalOf(arms.direct)];
		const partnerYield = yieldOfPartners(arms[way], cap);
		const ownDirect = yieldOfDirect(arms.direct, cap, partnerYield?.hanging ?? 1);
		const largestShare = partner.decided === 0 ? null : largestOf(arms[way]) / partner.decided;
		const comparison = partnerYield === undefined || ownDirect === undefined ? undefined : compareYields(partnerYield, ownDirect, shift);
		const lacks = lacksOf(leaf, partner, direct, arms[way].size, largestShare ?? 0, spec);
		const untold = comparison === undefined && lacks.length === 0 ? ['won deals of known size'] : lacks;
		const directYield = ownDirect && { ...ownDirect, log: ownDirect.log + Math.log(1 - costs.direct) };
		return { ...leaf, way, partner, direct, partners: arms[way].size, largestShare, directYield, comparison, lacks: untold };
	});
	const tested = measured.filter(({ lacks }) => lacks.length === 0);
	const counts = (of: (comparison: Comparison) => number) => {
		const isCounted = benjaminiHochberg(tested.map(({ comparison }) => (comparison === undefined ? 1 : of(comparison))), spec.falseShare);
		return new Set(tested.filter((_, at) => isCounted[at]));
	};
	const [better, worse] = [counts(({ pBetter }) => pBetter), counts(({ pWorse }) => pWorse)];
	const shrunk = shrinkSegments(measured.map(({ tally, comparison }) => ({ places: tally.places, own: comparison })));
	return measured.map((one, at): Judged => ({
		...one,
		shrunk: shrunk[at] ?? { mean: 0, variance: 1, ownWeight: 0 },
		verdict: one.lacks.length > 0 ? 'tooLittleEvidence' : better.has(one) ? 'invest' : worse.has(one) ? 'doNot' : 'hold',
	}));
}
