import { inOnePiece } from '../../core';
import type { FullStanding } from './standing';
import type { Ladder, TierSpec } from './spec';
import type { TierGap } from './types';
import { counted, money, percent } from '../words';

/** Beyond so many deals a number is no plan. */
const MOST = 50;

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

/** A calendar day as people say it, e.g. `30 September 2026`. */
export const dayInWords = (day: string): string => `${Number(day.slice(8, 10))} ${MONTHS[Number(day.slice(5, 7)) - 1] ?? ''} ${day.slice(0, 4)}`;

/** The fewest more won deals of the usual size with which a tier is reached, facts and chance; null beyond 50. */
function dealsTo(index: number, standing: FullStanding, promoteAt: number): number | null {
	const reaches = (more: number) => {
		const then = standing.withMore(more);
		return then.meets(index) && then.chance(index, 1) >= promoteAt;
	};
	if (!reaches(MOST)) return null;
	let [short, enough] = [-1, MOST];
	while (enough - short > 1) {
		const middle = Math.floor((short + enough) / 2);
		if (reaches(middle)) enough = middle;
		else short = middle;
	}
	return enough;
}

/**
 * What is missing to the next tier, in words that a partner can act on: counted from the deals that will still be in the
 * window at the next review.
 *
 * @param then the standing at the next review if nothing more is won
 * @param by the last day that counts there
 */
export function gapTo(index: number, { tiers }: Ladder, then: FullStanding, by: string, spec: TierSpec, currency: string | null): TierGap | null {
	const step = tiers[index];
	if (step === undefined) return null;
	const { facts, dealSize } = then;
	const deals = dealsTo(index, then, spec.promoteAt);
	const toThreshold = Math.max(0, (step.wonDeals ?? 0) - facts.wonDeals);
	const wonAcv = Math.max(0, (step.wonAcv ?? 0) - facts.wonAcv);
	const until = `by ${dayInWords(by)}`;
	const size = dealSize === undefined ? '' : ` of the usual size (${money(dealSize.expected, currency)})`;
	const saying = (sentence: string): TierGap => ({ tier: step.name, by, deals, wonAcv, sentence: inOnePiece(sentence) });
	const rate = step.winRate === undefined ? '' : ` at a win rate of ${percent(step.winRate)} from ${counted(step.minDecided, 'decided deal')} on`;

	if (deals === 0) return saying(`${step.name} is reached if nothing changes: the review after ${dayInWords(by)} decides.`);
	if (deals === null) {
		const asked = [step.wonDeals === undefined ? [] : [counted(step.wonDeals, 'won deal')], step.wonAcv === undefined ? [] : [`${money(step.wonAcv, currency)} in won ACV`]].flat().join(' and ');
		return saying(`${step.name} asks for ${asked === '' ? `a win rate${rate.slice(' at a win rate'.length)}` : asked + rate}: more than ${MOST} deals away.`);
	}
	if (wonAcv > 0) {
		const first = `${deals} more won ${deals === 1 ? 'deal' : 'deals'}${size}, or ${money(wonAcv, currency)} in won ACV`;
		return saying(toThreshold > 0 ? `${first} with at least ${counted(toThreshold, 'deal')}, ${until}${rate}.` : `${first}, ${until}${rate}.`);
	}
	const luck = deals > toThreshold && toThreshold >= 0 && rate === '' ? ` (${toThreshold === 0 ? 'the threshold is met' : `${toThreshold} to the threshold`}, ${deals - toThreshold} so that it is more than luck)` : '';
	return saying(`${deals} more won ${deals === 1 ? 'deal' : 'deals'} ${until}${rate}${luck}.`);
}
