import { html, type Html } from '../html';
import type { Section } from '../types';

/** The first screen: of each section that has a moment, the figure, what it means, and the first proofs. */
export function moments(sections: readonly Section[]): Html | false {
	const cards = sections.flatMap(({ name, moment }) =>
		moment === undefined
			? []
			: [html`<article class="moment"><h3><a href="#${name}">${moment.title}</a></h3><p class="big">${moment.figure}</p><p>${moment.says}</p>${moment.proofs.length > 0 && html`<ul>${moment.proofs.map((proof) => html`<li>${proof}</li>`)}</ul>`}</article>`],
	);
	return cards.length > 0 && html`<section id="first" aria-labelledby="first-title"><h2 id="first-title">What to know first</h2><div class="moments">${cards}</div></section>`;
}
