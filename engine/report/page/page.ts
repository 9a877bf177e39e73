import { asIs, html, type Html } from '../html';
import type { ReportSpec } from '../spec';
import type { Making, Section } from '../types';
import { moments } from './moments';
import { styleOf } from './style';

const section = ({ name, title, counted, lead, body }: Section, day: string): Html =>
	html`<section id="${name}" aria-labelledby="${name}-title"><h2 id="${name}-title">${title}</h2><p class="small">${counted}, as of ${day}</p>${lead !== '' && html`<p class="lead">${lead}</p>`}${body}</section>`;

/**
 * One page that needs nothing else: no request leaves it, and it runs no script. Light and dark as the reader's machine
 * asks, fit for print and for a phone.
 */
export function page(sections: readonly Section[], spec: Readonly<ReportSpec>, { format, currency, asOf, uncounted }: Making, empty: string): string {
	const day = format.day(asOf);
	const about = [`as of ${day}`, ...(currency === '' ? [] : [`amounts in ${currency}`])].join(', ');
	const body = html`<main><header>${spec.logo !== undefined && html`<img src="${spec.logo}" alt="">`}<div><h1>${spec.title}</h1><p class="small">${about}</p>${uncounted !== '' && html`<p class="small">In no sum of money: ${uncounted}.</p>`}</div></header>${
		sections.length === 0
			? html`<section><h2>Nothing to report yet</h2><p>${empty}</p></section>`
			: html`<nav aria-label="Sections">${sections.map(({ name, title }) => html`<a href="#${name}">${title}</a>`)}</nav>${moments(sections)}${sections.map((one) => section(one, day))}`
	}<footer>Made by n8n-nodes-partner-ops. Intervals hold the true value with 90% probability, given the model. The same records and date make the same page.</footer></main>`;
	const csp = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";
	return `<!doctype html>\n${html`<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta http-equiv="Content-Security-Policy" content="${csp}"><meta name="color-scheme" content="light dark"><title>${spec.title}</title><style>${asIs(styleOf(spec.accent))}</style></head><body>${body}</body></html>`.markup}\n`;
}
