import { parseAttributionSpec, suggestPolicy } from '../../../engine/attribution';
import { toBook, type BookRecord } from '../../../engine/model';
import { CONTEXT, deal, partner, tag, touch } from './deals';

const iso = (days: number) => new Date(Date.UTC(2025, 0, 1) + days * 86_400_000).toISOString().slice(0, 10);

/** 40 won deals of one size, each referred some days before it was made and won some days later. */
const book = (acv: number, leads: (i: number) => number, cycle: number, name: string): BookRecord[] =>
	Array.from({ length: 40 }, (_, i) => {
		const id = `${name}${i}`;
		return [deal({ acv, accountId: id, accountName: id, accountDomain: null, createdAt: iso(200), closedAt: iso(200 + cycle) }, id), touch('referral', iso(200 - leads(i)), { opportunityId: id, accountId: id })];
	}).flat();

describe('Suggest Policy', () => {
	it('proposes a lookback that keeps 95% of the first evidence, and a longer claim lock for long cycles', () => {
		const records = [partner('alder'), ...book(5000, (i) => i, 60, 'small'), ...book(40_000, (i) => i * 5, 100, 'middle'), ...book(200_000, (i) => i * 2, 300, 'large')];
		const { policy, clocks } = suggestPolicy(toBook(records), parseAttributionSpec({}), CONTEXT);
		expect(clocks.map(({ from, lookbackDays, claimLockDays, evidenced, won }) => [from, lookbackDays, claimLockDays, evidenced, won])).toEqual([
			[0, 60, 14, 40, 40],
			[20_000, 210, 14, 40, 40],
			[100_000, 90, 30, 40, 40],
		]);
		expect(policy).toMatchObject({ name: 'Balanced, from the book', version: 2 });
	});

	it('keeps the clock of a band that says too little, and says so', () => {
		const { clocks } = suggestPolicy(toBook([partner('alder'), deal(), touch('referral', '2026-02-20')]), parseAttributionSpec({}), CONTEXT);
		expect(clocks).toMatchObject([{ from: 0, lookbackDays: 180, claimLockDays: 14, leadDays: null, cycleDays: null }]);
		expect(clocks[0]?.reason).toContain('so the lookback stays');
	});

	it('gives a model record that holds once it is stored', () => {
		const records = book(5000, (i) => i, 60, 'small');
		const { model, policy } = suggestPolicy(toBook([partner('alder'), ...records]), parseAttributionSpec({}), CONTEXT);
		const { deals } = tag([...records, model], { useStoredPolicy: true });
		expect(deals[0]?.attribution.policy).toMatchObject({ name: policy.name, version: 2 });
	});
});
