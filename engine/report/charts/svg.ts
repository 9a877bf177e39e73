import { html, type Html } from '../html';

/** A picture that says in words what it shows, and fits the width it is given. */
export function svg(name: string, words: string, width: number, height: number, content: Html | readonly Html[]): Html {
	return html`<svg class="chart ${name}" viewBox="0 0 ${width} ${height}" role="img" aria-label="${words}"><title>${words}</title>${content}</svg>`;
}

/** A number for an attribute: a tenth of a pixel is enough, and the same on every machine. */
export const at = (value: number): string => String(Math.round(value * 10) / 10);
