import { DEFAULT_DORMANCY_SPEC, backtest, rosterDecay } from '../../../engine/dormancy';
import { prepare } from '../../../engine/dormancy/prepare';
import { secondOpinionOf } from '../../../engine/dormancy/secondOpinion';
import type { BookRecord } from '../../../engine/model';
import { AS_OF, CONTEXT, bookOf, daysAgo, partner, rhythm, roster } from './support';

const dayAgo = (days: number) => daysAgo(days).slice(0, 10);
const silent: BookRecord[] = [
	partner('gone'),
	...rhythm('gone', 20, 300, 20),
	{ recordType: 'opportunity', id: 'o', status: 'won', acv: 36_500, currency: 'USD', createdAt: daysAgo(320), closedAt: daysAgo(310), claimedPartners: [{ partnerId: 'gone', role: 'sourcing' }] },
];

describe('Backtest on a book where one partner went silent 300 days ago', () => {
	const result = backtest(bookOf([...roster(), ...silent]), DEFAULT_DORMANCY_SPEC, CONTEXT);

	it('names it, with its day of silence and what was lost since', () => {
		// 36,500 in the year before the last act; 299 of 365 days have passed since: 29,900.
		expect(result.wentSilent).toEqual([expect.objectContaining({ id: 'gone', lastActOn: dayAgo(300), plainRuleOn: dayAgo(210), goneOn: dayAgo(120), plainDaysAhead: 90, acvLost: 29_900 })]);
		expect(result.acvLost).toBe(29_900);
	});

	it('flags it earlier than the plain rule', () => {
		expect(result.wentSilent[0]?.daysAhead).toBeGreaterThan(90);
	});

	it('judges a month only when its outcome is known, and adds up what it judged', () => {
		expect(result.months).toHaveLength(12);
		for (const { on, judged, ours, plain } of result.months) {
			expect(judged).toBe(on <= dayAgo(180));
			// Nobody knows yet who of those flagged went silent.
			if (!judged) expect([ours.precision, plain.precision]).toEqual([null, null]);
		}
		const judged = result.months.filter((month) => month.judged);
		expect(result.ours.flagged).toBe(judged.reduce((total, { ours }) => total + ours.flagged, 0));
		expect(result.ours.right + result.ours.missed).toBe(judged.reduce((total, { wentSilent }) => total + wentSilent, 0));
	});
});

describe('Roster Decay', () => {
	it('counts whom the last period lost, archived ones too', () => {
		const archived = [partner('left', { status: 'archived', archivedAt: daysAgo(30) }), ...rhythm('left', 25, 95, 20)];
		const { latest, periods } = rosterDecay(bookOf([...roster(), ...archived]), DEFAULT_DORMANCY_SPEC, CONTEXT);
		expect(latest).toBe(periods[0]);
		expect(latest).toMatchObject({ from: '2026-03-30', to: '2026-06-30', decay: { of: 25, count: 1, share: 0.04 }, recovery: { of: 0, count: 0, share: null } });
		// Who ended and nobody says when is on the roster no more.
		const ended = partner('ended', { status: 'terminated' });
		expect(rosterDecay(bookOf([...roster(), ended]), DEFAULT_DORMANCY_SPEC, CONTEXT).withoutOpportunity12Months.of).toBe(24);
		// ln 0.5 / ln 0.96
		expect(latest?.halfLife).toBe(16.98);
	});
});

describe('the calibration of the second opinion', () => {
	const records = Array.from({ length: 60 }, (_, i) => [partner(`s${i}`), ...rhythm(`s${i}`, 20 + (i % 20), i % 4 === 0 ? 250 : 5 + (i % 9), 14)]).flat();
	const { calibration, repeaters } = secondOpinionOf(prepare(bookOf(records), DEFAULT_DORMANCY_SPEC, CONTEXT));

	it('counts what came in the 180 days after the earlier fit', () => {
		const since = AS_OF - 180 * 86_400_000;
		const came = new Set(records.flatMap(({ partnerId, at }) => (typeof at === 'string' && Date.parse(at) > since ? [`${String(partnerId)} ${at}`] : [])));
		expect(repeaters).toBe(60);
		expect(calibration?.seen).toBe(came.size);
	});

	it('adds up over its five groups, and the group least alive acts least', () => {
		expect(calibration?.groups.map(({ partners }) => partners)).toEqual([12, 12, 12, 12, 12]);
		expect(calibration?.groups.reduce((total, { expected }) => total + expected, 0)).toBeCloseTo(calibration?.expected ?? 0, 8);
		const acted = calibration?.groups.map(({ actedAgain }) => actedAgain) ?? [];
		expect(acted[0]).toBeLessThan(acted.at(-1) ?? 0);
	});
});
