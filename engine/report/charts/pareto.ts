import { scaleLinear } from 'd3-scale';
import type { Format } from '../format';
import { html, type Html } from '../html';
import { areaPath, linePath, type Point } from './paths';
import { at, svg } from './svg';

const [WIDTH, HEIGHT, LEFT, BOTTOM, TOP, RIGHT] = [720, 260, 48, 34, 14, 14] as const;
const MOST_POINTS = 200;

/** How much of a sum the first part of a ranking holds: share of partners across, share of the sum upwards. */
export function pareto(values: readonly number[], format: Format): Html | undefined {
	const total = values.reduce((sum, value) => sum + value, 0);
	if (values.length < 5 || total <= 0) return undefined;
	const sorted = [...values].sort((a, b) => b - a);
	let held = 0;
	const curve: [number, number][] = [[0, 0], ...sorted.map((value, index): [number, number] => [(index + 1) / sorted.length, (held += value) / total])];
	const step = Math.max(1, Math.floor(curve.length / MOST_POINTS));
	const drawn = curve.filter((_, index) => index % step === 0 || index === curve.length - 1);
	const [x, y] = [scaleLinear([0, 1], [LEFT, WIDTH - RIGHT]), scaleLinear([0, 1], [HEIGHT - BOTTOM, TOP])];
	const fifth = curve[Math.round(sorted.length * 0.2)]?.[1] ?? 0;
	const points = drawn.map(([share, part]): Point => [Number(at(x(share))), Number(at(y(part)))]);
	return svg(
		'pareto',
		`The top 20% hold ${format.percent(fifth, 0)}`,
		WIDTH,
		HEIGHT,
		html`${[0, 0.5, 1].map((part) => html`<line class="grid" x1="${LEFT}" x2="${WIDTH - RIGHT}" y1="${at(y(part))}" y2="${at(y(part))}"/><text class="tick" x="${LEFT - 6}" y="${at(y(part) + 4)}">${format.percent(part, 0)}</text>`)}<path class="area" d="${areaPath(points, Number(at(y(0))))}"/><path class="line" d="${linePath(points)}"/><line class="mark" x1="${at(x(0.2))}" x2="${at(x(0.2))}" y1="${at(y(0))}" y2="${at(y(fifth))}"/><circle class="dot" cx="${at(x(0.2))}" cy="${at(y(fifth))}" r="4"/><text class="note" x="${at(x(0.2) + 10)}" y="${at(Math.min(HEIGHT - BOTTOM - 6, y(fifth) + 18))}">top 20% of partners: ${format.percent(fifth, 0)}</text>${[0, 0.2, 0.5, 1].map((share) => html`<text class="${share === 1 ? 'label end' : 'label'}" x="${at(x(share))}" y="${HEIGHT - 12}">${format.percent(share, 0)}</text>`)}`,
	);
}
