import { html, scrolling } from '../html';
import { inside, numberOf, textOf } from '../read';
import type { Told } from '../readBook';
import type { Making, Section } from '../types';
import { written } from './headline';

/** Every metric with its rule, so that a reader can check what a word means. */
export function metrics({ metrics: rows }: Told, { format }: Making): Section | undefined {
	const all = [...rows.values()];
	if (all.every((row) => numberOf(row['value']) === null)) return undefined;
	return {
		name: 'metrics',
		title: 'Every metric, with its rule',
		counted: `n = ${format.counted(all.length, 'figure')}`,
		lead: '',
		body: html`<details><summary>Show the table</summary>${scrolling('Every metric', html`<table><thead><tr><th>Metric</th><th>Segment</th><th class="n">Value</th><th class="n">90%</th><th class="n">CRM alone</th><th>Rule</th></tr></thead><tbody>${all.map((row) => {
			const [low, high] = [numberOf(row['low']), numberOf(row['high'])];
			return html`<tr><td>${textOf(row['title'])}</td><td>${row['segmentBy'] === 'all' ? '' : textOf(row['segment'])}</td><td class="n">${written(row, numberOf(row['value']), format)}</td><td class="n">${low === null || high === null ? '' : `${written(row, low, format)} – ${written(row, high, format)}`}</td><td class="n">${written(row, numberOf(inside(row['raw'], 'value')), format)}</td><td><small>${textOf(row['rule'])}</small></td></tr>`;
		})}</tbody></table>`)}</details>`,
		markdown: [],
	};
}
