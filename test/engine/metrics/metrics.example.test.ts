import { shareInterval } from '../../../engine/core';
import { flowing } from '../../support/pages';
import { audit, hygieneOf, TEN_DEALS } from '../hygiene/book';
import { row } from './book';

const percent = (share: number | null | undefined) => `${(100 * (share ?? NaN)).toFixed(1)}%`;
const amount = (value: number | null | undefined) => (value ?? NaN).toLocaleString('en-US');
const page = flowing('methods/metrics.md');

describe('docs/methods/metrics.md shows the numbers that the engine computes', () => {
	it('of an interval', () => {
		const { low, high } = shareInterval(7, 10);
		expect(page).toContain(`7 of 10 is ${(100 * 7) / 10}%, between ${percent(low)} and ${percent(high)}.`);
		expect(shareInterval(0, 0)).toEqual({ low: 0, high: 1 });
	});

	it('of the raw figure beside the clean one', () => {
		const audited = audit(TEN_DEALS);
		const deals = TEN_DEALS.map((record) => ({ ...record, hygiene: hygieneOf(audited, String(record.id)) }));
		const rate = row(deals, 'winRate:decided');
		expect(page).toContain(
			`| win rate | ${percent(rate.raw?.value)} (${rate.raw?.numerator} of ${rate.raw?.denominator}) | ${percent(rate.value)} (${rate.numerator} of ${rate.denominator}) | ${percent(rate.low)} to ${percent(rate.high)} |`,
		);
		const won = row(deals, 'wonAcv:won:motion:direct');
		expect(page).toContain(`| won ACV | ${amount(won.raw?.value)} | ${amount(won.value)} | |`);
	});
});
