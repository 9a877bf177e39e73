import { by, compareNumber, compareText, descending, inTurn, toMajor } from '../core';
import type { Deal } from './deal';
import { winRateOf, type Tally } from './metrics';
import type { NamedDeal, Waterfall, WaterfallStep } from './types';

/** The steps in the order in which they are taken, each with its title. */
const STEPS = [
	['test', 'Test deals out'],
	['duplicate', 'Duplicates out'],
	['administrative', 'Losses closed as duplicate or administrative out'],
	['churn', 'Churn coded as won out'],
	['renewal', 'Renewals coded as new business out'],
	['expansion', 'Expansions coded as new business out'],
	['future', 'Deals closed in the future back to open'],
] as const satisfies readonly (readonly [WaterfallStep['step'], string])[];

/** A decided deal of the raw win rate, and the step that takes it out. */
export interface Taken {
	readonly deal: Deal;
	readonly step: WaterfallStep['step'];
}

const largestFirst = inTurn<NamedDeal>(
	descending(by(({ acv }) => acv ?? 0, compareNumber)),
	by(({ id }) => id, compareText),
);

/**
 * The way from the win rate as the CRM has it to the clean one, step by step, by named deals. Each deal is taken
 * out by one step, the first that holds, so that the changes of the steps add up to the whole change.
 *
 * Cost: O(deals log deals).
 */
export function waterfallOf({ won: rawWon, lost: rawLost }: Pick<Tally, 'lost' | 'won'>, taken: readonly Taken[], currency: string): Waterfall {
	const out = new Map<WaterfallStep['step'], Deal[]>(STEPS.map(([step]) => [step, []]));
	for (const { deal, step } of taken) out.get(step)?.push(deal);
	const raw = { won: rawWon, lost: rawLost };
	const left = { ...raw };
	const steps = STEPS.flatMap(([step, title]): WaterfallStep[] => {
		const deals = out.get(step) ?? [];
		if (deals.length === 0) return [];
		const before = winRateOf(left);
		const won = deals.filter(({ status }) => status === 'won').length;
		left.won -= won;
		left.lost -= deals.length - won;
		const after = winRateOf(left);
		const named = deals.map((deal): NamedDeal => ({
			id: deal.id,
			name: deal.name ?? deal.id,
			accountName: deal.accountName ?? null,
			status: deal.status === 'won' ? 'won' : 'lost',
			acv: deal.size === undefined ? null : toMajor(deal.size, currency),
		}));
		return [{ step, title, won, lost: deals.length - won, before, after, change: before === null || after === null ? null : after - before, deals: named.sort(largestFirst) }];
	});
	return { raw: { ...raw, winRate: winRateOf(raw) }, steps, clean: { ...left, winRate: winRateOf(left) } };
}
