import fc from 'fast-check';
import { readDeal } from '../../../engine/attribution/readDeal';
import { Opportunity, readRecord, type BookRecord } from '../../../engine/model';

const odd = fc.constantFrom<unknown>(null, undefined, '', 'text', 0, -3.5, NaN, Infinity, true, [], {}, ['text'], 'won', 'sourcing');
const claim = fc.record({ partnerId: odd, name: odd, role: odd, claimedAt: odd }, { requiredKeys: [] });
const visit = fc.record({ stage: odd, enteredAt: odd, leftAt: odd }, { requiredKeys: [] });
/** In the order in which the schema is asked: the first wrong field is the one that is named. */
const KEYS = [
	'id', 'accountId', 'accountName', 'accountDomain', 'acv', 'amount', 'currency', 'productLine', 'stageHistory', 'status',
	'createdAt', 'closedAt', 'leadSource', 'claimedPartners', 'partnerOfRecordId', 'description', 'nextStep',
] as const;
const Schema = Opportunity.pick(Object.fromEntries(KEYS.map((key) => [key, true])) as Record<(typeof KEYS)[number], true>);

/** One or two fields that are odd, the rest absent: most records are nearly right. */
const record = fc
	.record({
		id: fc.oneof({ weight: 5, arbitrary: fc.constant('d1') }, odd),
		odd: fc.array(fc.tuple(fc.constantFrom(...KEYS), odd), { maxLength: 2 }),
		claimedPartners: fc.oneof(fc.constant(undefined), odd, fc.array(fc.oneof(claim, odd), { maxLength: 2 })),
		stageHistory: fc.oneof(fc.constant(undefined), odd, fc.array(fc.oneof(visit, odd), { maxLength: 2 })),
	})
	.map(({ odd: fields, ...own }): BookRecord => ({ recordType: 'opportunity', ...own, ...Object.fromEntries(fields) }));

describe('reading a deal', () => {
	it('takes and refuses the records that the schema does, with the same words', () => {
		fc.assert(
			fc.property(record, (one) => {
				const [read, expected] = [readDeal(one), readRecord(Schema, one)];
				if ('issue' in expected) expect(read).toEqual(expected);
				else expect('value' in read && read.value).toMatchObject(expected.value);
			}),
			{ numRuns: 500 },
		);
	});
});
