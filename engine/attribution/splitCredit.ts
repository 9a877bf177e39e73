import { compareText, toMajor } from '../core';
import { findRecord, type Book, type BookRecord } from '../model';
import { attributeOpportunities } from './attributeOpportunities';
import type { CreditModel } from './credit/models';
import { splitDeal, type CreditPart } from './credit/splitDeal';
import type { AttributionSpec } from './spec';
import type { AttributedDeal, AttributionContext, AttributionResult } from './types';

/** What one partner earned, in major units. */
interface PartnerCredit {
	readonly partnerId: string;
	readonly partnerName: string;
	readonly wonDeals: number;
	readonly wonAmount: number;
	readonly openDeals: number;
	readonly openAmount: number;
	/** The partner's record; undefined where only deals name it. */
	readonly record: BookRecord | undefined;
}
interface DealCredit {
	readonly deal: AttributedDeal;
	readonly parts: readonly CreditPart[];
}
export interface CreditResult {
	readonly attribution: AttributionResult;
	readonly model: CreditModel;
	readonly deals: readonly DealCredit[];
	readonly partners: readonly PartnerCredit[];
	/** Won and open money that is nobody's. */
	readonly nobody: { readonly wonAmount: number; readonly openAmount: number };
	readonly wonAmount: number;
	readonly openAmount: number;
	readonly withoutAmount: number;
}

/**
 * Splits won and open deals among partners for reports, under one of the rule models; each deal adds up in minor units.
 * Only deals that count in rates are split; lost ones have nothing to split.
 *
 * @throws what attributeOpportunities throws. Cost: that of attributeOpportunities
 */
export function splitCredit(book: Book, spec: AttributionSpec, context: AttributionContext): CreditResult {
	const attribution = attributeOpportunities(book, spec, context);
	const currency = attribution.currency ?? 'XXX';
	const counted = attribution.deals.filter(({ counts, status }) => counts && status !== 'lost');
	const deals = counted.filter(({ amount }) => amount !== undefined).map((deal): DealCredit => ({ deal, parts: splitDeal(deal, spec.creditModel, spec.halfLifeDays) }));
	const sums = new Map<string | null, { name: string; won: number; wonDeals: number; open: number; openDeals: number }>();
	for (const { deal, parts } of deals) {
		for (const { partnerId, partnerName, amount } of parts) {
			const sum = sums.get(partnerId) ?? { name: partnerName ?? '', won: 0, wonDeals: 0, open: 0, openDeals: 0 };
			sums.set(partnerId, sum);
			if (deal.status === 'won') {
				sum.won += amount;
				sum.wonDeals += 1;
			} else {
				sum.open += amount;
				sum.openDeals += 1;
			}
		}
	}
	const total = (status: 'won' | 'open') => toMajor(deals.reduce((sum, { deal }) => sum + (deal.status === status ? (deal.amount ?? 0) : 0), 0), currency);
	const partners = [...sums].flatMap(([partnerId, { name, won, wonDeals, open, openDeals }]): PartnerCredit[] =>
		partnerId === null ? [] : [{ partnerId, partnerName: name, wonDeals, wonAmount: toMajor(won, currency), openDeals, openAmount: toMajor(open, currency), record: findRecord(book, 'partner', partnerId) }],
	);
	const nobody = sums.get(null);
	return {
		attribution,
		model: spec.creditModel,
		deals,
		partners: partners.sort((a, b) => b.wonAmount - a.wonAmount || b.openAmount - a.openAmount || compareText(a.partnerId, b.partnerId)),
		nobody: { wonAmount: toMajor(nobody?.won ?? 0, currency), openAmount: toMajor(nobody?.open ?? 0, currency) },
		wonAmount: total('won'),
		openAmount: total('open'),
		withoutAmount: counted.length - deals.length,
	};
}
