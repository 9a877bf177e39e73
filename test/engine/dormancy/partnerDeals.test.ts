import fc from 'fast-check';
import { numberMatters } from '../../../engine/dormancy/matters';
import { readDeals, type Deal } from '../../../engine/dormancy/partnerDeals';
import { prepare } from '../../../engine/dormancy/prepare';
import { DEFAULT_DORMANCY_SPEC } from '../../../engine/dormancy/spec';
import { Opportunity, isBookRecord, readRecord, type BookRecord } from '../../../engine/model';
import { CONTEXT, bookOf, daysAgo, partner } from './support';

const READ = {
	id: true, name: true, accountId: true, accountDomain: true, accountName: true, kind: true, status: true, acv: true, amount: true, currency: true, leadSource: true, ownerEmail: true,
	pipeline: true, stage: true, stageEnteredAt: true, stageHistory: true, createdAt: true, closedAt: true, partnerOfRecordId: true, claimedPartners: true,
} as const;

/** A deal of which one field is whatever a source may hold. */
const anyDeal = fc.tuple(fc.constantFrom(...Object.keys(READ)), fc.anything({ maxDepth: 3 })).map(([field, value]): BookRecord => ({
	recordType: 'opportunity', id: 'd', kind: 'expansion', status: 'won', acv: 5, createdAt: daysAgo(90), closedAt: daysAgo(30), stageHistory: [{ stage: 'A', enteredAt: daysAgo(60), leftAt: null }],
	claimedPartners: [{ partnerId: 'p', role: 'coSell', claimedAt: daysAgo(50) }], [field]: value,
})).filter(isBookRecord);

it('reads what the schema reads, and refuses what it refuses', () => {
	fc.assert(
		fc.property(anyDeal, (record) => {
			const deals: Deal[] = [];
			const book = bookOf([record]);
			const { afterAsOf, issues } = readDeals(book, numberMatters(book), () => undefined, CONTEXT, (deal) => deals.push(deal));
			const expected = readRecord(Opportunity.pick(READ), record);
			if ('issue' in expected) {
				expect(issues).toEqual([expected.issue]);
				return;
			}
			expect([deals.length + afterAsOf, issues]).toEqual([1, []]);
			for (const { read } of deals) expect(read).toMatchObject(expected.value);
		}),
	);
});

it('gives every partner of a deal its part, however many there are', () => {
	const ids = Array.from({ length: 9 }, (_, i) => `p${i}`);
	const deal: BookRecord = { recordType: 'opportunity', id: 'd', status: 'open', createdAt: daysAgo(20), claimedPartners: ids.map((partnerId, i) => ({ partnerId, role: 'coSell', claimedAt: daysAgo(10 + i) })) };
	const { acts, today } = prepare(bookOf([...ids.map((id) => partner(id)), deal]), DEFAULT_DORMANCY_SPEC, CONTEXT);
	expect(ids.map((id) => [...acts.of(id).days])).toEqual(ids.map((_, i) => [today - 10 - i]));
});

it('takes two rows of one deal for one matter, and deals without a customer for matters of their own', () => {
	const row = (id: string): BookRecord => ({ recordType: 'opportunity', id });
	const numbersOf = (rows: readonly BookRecord[]) => {
		const { ofDeal } = numberMatters(bookOf(rows));
		return rows.map(({ id }) => ofDeal({ id: String(id) }, String(id)));
	};
	expect(numbersOf([row('a'), row('b')])).toEqual([1, 2]);
	expect(numbersOf([row('a'), row('b'), row('a')])).toEqual([1, 2, 1]);
});
