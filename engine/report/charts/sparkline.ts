import { extent } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import { html, type Html } from '../html';
import { linePath } from './paths';
import { at, svg } from './svg';

const [WIDTH, HEIGHT, EDGE] = [160, 36, 4] as const;

/** One value a period; null where nothing is known, which leaves a gap. */
interface SparkPoint {
	readonly value: number | null;
	/** Whether a run of that day stored it; others are computed from today's rows and drawn dashed. */
	readonly stored: boolean;
}

/** A line over time without axes, the last point marked. Fewer than three points are too little for a line. */
export function sparkline(points: readonly SparkPoint[], words: string): Html | undefined {
	const known = points.filter(({ value }) => value !== null);
	if (known.length < 3) return undefined;
	const [low = 0, high = 1] = extent(known, ({ value }) => value ?? undefined);
	const x = scaleLinear([0, points.length - 1], [EDGE, WIDTH - EDGE]);
	const y = scaleLinear(low === high ? [low - 1, high + 1] : [low, high], [HEIGHT - EDGE, EDGE]);
	const path = linePath(points.map(({ value }, index) => (value === null ? undefined : [Number(at(x(index))), Number(at(y(value)))])));
	const last = points.findLastIndex(({ value }) => value !== null);
	const dashed = points.some(({ stored }) => !stored);
	return svg('spark', words, WIDTH, HEIGHT, html`<path d="${path}" class="line${dashed ? ' dashed' : ''}"/><circle cx="${at(x(last))}" cy="${at(y(points[last]?.value ?? 0))}" r="3" class="dot"/>`);
}
