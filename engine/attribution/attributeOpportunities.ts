import { hashOf } from '../core';
import type { Book, BookRecord } from '../model';
import { attributeDeal } from './attributeDeal';
import { overdueWrites } from './overdueWrites';
import { POLICY_MODEL } from './policy';
import { readSources } from './readSources';
import type { AttributionSpec } from './spec';
import { evidenceModel } from './storedEvidence';
import { summarize } from './summarize';
import { attributionWriter } from './toAttribution';
import type { AttributedDeal, AttributionContext, AttributionResult } from './types';

/**
 * Says of every opportunity who brought it, who sold it with us, who helped, what is direct and what nobody decided,
 * on dated evidence under a named policy; and where the partner field is wrong, in both directions.
 *
 * 1. Rows that Partner Dedupe merged are one deal. Each piece of evidence is judged alone (`judge`), a deal by all of its
 *    evidence (`decideDeal`); the latest word of people wins over the policy.
 * 2. As of a date: what happened or was written down later does not exist yet.
 * 3. A deal in the ledger stays as it was locked; what it would be today is its restatement.
 * 4. A deal is judged by its own evidence, its customer's deals and the roster alone: one deal in a trigger and the whole
 *    book agree under the same policy and the same sources read. Stored policies bring the stored evidence with them.
 *
 * @throws SpecError when stored policies cannot be used; bad data becomes issues and counts
 * Cost: O(records + evidence log evidence of a deal).
 */
export function attributeOpportunities(book: Book, spec: AttributionSpec, context: AttributionContext): AttributionResult {
	const sources = readSources(book, spec, context);
	const { read, policies, siblings, sourcesRead, issues } = sources;
	const evidence = evidenceModel(book, sources);
	const write = attributionWriter(sources);
	const deals: AttributedDeal[] = [];
	const ledger: BookRecord[] = [];
	const notOnTheDeal = new Set<string>();
	const repeats = new Set<string>();
	for (const deal of read.deals) {
		const { attributed, row, isBeside } = attributeDeal(deal, sources, spec, write);
		deals.push(attributed);
		if (row !== undefined) ledger.push(row);
		if (isBeside) notOnTheDeal.add(deal.id);
		if (siblings(deal)[0] !== deal) repeats.add(deal.id);
	}
	const overdue = overdueWrites(deals, sources.writes, sources.clock);
	return {
		deals,
		summary: summarize(deals, { ...sources, currency: read.currency, policies: policies.names, notOnTheDeal, repeats }, context),
		issues,
		model: { recordType: 'model', id: POLICY_MODEL, hash: policies.hash, policies: policies.all, readSources: sourcesRead, ...(read.currency === undefined ? {} : { currency: read.currency, rates: read.rates }) },
		...(evidence === undefined ? {} : { evidence }),
		...(overdue === undefined ? {} : { overdue }),
		isStored: policies.stored !== undefined,
		specHash: hashOf(spec),
		policyHash: policies.hash,
		ledger,
		currency: read.currency,
		creditModel: spec.creditModel,
	};
}
