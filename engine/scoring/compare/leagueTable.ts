import { type Issue } from '../../core';
import { recordsOf, toBook, type Book, type BookRecord } from '../../model';
import { leftOutBecause } from '../../hygiene';
import { partnerIdAt, type DealTable } from '../dealTable';
import { readScoreBook, type ScoreBook } from '../scoreBook';
import { scoreBook } from '../scorePartners';
import type { ScoreSpec } from '../spec';
import type { PartnerScore, RosterEntry, ScoreContext } from '../types';
import { counted, money } from '../words';

/** Where deals went between the raw table and the true one, by what a partner lost or gained them to. */
export type Moved = 'duplicate' | 'notNewBusiness' | 'test' | 'administrative' | 'negative' | 'otherPartner' | 'direct' | 'assisted' | 'ownDuplicateRow' | 'newlyCredited';

/** One side of the table. */
export interface Standing {
	readonly rank: number;
	/** How many rows that side ranks. */
	readonly of: number;
	readonly points: number;
	readonly won: number;
	readonly decided: number;
	readonly wonAcv: number;
}

/** One partner, raw and true side by side. */
export interface LeagueRow {
	readonly currency: string | null;
	readonly true: Standing;
	/** By the CRM's own fields; of its best row where it has several; null where the CRM names it nowhere. */
	readonly raw: Standing | null;
	/** Rows of the CRM that are this partner. */
	readonly rows: number;
	/** Places gained by cleaning. */
	readonly jump: number | null;
	/** Deals that no longer count for it, and that now do, by reason. */
	readonly lost: Readonly<Partial<Record<Moved, number>>>;
	readonly gained: Readonly<Partial<Record<Moved, number>>>;
	readonly sentence: string;
}

export interface LeagueTable {
	/** In the true order. */
	readonly partners: readonly { readonly entry: RosterEntry; readonly league: LeagueRow }[];
	readonly issues: readonly Issue[];
	readonly dealsOf: ReadonlyMap<string, readonly BookRecord[]>;
	/** Partners that move by 20 places and more. */
	readonly jumps: number;
}

const FAR = 20;

const standingOf = ({ rank, points, won, decided, wonAcv }: PartnerScore, of: number): Standing => ({ rank, of, points, won, decided, wonAcv });

/** The records as the CRM gave them: without what Partner Dedupe, Deal Hygiene and Attribution Tag added. */
function rawBookOf(book: Book): { readonly raw: Book; readonly originals: ReadonlyMap<BookRecord, BookRecord> } {
	const originals = new Map<BookRecord, BookRecord>();
	const records: BookRecord[] = [...recordsOf(book, 'run')];
	for (const type of ['account', 'partner', 'opportunity'] as const) {
		for (const record of recordsOf(book, type)) {
			const { match, hygiene, attribution, ...rest } = record;
			originals.set(rest, record);
			records.push(rest);
		}
	}
	const { byType, byId } = toBook(records);
	// Nothing is added to touches, and there are millions.
	return { raw: { byType: new Map(byType).set('touch', recordsOf(book, 'touch')), byId }, originals };
}

type Counts = Partial<Record<Moved, number>>;

const WORDS: Readonly<Record<Moved, string>> = {
	duplicate: 'a duplicate of another deal',
	notNewBusiness: 'no new business',
	test: 'a test',
	administrative: 'closed for administrative reasons',
	negative: 'a negative amount',
	otherPartner: "another partner's",
	direct: 'direct, by evidence',
	assisted: 'co-sold or influenced, not sourced',
	ownDuplicateRow: 'under a second row of the same partner',
	newlyCredited: 'not credited to it in the CRM',
};
const ORDER = Object.keys(WORDS) as Moved[];
/** Counts in one order, whatever that of the rows. */
const inOrder = (moved: Counts): Counts => Object.fromEntries(ORDER.flatMap((why) => (moved[why] === undefined ? [] : [[why, moved[why]]])));
const inWords = (moved: Readonly<Partial<Record<Moved, number>>>) =>
	(Object.entries(moved) as [Moved, number][]).map(([why, count]) => `${count} ${WORDS[why]}`).join(', ');

/** Why a deal no longer counts for a partner, by its row of the true table; undefined where it has none there. */
function reasonFor(original: BookRecord, deals: DealTable, row: number | undefined): Moved {
	const because = leftOutBecause(original);
	if (because !== undefined) return because;
	if (row === undefined) return 'direct';
	if (partnerIdAt(deals, row) !== undefined) return 'otherPartner';
	return deals.assisted[row] === 1 ? 'assisted' : 'direct';
}

