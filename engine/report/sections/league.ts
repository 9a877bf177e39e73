import { apart } from '../format';
import { html, scrolling } from '../html';
import { inside, numberOf, textOf } from '../read';
import { nameOf, type Told } from '../readBook';
import type { Making, Moment, Section } from '../types';
import type { BookRecord } from '../../model';

/** Its place after the line; where only Partner Score has been, its rank there. */
const trueRank = (partner: BookRecord) => numberOf(inside(partner, 'league', 'true', 'rank')) ?? numberOf(inside(partner, 'score', 'rank'));

/** Places that somebody notices. */
const FAR = 20;

/** Whether there is anything to rank it by: places of partners without a deal move when rows vanish beneath them. */
const hasDeals = (partner: BookRecord) => ['raw', 'true'].some((view) => (numberOf(inside(partner, 'league', view, 'decided')) ?? 0) > 0);

/** How far a partner moves, as a ratio of places: from 40 to 10 says more than from 400 to 300. */
const stride = (partner: BookRecord) => Math.abs(Math.log((numberOf(inside(partner, 'league', 'raw', 'rank')) ?? 1) / (trueRank(partner) ?? 1)));

/** The leaders that the raw ranking hides, and those it flatters. */
function momentOf(ranked: readonly BookRecord[], furthest: readonly BookRecord[], { format }: Making): Moment {
	const far = furthest.length;
	const title = 'Who are our best partners?';
	if (far === 0) {
		const leaders = ranked.slice(0, 3).map((partner) => `${trueRank(partner) ?? 0}. ${apart(nameOf(partner))}`);
		return { title, figure: 'as ranked', says: `no partner with decided deals stands ${FAR} places or more from where the raw CRM ranks it`, proofs: leaders };
	}
	const place = (partner: BookRecord, view: string) => format.count(numberOf(inside(partner, 'league', view, 'rank')));
	const line = (partner: BookRecord) => `${apart(nameOf(partner))}: ${place(partner, 'raw')} → ${place(partner, 'true')}`;
	return { title, figure: `${format.count(far)} ${far === 1 ? 'jumps' : 'jump'}`, says: `${far === 1 ? 'a partner with decided deals stands' : 'partners with decided deals stand'} ${FAR} places or more from where the raw CRM ranks them`, proofs: furthest.slice(0, 3).map(line) };
}

/** Partners by score, as the raw CRM would rank them and as they are. */
export function league({ partners }: Told, making: Making): Section | undefined {
	const { format, rows } = making;
	const ranked = partners.filter((partner) => trueRank(partner) !== null).sort((a, b) => (trueRank(a) ?? 0) - (trueRank(b) ?? 0));
	if (ranked.length === 0) return undefined;
	const jumpOf = (partner: BookRecord) => numberOf(inside(partner, 'league', 'jump'));
	const hasRaw = ranked.some((partner) => jumpOf(partner) !== null);
	const furthest = ranked.filter((partner) => hasDeals(partner) && Math.abs(jumpOf(partner) ?? 0) >= FAR).sort((a, b) => stride(b) - stride(a));
	const far = furthest.length;
	const jump = (partner: BookRecord) => {
		const places = jumpOf(partner) ?? 0;
		return places === 0 ? html`<span>=</span>` : html`<span class="${places > 0 ? 'gain' : 'loss'}">${places > 0 ? '▲' : '▼'} ${format.count(Math.abs(places))}</span>`;
	};
	const row = (partner: BookRecord) => html`<tr><td class="n">${trueRank(partner)}</td>${hasRaw && html`<td class="n">${numberOf(inside(partner, 'league', 'raw', 'rank'))}</td><td>${jump(partner)}</td>`}<td>${nameOf(partner)}</td><td class="n">${format.percent(numberOf(inside(partner, 'score', 'winRate', 'estimate')) ?? numberOf(inside(partner, 'score', 'winRate')))}</td><td class="n">${format.count(numberOf(inside(partner, 'score', 'won')))} / ${format.count(numberOf(inside(partner, 'score', 'decided')))}</td><td class="n">${format.money(numberOf(inside(partner, 'score', 'wonAcv')))}</td><td class="n">${format.count(numberOf(inside(partner, 'score', 'points')))}</td></tr>`;
	const table = (name: string, list: readonly BookRecord[]) => scrolling(name, html`<table><thead><tr><th class="n">Rank</th>${hasRaw && html`<th class="n">Raw rank</th><th>Moves</th>`}<th>Partner</th><th class="n">Win rate</th><th class="n">Won / decided</th><th class="n">Won ACV</th><th class="n">Points</th></tr></thead><tbody>${list.map(row)}</tbody></table>`);
	const lead = hasRaw ? `${format.counted(far, 'partner')} with decided deals ${far === 1 ? 'stands' : 'stand'} ${FAR} places or more from where the raw CRM would rank them.` : `${nameOf(ranked[0] as BookRecord)} leads.`;
	return {
		name: 'league',
		title: 'The league table, raw and true',
		counted: `n = ${format.counted(ranked.length, 'partner')}; win rates are shrunk to the motion`,
		lead,
		body: html`${table('Partners by score', ranked.slice(0, rows))}${furthest.length > 0 && html`<h3>Who moves furthest</h3>${table('Who moves furthest', furthest.slice(0, rows))}`}`,
		...(hasRaw ? { moment: momentOf(ranked, furthest, making) } : {}),
		markdown: [lead, ...ranked.slice(0, 5).map((partner) => `${trueRank(partner) ?? ''}. ${nameOf(partner)}${hasRaw ? ` (raw ${numberOf(inside(partner, 'league', 'raw', 'rank')) ?? '-'})` : ''}: ${textOf(inside(partner, 'league', 'sentence')) ?? textOf(inside(partner, 'score', 'sentence')) ?? ''}`)],
	};
}
