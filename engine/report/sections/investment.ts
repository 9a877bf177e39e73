import { html } from '../html';
import { inside, listOf, numberOf, textOf, type Loose } from '../read';
import type { Told } from '../readBook';
import type { Making, Section } from '../types';

const VERDICTS: Readonly<Record<string, string>> = { invest: 'Invest', hold: 'Hold', doNot: 'Do not', tooLittleEvidence: 'Too little evidence' };

/** Where partners beat direct sellers: a cell a segment, its colour the verdict, its interval beside it. */
export function investment({ summaries, segments }: Told, { format, currency }: Making): Section | undefined {
	const summary = inside(summaries, 'investmentIndex');
	const found = segments.length > 0 ? segments : listOf(inside(summary, 'segments'));
	if (found.length === 0) return undefined;
	const lead = textOf(inside(summary, 'sentence')) ?? textOf(inside(summaries, 'play', 'investment')) ?? '';
	const index = (segment: Loose, key: string) => format.money(numberOf(inside(segment, 'index', key)));
	const cell = (segment: Loose) => html`<div class="cell ${textOf(segment['verdict'])}"><h3>${textOf(segment['name'])}</h3><p class="big">${index(segment, 'estimate')}</p><p class="small"><span>90%: ${index(segment, 'low')} to ${index(segment, 'high')}</span><span>${textOf(segment['way']) === 'coSell' ? 'co-sold' : 'sourced'}: ${format.money(numberOf(inside(segment, 'partner', 'won')))} of ${format.money(numberOf(inside(segment, 'partner', 'decided')))}; direct ${format.money(numberOf(inside(segment, 'direct', 'won')))} of ${format.money(numberOf(inside(segment, 'direct', 'decided')))}</span><span>${format.money(numberOf(segment['openDeals']))} open deals, ${format.short(numberOf(segment['openAcv']))} ${currency}</span><b>${VERDICTS[String(segment['verdict'])]}</b></p></div>`;
	const invest = found.filter(({ verdict }) => verdict === 'invest');
	return {
		name: 'investment',
		title: 'Where partners win: the investment index',
		counted: `n = ${format.count(found.length)} segments; 100 is a yield like that of direct deals, ${textOf(inside(summary, 'title')) ?? 'before cost'}`,
		lead,
		body: html`<div class="tiles">${found.map(cell)}</div><p class="small">${textOf(inside(summary, 'caution')) ?? 'Deals are compared as they came: partners and sellers choose their deals, so a part of a difference may be choice.'}</p>`,
		markdown: [lead, ...invest.slice(0, 5).map((segment) => `- invest: ${textOf(segment['sentence']) ?? textOf(segment['name']) ?? ''}`)],
	};
}
