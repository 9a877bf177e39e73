import { compareText } from '../../core';
import { html } from '../html';
import { inside, listOf, numberOf, textOf, type Loose } from '../read';
import type { Told } from '../readBook';
import type { Making, Section } from '../types';

/** Plays shown to each manager: what a person gets done in a week. */
const A_WEEK = 5;

/** What each manager does next, the most valuable first, with the arithmetic. */
export function plays({ partners, summaries, currency }: Told, { format }: Making): Section | undefined {
	const all = partners.flatMap((partner) => listOf(inside(partner, 'play', 'plays')));
	if (all.length === 0 && inside(summaries, 'play') === undefined) return undefined;
	const worth = (play: Loose) => numberOf(play['expectedValue']) ?? 0;
	const mostValuable = (a: Loose, b: Loose) => worth(b) - worth(a) || compareText(String(a['id']), String(b['id']));
	const byManager = new Map<string, Loose[]>();
	for (const play of all.filter(({ status }) => status === undefined || status === 'now')) {
		const manager = textOf(play['managerEmail']) ?? 'Nobody yet';
		byManager.set(manager, [...(byManager.get(manager) ?? []), play]);
	}
	const total = (list: readonly Loose[]) => list.reduce((sum, play) => sum + worth(play), 0);
	const managers = [...byManager].map(([manager, list]) => [manager, list.sort(mostValuable).slice(0, A_WEEK)] as const).sort((a, b) => total(b[1]) - total(a[1]) || compareText(a[0], b[0]));
	const shown = managers.flatMap(([, list]) => list);
	const lead = textOf(inside(summaries, 'play', 'sentence')) ?? `${format.counted(all.length, 'play')}.`;
	return {
		name: 'plays',
		title: 'What to do on Monday',
		counted: `n = ${format.counted(all.length, 'play')} for ${format.counted(managers.length, 'manager')}`,
		lead,
		body: html`${managers.map(([manager, list]) => html`<h3>${manager}</h3><ol class="plays">${list.map((play) => html`<li><b>${textOf(play['title'])}</b> <span class="n">${format.money(worth(play))} ${currency}</span><br>${textOf(play['why'])}<br><small>${textOf(play['arithmetic'])}</small>${play['draft'] !== null && play['draft'] !== undefined && html`<details><summary>Drafted mail</summary><p><b>${textOf(inside(play, 'draft', 'subject'))}</b></p><p class="draft">${textOf(inside(play, 'draft', 'body'))}</p></details>`}</li>`)}</ol>`)}`,
		moment: {
			title: 'What do we do on Monday?',
			figure: format.counted(shown.length, 'play'),
			says: `for ${format.counted(managers.length, 'manager')}, with evidence, arithmetic and a drafted mail; expected to bring ${format.short(total(shown))} ${currency}`.trimEnd(),
			proofs: [...shown].sort(mostValuable).slice(0, 3).map((play) => `${textOf(play['title']) ?? ''}: ${format.short(worth(play))}`),
		},
		markdown: [lead, ...shown.slice(0, 5).map((play) => `- ${textOf(play['title']) ?? ''}: ${format.money(worth(play))} ${currency}. ${textOf(play['why']) ?? ''}`)],
	};
}
