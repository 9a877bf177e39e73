import { company, type Totals } from '../../../sandbox/sample/index.mjs';

const SEEDS = [1, 2, 3];
const all: readonly Totals[] = SEEDS.map((seed) => company({ seed }).totals());
const mean = (of: (one: Totals) => number) => all.reduce((sum, one) => sum + of(one), 0) / all.length;
const percent = (share: number) => `${(share * 100).toFixed(1)}%`;

/** What is aimed at, how near each seed must come, and how near their mean. */
const AIMS: readonly (readonly [string, (one: Totals) => number, number, number, number])[] = [
	['partners with any opportunity in 12 months', (one) => one.producingRate, 0.31, 0.025, 0.015],
	['partners with a win in 12 months', (one) => one.winningRate, 0.12, 0.03, 0.02],
	['won ACV held by the top 20% of partners with any opportunity', (one) => one.topFifthShare, 0.775, 0.07, 0.035],
	['win rate, direct', (one) => one.motions.direct.winRate, 0.21, 0.03, 0.02],
	['win rate, named', (one) => one.motions.named.winRate, 0.32, 0.04, 0.025],
	['win rate, self-serve', (one) => one.motions.selfServe.winRate, 0.08, 0.02, 0.015],
];

describe('the sample company against what is known of such companies', () => {
	afterAll(() => {
		const lines = AIMS.map(([what, of, aim]) => `  ${what.padEnd(62)} aim ${percent(aim).padStart(6)}   ${all.map((one) => percent(of(one)).padStart(6)).join('  ')}`);
		const sizes = `  ${'mean ACV of named deals over direct ones'.padEnd(62)} aim    2.0   ${all.map((one) => (one.motions.named.meanAcv / one.motions.direct.meanAcv).toFixed(2).padStart(6)).join('  ')}`;
		process.stdout.write(`\nCalibration (seeds ${SEEDS.join(', ')}; ${all.map(({ opportunities }) => opportunities).join(', ')} opportunities)\n${[...lines, sizes].join('\n')}\n`);
	});

	it.each(AIMS)('%s', (_what, of, aim, each, together) => {
		for (const one of all) expect(Math.abs(of(one) - aim)).toBeLessThanOrEqual(each);
		expect(Math.abs(mean(of) - aim)).toBeLessThanOrEqual(together);
	});

	it('has 400 partners and about 6,000 opportunities', () => {
		for (const { partners, opportunities } of all) {
			expect(partners).toBe(400);
			expect(opportunities).toBeGreaterThan(5600);
			expect(opportunities).toBeLessThan(6400);
		}
	});

	it('sells twice as much a deal through named partners', () => {
		expect(mean((one) => one.motions.named.meanAcv / one.motions.direct.meanAcv)).toBeGreaterThan(1.8);
		expect(mean((one) => one.motions.named.meanAcv / one.motions.direct.meanAcv)).toBeLessThan(2.2);
	});

	it('gets next to nothing from OEMs, consultants and agencies', () => {
		for (const { types } of all) {
			for (const type of ['oem', 'consultant', 'agency']) {
				const { partners = 0, anyIn12Months = 0 } = types[type] ?? {};
				expect(partners).toBeGreaterThanOrEqual(14);
				expect(anyIn12Months / partners).toBeLessThanOrEqual(0.05);
			}
		}
	});

	it('has segments in which partners truly win, and others in which they do not', () => {
		for (const { cells } of all) {
			const of = (region: string, segment: string) => cells.find((cell) => cell.region === region && cell.segment === segment)?.ratio ?? 0;
			expect(of('EMEA', 'enterprise')).toBeGreaterThan(1.8);
			expect(of('EMEA', 'mid')).toBeGreaterThan(1.5);
			expect(of('NA', 'enterprise')).toBeGreaterThan(1.5);
			expect(of('APAC', 'smb')).toBeLessThan(0.8);
			expect(of('NA', 'smb')).toBeLessThan(0.8);
			expect(of('APAC', 'mid')).toBeLessThan(0.8);
		}
	});
});