/** Deals of a table that count in rates for a partner, with its id. */
const creditsIn = (deals: DealTable): readonly { readonly record: BookRecord; readonly id: string }[] =>
	deals.records.flatMap((record, row) => {
		const id = deals.inRates[row] === 1 ? partnerIdAt(deals, row) : undefined;
		return id === undefined ? [] : { record, id };
	});

/** What became of each partner's deals on the way from raw to true; ids of the true side. */
function movesOf(raw: ScoreBook, clean: ScoreBook, originals: ReadonlyMap<BookRecord, BookRecord>): { readonly lost: ReadonlyMap<string, Counts>; readonly gained: ReadonlyMap<string, Counts> } {
	const { survivorOf } = clean.roster;
	const lost = new Map<string, Counts>();
	const gained = new Map<string, Counts>();
	const count = (where: Map<string, Counts>, id: string, why: Moved) => {
		const known = where.get(id) ?? {};
		where.set(id, { ...known, [why]: (known[why] ?? 0) + 1 });
	};
	const rowOf = new Map(clean.deals.records.map((record, row) => [record, row]));
	const rawOwner = new Map<BookRecord, string>();
	for (const { record, id } of creditsIn(raw.deals)) {
		const original = originals.get(record);
		if (original === undefined) continue;
		rawOwner.set(original, id);
		const row = rowOf.get(original);
		if (row === undefined || partnerIdAt(clean.deals, row) !== survivorOf(id)) count(lost, survivorOf(id), reasonFor(original, clean.deals, row));
	}
	for (const { record, id } of creditsIn(clean.deals)) {
		const before = rawOwner.get(record);
		if (before === id) continue;
		count(gained, id, before !== undefined && survivorOf(before) === id ? 'ownDuplicateRow' : 'newlyCredited');
	}
	return { lost, gained };
}

/**
 * The league table twice, side by side: as the CRM's own fields make it (no duplicates found, nothing cleaned, whoever
 * stands in the partner field) and as it is after the line. Scores are made in the same way, so that only the data differ.
 *
 * Assumes that what the line decided stands on the records; without it both sides are the same.
 * Cost: twice `scorePartners`, and a copy of each account, partner and deal.
 */
export function leagueTable(book: Book, spec: ScoreSpec, context: ScoreContext): LeagueTable {
	const { raw: rawRecords, originals } = rawBookOf(book);
	const [clean, raw] = [readScoreBook(book, spec, context), readScoreBook(rawRecords, spec, context)];
	const [truth, crm] = [scoreBook(clean, spec, context), scoreBook(raw, spec, context)];
	const rowsOf = new Map<string, PartnerScore[]>();
	for (const { entry, score } of crm.partners) {
		const id = clean.roster.survivorOf(entry.id);
		const known = rowsOf.get(id);
		if (known === undefined) rowsOf.set(id, [score]);
		else known.push(score);
	}
	const { lost, gained } = movesOf(raw, clean, originals);
	const partners = truth.partners.map(({ entry, score }) => {
		const rows = rowsOf.get(entry.id) ?? [];
		const [best] = rows;
		const jump = best === undefined ? null : best.rank - score.rank;
		const less = inOrder(lost.get(entry.id) ?? {});
		const more = inOrder(gained.get(entry.id) ?? {});
		const moves = [
			...(Object.keys(more).length === 0 ? [] : [`gained: ${inWords(more)}`]),
			...(Object.keys(less).length === 0 ? [] : [`lost: ${inWords(less)}`]),
		];
		const twice = rows.length > 1 ? `, over ${counted(rows.length, 'row')}` : '';
		const sentence =
			best === undefined
				? `${entry.name} stands nowhere in the CRM's own table; it is rank ${score.rank}.`
				: `${entry.name}: rank ${best.rank} by the CRM's own fields${twice}, rank ${score.rank} in truth; won ${money(best.wonAcv, score.currency)} there, ${money(score.wonAcv, score.currency)} here${moves.length === 0 ? '' : ` (${moves.join('; ')})`}.`;
		return {
			entry,
			league: {
				currency: score.currency,
				true: standingOf(score, truth.partners.length),
				raw: best === undefined ? null : standingOf(best, crm.partners.length),
				rows: rows.length,
				jump,
				lost: less,
				gained: more,
				sentence,
			},
		};
	});
	return {
		partners,
		issues: truth.issues,
		dealsOf: truth.dealsOf,
		jumps: partners.filter(({ league }) => Math.abs(league.jump ?? 0) >= FAR).length,
	};
}
