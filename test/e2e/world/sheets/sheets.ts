import { generateKeyPairSync } from 'node:crypto';
import type { Vendor, VendorRequest, VendorResponse } from '../vendor';
import { a1Of, parseA1, type CellRange } from './a1Range';

export type Cell = string | number | boolean;

interface Grid {
	readonly sheetId: number;
	readonly title: string;
	rowCount: number;
	columnCount: number;
	readonly cells: Cell[][];
}

export interface Sheets extends Vendor {
	/** What n8n's credential "Google Service Account API" holds. */
	readonly credential: Readonly<Record<string, unknown>>;
	readonly spreadsheetId: string;
	/** Rows of a sheet, cells without a value empty; the header is the first. */
	readonly rows: (title: string) => readonly (readonly Cell[])[];
	/** Rows by the names in the first one. */
	readonly records: (title: string) => Readonly<Record<string, Cell>>[];
	/** Answers with 429 so far. */
	readonly refusals: () => number;
}

interface Settings {
	/** Sheets with their first rows, if any. */
	readonly tabs?: Readonly<Record<string, readonly (readonly Cell[])[]>>;
	/** Reads, and writes, that one user may make in a minute. */
	readonly mostInAMinute?: number;
	readonly clock?: () => number;
}

const EMPTY_ROWS = 1000;
const EMPTY_COLUMNS = 26;

const ok = (body: unknown): VendorResponse => ({ status: 200, body });
const refuse = (code: number, status: string, message: string): VendorResponse => ({ status: code, body: { error: { code, message, status } } });

/** What a person's typing makes of a text: numbers and truth values; RAW keeps the text. */
const entered = (value: Cell): Cell => {
	if (typeof value !== 'string') return value;
	if (/^(true|false)$/i.test(value)) return value.toLowerCase() === 'true';
	return /^-?\d+(\.\d+)?$/.test(value) ? Number(value) : value;
};

/**
 * One Google spreadsheet: values by range, appended rows, and the sheets' sizes.
 *
 * 1. A write beyond the last row or column of a sheet is refused: rows are appended first.
 * 2. Empty cells at a row's end, and empty rows at the end, are left out of an answer; no values at all, no `values`.
 * 3. In a write null leaves a cell as it is, an empty text empties it.
 * 4. 60 reads and 60 writes a minute for one user; more is a 429 RESOURCE_EXHAUSTED.
 * 5. Formulas are kept as text: none is computed.
 *
 * Source: developers.google.com, Sheets API v4 (spreadsheets, spreadsheets.values, Usage limits) and OAuth 2.0 for server
 * to server applications, read 2026-11-26.
 */
