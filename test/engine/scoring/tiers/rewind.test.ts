import fc from 'fast-check';
import { toBook, type BookRecord } from '../../../../engine/model';
import { parseScoreSpec } from '../../../../engine/scoring';
import { readScoreBook } from '../../../../engine/scoring/scoreBook';
import { rewind } from '../../../../engine/scoring/tiers/rewind';

const day = fc.integer({ min: 0, max: 700 }).map((back) => new Date(Date.parse('2026-06-30') - back * 86_400_000).toISOString().slice(0, 10));
const record = fc
	.record({ partner: fc.constantFrom('a', 'b', 'c'), status: fc.constantFrom('won', 'lost', 'open'), acv: fc.integer({ min: 1, max: 9000 }), closedAt: fc.option(day, { nil: undefined }), createdAt: day })
	.map(({ partner, ...rest }) => ({ recordType: 'opportunity' as const, claimedPartners: [{ partnerId: partner }], currency: 'USD', ...rest }));

describe('a book rewound to an earlier instant', () => {
	it.each([[{}], [{ windowMonths: 6 }]])('says of partners and decided deals what reading it then says: %j', (spec) => {
		const before = Date.parse('2025-12-01T00:00:00Z');
		const score = parseScoreSpec(spec);
		fc.assert(
			fc.property(fc.array(record, { maxLength: 25 }), (deals) => {
				const records: BookRecord[] = deals.map((deal, i) => ({ ...deal, id: `o${i}` }));
				const book = toBook(records);
				const rewound = rewind(readScoreBook(book, score, { asOf: Date.parse('2026-06-30T12:00:00Z'), timeZone: 'UTC' }), before, score, 'UTC');
				const then = readScoreBook(book, score, { asOf: before - 1, timeZone: 'UTC' });
				const decidedOf = ({ members }: typeof then) => members.map(({ entry, tally: { won, lost, wonAcv, sizes } }) => [entry.id, won, lost, wonAcv, sizes] as const).filter(([, won, lost]) => won + lost > 0).sort();
				expect(decidedOf(rewound)).toEqual(decidedOf(then));
				expect(rewound.members.map(({ entry }) => entry.id).sort()).toEqual(then.members.map(({ entry }) => entry.id).sort());
				for (const motion of ['named', 'selfServe'] as const) {
					expect(rewound.ready.model.motions[motion].winRate).toEqual(then.ready.model.motions[motion].winRate);
					expect(rewound.ready.model.motions[motion].dealSize).toEqual(then.ready.model.motions[motion].dealSize);
				}
			}),
			{ numRuns: 20 },
		);
	});
});
