import escapeHtml from 'escape-html';

/** Markup that may go into a page as it is. */
export interface Html {
	readonly markup: string;
}

/** What a template may hold: text is escaped, markup is not, nothing is nothing. */
type Part = Html | string | number | false | null | undefined | readonly Part[];

function markupOf(part: Part): string {
	if (part === null || part === undefined || part === false) return '';
	if (typeof part === 'string') return escapeHtml(part);
	if (typeof part === 'number') return String(part);
	return 'markup' in part ? part.markup : part.map(markupOf).join('');
}

/**
 * Markup in which every value is escaped, in text and in quoted attributes alike.
 *
 * @example
 * html`<b>${'<script>'}</b>`.markup //=> '<b>&lt;script&gt;</b>'
 */
export const html = (fixed: TemplateStringsArray, ...parts: readonly Part[]): Html => ({
	markup: fixed.reduce((page, text, index) => page + text + markupOf(parts[index]), ''),
});

/** Text that is markup already: the style sheet. Never for values. */
export const asIs = (markup: string): Html => ({ markup });

/** A table that scrolls by itself where it is wider than the page; with the keyboard too. */
export const scrolling = (name: string, table: Html): Html => html`<div class="scroll" role="region" tabindex="0" aria-label="${name}">${table}</div>`;
