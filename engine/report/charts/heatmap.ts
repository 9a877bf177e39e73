import { html, scrolling, type Html } from '../html';

/** A place on the map: its row and column, how warm it is, and what stands in it. */
export interface HeatCell {
	readonly row: string;
	readonly column: string;
	/** 100 is neither warm nor cold. */
	readonly index: number | null;
	/** Whether there is too little to colour it by. */
	readonly few: boolean;
	readonly body: Html;
}

/** Where a step of colour ends, as an index. */
const STEPS = [
	[67, 'cold2'],
	[90, 'cold1'],
	[110, 'even'],
	[150, 'warm1'],
] as const;

/** The colour of an index: two steps on each side of what is even. */
const warmthOf = (index: number): string => STEPS.find(([end]) => index < end)?.[1] ?? 'warm2';

/** A map of cells by two divisions, in the order in which they come; where nothing is known, nothing is drawn. */
export function heatmap(name: string, cells: readonly HeatCell[], [rows, columns]: readonly [readonly string[], readonly string[]]): Html {
	const at = new Map(cells.map((cell) => [JSON.stringify([cell.row, cell.column]), cell]));
	const box = (row: string, column: string): Html => {
		const cell = at.get(JSON.stringify([row, column]));
		return cell === undefined ? html`<td class="none">–</td>` : html`<td class="${cell.few || cell.index === null ? 'few' : warmthOf(cell.index)}">${cell.body}</td>`;
	};
	return scrolling(
		name,
		html`<table class="heat"><thead><tr><td></td>${columns.map((column) => html`<th scope="col">${column}</th>`)}</tr></thead><tbody>${rows.map((row) => html`<tr><th scope="row">${row}</th>${columns.map((column) => box(row, column))}</tr>`)}</tbody></table>`,
	);
}
