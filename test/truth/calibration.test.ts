import { DAY, mean, quantile, type Instant } from '../../engine/core';
import { toBook, type BookRecord } from '../../engine/model';
import { parseScoreSpec, readScores, scorePartners, type ScoreModel, type ScoredPartner } from '../../engine/scoring';
import { AS_OF, company } from '../../sandbox/sample/index.mjs';
import { truePartnerId, trueRecords } from '../../sandbox/truth/trueRecords.mjs';
import { page } from '../support/pages';

/** Companies that are pooled; `npm run test:soak` takes ten times as many. */
const SEEDS = process.env['PARTNER_OPS_SOAK'] === '1' ? 200 : 20;

type Law = 'beta' | 'logitNormal' | 'withVolume';

interface Seen {
	readonly seed: number;
	readonly planted: number;
	readonly decided: number;
	readonly motion: string;
	readonly low: number;
	readonly high: number;
	readonly raw: number | null;
	readonly estimate: number;
	/** What the deals of the next 180 days brought, and what the motion's mean would have said. */
	readonly later: { readonly won: number; readonly decided: number };
	readonly usual: number;
	readonly isNoise: boolean;
}

const asOf: Instant = Date.parse(AS_OF);
const spec = parseScoreSpec({});

/** The rate expected of a partner of a motion before its own deals are seen. */
function usualRates(model: ScoreModel) {
	const readers = readScores(model);
	return { named: readers.named.winRate.rate(null, 0, 0).mean, selfServe: readers.selfServe.winRate.rate(null, 0, 0).mean };
}

const rateOf = ({ score }: ScoredPartner) => score.winRate;

/** One true company: its intervals on the last day, and estimates half a year earlier against what came then. */
function observe(seed: number, rates: Law): Seen[] {
	const made = company({ seed, size: 1, noise: 0, rates });
	const planted = new Map<string, number>();
	for (const { partners } of made.districts()) for (const { index, winRate } of partners) planted.set(truePartnerId(index), winRate);
	const book = toBook(trueRecords(made) as Iterable<BookRecord>);
	const now = scorePartners(book, spec, { asOf, timeZone: 'UTC' });
	const then = scorePartners(book, spec, { asOf: asOf - 180 * DAY, timeZone: 'UTC' });
	const usual = usualRates(then.model as unknown as ScoreModel);
	const before = new Map(then.partners.map((scored) => [scored.entry.id, scored]));
	return now.partners.map((scored) => {
		const { entry, score } = scored;
		const earlier = before.get(entry.id);
		return {
			seed,
			planted: planted.get(entry.id) ?? NaN,
			decided: score.decided,
			motion: score.motion,
			low: score.winRate.low,
			high: score.winRate.high,
			raw: earlier === undefined ? null : rateOf(earlier).raw,
			estimate: earlier === undefined ? NaN : rateOf(earlier).estimate,
			later: { won: score.won - (earlier?.score.won ?? 0), decided: score.decided - (earlier?.score.decided ?? 0) },
			usual: usual[score.motion],
			isNoise: score.noise.isNoise,
		};
	});
}

const observeAll = (law: Law) => Array.from({ length: SEEDS }, (_, i) => observe(i + 1, law)).flat();
const coverage = (seen: readonly Seen[]) => mean(seen.map(({ planted, low, high }) => Number(planted >= low && planted <= high))) ?? NaN;
const width = (seen: readonly Seen[]) => mean(seen.map(({ low, high }) => high - low)) ?? NaN;

/** Quadratic error of a forecast of single deals (Brier 1950, doi:10.1175/1520-0493(1950)078<0001:VOFEIT>2.0.CO;2). */
function brier(seen: readonly Seen[], forecast: (one: Seen) => number): number {
	let [sum, deals] = [0, 0];
	for (const one of seen) {
		const p = forecast(one);
		sum += one.later.won * (1 - p) ** 2 + (one.later.decided - one.later.won) * p ** 2;
		deals += one.later.decided;
	}
	return sum / deals;
}

