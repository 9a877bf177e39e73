import { counted, toMajor } from '../../engine/core';
import type { CreditResult } from '../../engine/attribution';
import type { Answer, Decided } from '../shared';
import { hashesOf, hintsOf, tagged } from './outputTags';

/** Deals with their parts, and one record a partner with what it earned. */
export function creditAnswer({ attribution, model, deals, partners, nobody, wonAmount, openAmount, withoutAmount }: CreditResult, simple: boolean): Answer {
	const currency = attribution.currency ?? 'XXX';
	const dealsOf = new Map<string, CreditResult['deals'][number]['deal'][]>();
	const tags = deals.map(({ deal, parts }): Decided[] => {
		for (const { partnerId } of parts) {
			if (partnerId === null) continue;
			const known = dealsOf.get(partnerId);
			if (known === undefined) dealsOf.set(partnerId, [deal]);
			else known.push(deal);
		}
		const credit = { model, parts: parts.map(({ amount, ...part }) => ({ ...part, amount: toMajor(amount, currency) })) };
		return deal.rows.slice(0, 1).map((row) => tagged(row, deal, simple, { credit }));
	});
	const earned = partners.map(({ record, partnerId, partnerName, ...sums }): Decided => {
		const added = { attribution: { credit: { model, ...sums } } };
		if (record !== undefined) return { record: { ...record, ...added }, replaces: record };
		const from = (dealsOf.get(partnerId) ?? []).flatMap(({ rows }) => rows.slice(0, 1));
		return { record: { recordType: 'partner', id: partnerId, name: partnerName, ...added }, from };
	});
	return {
		decided: [...tags.flat(), ...earned],
		key: 'attribution',
		summary: { model, currency: attribution.currency ?? null, wonAmount, openAmount, nobody, partners: partners.map(({ record, ...sums }) => sums), withoutAmount },
		hints: [...(withoutAmount > 0 ? [`${counted(withoutAmount, 'deal has', 'deals have')} no amount and cannot be split.`] : []), ...hintsOf(attribution)],
		hashes: hashesOf(attribution),
	};
}
