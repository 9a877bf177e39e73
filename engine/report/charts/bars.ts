import { scaleLinear } from 'd3-scale';
import { html, type Html } from '../html';
import { at, cut, svg } from './svg';

/** A bar with its name, what it says, and where it needs one an interval. */
export interface Bar {
	readonly label: string;
	readonly value: number;
	readonly says: string;
	readonly kind?: string;
	readonly low?: number;
	readonly high?: number;
}

const [WIDTH, ROW, LEFT, RIGHT] = [720, 26, 190, 130] as const;

/** Lying bars, one a row, with whiskers where there is an interval. */
export function bars(rows: readonly Bar[], words: string): Html {
	const most = Math.max(...rows.map(({ value, high }) => Math.max(value, high ?? value)), 0);
	const least = Math.min(...rows.map(({ value, low }) => Math.min(value, low ?? value)), 0);
	const x = scaleLinear([least, most === least ? least + 1 : most], [LEFT, WIDTH - RIGHT]);
	const zero = x(0);
	return svg(
		'bars',
		words,
		WIDTH,
		rows.length * ROW + 4,
		rows.map(({ label, value, says, kind = 'whole', low, high }, row) => {
			const [top, end] = [row * ROW + 4, x(value)];
			const middle = top + 8;
			return html`<text class="name" x="${LEFT - 8}" y="${at(middle + 4)}">${cut(label, 28)}</text><rect class="${kind}" x="${at(Math.min(zero, end))}" y="${top}" width="${at(Math.max(1.5, Math.abs(end - zero)))}" height="16" rx="2"/>${low === undefined || high === undefined ? false : html`<line class="whisker" x1="${at(x(low))}" x2="${at(x(high))}" y1="${middle}" y2="${middle}"/>`}<text class="says" x="${at(Math.max(end, high === undefined ? end : x(high)) + 6)}" y="${at(middle + 4)}">${says}</text>`;
		}),
	);
}
