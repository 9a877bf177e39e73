import { html, scrolling } from '../html';
import { inside, textOf } from '../read';
import { nameOf, type Told } from '../readBook';
import type { Making, Section } from '../types';
import type { BookRecord } from '../../model';

/** Verdicts that a person looks at, the gladdest first. */
const MOVES = ['promote', 'demote', 'grace'];

const tierOf = (partner: BookRecord, key: string) => textOf(inside(partner, 'tier', key));

/** Who moves between tiers, who is in grace, and what is missing to the next. */
export function tiers({ partners }: Told, { format, rows }: Making): Section | undefined {
	const known = partners.filter((partner) => typeof partner['tier'] === 'object' && partner['tier'] !== null);
	if (known.length === 0) return undefined;
	const turn = (partner: BookRecord) => MOVES.indexOf(tierOf(partner, 'verdict') ?? '');
	const moving = known.filter((partner) => turn(partner) >= 0).sort((a, b) => turn(a) - turn(b));
	const count = (verdict: string) => moving.filter((partner) => tierOf(partner, 'verdict') === verdict).length;
	const near = known.filter((partner) => tierOf(partner, 'verdict') === 'keep' && inside(partner, 'tier', 'gap', 'deals') !== null && textOf(inside(partner, 'tier', 'gap', 'sentence')) !== null).sort((a, b) => Number(inside(a, 'tier', 'gap', 'deals')) - Number(inside(b, 'tier', 'gap', 'deals')));
	const lead = `${format.count(count('promote'))} earn a higher tier, ${format.count(count('demote'))} a lower one, ${format.count(count('grace'))} are in grace.`;
	const proposed = (partner: BookRecord) => tierOf(partner, 'proposed') ?? (tierOf(partner, 'verdict') === 'grace' ? 'in grace' : null);
	const table = (name: string, heads: readonly string[], list: readonly BookRecord[], cells: (partner: BookRecord) => readonly (string | null)[]) =>
		scrolling(name, html`<table><thead><tr>${heads.map((head) => html`<th>${head}</th>`)}</tr></thead><tbody>${list.slice(0, rows).map((partner) => html`<tr><td>${nameOf(partner)}</td>${cells(partner).map((cell) => html`<td>${cell}</td>`)}</tr>`)}</tbody></table>`);
	return {
		name: 'tiers',
		title: 'Who earns what tier',
		counted: `n = ${format.counted(known.length, 'partner')}`,
		lead,
		body: html`${moving.length > 0 && table('Tiers that move', ['Partner', 'Tier', 'Proposed', 'Why'], moving, (partner) => [tierOf(partner, 'current'), proposed(partner), tierOf(partner, 'reason')])}${near.length > 0 && html`<h3>Nearest to the next tier</h3>${table('Nearest to the next tier', ['Partner', 'Tier', 'What is missing'], near, (partner) => [tierOf(partner, 'current'), textOf(inside(partner, 'tier', 'gap', 'sentence'))])}`}`,
		markdown: [lead, ...moving.slice(0, 5).map((partner) => `- ${nameOf(partner)}: ${tierOf(partner, 'reason') ?? ''}`)],
	};
}
