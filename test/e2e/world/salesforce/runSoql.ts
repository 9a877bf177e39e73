import { SoqlError, parseSoql, type Condition, type Query, type Value } from './parseSoql';

export type Sobject = Record<string, unknown>;

/** What the org holds, by the name of the object. */
interface Org {
	readonly rows: (object: string) => readonly Sobject[];
	/** Fields of an object besides those that its rows have. */
	readonly fields: (object: string) => readonly string[];
}

export class NoSuchColumn extends Error {}

/**
 * The rows that a query gives, each with the fields asked for under their own spelling, and `attributes`. A field
 * that no row of the object has is refused as Salesforce refuses it; what was deleted does not come back.
 */
export function runSoql(org: Org, text: string): Sobject[] {
	return run(org, parseSoql(text));
}

function run(org: Org, query: Query): Sobject[] {
	const object = objectNamed(query.from);
	const rows = org.rows(object);
	const known = knownFields(rows, org.fields(object));
	const path = (field: string) => {
		const [first = '', ...rest] = field.split('.');
		const name = known.get(first.toLowerCase());
		if (name === undefined) throw new NoSuchColumn(`No such column '${first}' on entity '${object}'. If you are attempting to use a custom field, be sure to append the '__c' after the custom field name.`);
		return [name, ...rest];
	};
	const get = (row: Sobject, field: string) => path(field).reduce<unknown>((value, key) => (value === null || value === undefined ? null : ((value as Sobject)[key] ?? null)), row);
	const holds = (row: Sobject, condition: Condition): boolean => {
		switch (condition.kind) {
			case 'and':
				return condition.of.every((one) => holds(row, one));
			case 'or':
				return condition.of.some((one) => holds(row, one));
			case 'not':
				return !holds(row, condition.of);
			case 'in': {
				const { values } = condition;
				const listed = 'from' in values ? run(org, values).map((found) => found[values.fields[0] ?? ''] as Value) : values;
				return listed.some((value) => same(get(row, condition.field), value)) !== condition.negated;
			}
			case 'compare':
				return compares(get(row, condition.field), condition.operator, condition.value);
		}
	};
	const { where } = query;
	for (const field of query.fields) path(field);
	const found = rows.filter((row) => row['IsDeleted'] !== true && (where === undefined || holds(row, where)));
	const sorted = [...found].sort((a, b) => {
		for (const { field, descending } of query.orderBy) {
			const order = compareValues(get(a, field), get(b, field));
			if (order !== 0) return descending ? -order : order;
		}
		return 0;
	});
	return sorted.slice(0, query.limit ?? Infinity).map((row) => {
		const shown: Sobject = { attributes: row['attributes'] ?? { type: object, url: `/services/data/v59.0/sobjects/${object}/${String(row['Id'])}` } };
		for (const field of query.fields) put(shown, path(field), row);
		return shown;
	});
}

/** Copies one field, with the objects that its path goes through. */
function put(shown: Sobject, [name = '', ...rest]: readonly string[], row: Sobject): void {
	const value = row[name] ?? null;
	if (rest.length === 0 || value === null) {
		shown[name] ??= value;
		return;
	}
	const { attributes } = value as Sobject;
	const inner = (shown[name] ??= attributes === undefined ? {} : { attributes }) as Sobject;
	put(inner, rest, value as Sobject);
}

const objectNamed = (name: string) => {
	if (!/^[A-Za-z]\w*$/.test(name)) throw new SoqlError(`unexpected token: '${name}'`);
	return name;
};

function knownFields(rows: readonly Sobject[], more: readonly string[]): ReadonlyMap<string, string> {
	const known = new Map(['Id', 'IsDeleted', ...more].map((name) => [name.toLowerCase(), name]));
	for (const row of rows) for (const name of Object.keys(row)) known.set(name.toLowerCase(), name);
	return known;
}

/** An id of 15 characters is the id of 18 that begins with it. */
const same = (left: unknown, right: Value) => left === right || (typeof left === 'string' && typeof right === 'string' && (left.length === 15 || right.length === 15) && left.slice(0, 15) === right.slice(0, 15) && /^\w{15}/.test(left));

const instantOf = (value: unknown) => (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}/.test(value) ? Date.parse(value.replace(/\+0000$/, 'Z')) : value);

function compareValues(a: unknown, b: unknown): number {
	const [left, right] = [instantOf(a), instantOf(b)];
	if (left === right) return 0;
	if (left === null || left === undefined) return -1;
	if (right === null || right === undefined) return 1;
	return (left as number) < (right as number) ? -1 : 1;
}

function compares(left: unknown, operator: string, right: Value): boolean {
	if (operator === '=') return same(left, right) || (left !== null && right !== null && compareValues(left, right) === 0);
	if (operator === '!=') return !compares(left, '=', right);
	if (operator === 'LIKE') return new RegExp(`^${String(right).replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll('%', '.*').replaceAll('_', '.')}$`, 'i').test(String(left ?? ''));
	if (left === null || left === undefined || right === null) return false;
	const order = compareValues(left, right);
	return operator === '<' ? order < 0 : operator === '<=' ? order <= 0 : operator === '>' ? order > 0 : order >= 0;
}