const BANDS: Readonly<Record<string, (one: Seen) => boolean>> = {
	'1 to 4 decided': ({ decided }) => decided >= 1 && decided <= 4,
	'5 to 19 decided': ({ decided }) => decided >= 5 && decided <= 19,
	'20 and more decided': ({ decided }) => decided >= 20,
	named: ({ decided, motion }) => decided > 0 && motion === 'named',
	'self-serve': ({ decided, motion }) => decided > 0 && motion === 'selfServe',
};

const told: string[] = [];
/** One line a number, for the method page. */
function tell(law: Law, band: string, seen: readonly Seen[]) {
	const perSeed = Array.from({ length: SEEDS }, (_, i) => coverage(seen.filter(({ seed }) => seed === i + 1))).filter((value) => !Number.isNaN(value));
	const part = (p: number) => ((quantile(perSeed, p) ?? NaN) * 100).toFixed(1);
	told.push(`${law} | ${band} | ${seen.length} | ${(coverage(seen) * 100).toFixed(1)} | ${part(0.05)} to ${part(0.95)} | ${(width(seen) * 100).toFixed(1)}`);
}
afterAll(() => {
	if (process.env['PARTNER_OPS_TELL'] === '1') process.stdout.write(`${told.join('\n')}\n`);
});

describe.each([['beta'], ['logitNormal'], ['withVolume']] as const)('win rates that are spread by %s', (law) => {
	let seen: readonly Seen[];
	let decided: readonly Seen[];
	beforeAll(() => {
		seen = observeAll(law);
		decided = seen.filter((one) => one.decided > 0);
	}, 3_600_000);

	it('the 90% intervals hold what was planted, pooled over partners with a decided deal', () => {
		tell(law, 'pooled', decided);
		const [from, to] = law === 'withVolume' ? [0.85, 0.95] : [0.88, 0.92];
		expect(coverage(decided)).toBeGreaterThanOrEqual(from);
		expect(coverage(decided)).toBeLessThanOrEqual(to);
	});

	it.each(Object.entries(BANDS))('and in the band %s', (band, isIn) => {
		const own = decided.filter(isIn);
		tell(law, band, own);
		expect(coverage(own)).toBeGreaterThanOrEqual(0.85);
		expect(coverage(own)).toBeLessThanOrEqual(0.95);
	});

	it('partners without a deal get an interval that is not narrower than that of those with some', () => {
		const none = seen.filter((one) => one.decided === 0);
		tell(law, 'no decided deal', none);
		for (const motion of ['named', 'selfServe']) {
			const of = (all: readonly Seen[]) => width(all.filter((one) => one.motion === motion));
			expect(of(none)).toBeGreaterThan(of(decided.filter((one) => one.decided >= 5)));
		}
	});

	it('the noise list names partners that win rarely, nine times in ten and more', () => {
		const listed = seen.filter(({ isNoise }) => isNoise);
		const right = listed.filter(({ planted, motion }) => motion === 'selfServe' && planted < 0.105);
		const all = decided.filter((one) => one.decided >= 10 && one.motion === 'selfServe' && one.planted < 0.105);
		told.push(`${law} | ${listed.length} | ${((100 * right.length) / listed.length).toFixed(1)} | ${((100 * right.length) / all.length).toFixed(1)}`);
		expect(listed.length).toBeGreaterThan(SEEDS);
		expect(right.length / listed.length).toBeGreaterThanOrEqual(0.9);
	});

	it('forecast the deals of the next 180 days better than raw rates do, and no worse than the mean of the motion', () => {
		const known = seen.filter((one) => one.raw !== null && one.later.decided > 0);
		const [shrunk, raw, usual] = [brier(known, ({ estimate }) => estimate), brier(known, (one) => one.raw ?? 0), brier(known, (one) => one.usual)];
		told.push(`${law} | ${shrunk.toFixed(4)} | ${raw.toFixed(4)} | ${usual.toFixed(4)}`);
		expect(shrunk).toBeLessThan(raw);
		expect(shrunk).toBeLessThan(usual);
	});
});

// The page has the numbers of the run that everybody makes; the soak has its own.
if (SEEDS === 20) {
	it.each(['beta', 'logitNormal', 'withVolume'])('docs/methods/yield.md tells these numbers of %s', (law) => {
		const own = told.filter((line) => line.startsWith(law));
		expect(own).toHaveLength(9);
		for (const line of own) expect(page('methods/yield.md')).toContain(`| ${line} |`);
	});
}
