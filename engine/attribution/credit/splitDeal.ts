import { apportion, compareNumber, compareText, type Minor } from '../../core';
import type { AttributedDeal } from '../types';
import { firstTouch } from './firstTouch';
import { lastTouch } from './lastTouch';
import { linear } from './linear';
import type { CreditModel } from './models';
import { position } from './position';
import type { CreditShares } from './shares';
import { sourcingOnly } from './sourcingOnly';
import { timeDecay } from './timeDecay';

const MODELS: Readonly<Record<CreditModel, CreditShares>> = { firstTouch, lastTouch, linear, position, sourcingOnly, timeDecay };

/** A part of a deal; nobody's part has no partner. */
export interface CreditPart {
	readonly partnerId: string | null;
	readonly partnerName: string | null;
	readonly amount: Minor;
	readonly acts: number;
}

const DECIDED: ReadonlySet<string> = new Set(['coSell', 'influenced', 'sourced']);
const EARNING: ReadonlySet<string> = new Set(['coSell', 'influence', 'sourcing']);

/** Partners with a role where no act has a date: whoever brought the deal, else all alike. */
function undated({ attribution }: AttributedDeal, model: CreditModel): readonly string[] {
	if (attribution.sourcingPartnerId !== null) return [attribution.sourcingPartnerId];
	if (model === 'sourcingOnly') return [];
	return [...new Set(attribution.roles.flatMap(({ partnerId, role }) => (EARNING.has(role) ? [partnerId] : [])))].sort(compareText);
}

/**
 * Splits a deal among the partners that the policy gave a part, in minor units that add up to the deal.
 *
 * 1. Only acts that count earn, and only those before the close. Undecided and direct deals are nobody's.
 * 2. Without a dated act the partner that brought the deal earns it all, else those with a role in equal parts.
 * 3. Rounding goes by largest remainders, ties to the earlier act.
 */
export function splitDeal(deal: AttributedDeal, model: CreditModel, halfLifeDays: number): readonly CreditPart[] {
	const { amount = 0, attribution, credit } = deal;
	const names = new Map(attribution.roles.map(({ partnerId, partnerName }) => [partnerId, partnerName]));
	const nobody: CreditPart = { partnerId: null, partnerName: null, amount, acts: 0 };
	if (!DECIDED.has(attribution.decision)) return [nobody];
	const touches = [...credit].sort((a, b) => compareNumber(a.at, b.at) || Number(b.isSourcing) - Number(a.isSourcing) || compareText(a.partnerId, b.partnerId));
	const shares = touches.length === 0 ? [] : MODELS[model](touches, halfLifeDays);
	const earns = shares.some((share) => share > 0);
	const earners = earns ? touches.map(({ partnerId }) => partnerId) : undated(deal, model);
	if (earners.length === 0) return [nobody];
	const parts = new Map<string, { amount: Minor; acts: number }>();
	apportion(amount, earns ? shares : earners.map(() => 1)).forEach((part, at) => {
		const id = earners[at] ?? '';
		const known = parts.get(id) ?? { amount: 0, acts: 0 };
		parts.set(id, { amount: known.amount + part, acts: known.acts + (earns && (shares[at] ?? 0) > 0 ? 1 : 0) });
	});
	return [...parts]
		.filter(([, { amount: part, acts }]) => part !== 0 || acts > 0)
		.sort(([a], [b]) => compareText(a, b))
		.map(([partnerId, part]) => ({ partnerId, partnerName: names.get(partnerId) ?? partnerId, ...part }));
}
