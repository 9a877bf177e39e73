import { pareto as chart } from '../charts/pareto';
import { html, scrolling } from '../html';
import { inside, numberOf } from '../read';
import type { Told } from '../readBook';
import type { Making, Section } from '../types';

/** How much of won ACV a few partners hold. */
export function pareto({ partners }: Told, { format }: Making): Section | undefined {
	const won = partners.flatMap((partner) => {
		const [sum, deals] = [numberOf(inside(partner, 'score', 'wonAcv')), ['won', 'lost', 'open'].reduce((total, key) => total + (numberOf(inside(partner, 'score', key)) ?? 0), 0)];
		return sum === null || deals === 0 ? [] : [sum];
	});
	if (won.length === 0) return undefined;
	const total = won.reduce((sum, value) => sum + value, 0);
	const top = [...won].sort((a, b) => b - a).slice(0, Math.round(won.length * 0.2)).reduce((sum, value) => sum + value, 0);
	const picture = chart(won, format);
	const lead = picture === undefined ? 'Too few partners with won deals to draw a curve.' : `The top 20% of partners with any deal hold ${format.percent(top / total, 0)} of won ACV.`;
	return { name: 'pareto', title: 'Who holds the won ACV', counted: `n = ${format.counted(won.length, 'partner')} with a deal`, lead, body: picture === undefined ? html`<p class="few">${lead}</p>` : scrolling('Share of won ACV by share of partners', picture), markdown: [lead] };
}
