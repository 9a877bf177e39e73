import { type Instant, compareText } from '../core';
import { recordsOf, type Book } from '../model';
import { textOf, type Deal } from './deal';
import type { LossReasonReading } from './lossReasons';
import type { HygieneSpec } from './spec';
import type { Kind, KindDecision } from './types';
import type { Wording } from './wording';

/** A win that may be what a later deal follows. */
export interface Win {
	readonly id: string;
	readonly at: Instant;
	readonly size: number | undefined;
}

/** What the rules may know beside the deal itself. */
export interface Facts {
	readonly asOf: Instant;
	/** The instant at which the as-of day begins: what was due before it is past. */
	readonly today: Instant;
	readonly spec: HygieneSpec;
	/** Fields that at least one opportunity of the book fills: a column that nobody mapped is no defect of each deal. */
	readonly filled: ReadonlySet<'currency' | 'ownerEmail' | 'productLine'>;
	readonly currency: string | undefined;
	/** The decisions of deals of which nothing else is known. */
	readonly plain: Readonly<Record<Kind | 'assumed' | 'cancelled', KindDecision>>;
	readonly phrase: (text: string | undefined) => Wording;
	readonly reasonOf: (text: string) => LossReasonReading;
	readonly sourceSaysPartner: (text: string) => boolean;
	/** The last wins of the same customer and product line until an instant, oldest first; the deal itself may be one. */
	readonly winsBefore: (deal: Deal, before: Instant) => readonly Win[];
	/** Whether the deal is the win that an account's cancellation was booked as. */
	readonly isCancellation: (deal: Deal) => boolean;
	readonly rowsWithId: (id: string) => number;
	readonly partners: PartnerFacts;
	/** Latest instant at which anything happened on a deal. */
	readonly lastTouchOn: (id: string) => Instant | undefined;
	/** What the amounts of a deal's segment are like: median and spread (downwards and upwards) of natural logarithms of minor units. */
	readonly sizesLike: (deal: Pick<Deal, 'segment'>) => { readonly median: number; readonly below: number; readonly above: number; readonly deals: number } | undefined;
}

interface PartnerFacts {
	/** Whether the book has a roster at all. */
	readonly known: boolean;
	readonly has: (partner: { readonly id: string | undefined; readonly name: string | undefined }) => boolean;
	/** Since when a partner is gone; undefined while it is not. Without a date: the beginning of time. */
	readonly goneSince: (id: string | undefined) => Instant | undefined;
	/** Partners whose registrations or acts name a deal. */
	readonly involvedIn: (id: string) => readonly string[];
}

const ACTS: ReadonlySet<unknown> = new Set(['registration', 'referral', 'intro', 'coSell']);
const GONE: ReadonlySet<unknown> = new Set(['archived', 'terminated']);
const DEAD_REGISTRATIONS: ReadonlySet<unknown> = new Set(['draft', 'rejected', 'withdrawn', 'expired']);

const NOBODY: readonly string[] = Object.freeze([]);

/** Reads the roster, and which partners' acts name which deals. */
export function partnerFacts(book: Book, instantOf: (text: unknown) => Instant | undefined, asOf: Instant): PartnerFacts {
	const gone = new Map<string, Instant>();
	const [ids, names] = [new Set<string>(), new Set<string>()];
	for (const partner of recordsOf(book, 'partner')) {
		const id = String(partner.id ?? '');
		ids.add(id);
		const name = textOf(partner['name']);
		if (name !== undefined) names.add(name.trim().toLowerCase());
		const since = instantOf(partner['archivedAt']) ?? (GONE.has(partner['status']) ? (instantOf(partner['statusSince']) ?? -Infinity) : undefined);
		if (since !== undefined && since <= asOf) gone.set(id, since);
	}
	const involved = new Map<string, Set<string>>();
	const note = (deal: unknown, partner: unknown): void => {
		const [of, by] = [textOf(deal), textOf(partner)];
		if (of === undefined || by === undefined) return;
		const known = involved.get(of);
		if (known === undefined) involved.set(of, new Set([by]));
		else known.add(by);
	};
	for (const touch of recordsOf(book, 'touch')) {
		const isPartners = ACTS.has(touch['kind']) || (touch['kind'] === 'meeting' && touch['actor'] === 'partner');
		if (isPartners && (instantOf(touch['at']) ?? -Infinity) <= asOf) note(touch['opportunityId'], touch['partnerId'] ?? touch['partnerName']);
	}
	for (const registration of recordsOf(book, 'registration')) {
		if (!DEAD_REGISTRATIONS.has(registration['state'])) note(registration['opportunityId'], registration['partnerId']);
	}
	return {
		known: ids.size > 0,
		has: ({ id, name }) => (id !== undefined && ids.has(id)) || (name !== undefined && names.has(name.trim().toLowerCase())),
		goneSince: (id) => (id === undefined ? undefined : gone.get(id)),
		involvedIn: (id) => {
			const known = involved.get(id);
			return known === undefined ? NOBODY : [...known].sort(compareText);
		},
	};
}
