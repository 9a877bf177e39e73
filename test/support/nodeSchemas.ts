import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** What n8n ships of a node's output: names and types, nothing required. */
interface Schema {
	readonly type?: string;
	readonly properties?: Readonly<Record<string, Schema>>;
	readonly items?: Schema;
}

const FOLDER = path.resolve(__dirname, '../../sandbox/node_modules/n8n-nodes-base/dist/nodes');

/** Whether n8n is installed, and its schemas can be read. */
export const schemasArePresent = existsSync(FOLDER);

const typeOf = (value: unknown) => (value === null ? 'null' : Array.isArray(value) ? 'array' : Number.isInteger(value) ? 'integer' : typeof value);

function compare(schema: Schema, value: unknown, at: string): string[] {
	const type = typeOf(value);
	const fits = schema.type === undefined || type === 'null' || schema.type === 'null' || schema.type === type || (schema.type === 'number' && type === 'integer');
	if (!fits) return [`${at || 'row'} is ${type}, not ${schema.type}`];
	if (type === 'object') return Object.entries(schema.properties ?? {}).flatMap(([name, inner]) => (Object.hasOwn(value as object, name) ? compare(inner, (value as Readonly<Record<string, unknown>>)[name], `${at}.${name}`) : []));
	if (type === 'array' && schema.items !== undefined) return (value as unknown[]).flatMap((one) => compare(schema.items ?? {}, one, `${at}[]`));
	return [];
}

/** Where rows differ from the JSON Schema of a node's output, given by its path in n8n-nodes-base: a missing or null value differs from none. */
export function differencesFrom(file: string, rows: readonly unknown[]): string[] {
	const schema = JSON.parse(readFileSync(path.join(FOLDER, file), 'utf8')) as Schema;
	return [...new Set(rows.flatMap((row) => compare(schema, row, '')))];
}
