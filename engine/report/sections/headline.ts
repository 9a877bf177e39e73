import { sparkline } from '../charts/sparkline';
import type { Format } from '../format';
import { html, type Html } from '../html';
import { inside, listOf, numberOf, textOf } from '../read';
import type { Told } from '../readBook';
import type { Making, Section } from '../types';
import type { BookRecord } from '../../model';

/** The five metrics that must be right, and the segments they are quoted in. */
const TILES = [
	['producingPartnerRate:sourced', 'Producing partners'],
	['winRate:decided:motion:named', 'Win rate, named partners'],
	['winRate:decided:motion:selfServe', 'Win rate, self-serve'],
	['wonAcv:won:motion:named', 'Won ACV, named partners'],
	['attributionCoverage:tagged', 'Attribution coverage'],
	['coSellInfluence:teamWon', 'Won ACV with co-sell'],
	['rosterDecay:decay', 'Roster decay'],
] as const;

/** A metric's value as a reader writes it. */
export function written(row: BookRecord, value: number | null, format: Format): string {
	switch (row['unit']) {
		case 'money':
			return format.short(value);
		case 'points':
			return format.points(value);
		case 'ratio':
			return format.ratio(value);
		case 'periods':
			return format.tenths(value);
		default:
			return format.percent(value);
	}
}

/** How much a metric moved, in its own unit. */
function moved(row: BookRecord, format: Format): string {
	const change = numberOf(row['change']);
	if (change === null) return '';
	if (row['unit'] === 'money') return `${change > 0 ? '+' : ''}${format.short(change)}`;
	return row['unit'] === 'share' || row['unit'] === 'points' ? format.points(change) : '';
}

function tile(row: BookRecord, label: string, { format }: Making): Html {
	const value = numberOf(row['value']);
	const [low, high] = [numberOf(row['low']), numberOf(row['high'])];
	const trend = [...listOf(row['trend']), { value: row['value'], basis: 'stored' }].map((point) => ({ value: numberOf(point.value), stored: point['basis'] === 'stored' }));
	const raw = numberOf(inside(row['raw'], 'value'));
	const few = row['insufficientEvidence'] === true;
	const interval = low === null || high === null ? '' : `${written(row, low, format)} to ${written(row, high, format)}`;
	const change = moved(row, format);
	return html`<div class="tile${few ? ' few' : ''}"><h3>${label}</h3><p class="big">${written(row, value, format)}</p>${interval !== '' && html`<p class="small">90%: ${interval}</p>`}${sparkline(trend, `${label} over ${trend.length} months`)}<p class="small">${change !== '' && html`<span>${change} on the period before</span>`}${raw !== null && raw !== value && html`<span>CRM alone: ${written(row, raw, format)}</span>`}${few && html`<span>too little evidence</span>`}</p></div>`;
}

/** The metrics on tiles: value, interval, trend, and what the CRM alone would have said. */
export function headline({ metrics }: Told, making: Making): Section | undefined {
	const found = TILES.flatMap(([id, label]) => {
		const row = metrics.get(id);
		return row === undefined ? [] : [{ row, label }];
	});
	const [first] = found;
	if (first === undefined) return undefined;
	const { format } = making;
	return {
		name: 'headline',
		title: 'Where the channel stands',
		counted: `window ${format.day(textOf(inside(first.row['window'], 'from')))} to ${format.day(textOf(inside(first.row['window'], 'to')))}`,
		lead: textOf(first.row['sentence']) ?? '',
		body: html`<div class="tiles">${found.map(({ row, label }) => tile(row, label, making))}</div>`,
		markdown: found.map(({ row, label }) => `- ${label}: **${written(row, numberOf(row['value']), format)}**${moved(row, format) === '' ? '' : ` (${moved(row, format)})`}`),
	};
}
