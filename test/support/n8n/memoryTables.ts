/**
 * Data tables in memory, for workflows that run without a server: the calls that n8n's Data Table node
 * makes, answered as its module does. The real ones are used in the end-to-end tests.
 */

type Cell = string | number | boolean | Date | null;
type TableRow = Record<string, Cell>;

interface Condition {
	readonly columnName: string;
	readonly condition: string;
	readonly value: Cell;
}
interface Filter {
	readonly type?: 'and' | 'or';
	readonly filters?: readonly Condition[];
}
interface Column {
	readonly name: string;
	readonly type: string;
}
interface Table {
	readonly id: string;
	readonly name: string;
	readonly columns: readonly Column[];
	rows: TableRow[];
	nextRow: number;
}

const comparable = (value: Cell | undefined) =>
	value instanceof Date ? value.getTime() : typeof value === 'string' && !Number.isNaN(Date.parse(value)) ? Date.parse(value) : value;

/** `like` as n8n has it: `%` stands for anything, and without one the text may stand anywhere. */
const like = (text: string) => {
	const parts = text.split('%').map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('.*');
	return new RegExp(text.includes('%') ? `^${parts}$` : parts, 's');
};

function holds(row: TableRow, { columnName, condition, value }: Condition): boolean {
	const [left, right] = [comparable(row[columnName]), comparable(value)];
	if (condition === 'eq') return left === right;
	if (condition === 'neq') return left !== right;
	if (condition === 'like') return like(String(value)).test(String(row[columnName] ?? ''));
	if (left == null || right == null) return false;
	if (condition === 'lt') return left < right;
	if (condition === 'lte') return left <= right;
	if (condition === 'gt') return left > right;
	if (condition === 'gte') return left >= right;
	throw new Error(`The tables in memory do not know the condition ${condition}.`);
}

const matches =
	({ type, filters = [] }: Filter = {}) =>
	(row: TableRow) =>
		filters.length === 0 || (type === 'or' ? filters.some((one) => holds(row, one)) : filters.every((one) => holds(row, one)));

/** n8n refuses columns that a table does not have; a test may date a row back. */
function checkColumns(table: Table, row: TableRow) {
	const known = new Set(['createdAt', 'updatedAt', ...table.columns.map(({ name }) => name)]);
	const unknown = Object.keys(row).filter((name) => !known.has(name));
	if (unknown.length > 0) throw new Error(`The table ${table.name} has no column ${unknown.join(', ')}.`);
}

export function memoryTables() {
	const tables = new Map<string, Table>();
	const byName = (name: string) => [...tables.values()].find((table) => table.name === name);

	const access = (table: Table) => ({
		getColumns: () => Promise.resolve(table.columns),
		getManyRowsAndCount: ({
			filter,
			skip = 0,
			take,
			sortBy,
		}: { filter?: Filter; skip?: number; take?: number; sortBy?: [string, 'ASC' | 'DESC'] } = {}) => {
			const found = table.rows.filter(matches(filter));
			if (sortBy !== undefined) {
				const [column, direction] = sortBy;
				const sign = direction === 'DESC' ? -1 : 1;
				const inOrder = (a: Cell | undefined, b: Cell | undefined) => (typeof a === 'number' && typeof b === 'number' ? a - b : String(a) < String(b) ? -1 : String(a) > String(b) ? 1 : 0);
				found.sort((a, b) => sign * inOrder(a[column], b[column]));
			}
			return Promise.resolve({ count: found.length, data: found.slice(skip, take === undefined ? undefined : skip + take) });
		},
		insertRows: (rows: readonly TableRow[], returning: string) => {
			const made = rows.map((row) => {
				checkColumns(table, row);
				return { createdAt: new Date(), updatedAt: new Date(), ...row, id: table.nextRow++ };
			});
			table.rows.push(...made);
			return Promise.resolve(returning === 'count' ? { success: true, insertedRows: made.length } : made);
		},
		deleteRows: ({ filter }: { filter: Filter }) => {
			const gone = table.rows.filter(matches(filter));
			table.rows = table.rows.filter((row) => !gone.includes(row));
			return Promise.resolve(gone);
		},
	});

	const aggregate = {
		getProjectId: () => 'project',
		getManyAndCount: ({ filter }: { filter?: { name?: string } } = {}) => {
			const wanted = filter?.name?.toLowerCase();
			const data = [...tables.values()].filter(({ name }) => wanted === undefined || name.toLowerCase().includes(wanted));
			return Promise.resolve({ data, count: data.length });
		},
		createDataTable: ({ name, columns }: { name: string; columns: Column[] }) => {
			const table: Table = { id: `table${tables.size + 1}`, name, columns, rows: [], nextRow: 1 };
			tables.set(table.id, table);
			return Promise.resolve(table);
		},
	};

	return {
		/** What `additionalData` needs. */
		provider: {
			'data-table': {
				dataTableProxyProvider: {
					getDataTableAggregateProxy: () => Promise.resolve(aggregate),
					getDataTableProxy: (_workflow: unknown, _node: unknown, id: string) => {
						const table = tables.get(id);
						if (table === undefined) throw new Error(`There is no table with the id ${id}.`);
						return Promise.resolve(access(table));
					},
				},
			},
		},
		open: (name: string) => {
			const table = byName(name);
			if (table === undefined) throw new Error(`There is no table called ${name}.`);
			return access(table);
		},
		names: () => [...tables.values()].map(({ name }) => name),
		rows: (name: string): readonly TableRow[] => byName(name)?.rows ?? [],
	};
}

export type MemoryTables = ReturnType<typeof memoryTables>;
