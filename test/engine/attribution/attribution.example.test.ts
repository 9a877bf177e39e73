import { CREDIT_MODELS, parseAttributionSpec, splitCredit } from '../../../engine/attribution';
import { toBook } from '../../../engine/model';
import { CONTEXT, claim, deal, partner, tagOf, touch } from './deals';

/** The worked example of docs/methods/attribution.md. */
const records = [
	partner('alder'), partner('birch'), partner('cedar'),
	deal({ acv: 90_000, ...claim('sourcing', '2026-05-15', 'cedar') }),
	touch('referral', '2026-02-19'), touch('coSell', '2026-04-10'), touch('coSell', '2026-04-20', { partnerId: 'birch' }),
];

describe('the worked example of the attribution page', () => {
	it('is sourced by Alder, over-credits Cedar and hides Alder and Birch', () => {
		const { decision, sourcingPartnerId, overCredited, invisible, sentence } = tagOf(records);
		expect([decision, sourcingPartnerId]).toEqual(['sourced', 'alder']);
		expect(overCredited).toMatchObject([{ partnerId: 'cedar', why: 'late', amount: 9_000_000 }]);
		expect(invisible?.map(({ partnerId }) => partnerId)).toEqual(['alder', 'birch']);
		expect(sentence).toBe('Sourced by alder Systems: a referral of 2026-02-19, 10 days before the deal was made, under Balanced v1.');
	});

	it('splits as the table says', () => {
		const split = Object.fromEntries(
			CREDIT_MODELS.map((creditModel) => {
				const { partners } = splitCredit(toBook(records), parseAttributionSpec({ creditModel, halfLifeDays: 10 }), CONTEXT);
				return [creditModel, ['alder', 'birch'].map((id) => partners.find(({ partnerId }) => partnerId === id)?.wonAmount ?? 0)];
			}),
		);
		expect(split).toEqual({
			firstTouch: [90_000, 0],
			lastTouch: [0, 90_000],
			linear: [60_000, 30_000],
			position: [54_000, 36_000],
			sourcingOnly: [90_000, 0],
			timeDecay: [30_618.56, 59_381.44],
		});
	});
});
