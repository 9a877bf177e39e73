/** Cells of one sheet, counted from 0, both ends included; Infinity where a range is open. */
export interface CellRange {
	readonly title: string;
	readonly fromRow: number;
	readonly toRow: number;
	readonly fromColumn: number;
	readonly toColumn: number;
}

const columnOf = (letters: string): number => [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

function lettersOf(column: number): string {
	const rest = Math.floor(column / 26) - 1;
	return (rest >= 0 ? lettersOf(rest) : '') + String.fromCharCode(65 + (column % 26));
}

/** A range in A1 notation: `Sheet1`, `'My sheet'!A2:C`, `Sheet1!5:5`, `Sheet1!B7`; undefined when it is none. */
export function parseA1(text: string): CellRange | undefined {
	const [, quoted, plain, cells = ''] = /^(?:'((?:[^']|'')+)'|([^!']+))(?:!(.*))?$/.exec(text) ?? [];
	const title = quoted?.replaceAll("''", "'") ?? plain;
	if (title === undefined) return undefined;
	if (cells === '') return { title, fromRow: 0, toRow: Infinity, fromColumn: 0, toColumn: Infinity };
	const [, from = '', fromDigits = '', colon, to = '', toDigits = ''] = /^([A-Za-z]*)(\d*)(?:(:)([A-Za-z]*)(\d*))?$/.exec(cells) ?? [];
	if (from === '' && fromDigits === '') return undefined;
	const [fromColumn, fromRow] = [from === '' ? 0 : columnOf(from), fromDigits === '' ? 0 : Number(fromDigits) - 1];
	if (colon === undefined) return { title, fromRow, toRow: fromRow, fromColumn, toColumn: fromColumn };
	return { title, fromRow, toRow: toDigits === '' ? Infinity : Number(toDigits) - 1, fromColumn, toColumn: to === '' ? Infinity : columnOf(to) };
}

/** The range as Google writes it back. */
export const a1Of = (title: string, row: number, column: number, rows: number, columns: number): string =>
	`${/^\w+$/.test(title) ? title : `'${title.replaceAll("'", "''")}'`}!${lettersOf(column)}${row + 1}${rows * columns === 1 ? '' : `:${lettersOf(column + columns - 1)}${row + rows}`}`;
