import { compareText, type Instant } from '../core';
import { defectCounter } from './defectCounter';
import type { Judged } from './dealJudge';
import { count, emptyTally, toMetrics } from './metrics';
import type { Running } from './runningRules';
import { countsRaw, stepOf } from './standing';
import type { HygieneOverview } from './types';
import { waterfallOf, type Taken } from './waterfall';
import { percent } from './words';

const addTo = <K>(counts: Map<K, number>, key: K) => counts.set(key, (counts.get(key) ?? 0) + 1);

const sorted = <K extends string>(counts: ReadonlyMap<K, number>) => Object.fromEntries([...counts].sort((a, b) => compareText(a[0], b[0])));

/** What an overview is told beside the deals. */
interface Told {
	readonly asOf: Instant;
	readonly asOfText: string;
	readonly base: string;
	readonly currency: string | null;
}

/**
 * The whole book in a few numbers: as the CRM has it (what it calls new business, or does not call anything), and
 * clean (the population that every rate uses), with the way between them. Deals are counted one by one, in any order.
 *
 * Cost: O(1) a deal, O(deals taken out, sorted) once.
 */
export function overviewCounter(rules: readonly Running[], { asOf, asOfText, base, currency }: Told) {
	const [raw, clean] = [emptyTally(), emptyTally()];
	const defects = defectCounter(rules, base, currency);
	const taken: Taken[] = [];
	const leftOut = new Map<string, number>();
	const reasons = new Map<string, number>();
	let [opportunities, withDefects, quarantined, population] = [0, 0, 0, 0];

	function add(judged: Judged): void {
		const { deal, decided, hygiene } = judged;
		opportunities += 1;
		if (hygiene.quarantined) quarantined += 1;
		if (hygiene.population) population += 1;
		if (hygiene.leftOutBecause !== undefined) addTo(leftOut, hygiene.leftOutBecause);
		if (deal.status === 'lost') addTo(reasons, deal.lossReason === undefined ? 'blank' : (decided.reason?.class ?? 'unclear'));
		if (hygiene.defects.length > 0) {
			withDefects += 1;
			defects.add(judged);
		}
		if (!countsRaw(deal)) return;
		const status = deal.status ?? 'open';
		const step = stepOf(deal, decided, asOf);
		count(raw, status, deal.size);
		if (step === undefined) count(clean, status, hygiene.amountTrusted ? deal.size : undefined);
		else if (status !== 'open') taken.push({ deal, step });
	}

	/** @param rankOf the place of a row in the result, which settles what nothing else does */
	function overview(rankOf: (row: number) => number): HygieneOverview {
		const waterfall = waterfallOf(raw, taken.sort((a, b) => rankOf(a.deal.row) - rankOf(b.deal.row)), base);
		return {
			asOf: asOfText,
			currency,
			opportunities,
			withDefects,
			quarantined,
			population,
			leftOut: sorted(leftOut),
			raw: toMetrics(raw, base),
			clean: toMetrics(clean, base),
			sentence: `Win rate ${percent(waterfall.raw.winRate)} as the CRM has it (${String(waterfall.raw.won)} of ${String(waterfall.raw.won + waterfall.raw.lost)}), ${percent(waterfall.clean.winRate)} clean (${String(waterfall.clean.won)} of ${String(waterfall.clean.won + waterfall.clean.lost)}).`,
			defects: defects.summaries(raw),
			waterfall,
			lossReasons: sorted(reasons),
		};
	}
	return { add, overview };
}
