import { waterfall as chart, type FallStep } from '../charts/waterfall';
import { apart } from '../format';
import { html, scrolling } from '../html';
import { inside, listOf, numberOf, textOf } from '../read';
import type { Told } from '../readBook';
import type { Making, Section } from '../types';

/** Names short enough for a chart. */
const SHORT: Readonly<Record<string, string>> = {
	test: 'Test deals',
	duplicate: 'Duplicates',
	administrative: 'Closed as duplicate',
	churn: 'Churn as won',
	renewal: 'Renewals as new',
	expansion: 'Expansions as new',
	future: 'Closed in the future',
};

/** The way from the win rate that the CRM shows to the clean one, by named deals. */
export function waterfall({ summaries }: Told, { format, rows }: Making): Section | undefined {
	const found = inside(summaries, 'hygiene', 'waterfall');
	const [raw, clean] = [numberOf(inside(found, 'raw', 'winRate')), numberOf(inside(found, 'clean', 'winRate'))];
	const decided = (numberOf(inside(found, 'raw', 'won')) ?? 0) + (numberOf(inside(found, 'raw', 'lost')) ?? 0);
	if (raw === null || clean === null) return undefined;
	const steps = listOf(inside(found, 'steps')).flatMap((step) => {
		const [before, after] = [numberOf(step['before']), numberOf(step['after'])];
		if (before === null || after === null) return [];
		const deals = (numberOf(step['won']) ?? 0) + (numberOf(step['lost']) ?? 0);
		return [{ step, fall: { label: SHORT[String(step['step'])] ?? textOf(step['title']) ?? '', before, after, deals } satisfies FallStep }];
	});
	const named = steps.map(({ step, fall }) => html`<details class="named"><summary>${textOf(step['title'])}: ${format.counted(fall.deals, 'deal')}, ${format.points(fall.after - fall.before)}</summary>${scrolling(textOf(step['title']) ?? fall.label, html`<table><thead><tr><th>Deal</th><th>Customer</th><th>Status</th><th class="n">ACV</th></tr></thead><tbody>${listOf(step['deals']).slice(0, rows).map((deal) => html`<tr><td>${textOf(deal['name'])}</td><td>${textOf(deal['accountName'])}</td><td>${textOf(deal['status'])}</td><td class="n">${format.money(numberOf(deal['acv']))}</td></tr>`)}</tbody></table>`)}${fall.deals > rows && html`<p class="small">and ${format.count(fall.deals - rows)} more</p>`}</details>`);
	const lead = `Win rate ${format.percent(raw)} as the CRM has it, ${format.percent(clean)} after cleaning.`;
	return {
		name: 'waterfall',
		title: 'From the raw win rate to the clean one',
		counted: `n = ${format.count(decided)} decided deals`,
		lead,
		body: html`${scrolling('From the raw win rate to the clean one', chart(raw, steps.map(({ fall }) => fall), clean, format))}${named}`,
		moment: {
			title: 'What is our win rate?',
			figure: `${format.percent(raw)} → ${format.percent(clean)}`,
			says: `as the CRM has it, and after cleaning ${format.count(decided)} decided deals`,
			proofs: [...steps]
				.sort((a, b) => Math.abs(b.fall.after - b.fall.before) - Math.abs(a.fall.after - a.fall.before))
				.slice(0, 3)
				.map(({ step, fall }) => `${fall.label}: ${format.points(fall.after - fall.before)} by ${format.counted(fall.deals, 'deal')}, such as ${apart(textOf(listOf(step['deals'])[0]?.['name']) ?? 'one without a name')}`),
		},
		markdown: [lead, ...steps.map(({ step, fall }) => `- ${textOf(step['title']) ?? fall.label}: ${format.counted(fall.deals, 'deal')}, ${format.points(fall.after - fall.before)}`)],
	};
}
