import { by, compareNumber, compareText, descending, hashOf, inTurn, isoInstant } from '../core';
import type { Book } from '../model';
import { CO_SELL, INFLUENCED, OPEN, UNDECIDED } from './dealTable';
import { gainOf } from './gainOf';
import { indexRange } from './indexRange';
import { judgeSegments, type Judged } from './judgeSegments';
import { liftOf } from './liftOf';
import { marginsOf } from './marginsOf';
import { readDeals, type Deals } from './readDeals';
import { rollUp } from './rollUp';
import { nameOf, segmentSentence } from './segmentWords';
import type { Cluster } from './arms';
import { WAYS, type InvestmentSpec } from './spec';
import { splitBudget } from './splitBudget';
import { capOf, tallySegments } from './tallySegments';
import type { ArmFacts, InvestmentIndex, NotCompared, PlaysContext, SegmentIndex } from './types';
import { counted, inARow, rounded } from './words';

/** What no comparison of deals as they came can say. */
const CAUTION =
	'Deals are compared as they came: partners choose what they bring, and sellers choose whom they call in. A part of the difference may be choice, and would not come with more money; a trial on some accounts, chosen by lot, would tell.';

function factsOf({ decided, won, sized, size }: Cluster, major: (minor: number) => number): ArmFacts {
	const mean = sized === 0 ? null : major(size / sized);
	return {
		decided,
		won,
		winRate: decided === 0 ? null : rounded(won / decided, 4),
		meanWonDeal: mean === null ? null : rounded(mean),
		yield: mean === null ? null : rounded((won / decided) * mean),
	};
}

function toIndex(judged: Judged, { money, places }: Deals, spec: InvestmentSpec): Omit<SegmentIndex, 'rank'> {
	const { tally, way, partner, direct, directYield, comparison, shrunk, verdict, lacks, holds } = judged;
	const gain = directYield === undefined ? null : gainOf(directYield, shrunk);
	const inMajor = (minor: number) => rounded(money.major(minor));
	const gainPerDeal = gain === null ? null : { estimate: inMajor(gain.estimate), low: inMajor(gain.low), high: inMajor(gain.high) };
	const labels = tally.places.map((place) => (place === null ? null : places.labelOf(place)));
	const said: Omit<SegmentIndex, 'rank' | 'sentence'> = {
		id: `${way}:${tally.places.map((place) => place ?? '*').join('|')}`,
		way,
		name: nameOf(labels, spec.segmentBy),
		places: Object.fromEntries(spec.segmentBy.map((field, at) => [field, labels[at] ?? null])),
		holds,
		verdict,
		lacks,
		index: indexRange(shrunk),
		ownWeight: rounded(shrunk.ownWeight, 3),
		rawIndex: comparison === undefined ? null : rounded(100 * Math.exp(comparison.logRatio), 1),
		pValue: lacks.length > 0 || comparison === undefined ? null : Number(comparison.pBetter.toPrecision(3)),
		partner: { ...factsOf(partner, money.major), partners: judged.partners, largestShare: judged.largestShare === null ? null : rounded(judged.largestShare, 3) },
		direct: factsOf(direct, money.major),
		undecided: tally.undecided,
		joinedLate: way === 'coSell' ? tally.joinedLate : 0,
		lift: liftOf(partner, direct),
		openDeals: tally.openDeals,
		openAcv: inMajor(tally.openSize),
		gainPerDeal,
		lowerGain: gainPerDeal === null ? null : gainPerDeal.low * tally.openDeals,
		currency: money.currency,
	};
	return { ...said, sentence: segmentSentence(said) };
}

const bestFirst = inTurn<Omit<SegmentIndex, 'rank'>>(
	by(({ way }) => WAYS.indexOf(way), compareNumber),
	descending(by(({ lowerGain }) => lowerGain ?? -Infinity, compareNumber)),
	descending(by(({ index }) => index.low, compareNumber)),
	by(({ id }) => id, compareText),
);

