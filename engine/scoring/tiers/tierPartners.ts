import { by, compareText, dayOf, fold, instantReader, isoInstant, type Issue } from '../../core';
import { NO_CURRENCY, type Book, type BookRecord } from '../../model';
import { readScoreBook, type ScoreBook } from '../scoreBook';
import { scoreBook } from '../scorePartners';
import type { ScoreSpec } from '../spec';
import { NO_DEALS } from '../tally';
import type { RosterEntry, ScoreContext, ScoreResult } from '../types';
import { ladderReader } from './ladders';
import { partnerTier } from './partnerTier';
import { readTierStates } from './readTierState';
import { reviewDays } from './reviewDays';
import { afterReview, reviewTier } from './reviewTier';
import { rewind } from './rewind';
import { fitPaces, standingReader, type Seat, type StandingReader } from './standing';
import type { TierSpec } from './spec';
import { overviewOfTiers, type TierOverview } from './tierOverview';
import { unreachableTiers } from './unreachableTiers';
import type { PartnerTier, TierState } from './types';

/** Scores with tiers beside them. */
export interface TieredResult extends ScoreResult {
	/** By partner. */
	readonly tiers: ReadonlyMap<string, PartnerTier>;
	readonly tierOverview: TierOverview;
	/** Tier records to append to the ledger: the state of every partner that was reviewed or decided about. */
	readonly ledger: readonly BookRecord[];
}

const text = (value: unknown): string | null => (typeof value === 'string' ? value : null);

function readerAt(book: ScoreBook, ladderOf: ReturnType<typeof ladderReader>, at: number, spec: TierSpec, timeZone: string): (to: number) => StandingReader {
	const paces = fitPaces(book, ladderOf, at, spec, timeZone);
	return (to) => standingReader(book, paces, to, spec, timeZone);
}

/** Where a partner stood in a book that was rewound to a review: what its won deals bring is asked there once. */
const reviewedIn = ({ ready: { reader }, summary }: ScoreBook, standingOf: StandingReader): StandingReader => ({ entry, number }, ladder) =>
	standingOf({ entry, number, dealSize: reader[entry.motion].dealSizeOf((summary.partners[number] ?? NO_DEALS).sizes) }, ladder);

/**
 * Scores every partner of a book and says which tier each earns.
 *
 * 1. Reviews are held on fixed days (`reviewDays`), on what was known then: the first run after such a day holds it,
 *    whenever it takes place, and every other run is a preview. A review that no run held is not made up for later.
 * 2. Decisions of people are obeyed first (`readTierStates`), then the review rules (`reviewTier`).
 * 3. A tier or a grant younger than the review day is not reviewed there, nor is a tier that is on no ladder.
 * 4. Facts count deals that the partner brought; co-sold and influenced ones earn no tier.
 *
 * @throws nothing; a tier that is on no ladder, and one that nobody can reach, become issues
 * Cost: that of `scorePartners`, about half as much again when a review is due; 0.1 milliseconds a partner.
 */
export function tierPartners(book: Book, spec: { readonly score: ScoreSpec; readonly tiers: TierSpec }, context: ScoreContext): TieredResult {
	const { score, tiers } = spec;
	const { asOf, timeZone } = context;
	const today = readScoreBook(book, score, context);
	const result = scoreBook(today, score, context);
	const days = reviewDays(asOf, tiers, timeZone);
	const reviewDay = dayOf(days.last, timeZone);
	const instantOf = instantReader(timeZone);
	const ladderOf = ladderReader(tiers.ladders);
	const states = readTierStates(book, context, (at) => dayOf(at, timeZone), today.roster.survivorOf);
	const currency = today.currency === NO_CURRENCY ? null : today.currency;

	const isDue = ({ record }: RosterEntry, { tierReviews, tierSince }: TierState) => {
		if ((tierReviews.at(-1)?.at ?? '') >= reviewDay || (instantOf(tierSince) ?? -Infinity) >= days.last) return false;
		return (instantOf(record?.['enrolledAt']) ?? -Infinity) < days.last;
	};
	const inOrder: Seat[] = [...today.ready.signals].sort(by(({ entry }) => entry.id, compareText));
	const before = inOrder.map((seat) => {
		const { entry } = seat;
		const ladder = ladderOf(entry);
		const { state, decidedBy } = states.of(entry.id, entry.record);
		const { tier } = state;
		const index = ladder === undefined ? -1 : tier === null ? 0 : ladder.tiers.findIndex(({ name }) => fold(name) === fold(tier));
		return { seat, ladder, state, decidedBy, index, due: index >= 0 && isDue(entry, state) };
	});
	const now = readerAt(today, ladderOf, asOf, tiers, timeZone);
	const [standingNow, standingThen] = [now(asOf + 1), now(days.next)];
	const reviewBook = before.some(({ due }) => due) ? rewind(today, days.last, score, timeZone) : undefined;
	const atReview = reviewBook === undefined ? undefined : reviewedIn(reviewBook, readerAt(reviewBook, ladderOf, days.last, tiers, timeZone)(days.last));

	const found = new Map<string, PartnerTier>();
	const told = { asOf: isoInstant(asOf), nextReview: dayOf(days.next, timeZone) };
	const ledger: BookRecord[] = [];
	const issues: Issue[] = [];
	before.forEach(({ seat, ladder, state: known, decidedBy, index, due }) => {
		const { entry } = seat;
		let state = known;
		let held: Parameters<typeof partnerTier>[0]['held'];
		if (due && ladder !== undefined && atReview !== undefined) {
			const standing = atReview(seat, ladder);
			const ruling = reviewTier(state, index, ladder, standing, days.last, tiers, timeZone);
			held = { ruling, standing };
			state = afterReview(state, index, ladder, ruling, standing, reviewDay, tiers.decidedBy);
		}
		const heard = states.heard(entry.id, entry.record);
		const tier = partnerTier({ seat, ladder, index, before: known, state, held, decidedBy, inSource: heard.tierInSource, standingNow, standingThen, days, spec: tiers, context, told, currency });
		found.set(entry.id, tier);
		if (tier.verdict === 'unknownTier') {
			issues.push({
				code: 'unknownTier',
				severity: 'warning',
				message: `The tier ${String(state.tier)} is on no ladder for ${entry.name}, so nothing is decided about it. Add it to the ladder, or give the partner one of its tiers.`,
				recordId: entry.id,
				field: 'tier',
				expected: (ladder?.tiers ?? []).map(({ name }) => name).join(', '),
				received: state.tier,
			});
		}
		if (held !== undefined || states.isNews(entry.id, state, heard)) {
			const words = { name: entry.name, ladder: tier.ladder, reason: tier.reason, gap: tier.gap?.sentence ?? null, atRisk: tier.atRisk.sentence, managerEmail: text(entry.record?.['managerEmail']) };
			ledger.push({ recordType: 'ledger', id: `tier:${entry.id}`, kind: 'tier', partnerId: entry.id, at: told.asOf, ...heard, ...state, ...words });
		}
	});
	const unreachable = unreachableTiers(before, standingNow, tiers.ladders);
	return {
		...result,
		issues: [...result.issues, ...issues, ...unreachable],
		tiers: found,
		tierOverview: overviewOfTiers(result.partners, found, days, tiers, timeZone),
		ledger,
	};
}
