import { scaleLinear } from 'd3-scale';
import { html, type Html } from '../html';
import { at, svg } from './svg';

/** One part of a whole. */
interface Share {
	readonly label: string;
	readonly value: number;
	readonly kind: string;
}

const [WIDTH, BAR] = [720, 28] as const;

/** One bar cut into its parts, with a legend that names each. */
export function stack(shares: readonly Share[], words: string): Html {
	const present = shares.filter(({ value }) => value > 0);
	const total = present.reduce((sum, { value }) => sum + value, 0);
	const x = scaleLinear([0, Math.max(1, total)], [0, WIDTH]);
	let before = 0;
	const parts = present.map(({ label, value, kind }) => {
		const left = x(before);
		before += value;
		const width = Math.max(0, x(before) - left - 1.5);
		return html`<rect class="${kind}" x="${at(left)}" y="0" width="${at(width)}" height="${BAR}" rx="2"><title>${label}: ${value}</title></rect>`;
	});
	return html`${svg('stack', words, WIDTH, BAR, parts)}<ul class="legend">${present.map(({ label, value, kind }) => html`<li><i class="${kind}"></i>${label} <b>${value}</b></li>`)}</ul>`;
}
