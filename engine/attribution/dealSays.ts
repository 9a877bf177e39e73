import { compareText, isMissing, joined } from '../core';
import type { Deal } from './deals';
import { domainOf } from './domains';
import type { DealFields } from './readDeal';

const NONE: readonly never[] = [];

/** What the rows say, each thing once, in order. */
function present({ said }: Deal, of: (fields: DealFields) => unknown): readonly string[] {
	const [first] = said;
	if (said.length === 1 && first !== undefined) {
		const value = of(first);
		return isMissing(value) ? NONE : [String(value)];
	}
	return [...new Set(said.map(of).flatMap((value) => (isMissing(value) ? [] : [String(value)])))].sort(compareText);
}

/** What the rows of a deal say, read out when it is asked for: kept lists would outlive their one use. */
export const says = {
	accountIds: (deal: Deal) => present(deal, ({ accountId }) => accountId),
	accountNames: (deal: Deal) => present(deal, ({ accountName }) => accountName),
	domains: (deal: Deal) => present(deal, ({ accountDomain }) => domainOf(accountDomain)),
	partnersOfRecord: (deal: Deal) => present(deal, ({ partnerOfRecordId }) => partnerOfRecordId),
	leadSources: (deal: Deal) => present(deal, ({ leadSource }) => leadSource),
	/** Descriptions and next steps. */
	texts(deal: Deal): readonly string[] {
		const texts = joined(present(deal, ({ description }) => description), present(deal, ({ nextStep }) => nextStep));
		return texts.length < 2 ? texts : [...new Set(texts)].sort(compareText);
	},
} as const;
