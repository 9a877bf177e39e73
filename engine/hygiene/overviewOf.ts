import { compareText, type Instant } from '../core';
import { countDefects } from './countDefects';
import type { Judged } from './judgeDeal';
import { count, emptyTally, toMetrics } from './metrics';
import type { Running } from './runningRules';
import { countsRaw, stepOf } from './standing';
import type { HygieneOverview } from './types';
import { waterfallOf, type Taken } from './waterfall';
import { percent } from './words';

const add = <K>(counts: Map<K, number>, key: K) => counts.set(key, (counts.get(key) ?? 0) + 1);

const sorted = <K extends string>(counts: ReadonlyMap<K, number>) => Object.fromEntries([...counts].sort((a, b) => compareText(a[0], b[0])));

/**
 * The whole book in a few numbers: as the CRM has it (what it calls new business, or does not call anything), and
 * clean (the population that every rate uses), with the way between them. Cost: O(deals log deals).
 */
export function overviewOf(judged: readonly Judged[], rules: readonly Running[], { asOf, asOfText, base, currency }: { readonly asOf: Instant; readonly asOfText: string; readonly base: string; readonly currency: string | null }): HygieneOverview {
	const [raw, clean] = [emptyTally(), emptyTally()];
	const taken: Taken[] = [];
	const leftOut = new Map<string, number>();
	const reasons = new Map<string, number>();
	let [withDefects, quarantined, population] = [0, 0, 0];
	for (const { deal, decided, hygiene } of judged) {
		if (hygiene.defects.length > 0) withDefects += 1;
		if (hygiene.quarantined) quarantined += 1;
		if (hygiene.population) population += 1;
		if (hygiene.leftOutBecause !== undefined) add(leftOut, hygiene.leftOutBecause);
		if (deal.status === 'lost') add(reasons, deal.lossReason === undefined ? 'blank' : (decided.reason?.class ?? 'unclear'));
		if (!countsRaw(deal)) continue;
		const status = deal.status ?? 'open';
		const step = stepOf(deal, decided, asOf);
		count(raw, status, deal.size);
		if (step !== undefined) {
			if (status !== 'open') taken.push({ deal, step });
		} else count(clean, status, hygiene.amountTrusted ? deal.size : undefined);
	}
	const waterfall = waterfallOf(raw, taken, base);
	return {
		asOf: asOfText,
		currency,
		opportunities: judged.length,
		withDefects,
		quarantined,
		population,
		leftOut: sorted(leftOut),
		raw: toMetrics(raw, base),
		clean: toMetrics(clean, base),
		sentence: `Win rate ${percent(waterfall.raw.winRate)} as the CRM has it (${String(waterfall.raw.won)} of ${String(waterfall.raw.won + waterfall.raw.lost)}), ${percent(waterfall.clean.winRate)} clean (${String(waterfall.clean.won)} of ${String(waterfall.clean.won + waterfall.clean.lost)}).`,
		defects: countDefects(judged, rules, raw, base, currency),
		waterfall,
		lossReasons: sorted(reasons),
	};
}
