import {
	chanceOfPace,
	dayOf,
	fitGammaPoisson,
	monthsBefore,
	normalQuantile,
	paceOf,
	toMajor,
	type DealSize,
	type Instant,
	type Pace,
	type PaceFit,
} from '../../core';
import { OPEN, WON, type DealTable } from '../dealTable';
import { typeOf } from '../roster';
import type { ScoreBook } from '../scoreBook';
import type { RosterEntry, Signals } from '../types';
import { yearStart } from './reviewDays';
import type { Standing } from './reviewTier';
import type { Ladder, TierSpec } from './spec';
import type { TierFacts } from './types';

/** Deals of partners that count in a window, by the partner's number. */
interface Window {
	readonly won: Int32Array;
	readonly decided: Int32Array;
	/** In minor units. */
	readonly wonAcv: Float64Array;
}

/** A partner's standing with what its words need. */
export interface FullStanding extends Standing {
	readonly facts: TierFacts;
	readonly pace: Pace;
	readonly dealSize: DealSize | undefined;
	/** The standing with so many more won deals of the usual size. */
	readonly withMore: (deals: number) => Standing;
}

/** A partner, and what a won deal of its brings. */
export type Seat = Pick<Signals, 'entry' | 'number' | 'dealSize'>;

/** Answers about partners at one instant. */
export type StandingReader = (seat: Seat, ladder: Ladder) => FullStanding;

/** Deal sizes in the middle of equal shares: integrates over what is not known of a size. */
const SIZES = 9;
const NORMALS = Array.from({ length: SIZES }, (_, i) => normalQuantile((i + 0.5) / SIZES));

function countIn({ records, closed, statuses, sizes, partnerIds: { length }, partnerOf }: DealTable, from: Instant, to: Instant): Window {
	const [won, decided, wonAcv] = [new Int32Array(length), new Int32Array(length), new Float64Array(length)];
	for (let row = 0; row < records.length; row++) {
		const closedAt = closed[row] ?? NaN;
		if (!(closedAt >= from && closedAt < to) || statuses[row] === OPEN) continue;
		const partner = partnerOf[row] ?? -1;
		if (partner < 0) continue;
		decided[partner] = (decided[partner] ?? 0) + 1;
		if (statuses[row] !== WON) continue;
		won[partner] = (won[partner] ?? 0) + 1;
		wonAcv[partner] = (wonAcv[partner] ?? 0) + (sizes[row] || 0);
	}
	return { won, decided, wonAcv };
}

/** What is learned once for all standings on one book: how often partners of each ladder win in a usual window. */
export type Paces = ReadonlyMap<Ladder, PaceFit>;

/** Learns how many deals partners of each ladder win in a window up to an instant. */
export function fitPaces(book: ScoreBook, ladderOf: (entry: RosterEntry) => Ladder | undefined, at: Instant, spec: TierSpec, timeZone: string): Paces {
	const recent = countIn(book.deals, monthsBefore(at, spec.windowMonths, timeZone), at);
	const counts = new Map<Ladder, number[]>();
	book.members.forEach(({ entry, number }) => {
		const ladder = ladderOf(entry);
		if (ladder === undefined) return;
		const known = counts.get(ladder);
		const won = recent.won[number] ?? 0;
		if (known === undefined) counts.set(ladder, [won]);
		else known.push(won);
	});
	return new Map([...counts].flatMap(([ladder, own]) => {
		const fit = fitGammaPoisson(own);
		return fit === undefined ? [] : [[ladder, fit] as const];
	}));
}

/**
 * Where partners stand at an instant, by the deals known at the book's as-of date.
 *
 * 1. Facts are what a window holds: the months up to the instant, or the programme year so far.
 * 2. True values are the pace of wins (`fitGammaPoisson`), that pace times the expected size of a won deal, and the win
 *    rate, each shrunk to the partner's kind and drawn from the months up to the instant, whatever window facts have.
 * 3. A tier is reached by a true value when everything that it asks for is: its chance is that of the least likely.
 *
 * Cost: O(deals) once; about 20 microseconds a question.
 *
 * @param to the instant; a later one than the book's as-of date shows what today's deals will count for then
 */
export function standingReader(book: ScoreBook, paces: Paces, to: Instant, spec: TierSpec, timeZone: string): StandingReader {
	const { deals, ready, currency } = book;
	const months = monthsBefore(to, spec.windowMonths, timeZone);
	const from = spec.window === 'rolling' ? months : yearStart(to - 1, spec.fiscalYearStart, timeZone);
	const recent = countIn(deals, months, to);
	const counted = spec.window === 'rolling' ? recent : countIn(deals, from, to);
	const [firstDay, lastDay] = [dayOf(from, timeZone), dayOf(to - 1, timeZone)];
	const known = new Map<Ladder, Map<number, Pace>>();
	const paceFor = (ladder: Ladder, won: number): Pace => {
		let own = known.get(ladder);
		if (own === undefined) known.set(ladder, (own = new Map()));
		let pace = own.get(won);
		if (pace === undefined) {
			const fit = paces.get(ladder);
			own.set(won, (pace = fit === undefined ? { mean: won, shape: won } : paceOf(fit, won)));
		}
		return pace;
	};

	return ({ entry, number, dealSize }, ladder) => {
		const { winRate: rates } = ready.reader[entry.motion];
		const of = ({ won, decided, wonAcv }: Window) => ({ won: won[number] ?? 0, decided: decided[number] ?? 0, wonAcv: wonAcv[number] ?? 0 });
		const now = of(recent);
		const facts = of(counted);
		const chanceOfAcv = (pace: Pace, asked: number): number => {
			if (dealSize === undefined) return 0;
			const { logMiddle, logSpread } = dealSize;
			return NORMALS.reduce((sum, z) => sum + chanceOfPace(pace, asked / Math.exp(logMiddle + logSpread * z)), 0) / SIZES;
		};

		const standing = (more: number): Standing => {
			const usual = more === 0 || dealSize === undefined ? 0 : dealSize.expected;
			const won = facts.won + more;
			const decided = facts.decided + more;
			const wonAcv = toMajor(facts.wonAcv, currency) + more * usual;
			const pace = paceFor(ladder, now.won + more);
			return {
				wonDeals: won,
				wonAcv,
				meets: (tier) => {
					const step = ladder.tiers[tier];
					if (step === undefined) return false;
					const { wonDeals, wonAcv: acv, winRate, minDecided } = step;
					return won >= (wonDeals ?? 0) && wonAcv >= (acv ?? 0) && (winRate === undefined || (decided >= minDecided && won / decided >= winRate));
				},
				chance: (tier, share) => {
					const step = ladder.tiers[tier];
					if (step === undefined) return 0;
					const { wonDeals, wonAcv: acv, winRate } = step;
					return Math.min(
						wonDeals === undefined ? 1 : chanceOfPace(pace, wonDeals * share),
						acv === undefined ? 1 : chanceOfAcv(pace, acv * share),
						winRate === undefined ? 1 : rates.chanceAtLeast(typeOf(entry), now.won + more, now.decided + more, winRate * share),
					);
				},
			};
		};
		return {
			...standing(0),
			facts: {
				from: firstDay,
				to: lastDay,
				wonDeals: facts.won,
				wonAcv: toMajor(facts.wonAcv, currency),
				decided: facts.decided,
				winRate: facts.decided === 0 ? null : facts.won / facts.decided,
			},
			pace: paceFor(ladder, now.won),
			dealSize,
			withMore: standing,
		};
	};
}
