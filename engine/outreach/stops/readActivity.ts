import { instantReader, isMissing, textIn, toMajor, type Instant, type Minor } from '../../core';
import { bookMoney, isDuplicate, recordsOf, survivorsOf, type Book } from '../../model';
import type { OutreachContext } from '../context';
import { partnersReader } from './partnersOf';

/** A deal that a partner won with us. */
interface WonDeal {
	readonly id: string;
	readonly customer: string | undefined;
	readonly closedAt: Instant;
}

/** What a partner did, as far as a campaign asks. */
export interface Activity {
	readonly openDeals: number;
	readonly liveRegistrations: number;
	/** When a deal that names it was last made, whatever became of it. */
	readonly lastDealAt: Instant | undefined;
	readonly lastRegistrationAt: Instant | undefined;
	/** Its last referral, introduction, registration or co-selling among the activities. */
	readonly lastActAt: Instant | undefined;
	/** Its last mail or meeting of its own among the activities. */
	readonly lastWordAt: Instant | undefined;
	readonly won: number;
	readonly wonAcv: number;
	readonly lastWon: WonDeal | undefined;
}

const NOTHING: Activity = Object.freeze({ openDeals: 0, liveRegistrations: 0, lastDealAt: undefined, lastRegistrationAt: undefined, lastActAt: undefined, lastWordAt: undefined, won: 0, wonAcv: 0, lastWon: undefined });

type Draft = { -readonly [Key in keyof Activity]: Activity[Key] } & { wonMinor: Minor };

const LIVE: ReadonlySet<unknown> = new Set(['draft', 'submitted', 'underReview', 'approved']);
const ACTS: ReadonlySet<unknown> = new Set(['registration', 'referral', 'intro', 'coSell']);
const WORDS: ReadonlySet<unknown> = new Set(['email', 'meeting']);

const later = (a: Instant | undefined, b: Instant | undefined): Instant | undefined => (a === undefined || (b !== undefined && b > a) ? b : a);

/**
 * Reads deals, registrations and activities of every partner once.
 *
 * 1. A deal that another row stands for counts once. What lies after the as-of date has not happened.
 * 2. Won deals count with their ACV, else their amount, in one currency; what no rate converts adds nothing.
 * 3. An activity without an actor counts as the partner's own: the sequence stops rather once too often.
 *
 * Cost: O(deals + registrations + touches).
 */
export function readActivity(book: Book, { asOf, timeZone }: OutreachContext): { readonly of: (partnerId: string) => Activity; readonly currency: string | null } {
	const instantOf = instantReader(timeZone);
	const partnersOf = partnersReader(book);
	const survivor = survivorsOf(book, 'partner');
	const { currency, base, sizeOf } = bookMoney(book, { rates: [], rateRule: 'closeDate', fiscalYearStart: 1 }, { asOf, timeZone });
	const all = new Map<string, Draft>();
	const draftOf = (id: string): Draft => {
		let draft = all.get(id);
		if (draft === undefined) all.set(id, (draft = { ...NOTHING, wonMinor: 0 }));
		return draft;
	};
	const past = (value: unknown): Instant | undefined => {
		const at = instantOf(value);
		return at !== undefined && at <= asOf ? at : undefined;
	};

	for (const deal of recordsOf(book, 'opportunity')) {
		if (isDuplicate(deal)) continue;
		const createdAt = instantOf(deal['createdAt']);
		if (createdAt !== undefined && createdAt > asOf) continue;
		const closedAt = past(deal['closedAt']);
		const status = deal['status'] === 'won' || deal['status'] === 'lost' ? deal['status'] : 'open';
		for (const id of partnersOf(deal)) {
			const draft = draftOf(id);
			draft.lastDealAt = later(draft.lastDealAt, createdAt);
			if (status === 'open') draft.openDeals += 1;
			if (status !== 'won' || closedAt === undefined) continue;
			draft.won += 1;
			const acv = Number(deal['acv'] ?? deal['amount'] ?? 0);
			draft.wonMinor += Number.isFinite(acv) && acv > 0 ? (sizeOf(acv, textIn(deal['currency']), closedAt) ?? 0) : 0;
			const known = draft.lastWon;
			const dealId = String(deal.id ?? '');
			if (known === undefined || known.closedAt < closedAt || (known.closedAt === closedAt && known.id < dealId)) draft.lastWon = { id: dealId, customer: textIn(deal['accountName']), closedAt };
		}
	}
	for (const registration of recordsOf(book, 'registration')) {
		const submittedAt = past(registration['submittedAt']);
		const expiresAt = instantOf(registration['expiresAt']);
		const live = LIVE.has(registration['state']) && (expiresAt === undefined || expiresAt > asOf);
		for (const id of partnersOf(registration)) {
			const draft = draftOf(id);
			draft.lastRegistrationAt = later(draft.lastRegistrationAt, submittedAt);
			if (live) draft.liveRegistrations += 1;
		}
	}
	for (const { kind, actor, direction, partnerId, at } of recordsOf(book, 'touch')) {
		if (isMissing(partnerId) || (!isMissing(actor) && actor !== 'partner') || direction === 'outbound') continue;
		const isAct = ACTS.has(kind);
		if (!isAct && !(WORDS.has(kind) && actor === 'partner')) continue;
		const draft = draftOf(survivor(String(partnerId)));
		if (isAct) draft.lastActAt = later(draft.lastActAt, past(at));
		else draft.lastWordAt = later(draft.lastWordAt, past(at));
	}
	for (const draft of all.values()) draft.wonAcv = toMajor(draft.wonMinor, base);
	return { of: (id) => all.get(id) ?? NOTHING, currency: currency ?? null };
}
