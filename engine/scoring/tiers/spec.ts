import * as z from 'zod/v4';
import { fold, parseSpec } from '../../core';
import { MOTIONS, PARTNER_TYPES } from '../../model';

const positive = z.number().positive('expected more than 0');

/** One step of a ladder: what a partner must show in the window to stand on it. All that is asked must be met. */
export const TierStep = z.object({
	name: z.string().trim().min(1, 'expected a name'),
	wonDeals: z.number().int('expected a whole number').positive('expected more than 0').optional(),
	/** In major units of the result currency. */
	wonAcv: positive.optional(),
	/** Share of decided deals won, from `minDecided` decided deals on. */
	winRate: z.number().gt(0, 'expected more than 0').max(1, 'expected at most 1').optional(),
	minDecided: z.number().int('expected a whole number').positive('expected more than 0').default(10),
});
export type TierStep = z.infer<typeof TierStep>;

/** The tiers of one track, lowest first. */
export const Ladder = z.object({
	name: z.string().trim().min(1, 'expected a name'),
	/** Partner types it is for; empty: all. */
	types: z.array(z.enum(PARTNER_TYPES)).default([]),
	/** Motions it is for; empty: both. */
	motions: z.array(z.enum(MOTIONS)).default([]),
	tiers: z.array(TierStep).min(1, 'expected at least one tier'),
});
export type Ladder = z.infer<typeof Ladder>;

const ASKED = [
	['wonDeals', 'won deals'],
	['wonAcv', 'won ACV'],
	['winRate', 'win rate'],
] as const;

/** What is wrong between the steps of a ladder: tiers that ask less than one below, the same, or carry one name. */
function faultsOf({ name, tiers }: Ladder): string[] {
	const faults: string[] = [];
	tiers.forEach((tier, index) => {
		if (tiers.slice(0, index).some((lower) => fold(lower.name) === fold(tier.name))) faults.push(`${name}: two tiers are called ${tier.name}`);
		const below = tiers[index - 1];
		if (below === undefined) return;
		for (const [field, words] of ASKED) {
			const [asked, lower] = [tier[field], below[field]];
			if (lower === undefined || (asked !== undefined && asked >= lower)) continue;
			faults.push(`${name}: ${tier.name} asks for ${asked === undefined ? 'no' : String(asked)} ${words}, ${below.name} below it for ${lower}; a higher tier must ask for at least as much`);
		}
		if (ASKED.every(([field]) => tier[field] === below[field])) faults.push(`${name}: ${tier.name} asks for the same as ${below.name} below it`);
	});
	return faults;
}

const DEFAULT_LADDERS = [
	{
		name: 'Named partners',
		motions: ['named' as const],
		tiers: [
			{ name: 'Registered' },
			{ name: 'Bronze', wonDeals: 1 },
			{ name: 'Silver', wonDeals: 2 },
			{ name: 'Gold', wonDeals: 4 },
			{ name: 'Platinum', wonDeals: 8, winRate: 0.25 },
		],
	},
	{ name: 'Self-serve partners', motions: ['selfServe' as const], tiers: [{ name: 'Registered' }, { name: 'Bronze', wonDeals: 3 }] },
];

/** The rules of a tier programme. */
export const TierSpec = z
	.object({
		version: z.literal(1).default(1),
		/** The first ladder that fits a partner's type and motion is its track. */
		ladders: z.array(Ladder).min(1, 'expected at least one ladder').prefault(DEFAULT_LADDERS),
		/** Which deals count: those won in so many months up to the review, or those of the fiscal year so far. */
		window: z.enum(['rolling', 'programmeYear']).default('rolling'),
		windowMonths: z.number().int().positive('expected 1 or more').default(12),
		/** Months between reviews; they begin with the fiscal year. */
		reviewMonths: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(6), z.literal(12)]).default(3),
		fiscalYearStart: z.number().int().min(1).max(12).default(1),
		/** Nobody is demoted within so many days of the first failed review. */
		graceDays: z.number().int().min(0).default(90),
		/** How likely it must be that the true value reaches the entry of the higher tier. */
		promoteAt: z.number().gt(0).lt(1).default(0.6),
		/** A review is failed below this chance that the true value is at least `hold` of the tier's entry. */
		demoteBelow: z.number().gt(0).lt(1).default(0.2),
		hold: z.number().gt(0).max(1).default(0.8),
		/** Who has the last word: a person answers each proposal, or the rules act on their own. */
		decidedBy: z.enum(['person', 'policy']).default('person'),
	})
	.superRefine(({ ladders, demoteBelow, promoteAt }, context) => {
		const fault = (path: (string | number)[], message: string) => context.addIssue({ code: 'custom', path, message });
		ladders.forEach((ladder, index) => {
			for (const message of faultsOf(ladder)) fault(['ladders', index], message);
			if (ladders.slice(0, index).some(({ name }) => fold(name) === fold(ladder.name))) fault(['ladders', index, 'name'], `two ladders are called ${ladder.name}`);
			const takesAll = ladders.slice(0, index).find(
				({ types, motions }) =>
					(types.length === 0 || (ladder.types.length > 0 && ladder.types.every((type) => types.includes(type)))) &&
					(motions.length === 0 || (ladder.motions.length > 0 && ladder.motions.every((motion) => motions.includes(motion)))),
			);
			if (takesAll !== undefined) fault(['ladders', index], `${ladder.name} can never be used: ${takesAll.name} before it takes all its partners`);
		});
		if (demoteBelow >= promoteAt) fault(['demoteBelow'], `expected less than the chance of a promotion (${promoteAt})`);
	});
export type TierSpec = z.infer<typeof TierSpec>;

/** Reads the rules of a tier programme and fills in what they leave out; throws one SpecError that lists every fault. */
export const parseTierSpec = (input: unknown): Readonly<TierSpec> => parseSpec('The tier rules', TierSpec, input);

export const DEFAULT_TIER_SPEC = parseTierSpec({});
