import * as z from 'zod/v4';
import { parseSpec } from '../core';
import { InvestmentSpec } from './spec';

/** The plays there are, in the order in which equals are told. */
export const PLAYS = [
	'pushAgingCoSell', 'claimInvisibleInfluence', 'coSellIntroduction', 'reengage', 'enable',
	'recruitIntoSegment', 'promote', 'requalify', 'fixData', 'archive',
] as const;
export type PlayName = (typeof PLAYS)[number];

const count = z.number().int('expected a whole number');
const days = count.min(0, 'expected 0 or more days');
const share = z.number().min(0, 'expected 0 or more').max(1, 'expected at most 1');
const amount = z.number().min(0, 'expected 0 or more');

/**
 * What acting is assumed to change: no data of a CRM says it, so it is stated, shown in every arithmetic, and yours to set.
 * They matter for the order of plays only as far as they differ.
 */
const Effects = z
	.object({
		/** Share of aging co-sell deals that a push saves. */
		push: share.default(0.1),
		/** What a rightly placed credit is worth to the programme, as a share of the deal. */
		credit: share.default(0.02),
		/** Share of the expected gain in win rate that an introduction brings: partners choose what they bring. */
		introduction: share.default(0.5),
		/** How much more likely an introduction works where the partner knows the customer. */
		knowsCustomer: z.number().min(1, 'expected 1 or more').default(1.5),
		/** Share that comes back of what partners going quiet, dormant ones, and those that never acted would bring. */
		keepEarly: share.default(0.2),
		winBack: share.default(0.1),
		activate: share.default(0.05),
		/** Share of trained partners that bring a first deal when asked. */
		firstDeal: share.default(0.1),
		/** Share of a partner's won ACV of a year that hangs on a certification. */
		certification: share.default(0.05),
		/** Share of a partner's deals of a year that recruiting moves into a winning segment. */
		recruit: share.default(0.1),
		/** Growth that a promotion brings, as a share of won ACV of a year. */
		promotion: share.default(0.05),
		/** What clean data is worth, as a share of the deals it concerns. */
		cleanData: share.default(0.01),
		/** What a touch of a seller costs, and a partner on the roster in a year, in major units of the result currency. */
		touch: amount.default(30),
		partnerYear: amount.default(100),
	})
	.prefault({});

/** What Next Best Play can be told. */
export const PlaysSpec = z.object({
	version: z.literal(1).default(1),
	plays: z.array(z.enum(PLAYS)).default([...PLAYS]),
	/** At most so many plays a partner, and new ones a manager and run. */
	perPartner: count.min(1, 'expected 1 or more').max(3, 'expected at most 3: more are not read').default(3),
	perManager: count.min(1, 'expected 1 or more').default(5),
	/** Nobody gets new plays while so many are open. */
	openPerManager: count.min(1, 'expected 1 or more').default(10),
	/** A play that was shown and not answered is open for so long, and then forgotten. */
	openDays: days.default(28),
	/** A play that was done does not come again for so long. */
	doneDays: days.default(90),
	/** How far ahead an expiring certification is seen. */
	certificationDays: days.default(60),
	/** Whether the plays shown now are written into the ledger, so that the next run takes them for open. */
	remember: z.boolean().default(false),
	effects: Effects,
	investment: InvestmentSpec.prefault({}),
});
export type PlaysSpec = z.infer<typeof PlaysSpec>;

/** Reads a plays spec and fills in what it leaves out; throws one SpecError that lists every fault. */
export const parsePlaysSpec = (input: unknown): Readonly<PlaysSpec> => parseSpec('The plays spec', PlaysSpec, input);

export const DEFAULT_PLAYS_SPEC = parsePlaysSpec({});
