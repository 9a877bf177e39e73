import { dayOf, isoInstant, monthsBefore, type Instant } from '../core';
import { NO_CURRENCY } from '../model';
import type { Ask, Definition, Variant } from './definition';
import { figuresOf, isMoney, pointOf } from './figures';
import { seriesOf, type History } from './history';
import { sentenceOf, type Said } from './sentence';
import type { MetricsSpec } from './spec';
import type { MetricRow, MetricsContext, Reading, SegmentBy, Window } from './types';

/** Fewer than this are said to be few. */
const ENOUGH = 5;
/** Divisions whose history is followed. */
const FOLLOWED: ReadonlySet<SegmentBy> = new Set<SegmentBy>(['all', 'motion', 'role']);

/** Names a row the same in every run: metric, variant and segment. */
export const rowId = (metric: string, { variant, segmentBy, segment }: Reading) => [metric, variant, ...(segmentBy === 'all' ? [] : [segmentBy, segment])].join(':');

/** Ends of the windows of a trend, the earliest first. */
export const trendEnds = (asOf: Instant, months: number, timeZone: string): readonly Instant[] => Array.from({ length: months }, (_, index) => monthsBefore(asOf, months - index, timeZone));

/** What all rows of one run share. */
export interface Frame {
	readonly spec: Readonly<MetricsSpec>;
	readonly context: MetricsContext;
	readonly currency: string;
	readonly history: History;
	/** Fingerprint of the attribution policies of the run; undefined where it names none. */
	readonly policy: string | undefined;
	/** Asks one definition, and answers by row id. */
	readonly ask: (definition: Definition, window: Window, over: Partial<Pick<Ask, 'divisions' | 'keepRecords' | 'view'>>) => ReadonlyMap<string, Reading>;
	readonly windowTo: (to: Instant) => Window;
}

/** The rows of one metric: now, as the CRM alone has it, the period before, and the way there. */
export function rowsOf(definition: Definition, { spec, context, currency, history, policy, ask, windowTo }: Frame): readonly MetricRow[] {
	const { asOf, timeZone } = context;
	const { metric, variants, population } = definition;
	const window = windowTo(asOf);
	const now = ask(definition, window, { keepRecords: spec.records });
	const raw = definition.hasRaw ? ask(definition, window, { view: 'raw' }) : new Map<string, Reading>();
	const before = ask(definition, windowTo(window.from), {});
	const followed = spec.segments.filter((by) => FOLLOWED.has(by));
	const earlier = trendEnds(asOf, spec.trendMonths, timeZone).map((at) => ({
		at,
		day: dayOf(at, timeZone),
		readings: ask(definition, windowTo(at), { divisions: followed }),
	}));
	const order = Object.keys(variants);
	const frame = {
		asOf: isoInstant(asOf),
		day: dayOf(asOf, timeZone),
		window: { from: isoInstant(window.from), to: isoInstant(window.to) },
	};
	return [...now]
		.map(([id, reading]): MetricRow => {
			const { variant, segmentBy, segment, note = null, records } = reading;
			const words = variants[variant] as Variant;
			const { title, unit, rule } = words;
			const money = isMoney(words) && currency !== NO_CURRENCY ? currency : null;
			const series = seriesOf(spec, money, policy);
			const stored = history(id, series);
			const crm = raw.get(id);
			const figures = figuresOf(reading, words, currency);
			const { value } = figures;
			const previous = pointOf(before.get(id), stored(dayOf(window.from, timeZone)), window.from, words, currency) ?? null;
			const rawFigures = crm === undefined ? null : figuresOf(crm, words, currency);
			const said: Said = {
				metric,
				title,
				unit,
				currency: money,
				segmentBy,
				segment,
				...figures,
				low: reading.low ?? null,
				high: reading.high ?? null,
				raw: rawFigures,
				change: value === null || previous === null || previous.value === null ? null : value - previous.value,
				note,
			};
			return {
				id,
				variant,
				sentence: sentenceOf(said),
				...said,
				insufficientEvidence: value === null || (unit === 'share' && (reading.deals ?? reading.denominator ?? 0) < ENOUGH),
				difference: value === null || rawFigures === null || rawFigures.value === null ? null : value - rawFigures.value,
				...frame,
				series,
				population: words.population ?? population(spec),
				rule,
				previous,
				trend: earlier.flatMap(({ at, day, readings }) => pointOf(readings.get(id), stored(day), at, words, currency) ?? []),
				...(spec.records ? { records } : {}),
			};
		})
		.sort((a, b) => order.indexOf(a.variant) - order.indexOf(b.variant));
}
