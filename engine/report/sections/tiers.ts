import { html, scrolling } from '../html';
import { inside, textOf } from '../read';
import { nameOf, type Told } from '../readBook';
import type { Making, Section } from '../types';
import type { BookRecord } from '../../model';

const tierOf = (partner: BookRecord, key: string) => textOf(inside(partner, 'tier', key));

/** Who moves between tiers, who is in grace, and what is missing to the next. */
export function tiers({ partners }: Told, { format, rows }: Making): Section | undefined {
	const known = partners.filter((partner) => typeof partner['tier'] === 'object' && partner['tier'] !== null);
	if (known.length === 0) return undefined;
	const moving = known.filter((partner) => ['promote', 'demote', 'grace'].includes(tierOf(partner, 'verdict') ?? ''));
	const count = (verdict: string) => moving.filter((partner) => tierOf(partner, 'verdict') === verdict).length;
	const near = known.filter((partner) => tierOf(partner, 'verdict') === 'keep' && inside(partner, 'tier', 'gap', 'deals') !== null && textOf(inside(partner, 'tier', 'gap', 'sentence')) !== null).sort((a, b) => Number(inside(a, 'tier', 'gap', 'deals')) - Number(inside(b, 'tier', 'gap', 'deals')));
	const lead = `${format.count(count('promote'))} earn a higher tier, ${format.count(count('demote'))} a lower one, ${format.count(count('grace'))} are in grace.`;
	const list = (name: string, partners_: readonly BookRecord[], says: (partner: BookRecord) => string | null) => scrolling(name, html`<table><thead><tr><th>Partner</th><th>Tier</th><th>Proposed</th><th>Why</th></tr></thead><tbody>${partners_.slice(0, rows).map((partner) => html`<tr><td>${nameOf(partner)}</td><td>${tierOf(partner, 'current')}</td><td>${tierOf(partner, 'proposed')}</td><td>${says(partner)}</td></tr>`)}</tbody></table>`);
	return {
		name: 'tiers',
		title: 'Who earns what tier',
		counted: `n = ${format.count(known.length)} partners`,
		lead,
		body: html`${moving.length > 0 && list('Tiers that move', moving, (partner) => tierOf(partner, 'reason'))}${near.length > 0 && html`<h3>Nearest to the next tier</h3>${list('Nearest to the next tier', near, (partner) => textOf(inside(partner, 'tier', 'gap', 'sentence')))}`}`,
		markdown: [lead, ...moving.slice(0, 5).map((partner) => `- ${nameOf(partner)}: ${tierOf(partner, 'reason') ?? ''}`)],
	};
}