function notCompared({ deals, leftOut, unconverted }: Deals): NotCompared {
	const { records, statuses, came, joinedLate, placeOf } = deals;
	const isUnplaced = deals.places.map(({ values }) => values.includes(null));
	const counts = { influenced: 0, undecided: 0, joinedLate: 0, withoutSegment: 0 };
	for (let row = 0; row < records.length; row++) {
		if (statuses[row] === OPEN) continue;
		if (came[row] === INFLUENCED) counts.influenced += 1;
		if (came[row] === UNDECIDED) counts.undecided += 1;
		if (came[row] === CO_SELL && joinedLate[row] === 1) counts.joinedLate += 1;
		if (isUnplaced[placeOf[row] ?? 0] === true) counts.withoutSegment += 1;
	}
	const { withoutSegment, ...rest } = counts;
	return { ...rest, leftOut, unconverted, withoutSegment };
}

/** What the index says in one breath. */
function sentenceOf(segments: readonly SegmentIndex[], title: string, { undecided }: NotCompared, direct: number): string {
	const invest = segments.filter(({ verdict }) => verdict === 'invest');
	if (segments.length === 0) return 'There is no deal to compare.';
	if (direct === 0) return `No deal is known to be direct, so there is nothing to hold partners against${undecided > 0 ? `: ${counted(undecided, 'decided deal')} are undecided` : ''}.`;
	if (invest.length === 0) return `In none of ${counted(segments.length, 'segment')} partners are shown to yield more than direct sellers (${title}).`;
	return `Partners are shown to yield more than direct sellers in ${inARow(invest.map(({ name, way, index }) => `${name} (${way === 'coSell' ? 'co-sell' : 'sourced'}, index ${index.estimate.toFixed(0)})`))}; ${title}.`;
}

/** The index from deals that were read already. */
export function indexDeals(read: Deals, spec: InvestmentSpec, context: PlaysContext): InvestmentIndex {
	const cap = capOf(read.deals, spec.winsoriseAt);
	const byPlace = tallySegments(read.deals, spec.undecided === 'direct', cap);
	const tallies = [...read.deals.places].sort(by(({ key }) => key, compareText)).flatMap(({ number }) => byPlace[number] ?? []);
	const judged = WAYS.flatMap((way) => judgeSegments(rollUp(tallies, way, spec), way, cap, spec));
	const ranked = judged.map((one) => toIndex(one, read, spec)).sort(bestFirst);
	const seen = new Map<string, number>();
	const segments = ranked.map((one): SegmentIndex => {
		const rank = (seen.get(one.way) ?? 0) + 1;
		seen.set(one.way, rank);
		return { ...one, rank };
	});
	const title = spec.costs === undefined ? 'before cost' : 'after cost';
	const counts = notCompared(read);
	const direct = judged.reduce((total, one) => total + one.direct.decided, 0);
	return {
		operation: 'investmentIndex',
		asOf: isoInstant(context.asOf),
		title,
		currency: read.money.currency,
		segments,
		margins: marginsOf(judged, spec.segmentBy, read.places),
		budget: spec.budget === undefined ? null : splitBudget(spec.budget, segments, read.money.currency),
		notCompared: counts,
		caution: CAUTION,
		sentence: sentenceOf(segments, title, counts, direct),
		issues: read.issues,
		specHash: hashOf(spec),
	};
}

/**
 * Where partners yield more than direct sellers, by customer size and region: an index of 100 is a yield like direct ones.
 *
 * 1. Yield is the win rate times the mean size of a won deal, per decided deal of the population of all rates.
 * 2. A deal came one way: sourced, co-sold (when the partner joined before mid-cycle), or direct; what nobody decided stands
 *    apart (`cameBy`). Thin segments are rolled up (`rollUp`).
 * 3. The verdict rests on what the deals say unshrunk, partners being the units (`judgeSegments`); the index is shrunk to its
 *    margins (`shrinkSegments`); the order is the lower bound of the gain per deal times open deals without a partner.
 * 4. Before cost unless costs are given. What a comparison cannot say stands in `caution`.
 *
 * @throws nothing: bad data becomes issues and counts
 * Cost: O(deals + segments x partners in them).
 */
export function investmentIndex(book: Book, spec: InvestmentSpec, context: PlaysContext): InvestmentIndex {
	return indexDeals(readDeals(book, spec, context), spec, context);
}
