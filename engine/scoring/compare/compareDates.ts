import { by, compareNumber, compareText, descending, inTurn, isoInstant, type Instant, type Issue } from '../../core';
import type { Book, BookRecord } from '../../model';
import { WON, partnerIdAt } from '../dealTable';
import { readScoreBook, type ScoreBook } from '../scoreBook';
import { scoreBook, scoreSummary } from '../scorePartners';
import type { ScoreSpec, Signal } from '../spec';
import type { PartnerScore, RosterEntry, ScoreContext, ScoredPartner } from '../types';
import { counted } from '../words';

/** What one contribution did between two dates; `own` and `roster` add up to `change`. */
export interface ContributionChange {
	readonly signal: Signal;
	readonly before: number;
	readonly after: number;
	readonly change: number;
	/** From what became of the partner's own deals. */
	readonly own: number;
	/** From what became of the others: the scale that values are placed on, and what is usual. */
	readonly roster: number;
	readonly reason: string;
}

/** What a score did between two dates; the changes of its contributions add up to `points`. */
export interface ScoreChange {
	readonly since: string;
	readonly asOf: string;
	/** null: it was not there yet. */
	readonly before: { readonly points: number; readonly rank: number; readonly won: number; readonly decided: number } | null;
	readonly after: { readonly points: number; readonly rank: number; readonly won: number; readonly decided: number };
	readonly points: number | null;
	/** Places gained. */
	readonly places: number | null;
	readonly contributions: readonly ContributionChange[];
	readonly sentence: string;
}

/** One partner with what moved. */
export interface ComparedPartner {
	readonly entry: RosterEntry;
	readonly change: ScoreChange;
}

/** What `compareDates` answers: the largest moves first, those that are new last. */
export interface DateComparison {
	readonly partners: readonly ComparedPartner[];
	readonly issues: readonly Issue[];
	readonly dealsOf: ReadonlyMap<string, readonly BookRecord[]>;
}

const hundredths = (points: number) => Math.round(points * 100);
const signed = (value: number) => `${value > 0 ? '+' : ''}${value}`;
const WORDS: Readonly<Record<Signal, string>> = {
	winRate: 'win rate',
	wonRevenue: 'won revenue',
	dealSize: 'deal size',
	yield: 'yield',
	runRate: 'pace of revenue',
	momentum: 'momentum',
	effort: "sellers' effort",
	retention: 'retention',
};

const figures = ({ points, rank, won, decided }: PartnerScore) => ({ points, rank, won, decided });

/** Deals that were decided after one date and by another. */
interface Decided {
	readonly decided: number;
	readonly won: number;
}

/** By partner, what was decided after an instant, also where it has left the window since. Cost: O(deals). */
function decidedSince(since: Instant, { deals }: ScoreBook): (id: string) => Decided {
	const found = new Map<string, { decided: number; won: number }>();
	for (let row = 0; row < deals.records.length; row++) {
		const id = (deals.closed[row] ?? NaN) > since ? partnerIdAt(deals, row) : undefined;
		if (id === undefined) continue;
		const own = found.get(id) ?? { decided: 0, won: 0 };
		own.decided += 1;
		if (deals.statuses[row] === WON) own.won += 1;
		found.set(id, own);
	}
	return (id) => found.get(id) ?? { decided: 0, won: 0 };
}

function sentenceOf(name: string, before: PartnerScore, after: PartnerScore, between: Decided, points: number, changes: readonly ContributionChange[]): string {
	const left = before.decided + between.decided - after.decided;
	if (points === 0 && between.decided === 0 && left === 0) return `${name} did not move.`;
	const largest = [...changes].sort((a, b) => Math.abs(b.change) - Math.abs(a.change)).filter(({ change }) => change !== 0).slice(0, 2);
	const what = largest.length === 0 ? '' : `: ${largest.map(({ signal, change }) => `${WORDS[signal]} ${signed(change)}`).join(', ')}`;
	const { decided, won } = between;
	const came = decided === 0 ? 'no deal was decided in between' : `${counted(decided, 'deal')} ${decided === 1 ? 'was' : 'were'} decided in between, ${won} of them won`;
	const deals = left <= 0 ? came : `${came}, and ${left} left the window`;
	const others = changes.reduce((sum, { roster }) => sum + hundredths(roster), 0) / 100;
	return `${name} moved by ${signed(points)} to ${after.points} points (rank ${before.rank} to ${after.rank})${what}; ${deals}; ${signed(others)} from what the others did.`;
}

function changeOf({ entry, score: after }: ScoredPartner, before: PartnerScore | undefined, frozen: PartnerScore | undefined, between: Decided, since: string): ScoreChange {
	const { asOf } = after;
	if (before === undefined || frozen === undefined) {
		return { since, asOf, before: null, after: figures(after), points: null, places: null, contributions: [], sentence: `${entry.name} was not there at the earlier date: ${after.points} points now.` };
	}
	const contributions = after.contributions.map((now, index): ContributionChange => {
		const then = hundredths(before.contributions[index]?.points ?? 0);
		const held = hundredths(frozen.contributions[index]?.points ?? 0);
		const points = hundredths(now.points);
		return { signal: now.signal, before: then / 100, after: points / 100, change: (points - then) / 100, own: (points - held) / 100, roster: (held - then) / 100, reason: now.reason };
	});
	const points = (hundredths(after.points) - hundredths(before.points)) / 100;
	return { since, asOf, before: figures(before), after: figures(after), points, places: before.rank - after.rank, contributions, sentence: sentenceOf(entry.name, before, after, between, points, contributions) };
}

/**
 * Compares scores of two dates and says what moved and why.
 *
 * 1. Both are made from the same records, read as they stood at each date, under what each date's book teaches. Who was
 *    credited is what attribution says today.
 * 2. The earlier deals are scored a third time under the later date's model: what then still differs from the later
 *    score comes from the partner's own deals, the rest from the others' (scales and what is usual).
 *
 * @throws RangeError when the earlier date is not earlier
 * Cost: two readings and three scorings of the book.
 */
export function compareDates(book: Book, spec: ScoreSpec, since: Instant, context: ScoreContext): DateComparison {
	if (!(since < context.asOf)) throw new RangeError(`The earlier date ${isoInstant(since)} is not before ${isoInstant(context.asOf)}. Give one that is.`);
	const earlier = { ...context, asOf: since };
	const [then, now] = [readScoreBook(book, spec, earlier), readScoreBook(book, spec, context)];
	const after = scoreBook(now, spec, context);
	const scoresOf = (scored: readonly ScoredPartner[]) => new Map(scored.map(({ entry, score }) => [entry.id, score]));
	const before = scoresOf(scoreSummary(then.summary, then.members, then.ready, spec, earlier));
	const frozen = scoresOf(scoreSummary(then.summary, then.members, now.ready, spec, earlier));
	const between = decidedSince(since, now);
	const partners = after.partners.map((scored) => ({ entry: scored.entry, change: changeOf(scored, before.get(scored.entry.id), frozen.get(scored.entry.id), between(scored.entry.id), isoInstant(since)) }));
	partners.sort(
		inTurn(
			descending(by(({ change }) => (change.points === null ? -1 : Math.abs(change.points)), compareNumber)),
			by(({ entry }) => entry.id, compareText),
		),
	);
	return { partners, issues: after.issues, dealsOf: after.dealsOf };
}
