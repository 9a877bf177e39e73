import type { SegmentField } from './spec';
import type { SegmentIndex } from './types';
import { counted, inARow, money, percent } from './words';

const MANY: Readonly<Record<SegmentField, string>> = { industry: 'industries', productLine: 'product lines', region: 'regions', segment: 'sizes' };

/** A segment as people call it, e.g. `Enterprise in EMEA`. */
export function nameOf(labels: readonly (string | null)[], fields: readonly SegmentField[]): string {
	const [first, second] = labels;
	const [, field = 'region'] = fields;
	if (first == null) return 'All other segments';
	if (labels.length < 2) return first;
	if (second == null) return `${first}, other ${MANY[field]}`;
	return field === 'region' ? `${first} in ${second}` : `${first}, ${second}`;
}

type Said = Omit<SegmentIndex, 'rank' | 'sentence'>;

const SAYS: Readonly<Record<SegmentIndex['verdict'], string>> = {
	invest: 'invest',
	hold: 'hold: a difference is not shown',
	doNot: 'do not: partners are shown to yield less',
	tooLittleEvidence: 'too little evidence',
};

/** The verdict with what it rests on, in one sentence. */
export function segmentSentence({ name, way, verdict, lacks, index, partner, direct, openDeals, lowerGain, currency }: Said): string {
	const kind = way === 'coSell' ? 'co-sell' : 'sourced';
	const arm = (one: { decided: number; won: number; yield: number | null }) => `${one.won} of ${counted(one.decided, 'deal')} won${one.yield === null ? '' : `, ${money(one.yield, currency)} a decided deal`}`;
	const range = `index ${index.estimate.toFixed(0)} (90% interval ${index.low.toFixed(0)} to ${index.high.toFixed(0)})`;
	const why = verdict === 'tooLittleEvidence' ? ` (${inARow(lacks)})` : '';
	const reach = lowerGain === null || openDeals === 0 ? '' : `; at least ${money(lowerGain, currency)} over ${counted(openDeals, 'open deal')} without a partner`;
	return `${name}, ${kind}: ${SAYS[verdict]}${why}. Partners ${arm(partner)}; direct ${arm(direct)}; ${range}, ${percent(partner.largestShare ?? 0)} of the deals from one partner at most${verdict === 'invest' ? reach : ''}.`;
}
