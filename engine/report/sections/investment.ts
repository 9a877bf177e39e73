import { compareText } from '../../core';
import { heatmap, type HeatCell } from '../charts/heatmap';
import { html, type Html } from '../html';
import { inside, listOf, numberOf, objectOf, textOf, type Loose } from '../read';
import type { Told } from '../readBook';
import type { Making, Section } from '../types';

const VERDICTS: Readonly<Record<string, string>> = { invest: 'Invest', hold: 'Hold', doNot: 'Do not', tooLittleEvidence: 'Too little evidence' };
const WAYS = [
	['sourced', 'Deals that partners sourced'],
	['coSell', 'Deals that partners co-sold'],
] as const;
/** What a segment that stands for several is called on a map. */
const OTHERS = 'others';

/** What is said of a segment: index, interval, deals on both sides, what is open, the verdict. */
function told(segment: Loose, { format, currency }: Making): Html {
	const index = (key: string) => format.count(numberOf(inside(segment, 'index', key)));
	const deals = (side: string) => `${format.count(numberOf(inside(segment, side, 'won')))} of ${format.count(numberOf(inside(segment, side, 'decided')))}`;
	return html`<p class="big">${index('estimate')}</p><p class="small"><span>90%: ${index('low')} to ${index('high')}</span><span>won ${deals('partner')}; direct ${deals('direct')}</span><span>${format.count(numberOf(segment['openDeals']))} open, ${format.short(numberOf(segment['openAcv']))} ${currency}</span><b>${VERDICTS[String(segment['verdict'])]}</b></p>`;
}

/** The two places of a segment, by the names of the divisions; undefined where there are not two. */
function placesOf(segment: Loose): readonly [string, string] | undefined {
	const [row, column, ...more] = Object.values(objectOf(segment['places']));
	return row === undefined || column === undefined || more.length > 0 ? undefined : [textOf(row) ?? OTHERS, textOf(column) ?? OTHERS];
}

const inOrder = (names: readonly string[]) => [...new Set(names)].sort((a, b) => Number(a === OTHERS) - Number(b === OTHERS) || compareText(a, b));

/** A map for each way of working with partners; tiles where segments are not made of two divisions. */
function picture(found: readonly Loose[], making: Making): Html {
	const tile = (segment: Loose) => html`<div class="cell ${textOf(segment['verdict'])}"><h3>${textOf(segment['name'])}${textOf(segment['way']) === 'coSell' ? ', co-sold' : ''}</h3>${told(segment, making)}</div>`;
	const placed = found.flatMap((segment) => {
		const places = placesOf(segment);
		return places === undefined ? [] : [{ segment, places }];
	});
	if (placed.length < found.length) return html`<div class="tiles">${found.map(tile)}</div>`;
	return html`${WAYS.map(([way, title]) => {
		const cells = placed
			.filter(({ segment }) => (textOf(segment['way']) ?? 'sourced') === way)
			.map(({ segment, places: [row, column] }): HeatCell => ({ row, column, index: numberOf(inside(segment, 'index', 'estimate')), few: segment['verdict'] === 'tooLittleEvidence', body: told(segment, making) }));
		return cells.length > 0 && html`<h3>${title}</h3>${heatmap(title, cells, [inOrder(cells.map(({ row }) => row)), inOrder(cells.map(({ column }) => column))])}`;
	})}`;
}

/** Where partners beat direct sellers: a map of segments, warm where partners yield more, the interval in each cell. */
export function investment({ summaries, segments }: Told, making: Making): Section | undefined {
	const { format } = making;
	const summary = inside(summaries, 'investmentIndex');
	const found = segments.length > 0 ? segments : listOf(inside(summary, 'segments'));
	if (found.length === 0) return undefined;
	const lead = textOf(inside(summary, 'sentence')) ?? textOf(inside(summaries, 'play', 'investment')) ?? '';
	const invest = found.filter(({ verdict }) => verdict === 'invest');
	return {
		name: 'investment',
		title: 'Where partners win: the investment index',
		counted: `n = ${format.counted(found.length, 'segment')}; 100 is a yield like that of direct deals, ${textOf(inside(summary, 'title')) ?? 'before cost'}`,
		lead,
		body: html`${picture(found, making)}<p class="small">${textOf(inside(summary, 'caution')) ?? 'Deals are compared as they came: partners and sellers choose their deals, so a part of a difference may be choice.'}</p>`,
		markdown: [lead, ...invest.slice(0, 5).map((segment) => `- invest: ${textOf(segment['sentence']) ?? textOf(segment['name']) ?? ''}`)],
	};
}
