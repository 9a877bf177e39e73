import { compareText } from '../../core';
import { html, scrolling } from '../html';
import { inside, textOf } from '../read';
import { nameOf, sizeOf, type Told } from '../readBook';
import type { Making, Section } from '../types';

/** What somebody should look at, the most pressing first. */
const LEVELS = ['critical', 'unanswered', 'lapsing', 'warn'];

/** Co-sell deals and registrations that stand still. */
export function aging({ opportunities, registrations }: Told, { format, rows }: Making): Section | undefined {
	const aged = [...opportunities, ...registrations].filter((record) => typeof record['aging'] === 'object');
	if (aged.length === 0) return undefined;
	const levelOf = (record: (typeof aged)[number]) => textOf(inside(record, 'aging', 'level')) ?? '';
	const late = aged.filter((record) => LEVELS.includes(levelOf(record))).sort((a, b) => LEVELS.indexOf(levelOf(a)) - LEVELS.indexOf(levelOf(b)) || (sizeOf(b) ?? 0) - (sizeOf(a) ?? 0) || compareText(String(a.id), String(b.id)));
	const lead = late.length === 0 ? 'Nothing stands still longer than usual.' : `${format.count(late.length)} co-sell deals and registrations stand still, wait for an answer or are about to lapse.`;
	return {
		name: 'aging',
		title: 'What is aging',
		counted: `n = ${format.count(aged.length)} open co-sell deals and registrations`,
		lead,
		body: late.length === 0 ? html`<p class="small">${lead}</p>` : scrolling('Aging deals and registrations', html`<table><thead><tr><th>Deal or registration</th><th>State</th><th class="n">ACV</th><th>Why</th></tr></thead><tbody>${late.slice(0, rows).map((record) => html`<tr><td>${nameOf(record)}</td><td><span class="level ${levelOf(record)}">${levelOf(record)}</span></td><td class="n">${format.money(sizeOf(record))}</td><td>${textOf(inside(record, 'aging', 'sentence'))}</td></tr>`)}</tbody></table>`),
		markdown: [lead, ...late.slice(0, 5).map((record) => `- ${nameOf(record)}: ${textOf(inside(record, 'aging', 'sentence')) ?? levelOf(record)}`)],
	};
}
