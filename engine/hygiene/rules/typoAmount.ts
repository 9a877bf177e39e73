import type { Rule } from './rule';

/** How often people miss the decimal mark or type a key too long. */
const FACTORS = [1000, 100, 1 / 100, 1 / 1000];
/** A size this many spreads from the median is none of the segment's. */
const MOST_SPREADS = 4;
const times = (off: number): string => (off > 0 ? `${String(Math.round(Math.exp(off)))} times` : `1/${String(Math.round(Math.exp(-off)))} of`);

export const typoAmount: Rule = {
	name: 'typoAmount',
	severity: 'blocker',
	title: 'An amount a hundred or a thousand times off',
	advice: 'Check the amount: a zero too many, or a decimal mark read wrongly.',
	spoils: ['wonAcv', 'pipeline'],
	check: ({ size, value, valueField, segment }, { kind }, facts) => {
		if (size === undefined || value === undefined || size <= 0 || kind === 'churn') return undefined;
		const like = facts.sizesLike({ segment });
		if (like === undefined) return undefined;
		const off = Math.log(size) - like.median;
		const spread = off > 0 ? like.above : like.below;
		if (Math.abs(off) < Math.log(facts.spec.outlierFactor) || Math.abs(off) < MOST_SPREADS * spread) return undefined;
		const factor = [...FACTORS].sort((a, b) => Math.abs(off - Math.log(a)) - Math.abs(off - Math.log(b)))[0] ?? 1;
		const rest = Math.abs(off - Math.log(factor));
		if (rest > MOST_SPREADS * spread) return undefined;
		// 15 digits are what a decimal number keeps: 4.35 times 100 is 435, not 434.99999999999994.
		const proposed = Number((value / factor).toPrecision(15));
		return {
			message: `${valueField} is ${String(value)}, ${times(off)} the median of its segment; ${String(proposed)} would be usual.`,
			fix: { field: valueField, from: value, to: proposed, how: 'Check the amount and correct it.' },
			evidence: { factor, spreads: Math.round((Math.abs(off) / spread) * 10) / 10, like: like.deals },
		};
	},
};
