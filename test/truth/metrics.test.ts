import { company, type Company } from '../../sandbox/sample/index.mjs';
import { AS_OF } from '../../sandbox/sample/index.mjs';
import { truePartnerId, trueRecords } from '../../sandbox/truth/trueRecords.mjs';
import { calculateMetrics, parseMetricsSpec, type MetricRow } from '../../engine/metrics';
import { toBook, type BookRecord } from '../../engine/model';

/** 200 in the soak; enough for every run to see an interval that is far off. */
const SEEDS = process.env['PARTNER_OPS_SOAK'] === '1' ? 200 : 12;
const context = { asOf: Date.parse(new Date(AS_OF).toISOString()), timeZone: 'UTC' };
const MOTIONS = ['direct', 'named', 'selfServe'] as const;
type Motion = (typeof MOTIONS)[number];
const RATE = 1.1;

/** The true company, all of its life in one window, euro at one rate. */
function measured(made: Company): { readonly records: readonly BookRecord[]; readonly row: (id: string) => MetricRow } {
	const records = [...(trueRecords(made) as Iterable<BookRecord>)].map((record) => (record.recordType === 'run' ? { ...record, rates: [{ currency: 'EUR', rate: RATE }] } : record));
	const { metrics } = calculateMetrics(toBook(records), parseMetricsSpec({ windowMonths: 60, trendMonths: 0, segments: ['all', 'motion'], rampDays: 0 }), context);
	const byId = new Map(metrics.map((row) => [row.id, row]));
	return {
		records,
		row: (id) => {
			const found = byId.get(id);
			if (found === undefined) throw new Error(`There is no ${id}.`);
			return found;
		},
	};
}

interface Deal {
	readonly kind: string;
	readonly status: string;
	readonly motion: Motion;
	readonly winRate: number;
	readonly acv: number;
	readonly currency: string;
	readonly involvement?: { readonly partner: number };
}
const dealsOf = (made: Company): readonly Deal[] => [...(made.districts() as Iterable<{ readonly deals: readonly Deal[] }>)].flatMap(({ deals }) => deals).filter(({ kind }) => kind === 'newBusiness');
const inCents = ({ acv, currency }: Deal) => Math.round(acv * (currency === 'EUR' ? RATE : 1) * 100);
const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);

describe('given the true company, Partner Metrics counts', () => {
	const made = company({ seed: 1, size: 0.5, noise: 1 });
	const { records, row } = measured(made);
	const deals = dealsOf(made);

	it.each(MOTIONS)('every %s deal that was decided and won, and its money to the cent', (motion) => {
		const own = deals.filter((deal) => deal.motion === motion);
		const won = own.filter(({ status }) => status === 'won');
		expect(row(`winRate:decided:motion:${motion}`)).toMatchObject({ numerator: won.length, denominator: own.filter(({ status }) => status !== 'open').length });
		expect(Math.round((row(`wonAcv:won:motion:${motion}`).value ?? NaN) * 100)).toBe(sum(won.map(inCents)));
	});

	it('every partner of the roster that produced, and that won', () => {
		const archived = new Set(records.flatMap(({ id, archivedAt }) => (archivedAt === undefined ? [] : [id])));
		const behind = (own: readonly Deal[]) => new Set(own.flatMap(({ involvement }) => (involvement === undefined || archived.has(truePartnerId(involvement.partner)) ? [] : [involvement.partner]))).size;
		expect(row('producingPartnerRate:plain').numerator).toBeGreaterThanOrEqual(behind(deals));
		expect(row('winningPartnerRate:plain').numerator).toBeGreaterThanOrEqual(behind(deals.filter(({ status }) => status === 'won')));
	});
});

describe(`over ${SEEDS} companies, the 90% intervals`, () => {
	it('hold the planted win rates, and the planted lift over direct sellers', () => {
		const held: Record<string, boolean[]> = { winRate: [], lift: [] };
		for (let seed = 1; seed <= SEEDS; seed++) {
			const made = company({ seed: 1000 + seed, size: 0.2, noise: 1 });
			const { row } = measured(made);
			const deals = dealsOf(made).filter(({ status }) => status !== 'open');
			const planted = (motion: Motion) => {
				const own = deals.filter((deal) => deal.motion === motion);
				return sum(own.map(({ winRate }) => winRate)) / own.length;
			};
			const holds = ({ low, high }: MetricRow, truth: number) => low !== null && high !== null && low <= truth && truth <= high;
			for (const motion of MOTIONS) held['winRate']?.push(holds(row(`winRate:decided:motion:${motion}`), planted(motion)));
			for (const motion of ['named', 'selfServe'] as const) held['lift']?.push(holds(row(`winRateLift:points:motion:${motion}`), planted(motion) - planted('direct')));
		}
		for (const [what, all] of Object.entries(held)) {
			const share = all.filter(Boolean).length / all.length;
			// Of few intervals the share itself is uncertain: three standard deviations beyond what 200 companies must reach.
			const slack = SEEDS >= 200 ? 0 : 3 * Math.sqrt((0.9 * 0.1) / all.length);
			if (process.env['PARTNER_OPS_TELL'] === '1') process.stdout.write(`${what}: ${(share * 100).toFixed(1)}% of ${all.length}\n`);
			expect([what, share >= 0.85 - slack, share <= 0.95 + slack]).toEqual([what, true, true]);
		}
	}, 3_600_000);
});