export function sheets({ tabs = { Sheet1: [] }, mostInAMinute = 60, clock = () => Date.now() }: Settings = {}): Sheets {
	const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048, privateKeyEncoding: { type: 'pkcs8', format: 'pem' }, publicKeyEncoding: { type: 'spki', format: 'pem' } });
	const spreadsheetId = '1NorthlightPartnerOpsReport000000000000000000';
	const token = 'ya29.northlight';
	const grids = Object.entries(tabs).map(([title, rows], sheetId): Grid => ({ sheetId, title, rowCount: Math.max(EMPTY_ROWS, rows.length), columnCount: Math.max(EMPTY_COLUMNS, ...rows.map((row) => row.length)), cells: rows.map((row) => [...row]) }));
	const recent: { readonly kind: 'read' | 'write'; readonly at: number }[] = [];
	let refusals = 0;

	const gridOf = (title: string) => grids.find((grid) => grid.title === title);
	const cannotParse = (range: string) => refuse(400, 'INVALID_ARGUMENT', `Unable to parse range: ${range}`);
	const properties = ({ sheetId, title, rowCount, columnCount }: Grid, index: number) => ({ properties: { sheetId, title, index, sheetType: 'GRID', gridProperties: { rowCount, columnCount } } });

	const read = (grid: Grid, { fromRow, toRow, fromColumn, toColumn }: CellRange): Cell[][] => {
		const rows = grid.cells.slice(fromRow, toRow + 1).map((row) => {
			const cells = Array.from(row.slice(fromColumn, toColumn + 1), (cell) => cell ?? '');
			while (cells.at(-1) === '') cells.pop();
			return cells;
		});
		while (rows.at(-1)?.length === 0) rows.pop();
		return rows;
	};
	/** Puts values at a place; a refusal when they do not fit into the sheet. */
	const put = (grid: Grid, row: number, column: number, values: readonly (readonly (Cell | null)[])[], mode: string): VendorResponse | undefined => {
		const columns = Math.max(0, ...values.map((cells) => cells.length));
		if (row + values.length > grid.rowCount || column + columns > grid.columnCount) return refuse(400, 'INVALID_ARGUMENT', `Range (${a1Of(grid.title, row, column, values.length, columns)}) exceeds grid limits. Max rows: ${grid.rowCount}, max columns: ${grid.columnCount}`);
		values.forEach((cells, y) => {
			const into = (grid.cells[row + y] ??= []);
			cells.forEach((cell, x) => {
				if (cell !== null) into[column + x] = mode === 'USER_ENTERED' ? entered(cell) : cell;
			});
		});
		return undefined;
	};
	const put1 = (range: string, values: readonly (readonly (Cell | null)[])[], mode: string | null): VendorResponse => {
		const parsed = parseA1(range);
		const grid = parsed === undefined ? undefined : gridOf(parsed.title);
		if (parsed === undefined || grid === undefined) return cannotParse(range);
		if (mode !== 'RAW' && mode !== 'USER_ENTERED') return refuse(400, 'INVALID_ARGUMENT', "'valueInputOption' is required but not specified");
		const columns = Math.max(0, ...values.map((cells) => cells.length));
		return put(grid, parsed.fromRow, parsed.fromColumn, values, mode) ?? ok({ spreadsheetId, updatedRange: a1Of(grid.title, parsed.fromRow, parsed.fromColumn, values.length, columns), updatedRows: values.length, updatedColumns: columns, updatedCells: values.length * columns });
	};
	const append = (range: string, values: readonly (readonly (Cell | null)[])[], mode: string | null): VendorResponse => {
		const parsed = parseA1(range);
		const grid = parsed === undefined ? undefined : gridOf(parsed.title);
		if (parsed === undefined || grid === undefined) return cannotParse(range);
		while (grid.cells.length > 0 && (grid.cells.at(-1) ?? []).every((cell) => (cell ?? '') === '')) grid.cells.pop();
		const row = grid.cells.length;
		grid.rowCount = Math.max(grid.rowCount, row + values.length);
		const answered = put1(a1Of(grid.title, row, 0, 1, 1), values, mode);
		return answered.status === 200 ? ok({ spreadsheetId, tableRange: a1Of(grid.title, 0, 0, Math.max(row, 1), 1), updates: answered.body }) : answered;
	};
	const change = (requests: readonly Readonly<Record<string, never>>[]): VendorResponse => {
		for (const request of requests) {
			const [[kind = '', details] = []] = Object.entries(request) as [string, { sheetId?: number | string; dimension?: string; length?: number; properties?: { title?: string } }][];
			if (kind === 'addSheet') {
				grids.push({ sheetId: Math.max(...grids.map(({ sheetId }) => sheetId)) + 1, title: details?.properties?.title ?? '', rowCount: EMPTY_ROWS, columnCount: EMPTY_COLUMNS, cells: [] });
				continue;
			}
			const grid = grids.find(({ sheetId }) => sheetId === Number(details?.sheetId));
			if (kind !== 'appendDimension' || grid === undefined) return refuse(400, 'INVALID_ARGUMENT', `Invalid requests[0].${kind}: the spreadsheet of this test does not do that.`);
			if (details?.dimension === 'ROWS') grid.rowCount += details.length ?? 0;
			else grid.columnCount += details?.length ?? 0;
		}
		return ok({ spreadsheetId, replies: requests.map(() => ({})) });
	};

	const isOver = (kind: 'read' | 'write'): boolean => {
		const now = clock();
		if (recent.filter((one) => one.kind === kind && one.at > now - 60_000).length >= mostInAMinute) return true;
		recent.push({ kind, at: now });
		return false;
	};
	const answer = ({ method, path, query, body }: VendorRequest): VendorResponse => {
		const [, id, rest = ''] = /^\/v4\/spreadsheets\/([\w-]+)(.*)$/.exec(path) ?? [];
		if (id !== spreadsheetId) return refuse(404, 'NOT_FOUND', 'Requested entity was not found.');
		const kind = method === 'GET' ? 'read' : 'write';
		if (isOver(kind)) {
			refusals += 1;
			return refuse(429, 'RESOURCE_EXHAUSTED', `Quota exceeded for quota metric '${kind === 'read' ? 'Read' : 'Write'} requests' and limit '${kind === 'read' ? 'Read' : 'Write'} requests per minute per user' of service 'sheets.googleapis.com'.`);
		}
		const sent = (body === '' ? {} : JSON.parse(body)) as { values?: (Cell | null)[][]; data?: { range: string; values: (Cell | null)[][] }[]; valueInputOption?: string; requests?: Readonly<Record<string, never>>[] };
		if (rest === '' && method === 'GET') return ok({ spreadsheetId, properties: { title: 'Partner ops', timeZone: 'Etc/GMT' }, sheets: grids.map(properties) });
		if (rest === ':batchUpdate' && method === 'POST') return change(sent.requests ?? []);
		if (rest === '/values:batchUpdate' && method === 'POST') {
			const responses = (sent.data ?? []).map(({ range, values }) => put1(range, values, sent.valueInputOption ?? null));
			return responses.find(({ status }) => status !== 200) ?? ok({ spreadsheetId, totalUpdatedCells: responses.length, responses: responses.map(({ body: one }) => one) });
		}
		const [, range = '', verb] = /^\/values\/(.+?)(?::(append|clear))?$/.exec(rest) ?? [];
		const parsed = parseA1(range);
		const grid = parsed === undefined ? undefined : gridOf(parsed.title);
		if (parsed === undefined || grid === undefined) return cannotParse(range);
		if (method === 'GET') {
			const values = read(grid, parsed);
			return ok({ range, majorDimension: 'ROWS', ...(values.length === 0 ? {} : { values }) });
		}
		if (method === 'PUT') return put1(range, sent.values ?? [], query.get('valueInputOption'));
		if (verb === 'append') return append(range, sent.values ?? [], query.get('valueInputOption'));
		if (verb === 'clear') {
			for (const row of grid.cells.slice(parsed.fromRow, parsed.toRow + 1)) row.fill('', parsed.fromColumn, Math.min(parsed.toColumn, row.length - 1) + 1);
			return ok({ spreadsheetId, clearedRange: range });
		}
		return refuse(404, 'NOT_FOUND', 'Requested entity was not found.');
	};

	return {
		name: 'Google Sheets',
		hosts: ['sheets.googleapis.com', 'oauth2.googleapis.com'],
		credential: { region: 'us-central1', email: 'n8n@northlight.iam.gserviceaccount.example', privateKey, inpersonate: false, httpNode: false },
		spreadsheetId,
		rows: (title) => read(gridOf(title) ?? { sheetId: 0, title, rowCount: 0, columnCount: 0, cells: [] }, { title, fromRow: 0, toRow: Infinity, fromColumn: 0, toColumn: Infinity }),
		records(title) {
			const [header = [], ...rows] = this.rows(title);
			return rows.map((row) => Object.fromEntries(header.map((name, at) => [String(name), row[at] ?? ''])));
		},
		refusals: () => refusals,
		handle: (request) => {
			if (request.host === 'oauth2.googleapis.com') {
				const form = new URLSearchParams(request.body);
				const isService = form.get('grant_type') === 'urn:ietf:params:oauth:grant-type:jwt-bearer' && (form.get('assertion') ?? '').split('.').length === 3;
				return isService ? ok({ access_token: token, expires_in: 3599, token_type: 'Bearer' }) : { status: 400, body: { error: 'invalid_grant', error_description: 'Invalid JWT Signature.' } };
			}
			return request.headers['authorization'] === `Bearer ${token}` ? answer(request) : refuse(401, 'UNAUTHENTICATED', 'Request had invalid authentication credentials.');
		},
	};
}
