import { scaleBand, scaleLinear } from 'd3-scale';
import type { Format } from '../format';
import { html, type Html } from '../html';
import { at, svg } from './svg';

/** A step from one rate to the next. */
export interface FallStep {
	readonly label: string;
	readonly before: number;
	readonly after: number;
	/** Deals it takes out. */
	readonly deals: number;
}

const [WIDTH, HEIGHT, TOP, BOTTOM] = [720, 260, 26, 46] as const;

const lines = (label: string): readonly string[] => {
	const words = label.split(' ');
	const half = words.length < 2 ? 1 : Math.ceil(words.length / 2);
	return [words.slice(0, half).join(' '), words.slice(half).join(' ')].filter(Boolean);
};

/** From the raw rate to the clean one, a bar a step. */
export function waterfall(raw: number, steps: readonly FallStep[], clean: number, format: Format): Html {
	const bars = [{ label: 'Raw', low: 0, high: raw, kind: 'whole', says: format.percent(raw) }, ...steps.map(({ label, before, after }) => ({ label, low: Math.min(before, after), high: Math.max(before, after), kind: after < before ? 'down' : 'up', says: format.points(after - before) })), { label: 'Clean', low: 0, high: clean, kind: 'whole', says: format.percent(clean) }];
	const x = scaleBand<number>(bars.map((_, index) => index), [0, WIDTH]).paddingInner(0.25).paddingOuter(0.1);
	const y = scaleLinear([0, Math.max(...bars.map(({ high }) => high), 0.01)], [HEIGHT - BOTTOM, TOP]);
	const ends = [raw, ...steps.map(({ after }) => after)];
	const band = x.bandwidth();
	return svg(
		'waterfall',
		`Win rate ${format.percent(raw)} raw, ${format.percent(clean)} clean, in ${steps.length} steps`,
		WIDTH,
		HEIGHT,
		bars.map(({ label, low, high, kind, says }, index) => {
			const left = x(index) ?? 0;
			const end = ends[index];
			return html`<rect class="${kind}" x="${at(left)}" y="${at(y(high))}" width="${at(band)}" height="${at(Math.max(1.5, y(low) - y(high)))}" rx="2"/>${end === undefined ? false : html`<line class="join" x1="${at(left + band)}" x2="${at((x(index + 1) ?? 0) as number)}" y1="${at(y(end))}" y2="${at(y(end))}"/>`}<text class="value" x="${at(left + band / 2)}" y="${at(y(high) - 7)}">${says}</text>${lines(label).map((text, line) => html`<text class="label" x="${at(left + band / 2)}" y="${at(HEIGHT - BOTTOM + 18 + 14 * line)}">${text}</text>`)}`;
		}),
	);
}
